"""The entries of a tab in another order: the oldest first, or the newest. Exports stay in the order of the file."""

from collections.abc import Callable, Sequence
from functools import partial

from msgspec.structs import replace

from ..blocks import Block, Bullets, Row, Table, Timeline
from ..model import Dossier
from ..values import Address, Date

OLDEST, NEWEST = "oldest first", "newest first"
ORDERS = ("", OLDEST, NEWEST)
"""The orders in turn; the first is that of the dossier."""
DateOf = Callable[[Address | None], Date | None]


def next_order(order: str) -> str:
    """The order after one, round again after the last."""
    return ORDERS[(ORDERS.index(order) + 1) % len(ORDERS)]


def in_order(dossier: Dossier, blocks: Sequence[Block], order: str) -> Sequence[Block]:
    """Sort the rows of each list and table by their dates; those without a date come last, in the order they have."""
    return [_sorted(block, partial(_date_of, dossier), order) for block in blocks] if order else blocks


def _sorted(block: Block, date_of: DateOf, order: str) -> Block:
    match block:
        case Bullets() | Table():
            return replace(block, rows=_rows(block.rows, date_of, order))
        case Timeline() if order == OLDEST:
            years = (replace(year, entries=year.entries[::-1]) for year in reversed(block.years))
            return Timeline(tuple(years))
        case _:
            return block


def _rows(rows: Sequence[Row], date_of: DateOf, order: str) -> tuple[Row, ...]:
    dates = [(date, row) for row in rows if (date := date_of(row.address))]
    if len(dates) < 2:
        return tuple(rows)
    from ..views.timeline import order_of

    dated = sorted(dates, key=lambda pair: order_of(pair[0]), reverse=order == NEWEST)
    return (*(row for _, row in dated), *(row for row in rows if not date_of(row.address)))


def _date_of(dossier: Dossier, address: Address | None) -> Date | None:
    """The date of a record, or that of a source; None where it is not known."""
    record = dossier.record_at(address)
    source = dossier.sources.get(address.id) if address and address.kind == "source" else None
    date = record.when if record else source.issued if source else None
    return date if date and date.known else None
