"""Growth: the change that is printed against the two amounts that are printed."""

from collections.abc import Iterator
from fractions import Fraction

from ...model import Dossier, Figure, Trade
from ...values import Date, Quantity
from ..bounds import Bounds, said
from ..finding import Odd, rule

HUNDRED = Bounds(Fraction(100), Fraction(100))


@rule("warning")
def growth_and_levels(dossier: Dossier) -> Iterator[Odd]:
    """A change that is printed does not go with the two amounts that are printed."""
    for now, before in _in_turn(dossier):
        for of, change, amount, was in _changes(dossier, now, before):
            if not (_is_told_in_full(change) and amount and was) or amount.compared_as != was.compared_as:
                continue
            times = Bounds.of(amount).over(Bounds.of(was))
            grown = times.times(100) - HUNDRED if change.is_percentage else times
            if not grown.meets(Bounds.of(change)):
                is_made = said(grown, "+.3g", after="%") if change.is_percentage else said(grown, ".3g", after="times")
                yield Odd(
                    (now, before),
                    f"{change}{of} is printed; from {was} to {amount} it is {is_made}",
                    str(change),
                    is_made,
                    "Give both amounts and leave the change out, or say that it does not follow from them.",
                )


def _changes(
    dossier: Dossier, now: Trade | Figure, before: Trade | Figure
) -> Iterator[tuple[str, Quantity, Quantity | None, Quantity | None]]:
    """Yield each change that is printed, of what it is, and the amounts now and before."""
    if now.change:
        yield "", now.change, amount_of(now), amount_of(before)
    if isinstance(now, Trade) and isinstance(before, Trade):
        for seller, change in now.changes.items():
            amount, was = _amount(now.sold_by.get(seller)), _amount(before.sold_by.get(seller))
            yield f" of what {dossier.said(seller)} sold", change, amount, was


def _is_told_in_full(change: Quantity) -> bool:
    """Whether a change can be held against two amounts: a percentage or `4.4-fold`; `up 4-fold` means two things."""
    return change.is_percentage or (change.kind == "multiple" and not change.trend)


def _in_turn(dossier: Dossier) -> Iterator[tuple[Trade | Figure, Trade | Figure]]:
    """Yield each amount that has a change, with the one from which it is measured."""
    records: list[Trade | Figure] = [*dossier.records(Trade), *dossier.records(Figure)]
    for now in records:
        since = now.compared_with or _year_before(now.when)
        if (now.change or (isinstance(now, Trade) and now.changes)) and since:
            yield from ((now, before) for before in records if before.when == since and is_of_same(now, before))


def is_of_same(one: Trade | Figure, other: Trade | Figure) -> bool:
    """Whether both are of the same thing and counted by the same, so that one can be held against the other."""
    if isinstance(one, Trade):
        return isinstance(other, Trade) and (one.figures_from, one.of) == (other.figures_from, other.of)
    if not isinstance(other, Figure) or one.measured != other.measured:
        return False
    return (one.figures_from, one.givers, one.to, one.by) == (other.figures_from, other.givers, other.to, other.by)


def amount_of(record: Trade | Figure) -> Quantity | None:
    """Return the money or count that a record is about; None if there is none."""
    return _amount(record.total if isinstance(record, Trade) else record.value)


def _amount(amount: Quantity | None) -> Quantity | None:
    return amount if amount and amount.kind in {"money", "count"} else None


def _year_before(date: Date | None) -> Date | None:
    year = date.year if date and date.is_whole_year else None
    return Date.parse(f"{year - 1:04}") if year and year > 1 else None
