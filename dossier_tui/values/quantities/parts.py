"""The parts of a quantity."""

from decimal import Decimal, localcontext
from functools import lru_cache
from typing import Literal, NamedTuple

from .words import SCALES

Suffix = Literal["", "-fold", "st", "nd", "rd", "th"]


class Number(NamedTuple):
    """A number as printed: its digits with any thousands separators, its scale word and its sign."""

    digits: str
    scale: str = ""
    """A key of SCALES."""
    sign: Literal["", "-"] = ""

    @property
    def value(self) -> Decimal:
        """The digits times the scale, with the sign."""
        return _value(self)

    @property
    def half_step(self) -> Decimal:
        """The largest rounding error: half a unit of the last printed digit."""
        decimals = len(self.digits.partition(".")[2])
        return Decimal(SCALES[self.scale]).scaleb(-decimals) / 2

    def __str__(self) -> str:
        return f"{self.sign}{self.digits} {self.scale}".rstrip()


@lru_cache(maxsize=2**12)
def _value(number: Number) -> Decimal:
    with localcontext(prec=len(number.digits) + 16):  # exact, where the default would round to 28 digits
        return Decimal(number.sign + number.digits.replace(",", "")) * SCALES[number.scale] + 0  # so that -0 is 0


class Parts(NamedTuple):
    """The parts of a quantity, each empty where it has none."""

    first: Number | None = None
    """The number, or the first of a range; the first number of a range has the scale of the last if it has none."""
    last: Number | None = None
    """The last number of a range."""
    word: str = ""
    """What stands in place of a number (`most`, `half of`, `largest`), or before the places of a ranking (`top`)."""
    hedges: tuple[str, ...] = ()
    """What marks the number as inexact, each of HEDGES: `about`, `more than`."""
    trend: str = ""
    """`up`, `up by`, `down` or `down by`, of a change."""
    currency: str = ""
    """An ISO 4217 code."""
    suffix: Suffix = ""
    """What makes the number a multiple (`-fold`) or a rank (`rd`)."""
    unit: str = ""
    """What is counted: `tourists`, `% of arrivals`, `largest buyer`."""
    rate: str = ""
    """For what time or thing each: `a day`, `per 1,000 cubic metres`."""

    @property
    def numbers(self) -> tuple[Number, ...]:
        """The number, or both ends of a range; none of a vague amount."""
        return tuple(number for number in (self.first, self.last) if number)
