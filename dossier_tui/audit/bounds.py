"""What a printed quantity can be, rounding included, and arithmetic with it."""

from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from ..values import Quantity


class Bounds(NamedTuple):
    """The least and the most that an amount can be, each None where it is open."""

    low: Fraction | None
    high: Fraction | None

    @classmethod
    def of(cls, quantity: Quantity) -> "Bounds":
        """Return what a quantity can be: its span, with half a unit of its last digit on each side for rounding.

        What is `about` so much can be off by one unit of its last digit that is not a zero; what is more or less than
        a number is not rounded at that end.
        """
        return _bounds_of(quantity)

    @classmethod
    def exactly(cls, number: int) -> "Bounds":
        """Return the bounds of a number that was counted here, and so is not rounded."""
        return cls(Fraction(number), Fraction(number))

    def __add__(self, other: "Bounds") -> "Bounds":  # type: ignore[override]  # a sum of amounts, not of tuples
        return Bounds(_or_open(self.low, other.low, 1), _or_open(self.high, other.high, 1))

    def __sub__(self, other: "Bounds") -> "Bounds":
        return Bounds(_or_open(self.low, other.high, -1), _or_open(self.high, other.low, -1))

    def over(self, other: "Bounds") -> "Bounds":
        """Return the ratio of two amounts that are not negative."""
        return Bounds(
            self.low / other.high if self.low is not None and other.high else None,
            self.high / other.low if self.high is not None and other.low and other.low > 0 else None,
        )

    def times(self, factor: int | Fraction) -> "Bounds":
        """Return it multiplied by a number that is not negative."""
        return Bounds(
            None if self.low is None else self.low * factor, None if self.high is None else self.high * factor
        )

    def meets(self, other: "Bounds") -> bool:
        """Whether both can be the same amount."""
        return not (self.is_below(other) or other.is_below(self))

    def is_below(self, other: "Bounds") -> bool:
        """Whether it is less than the other, whatever both are."""
        return self.high is not None and other.low is not None and self.high < other.low

    def is_above(self, number: int) -> bool:
        """Whether it is more than a number, whatever it is."""
        return self.low is not None and self.low > number

    @property
    def middle(self) -> Fraction | None:
        """The middle, if both ends are known."""
        return None if self.low is None or self.high is None else (self.low + self.high) / 2


@lru_cache(maxsize=2**10)
def _bounds_of(quantity: Quantity) -> Bounds:
    low, high = quantity.span
    step = Fraction(quantity.half_step)
    if quantity.leans:
        step = Fraction()
    elif quantity.hedges and quantity.number:
        step = max(2 * step, Fraction(10) ** _zeros(int(abs(quantity.number))))
    return Bounds(None if low is None else Fraction(low) - step, None if high is None else Fraction(high) + step)


def rounded(number: Fraction, form: str) -> str:
    """Return a number as it is printed with a format such as `,.4g`, however large it is."""
    return format(Decimal(number.numerator) / Decimal(number.denominator), form)


def said(bounds: Bounds, form: str, before: str = "", after: str = "") -> str:
    """Return bounds in words, with what stands before and after a number: `about USD 49.8`, `more than 800 %`."""
    ends = ("about", bounds.middle), ("more than", bounds.low), ("less than", bounds.high)
    word, number = next(((word, number) for word, number in ends if number is not None), ("any amount", None))
    return " ".join(filter(None, (word, before, "" if number is None else rounded(number, form), after)))


def _or_open(one: Fraction | None, other: Fraction | None, sign: int) -> Fraction | None:
    return None if one is None or other is None else one + sign * other


def _zeros(number: int) -> int:
    """Return the number of zeros at the end of a whole number."""
    text = str(number)
    return len(text) - len(text.rstrip("0")) if number else 0
