"""Bars: blocks inside text with the number printed beside them, and those of a chart."""

from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from ..blocks import Bar, Line, line
from ..values import Quantity

LONGEST: Final = 12
"""The length of the longest bar, in cells."""
UNBROKEN: Final = "\N{NO-BREAK SPACE}"


def bar(amount: Decimal | int, longest: Decimal | int) -> str:
    """Return a bar as long as an amount, with the space after it: `██ `; empty if it has no length."""
    if amount <= 0 or longest <= 0:
        return ""
    cells = int((Decimal(amount) / longest * LONGEST).quantize(Decimal(1), ROUND_HALF_UP))
    return f"{'█' * max(cells, 1)}{UNBROKEN}"


def length_of(value: Quantity) -> Decimal:
    """Return how long the bar of an amount is; 0 for one that has no length."""
    drawn = bar_of((), value)
    return drawn.number if drawn else Decimal()


def bar_of(label: Line, value: Quantity, party: int = 0) -> Bar | None:
    """Build the bar of an amount; None for one that has no length: unknown, vague, a rank, a change, below nothing.

    A range ends at its end, and from its beginning on it is not sure; of `up to 5` nothing is sure. `More than 5` ends
    at 5, with its words beside it.
    """
    low, high = value.low, value.low if value.high is None else value.high
    if high is None or value.kind not in {"money", "share", "count"} or min(low or 0, high) < 0:
        return None
    return Bar(label, high, line(str(value)), party, None if low == high else low or Decimal())
