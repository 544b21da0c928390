"""Whatever can be shown, made up: hostile texts in every kind of block, and the order in which they are read."""

import re
from collections.abc import Iterable, Iterator

from hypothesis import strategies as st

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
    Series,
    Span,
    Table,
    Timeline,
    Tree,
    Voice,
    text_of,
)  # fmt: skip
from dossier_tui.values import Citations, clean

CITES = Citations.parse("s#p1")
"""The one citation in what is shown."""

hostile = st.sampled_from([
    "|", "*", "**", "_", "__", "`", "```", "<b>", "</script>", "&amp;", "[a](b)", "![x](y)", "[^1]", "[^1]: no",
    "\\", "~~", "#", "# ", "> ", "- ", "+ ", "1. ", "1) ", "---", "===", "\n", "\n\n", "\t", "\x1b[31m", "\u202e",
    "http://a.b", "$x$", "[/]", "[GDP=5%]", "[@click=app.quit]x[/]", "[sic]", "русский", "аԥсны", "漢字", "e\u0301",
    "👩‍👩‍👧", ":", ".", "a", "word ", "longer than a column is wide ",
])  # fmt: skip
texts = st.lists(st.one_of(hostile, st.text(max_size=6)), min_size=1, max_size=6).map("".join)
named = texts.filter(lambda text: bool(bare(text)))
"""Labels, speakers and dates, which are never blank."""
STYLES = ("strong", "em", "check", "state")
"""Styles of spans that no renderer gives to anything else, so that a column may have one of its own."""
ANCHORS = st.uuids().map(str)
cites = st.sampled_from([Citations(), CITES])
spans = st.builds(Span, texts, st.sampled_from(["", *STYLES, "dim"]), cites)
lines = st.lists(spans, min_size=1, max_size=3).map(tuple)
rows = st.builds(Row, ANCHORS, st.tuples(lines))


def tables(width: int) -> st.SearchStrategy[Table]:
    cells = st.tuples(*(st.builds(Span, texts, st.just(STYLES[n]), cites).map(lambda s: (s,)) for n in range(width)))
    columns = st.lists(st.text("abc", min_size=1, max_size=9), min_size=width, max_size=width).map(tuple)
    return st.builds(Table, columns, st.lists(st.builds(Row, ANCHORS, cells), min_size=1, max_size=3).map(tuple))


branches = st.recursive(
    st.builds(Branch, rows), lambda below: st.builds(Branch, rows, st.lists(below, max_size=2).map(tuple)), max_leaves=4
)
some_rows = st.lists(rows, min_size=1, max_size=3).map(tuple)
entries = st.builds(Dated, rows, named, st.sampled_from(["", "1991", "2019"]), st.sampled_from(["", "talks"]))
FLOWING = (
    st.builds(Heading, texts, st.sampled_from([1, 2, 3])),
    st.builds(Prose, lines),
    st.builds(Note, lines),
    st.builds(Bullets, some_rows, st.booleans()),
    st.builds(Voice, named, some_rows),
    st.builds(Tree, st.lists(branches, min_size=1, max_size=2).map(tuple)),
)
KINDS = (
    *FLOWING,
    st.builds(Facts, st.lists(st.tuples(named, lines), min_size=1, max_size=3).map(tuple)),
    st.integers(1, 4).flatmap(tables),
    st.builds(Timeline, st.lists(entries, max_size=3).map(tuple)),
)
"""A strategy for each kind of block that holds text."""
flowing, blocks = st.one_of(FLOWING), st.one_of(KINDS)


def reading_order(block: Block) -> Iterator[str]:  # noqa: C901  (a case a kind of block)
    """The texts of a block, one a line or cell, in the order in which a reader comes to them."""
    match block:
        case Heading():
            yield block.text
        case Prose() | Note():
            yield text_of(block.line)
        case Facts():
            for label, value in block.rows:
                yield from (label, text_of(value))
        case Timeline():
            for entry in block.entries:
                yield from (entry.date, entry.lane, *cells_of(entry.row))
        case Tree():
            for branch in block.branches:
                yield from cells_of(branch.row)
                yield from reading_order(Tree(branch.parts))
        case Table() | Bullets() | Voice():
            yield from block.columns if isinstance(block, Table) else ()
            yield from [block.speaker] if isinstance(block, Voice) else ()
            for row in block.rows:
                yield from cells_of(row)
        case Series():
            raise NotImplementedError  # a drawing of what a table says


def texts_of(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        yield from reading_order(block)


def cells_of(row: Row) -> Iterator[str]:
    yield from map(text_of, row.cells)


def bare(text: str) -> str:
    """The text without white space, as a terminal may show it."""
    return re.sub(r"\s+", "", clean(text))
