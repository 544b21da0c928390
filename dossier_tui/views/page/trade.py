"""Trade on page one: the latest whole year with bars and its change, and what is newer, or that nothing is."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from ...blocks import Row, Span, line
from ...model import Dossier, Trade
from ...values import UNKNOWN, Date, capital, sentence
from ...words.actors import possessive
from ...words.brackets import bracketed
from ...words.endings import check_words
from ...words.figures import COUNT_NOT_SAID, change_words, counted_by, sold_words, total_amount, way
from ...words.labels import record_label
from ..bars import bar, length_of
from ..cites import few_cites
from ..headlines import latest_trade, whole_years, yearly_trade
from .recent import weak_words

_PERCENT = 100
_LITTLE = 10
"""The per cent by which amounts may differ that are said to be about as much."""
_TWO_YEARS = 731
_LONG_NOTE = 20
"""The number of words from which a note is left to the file."""
_NONE = Decimal()


def trade_rows(dossier: Dossier) -> list[Row]:
    """Return the trade of the latest whole year, and of the latest period if that is newer; nothing without any."""
    shown, latest = yearly_trade(dossier), latest_trade(dossier)
    if shown is None or latest is None:
        return []
    is_newer = bool(shown.period.last and latest.period.last and latest.period.last > shown.period.last)
    rows = [_row(dossier, shown, _nothing_later(dossier, shown) if not is_newer else "")]
    return [*rows, _row(dossier, latest)] if is_newer else rows


def has_old_trade(dossier: Dossier) -> bool:
    """Whether trade ends more than two years before the dossier's day, so that other facts come first."""
    trade, today = yearly_trade(dossier), dossier.as_of.last
    ends = trade.period.last if trade else None
    return bool(ends and today and (today - ends).days > _TWO_YEARS)


def _nothing_later(dossier: Dossier, shown: Trade) -> str:
    """Return what is not on file where the trade shown is old, or not of a whole year."""
    if not shown.period.is_whole_year and shown.period.last and shown.months < 12:
        years = [trade.period.year for trade in whole_years(dossier) if trade.period.year]
        return f" No whole year{f' after {max(years)}' if years else ''} is on file."
    return " Nothing later is on file." if has_old_trade(dossier) else ""


def _row(dossier: Dossier, trade: Trade, after: str = "") -> Row:
    """Return the trade of a period: its total with the change on the period before, then both directions with bars."""
    total = total_amount(trade)
    details = (
        total and f"total {total}",
        _change(dossier, trade),
        _counted(dossier, trade),
        weak_words(dossier, trade.src),
    )
    unsaid = _unsaid_count(dossier, trade)
    label = Span(f"{capital(record_label(dossier, trade))}: ", "strong")
    ways = "; ".join(_ways(dossier, trade)) if trade.sellers else ""
    told = "; ".join(filter(None, (", ".join(filter(None, details)), unsaid)))
    said = line(label, told, Span("", "", trade.src))
    has_more = ways and told
    words = line(few_cites(said), check_words(dossier, trade), ". " if has_more else "", ways, ".", _note(trade), after)
    return Row(dossier.address(trade), (words,))


def _note(trade: Trade) -> str:
    """Return a short note of the curators, such as a doubt about an amount, as a sentence to follow; empty if none."""
    return f" {sentence(trade.note)}" if trade.note and len(trade.note.split()) <= _LONG_NOTE else ""


def _counted(dossier: Dossier, trade: Trade) -> str:
    """Return who counted; empty where that is not said."""
    return "" if UNKNOWN in trade.figures_from else counted_by(dossier, trade.figures_from)


def _unsaid_count(dossier: Dossier, trade: Trade) -> str:
    """Return that it is not said who counted, with whose the sources are; empty where it is said."""
    if UNKNOWN not in trade.figures_from:
        return ""
    voices = {dossier.sources[cite.source].voices for cite in trade.src if cite.source in dossier.sources}
    sides = next(iter(voices)) if len(voices) == 1 else ()
    whose = f"source on {possessive(dossier.said(sides[0]))} side" if len(sides) == 1 else ""
    return bracketed(COUNT_NOT_SAID, whose)


def _ways(dossier: Dossier, trade: Trade) -> Iterator[str]:
    sold = [value for value in trade.sold_by.values() if value.known]
    is_comparable = len(sold) > 1 and len({value.measure for value in sold}) == 1
    longest = max(map(length_of, sold)) if is_comparable else 0
    for seller in trade.sellers:
        value = trade.sold_by.get(seller)
        yield f"{way(dossier, seller)} {bar(length_of(value), longest) if value else ''}{sold_words(trade, seller)}"
    if len(trade.sellers) == 1:
        yield "the other way not said"


def _change(dossier: Dossier, trade: Trade) -> str:
    """Return the change that the source gives, or else our own: `up 13–28 % on 2017 by our sum`."""
    if trade.change:
        return change_words(trade.change, trade.compared_with)
    now = _total(trade)
    for other in dossier.records(Trade):
        before = _total(other)
        follows = _is_next(other.period, trade.period)
        is_alike = (other.months, other.of, other.figures_from) == (trade.months, trade.of, trade.figures_from)
        if now and before and follows and is_alike and now.measure == before.measure:
            return _percentage(now, before, other)
    return ""


def _is_next(earlier: Date, later: Date) -> bool:
    """Whether a period begins on the day after another ends."""
    return bool(earlier.last and later.first and earlier.last.toordinal() + 1 == later.first.toordinal())


class _Total(NamedTuple):
    """A total with what it is in, and how far it can be off: half a unit of the last digit of each amount in it."""

    number: Decimal
    measure: str
    off: Decimal


def _total(trade: Trade) -> _Total | None:
    """Return the total as printed, or else the sum of what both sold; None unless all of it is exact money."""
    parts = [trade.printed_total] if trade.printed_total else list(trade.sold_by.values())
    if not trade.printed_or_summed or not all(each.is_exact and each.kind == "money" for each in parts):
        return None
    return _Total(
        sum((each.number or _NONE for each in parts), _NONE),
        parts[0].measure,
        sum((each.half_step for each in parts), _NONE),
    )


def _percentage(now: _Total, before: _Total, earlier: Trade) -> str:
    """Return between what the change lies in whole per cent, as far as the printed digits say."""
    if before.number <= before.off:
        return ""
    least = round(((now.number - now.off) / (before.number + before.off) - 1) * _PERCENT)
    most = round(((now.number + now.off) / (before.number - before.off) - 1) * _PERCENT)
    if least <= 0 <= most:
        return f"about as much as in {earlier.period}, by our sum" if max(-least, most) <= _LITTLE else ""
    ends = sorted({abs(least), abs(most)})
    return f"{'up' if least > 0 else 'down'} {'–'.join(map(str, ends))} % on {earlier.period} by our sum"
