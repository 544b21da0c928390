"""Bars of blocks inside text, with the number printed beside them."""

from decimal import ROUND_HALF_UP, Decimal
from typing import Final

LONGEST: Final = 12
"""The length of the longest bar, in cells."""
UNBROKEN: Final = "\N{NO-BREAK SPACE}"


def bar(amount: Decimal | int, longest: Decimal | int) -> str:
    """Return a bar as long as an amount, with the space after it: `██ `; empty if it has no length."""
    if amount <= 0 or longest <= 0:
        return ""
    cells = int((Decimal(amount) / longest * LONGEST).quantize(Decimal(1), ROUND_HALF_UP))
    return f"{'█' * max(cells, 1)}{UNBROKEN}"
