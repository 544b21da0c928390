"""Trade by period: bar charts, and the same figures in a table."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from ..blocks import Bar, Block, Line, Row, Series, Table, cited, line, lines
from ..model import Dossier, Trade
from ..values import Quantity
from ..words.actors import actors_words
from ..words.citing_apart import cites_at_end
from ..words.endings import in_table, text_and_note
from ..words.figures import change_words, length_words, sold_words, total_words, way
from .balance import balances


def trade_blocks(dossier: Dossier, trades: Sequence[Trade]) -> list[Block]:
    """Build the charts of trade by period, who sold more, and the table of figures."""
    ordered = sorted(trades, key=lambda trade: (trade.period, trade.id))
    return [*trade_charts(dossier, ordered), *balances(dossier, ordered), _table(dossier, ordered)]


def trade_charts(dossier: Dossier, trades: Sequence[Trade]) -> list[Block]:
    """Build a chart for each length of period and each currency or unit, so that its bars can be compared."""
    bars: dict[tuple[int, str], list[Bar]] = {}
    for trade in trades:
        for seller, value in trade.sold_by.items():
            label = line(f"{trade.period} {dossier.name(seller)}")
            if trade.months and (bar := bar_of(label, value, dossier.parties.index(seller))):
                bars.setdefault((-trade.months, value.measure), []).append(bar)
    measures = {measure for _, measure in bars}
    charts: list[Block] = []
    for (months, measure), drawn in sorted(bars.items()):
        length = "Whole years" if months == -12 else f"Periods of {length_words(-months)}"
        unit = f", {measure}" if len(measures) > 1 else ""
        charts.append(Series(line(f"{length}{unit}: what each sold the other"), tuple(drawn)))
    return charts


def printed_or_summed(trade: Trade) -> Quantity | None:
    """Return the total as printed, or else our own sum of both ways; None if there is neither."""
    return trade.total if trade.total and trade.total.known else trade.sum_of_ways


def bar_of(label: Line, value: Quantity, party: int = 0) -> Bar | None:
    """Build the bar of an amount; None for one that has no length: unknown, vague, a rank, a change, below nothing.

    A range ends at its end, and from its beginning on it is not sure; of `up to 5` nothing is sure. `More than 5` ends
    at 5, with its words beside it.
    """
    low, high = value.low, value.low if value.high is None else value.high
    if high is None or value.kind not in {"money", "share", "count"} or min(low or 0, high) < 0:
        return None
    return Bar(label, high, line(str(value)), party, None if low == high else low or Decimal())


def _table(dossier: Dossier, trades: Sequence[Trade]) -> Block:
    currency = shared_currency(trades)
    rows = tuple(Row(dossier.address(trade), tuple(_cells(dossier, trade, bare=bool(currency)))) for trade in trades)
    ways = [way(dossier, party) for party in dossier.parties] if trades else []
    return Table(lines("Period", f"Total, {currency}" if currency else "Total", *ways, "Figures from"), rows)


def _cells(dossier: Dossier, trade: Trade, *, bare: bool) -> Iterator[Line]:
    yield period_words(trade)
    yield cited(total_words(trade, bare=bare) or "–")
    for party in dossier.parties:
        yield cited(sold_words(trade, party, bare=bare))
    counted = actors_words(dossier, trade.figures_from, "not said").removeprefix("the ")
    change = change_words(trade.change, trade.compared_with)
    words = "; ".join(filter(None, (counted or "–", change)))
    yield line(words, text_and_note(dossier, trade), cites_at_end(trade), in_table(dossier, trade))


def period_words(trade: Trade) -> Line:
    """Return the period, its length if it is not a year, the source's words for it, and what is traded."""
    quoted = f' ("{trade.date_words}")' if trade.date_words else ""
    part = f" ({length_words(trade.months)})" if trade.months != 12 and trade.period.is_interval else ""
    is_told = trade.of == "not said" or "of" in trade.inferred  # what is implied is said at the end
    return cited(f"{trade.period.words('not said')}{part}{quoted}{'' if is_told else f', {trade.of}'}")


def shared_currency(trades: Sequence[Trade]) -> str:
    """Return the currency that all printed figures share; empty if there are several or none."""
    printed = [value for trade in trades for value in (trade.total, *trade.sold_by.values()) if value and value.known]
    currencies = {value.currency for value in printed}
    return currencies.pop() if len(currencies) == 1 else ""
