"""The closed set of things that can be shown, in a pane or an export, whatever draws them.

A line is a run of spans; a row is one selectable thing with the address of what it stands for: a record, a source,
a registry entry. A row of mere words has none.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import groupby
from operator import itemgetter
from typing import Literal, assert_never

from .values import INLINE, Address, Citations, capital

Style = Literal["", "strong", "em", "check", "state", "dim", "link"]
"""What a span is, not how it looks: `check` do not print unread, `state` planned or ongoing."""


NO_CITES = Citations()


@dataclass(frozen=True)
class Span:
    """A stretch of text of one style, with the citations that follow it."""

    text: str
    style: Style = ""
    cites: Citations = NO_CITES


Line = tuple[Span, ...]


@dataclass(frozen=True)
class Row:
    """One selectable thing: its cells, and the address of what it stands for."""

    address: Address | None
    cells: tuple[Line, ...]


@dataclass(frozen=True)
class Heading:
    """A title inside a pane; level 1 is the largest."""

    line: Line
    level: Literal[1, 2, 3] = 2


@dataclass(frozen=True)
class Prose:
    """One paragraph; selectable where it has an address."""

    line: Line
    address: Address | None = None


@dataclass(frozen=True)
class Bullets:
    """A list, one cell a row."""

    rows: tuple[Row, ...]
    ordered: bool = False


@dataclass(frozen=True)
class Table:
    """Cells that compare. Every row has as many cells as there are columns."""

    columns: tuple[Line, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Facts:
    """Labels and what they stand for, as in the detail of one record."""

    rows: tuple[tuple[Line, Line], ...]


@dataclass(frozen=True)
class Branch:
    """One node of a tree and what is part of it."""

    row: Row
    parts: tuple["Branch", ...] = ()


@dataclass(frozen=True)
class Tree:
    """Things that are part of others, one cell a row."""

    branches: tuple[Branch, ...]


@dataclass(frozen=True)
class Bar:
    """One bar of a chart: the number drawn, and how it is printed."""

    label: str
    number: Decimal
    printed: str
    way: int = 0
    """0 or 1: which of the two parties it starts from."""


@dataclass(frozen=True)
class Series:
    """Bars of one unit and one length of period, so that their lengths compare.

    It draws what a table beside it says in figures, so exports without drawings leave it out.
    """

    title: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True)
class Dated:
    """One entry of a timeline: its date in words, and its lane, the part of the dossier that it belongs to."""

    row: Row
    date: Line
    lane: str


@dataclass(frozen=True)
class Year:
    """Entries of a timeline that follow one another in one year; the heading is empty where no year is known."""

    heading: Line
    entries: tuple[Dated, ...]


@dataclass(frozen=True)
class Timeline:
    """Dated entries in the order given, headed by year."""

    years: tuple[Year, ...]


@dataclass(frozen=True)
class Note:
    """Words of the dossier about itself: what is not said, why a pane is empty, what to check."""

    line: Line
    address: Address | None = None


@dataclass(frozen=True)
class Voice:
    """Evaluations, in one attributed line: `Sputnik's view: …; …`."""

    speaker: Line
    rows: tuple[Row, ...]


Block = Heading | Prose | Bullets | Table | Facts | Tree | Series | Timeline | Note | Voice


def line(*parts: Span | str | Line) -> Line:
    """A line from spans, lines and plain text, without what is empty."""
    spans: list[Span] = []
    for part in parts:
        if isinstance(part, str):
            spans.append(Span(part))
        elif isinstance(part, Span):
            spans.append(part)
        else:
            spans.extend(part)
    return tuple(span for span in spans if span.text or span.cites)


def lines(*texts: str) -> tuple[Line, ...]:
    """Each text as a line of its own, for the columns of a table."""
    return tuple(map(line, texts))


def joined(parts: Iterable[Line], between: str = "; ") -> Line:
    """Lines in one, with the same words between each two."""
    spans: list[Span] = []
    for each in filter(None, parts):
        spans.extend([Span(between), *each] if spans else each)
    return tuple(spans)


def cited(text: str, cites: Citations = NO_CITES, style: Style = "") -> Line:
    """Text followed by its citations."""
    return (Span(text, style, cites),) if text or cites else ()


def capital_line(spans: Line) -> Line:
    """The line with a capital at its start."""
    first, *rest = spans
    return (replace(first, text=capital(first.text)), *rest)


def facts(rows: Iterable[tuple[str, Line]]) -> Facts:
    """Facts whose labels are plain text."""
    return Facts(tuple((line(label), value) for label, value in rows))


def timeline_of_years(entries: Iterable[tuple[str, Dated]]) -> Timeline:
    """A timeline of entries that are given with their years, "" for an unknown one."""
    by_year = groupby(entries, key=itemgetter(0))
    return Timeline(tuple(Year(line(year), tuple(entry for _, entry in group)) for year, group in by_year))


def prose(text: str) -> Line:
    """Curators' prose, in which `[sp#12]` cites what stands before it."""
    spans, position = [], 0
    for match in INLINE.finditer(text):
        spans.append(Span(text[position : match.start()], "", Citations.parse(match[1])))
        position = match.end()
    return line(*spans, text[position:])


