"""Figures, trade and goods in words."""

from collections.abc import Iterator

from msgspec.structs import replace

from ..blocks import Line, Span, line
from ..model import Actors, Dossier, Figure, Goods, Trade, each_actor
from ..values import UNKNOWN, Date, Quantity, listed
from .actors import actors_words, beside_name, short_actor
from .endings import ending
from .labels import concerning, label_of, values_words
from .when import against_when, as_of_when

MONTHS = ("", "one month", "two months", "three months", "four months", "five months", "six months",
          "seven months", "eight months", "nine months", "ten months", "eleven months")  # fmt: skip


def figure_line(dossier: Dossier, figure: Figure) -> Line:
    """Return a figure in one sentence: what, how much, when, from whom to whom, who counted, and for what."""
    return line(
        *_what(dossier, figure),
        f" ({figure.converted} in the source)" if figure.converted else "",
        "".join(f", {detail}" for detail in _with_names(dossier, figure) if detail),
        "".join(f"; {each}" for each in divided(dossier, figure)),
        f"; for {listed(figure.uses)}" if figure.uses else "",
        ending(dossier, figure),
    )


def _what(dossier: Dossier, figure: Figure) -> tuple[Span, ...]:
    """Return what is measured and how much it is; what is measured alone where no number is printed."""
    value = values_words(dossier, figure)
    return (Span(f"{figure.what}:", "strong"), Span(f" {value}")) if value else (Span(figure.what, "strong"),)


def _details(dossier: Dossier, figure: Figure) -> list[str]:
    is_said = figure.how_often or figure.date_words or figure.after  # some other way
    period = figure.period.words("" if is_said else "period not said") if figure.period else ""
    fiscal = figure.fiscal_year.words if figure.fiscal_year else ""
    covers = f"{fiscal} ({period})" if fiscal and period else fiscal or period
    stock = _as_of(figure.as_of) if figure.as_of else ""
    compared = f"compared with {figure.compared_with}" if figure.compared_with and figure.compared_with.is_said else ""
    change = change_words(figure.change, figure.compared_with) or compared
    way = flow_words(dossier, figure)
    unsaid = "" if figure.date_words else "date not said"
    day = figure.date.words(unsaid) if figure.date else ""
    of = f"of {actors_words(dossier, figure.of)}" if figure.of else ""
    by = f"by {actors_words(dossier, figure.by)}" if figure.by else ""
    behind = f"behind {actors_words(dossier, figure.behind)}" if figure.behind else ""
    about = concerning(dossier, figure.about, f"{figure.what}. {figure.text}")
    counted = counted_by(dossier, figure.figures_from)
    if by and counted.startswith("by "):  # the two are not the same
        counted = f"counted {counted}"
    return [of, behind, _kind(figure), change, by, way, about, day, covers, stock, counted]


def _as_of(date: Date) -> str:
    """Return the day of a stock: `as of 2018`, `by the end of 1972`."""
    if not date.is_said:
        return "date not said"
    return as_of_when(date)


def flow_words(dossier: Dossier, figure: Figure) -> str:
    """Return from whom to whom: `Russia → Kyrgyzstan`, `by Venezuela for Cuba` for a relief; empty if not said."""
    givers, takers = _short(dossier, figure.givers), _short(dossier, figure.to)
    if "relief" in figure.kind:
        return " ".join(filter(None, (f"by {givers}" if givers else "", f"for {takers}" if takers else "")))
    if givers and takers:
        return f"{givers} → {takers}"
    if givers:
        return f"from {actors_words(dossier, figure.givers)}"
    return f"to {actors_words(dossier, figure.to)}" if takers else ""


def _kind(figure: Figure) -> str:
    """Return the kind of figure; what is counted says by itself that it is people or goods: `6 aircraft`."""
    is_counted = any(each.unit and not each.currency and not each.is_percentage for each in figure.printed)
    return listed([kind for kind in figure.kind if not (is_counted and kind in {"people", "goods"})])


def _short(dossier: Dossier, actors: Actors) -> str:
    return ", ".join(short_actor(dossier, each) + beside_name(each) for each in each_actor(actors))


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


def divided(dossier: Dossier, figure: Figure) -> Iterator[str]:
    """Yield the parts of a figure, what is counted in it, and what it is given in return for."""
    if figure.parts and (figure.value or figure.values):
        yield "made up of " + ", ".join(f"{label} {value}" for label, value in figure.parts.items())
    if figure.includes:
        yield "of which " + ", ".join(f"{label} {value}" for label, value in figure.includes.items())
    if figure.in_return_for:
        yield f"in return for {listed([label_of(dossier, key) for key in figure.in_return_for])}"


def counted_by(dossier: Dossier, actors: Actors) -> str:
    """Return who counted: `by Federal Customs Service`, `who counted not said`; empty if not written."""
    if UNKNOWN in actors:
        return "who counted not said"
    return f"by {actors_words(dossier, actors)}" if actors else ""


def trade_line(dossier: Dossier, trade: Trade) -> Line:
    """Return the trade of one period in one sentence."""
    words = f" ({trade.date_words} in the source)" if trade.date_words else ""
    details = (
        trade_values(dossier, trade),
        change_words(trade.change, trade.compared_with),
        counted_by(dossier, trade.figures_from),
    )
    return line(
        Span(
            f"Trade{'' if trade.of == 'not said' else f' in {trade.of}'}, {trade.period.words('period not said')}:",
            "strong",
        ),
        f" {', '.join(filter(None, details))}{words}",
        ending(dossier, trade),
    )


def trade_values(dossier: Dossier, trade: Trade) -> str:
    """Return what each party sold, as far as the source gives it, and the total."""
    ways = listed(ways_words(dossier, trade))
    total = total_words(trade)
    total = f"total {total}" if trade.total and trade.total.known else total
    return "; ".join(filter(None, (ways, total)))


def ways_words(dossier: Dossier, trade: Trade) -> list[str]:
    """Return each direction that the source gives: `Russia → Kyrgyzstan USD 1.6 bn (up 3 % on 2017)`."""
    return [f"{way(dossier, seller)} {sold_words(trade, seller)}" for seller in trade.sellers]


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
    if trade.total is None:
        return ""
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
    extent = {"mainly": " mainly", "among others": ", among other things,", "all": ""}[goods.extent]
    namely = f", namely {'; '.join(goods.such_as)}" if goods.such_as else ""
    behind = f", followed by {'; '.join(goods.followed_by)}" if goods.followed_by else ""
    return line(
        Span(f"{_sells(dossier, goods)}{extent}", "strong"),
        f" {'; '.join(goods.goods)}{namely}{behind}",
        ending(dossier, goods),
    )


def _sells(dossier: Dossier, goods: Goods) -> str:
    """Return who sells to whom: `Russia sells`, `Russia sells to all the world`."""
    if not goods.sold_by:
        return "Goods traded"
    to = {"all": " to all the world", "unknown": " (to whom not said)", None: ""}[goods.sold_to]
    return f"{dossier.name(goods.sold_by)} sells{to}"
