"""Figures as the source prints them: trade by period, goods, money, shares and counts."""

from typing import ClassVar, Literal

import msgspec

from ..values import Date, Quantity, slug, summed
from .fields import OrganisationId, PolityId, RecordId, Text
from .record import Record


class Figure(Record, kw_only=True):
    """One quantity: what it measures, for whom, when, and who counted."""

    what: Text
    """What the quantity measures."""
    measure: str = ""
    """The same in words that name no party, by which dossiers are compared: `tourists`. By default `what`."""
    value: Quantity
    """The quantity as printed."""
    period: Date | None = None
    """For a flow, the period that it covers; `unknown` if the source does not say."""
    as_of: Date | None = None
    """For a stock, the date at which it was measured; `unknown` if the source does not say."""
    giver: PolityId = msgspec.field(default="", name="from")
    """The polity that the money comes from."""
    to: PolityId = ""
    """The polity that the money goes to."""
    figures_from: OrganisationId = ""
    """The organisation that counted; `unknown` if the source does not say."""
    converted: Quantity | None = None
    """The source's own conversion into another currency."""
    uses: tuple[Text, ...] = ()
    """What the money is used for."""
    about: tuple[RecordId, ...] = ()
    """The records that the figure is about."""

    KIND: ClassVar[str] = "figure"
    LABELS: ClassVar = {"from": "from", "converted": "the source's own conversion", "uses": "goes to"}

    @property
    def measured(self) -> str:
        """What it measures, in the words by which dossiers are compared."""
        return self.measure or self.what

    def derived_id(self) -> str:
        """Make an id from what it measures, and the year of the period if it is known."""
        year = self.period.year if self.period else None
        return slug(self.what) + (f"-{year}" if year else "")

    @property
    def when(self) -> Date | None:
        """The period of a flow, or the date of a stock; None if neither is written."""
        return self.period or self.as_of


class Trade(Record, kw_only=True):
    """Trade in one period: the total, and what each party sold to the other."""

    period: Date
    """The period that the figures cover; `unknown` if the source does not say."""
    sold_by: dict[PolityId, Quantity]
    """What each party sold to the other, by party."""
    total: Quantity
    """The total of both directions, as printed; `unknown` if the source prints none. Do not add it up."""
    figures_from: OrganisationId
    """The organisation that counted; `unknown` if the source does not say."""
    period_words: str = ""
    """The source's own words for the period: `last year`."""
    of: Literal["goods", "services", "goods and services", "not said"] = "goods"
    """What was traded."""

    KIND: ClassVar[str] = "trade"

    def derived_id(self) -> str:
        """Make an id from the period: `trade-2018`, `trade-2019-01-2019-03`."""
        return slug(f"trade {self.period.edtf}")

    @property
    def sum_of_ways(self) -> Quantity | None:
        """The sum of what the parties sold, rounded (half up) to the less precise value.

        None unless both values are known and exact, with the same currency, scale, unit and rate.
        """
        return summed(tuple(self.sold_by.values()))

    @property
    def when(self) -> Date | None:
        """The period that the figures cover."""
        return self.period

    @property
    def months(self) -> int:
        """The length of the period in months; 0 if it is unknown or open."""
        first, last = self.period.first, self.period.last
        return (last.year - first.year) * 12 + last.month - first.month + 1 if first and last else 0


class Goods(Record, kw_only=True):
    """The goods that one party sells to the other."""

    sold_by: PolityId
    """The party that sells them."""
    goods: tuple[Text, ...]
    """The goods, in the order of the source."""
    such_as: tuple[Text, ...] = ()
    """What the source names as part of the last of the goods."""
    extent: Literal["mainly", "among others", "all"]
    """How complete the list is, according to the source."""

    KIND: ClassVar[str] = "goods"
    LABELS: ClassVar = {"such_as": "namely"}

    def derived_id(self) -> str:
        """Make an id from the party: `goods-of-russia`."""
        return f"goods-of-{self.sold_by}"
