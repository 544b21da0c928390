"""Figures, trade and goods in words."""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from ..blocks import Line, Span, line
from ..model import Actors, Dossier, Figure, Goods, Trade, each_actor
from ..values import UNKNOWN, Date, Quantity, capital, listed
from .actors import actors_words
from .brackets import in_one_pair
from .endings import ending
from .flows import flow_words, kind_words
from .labels import concerning, label_of, parts_words, values_words
from .naming import unless_named
from .when import against_when, as_of_when, in_when, on_when

MONTHS = ("", "one month", "two months", "three months", "four months", "five months", "six months",
          "seven months", "eight months", "nine months", "ten months", "eleven months")  # fmt: skip


def figure_line(dossier: Dossier, figure: Figure) -> Line:
    """Return a figure in one sentence: what, how much, when, from whom to whom, who counted, and for what."""
    return line(
        *_what(dossier, figure),
        f" ({figure.converted} in the source)" if figure.converted else "",
        "".join(f", {detail}" for detail in _with_names(dossier, figure) if detail),
        f"; {returned}" if (returned := returned_for(dossier, figure)) else "",
        f"; for {listed(figure.uses)}" if figure.uses else "",
        ending(dossier, figure, parts="; ".join(divided(figure))),
    )


def _what(dossier: Dossier, figure: Figure) -> tuple[Span, ...]:
    """Return what is measured and how much it is; what is measured alone where no number is printed."""
    value = values_words(dossier, figure)
    return (Span(f"{figure.what}:", "strong"), Span(f" {value}")) if value else (Span(figure.what, "strong"),)


def _details(dossier: Dossier, figure: Figure) -> list[str]:
    stock = _as_of(figure.as_of) if figure.as_of else ""
    compared = f"compared with {figure.compared_with}" if figure.compared_with and figure.compared_with.is_said else ""
    change = change_words(figure.change, figure.compared_with) or compared
    way = " ".join(filter(None, (kind_words(figure), flow_words(dossier, figure))))
    day = _on_day(figure)
    of = unless_named(dossier, figure.what, "of", figure.of)
    by = unless_named(dossier, figure.what, "by", figure.by)
    behind = f"behind {actors_words(dossier, figure.behind)}" if figure.behind else ""
    about = concerning(dossier, figure.about, f"{figure.what}. {figure.text}")
    counted = counted_by(dossier, figure.figures_from)
    return unsaid_together([of, behind, by, way, change, about, day, _covers(figure), stock, counted])


def _covers(figure: Figure) -> str:
    """Return which period a figure covers, `in 2018`, unless its own words name it."""
    is_said = figure.how_often or figure.date_words or figure.after  # some other way
    fiscal = figure.fiscal_year.words if figure.fiscal_year else ""
    if figure.period is None:
        return fiscal
    period = figure.period.words("" if is_said else PERIOD_NOT_SAID)
    if fiscal:
        return f"{fiscal} ({period})" if period else fiscal
    return "" if _names_date(figure.what, period) else in_when(figure.period) if figure.period.is_said else period


def _on_day(figure: Figure) -> str:
    """Return the day of a payment or award, `on 11 July 2019`, unless the words for it name it."""
    if figure.date is None:
        return ""
    if not figure.date.is_said:
        return figure.date.words("" if figure.date_words else DATE_NOT_SAID)
    return "" if _names_date(figure.what, str(figure.date)) else on_when(figure.date)


def _names_date(what: str, date: str) -> bool:
    return bool(date) and bool(re.search(rf"(?<![\w–-]){re.escape(date)}(?![\w–-])", what))


PERIOD_NOT_SAID, DATE_NOT_SAID, COUNT_NOT_SAID = "period not said", "date not said", "not said whose count it is"


