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
    Year,
    text_of,
)  # fmt: skip
from dossier_tui.values import Address, Citations, clean

CITES = Citations.parse("s-1#p1")
"""The one citation in what is shown."""

hostile = st.sampled_from([
    "|", "*", "**", "_", "__", "`", "```", "<b>", "</script>", "&amp;", "[a](b)", "![x](y)", "[^1]", "[^1]: no",
    "\\", "~~", "#", "# ", "> ", "- ", "+ ", "1. ", "1) ", "---", "===", "\n", "\n\n", "\t", "\x1b[31m", "\u202e",
    "http://a.b", "$x$", "[/]", "[GDP=5%]", "[@click=app.quit]x[/]", "[sic]", "русский", "аԥсны", "漢字", "e\u0301",
    "👩‍👩‍👧", ":", ".", "a", "word ", "longer than a column is wide ",
])  # fmt: skip
letters = st.text(st.characters(codec="utf-8", exclude_characters="▁▂▃▄▅▆▇█░▒▓"), max_size=6)
"""Any text but for what draws bars, which has a colour of its own on the screen."""
texts = st.lists(st.one_of(hostile, letters), min_size=1, max_size=6).map("".join)
STYLES = ("strong", "em", "check", "state")
"""Styles of spans that no renderer gives to anything else, so that a column may have one of its own."""
ADDRESSES = st.uuids().map(lambda name: Address("record", str(name), "a-b"))
cites = st.sampled_from([Citations(), CITES])
words = st.builds(lambda text, cites: (Span(text, "", cites),), texts, cites)
"""Headings: lines in the one style that their renderer gives them."""
labels = words.filter(lambda spans: bool(bare(text_of(spans))))
"""Labels, columns, speakers and dates, which are never blank."""
spans = st.builds(Span, texts, st.sampled_from(["", *STYLES, "dim"]), cites)
lines = st.lists(spans, min_size=1, max_size=3).map(tuple)
rows = st.builds(Row, ADDRESSES, st.tuples(lines))


def tables(width: int) -> st.SearchStrategy[Table]:
    cells = st.tuples(*(st.builds(Span, texts, st.just(STYLES[n]), cites).map(lambda s: (s,)) for n in range(width)))
    column = st.builds(lambda text, cites: (Span(text, "", cites),), st.text("abc", min_size=1, max_size=9), cites)
    columns = st.tuples(*[column] * width)
    rows = st.lists(st.builds(Row, ADDRESSES, cells), min_size=1, max_size=3).map(tuple)
    return st.builds(Table, columns, rows, st.booleans())


branches = st.recursive(
    st.builds(Branch, rows), lambda below: st.builds(Branch, rows, st.lists(below, max_size=2).map(tuple)), max_leaves=4
)
some_rows = st.lists(rows, min_size=1, max_size=3).map(tuple)
entries = st.builds(Dated, rows, labels, st.one_of(st.just(()), words))
years = st.builds(Year, st.one_of(st.just(()), labels), st.lists(entries, min_size=1, max_size=2).map(tuple))
FLOWING = (
    st.builds(Heading, words, st.sampled_from([1, 2, 3])),
    st.builds(Prose, lines),
    st.builds(Note, lines),
    st.builds(Bullets, some_rows, st.booleans()),
    st.builds(Voice, labels, some_rows),
    st.builds(Tree, st.lists(branches, min_size=1, max_size=2).map(tuple)),
)
KINDS = (
    *FLOWING,
    st.builds(Facts, st.lists(st.tuples(labels, lines), min_size=1, max_size=3).map(tuple)),
    st.integers(1, 4).flatmap(tables),
    st.builds(Timeline, st.lists(years, max_size=2).map(tuple)),
)
"""A strategy for each kind of block that holds text."""
flowing, blocks = st.one_of(FLOWING), st.one_of(KINDS)


def reading_order(block: Block) -> Iterator[str]:  # noqa: C901  (a case a kind of block)
    """The texts of a block, one a line or cell, in the order in which a reader comes to them."""
    match block:
        case Heading() | Prose() | Note():
            yield text_of(block.line)
        case Facts():
            for label, value in block.rows:
                yield from (text_of(label), text_of(value))
        case Timeline():
            for year in block.years:
                yield text_of(year.heading)
                for entry in year.entries:
                    yield from (text_of(entry.date), text_of(entry.lane), *cells_of(entry.row))
        case Tree():
            for branch in block.branches:
                yield from cells_of(branch.row)
                yield from reading_order(Tree(branch.parts))
        case Table() | Bullets() | Voice():
            yield from map(text_of, block.columns) if isinstance(block, Table) else ()
            yield from [text_of(block.speaker)] if isinstance(block, Voice) else ()
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
