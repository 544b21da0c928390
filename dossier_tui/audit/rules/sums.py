"""Sums: what the parts make against the whole that is printed, in the digits that are printed."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from ...model import AnyRecord, Dossier, Figure, Trade
from ...values import Quantity, listed, summed
from ..bounds import Bounds, said
from ..finding import Odd, rule

FAR_MORE = Fraction(5, 4)
"""By how much a part of `over 200` may be more than 200: with a part of 300, nobody would say `over 200`."""


@rule("warning")
def flows_and_total(dossier: Dossier) -> Iterator[Odd]:
    """The two directions of trade do not make the total that is printed."""
    for trade in dossier.records(Trade):
        ways = {dossier.said(seller): sold for seller, sold in trade.sold_by.items()}
        if trade.total and len(ways) == len(dossier.parties) and makes(ways, trade.total) is False:
            yield Odd(
                (trade,),
                f"{_added(ways)}; printed is {trade.total}",
                str(trade.total),
                made(ways),
                "Give both directions, and the total as another figure of the source; do not work out shares from it.",
            )


@rule("warning")
def parts_and_whole(dossier: Dossier) -> Iterator[Odd]:
    """The parts of a figure do not make the whole that is printed."""
    for figure in dossier.records(Figure):
        if figure.value and len(figure.parts) > 1 and makes(figure.parts, figure.value) is False:
            yield Odd(
                (figure,),
                f"its parts make {made(figure.parts)}",
                str(figure.value),
                made(figure.parts),
                "Give the whole and its parts as the source prints them, and say that they do not agree.",
            )


@rule("warning")
def more_than_all(dossier: Dossier) -> Iterator[Odd]:
    """What is part of a figure, or counted in it, is more than the figure, or more than all of it."""
    for figure in dossier.records(Figure):
        inner = {**figure.includes, **(figure.parts if len(figure.parts) == 1 else {})}
        for label, value in inner.items():
            if figure.value and _are_alike([figure.value, value]) and _is_more(value, figure.value):
                yield Odd(
                    (figure,),
                    f"{label} alone is {value}",
                    str(figure.value),
                    str(value),
                    "Do not give one as part of the other before the source has been asked.",
                )
        shares = [share for share in figure.parts.values() if share.is_percentage]
        if not figure.value and len(shares) > 1 and _are_alike(shares) and _total(shares).is_above(100):
            yield Odd((figure,), f"its shares make {made(figure.parts)}", "100 %", made(figure.parts))


@rule("warning")
def places_in_a_ranking(dossier: Dossier) -> Iterator[Odd]:
    """A rank does not go with the number of those who are named ahead of it."""
    for figure in dossier.records(Figure):
        place = figure.value
        if place and place.kind == "rank" and place.suffix and place.number and len(figure.behind) >= place.number:
            ahead = listed([dossier.said(str(each)) for each in figure.behind])
            yield Odd((figure,), f"it is put behind {ahead}", str(place), f"behind {ahead}")


def _is_more(part: Quantity, whole: Quantity) -> bool:
    """Whether a part is more than its whole, or far more than the amount of which the whole is said to be more."""
    least, bounds = Bounds.of(part), Bounds.of(whole)
    if bounds.low is not None and bounds.high is None:
        return least.low is not None and least.low > bounds.low * FAR_MORE
    return bounds.is_below(least)


def makes(parts: Mapping[str, Quantity], whole: Quantity) -> bool | None:
    """Return whether parts can make the whole; None where that cannot be told."""
    if not _are_alike([whole, *parts.values()]):
        return None
    return _total(list(parts.values())).meets(Bounds.of(whole))


def parts_of(dossier: Dossier, record: AnyRecord, field: str) -> Mapping[str, Quantity]:
    """Return the parts of what stands in a field, if they are to make the whole of it: of trade, both directions."""
    if isinstance(record, Trade) and field == "total" and len(record.sold_by) == len(dossier.parties):
        return record.sold_by
    return record.parts if isinstance(record, Figure) and field == "value" and len(record.parts) > 1 else {}


def _are_alike(amounts: list[Quantity]) -> bool:
    """Whether amounts are known and of one kind, so that they can be added and compared."""
    first = amounts[0]
    if any(each.kind not in {"money", "count", "share"} for each in amounts):
        return False
    return all(
        (each.currency, each.rate) == (first.currency, first.rate) and _same_unit(each, first) for each in amounts
    )


def _same_unit(one: Quantity, other: Quantity) -> bool:
    """Whether both count the same; a part often has no unit of its own, or a narrower one, unless both are shares."""
    return one.is_percentage == other.is_percentage and (not one.is_percentage or one.unit == other.unit)


def _total(amounts: list[Quantity]) -> Bounds:
    total = Bounds.of(amounts[0])
    for each in amounts[1:]:
        total = total + Bounds.of(each)
    return total


def made(parts: Mapping[str, Quantity]) -> str:
    """Return what parts make, as exactly as they are printed: `USD 49.8 m`."""
    total = summed(tuple(parts.values()))
    if total:
        return str(total)
    return said(_total(list(parts.values())), ",.4g", next(iter(parts.values())).currency)


def _added(parts: Mapping[str, Quantity]) -> str:
    """Return parts with what they make: `38.9 of A and 10.9 of B make 49.8`."""
    return f"{listed([f'{value} of {label}' for label, value in parts.items()])} make {made(parts)}"
