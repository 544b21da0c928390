"""The closed set of things that can be shown, in a pane or an export, whatever draws them.

A line is a run of spans; a row is one selectable thing with the address of what it stands for: a record, a source,
a registry entry. A row of mere words has none.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

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
    hit: Literal[0, 1, 2] = 0
    """1 where the reader's search found it, 2 where it is the hit that they are at."""


Line = tuple[Span, ...]


@dataclass(frozen=True)
class Row:
    """One selectable thing: its cells, and the address of what it stands for."""

    address: Address | None
    cells: tuple[Line, ...]


@dataclass(frozen=True)
class Heading:
    """A title inside a pane; level 1 is the largest."""

    text: str
    level: Literal[1, 2, 3] = 2
    marked: Line = ()
    """The text with the hits of a search; empty where there is none."""


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

    columns: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Facts:
    """Labels and what they stand for, as in the detail of one record."""

    rows: tuple[tuple[str, Line], ...]


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
    """One entry of a timeline: its date in words, its lane, its year (None if not known)."""

    row: Row
    date: str
    year: str
    lane: str
    marked: Line = ()
    """The date with the hits of a search; empty where there is none."""


@dataclass(frozen=True)
class Timeline:
    """Dated entries in the order given, headed by year."""

    entries: tuple[Dated, ...]


@dataclass(frozen=True)
class Note:
    """Words of the dossier about itself: what is not said, why a pane is empty, what to check."""

    line: Line
    address: Address | None = None


@dataclass(frozen=True)
class Voice:
    """Evaluations, in one attributed line: `Sputnik's view: …; …`."""

    speaker: str
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


def joined(lines: Iterable[Line], between: str = "; ") -> Line:
    """Lines in one, with the same words between each two."""
    spans: list[Span] = []
    for each in filter(None, lines):
        spans.extend([Span(between), *each] if spans else each)
    return tuple(spans)


def cited(text: str, cites: Citations = NO_CITES, style: Style = "") -> Line:
    """Text followed by its citations."""
    return (Span(text, style, cites),) if text or cites else ()


def capital_line(spans: Line) -> Line:
    """The line with a capital at its start."""
    first, *rest = spans
    return (replace(first, text=capital(first.text)), *rest)


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


def _flat(branches: Iterable[Branch]) -> Iterator[Row]:
    for branch in branches:
        yield branch.row
        yield from _flat(branch.parts)


def rows_of(block: Block) -> tuple[Row, ...]:
    """The selectable rows of a block, from top to bottom."""
    match block:
        case Bullets() | Table() | Voice():
            return block.rows
        case Tree():
            return tuple(_flat(block.branches))
        case Timeline():
            return tuple(entry.row for entry in block.entries)
        case Prose() | Note():
            return (Row(block.address, (block.line,)),) if block.address else ()
        case Heading() | Facts() | Series():
            return ()


def lines_of(block: Block) -> tuple[Line, ...]:
    """Every line of words that a block shows, headings of columns aside."""
    cells = tuple(cell for row in rows_of(block) for cell in row.cells)
    match block:
        case Heading():
            return (line(block.text),)
        case Prose() | Note():
            return (block.line,)
        case Facts():
            return tuple(each for label, value in block.rows for each in (line(label), value))
        case Timeline():
            return (*(line(entry.date) for entry in block.entries), *cells)
        case Voice():
            return (line(block.speaker), *cells)
        case Table() | Bullets() | Tree() | Series():
            return cells


def searchable(block: Block) -> tuple[str, ...]:
    """The texts that a search must find and no export of the block may lose."""
    return tuple(text for text in map(text_of, lines_of(block)) if text.strip())


def addressed_lines(block: Block) -> Iterator[tuple[Address | None, Line]]:
    """Every line in which words can be marked, with the address of its row, in the order of `mapped`."""
    match block:
        case Heading():
            yield None, line(block.text)
        case Prose() | Note():
            yield block.address, block.line
        case Facts():
            yield from ((None, value) for _, value in block.rows)
        case Timeline():
            yield from (
                (entry.row.address, each) for entry in block.entries for each in (line(entry.date), *entry.row.cells)
            )
        case _:
            yield from ((row.address, cell) for row in rows_of(block) for cell in row.cells)


def mapped(block: Block, change: Callable[[Line], Line]) -> Block:
    """The block with each of its lines changed, in reading order; labels and bars stay as they are."""
    changed: Block = block
    match block:
        case Heading():
            changed = replace(block, marked=_marked(block.text, change))
        case Series():
            pass
        case Prose() | Note():
            changed = replace(block, line=change(block.line))
        case Facts():
            changed = Facts(tuple((label, change(value)) for label, value in block.rows))
        case Tree():
            changed = Tree(tuple(_mapped_branch(branch, change) for branch in block.branches))
        case Timeline():
            changed = Timeline(tuple(_mapped_entry(entry, change) for entry in block.entries))
        case Bullets() | Table() | Voice():
            changed = replace(block, rows=tuple(_mapped_row(row, change) for row in block.rows))
    return changed


def _marked(text: str, change: Callable[[Line], Line]) -> Line:
    changed = change(line(text))
    return () if changed == line(text) else changed


def _mapped_entry(entry: Dated, change: Callable[[Line], Line]) -> Dated:
    marked = _marked(entry.date, change)
    return replace(entry, marked=marked, row=_mapped_row(entry.row, change))


def _mapped_row(row: Row, change: Callable[[Line], Line]) -> Row:
    return Row(row.address, tuple(map(change, row.cells)))


def _mapped_branch(branch: Branch, change: Callable[[Line], Line]) -> Branch:
    row = _mapped_row(branch.row, change)
    return Branch(row, tuple(_mapped_branch(part, change) for part in branch.parts))
