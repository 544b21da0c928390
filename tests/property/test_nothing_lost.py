"""Whatever is shown survives every renderer of whole documents, to the letter."""

import csv
import io
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from dossier_tui.blocks import (
    Block,
    Branch,
    Bullets,
    Dated,
    Facts,
    Heading,
    Note,
    Prose,
    Row,
    Span,
    Table,
    Timeline,
    Tree,
    Voice,
    lines_of,
    searchable,
)
from dossier_tui.model.dossier import Dossier, Group, Section
from dossier_tui.model.header import Header
from dossier_tui.model.registry import Registry
from dossier_tui.model.source import Source
from dossier_tui.model.statement import Statement
from dossier_tui.render import docx
from dossier_tui.render.csv import csv_text
from dossier_tui.render.csv import tables as csv_tables
from dossier_tui.render.html import page
from dossier_tui.render.json import json_text
from dossier_tui.render.markdown import render
from dossier_tui.render.screen import draw
from dossier_tui.render.text import text as text_of_blocks
from dossier_tui.values import Address, Citations, Date, clean
from dossier_tui.views.groups import bullets

DATE = Date.parse("2019")
SOURCE = Source(publisher="P", issued=DATE, side=None, reliability="F", reliability_reason="made up", held="none")
DOSSIER = Dossier(
    key="a-b",
    header=Header(title="A–B", parties=("a", "b"), as_of=DATE, sources={"s": "s-1"}),
    sections=(),
    held={},
    registry=Registry(),
    sources={"s-1": SOURCE},
)
CITES = Citations.parse("s-1#p1")
RECORD = Address("record", "record", "a-b")

hostile = st.sampled_from(
    [
        "|",
        "*",
        "**",
        "_",
        "__",
        "`",
        "```",
        "<b>",
        "</script>",
        "&amp;",
        "[a](b)",
        "![x](y)",
        "[^1]",
        "[^1]: no",
        "\\",
        "~~",
        "#",
        "# ",
        "> ",
        "- ",
        "+ ",
        "1. ",
        "1) ",
        "---",
        "===",
        "\n",
        "\n\n",
        "\t",
        "\x1b[31m",
        "\u202e",
        "http://a.b",
        "$x$",
        "[/]",
        "[GDP=5%]",
        "[@click=app.quit]x[/]",
        "[sic]",
        "русский",
        "аԥсны",
        "漢字",
        "e\u0301",
        "👩‍👩‍👧",
        ":",
        ".",
        "a",
        "word ",
    ]
)
texts = st.lists(st.one_of(hostile, st.text(max_size=6)), min_size=1, max_size=6).map("".join)
spans = st.builds(
    Span, texts, st.sampled_from(["", "strong", "em", "check", "state", "dim"]), st.sampled_from([Citations(), CITES])
)
lines = st.lists(spans, min_size=1, max_size=3).map(tuple)
rows = st.builds(Row, st.just(RECORD), st.tuples(lines))


def tables(width: int) -> st.SearchStrategy[Table]:
    cells = st.tuples(*[lines] * width)
    named = st.lists(st.text("abc", min_size=1, max_size=9), min_size=width, max_size=width).map(tuple)
    return st.builds(
        Table,
        named,
        st.lists(st.builds(Row, st.just(RECORD), cells), min_size=1, max_size=3).map(tuple),
    )


branches = st.recursive(st.builds(Branch, rows), lambda below: st.builds(Branch, rows, st.tuples(below)), max_leaves=3)
some_rows = st.lists(rows, min_size=1, max_size=3).map(tuple)
blocks = st.one_of(
    st.builds(Heading, texts, st.sampled_from([1, 2, 3])),
    st.builds(Prose, lines),
    st.builds(Note, lines),
    st.builds(Bullets, some_rows, st.booleans()),
    st.builds(Voice, texts, some_rows),
    st.builds(Facts, st.lists(st.tuples(texts, lines), min_size=1, max_size=3).map(tuple)),
    st.integers(1, 4).flatmap(tables),
    st.builds(Tree, st.lists(branches, min_size=1, max_size=2).map(tuple)),
    st.builds(Timeline, st.lists(st.builds(Dated, rows, texts, texts, texts), max_size=3).map(tuple)),
)


def bare(text: str) -> str:
    """The text without white space, as a terminal may show it."""
    return re.sub(r"\s+", "", clean(text))


