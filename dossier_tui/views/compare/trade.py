"""The trade of two dossiers beside each other: the same year where both have one, bars on one scale."""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from functools import cached_property, partial

from msgspec import Struct

from ...blocks import Line, Row, Span, line
from ...model import Trade
from ...values import Quantity, difference
from ...words.endings import check_words
from ...words.figures import total_amount, way
from ..balance import ratio_words
from ..bars import bar, length_of
from ..cites import few_cites
from ..headlines import yearly_trade
from ..profile import Profile
from .comparison import Comparison


class TradeCompared(Struct, frozen=True, dict=True):
    """The trade of the latest whole year that both dossiers have, or else the latest of each."""

    both: Comparison

    @cached_property
    def _trades(self) -> tuple[Trade | None, Trade | None]:
        one, other = self.both.sides
        years = [period for period, (first, *_) in one.trade.items() if first.period.is_whole_year]
        shared = [period for period in years if period in other.trade]
        if shared:
            latest = max(shared, key=lambda period: one.trade[period][0].period)
            return _fullest(one.trade[latest]), _fullest(other.trade[latest])
        return yearly_trade(one.dossier), yearly_trade(other.dossier)

    @property
    def _told(self) -> list[tuple[Profile, Trade]]:
        """Each dossier that has trade, with its trade."""
        return [(side, trade) for side, trade in zip(self.both.sides, self._trades, strict=True) if trade]

    @property
    def _is_same_period(self) -> bool:
        one, other = self._trades
        return one is not None and other is not None and one.period == other.period

    @cached_property
    def _longest(self) -> Decimal:
        """The amount of the longest bar; 0 if the amounts cannot stand on one scale."""
        amounts = [v for _, trade in self._told for v in (trade.printed_or_summed, *trade.sold_by.values()) if v]
        measures = {amount.measure for amount in amounts if amount.known}
        if len(measures) != 1 or not self._is_same_period:
            return Decimal()
        return max(map(length_of, amounts))

    def more(self) -> Iterator[str]:
        """Yield which of the two trades more, if the printed figures of one year say so."""
        pairs = [
            (total, trade, side) for side, trade in self._told if (total := trade.printed_or_summed) and total.is_exact
        ]
        if len(pairs) < 2 or not self._longest:
            return
        (less, fewer, _), (more, trade, side) = sorted(pairs, key=lambda each: each[0].number or Decimal())
        if difference(more, less):
            times = ratio_words(more, less)
            ratio = f" ({times} times as much)" if times else ""
            said = f"{_total_words(trade)} to {_total_words(fewer)}{ratio}"
            yield f"More trade in {trade.period}: {side.dossier.title}, {said}."

    def rows(self) -> Iterator[Row]:
        """Yield a row for the total and one for each direction; nothing if neither has trade."""
        trades = [trade for _, trade in self._told]
        if not trades:
            return
        yield self._row(f"Trade in {trades[0].period}" if self._is_same_period else "Latest trade", self._total_line)
        for place, name in enumerate(("… one way", "… the other way")):
            if any(self._sold(side, trade, place) for side, trade in self._told):
                yield self._row(name, partial(self._way_line, place=place))

    def _row(self, label: str, say: Callable[[Profile, Trade], Line]) -> Row:
        said = {side.dossier.key: say(side, trade) for side, trade in self._told}
        row = self.both.row(label, lambda side: said.get(side.dossier.key, ()))
        return Row(next(side.dossier.address(trade) for side, trade in self._told), row.cells)

    def _total_line(self, side: Profile, trade: Trade) -> Line:
        when = "" if self._is_same_period else f" in {trade.period}"
        checks = check_words(side.dossier, trade)
        words = Span(_total_words(trade), "strong")
        cites = few_cites(line(Span("", "", trade.src)))
        return line(self._bar(trade.printed_or_summed), words, when, cites, checks)

    def _way_line(self, side: Profile, trade: Trade, place: int) -> Line:
        value = self._sold(side, trade, place)
        return line(self._bar(value), str(value or "not said"), f", {way(side.dossier, self._sellers(side)[place])}")

    def _sold(self, side: Profile, trade: Trade, place: int) -> Quantity | None:
        """Return what the first or the second seller sold; None if that is not said."""
        value = trade.sold_by.get(self._sellers(side)[place])
        return value if value and value.known else None

    def _sellers(self, side: Profile) -> list[str]:
        """Return the parties, first the one that is a party of both dossiers."""
        one, other = (set(each.dossier.parties) for each in self.both.sides)
        return sorted(side.dossier.parties, key=lambda party: party not in one & other)

    def _bar(self, value: Quantity | None) -> str:
        return bar(length_of(value), self._longest) if value else ""


def _fullest(trades: Sequence[Trade]) -> Trade:
    """Return the trade of a period that says most of it."""
    return max(trades, key=lambda trade: sum(value.known for value in (*trade.sold_by.values(), trade.total) if value))


def _total_words(trade: Trade) -> str:
    return total_amount(trade) or "total not printed"
