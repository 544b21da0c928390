"""Trade by period: bar charts, and the same figures in a table."""

from collections.abc import Iterator, Sequence

from ..blocks import Bar, Block, Line, Row, Series, Table, cited, line, lines
from ..model import Dossier, Trade
from ..words.actors import actors_words
from ..words.citing_apart import cites_at_end
from ..words.endings import in_table, text_and_note, without_implied
from ..words.figures import change_words, length_words, sold_words, total_words, way
from .balance import balances
from .bars import bar_of


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
    yield counted_cell(dossier, trade, "not said")


def counted_cell(dossier: Dossier, trade: Trade, unsaid: str = "somebody not named") -> Line:
    """Return who counted and how trade has changed, with what else is told; `unsaid` is for whom no source names."""
    counted = actors_words(dossier, trade.figures_from, unsaid).removeprefix("the ") or "–"
    words = "; ".join(filter(None, (counted, change_words(trade.change, trade.compared_with))))
    state = in_table(dossier, without_implied(trade, "of"))  # that has its words beside the period
    return line(words, text_and_note(dossier, trade), cites_at_end(trade), state)


def period_words(trade: Trade) -> Line:
    """Return the period, its length if it is not a year, the source's words for it, and what is traded."""
    quoted = f' ("{trade.date_words}")' if trade.date_words else ""
    part = f" ({length_words(trade.months)})" if trade.months != 12 and trade.period.is_interval else ""
    of = "" if trade.of == "not said" else f", {trade.of}"
    traded = f"{of or ', trade'} (implied)" if "of" in trade.inferred else of
    return cited(f"{trade.period.words('not said')}{part}{quoted}{traded}")


def shared_currency(trades: Sequence[Trade]) -> str:
    """Return the currency that all printed figures share; empty if there are several or none."""
    printed = [value for trade in trades for value in (trade.total, *trade.sold_by.values()) if value and value.known]
    currencies = {value.currency for value in printed}
    return currencies.pop() if len(currencies) == 1 else ""