def leaves(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type in {"text", "code_inline", "code_block", "fence", "html_inline", "html_block"}:
            assert token.type == "text", f"{token.type}: {token.content!r}"
            yield token.content
        yield from leaves(token.children or [])


def read(markdown: str) -> str:
    """What a reader sees of GitHub-flavoured Markdown."""
    parser = MarkdownIt("gfm-like", {"linkify": False}).use(footnote_plugin)
    return bare("".join(leaves(parser.parse(markdown))))


@settings(max_examples=300, deadline=None)
@given(st.lists(blocks, min_size=1, max_size=4))
def test_markdown_loses_nothing_and_runs_nothing(shown: list[Block]) -> None:
    seen = read(render(DOSSIER, "Title", shown))
    for block in shown:
        for text in searchable(block):
            assert bare(text) in seen


@settings(max_examples=150, deadline=None)
@given(st.lists(blocks, min_size=1, max_size=3), st.integers(20, 140))
def test_a_screen_of_any_width_loses_nothing_and_stays_within_it(shown: list[Block], width: int) -> None:
    from rich.cells import cell_len

    drawn = draw(shown, width)
    seen = "".join(bare(line.text) for line in drawn)
    for block in shown:
        for text in searchable(block):
            assert set(bare(text)) <= set(seen)
    assert all(cell_len(line.text) <= max(width, 24) for line in drawn)


@settings(max_examples=100, deadline=None)
@given(st.lists(blocks, min_size=1, max_size=3))
def test_plain_text_keeps_every_span_whole(shown: list[Block]) -> None:
    flowing = [block for block in shown if isinstance(block, (Prose, Note, Bullets, Voice))]
    seen = bare(text_of_blocks(DOSSIER, flowing))
    for block in flowing:
        for spans in lines_of(block):
            for span in spans:
                assert bare(span.text) in seen


class Read(HTMLParser):
    """What a reader sees of a page, notes aside, and which elements it is made of."""

    def __init__(self, markup: str) -> None:
        super().__init__(convert_charrefs=True)
        self.seen = ""
        self.tags: list[str] = []
        self.addresses: list[str] = []
        self.ids: list[str] = []
        self._hidden = 0
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.ids += [value or "" for name, value in attrs if name == "id"]
        self.addresses += [value or "" for name, value in attrs if name in {"href", "src"}]
        self._hidden += tag in {"sup", "style"}
        assert not [name for name, _ in attrs if name.startswith("on")]

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in {"sup", "style"}

    def handle_data(self, data: str) -> None:
        self.seen += "" if self._hidden else data


@settings(max_examples=100, deadline=None)
@given(st.lists(blocks, min_size=1, max_size=4))
def test_a_web_page_loses_nothing_runs_nothing_and_links_to_what_it_has(shown: list[Block]) -> None:
    read_page = Read(page(DOSSIER, "Title", shown))
    seen = bare(read_page.seen)
    for block in shown:
        for text in searchable(block):
            assert bare(text) in seen
    assert not {"script", "img", "link", "iframe", "object"} & set(read_page.tags)
    assert len(set(read_page.ids)) == len(read_page.ids)
    inside = {address[1:] for address in read_page.addresses if address.startswith("#")}
    assert inside <= set(read_page.ids)


@settings(max_examples=15, deadline=None)
@given(st.lists(blocks, min_size=1, max_size=3))
def test_a_word_document_loses_nothing(shown: list[Block]) -> None:
    from docx import Document
    from docx.oxml.ns import qn

    made = Document(io.BytesIO(docx.render(DOSSIER, "Title", shown)))
    runs = [run for run in made.element.body.iter(qn("w:r")) if not run.xpath("w:rPr/w:vertAlign")]
    seen = bare("".join(run.text for run in runs))
    for block in shown:
        for text in searchable(block):
            assert bare(text.translate(dict.fromkeys([0xFFFE, 0xFFFF], "\ufffd"))) in seen


statements = st.builds(Statement, says=texts, text=texts, note=texts, src=st.just(CITES))


def holding(records: list[Statement]) -> Dossier:
    """A dossier of nothing but these."""
    group = Group("said", "Said", Statement, "What is said.", bullets)
    section = Section(key="talk", title="Talk", short="Talk", help="Talk.", groups=(group,))
    named = tuple(msgspec.structs.replace(record, id=f"r{n}") for n, record in enumerate(records))
    return replace(DOSSIER, sections=(section,), held={"talk": {"said": named}})


@settings(max_examples=100, deadline=None)
@given(st.lists(statements, min_size=1, max_size=3))
def test_json_and_tables_keep_every_field_to_the_letter(records: list[Statement]) -> None:
    held = json.loads(json_text(holding(records)))["sections"]["talk"]["said"]
    for each, record in zip(held, records, strict=True):
        for name in ("says", "text", "note"):
            assert each.get(name, "") == getattr(record, name)

    rows = list(csv.DictReader(io.StringIO(csv_text(csv_tables(holding(records))["talk-said"]), newline="")))
    for row, record in zip(rows, records, strict=True):
        for name in ("says", "text", "note"):
            assert row.get(name, "").removeprefix("'") == clean(getattr(record, name)).removeprefix("'")
            assert not re.match(r"[=+@-](?![\d.,\s]*$)", row.get(name, ""))
