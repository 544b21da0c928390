"""Figures as the source prints them: trade by period, goods, money, shares and counts."""

from typing import ClassVar, Literal

import msgspec

from ..values import Date, FiscalYear, Quantity, slug, summed
from .actor import Actors
from .fields import ActorId, PolityId, RecordId, Text
from .record import Record

FlowKind = Literal["grant", "loan", "investment", "payment", "debt", "relief", "goods", "services", "people"]
"""What flows, where the quantity alone does not show it."""


class Figure(Record, kw_only=True):
    """One quantity: what it measures, for whom, when, and who counted."""

    what: Text
    """What the quantity measures."""
    measure: str = ""
    """The same in words that name no party, by which dossiers are compared: `tourists`. By default `what`."""
    value: Quantity | None = None
    """The quantity as printed; `unknown` if the source gives none. It may be left out beside `parts`, and of goods,
    services and people of which no number is printed.
    """
    values: dict[ActorId, Quantity] = msgspec.field(default_factory=dict)
    """Instead of `value`: equal competing quantities, by who holds them; `unknown` for a holder not named."""
    kind: tuple[FlowKind, ...] = ()
    """What flows, where the quantity alone does not show it: `grant`, `loan`, `relief`, `goods`, `people`."""
    period: Date | None = None
    """For a flow, the period that it covers; `unknown` if the source does not say."""
    as_of: Date | None = None
    """For a stock, the date at which it was measured; `unknown` if the source does not say."""
    date: Date | None = None
    """For a single payment, award or demand, its day; `unknown` if the source does not say."""
    fiscal_year: FiscalYear | None = None
    """The fiscal year, or several: `2005`, `2019/20`, `2016–2018`, `to 2020-06-30`. Its months go to `period`."""
    of: Actors = ()
    """Whose people or things are counted: the side of the dead, the wounded, the prisoners."""
    by: Actors = ()
    """Who makes, does or provides it."""
    givers: Actors = msgspec.field(default=(), name="from")
    """Whom it comes from."""
    to: Actors = ()
    """Whom it goes to."""
    behind: Actors = ()
    """For a rank, who is ahead of it: `[india]` for the 2nd largest partner after India."""
    figures_from: Actors = ()
    """Who counted; `unknown` if the source does not say."""
    parts: dict[Text, Quantity] = msgspec.field(default_factory=dict)
    """Parts that add up to the whole, by label."""
    includes: dict[Text, Quantity] = msgspec.field(default_factory=dict)
    """What is counted in it, without adding up, by label."""
    in_return_for: tuple[RecordId, ...] = ()
    """The figures that it is given in return for."""
    change: Quantity | None = None
    """The change that the source gives: `up 12 %`, `-5.76 %`."""
    compared_with: Date | None = None
    """The period that the change is measured from."""
    converted: Quantity | None = None
    """The source's own conversion into another currency."""
    uses: tuple[Text, ...] = ()
    """What the money is used for."""

    KIND: ClassVar[str] = "figure"
    LABELS: ClassVar = {"of": "of whom", "from": "from", "converted": "the source's own conversion", "uses": "goes to"}

    @property
    def measured(self) -> str:
        """What it measures, in the words by which dossiers are compared."""
        return self.measure or self.what

    def derived_id(self) -> str:
        """Make an id from what it measures, and the year of the period if it is known."""
        fiscal = slug(self.fiscal_year.text) if self.fiscal_year else ""
        year = (self.period.year if self.period else None) or fiscal
        return slug(self.what) + (f"-{year}" if year else "")

    @property
    def printed(self) -> tuple[Quantity, ...]:
        """All quantities that are printed, in the order written."""
        return (self.value,) if self.value else tuple(self.values.values())

    @property
    def when(self) -> Date | None:
        """The period or fiscal year of a flow, its day, or the date of a stock; None if none is written."""
        return self.period or self.date or self.as_of or (self.fiscal_year.span if self.fiscal_year else None)


class Trade(Record, kw_only=True):
    """Trade in one period: the total, and what each party sold to the other."""

    period: Date
    """The period that the figures cover; `unknown` if the source does not say."""
    total: Quantity | None = None
    """The total of both directions, as printed; `unknown` if the source prints none. Do not add it up."""
    sold_by: dict[PolityId, Quantity] = msgspec.field(default_factory=dict)
    """What each party sold to the other, by party."""
    figures_from: Actors = ()
    """Who counted; `unknown` if the source does not say."""
    change: Quantity | None = None
    """The change of the total that the source gives: `up 12 %`, `-5.76 %`."""
    changes: dict[PolityId, Quantity] = msgspec.field(default_factory=dict)
    """The change of what each party sold the other, by party."""
    compared_with: Date | None = None
    """The period that the changes are measured from."""
    of: Literal["goods", "services", "goods and services", "not said"] = "not said"
    """What was traded, if the source says so."""

    KIND: ClassVar[str] = "trade"
    LABELS: ClassVar = {"of": "what is traded"}

    @property
    def sellers(self) -> tuple[PolityId, ...]:
        """The parties of whose sales an amount or a change is written, in the order written."""
        return tuple(dict.fromkeys((*self.sold_by, *self.changes)))

    def derived_id(self) -> str:
        """Make an id from the period: `trade-2018`, `trade-2019-01-2019-03`."""
        return slug(f"trade {self.period.edtf}")

    @property
    def printed_total(self) -> Quantity | None:
        """The total as printed; None where the sources print none, and where nobody has looked for one."""
        return self.total if self.total and self.total.known else None

    @property
    def printed_or_summed(self) -> Quantity | None:
        """The total as printed, or else our own sum of both ways; None if there is neither."""
        return self.printed_total or self.sum_of_ways

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
    """The goods that one party sells to the other, or to all the world."""

    sold_by: PolityId = ""
    """The party that sells them; omit it if the source does not say which way they go."""
    sold_to: Literal["all", "unknown"] | None = None
    """Who buys them: the other party if omitted; `all` for the whole world, `unknown` if the source does not say."""
    extent: Literal["mainly", "among others", "all"]
    """How complete the list is, according to the source."""
    goods: tuple[Text, ...]
    """The goods, in the order of the source."""
    followed_by: tuple[Text, ...] = ()
    """The goods that the source ranks behind these."""
    such_as: tuple[Text, ...] = ()
    """What the source names as part of the last of the goods."""

    KIND: ClassVar[str] = "goods"
    LABELS: ClassVar = {"such_as": "namely"}

    def derived_id(self) -> str:
        """Make an id from the party: `goods-of-russia`; `exports-of-russia` of what it does not sell to the other."""
        if self.sold_to:
            return f"exports-of-{self.sold_by}"
        return f"goods-of-{self.sold_by}" if self.sold_by else slug(" ".join(("goods", *self.goods[:1])))
