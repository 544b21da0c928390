"""Figures: trade by period, goods, money, shares and counts, as printed."""

from collections.abc import Sequence
from decimal import Decimal
from typing import ClassVar, Literal

import msgspec

from ..blocks import Bar, Block, Bullets, Line, Row, Series, Span, Table, cited, line, lines
from ..dossier import Dossier
from ..fields import OrganisationId, PolityId, RecordId
from ..record import Record, ending, slug
from ..values import UNKNOWN, Date, Quantity, listed, sentence

MONTHS_IN_WORDS = ("", "one month", "two months", "three months", "four months", "five months", "six months",
                   "seven months", "eight months", "nine months", "ten months", "eleven months")  # fmt: skip


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

    def label(self, dossier: Dossier) -> str:
        """`Tourists from Russia: 4.5 m`."""
        del dossier
        return f"{self.what}: {self.value}"

    def line(self, dossier: Dossier) -> Line:
        """What, how much, when, from whom to whom, by whose count, and for what."""
        return line(
            Span(f"{self.what}:", "strong"),
            f" {self.value}",
            f" ({self.converted} in the source)" if self.converted else "",
            "".join(f", {detail}" for detail in self._details(dossier) if detail),
            f"; for {listed(self.uses)}" if self.uses else "",
            ending(dossier, self),
        )

    def _details(self, dossier: Dossier) -> list[str]:
        way = f"{dossier.name(self.giver)} → {dossier.name(self.to)}" if self.giver and self.to else ""
        period = "" if self.period is None else str(self.period) if self.period.known else "period not said"
        stock = "" if self.as_of is None else f"as of {self.as_of}" if self.as_of.known else "date not said"
        counted = {"": "", UNKNOWN: "who counted not said"}.get(
            self.figures_from, f"by {dossier.name(self.figures_from)}"
        )
        return [way, period, stock, counted]

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

    def label(self, dossier: Dossier) -> str:
        """`trade in 2018`."""
        del dossier
        return f"trade in {self.period if self.period.known else 'a period not said'}"

    def line(self, dossier: Dossier) -> Line:
        """The total and both ways."""
        counted = "who counted not said" if self.figures_from == UNKNOWN else f"by {dossier.name(self.figures_from)}"
        words = f" ({self.period_words} in the source)" if self.period_words else ""
        period = self.period if self.period.known else "period not said"
        return line(
            Span(f"Trade in {self.of}, {period}:", "strong"),
            f" {self.values(dossier)}, {counted}{words}",
            ending(dossier, self),
        )

    def values(self, dossier: Dossier) -> str:
        """Both ways, as far as the source has them, and the total."""
        ways = listed([f"{self.way(dossier, seller)} {value}" for seller, value in self.sold_by.items()])
        total = f"total {self.total_words()}" if self.total.known else self.total_words()
        return f"{ways}; {total}" if ways else total

    def way(self, dossier: Dossier, seller: str) -> str:
        """`Russia → Kyrgyzstan`."""
        buyer = next(party for party in dossier.parties if party != seller)
        return f"{dossier.name(seller)} → {dossier.name(buyer)}"

    def total_words(self, *, bare: bool = False) -> str:
        """The printed total; where none is printed, our sum, and that it is ours."""
        if self.total.known:
            return self.total.bare if bare else str(self.total)
        total = self._sum()
        ours = f"; {total.bare if bare else total} by our sum" if total else ""
        return f"total not printed{ours}"

    def _sum(self) -> Quantity | None:
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

    def label(self, dossier: Dossier) -> str:
        """`goods sold by Russia`."""
        return f"goods sold by {dossier.name(self.sold_by)}"

    def line(self, dossier: Dossier) -> Line:
        """The list, with how far it goes."""
        words = {"mainly": "sells mainly", "among others": "sells, among other things,", "all": "sells"}[self.extent]
        namely = f", namely {'; '.join(self.such_as)}" if self.such_as else ""
        return line(
            Span(f"{dossier.name(self.sold_by)} {words}", "strong"),
            f" {'; '.join(self.goods)}{namely}",
            ending(dossier, self),
        )


def trade_blocks(dossier: Dossier, trades: Sequence[Trade]) -> list[Block]:
    """Trade by period: bars of whole years, bars of part-years and of other currencies apart, then the figures."""
    ordered = sorted(trades, key=lambda trade: (trade.period, trade.id))
    return [*_charts(dossier, ordered), _table(dossier, ordered)]


def _charts(dossier: Dossier, trades: Sequence[Trade]) -> list[Block]:
    """A chart for each length of period and each currency, so that bars side by side compare."""
    bars: dict[tuple[int, str], list[Bar]] = {}
    for trade in trades:
        for seller, value in trade.sold_by.items():
            if value.known and trade.months:
                label, way = f"{trade.period} {trade.way(dossier, seller)}", dossier.parties.index(seller)
                bar = Bar(label, value.number, str(value), way)
                bars.setdefault((-trade.months, value.currency), []).append(bar)
    currencies = {currency for _, currency in bars}
    charts: list[Block] = []
    for (months, currency), drawn in sorted(bars.items()):
        length = "Whole years" if months == -12 else f"Periods of {_length(-months)}"
        unit = f", {currency}" if len(currencies) > 1 and currency else ""
        charts.append(Series(f"{length}{unit}: what each sold the other", tuple(drawn)))
    return charts


def _length(months: int) -> str:
    return MONTHS_IN_WORDS[months] if 0 < months < len(MONTHS_IN_WORDS) else f"{months} months"


def _table(dossier: Dossier, trades: Sequence[Trade]) -> Block:
    currency = _shared_currency(trades)
    rows = []
    for trade in trades:
        quoted = f' ("{trade.period_words}")' if trade.period_words else ""
        part = f" ({_length(trade.months)})" if trade.months != 12 and trade.period.is_interval else ""
        ways = [trade.sold_by.get(party) for party in dossier.parties]
        counted = "not said" if trade.figures_from == UNKNOWN else dossier.name(trade.figures_from)
        rest = line(
            f". {sentence(trade.text)}" if trade.text else "",
            line(". ", Span(sentence(trade.note), "em")) if trade.note else "",
        )
        last = line(counted, rest, Span("", "", trade.src), dossier.marks(trade))
        period = cited(f"{trade.period}{part}{quoted}".replace("date not said", "not said"))
        values = [cited((way.bare if currency else str(way)) if way and way.known else "not said") for way in ways]
        rows.append(Row(dossier.address(trade), (period, cited(trade.total_words(bare=bool(currency))), *values, last)))
    ways_named = [trades[0].way(dossier, party) for party in dossier.parties] if trades else []
    total = f"Total, {currency}" if currency else "Total"
    return Table(lines("Period", total, *ways_named, "Figures from"), tuple(rows))


def _shared_currency(trades: Sequence[Trade]) -> str:
    """The one currency of all that is printed; empty where there are several, or none."""
    printed = [value for trade in trades for value in (trade.total, *trade.sold_by.values()) if value.known]
    currencies = {value.currency for value in printed}
    return currencies.pop() if len(currencies) == 1 else ""


def goods_bullets(dossier: Dossier, goods: Sequence[Goods]) -> list[Block]:
    """A line for each list of goods."""
    return [Bullets(tuple(Row(dossier.address(each), (each.line(dossier),)) for each in goods))]
