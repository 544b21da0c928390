"""What renderers make of the bundled briefs: every table, footnote, link and list is there, and nothing else."""

import re
from collections.abc import Iterator

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from dossier_tui.blocks import Heading, Table
from dossier_tui.library import Library, bundled_root
from dossier_tui.render.html import html
from dossier_tui.render.markdown import markdown
from dossier_tui.views.brief import brief
from dossier_tui.views.publication import Document, cited_as

LIBRARY = Library((bundled_root(),))
KEYS = sorted(LIBRARY.paths)
ANCHOR = re.compile(r'<a id="([a-z0-9-]+)">|</a>')


@pytest.fixture(params=KEYS)
def shown(request: pytest.FixtureRequest) -> Document:
    dossier = LIBRARY.dossier(request.param)
    assert dossier
    return brief(dossier)


@pytest.fixture(scope="module")
def reader() -> MarkdownIt:
    """As GitHub reads it."""
    return MarkdownIt("gfm-like", {"linkify": False}).use(footnote_plugin)


def flat(tokens: list[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from flat(token.children or [])


def test_markdown_is_read_as_it_was_meant(reader: MarkdownIt, shown: Document) -> None:
    tokens = list(flat(reader.parse(markdown(shown))))
    kinds = [token.type for token in tokens]
    tables = [block for block in shown.blocks if isinstance(block, Table)]

    assert kinds.count("table_open") == len(tables)
    assert kinds.count("td_open") == sum(len(row.cells) for table in tables for row in table.rows)
    assert kinds.count("heading_open") == 1 + sum(isinstance(block, Heading) for block in shown.blocks)
    assert not {"code_block", "fence", "html_block", "hr", "image", "code_inline", "s_open"} & set(kinds)
    texts = " ".join(token.content for token in tokens if token.type == "text")
    assert re.findall(r"\[\^|\*\*|\]\(|^\|", texts, re.MULTILINE) == []


def test_html_in_markdown_is_only_places_for_links_and_every_link_has_its_place(
    reader: MarkdownIt, shown: Document
) -> None:
    tokens = list(flat(reader.parse(markdown(shown))))
    inline = [token.content for token in tokens if token.type == "html_inline"]
    assert [content for content in inline if not ANCHOR.fullmatch(content)] == []

    names = [match[1] for match in map(ANCHOR.fullmatch, inline) if match and match[1]]
    addresses = [str(token.attrs["href"]) for token in tokens if token.type == "link_open"]
    inside = {each[1:] for each in addresses if each.startswith("#")}
    assert len(set(names)) == len(names)
    assert inside <= set(names)
    assert {name for name in names if name.startswith("to-")} <= inside
    assert inside - {name for name in names if name.startswith("to-")}


def test_every_footnote_is_cited_and_every_citation_has_its_footnote(reader: MarkdownIt, shown: Document) -> None:
    written = markdown(shown)
    tokens = list(flat(reader.parse(written)))

    defined = re.findall(r"^\[\^([\w-]+)\]: ", written, re.MULTILINE)
    cited = {token.meta["label"] for token in tokens if token.type == "footnote_ref"}
    assert len(set(defined)) == len(defined)
    assert set(defined) == cited
    assert not re.search(r"\[\^[\w-]+\]\[\^", written)  # two numbers beside one another would be read as one


def test_inline_there_are_no_footnotes(reader: MarkdownIt, shown: Document) -> None:
    kinds = {token.type for token in flat(reader.parse(markdown(cited_as(shown, "inline"))))}

    assert "footnote_ref" not in kinds
    assert "table_open" in kinds


def test_a_backslash_stands_only_before_what_every_program_takes_it_for(shown: Document) -> None:
    """Python-Markdown shows others as they are."""
    assert set(re.findall(r"\\(.)", markdown(shown))) <= set("\\`*_{}[]()>#+-.!|")


def test_every_link_inside_a_web_page_leads_to_one_place(shown: Document) -> None:
    page = html(shown)
    names = re.findall(r'\bid="([^"]+)"', page)

    assert len(set(names)) == len(names)
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(names)
