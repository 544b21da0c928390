"""Who sells more to the other, by how much and how many times, worked out from what is printed of both ways."""

from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal

from ..blocks import Block, Row, Table, cited, lines
from ..model import Dossier, Trade
from ..values import Quantity, difference

FEWEST_TIMES = Decimal("1.1")
"""From how many times on a ratio is worth saying."""


def balances(dossier: Dossier, trades: Sequence[Trade]) -> list[Block]:
    """Build a table of the balance of each period of which both ways are known; empty if there is none."""
    rows = tuple(
        Row(dossier.address(trade), (cited(trade.period.words("not said")), cited(words)))
        for trade in trades
        for words in balance_words(dossier, trade)
    )
    return [Table(lines("Period", "Who sold more, by our sum"), rows)] if rows else []


def balance_words(dossier: Dossier, trade: Trade) -> Iterator[str]:
    """Yield who sold more: `Russia, by USD 1.4 bn (6.4 times as much)`; nothing if that is not known."""
    for seller, gap, times in balance_of(dossier, trade):
        yield f"{seller}, by {gap}{f' ({times} times as much)' if times else ''}"


def balance_of(dossier: Dossier, trade: Trade) -> Iterator[tuple[str, Quantity, str]]:
    """Yield who sold more, by how much, and how many times as much; nothing if that is not known."""
    sold = [(seller, value) for seller, value in trade.sold_by.items() if value.number is not None]
    if len(sold) != 2:
        return
    (_, smaller), (seller, greater) = sorted(sold, key=lambda each: each[1].number or Decimal())
    if gap := difference(greater, smaller):
        yield dossier.name(seller), gap, ratio_words(greater, smaller)


def ratio_words(greater: Quantity, smaller: Quantity) -> str:
    """Return how many times one is the other, as exactly as printed: `6.4`, `6 to 7`; empty if it is vaguer."""
    if not (greater.first and smaller.first):
        return ""
    one, other = greater.first, smaller.first
    if other.value <= other.half_step:
        return ""
    least = (one.value - one.half_step) / (other.value + other.half_step)
    most = (one.value + one.half_step) / (other.value - other.half_step)
    for digits in (Decimal("0.1"), Decimal(1)):
        low, high = least.quantize(digits, ROUND_HALF_UP), most.quantize(digits, ROUND_HALF_UP)
        if low == high:
            return str(low) if low >= FEWEST_TIMES else ""
        if digits == 1 and low > 1 and high - low == 1:
            return f"{low} to {high}"
    return ""
