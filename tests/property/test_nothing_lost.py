"""Whatever is shown survives every renderer of whole documents: every text whole, once, in reading order.

Each output is read back with a reader of its format. What stands between the texts may only be what that renderer
adds: dashes between cells, a stop, a colon. So a text that is cut, turned round, doubled, moved or left out fails.
"""

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from msgspec.structs import replace

from dossier_tui.blocks import (
    Block,
    Bullets,
    Facts,
    Heading,
    Note,
    Prose,
    Row,
    Series,
    Span,
    Table,
    Timeline,
    Tree,
    Voice,
    text_of,
)  # fmt: skip
from dossier_tui.model import Dossier, Group, Header, Registry, Section, Source, Statement
from dossier_tui.render.csv import csv_text
from dossier_tui.render.csv import tables as csv_tables
from dossier_tui.render.docx import docx
from dossier_tui.render.html import html
from dossier_tui.render.json import json_text
from dossier_tui.render.markdown import markdown
from dossier_tui.render.screen import Drawn, draw
from dossier_tui.render.text import blocks_text
from dossier_tui.values import Address, Date, clean
from dossier_tui.views.publication import Document
from tests.property.shown import CITES, KINDS, bare, blocks, flowing, texts, texts_of

DATE = Date.parse("2019")
SOURCE = Source(publisher="P", issued=DATE, side=None, reliability="F", reliability_reason="made up", held="none")
DOSSIER = Dossier(
    key="a-b",
    header=Header(model=2, title="A–B", parties=("a", "b"), as_of=DATE, sources={"s": "s-1"}),
    sections=(),
    held={},
    registry=Registry(),
    sources={"s-1": SOURCE},
)


def document(shown: list[Block]) -> Document:
    return Document("Title", tuple(shown), DOSSIER)


def assert_reads(seen: str, shown: Iterable[str], added: str) -> None:
    """What was read is the texts, each whole and once, in order; only what the renderer adds stands between them."""
    wanted = list(filter(None, map(bare, shown)))
    assert re.fullmatch(f"(?:{added})*?".join(["", *map(re.escape, wanted), ""]), seen), f"{seen!r} is not {wanted!r}"


DRAWN = str.maketrans("", "", "│├└─•“▏")
"""What plain text draws beside a line, and so also between the lines of a text that it wraps."""


