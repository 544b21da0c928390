"""Rows of a table as entries of a list: short cells in columns, the rest as text, in as few lines as possible."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from .pieces import Pieces, length_of, merged, padded, wrap

GAP = 2
"""The space between columns, in cells."""
AS_TEXT = 2
"""The number of cells at the end of an entry that are text: what happened, and what is reported of it."""
WIDEST = 18
"""The maximum width of a column, in cells, where there is little room: a date with its month in full fits."""
NARROWEST_TEXT = 10
"""The minimum width of text after the columns, in cells; if there is less room, it begins on the next line."""
NARROWEST_BESIDE = 20
"""The same in lists with lines enough for text that begins below, where it is not broken after a word or two."""
ELLIPSIS = "…"
"""What stands where an entry is cut."""
KEPT = ("state", "check")
"""The styles of what is never cut: that something is only planned, and what to check before quoting."""
WIDE_TEXT = 44
"""The minimum width of text, in cells, that goes on below itself rather than below the second column."""
NARROWEST_BELOW = 32
"""The minimum width of text below the second column, in cells; if there is less room, it begins further left."""


def columns_of(heads: Sequence[Pieces]) -> int:
    """Return how many columns of a table stand in columns; the others are text."""
    return max(len(heads) - AS_TEXT, min(len(heads) - 1, 1))


def head_lines(heads: Sequence[Pieces], widths: Sequence[int], width: int, *, whole: bool) -> list[Pieces]:
    """Return the lines with the heads of the columns: one line, unless all of them are wanted or a search found one."""
    if whole or _is_found(heads):
        return entry_lines(heads, Layout(widths, width))
    layout = Layout(widths, width, NARROWEST_BESIDE)
    has_text_beside = width - layout.beginning_of_text >= NARROWEST_BESIDE
    return entry_lines(heads[: len(widths) + has_text_beside], layout)[:1]


def widths_of(rows: Sequence[Sequence[Pieces]], columns: int, width: int, *, may_go_below: bool = False) -> list[int]:
    """Return the widths of the first columns: what their cells take, up to a maximum.

    The first takes what those dates take that fit into it, as a longer one is never cut and needs no column. Where the
    text is to go below, as too little room is left for it, the others share that room.
    """
    widest = max(WIDEST, width // 4)
    dates = [length for cells in rows if (length := length_of(cells[0][:1])) <= widest]
    natural = [max(length_of(cells[column]) for cells in rows) for column in range(1, columns)]
    widths = [max(dates, default=0), *(min(length, widest) for length in natural)][:columns]
    left = width - sum(widths) - GAP * len(widths)
    if may_go_below and left < NARROWEST_BESIDE:
        for column, length in enumerate(natural, 1):
            more = max(min(length - widths[column], left), 0)
            widths[column], left = widths[column] + more, left - more
    return widths


class Layout(Struct, frozen=True):
    """The room for an entry, in cells."""

    widths: Sequence[int]
    """The widths of its columns."""
    width: int
    """The width of a line."""
    beside: int = NARROWEST_TEXT
    """The minimum width of text after the columns."""

    @property
    def beginning_of_text(self) -> int:
        """Where the text begins, after the columns."""
        return sum(self.widths) + GAP * len(self.widths)

    @property
    def indent(self) -> int:
        """Where the lines after the first begin: below the text, or else the second column, if that leaves room."""
        if self.beside > NARROWEST_TEXT and self.width - self.beginning_of_text >= WIDE_TEXT:
            return self.beginning_of_text
        below = sum(self.widths[:1]) + GAP
        return below if self.width - below >= NARROWEST_BELOW else GAP


def entry_lines(cells: Sequence[Pieces], layout: Layout, most: int | None = None) -> list[Pieces]:
    """Return the lines of an entry, cut to at most so many, but not where a search has found something in it.

    Cells stand in columns up to the first that is longer than its column; from there on they are text.
    """
    if most is None or _is_found(cells):
        return list(_entry(cells, layout))
    return _short_entry(_cut_to_columns(cells, layout.widths), layout, most)


def _is_found(cells: Sequence[Pieces]) -> bool:
    return any(style.endswith(("hit", "current")) for cell in cells for _, style in cell)


def _short_entry(cells: Sequence[Pieces], layout: Layout, most: int) -> list[Pieces]:
    """Return the lines of an entry; where it has to be cut, its state and its checks follow the ellipsis."""
    width, indent = layout.width, layout.indent
    lines = list(_entry(cells, layout))
    if len(lines) <= most:
        return lines
    marks = [piece for cell in cells for piece in cell if piece[1] in KEPT]
    without = [[piece for piece in cell if piece not in marks] for cell in cells]
    text = [*_entry(without, layout), []]
    taken = indent if most > 1 else layout.beginning_of_text
    if length_of(marks) > (width - taken) // 2:
        below = [[(" " * indent, ""), *each] for each in wrap(marks, width - indent)]
        return _shorter([*cut(text, most, width), *below], lines)
    return _before_marks(text, most, width, marks)


def _cut_to_columns(cells: Sequence[Pieces], widths: Sequence[int]) -> list[Pieces]:
    """Cut cells that are longer than their columns, but never a date, which is the first piece of the first cell."""
    columns = [cut(wrap(cell, width), 1, width)[0] for cell, width in zip(cells, widths, strict=False)]
    if columns and length_of(cells[0][:1]) > widths[0]:
        columns[0] = cells[0]
    return [*columns, *cells[len(columns) :]]


def _entry(cells: Sequence[Pieces], layout: Layout) -> Iterator[Pieces]:
    """Yield the lines of an entry, uncut."""
    widths, width, indent = layout.widths, layout.width, layout.indent
    head: Pieces = []
    columns, text = [*cells[: len(widths)]], [*cells[len(widths) :]]
    for column in widths:
        if length_of(columns[0]) > column or length_of(head) + column + GAP > width:
            break
        head = padded([*head, *columns.pop(0)], length_of(head) + column + GAP)
    words = [*_joined(columns, " " * GAP), *_joined(text, "; ")]
    first = width - length_of(head)
    if head and first < (NARROWEST_TEXT if columns else min(layout.beside, length_of(words))):
        first = 0
    start, *rest = wrap(words, width - indent, first)
    yield merged([*head, *start])
    yield from ([(" " * indent, ""), *pieces] for pieces in rest)


def _joined(cells: Sequence[Pieces], separator: str) -> Pieces:
    """Join cells; those of columns, which are separated by spaces alone, also from what follows."""
    joined: Pieces = []
    for cell in filter(None, cells):
        joined += [(separator, "bullet"), *cell] if joined else cell
    return [*joined, (separator, "bullet")] if joined and not separator.strip() else joined


def cell_lines(cell: Pieces, width: int, most: int | None) -> list[Pieces]:
    """Return the lines of a cell of a table, cut to at most so many; its state and its checks follow the ellipsis."""
    lines = wrap(cell, width)
    if most is None or len(lines) <= most or _is_found([cell]):
        return lines
    marks = [piece for piece in cell if piece[1] in KEPT]
    text = [*wrap([piece for piece in cell if piece not in marks], width), []]
    if length_of(marks) > width // 2:
        return _shorter([*cut(text, most, width), *wrap(marks, width)], lines)
    return _before_marks(text, most, width, marks)


def _shorter(short: list[Pieces], whole: list[Pieces]) -> list[Pieces]:
    """Return what is cut, with its marks on lines of their own, unless that takes as many lines as the whole."""
    return short if len(short) < len(whole) else whole


def _before_marks(lines: Sequence[Pieces], most: int, width: int, marks: Pieces) -> list[Pieces]:
    """Cut lines to a number of lines, and put marks behind the ellipsis."""
    *before, last = cut(lines, most, width - length_of(marks))
    return [*before, [*last, *marks]]


def cut(lines: Sequence[Pieces], most: int, width: int) -> list[Pieces]:
    """Cut lines to a number of lines; an ellipsis says that there is more."""
    if len(lines) <= most:
        return list(lines)
    *before, last = lines[:most]
    indent = last[:1] if last and not last[0][0].strip() else []
    room = width - length_of(indent) - len(ELLIPSIS)
    text = last[len(indent) :]
    return [*before, [*indent, *(text if length_of(text) <= room else wrap(text, max(room, 1))[0]), (ELLIPSIS, "dim")]]
