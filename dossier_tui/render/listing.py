"""Rows of a table as entries of a list: short cells in columns, the rest as text, in as few lines as possible."""

from collections.abc import Iterator, Sequence

from .pieces import Pieces, length_of, merged, padded, wrap

GAP = 2
"""The space between columns, in cells."""
AS_TEXT = 2
"""The number of cells at the end of an entry that are text: what happened, and what is reported of it."""
WIDEST = 18
"""The maximum width of a column, in cells, where there is little room: a date with its month in full fits."""
NARROWEST_TEXT = 10
"""The minimum width of text after the columns, in cells; if there is less room, it begins on the next line."""
ELLIPSIS = "…"
"""What stands where an entry is cut."""
KEPT = ("state", "check")
"""The styles of what is never cut: that something is only planned, and what to check before quoting."""
NARROWEST_BELOW = 32
"""The minimum width of text below the second column, in cells; if there is less room, it begins further left."""


def columns_of(heads: Sequence[Pieces]) -> int:
    """Return how many columns of a table stand in columns; the others are text."""
    return max(len(heads) - AS_TEXT, min(len(heads) - 1, 1))


def head_lines(heads: Sequence[Pieces], widths: Sequence[int], width: int, *, whole: bool) -> list[Pieces]:
    """Return the lines with the heads of the columns: one line, unless all of them are wanted or a search found one."""
    if whole or _is_found(heads):
        return entry_lines(heads, widths, width)
    return entry_lines(heads[: len(widths) + 1], widths, width)[:1]


def widths_of(rows: Sequence[Sequence[Pieces]], columns: int, width: int) -> list[int]:
    """Return the widths of the first columns: what their cells take, up to a maximum.

    The first takes what those dates take that fit into it, as a longer one is never cut and needs no column.
    """
    widest = max(WIDEST, width // 4)
    dates = [length for cells in rows if (length := length_of(cells[0][:1])) <= widest]
    others = [min(max(length_of(cells[column]) for cells in rows), widest) for column in range(1, columns)]
    return [max(dates, default=0), *others][:columns]


def entry_lines(cells: Sequence[Pieces], widths: Sequence[int], width: int, most: int | None = None) -> list[Pieces]:
    """Return the lines of an entry, cut to at most so many, but not where a search has found something in it.

    Cells stand in columns up to the first that is longer than its column; from there on they are text.
    """
    below = sum(widths[:1]) + GAP
    indent = below if width - below >= NARROWEST_BELOW else GAP
    if most is None or _is_found(cells):
        return list(_entry(cells, widths, width, indent))
    return _short_entry(_cut_to_columns(cells, widths), widths, width, indent, most)


def _is_found(cells: Sequence[Pieces]) -> bool:
    return any(style.endswith(("hit", "current")) for cell in cells for _, style in cell)


def _short_entry(cells: Sequence[Pieces], widths: Sequence[int], width: int, indent: int, most: int) -> list[Pieces]:
    """Return the lines of an entry; where it has to be cut, its state and its checks follow the ellipsis."""
    lines = list(_entry(cells, widths, width, indent))
    if len(lines) <= most:
        return lines
    marks = [piece for cell in cells for piece in cell if piece[1] in KEPT]
    without = [[piece for piece in cell if piece not in marks] for cell in cells]
    text = [*_entry(without, widths, width, indent), []]
    taken = indent if most > 1 else sum(widths) + GAP * len(widths)
    if length_of(marks) > (width - taken) // 2:
        return [*cut(text, most, width), *([(" " * indent, ""), *each] for each in wrap(marks, width - indent))]
    *before, last = cut(text, most, width - length_of(marks))
    return [*before, [*last, *marks]]


def _cut_to_columns(cells: Sequence[Pieces], widths: Sequence[int]) -> list[Pieces]:
    """Cut cells that are longer than their columns, but never a date, which is the first piece of the first cell."""
    columns = [cut(wrap(cell, width), 1, width)[0] for cell, width in zip(cells, widths, strict=False)]
    if columns and length_of(cells[0][:1]) > widths[0]:
        columns[0] = cells[0]
    return [*columns, *cells[len(columns) :]]


def _entry(cells: Sequence[Pieces], widths: Sequence[int], width: int, indent: int) -> Iterator[Pieces]:
    """Yield the lines of an entry, uncut."""
    head: Pieces = []
    columns, text = [*cells[: len(widths)]], [*cells[len(widths) :]]
    for column in widths:
        if length_of(columns[0]) > column or length_of(head) + column + GAP > width:
            break
        head = padded([*head, *columns.pop(0)], length_of(head) + column + GAP)
    first = width - length_of(head)
    if first < NARROWEST_TEXT and head:
        first = 0
    start, *rest = wrap([*_joined(columns, " " * GAP), *_joined(text, "; ")], width - indent, first)
    yield merged([*head, *start])
    yield from ([(" " * indent, ""), *pieces] for pieces in rest)


def _joined(cells: Sequence[Pieces], separator: str) -> Pieces:
    """Join cells; those of columns, which are separated by spaces alone, also from what follows."""
    joined: Pieces = []
    for cell in filter(None, cells):
        joined += [(separator, "bullet"), *cell] if joined else cell
    return [*joined, (separator, "bullet")] if joined and not separator.strip() else joined


def cut(lines: Sequence[Pieces], most: int, width: int) -> list[Pieces]:
    """Cut lines to a number of lines; an ellipsis says that there is more."""
    if len(lines) <= most:
        return list(lines)
    *before, last = lines[:most]
    indent = last[:1] if last and not last[0][0].strip() else []
    room = width - length_of(indent) - len(ELLIPSIS)
    text = last[len(indent) :]
    return [*before, [*indent, *(text if length_of(text) <= room else wrap(text, max(room, 1))[0]), (ELLIPSIS, "dim")]]
