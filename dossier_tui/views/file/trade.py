"""Trade by period of the file: one table with what each sold the other, and who sold more."""

from collections.abc import Iterator, Sequence

from ...blocks import Block, Line, Row, Table, cited, lines
from ...model import Dossier, Trade
from ...words.endings import without_implied
from ...words.figures import sold_words, total_amount, way
from ..balance import balance_of
from ..trade import counted_cell, period_words, shared_currency, trade_charts
from .signs import NOT_ASKED, UNSAID, signed


def trade_blocks(dossier: Dossier, trades: Sequence[Trade]) -> list[Block]:
    """Build the charts of trade by period and the table of figures."""
    ordered = sorted(trades, key=lambda trade: (trade.period, trade.id))
    currency = shared_currency(ordered)
    ways = [way(dossier, party) for party in dossier.parties]
    balances = [_balance(dossier, each, bare=bool(currency)) for each in ordered]
    more = ["Sold more, by our sum"] if any(balances) else []
    columns = ["Period", f"Total, {currency}" if currency else "Total", *ways, *more, "Figures from"]
    rows = (
        Row(dossier.address(each), tuple(_cells(dossier, each, balance if more else [], bare=bool(currency))))
        for each, balance in zip(ordered, ([balance or NOT_ASKED] for balance in balances), strict=True)
    )
    return [*trade_charts(dossier, ordered), Table(lines(*columns), tuple(rows))]


def _cells(dossier: Dossier, trade: Trade, balance: Sequence[str], *, bare: bool) -> Iterator[Line]:
    yield signed(period_words(trade), trade, "period")
    yield cited(total_amount(trade, bare=bare) or (UNSAID if trade.total else NOT_ASKED))
    for party in dossier.parties:
        yield cited(_sold(trade, party, bare=bare))
    yield from map(cited, balance)
    yield signed(counted_cell(dossier, without_implied(trade, "period", "figures_from")), trade, "figures_from")


def _sold(trade: Trade, seller: str, *, bare: bool) -> str:
    """Return what a party sold and how that changed; a sign if nothing is known of either."""
    sold = trade.sold_by.get(seller)
    if (sold and sold.known) or seller in trade.changes:
        return sold_words(trade, seller, bare=bare)
    return UNSAID if sold else NOT_ASKED


def _balance(dossier: Dossier, trade: Trade, *, bare: bool) -> str:
    """Return who sold more: `Russia, by 1.4 bn, 6.4 times`; empty if that is not known."""
    for seller, gap, times in balance_of(dossier, trade):
        return f"{seller}, by {gap.bare if bare else gap}" + (f", {times} times" if times else "")
    return ""