def unsaid_together(details: Sequence[str]) -> list[str]:
    """Return details, with what is not said of them told at the end: `period not said, nor whose count it is`."""
    times = [each for each in (PERIOD_NOT_SAID, DATE_NOT_SAID) if each in details]
    if not times or (COUNT_NOT_SAID not in details and len(times) == 1):
        return [*details]
    said = [each for each in details if each not in {*times, COUNT_NOT_SAID}]
    when = " and ".join([*(each.removesuffix(" not said") for each in times[:-1]), times[-1]])
    return [*said, when, *(["nor whose count it is"] if COUNT_NOT_SAID in details else [])]


def _as_of(date: Date) -> str:
    """Return the day of a stock: `as of 2018`, `by the end of 1972`."""
    if not date.is_said:
        return DATE_NOT_SAID
    return as_of_when(date)


def _with_names(dossier: Dossier, figure: Figure) -> list[str]:
    """Return the details of a figure; those who are counted are named, and not told to have made it."""
    named, counted = each_actor(figure.by), figure.value.number if figure.value else None
    is_of_actors = figure.value is not None and figure.value.unit.rpartition(" ")[2] in _WHO_ACT
    if not (named and is_of_actors and counted == len(named)):
        return _details(dossier, figure)
    return [f"namely {actors_words(dossier, figure.by)}", *_details(dossier, replace(figure, by=()))]


_WHO_ACT = frozenset(
    """
    agencies banks companies countries donors embassies firms funds governments institutions members ministers
    ministries nations organisations parties people polities powers presidents republics sides signatories states
    universities
    """.split()
)
"""What is counted that may do something itself: `2 member states` by two of them are these two."""


def change_words(change: Quantity | None, compared_with: Date | None) -> str:
    """Return a change with what it is measured from: `up 12 % on 2011`, `down 5.76 %` for -5.76 %."""
    if change is None:
        return ""
    words = _change(change)
    return words + (f" {against_when(compared_with)}" if compared_with and compared_with.is_said else "")


def _change(change: Quantity) -> str:
    if change.trend or change.kind == "multiple":
        return str(change)
    number = change.first
    if number and number.sign and not change.is_range:  # the minus says what `down` does
        return f"down {str(change).replace(str(number), str(number._replace(sign='')), 1)}"
    return f"change of {change}"


def divided(figure: Figure) -> Iterator[str]:
    """Yield the parts of a figure, and what is counted in it."""
    if figure.parts and (figure.value or figure.values):
        yield f"made up of {parts_words(figure.parts)}"
    if figure.includes:
        yield f"it includes {parts_words(figure.includes)}"


def returned_for(dossier: Dossier, figure: Figure) -> str:
    """Return what a figure is given in return for: `in return for Doctors: 5 doctors`; empty if it is for nothing."""
    returned = listed([label_of(dossier, key) for key in figure.in_return_for])
    return f"in return for {returned}" if returned else ""


def counted_by(dossier: Dossier, actors: Actors) -> str:
    """Return who counted: `according to the Federal Customs Service`, or that it is not said; empty if not written."""
    if UNKNOWN in actors:
        return COUNT_NOT_SAID
    return f"according to {actors_words(dossier, actors)}" if actors else ""


@in_one_pair
def trade_line(dossier: Dossier, trade: Trade, *, of_the_pair: bool = False) -> Line:
    """Return the trade of one period in one sentence; with `of_the_pair` it names who trades with whom."""
    words = f" ({trade.date_words} in the source)" if trade.date_words else ""
    details = (
        trade_values(dossier, trade),
        change_words(trade.change, trade.compared_with),
        counted_by(dossier, trade.figures_from),
    )
    goods = "" if trade.of == "not said" else f" in {trade.of}"
    pair = f" between {listed([dossier.said(party) for party in dossier.parties])}" if of_the_pair else ""
    return line(
        Span(f"Trade{goods}{pair}, {trade.period.words(PERIOD_NOT_SAID)}:", "strong"),
        f" {', '.join(filter(None, details))}{words}",
        ending(dossier, trade),
    )


def trade_values(dossier: Dossier, trade: Trade) -> str:
    """Return what each party sold, as far as the source gives it, and the total."""
    total = total_words(trade)
    is_named = total and (trade.printed_total or trade.total is None)  # else the words begin with it
    return "; ".join(filter(None, (listed(ways_words(dossier, trade)), f"total {total}" if is_named else total)))