def text_of(spans: Sequence[Span]) -> str:
    """The words of a line, without styles and citations."""
    return "".join(span.text for span in spans)


def lines_of(block: Block) -> Iterator[tuple[Address | None, Line]]:  # noqa: C901  (one case a kind of block)
    """Every line of words in a block, in reading order, each with the address of its row if it has one."""
    match block:
        case Heading():
            yield None, block.line
        case Prose() | Note():
            yield block.address, block.line
        case Bullets():
            yield from _lines_of_rows(block.rows)
        case Table():
            yield from ((None, column) for column in block.columns)
            yield from _lines_of_rows(block.rows)
        case Voice():
            yield None, block.speaker
            yield from _lines_of_rows(block.rows)
        case Facts():
            yield from ((None, each) for fact in block.rows for each in fact)
        case Tree():
            yield from _lines_of_rows(_rows_of_branches(block.branches))
        case Timeline():
            yield from _lines_of_years(block.years)
        case Series():
            pass  # a table beside it has the same figures
        case _:
            assert_never(block)


def _lines_of_rows(rows: Iterable[Row]) -> Iterator[tuple[Address | None, Line]]:
    return ((row.address, cell) for row in rows for cell in row.cells)


def _rows_of_branches(branches: Iterable[Branch]) -> Iterator[Row]:
    for branch in branches:
        yield branch.row
        yield from _rows_of_branches(branch.parts)


def _lines_of_years(years: Iterable[Year]) -> Iterator[tuple[Address | None, Line]]:
    for year in years:
        yield None, year.heading
        for entry in year.entries:
            yield from ((entry.row.address, each) for each in (entry.date, *entry.row.cells))


def searchable(block: Block) -> Iterator[tuple[Address | None, str]]:
    """The texts that a search must find and no export of the block may lose, with the addresses of their rows."""
    return ((address, text) for address, each in lines_of(block) if (text := text_of(each)).strip())


def with_lines(block: Block, change: Callable[[Line], Line]) -> Block:  # noqa: C901  (one case a kind of block)
    """The block with each of its lines changed, called for them in the order of `lines_of`."""
    changed: Block
    match block:
        case Heading() | Prose() | Note():
            changed = replace(block, line=change(block.line))
        case Bullets():
            changed = replace(block, rows=_with_rows(block.rows, change))
        case Table():
            changed = Table(tuple(map(change, block.columns)), _with_rows(block.rows, change))
        case Voice():
            changed = Voice(change(block.speaker), _with_rows(block.rows, change))
        case Facts():
            changed = Facts(tuple((change(label), change(value)) for label, value in block.rows))
        case Tree():
            changed = Tree(tuple(_with_branch(branch, change) for branch in block.branches))
        case Timeline():
            changed = Timeline(tuple(_with_year(year, change) for year in block.years))
        case Series():
            changed = block
        case _:
            assert_never(block)
    return changed


def _with_row(row: Row, change: Callable[[Line], Line]) -> Row:
    return Row(row.address, tuple(map(change, row.cells)))


def _with_rows(rows: Iterable[Row], change: Callable[[Line], Line]) -> tuple[Row, ...]:
    return tuple(_with_row(row, change) for row in rows)


def _with_branch(branch: Branch, change: Callable[[Line], Line]) -> Branch:
    row = _with_row(branch.row, change)
    return Branch(row, tuple(_with_branch(part, change) for part in branch.parts))


def _with_year(year: Year, change: Callable[[Line], Line]) -> Year:
    heading = change(year.heading)
    return Year(heading, tuple(_with_entry(entry, change) for entry in year.entries))


def _with_entry(entry: Dated, change: Callable[[Line], Line]) -> Dated:
    date = change(entry.date)
    return Dated(_with_row(entry.row, change), date, entry.lane)
