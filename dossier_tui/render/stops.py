"""Where items of a list end: with a full stop, as sentences do, in documents that are printed."""

from msgspec.structs import replace

from ..blocks import Row, with_full_stop


def stopped(row: Row) -> Row:
    """End the last cell of a row with a full stop, unless it ends a sentence, introduces something or is a link."""
    cells = list(row.cells)
    for number in reversed(range(len(cells))):
        spans = [span for span in cells[number] if span.text]
        if spans:
            if spans[-1].style != "link" and not spans[-1].text.rstrip().endswith(":"):
                cells[number] = with_full_stop(cells[number])
            return replace(row, cells=tuple(cells))
    return row
