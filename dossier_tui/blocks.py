"""The closed set of blocks that a pane or an export can show, independent of the renderer.

A line is a sequence of spans. A row has cells, each a line, and the address of the record, source or registry entry
that it stands for. A row without an address cannot be selected.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import groupby
from operator import itemgetter
from typing import Literal, assert_never

from msgspec import Struct
from msgspec.structs import replace

from .values import INLINE, Address, Citations, capital

Style = Literal["", "strong", "em", "check", "state", "dim", "link"]
"""The meaning of a span, not its look: `check` warns before quoting, `state` is planned or ongoing."""


NO_CITES = Citations()


class Span(Struct, frozen=True):
    """Text in one style, with the citations that follow it."""

    text: str
    style: Style = ""
    cites: Citations = NO_CITES
    to: str = ""
    """The name of the span that it leads to in an export, such as `check-2`; empty if to none."""
    named: str = ""
    """The name by which other spans lead here. Labels and headings are never named, nor do they lead anywhere."""


Line = tuple[Span, ...]


class Row(Struct, frozen=True):
    """The cells of one row, with the address that can be selected; None if there is none."""

    address: Address | None
    cells: tuple[Line, ...]


class Heading(Struct, frozen=True, tag=True):
    """A heading inside a pane; level 1 is the highest."""

    line: Line
    level: Literal[1, 2, 3] = 2


class Prose(Struct, frozen=True, tag=True):
    """One paragraph; selectable if it has an address."""

    line: Line
    address: Address | None = None


class Bullets(Struct, frozen=True, tag=True):
    """A list, with one cell per row."""

    rows: tuple[Row, ...]
    ordered: bool = False


class Table(Struct, frozen=True, tag=True):
    """A table. Every row has as many cells as there are columns."""

    columns: tuple[Line, ...]
    rows: tuple[Row, ...]
    is_list: bool = False
    """Whether a screen shows a row as an entry of one or two lines: short cells in columns, the last ones as text."""


class Facts(Struct, frozen=True, tag=True):
    """Pairs of a label and a value, as in the detail of a record."""

    rows: tuple[tuple[Line, Line], ...]


class Branch(Struct, frozen=True):
    """One node of a tree, with its parts below it."""

    row: Row
    parts: tuple["Branch", ...] = ()


class Tree(Struct, frozen=True, tag=True):
    """A tree of parts and wholes, with one cell per row."""

    branches: tuple[Branch, ...]


class Bar(Struct, frozen=True):
    """One bar of a chart: the number drawn, and the text printed beside it.

    A range is drawn as far as its end, and lighter from its beginning on; so is what is known to be at most so much.
    """

    label: Line
    number: Decimal
    """Where the bar ends."""
    printed: Line
    way: int = 0
    """The party that sells, as its position among the two parties: 0 or 1."""
    sure: Decimal | None = None
    """As far as the amount reaches at least, where the bar ends at the most that it can be; None if it has no range."""


class Series(Struct, frozen=True, tag=True):
    """A bar chart whose bars have the same unit and the same length of period, so that they can be compared.

    A table with the same figures always accompanies it, so exports without graphics omit it.
    """

    title: Line
    bars: tuple[Bar, ...]


class Dated(Struct, frozen=True):
    """One entry of a timeline: its row, its date in words, and its lane (the part of the dossier it belongs to)."""

    row: Row
    date: Line
    lane: Line


class Year(Struct, frozen=True):
    """Consecutive timeline entries of one year; the heading is empty if the year is unknown."""

    heading: Line
    entries: tuple[Dated, ...]


class Timeline(Struct, frozen=True, tag=True):
    """Dated entries in the given order, grouped by year."""

    years: tuple[Year, ...]


class Note(Struct, frozen=True, tag=True):
    """A remark of the dossier about itself: what is not said, why a pane is empty, what to check."""

    line: Line
    address: Address | None = None


class Voice(Struct, frozen=True, tag=True):
    """Evaluations of one speaker, in one line: `Sputnik's view: …; …`."""

    speaker: Line
    rows: tuple[Row, ...]


Block = Heading | Prose | Bullets | Table | Facts | Tree | Series | Timeline | Note | Voice


def line(*parts: Span | str | Line) -> Line:
    """Build a line from spans, lines and plain text.

    Empty spans are dropped, and the second of two full stops that meet.
    """
    spans: list[Span] = []
    for part in parts:
        if not part:
            continue
        begin = len(spans)
        if isinstance(part, str):
            spans.append(Span(part))
        else:
            for span in (part,) if isinstance(part, Span) else part:
                if span.text or span.cites:
                    spans.append(span)  # noqa: PERF401  (a list within takes longer than most lines)
        if 0 < begin < len(spans) and spans[begin].text.startswith(". ") and _has_stop(spans[:begin]):
            spans[begin] = replace(spans[begin], text=spans[begin].text[1:])
    return tuple(spans)


def _has_stop(spans: Sequence[Span]) -> bool:
    """Whether the last word of some spans ends with a full stop, as in a sentence and in `Ltd.`."""
    last = next((span.text for span in reversed(spans) if span.text), "")
    return last.endswith((".", "?", "!"))


def lines(*texts: str) -> tuple[Line, ...]:
    """Turn each text into a line, for the columns of a table."""
    return tuple(map(line, texts))


def joined(parts: Iterable[Line], separator: str = "; ") -> Line:
    """Join lines into one, with a separator; empty lines are skipped."""
    spans: list[Span] = []
    for each in filter(None, parts):
        between = separator.removeprefix(".") if separator == ". " and _has_stop(spans) else separator
        spans.extend([Span(between), *each] if spans else each)
    return tuple(spans)


def ends_sentence(spans: Line) -> bool:
    """Whether a line ends a sentence itself, whatever is cited for it and whichever checks it has."""
    return text_of([span for span in spans if span.style != "check"]).rstrip().endswith((".", "?", "!", "…"))


def with_full_stop(spans: Line) -> Line:
    """End a line with a full stop, after the citations, unless it already ends a sentence."""
    return spans if ends_sentence(spans) else (*spans, Span("."))


def run_on(parts: Iterable[Line]) -> Line:
    """Join lines by semicolons and end with a full stop; where one is itself a sentence, each of them is."""
    every = [part for part in parts if part]
    if any(map(ends_sentence, every)):
        return joined(map(with_full_stop, every), " ")
    return with_full_stop(joined(every))


def cited(text: str, cites: Citations = NO_CITES, style: Style = "") -> Line:
    """Build a line from text and its citations; empty if there is neither."""
    return (Span(text, style, cites),) if text or cites else ()


def capital_line(spans: Line) -> Line:
    """Capitalise the first letter of a line that is not empty."""
    first, *rest = spans
    return (replace(first, text=capital(first.text)), *rest)


def facts(rows: Iterable[tuple[str, Line]]) -> Facts:
    """Build a block of facts from labels in plain text and their values."""
    return Facts(tuple((line(label), value) for label, value in rows))


def timeline_of_years(entries: Iterable[tuple[str, Dated]]) -> Timeline:
    """Build a timeline from pairs of a year ("" if unknown) and an entry, in the given order."""
    by_year = groupby(entries, key=itemgetter(0))
    return Timeline(tuple(Year(line(year), tuple(entry for _, entry in group)) for year, group in by_year))


def prose(text: str) -> Line:
    """Build a line from a curator's prose, in which `[sp#12]` cites the text before it."""
    spans, position = [], 0
    for match in INLINE.finditer(text):
        spans.append(Span(text[position : match.start()], "", Citations.parse(match[1])))
        position = match.end()
    return line(*spans, text[position:])


