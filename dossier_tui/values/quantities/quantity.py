"""Quantities as the source prints them, with their rounding and their hedge (`about`, `more than`)."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal, localcontext
from typing import Literal

from ..dates import UNKNOWN
from ..frozen import Frozen
from ..text import singular
from .grammar import parts_of
from .parts import Number, Parts, Suffix
from .words import ALONE, FRACTIONS, HEDGES, NEAR, TOP, VAGUE

Kind = Literal["unknown", "money", "share", "change", "rank", "multiple", "count", "vague"]
Bounds = tuple[Decimal | None, Decimal | None]
"""The least and the most that a quantity can be, each None where it is open."""

CUT_DIGITS = 2
"""How many digits a number keeps at least where its decimals are cut off, so that they are not missed."""
RECOUNT = Decimal("0.005")
"""By what part two sums of money differ at most where one may be a revision of the other."""
NEARNESS = Decimal("0.1")
"""How far a quantity can be from the number that it is `almost` or `just over`, as a part of that number."""


class Quantity(Frozen):
    """A quantity as the source prints it: a number or a range, a change, a rank, or a vague amount such as `most`.

    `Parts` says what each part is.
    """

    __slots__ = Parts._fields
    first: Number | None
    last: Number | None
    word: str
    hedges: tuple[str, ...]
    trend: str
    currency: str
    suffix: Suffix
    unit: str
    rate: str

    def __init__(self, parts: Parts) -> None:
        self._set(**parts._asdict())

    @classmethod
    def parse(cls, text: str) -> "Quantity":
        """Parse a quantity or `unknown`. Raises ValueError with a message for curators."""
        return cls(Parts() if text.strip() == UNKNOWN else parts_of(text))

    @property
    def known(self) -> bool:
        """Whether the source says how much or how many, be it vaguely."""
        return bool(self.first or self.word)

    @property
    def kind(self) -> Kind:
        """What it is: money, a share, a change (`up 12 %`), a rank, a multiple, a count, or a vague amount."""
        if not self.known:
            return "unknown"
        if self.word:
            return "vague" if self.word in VAGUE or self.word in ALONE else "rank"
        if self.suffix:
            return "multiple" if self.suffix == "-fold" else "rank"
        if self.trend:
            return "change"
        return "share" if self.is_percentage else "money" if self.currency else "count"

    @property
    def is_percentage(self) -> bool:
        """Whether it is in per cent: `50 %`, `up 12 %`, `5.25 % of arrivals`."""
        return self.unit.startswith("%")

    @property
    def is_superlative(self) -> bool:
        """Whether it is the first place of a ranking in a word: `largest buyer`, `most important partner`."""
        return self.kind == "rank" and self.first is None

    @property
    def is_range(self) -> bool:
        """Whether the source prints two numbers, between which it lies."""
        return self.last is not None

    @property
    def is_exact(self) -> bool:
        """Whether it is one number without a hedge, of money, a share or a count, so that it can be added to others."""
        return self.number is not None and not self.hedges and self.kind in {"money", "share", "count"}

    @property
    def hedge(self) -> str:
        """The words that mark it as inexact: `about`, `more than`; empty if there are none."""
        return " ".join(self.hedges)

    @property
    def change(self) -> Literal["", "up", "down"]:
        """The direction of a change; empty if it is no change."""
        return "up" if self.trend.startswith("up") else "down" if self.trend else ""

    @property
    def measure(self) -> str:
        """What it is in: `USD`, `% of arrivals`, `barrels a day`. Only amounts with one measure stand in one chart."""
        return " ".join(part for part in (self.currency, self.unit, self.rate) if part)

    @property
    def number(self) -> Decimal | None:
        """The one number that the source prints, without its hedge; negative with a minus or `down`.

        None for a range, `top 5`, a vague amount and what is unknown.
        """
        if self.is_superlative:
            return Decimal(1)
        if self.first is None or self.word or self.is_range:
            return None
        return _negated(self.first.value) if self.change == "down" else self.first.value

    @property
    def low(self) -> Decimal | None:
        """The least that it can be as printed: of `18–19` 18, of `more than 5` 5; None where that is open.

        An exact number, and one that is `about` so much, is its own bound. A vague amount has none, since the source
        prints none.
        """
        return self._bounds[0]

    @property
    def high(self) -> Decimal | None:
        """The most that it can be as printed: of `18–19` 19, of `less than 5` 5; None where that is open."""
        return self._bounds[1]

    @property
    def _bounds(self) -> Bounds:
        if self.first is None:
            return self.number, self.number
        if self.word in TOP:
            return Decimal(1), self.first.value
        low, high = self.first.value, (self.last or self.first).value
        bounds = (None if self.leans == "less" else low), (None if self.leans == "more" else high)
        return (_negated(bounds[1]), _negated(bounds[0])) if self.change == "down" else bounds

    @property
    def leans(self) -> Literal["", "more", "less"]:
        """The side of its number on which it is by its hedges; empty for both or none."""
        senses = {HEDGES[hedge] for hedge in self.hedges}
        return "more" if "more" in senses else "less" if "less" in senses else ""

    @property
    def span(self) -> Bounds:
        """The least and the most that it can mean: its bounds, and those of a vague word or of `almost`."""
        meaning = VAGUE.get(self.word) or ALONE.get(self.word)
        if meaning and not self.leans:
            return meaning.least, meaning.most
        middle = meaning.middle if meaning else self.number
        sides = {"more": (middle, None), "less": (None, middle)}
        low, high = sides[self.leans] if meaning and self.leans else self._bounds
        if middle is None or NEAR.isdisjoint(self.hedges):
            return low, high
        margin = abs(middle) * NEARNESS
        return (middle - margin if low is None else low), (middle + margin if high is None else high)

    @property
    def half_step(self) -> Decimal:
        """The largest rounding error: half a unit of the last printed digit; 0 for a rank or a vague amount."""
        numbers = () if self.kind == "rank" else (self.first, self.last)
        return max((number.half_step for number in numbers if number), default=Decimal())

    @property
    def leeway(self) -> Decimal:
        """How much it leaves open: from the least to the most that it can mean, with the rounding; perhaps infinite."""
        low, high = self.span
        if low is None or high is None:
            return Decimal("Infinity")
        return high - low + 2 * self.half_step

    @property
    def sort_key(self) -> tuple[bool, Decimal, Decimal, int]:
        """Sorts quantities of one measure by size: vague ones by the least that they can mean, unknown ones last."""
        low, high = self.span
        least, most = (high if low is None else low), (low if high is None else high)
        side = {"less": -1, "": 0, "more": 1}[self.leans]
        return not self.known, least or Decimal(), most or Decimal(), side

    def agrees(self, other: "Quantity") -> bool:
        """Whether both quantities can be the same amount. False if either is unknown.

        Numbers may be differently rounded, or cut off; a number may lie in a range, or beyond a bound (120 is `more
        than 100`).
        What is more and what is less than a number, and what goes up and what goes down, are never the same.
        """
        if not self._is_like(other):
            return False
        with localcontext(prec=len(str(self)) + len(str(other)) + 32):
            (low, high), (other_low, other_high) = self.span, other.span
            gaps = [a - b for a, b in ((low, other_high), (other_low, high)) if a is not None and b is not None]
            gap = max(gaps, default=Decimal(-1))
            if {self.leans, other.leans} == {"more", "less"}:
                return gap < 0
            return gap <= max(self.half_step, other.half_step) or _is_cut(self, other) or _is_cut(other, self)

    def is_recount(self, other: "Quantity") -> bool:
        """Whether both are money of the same thing, so close that one may be the other after a revision."""
        one, its = self.number, other.number
        if not (one and its and self.is_exact and other.is_exact and self._is_like(other)):
            return False
        return self.kind == "money" and abs(one - its) <= RECOUNT * max(abs(one), abs(its))

    def _is_like(self, other: "Quantity") -> bool:
        """Whether both are amounts of the same thing, and both changes or both none; a minus is a change too."""
        if not (self.known and other.known) or self.compared_as != other.compared_as:
            return False
        units = {self.compared_unit, other.compared_unit}
        if len(units) > 1 and not ("%" in units and self.is_percentage and other.is_percentage):
            return False
        if self.change and other.change:
            return self.change == other.change
        return self.change == other.change or any(each.first and each.first.sign for each in (self, other))

    @property
    def compared_as(self) -> tuple[str, str, bool, bool]:
        """What must be equal in two amounts of the same thing: currency, rate, whether it is a rank or a multiple."""
        return self.currency, self.rate, self.kind == "rank", self.kind == "multiple"

    @property
    def compared_unit(self) -> str:
        """What is counted: `most visitors` is of the same as `60 % of visitors`, `top 5 partners` as `3rd partner`."""
        if self.word in FRACTIONS or f"{self.word} of" in FRACTIONS:
            return singular(f"% of {self.unit}") if self.unit else "%"
        return singular(f"{self.word} {self.unit}".strip() if self.is_superlative else self.unit)

    @property
    def bare(self) -> str:
        """The quantity without its currency, for a column headed by the currency: `192.4 m`."""
        return " ".join(part for part in (self.trend, self.hedge, self._numbers, self.unit, self.rate) if part)

    @property
    def _numbers(self) -> str:
        """The number or the range as printed, or the word in its place."""
        if not (self.last and self.first):
            return f"{self.word} {self.first or ''}{self.suffix}".strip()
        scales_differ = self.first.scale != self.last.scale
        first = self.first if scales_differ else self.first._replace(scale="")
        dash = " – " if scales_differ or self.first.sign or self.last.sign else "–"
        return f"{first}{dash}{self.last}{self.suffix}"

    def __str__(self) -> str:
        if not self.known:
            return "not said"
        parts = (self.trend, self.hedge, self.currency, self._numbers, self.unit, self.rate)
        return " ".join(part for part in parts if part)


def _is_cut(one: Quantity, other: Quantity) -> bool:
    """Whether one is the other with its decimals cut off instead of rounded, and keeps two digits: 36 of 36.6."""
    if one.number is None or other.number is None or one.leans or other.leans or not one.first:
        return False
    lost = abs(other.number) - abs(one.number)
    is_whole = "." not in one.first.digits and len(one.first.digits.strip("0,")) >= CUT_DIGITS
    return is_whole and one.half_step > other.half_step and 0 <= lost < 2 * one.half_step


def _negated(number: Decimal | None) -> Decimal | None:
    return number.copy_negate() if number else number  # not -number, which would round to 28 digits


def summed(values: Sequence[Quantity]) -> Quantity | None:
    """Add up quantities, rounded (half up) to the least precise of them.

    None unless there are several, all exact and of the same currency, unit and rate, printed in the same scale.
    """
    numbers = [each.first for each in values if each.is_exact and each.first]
    measures, scales = {each.measure for each in values}, {number.scale for number in numbers}
    if len(values) < 2 or len(numbers) < len(values) or len(measures) > 1 or len(scales) > 1:
        return None
    parts = [Decimal(number.sign + number.digits.replace(",", "")) for number in numbers]
    coarsest = max(parts, key=lambda part: part.as_tuple().exponent)
    with localcontext(prec=sum(len(number.digits) for number in numbers) + 2):
        total = sum(parts, Decimal()).quantize(coarsest, ROUND_HALF_UP)
    number = Number(f"{total.copy_abs():,}", numbers[0].scale, "-" if total < 0 else "")
    return Quantity(Parts(number, currency=values[0].currency, unit=values[0].unit, rate=values[0].rate))


def difference(greater: Quantity, smaller: Quantity) -> Quantity | None:
    """Subtract a quantity from one that is not smaller, rounded (half up) to the less precise, in its scale.

    None unless both are exact, of the same currency, unit and rate, and further apart than their rounding.
    """
    one, other = greater.first, smaller.first
    if not (greater.is_exact and smaller.is_exact and one and other and greater.measure == smaller.measure):
        return None
    coarser = max(one, other, key=lambda number: number.half_step)
    step = coarser.half_step * 2
    with localcontext(prec=len(one.digits) + len(other.digits) + 32):
        steps = ((one.value - other.value) / step).quantize(Decimal(1), ROUND_HALF_UP)
        apart = Number("1", coarser.scale).value
        digits = (steps * step / apart).quantize(Decimal(1).scaleb(-len(coarser.digits.partition(".")[2])))
    number = Number(f"{digits:,f}", coarser.scale)
    return (
        Quantity(Parts(number, currency=greater.currency, unit=greater.unit, rate=greater.rate)) if steps > 0 else None
    )
