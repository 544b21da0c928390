"""Draws blocks as lines for a terminal of a given width, for the app and for plain text.

Each line has the address of its row, so that selecting, jumping and finding work in the same way for all blocks.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, assert_never

from msgspec import Struct
from rich.cells import cell_len

from ..blocks import (
    Bar,
    Block,
    Branch,
    Bullets,
    Dated,
    Facts,
    Heading,
    Line,
    Note,
    Prose,
    Row,
    Series,
    Table,
    Timeline,
    Tree,
    Voice,
    line,
    lines_of,
    with_lines,
)  # fmt: skip
from ..values import Address, Citations, clean
from .highlighting import HighlightedSpan, highlighted_lines, hits_by_line
from .listing import NARROWEST_BESIDE, Layout, cell_lines, columns_of, entry_lines, head_lines, widths_of
from .pieces import Piece, Pieces, coloured, length_of, merged, padded, unbroken, wrap

if TYPE_CHECKING:
    from ..matching import Highlights

PROSE_WIDTH = 90
"""The maximum width of running text, in cells."""
LABEL_WIDTH = 22
"""The maximum width of the labels of facts, in cells."""
NARROWEST_TEXT = 12
"""The minimum width of text after a bullet or a label, in cells; if there is less room, it begins a new line."""
WHOLE_LANE, LANE = 90, 4
"""The minimum width, in cells, for the lanes of a timeline in full, and how many letters they have below it."""
UNBROKEN = 10
"""Table contents up to this width, in cells, are kept on one line if possible."""
LINES_OF_ENTRY = 2
"""The number of lines to which an entry of a list is cut where it is to be short."""
LINES_OF_CELL = 4
"""The number of lines to which the longest cell of a record is cut in a table where it is to be short."""
STACK_BELOW = 56
"""Below this width, in cells, the columns of a table are set one under the other."""

CiteWords = Callable[[Citations], str]
"""Returns the text of citations: `¶9`, `[sp 9]`, or nothing."""


class Drawn(Struct, frozen=True):
    """One line of the screen, with the address of its row if it has one."""

    pieces: tuple[Piece, ...]
    address: Address | None = None

    @property
    def text(self) -> str:
        """The text of the line, without styles."""
        return "".join(text for text, _ in self.pieces)


def no_cites(_: Citations) -> str:
    """Return no text, for output without citations."""
    return ""


LinesAndDraw = tuple[tuple[Line, ...], Callable[[Sequence[Line]], Iterable[Drawn]]]
"""The lines of a part, and what draws it with others in their place."""


class Part(Struct, frozen=True):
    """A block, or a row of a list, which is drawn by itself, with or without what a search has found in it."""

    lines: tuple[Line, ...]
    """Its lines, in the order of `lines_of`."""
    draw: Callable[[Sequence[Line]], Iterable[Drawn]]
    """Draws it with these lines in place of its own, parts of which may be highlighted."""
    is_apart: bool = False
    """Whether a blank line goes before it."""


def parts_of(
    blocks: Iterable[Block], width: int, cite_words: CiteWords = no_cites, *, short: bool = False
) -> Iterator[Part]:
    """Yield the parts of blocks from top to bottom; the width is in cells, and at least 20.

    A blank line goes between blocks, except after a heading.
    """
    artist = _Artist(max(width, 20), cite_words, short=short)
    previous: Block | None = None
    for block in blocks:
        for number, (lines, draw_part) in enumerate(artist.parts(block)):
            yield Part(lines, draw_part, number == 0 and not isinstance(previous, Heading))
        previous = block


def one_below_the_other(drawn: Iterable[tuple[Part, Sequence[Drawn]]]) -> tuple[list[Drawn], list[int]]:
    """Return the lines of parts as they were drawn, blank lines between them, and on which of them each part begins."""
    lines: list[Drawn] = []
    beginnings: list[int] = []
    for part, own in drawn:
        if part.is_apart and lines and own:
            lines.append(Drawn(()))
        beginnings.append(len(lines))
        lines += own
    return lines, beginnings


def draw(
    blocks: Sequence[Block],
    width: int,
    cite_words: CiteWords = no_cites,
    highlights: "Highlights | None" = None,
    *,
    short: bool = False,
) -> list[Drawn]:
    """Draw blocks one below the other, with the hits of a search highlighted.

    Where it is `short`, entries of lists are cut to a line or two, but never where a search has found something.
    """
    hits = hits_by_line(highlights.hits) if highlights else {}
    current = highlights.hits[highlights.current] if highlights and highlights.current is not None else None
    number = 0
    drawn = []
    for part in parts_of(blocks, width, cite_words, short=short):
        drawn.append((part, list(part.draw(highlighted_lines(part.lines, number, hits, current)))))
        number += len(part.lines)
    return one_below_the_other(drawn)[0]


def _flat(text: str) -> str:
    """Return text that is safe to draw, on one line."""
    return clean(text).replace("\n", " ").replace("\t", " ")


def _longest_word(cells: Iterable[Pieces]) -> int:
    """Return the width of a column's longest word; contents up to UNBROKEN count as a single word."""
    texts = {"".join(text for text, _ in cell) for cell in cells}
    words = (
        word for text in texts
        for word in ([text] if cell_len(text) <= UNBROKEN else unbroken(text))
    )  # fmt: skip
    return max(1, *map(cell_len, words))


