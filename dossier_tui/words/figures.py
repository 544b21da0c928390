"""Figures, trade and goods in words."""

from ..blocks import Line, Span, line
from ..model import Dossier, Figure, Goods, Trade
from ..values import UNKNOWN, listed
from .endings import ending

MONTHS = ("", "one month", "two months", "three months", "four months", "five months", "six months",
          "seven months", "eight months", "nine months", "ten months", "eleven months")  # fmt: skip


def figure_line(dossier: Dossier, figure: Figure) -> Line:
    """Return a figure in one sentence: what, how much, when, from whom to whom, who counted, and for what."""
    return line(
        Span(f"{figure.what}:", "strong"),
        f" {figure.value}",
        f" ({figure.converted} in the source)" if figure.converted else "",
        "".join(f", {detail}" for detail in _details(dossier, figure) if detail),
        f"; for {listed(figure.uses)}" if figure.uses else "",
        ending(dossier, figure),
    )


def _details(dossier: Dossier, figure: Figure) -> list[str]:
    way = f"{dossier.name(figure.giver)} → {dossier.name(figure.to)}" if figure.giver and figure.to else ""
    period = figure.period.words("period not said") if figure.period else ""
    stock = "" if figure.as_of is None else f"as of {figure.as_of}" if figure.as_of.known else "date not said"
    return [way, period, stock, counted_by(dossier, figure.figures_from)]


def counted_by(dossier: Dossier, organisation: str) -> str:
    """Return who counted: `by Federal Customs Service`, `who counted not said`; empty if not written."""
    if organisation == UNKNOWN:
        return "who counted not said"
    return f"by {dossier.name(organisation)}" if organisation else ""


def trade_line(dossier: Dossier, trade: Trade) -> Line:
    """Return the trade of one period in one sentence."""
    words = f" ({trade.period_words} in the source)" if trade.period_words else ""
    return line(
        Span(f"Trade in {trade.of}, {trade.period.words('period not said')}:", "strong"),
        f" {trade_values(dossier, trade)}, {counted_by(dossier, trade.figures_from)}{words}",
        ending(dossier, trade),
    )


def trade_values(dossier: Dossier, trade: Trade) -> str:
    """Return what each party sold, as far as the source gives it, and the total."""
    ways = listed(ways_words(dossier, trade))
    total = f"total {total_words(trade)}" if trade.total.known else total_words(trade)
    return f"{ways}; {total}" if ways else total


def ways_words(dossier: Dossier, trade: Trade) -> list[str]:
    """Return each direction that the source gives: `Russia → Kyrgyzstan USD 1.6 bn`."""
    return [f"{way(dossier, seller)} {value}" for seller, value in trade.sold_by.items()]


def way(dossier: Dossier, seller: str) -> str:
    """Return the direction of a party's sales: `Russia → Kyrgyzstan`."""
    buyer = next(party for party in dossier.parties if party != seller)
    return f"{dossier.name(seller)} → {dossier.name(buyer)}"


def total_words(trade: Trade, *, bare: bool = False) -> str:
    """Return the printed total, or `total not printed` with our own sum; `bare` leaves the currency out."""
    if trade.total.known:
        return trade.total.bare if bare else str(trade.total)
    total = trade.sum_of_ways
    ours = f"; {total.bare if bare else total} by our sum" if total else ""
    return f"total not printed{ours}"


def length_words(months: int) -> str:
    """Return a length of time: `three months`, `14 months`."""
    return MONTHS[months] if 0 < months < len(MONTHS) else f"{months} months"


def goods_line(dossier: Dossier, goods: Goods) -> Line:
    """Return what a party sells, and how complete the list is, in one sentence."""
    words = {"mainly": "sells mainly", "among others": "sells, among other things,", "all": "sells"}[goods.extent]
    namely = f", namely {'; '.join(goods.such_as)}" if goods.such_as else ""
    return line(
        Span(f"{dossier.name(goods.sold_by)} {words}", "strong"),
        f" {'; '.join(goods.goods)}{namely}",
        ending(dossier, goods),
    )
