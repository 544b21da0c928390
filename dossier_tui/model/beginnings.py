"""When a record begins to be so, and by when it was told: what decides whether it was there on a day."""

import datetime as dt
from collections.abc import Iterator, Mapping

from ..values import Citations, Date
from .body import Body
from .document import Document
from .dossier import Dossier
from .figure import Figure, Trade
from .kinds import AnyRecord
from .once import once
from .steps import BEGINNING_ACTS, HAPPENED, Act


def day_begun(record: AnyRecord) -> dt.date | None:
    """Return the first day on which a record may have been so, be it only by one of its acts; None if nobody knows."""
    own = own_day(record)
    return own and min([own, *(day for act in record.acts if (day := day_done(act)))])


def is_undated(record: AnyRecord) -> bool:
    """Whether nobody knows when a record began to be so, nor that anything was done to it on a day."""
    return own_day(record) is None and not any(map(day_done, record.acts))


def own_day(record: AnyRecord) -> dt.date | None:
    """Return the first day of a record's own date, or the last of a period that is counted; None if nobody knows.

    What is only said to have been so `by` a day counts from that day.
    """
    when = _date_of(record)
    if when is None or not when.known:
        return None
    if _is_of_period(record):
        return when.last or when.first
    return when.first or (when.last if when.open_start else None)


def _is_of_period(record: AnyRecord) -> bool:
    """Whether a record counts what came up in a period, so that it cannot be known before its end."""
    return isinstance(record, Trade) or (isinstance(record, Figure) and bool(record.period or record.fiscal_year))


def days_settled(record: AnyRecord) -> Iterator[dt.date]:
    """Yield the days by which a record had surely begun, had come into force, and had each of its acts done.

    Of what is only said to be of a year it is the last day of that year.
    """
    dates: list[Date | None] = [act.date for act in record.acts if act.state is None]
    if has_happened(record):
        own = _date_of(record)
        if own and own.known:
            yield from filter(None, (own_day(record) if _is_of_period(record) or not own.start else own.start.last,))
        dates += [record.in_force] if isinstance(record, Document) else []
    yield from (date.start.last for date in dates if date and date.start)


def _date_of(record: AnyRecord) -> Date | None:
    """Return the date of a record, or that of the act which stands for it."""
    if isinstance(record, Document) and record.first_step and not record.term:
        return record.first_step.date
    if isinstance(record, Body) and record.since is None:
        return next((act.date for act in record.acts if act.act in BEGINNING_ACTS and day_done(act)), None)
    return record.when


def day_done(act: Act) -> dt.date | None:
    """Return the first day on which an act may have been done; None if it was not done, or if nobody knows when."""
    return act.date.first if act.state is None and act.date else None


def has_happened(record: AnyRecord) -> bool:
    """Whether a record had begun to be so when its source was written, rather than being ahead, or not so."""
    return record.state in HAPPENED


def was_known(dossier: Dossier, record: AnyRecord, day: dt.date) -> bool | None:
    """Whether what was ahead is known to have been ahead by a day; None if nothing about it has a date.

    A source had told it by then, an act had been done, or its own time had come.
    """
    days = [*_days_told(dossier, record.src), *(done for act in record.acts if (done := day_done(act)))]
    days += [date.last for date in (record.state_as_of, record.when) if date and date.last]
    return any(each <= day for each in days) if days else None


def was_act_known(dossier: Dossier, record: AnyRecord, act: Act, day: dt.date) -> bool | None:
    """Whether an act that was ahead is known to have been so by a day; None if nothing about it has a date."""
    days = [*_days_told(dossier, act.src or record.src), *([act.date.last] if act.date and act.date.last else [])]
    return any(each <= day for each in days) if days else None


def was_told(dossier: Dossier, record: AnyRecord, day: dt.date) -> bool | None:
    """Whether a source had told of a record by a day; None if no source bears a date."""
    days = list(_days_told(dossier, record.src))
    return any(each <= day for each in days) if days else None


def _days_told(dossier: Dossier, cites: Citations) -> Iterator[dt.date]:
    """Yield the last day on which each source cited may have been issued."""
    for cite in cites:
        source = dossier.sources.get(cite.source)
        if source and source.issued.last:
            yield source.issued.last


def is_untimed(dossier: Dossier, record: AnyRecord) -> bool:
    """Whether nobody knows if a record was so already on the day for which the dossier is shown.

    It has no date, and what tells of it came later, or bears no date either. Of a file as it is, nothing is.
    """
    day = dossier.as_of.last
    if not dossier.is_looking_back or day is None or day_begun(record):
        return False
    is_dated = any((done := day_done(act)) and done <= day for act in record.acts)
    if has_happened(record):
        return not is_dated and not was_told(dossier, record, day)
    return was_known(dossier, record, day) is None


@once
def turning_days(dossier: Dossier) -> Mapping[dt.date, tuple[AnyRecord, ...]]:
    """Return the days by which something had come to be so, up to the file's own, in order, each with its records."""
    days: dict[dt.date, dict[str, AnyRecord]] = {}
    last = dossier.as_of.last or dt.date.max
    for record in dossier.records():
        for day in days_settled(record):
            if day <= last:
                days.setdefault(day, {})[record.id] = record
    return {day: tuple(days[day].values()) for day in sorted(days)}


def first_day(dossier: Dossier) -> dt.date | None:
    """Return the first day on which anything may have been so; None if nothing has a date."""
    days = (day_begun(record) for record in dossier.records() if has_happened(record))
    return min(filter(None, days), default=None)
