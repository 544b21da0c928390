"""Trade by period of the file: one table with what each sold the other, and who sold more."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from ...blocks import Block, Line, Row, Table, cited, line, lines
from ...model import Dossier, Trade
from ...words.actors import actors_words
from ...words.citing_apart import cites_at_end
from ...words.endings import in_table, text_and_note
from ...words.figures import change_words, way
from ..balance import balance_of
from ..trade import period_words, shared_currency, trade_charts
from .signs import NOT_ASKED


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
    implied = "of" in trade.inferred
    trade = replace(trade, inferred=tuple(name for name in trade.inferred if name != "of"))
    what = "" if trade.of != "not said" else ", trade"
    yield line(period_words(trade), f"{what} (implied)" if implied else "")
    yield cited(_total(trade, bare=bare) or NOT_ASKED)
    for value in (trade.sold_by.get(party) for party in dossier.parties):
        yield cited((value.bare if bare else str(value)) if value and value.known else NOT_ASKED)
    yield from map(cited, balance)
    counted = actors_words(dossier, trade.figures_from).removeprefix("the ")
    words = "; ".join(filter(None, (counted or NOT_ASKED, change_words(trade.change, trade.compared_with))))
    yield line(words, text_and_note(dossier, trade), cites_at_end(trade), in_table(dossier, trade))


def _balance(dossier: Dossier, trade: Trade, *, bare: bool) -> str:
    """Return who sold more: `Russia, by 1.4 bn, 6.4 times`; empty if that is not known."""
    for seller, gap, times in balance_of(dossier, trade):
        return f"{seller}, by {gap.bare if bare else gap}" + (f", {times} times" if times else "")
    return ""


def _total(trade: Trade, *, bare: bool) -> str:
    """Return the printed total, or our own sum of both ways; empty if there is neither."""
    printed = trade.total if trade.total and trade.total.known else None
    total = printed or (trade.sum_of_ways if trade.total else None)
    if total is None:
        return ""
    return (total.bare if bare else str(total)) + ("" if printed else " by our sum")