def leaves(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type in {"text", "code_inline", "code_block", "fence", "html_inline", "html_block"}:
            assert token.type == "text", f"{token.type}: {token.content!r}"
            yield token.content
        yield from leaves(token.children or [])


def read(text: str) -> str:
    """What a reader sees of GitHub-flavoured Markdown; not what keeps apart what would be taken for markup."""
    parser = MarkdownIt("gfm-like", {"linkify": False}).use(footnote_plugin)
    return bare("".join(leaves(parser.parse(text))).replace("\u200b", ""))


NOTE = re.escape("P,2019,unverified:notseen.")
"""The one footnote of these documents."""


@settings(max_examples=120, deadline=None)
@given(st.lists(blocks, min_size=1, max_size=4))
def test_markdown_loses_nothing_and_runs_nothing(shown: list[Block]) -> None:
    seen = read(markdown(document(shown))).removeprefix("Title")

    assert_reads(re.sub(f"{NOTE}$", "", seen), texts_of(shown), "[–:;.()]")


def on_screen(drawn: Iterable[Drawn]) -> dict[tuple[Address | None, str], str]:
    """The text of each style in each row, lines put together again, without marks of lists and padding."""
    seen: dict[tuple[Address | None, str], str] = {}
    for line in drawn:
        for text, style in line.pieces:
            if bare(text) and style not in {"bullet", "cite"}:
                seen[line.address, style] = seen.get((line.address, style), "") + bare(text)
    return seen


def to_be_on_screen(block: Block) -> Iterator[tuple[Address | None, str, str]]:  # noqa: C901, PLR0912  (a case a kind of block)
    """Address, style and text of everything that a screen shows of a block, in reading order."""
    match block:
        case Heading():
            yield from of_line(None, block.line, f"heading{block.level}")
        case Prose():
            yield from of_line(None, block.line)
        case Note():
            yield None, "dim", "▏"
            yield from of_line(None, block.line, "dim")
        case Bullets():
            for row in block.rows:
                yield from of_row(row)
        case Voice():
            yield from of_line(None, (*block.speaker, Span(":")), "label")
            for row in block.rows:
                yield from of_row(row, "em")
        case Tree():
            for branch in block.branches:
                yield from of_row(branch.row)
                yield from to_be_on_screen(Tree(branch.parts))
        case Facts():
            for label, value in block.rows:
                yield from of_line(None, label, "label")
                yield from of_line(None, value)
        case Table():
            for row in block.rows:
                yield from of_row(row)
        case Timeline():
            for year in block.years:
                yield from of_line(None, year.heading, "year")
                for entry in year.entries:
                    yield from of_line(entry.row.address, entry.date, "label")
                    yield from of_line(entry.row.address, entry.lane, "dim")
                    yield from of_row(entry.row)
        case Series():
            raise NotImplementedError


def of_line(
    address: Address | None, spans: Iterable[Span], style: str = ""
) -> Iterator[tuple[Address | None, str, str]]:
    yield from ((address, span.style or style, span.text) for span in spans)


def of_row(row: Row, style: str = "") -> Iterator[tuple[Address | None, str, str]]:
    for cell in row.cells:
        yield from of_line(row.address, cell, style)


@settings(max_examples=120, deadline=None)
@given(blocks, st.integers(20, 140))
def test_a_screen_of_any_width_loses_nothing_and_stays_within_it(block: Block, width: int) -> None:
    from rich.cells import cell_len

    drawn = draw([block], width)
    wanted: dict[tuple[Address | None, str], str] = {}
    for address, style, text in to_be_on_screen(block):
        wanted[address, style] = wanted.get((address, style), "") + bare(text)
    seen = on_screen(drawn)
    if isinstance(block, Table):
        first, *others = map(text_of, block.columns)
        below = ["".join(f"{column}:" for column in others)] * len(block.rows)
        labels = [seen.pop(key) for key in list(seen) if key[1] == "label"]
        assert labels in ([first + "".join(others)], [first, *filter(None, below)])
    assert {key: text for key, text in seen.items() if text} == {key: text for key, text in wanted.items() if text}
    assert all(cell_len(line.text) <= max(width, 24) for line in drawn)


@settings(max_examples=120, deadline=None)
@given(blocks, st.integers(20, 140))
def test_what_is_short_stays_within_the_screen_and_keeps_every_row_and_warning(block: Block, width: int) -> None:
    from rich.cells import cell_len

    whole, short = draw([block], width), draw([block], width, short=True)
    assert all(cell_len(line.text) <= max(width, 24) for line in short)
    assert len(short) <= len(whole)
    assert {line.address for line in short} == {line.address for line in whole}
    if isinstance(block, Table):
        warnings = {
            key: text
            for key, text in on_screen(whole).items()
            if key[1] in {"state", "check"} and len(block.columns) > 3
        }
        assert warnings.items() <= on_screen(short).items()


@settings(max_examples=50, deadline=None)
@given(st.lists(blocks, min_size=2, max_size=4), st.integers(20, 140))
def test_a_screen_shows_one_block_below_the_other(shown: list[Block], width: int) -> None:
    below = [line for line in draw(shown, width) if line.pieces]
    alone = [line for block in shown for line in draw([block], width) if line.pieces]

    assert below == alone


@settings(max_examples=50, deadline=None)
@given(st.lists(flowing, min_size=1, max_size=3))
def test_plain_text_loses_nothing(shown: list[Block]) -> None:
    spans = [text.translate(DRAWN) for block in shown for _, _, text in to_be_on_screen(block)]

    assert_reads(bare(blocks_text(DOSSIER, shown)).translate(DRAWN), spans, r":|¶s|\d\.")


class Read(HTMLParser):
    """What a reader sees of the text of a page, marks of notes aside, and which elements the page is made of."""

    def __init__(self, markup: str) -> None:
        super().__init__(convert_charrefs=True)
        self.seen = ""
        self.tags: list[str] = []
        self.addresses: list[str] = []
        self.ids: list[str] = []
        self._inside: list[str] = []
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.ids += [value or "" for name, value in attrs if name == "id"]
        self.addresses += [value or "" for name, value in attrs if name in {"href", "src"}]
        if tag in {"main", "sup"}:
            self._inside.append(tag)
        assert not [name for name, _ in attrs if name.startswith("on")]

    def handle_endtag(self, tag: str) -> None:
        if tag in {"main", "sup"}:
            assert self._inside.pop() == tag

    def handle_data(self, data: str) -> None:
        self.seen += data if self._inside == ["main"] else ""


@settings(max_examples=50, deadline=None)
@given(st.lists(blocks, min_size=1, max_size=4))
def test_a_web_page_loses_nothing_runs_nothing_and_links_to_what_it_has(shown: list[Block]) -> None:
    read_page = Read(html(document(shown)))

    assert_reads(bare(read_page.seen), texts_of(shown), "[–:;.()]")
    assert not {"script", "img", "link", "iframe", "object"} & set(read_page.tags)
    assert len(set(read_page.ids)) == len(read_page.ids)
    inside = {address[1:] for address in read_page.addresses if address.startswith("#")}
    assert inside <= set(read_page.ids)


@settings(max_examples=15, deadline=None)
@given(st.tuples(*KINDS).map(list))
def test_a_word_document_loses_nothing(shown: list[Block]) -> None:
    import docx as word
    from docx.oxml.ns import qn

    made = word.Document(io.BytesIO(docx(document(shown))))
    runs = [
        run
        for run in made.element.body.iter(qn("w:r"))
        if not run.xpath("w:rPr/w:rStyle[@w:val='NoteMark' or @w:val='BackLink']")
    ]
    seen = bare("".join(run.text for run in runs)).removeprefix("Title")
    unfit = dict.fromkeys([0xFFFE, 0xFFFF], "\ufffd")

    shown_texts = [text.translate(unfit) for text in texts_of(shown)]
    assert_reads(re.sub(f"Notess{NOTE}$", "", seen), shown_texts, "[–:;.()]")


statements = st.builds(Statement, says=texts, text=texts, note=texts, src=st.just(CITES))


def holding(records: list[Statement]) -> Dossier:
    """A dossier of nothing but these."""
    group = Group("said", "Said", Statement, "What is said.")
    section = Section(key="talk", title="Talk", short="Talk", help="Talk.", groups=(group,))
    named = tuple(msgspec.structs.replace(record, id=f"r{n}") for n, record in enumerate(records))
    return replace(DOSSIER, sections=(section,), held={"talk": {"said": named}})


@settings(max_examples=50, deadline=None)
@given(st.lists(statements, min_size=1, max_size=3))
def test_json_and_tables_keep_every_field_to_the_letter(records: list[Statement]) -> None:
    held = json.loads(json_text(holding(records)))["sections"]["talk"]["said"]
    for each, record in zip(held, records, strict=True):
        for name in ("says", "text", "note"):
            assert each.get(name, "") == getattr(record, name)

    rows = list(csv.DictReader(io.StringIO(csv_text(csv_tables(holding(records))["talk-said"]), newline="")))
    for row, record in zip(rows, records, strict=True):
        for name in ("says", "text", "note"):
            text = clean(getattr(record, name))
            assert row.get(name, "").replace("\u200b", "") == text
            assert not re.match(r"\s*[=+@-](?![\d.,]*\Z)", row.get(name, ""))