def text_of(spans: Sequence[Span]) -> str:
    """Return the plain text of a line, without styles and citations."""
    return "".join([span.text for span in spans])


def lines_of(block: Block) -> Iterator[tuple[Address | None, Line]]:  # noqa: C901  (one case a kind of block)
    """Yield every line of a block in reading order, with the address of its row or None."""
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
            yield None, block.title
            yield from ((None, each) for bar in block.bars for each in (bar.label, bar.printed))
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
            yield from ((entry.row.address, each) for each in (entry.date, entry.lane, *entry.row.cells))


def searchable(block: Block) -> Iterator[tuple[Address | None, str]]:
    """Yield the texts that a search must find, with the addresses of their rows; no export may lose them.

    A series is the exception: exports without graphics have its figures in the table that accompanies it.
    """
    return ((address, text) for address, each in lines_of(block) if (text := text_of(each)).strip())


def with_lines(block: Block, change: Callable[[Line], Line]) -> Block:  # noqa: C901  (one case a kind of block)
    """Apply a function to each line of a block, in the order of `lines_of`."""
    changed: Block
    match block:
        case Heading() | Prose() | Note():
            changed = replace(block, line=change(block.line))
        case Bullets():
            changed = replace(block, rows=_with_rows(block.rows, change))
        case Table():
            changed = replace(block, columns=tuple(map(change, block.columns)), rows=_with_rows(block.rows, change))
        case Voice():
            changed = Voice(change(block.speaker), _with_rows(block.rows, change))
        case Facts():
            changed = Facts(tuple((change(label), change(value)) for label, value in block.rows))
        case Tree():
            changed = Tree(tuple(_with_branch(branch, change) for branch in block.branches))
        case Timeline():
            changed = Timeline(tuple(_with_year(year, change) for year in block.years))
        case Series():
            changed = Series(change(block.title), tuple(_with_bar(bar, change) for bar in block.bars))
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
    date, lane = change(entry.date), change(entry.lane)
    return Dated(_with_row(entry.row, change), date, lane)


def _with_bar(bar: Bar, change: Callable[[Line], Line]) -> Bar:
    return replace(bar, label=change(bar.label), printed=change(bar.printed))