def _stroke(bar: Bar, longest: Decimal, room: int) -> str:
    """Return the characters of a bar, of which the longest fills the room; what is not sure of a range is lighter."""
    eighths = int(bar.number / longest * room * 8)
    if bar.sure is None:
        return "█" * (eighths // 8) + " ▏▎▍▌▋▊▉"[eighths % 8].strip()
    sure = int(bar.sure / longest * room)
    return "█" * sure + "░" * max(eighths // 8 - sure, 1)


class _Artist:
    def __init__(self, width: int, cite_words: CiteWords, *, short: bool) -> None:
        self.width = width
        self.prose = min(width, PROSE_WIDTH)
        self.cite_words = cite_words
        self.short = short

    def pieces(self, spans: Line, style: str = "") -> Pieces:
        """Return the spans of a line as pieces, each followed by its citations."""
        pieces: Pieces = []
        for span in spans:
            if span.text:
                highlight = span.highlight if isinstance(span, HighlightedSpan) else ""
                pieces += coloured(_flat(span.text), span.style or style, highlight)
            words = self.cite_words(span.cites) if span.cites else ""
            if words:
                pieces.append((f" {words}", "cite"))
        return pieces

    def above(self, pieces: Pieces, width: int) -> Iterator[Drawn]:
        """Yield the lines of a heading or label, which belong to no row."""
        yield from (Drawn(tuple(each)) for each in wrap(pieces, width))

    def hang(self, head: Pieces, spans: Line, width: int, address: Address | None, style: str = "") -> Iterator[Drawn]:
        """Yield the lines of text after a head (a bullet, a label), with a hanging indent of its width."""
        indent = length_of(head)
        if indent > width - NARROWEST_TEXT:
            yield from (Drawn(tuple(each), address) for each in wrap(head, width))
            head, indent = [("  ", "")], 2
        for number, each in enumerate(wrap(self.pieces(spans, style), width - indent)):
            yield Drawn((*(head if number == 0 else [(" " * indent, "")]), *each), address)

    def parts(self, block: Block) -> Iterator[LinesAndDraw]:
        """Yield the parts of a block, each with its lines: of a list its rows, of another block all of it."""
        match block:
            case Bullets():
                yield from self._bullets(block)
            case Timeline():
                yield from self._timeline(block)
            case Table(is_list=True):
                yield from self._list(block)
            case Heading() | Prose() | Note() | Voice() | Facts() | Tree() | Series() | Table():
                yield tuple(each for _, each in lines_of(block)), partial(self._with_lines, block)
            case _:
                assert_never(block)

    def _with_lines(self, block: Block, lines: Iterable[Line]) -> Iterator[Drawn]:
        following = iter(lines)
        return self.draw(with_lines(block, lambda _: next(following)))

    def draw(self, block: Block) -> Iterator[Drawn]:  # noqa: C901  (one case a kind of block)
        """Yield the lines of a block."""
        match block:
            case Bullets() | Timeline() | Table(is_list=True):
                yield from (drawn for lines, draw_part in self.parts(block) for drawn in draw_part(lines))
            case Heading():
                yield from self.above(self.pieces(block.line, f"heading{block.level}"), self.prose)
            case Prose():
                yield from self.hang([], block.line, self.prose, block.address)
            case Note():
                yield from self.hang([("▏ ", "dim")], block.line, self.prose, block.address, "dim")
            case Voice():
                yield from self._voice(block)
            case Facts():
                yield from self._facts(block)
            case Tree():
                for branch in block.branches:
                    yield from self._branch(branch, "• ", "  ")
            case Series():
                yield from self._series(block)
            case Table():
                yield from self._table(block)
            case _:
                assert_never(block)

    def _bullets(self, block: Bullets) -> Iterator[LinesAndDraw]:
        wide = len(str(len(block.rows)))
        for number, row in enumerate(block.rows, 1):
            bullet = f"{number:>{wide}}. " if block.ordered else "• "
            yield row.cells, partial(self._bullet, bullet, row.address)

    def _bullet(self, bullet: str, address: Address | None, cells: Sequence[Line]) -> Iterator[Drawn]:
        return self.hang([(bullet, "bullet")], line(*cells), self.prose, address)

    def _voice(self, block: Voice) -> Iterator[Drawn]:
        yield from self.above([*self.pieces(block.speaker, "label"), (":", "label")], self.prose)
        for row in block.rows:
            yield from self.hang([("“ ", "bullet")], line(*row.cells), self.prose, row.address, "em")

    def _facts(self, block: Facts) -> Iterator[Drawn]:
        label_width = min(
            max((self._length(label) for label, _ in block.rows), default=0), LABEL_WIDTH, self.width // 3
        )
        for label, spans in block.rows:
            labels = wrap(self.pieces(label, "label"), label_width)
            values = wrap(self.pieces(spans), max(self.prose - label_width - 2, 12))
            for number in range(max(len(labels), len(values))):
                left = labels[number] if number < len(labels) else []
                right = values[number] if number < len(values) else []
                yield Drawn((*padded([*left], label_width + 2), *right))

    def _branch(self, branch: Branch, bullet: str, indent: str) -> Iterator[Drawn]:
        trunk = indent + ("│ " if branch.parts else "")
        beside = max(cell_len(bullet), cell_len(trunk))
        lines = wrap(self.pieces(line(*branch.row.cells)), max(self.prose - beside, NARROWEST_TEXT))
        for number, each in enumerate(lines):
            yield Drawn(((bullet if number == 0 else trunk.ljust(len(bullet)), "bullet"), *each), branch.row.address)
        for position, part in enumerate(branch.parts):
            last = position == len(branch.parts) - 1
            yield from self._branch(part, f"{indent}{'└─' if last else '├─'} ", f"{indent}{'   ' if last else '│  '}")

    def _series(self, block: Series) -> Iterator[Drawn]:
        yield from self.above(self.pieces(block.title, "label"), self.prose)
        label_width = min(max((self._length(bar.label) for bar in block.bars), default=0), self.width // 2)
        value_width = max((self._length(bar.printed) for bar in block.bars), default=0)
        room = max(min(self.prose, self.width) - label_width - value_width - 4, 4)
        longest = max((bar.number for bar in block.bars), default=Decimal(1)) or Decimal(1)
        for bar in block.bars:
            yield from self._bar(bar, label_width, _stroke(bar, longest, room))

    def _bar(self, bar: Bar, label_width: int, drawn: str) -> Iterator[Drawn]:
        """Yield a bar after its label; the rest of a label that is too long follows below."""
        first, *rest = wrap(self.pieces(bar.label), max(label_width, 1))
        figure = [(drawn or "▏", f"bar{bar.way}"), ("  ", ""), *self.pieces(bar.printed)]
        yield Drawn((*padded(first, label_width + 2), *figure))
        yield from (Drawn(tuple(each)) for each in rest)

    def _timeline(self, block: Timeline) -> Iterator[LinesAndDraw]:
        rows = [self._dated(entry) for year in block.years for entry in year.entries]
        has_lanes = any(lane for _, lane, _ in rows)
        widths = widths_of(rows, 1 + has_lanes, self.width) if rows else []
        for year in block.years:
            yield (year.heading,), self._year
            for entry in year.entries:
                lines = (entry.date, entry.lane, *entry.row.cells)
                yield lines, partial(self._entry, entry.row.address, widths)

    def _year(self, lines: Sequence[Line]) -> Iterator[Drawn]:
        return self.above(self.pieces(lines[0], "year"), self.width) if lines[0] else iter(())

    def _entry(self, address: Address | None, widths: Sequence[int], lines: Sequence[Line]) -> Iterator[Drawn]:
        date, lane, *cells = lines
        dated, lane_pieces, text = self._dated(Dated(Row(address, tuple(cells)), date, lane))
        shown = [dated, lane_pieces, text] if len(widths) > 1 else [dated, text]
        drawn = entry_lines(shown, Layout(widths, self.width), 1 if self.short else None)
        return (Drawn(tuple(pieces), address) for pieces in drawn)

    def _dated(self, entry: Dated) -> tuple[Pieces, Pieces, Pieces]:
        """Return date, lane and text of an entry of a timeline.

        Where there is little room, a lane is four letters, and a pair four of each party: `Russ–Kyrg`.
        """
        lane = self.pieces(entry.lane, "dim")
        if self.short and self.width < WHOLE_LANE and len(lane) == 1 and lane[0][1] == "dim":
            lane = [("–".join(part[:LANE] for part in lane[0][0].split("–")), "dim")]
        return self.pieces(entry.date, "label"), lane, self.pieces(line(*entry.row.cells))

    def _list(self, block: Table) -> Iterator[LinesAndDraw]:
        cells = [[self.pieces(cell) for cell in row.cells] for row in block.rows]
        heads = [self.pieces(column, "label") for column in block.columns]
        widths = widths_of([heads, *cells], columns_of(heads), self.width, may_go_below=True)
        yield block.columns, partial(self._heads, widths)
        yield from ((row.cells, partial(self._listed, row.address, widths)) for row in block.rows)

    def _heads(self, widths: Sequence[int], columns: Sequence[Line]) -> Iterator[Drawn]:
        heads = [self.pieces(column, "label") for column in columns]
        return (Drawn(tuple(each)) for each in head_lines(heads, widths, self.width, whole=not self.short))

    def _listed(self, address: Address | None, widths: Sequence[int], cells: Sequence[Line]) -> Iterator[Drawn]:
        pieces = [self.pieces(cell) for cell in cells]
        layout = Layout(widths, self.width, NARROWEST_BESIDE)
        drawn = entry_lines(pieces, layout, LINES_OF_ENTRY if self.short else None)
        return (Drawn(tuple(each), address) for each in drawn)

    def _table(self, block: Table) -> Iterator[Drawn]:
        if self.width < max(STACK_BELOW, len(block.columns) * 12):
            if block.columns[0]:
                yield from self.above(self.pieces(block.columns[0], "label"), self.prose)
            for row in block.rows:
                yield from self._stacked(block, row)
            return
        heads = [self.pieces(column, "label") for column in block.columns]
        rows = [[self.pieces(cell) for cell in row.cells] for row in block.rows]
        widths = self._widths(heads, rows)
        addresses = [None, *(row.address for row in block.rows)]
        for address, cells in zip(addresses, [heads, *rows], strict=True):
            most = LINES_OF_CELL if self.short and address and address.kind == "record" else None
            wrapped = [
                cell_lines(cell, width, most if width == max(widths) else None)
                for cell, width in zip(cells, widths, strict=True)
            ]
            yield from (Drawn(tuple(pieces), address) for pieces in self._beside(wrapped, widths))

    def _stacked(self, block: Table, row: Row) -> Iterator[Drawn]:
        first, *rest = row.cells
        yield from self.hang([("• ", "bullet")], first, self.prose, row.address, "strong")
        for column, cell in zip(block.columns[1:], rest, strict=True):
            head = [("  ", "label"), *self.pieces(column, "label"), (": ", "label")]
            yield from self.hang(head, cell, self.prose, row.address)

    def _beside(self, cells: list[list[Pieces]], widths: list[int]) -> list[Pieces]:
        height = max((len(cell) for cell in cells), default=0)
        lines: list[Pieces] = []
        for number in range(height):
            parts: Pieces = []
            for cell, width in zip(cells, widths, strict=True):
                parts += [*padded(cell[number] if number < len(cell) else [], width), ("  ", "")]
            lines.append(merged(parts))
        return lines

    def _widths(self, heads: Sequence[Pieces], rows: Sequence[Sequence[Pieces]]) -> list[int]:
        """Return the width of each column: words are not split if possible, and the rows take few lines in all."""
        lengths = Counter(tuple(map(length_of, row)) for row in rows)  # of 20,000 rows, some hundreds differ in it
        natural = [max([length_of(head), *(row[n] for row in lengths)]) for n, head in enumerate(heads)]
        room = self.width - 2 * (len(natural) - 1)
        longest = [_longest_word([head, *(row[n] for row in rows)]) for n, head in enumerate(heads)]
        most = room if sum(longest) <= room else max(room // len(natural), 1)
        widths = [min(width, most) for width in longest]
        for _ in range(room - sum(widths)):
            saved = [0.0] * len(natural)
            for row, times in lengths.items():
                tallest = max(range(len(row)), key=lambda n: row[n] / widths[n])
                saved[tallest] += times * row[tallest] / (widths[tallest] * (widths[tallest] + 1))
            wanting = [n for n, width in enumerate(widths) if width < natural[n]]
            if not wanting:
                break
            widths[max(wanting, key=lambda n: saved[n])] += 1
        return widths

    def _length(self, cell: Line) -> int:
        return length_of(self.pieces(cell))
