"""Key facts: trade with bars and its change, money, bases, and what curators put first."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from ...blocks import Line, Row, Span, line, with_full_stop
from ...model import (
    NOT_DONE,
    AnyRecord,
    Body,
    Contact,
    Document,
    Dossier,
    Event,
    Figure,
    Trade,
    end_of,
    is_ahead,
    last_and_next,
    status_of,
)
from ...values import Date, Quantity, capital
from ...words.actors import body_name, owners_words
from ...words.documents import first_done, in_force_words
from ...words.endings import check_words
from ...words.figures import change_words, counted_by, sold_words, total_words, way
from ...words.labels import record_label, signing_word
from ...words.lines import record_line
from ...words.places import place_words
from ...words.when import signed_when
from ..headlines import bases, yearly_trade
from .fitting import Part, few_cites

_WIDTH = 12
"""The length of the longest bar, in characters."""
_PERCENT = 100
_LITTLE = 10
"""The per cent by which amounts may differ that are said to be about as much."""
_TWO_YEARS = 731
_NONE = Decimal()


def key_facts(dossier: Dossier) -> Part:
    """Return trade by direction with bars, headline figures, the bases that there are, and other headline records."""
    trade = yearly_trade(dossier)
    of_trade = list(_trade(dossier, trade)) if trade else []
    is_old = trade is not None and _is_old(dossier, trade)
    rows = [] if is_old else list(of_trade)
    first = [each for each in _factual(dossier) if each.headline and each is not trade and not is_ahead(dossier, each)]
    figures = [record for record in first if isinstance(record, Figure)]
    rows += [Row(dossier.address(record), (with_full_stop(few_cites(_short(dossier, record))),)) for record in figures]
    rows += [
        Row(dossier.address(body), (_base(dossier, body),)) for body in bases(dossier) if not end_of(dossier, body)
    ]
    told = (*figures, *last_and_next(dossier), *bases(dossier))
    rows += [
        Row(dossier.address(each), (with_full_stop(few_cites(_short(dossier, each))),))
        for each in first
        if each not in told
    ]
    return Part("Key facts", (*rows, *(of_trade if is_old else ()), *_documents(dossier)))


def _is_old(dossier: Dossier, trade: Trade) -> bool:
    """Whether trade ends more than two years before the dossier's day, so that other facts come first."""
    ends, today = trade.period.last, dossier.as_of.last
    return bool(ends and today and (today - ends).days > _TWO_YEARS)


def _factual(dossier: Dossier) -> list[AnyRecord]:
    return [record for record in dossier.records() if not dossier.home(record.id)[1].evaluative]


def _documents(dossier: Dossier) -> Iterator[Row]:
    """Yield the number of documents, and of those said to be in force; parts of another are not counted."""
    documents = [each for each in dossier.records(Document) if each.state not in NOT_DONE and not each.part_of]
    in_force = [each for each in documents if status_of(dossier, each).holds]
    if documents:
        forced = f", {len(in_force)} said to be in force" if any(each.has_force for each in documents) else ""
        said = f"{len(documents)} named{forced}."
        yield Row(dossier.address((in_force or documents)[0]), (line(Span("Documents: ", "strong"), said),))


def _short(dossier: Dossier, record: AnyRecord) -> Line:
    """Return a headline record in a few words where its kind has such; else as the sections tell it."""
    if isinstance(record, Contact | Event):
        where = _at(dossier, record.place)
        return line(capital(record_label(dossier, record)), where, Span("", "", record.src))
    if isinstance(record, Document):
        signed = record.signed if record.signed and record.signed.is_said else None
        done = first_done(record) or (f"{signing_word(record)} {signed_when(signed)}" if signed else "")
        when = f", {done}" if done else ""
        held = status_of(dossier, record).word
        status = f", {in_force_words(dossier, record)}" if held not in {"not said", "not looked for"} else ""
        return line(record_label(dossier, record), when, status, Span("", "", record.src), check_words(dossier, record))
    return record_line(dossier, record)


def _base(dossier: Dossier, body: Body) -> Line:
    owners = owners_words(dossier, body)
    return line(
        Span("Base: ", "strong"),
        body_name(dossier, body),
        f" ({owners})" if owners else "",
        _at(dossier, body.place),
        few_cites(line(Span("", "", body.src))),
        ".",
    )


def _trade(dossier: Dossier, trade: Trade) -> Iterator[Row]:
    """Yield the trade of a period: its total with the change on the period before, then both directions with bars."""
    address = dossier.address(trade)
    total = total_words(trade)
    details = (
        f"total {total}" if trade.total and trade.total.known else total,
        _change(dossier, trade),
        counted_by(dossier, trade.figures_from),
    )
    label = Span(f"{capital(record_label(dossier, trade))}: ", "strong")
    said = line(label, ", ".join(filter(None, details)), Span("", "", trade.src))
    yield Row(address, (line(few_cites(said), check_words(dossier, trade)),))
    if trade.sellers:
        yield Row(address, (line("; ".join(_ways(dossier, trade))),))


def _ways(dossier: Dossier, trade: Trade) -> Iterator[str]:
    sold = [value for value in trade.sold_by.values() if value.known]
    is_comparable = len(sold) > 1 and len({value.measure for value in sold}) == 1
    longest = max((_length(value) for value in sold), default=_NONE) if is_comparable else _NONE
    for seller in trade.sellers:
        value = trade.sold_by.get(seller)
        yield f"{way(dossier, seller)} {_bar(value, longest) if value else ''}{sold_words(trade, seller)}"


def _bar(value: Quantity, longest: Decimal) -> str:
    """Return a bar of blocks as long as the amount; empty if it has no length, or nothing beside it."""
    amount = _length(value)
    if amount <= 0 or longest <= 0 or value.kind not in {"money", "count"}:
        return ""
    return "█" * max(1, int(amount / longest * _WIDTH + Decimal("0.5"))) + " "


def _length(value: Quantity) -> Decimal:
    return value.high or value.low or _NONE


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
    parts = [trade.total] if trade.total and trade.total.known else list(trade.sold_by.values())
    is_sum = len(parts) > 1 and trade.sum_of_ways is not None
    if not (is_sum or parts == [trade.total]) or not all(each.is_exact and each.kind == "money" for each in parts):
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


def _at(dossier: Dossier, place: str | Sequence[str]) -> str:
    where = place_words(dossier, place, unsaid="")
    return f", {where}" if where else ""
