"""Figures that look like others under the wrong name: of another year, scale or currency."""

from collections.abc import Iterator
from fractions import Fraction

from ...model import Dossier, Figure, Trade
from ...values import Quantity
from ...words.labels import record_label
from ..bounds import Bounds
from ..finding import Odd, rule
from .growth import amount_of, is_of_same

Measured = Trade | Figure
FEW_DIGITS = 3
"""From how many digits on, without zeros at the end, two equal amounts are hardly chance."""
THOUSAND = Bounds(Fraction(300), Fraction(3000))
"""By how many times an amount differs from one of a year before or after if millions were taken for billions."""
NEAR = 731
"""How many days two periods are apart at most, for one to be held against the other."""


@rule("warning")
def thousandfold(dossier: Dossier) -> Iterator[Odd]:
    """An amount is a thousand times that of a year before or after: millions may stand for billions."""
    for one, amount, other, its_amount in _pairs(dossier):
        is_near = one.when != other.when and _days_apart(one, other) <= NEAR
        ratios = Bounds.of(amount).over(Bounds.of(its_amount)), Bounds.of(its_amount).over(Bounds.of(amount))
        if is_near and _are_alike(amount, its_amount) and any(_is_inside(ratio, THOUSAND) for ratio in ratios):
            yield Odd(
                (one, other),
                f"it is {amount}, and {record_label(dossier, other)} {its_amount}",
                str(amount),
                str(its_amount),
                "Ask whether millions or billions are meant, before either is quoted.",
            )


@rule("remark")
def one_amount_for_two_periods(dossier: Dossier) -> Iterator[Odd]:
    """The same amount, to the last digit, is printed for two periods."""
    for one, amount, other, its_amount in _pairs(dossier):
        is_same = amount == its_amount and one.when != other.when and _days_apart(one, other) < NEAR
        if is_same and amount.is_exact and _digits(amount) >= FEW_DIGITS:
            yield Odd(
                (one, other),
                f"{amount} is also printed for {other.when}",
                str(amount),
                str(its_amount),
                "Ask which of the two periods it is of, before it is quoted.",
            )


@rule("remark")
def one_number_in_two_currencies(dossier: Dossier) -> Iterator[Odd]:
    """The same number is printed in two currencies for the same thing and time."""
    for one, amount, other, its_amount in _pairs(dossier):
        is_money = amount.kind == its_amount.kind == "money" and amount.currency != its_amount.currency
        is_same = amount.number is not None and amount.number == its_amount.number
        if is_money and is_same and one.when == other.when:
            yield Odd(
                (one, other),
                f"it is {amount}, and also {its_amount}",
                str(amount),
                str(its_amount),
                "Ask in which currency it is, before it is quoted.",
            )


def _pairs(dossier: Dossier) -> Iterator[tuple[Measured, Quantity, Measured, Quantity]]:
    """Yield each amount with each earlier one in the file of the same thing, by the same counter."""
    measured: list[Measured] = [*dossier.records(Trade), *dossier.records(Figure)]
    by_name: dict[str, list[tuple[Measured, Quantity]]] = {}
    for one in measured:
        amount = amount_of(one) if one.when and one.when.known else None
        if amount:
            before = by_name.setdefault("" if isinstance(one, Trade) else one.measured, [])
            yield from ((one, amount, other, its) for other, its in before if is_of_same(one, other))
            before.append((one, amount))


def _are_alike(one: Quantity, other: Quantity) -> bool:
    return one.compared_as == other.compared_as and one.compared_unit == other.compared_unit


def _is_inside(ratio: Bounds, wide: Bounds) -> bool:
    return not (ratio.low is None or ratio.high is None) and wide.low <= ratio.low and ratio.high <= wide.high  # type: ignore[operator]


def _days_apart(one: Measured, other: Measured) -> int:
    """Return the days between the beginnings of both periods; more than any if one has none."""
    first, second = (each.when.first if each.when else None for each in (one, other))
    return abs((first - second).days) if first and second else NEAR + 1


def _digits(amount: Quantity) -> int:
    return len(amount.first.digits.replace(",", "").replace(".", "").strip("0")) if amount.first else 0
