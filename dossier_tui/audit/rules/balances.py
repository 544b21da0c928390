"""Balances and amounts per head, against the amounts of which they are made."""

import re
from collections.abc import Iterator

from ...model import Dossier, Figure, Trade
from ...model.actor import ids_of
from ...values import Quantity, fold
from ..bounds import Bounds, said
from ..finding import Odd, rule

_BALANCE = re.compile(
    r"\b(?:balance of trade|trade (?:balance|surplus|deficit|gap)|(?:surplus|deficit) (?:in|of) trade)\b"
)
_WITH_ALL = re.compile(r"\b(?:overall|total|all|world|foreign)\b")
"""What tells that a balance is not of trade between the two."""
_HEAD = re.compile(r"(?:per|a|an) (?:head|person|capita|inhabitant|resident)")
_PEOPLE = re.compile(r"\b(?:population|inhabitants|residents)\b")


@rule("warning")
def balance_and_ways(dossier: Dossier) -> Iterator[Odd]:
    """A balance of trade is not what one direction less the other makes."""
    for figure in dossier.records(Figure):
        balance, what = figure.value, fold(figure.what)
        if balance is None or not _BALANCE.search(what) or _WITH_ALL.search(_BALANCE.sub("", what)):
            continue
        trades = [trade for trade in dossier.records(Trade) if _is_balance_of(figure, balance, trade)]
        if trades and not any(_is_between(trade, balance) for trade in trades):
            made = _gap(trades[0])
            ways = " and ".join(f"{sold} of {dossier.said(seller)}" for seller, sold in trades[0].sold_by.items())
            words = said(made, ",.4g", balance.currency)
            yield Odd(
                (figure, trades[0]),
                f"{balance} is printed; {ways} are apart by {words}",
                str(balance),
                words,
                "Give both directions and leave the balance out, or say that it does not follow from them.",
            )


def _is_balance_of(figure: Figure, balance: Quantity, trade: Trade) -> bool:
    """Whether both are of one time, in one currency, and by one counter as far as is said."""
    sold = list(trade.sold_by.values())
    counters = {ids_of(each.figures_from) for each in (figure, trade)} - {()}
    is_like = len(sold) == 2 and all(each.known and each.compared_as == balance.compared_as for each in sold)
    return is_like and figure.when == trade.period and len(counters) < 2


def _gap(trade: Trade) -> Bounds:
    """Return what the greater direction is more than the smaller one."""
    one, other = map(Bounds.of, trade.sold_by.values())
    return one - other if (one.middle or 0) >= (other.middle or 0) else other - one


def _is_between(trade: Trade, balance: Quantity) -> bool:
    """Whether a balance, be it a surplus or a deficit, can be what the two directions are apart."""
    size = Bounds.of(balance)
    turned = Bounds(None if size.high is None else -size.high, None if size.low is None else -size.low)
    gap = _gap(trade)
    return gap.meets(size) or gap.meets(turned)


@rule("warning")
def amount_per_head(dossier: Dossier) -> Iterator[Odd]:
    """An amount per head is not what the amount makes, shared by the people."""
    figures = dossier.records(Figure)
    for figure in figures:
        each_gets = figure.value
        if each_gets is None or not _HEAD.fullmatch(each_gets.rate):
            continue
        for whole, people in _wholes(figure, each_gets, figures):
            if whole.value and people.value:
                made = Bounds.of(whole.value).over(Bounds.of(people.value))
                if not made.meets(Bounds.of(each_gets)):
                    words = said(made, ",.4g", each_gets.currency)
                    yield Odd(
                        (figure, whole, people),
                        f"{each_gets} is printed; {whole.value} for {people.value} is {words} {each_gets.rate}",
                        str(each_gets),
                        words,
                        "Give the amount and the number of people, and leave the amount per head out.",
                    )


def _wholes(figure: Figure, each_gets: Quantity, figures: list[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Yield the amount that is shared with the people who share it: of one thing, one time and one place."""
    people = [each for each in figures if _are_people(each) and each.when == figure.when and _is_of_one(figure, each)]
    for whole in figures:
        value, ways = whole.value, (whole.givers, whole.to)
        is_whole = value is not None and value.currency == each_gets.currency and not value.rate
        is_same = fold(whole.measured) == fold(figure.measured) and ways == (figure.givers, figure.to)
        if is_whole and is_same and whole.when == figure.when:
            yield from ((whole, each) for each in people)


def _are_people(figure: Figure) -> bool:
    value = figure.value
    return value is not None and value.kind == "count" and not value.rate and bool(_PEOPLE.search(fold(figure.what)))


def _is_of_one(figure: Figure, people: Figure) -> bool:
    """Whether the people are those who share: all who are named with them are named with the amount, too."""
    shared = {*ids_of(figure.to), *ids_of(figure.by)}
    named = {*ids_of(people.by), *ids_of(people.to), *ids_of(people.givers)}
    return bool(named) and named <= shared