def ways_words(dossier: Dossier, trade: Trade) -> list[str]:
    """Return what each party sold, for a list: `Russia sold USD 1.6 bn (up 3 % on 2017)`, `Kyrgyzstan USD 0.2 bn`."""
    told = [seller for seller, value in trade.sold_by.items() if value.known]
    sold = [
        f"{dossier.said(seller)}{'' if place else ' sold'} {sold_words(trade, seller)}"
        for place, seller in enumerate(told)
    ]
    return sold + [_unsaid_way(dossier, trade, seller) for seller in trade.sellers if seller not in told]


def _unsaid_way(dossier: Dossier, trade: Trade, seller: str) -> str:
    change = change_words(trade.changes.get(seller), trade.compared_with)
    return f"what {dossier.said(seller)} sold{f': {change}' if change else ' is not said'}"


def sold_words(trade: Trade, seller: str, *, bare: bool = False) -> str:
    """Return what a party sold and how that changed: `EUR 9 m (up 5 % on 2020)`; `bare` leaves the currency out."""
    sold = trade.sold_by.get(seller)
    change = change_words(trade.changes.get(seller), trade.compared_with)
    if sold is None and change:
        return change
    amount = (sold.bare if bare else str(sold)) if sold and sold.known else "not said"
    return f"{amount} ({change})" if change else amount


def way(dossier: Dossier, seller: str) -> str:
    """Return the direction of a party's sales: `Russia → Kyrgyzstan`."""
    buyer = next(party for party in dossier.parties if party != seller)
    return f"{dossier.name(seller)} → {dossier.name(buyer)}"


def total_words(trade: Trade, *, bare: bool = False) -> str:
    """Return the printed total, or `total not printed` with our own sum; `bare` leaves the currency out."""
    unprinted = "total not printed" if trade.total and not trade.total.known else ""
    return "; ".join(filter(None, (unprinted, total_amount(trade, bare=bare))))


def total_amount(trade: Trade, *, bare: bool = False) -> str:
    """Return the total as printed, or our own sum of both ways: `USD 3 bn by our sum`; empty if there is neither."""
    total = trade.printed_or_summed
    if total is None:
        return ""
    return f"{total.bare if bare else total}{'' if trade.printed_total else ' by our sum'}"


def length_words(months: int) -> str:
    """Return a length of time: `three months`, `14 months`."""
    return MONTHS[months] if 0 < months < len(MONTHS) else f"{months} months"


@in_one_pair
def goods_line(dossier: Dossier, goods: Goods, *, of_the_pair: bool = False) -> Line:
    """Return what a party sells, and how complete the list is; with `of_the_pair` it names the buyer too."""
    buyers = [dossier.said(party) for party in dossier.parties if party != goods.sold_by]
    to = f" to {buyers[0]}" if of_the_pair and goods.sold_to is None and len(buyers) == 1 else ""
    says_itself = any(each.startswith("other ") for each in goods.goods[-1:])  # that there is more
    others = "" if says_itself else ", among other things,"
    extent = {"mainly": " mainly", "among others": others, "all": ""}[goods.extent]
    namely = f", namely {listed(goods.such_as)}" if goods.such_as else ""
    behind = f", followed by {listed(goods.followed_by)}" if goods.followed_by else ""
    return line(
        Span(f"{_sells(dossier, goods)}{to}{extent}", "strong"),
        f" {listed(goods.goods)}{namely}{behind}",
        ending(dossier, goods),
    )


def _sells(dossier: Dossier, goods: Goods) -> str:
    """Return who sells to whom: `Russia sells`, `Russia sells to all the world`."""
    if not goods.sold_by:
        return "Goods traded"
    to = {"all": " to all the world", "unknown": " (to whom not said)", None: ""}[goods.sold_to]
    return f"{capital(dossier.said(goods.sold_by))} sells{to}"
