"""Figures: trade by period, goods, money, shares and counts, as printed."""

from decimal import Decimal
from typing import ClassVar, Literal

import msgspec

from ..values import Date, Quantity, slug
from .fields import OrganisationId, PolityId, RecordId
from .record import Record


class Figure(Record, kw_only=True):
    """One quantity: what it measures, of whom, when, and who counted."""

    what: str
    value: Quantity
    period: Date | None = None
    """The stretch of time that a flow covers."""
    as_of: Date | None = None
    """The day of a stock."""
    giver: PolityId = msgspec.field(default="", name="from")
    to: PolityId = ""
    figures_from: OrganisationId = ""
    """Who counted; `unknown` where the source does not say."""
    converted: Quantity | None = None
    """The source's own conversion into another currency."""
    uses: tuple[str, ...] = ()
    """What money goes to."""
    about: tuple[RecordId, ...] = ()

    KIND: ClassVar[str] = "figure"
    LABELS: ClassVar = {"from": "from", "converted": "the source's own conversion", "uses": "goes to"}

    def derived_id(self) -> str:
        """What it measures, and the year."""
        year = self.period.year if self.period else None
        return slug(self.what) + (f"-{year}" if year else "")

    @property
    def when(self) -> Date | None:
        """The period or the day."""
        return self.period or self.as_of


class Trade(Record, kw_only=True):
    """Trade of one period: the total and what each party sold the other."""

    period: Date
    sold_by: dict[PolityId, Quantity]
    """What each party sold to the other."""
    total: Quantity
    """Both ways together, as printed; `unknown` where the source prints none."""
    figures_from: OrganisationId
    """Who counted; `unknown` where the source does not say."""
    period_words: str = ""
    """The source's own words for the period: `last year`."""
    of: Literal["goods", "services", "goods and services", "not said"] = "goods"

    KIND: ClassVar[str] = "trade"

    def derived_id(self) -> str:
        """`trade-2018`, `trade-2019-01-2019-03`."""
        return slug(f"trade {self.period.edtf}")

    @property
    def sum_of_ways(self) -> Quantity | None:
        """Our sum of what each party sold, rounded like the coarser; None where the values do not add up."""
        values = list(self.sold_by.values())
        alike = len({(v.currency, v.scale, v.unit) for v in values}) == 1
        if len(values) < 2 or not alike or any(v.hedge or not v.known for v in values):
            return None
        parts = [Decimal(value.digits.replace(",", "")) for value in values]
        coarsest = max(parts, key=lambda part: part.as_tuple().exponent)
        digits = sum(parts, Decimal()).quantize(coarsest)
        return Quantity(f"{digits:,}", "", values[0].currency, values[0].scale, values[0].unit)

    @property
    def when(self) -> Date | None:
        """The period."""
        return self.period

    @property
    def months(self) -> int:
        """How many months the period has; 12 for a year."""
        first, last = self.period.first, self.period.last
        return (last.year - first.year) * 12 + last.month - first.month + 1 if first and last else 0


class Goods(Record, kw_only=True):
    """What one party sells the other."""

    sold_by: PolityId
    goods: tuple[str, ...]
    such_as: tuple[str, ...] = ()
    """Goods that the source names inside the last of these."""
    extent: Literal["mainly", "among others", "all"]
    """How the source limits the list."""

    KIND: ClassVar[str] = "goods"
    LABELS: ClassVar = {"such_as": "namely"}

    def derived_id(self) -> str:
        """`goods-of-russia`."""
        return f"goods-of-{self.sold_by}"
