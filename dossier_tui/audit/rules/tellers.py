"""When it was told: what a source cannot have known yet, and what was so long ago that it says nothing of today."""

import datetime as dt
import re
from collections.abc import Iterator

from ...model import (
    AHEAD,
    NOT_DONE,
    AnyRecord,
    Contact,
    Document,
    Dossier,
    Event,
    Position,
    Response,
    Statement,
    due_of,
    state_day,
)
from ...values import Citations, Date
from ...words.when import by_when, on_when
from ..finding import Odd, rule

OLD = 5
"""From how many years on nobody should quote what was then going on as if it still were."""
_LASTING = ("ongoing", "suspended", "under discussion", "not yet", "overdue", "postponed")
"""The states of what may have changed since."""


@rule("warning", for_curators=True)
def told_before_it_was(dossier: Dossier) -> Iterator[Odd]:
    """Something is told as done that is later than every source it rests on."""
    for record in dossier.records():
        for what, date, cites in _done(record):
            known = last_told(dossier, cites)
            if known and date.first and date.first > known:
                yield Odd(
                    (record,),
                    f"{what}{date} is later than the last of its sources, of {Date.parse(known.isoformat())}",
                    str(date),
                    known.isoformat(),
                    "Give it a state (planned, expected), or cite the source that tells that it was done.",
                )


def _done(record: AnyRecord) -> Iterator[tuple[str, Date, Citations]]:
    """Yield what a record tells as done, each with its date and citations."""
    if isinstance(record, Contact | Event) and record.state not in {*NOT_DONE, *AHEAD, "ongoing", "postponed"}:
        yield "", record.date, record.src
    if isinstance(record, Document) and record.state not in {*NOT_DONE, *AHEAD} and record.signed:
        yield "signed ", record.signed, record.src
    for act in record.acts:
        if act.date and act.state is None and record.state not in NOT_DONE:
            yield f"{act.act} ", act.date, Citations((*record.src, *(act.src or ())))
    for response in record.response:
        if isinstance(response, Response) and response.date:
            yield f"the answer ({response.kind}) of ", response.date, response.src or record.src


def last_told(dossier: Dossier, cites: Citations) -> dt.date | None:
    """Return the last day on which any of these sources was written or read; None if one bears no date."""
    days: list[dt.date | None] = []
    for cite in cites:
        source = dossier.sources.get(cite.source)
        dates = (source.issued, source.updated, source.read_on) if source else ()
        days.append(max((date.last for date in dates if date and date.last), default=None))
    known = [day for day in days if day]
    return max(known) if known and len(known) == len(days) else None


@rule("warning", for_curators=True)
def state_of_a_later_day(dossier: Dossier) -> Iterator[Odd]:
    """A state is of a day after the day of the dossier, or after every source it rests on."""
    for record in dossier.records():
        day, as_of, told = record.state_as_of, dossier.as_of, last_told(dossier, record.src)
        if not (day and day.first):
            continue
        if as_of.last and day.first > as_of.last:
            against = f"and the dossier is correct as of {as_of}"
        elif told and day.first > told:
            against = f"and the last of its sources is of {Date.parse(told.isoformat())}"
        else:
            continue
        yield Odd((record,), f"its state is of {day}, {against}", str(day), against.removeprefix("and "))


@rule("warning")
def due_before_it_was_told(dossier: Dossier) -> Iterator[Odd]:
    """What was to come was due before the day on which it was still to come."""
    for record in dossier.records():
        due, day = due_of(record), state_day(dossier, record)
        if record.state in AHEAD and due and due.last and day.first and due.last < day.first:
            yield Odd(
                (record,),
                f"it was due {by_when(due)}, and still {record.state} {on_when(day)}",
                str(due),
                str(day),
                "Ask whether it happened; do not say that it is to come.",
            )


@rule("warning")
def ends_before_it_begins(dossier: Dossier) -> Iterator[Odd]:
    """Something holds until a day before it began, or is due before it was signed."""
    for record in dossier.records():
        begin = record.when if not isinstance(record, Document) else record.signed or record.in_force
        begun = begin.first if begin and record.state is None else None
        for word, end in _ends(record):
            if begun and end.last and end.last < begun:
                yield Odd(
                    (record,),
                    f"it is of {begin}, and {word} {end}",
                    str(begin),
                    str(end),
                    "Give neither day before one of them is confirmed.",
                )


def _ends(record: AnyRecord) -> Iterator[tuple[str, Date]]:
    if record.until and record.until.date:
        yield "holds until", record.until.date
    if isinstance(record, Document):
        if record.term and not record.term.first:
            yield "covers a time until", record.term
        for term in record.provides:
            if term.due and term.due.date:
                yield "has something due by", term.due.date
            if term.until and term.until.date:
                yield "has something that holds until", term.until.date


@rule("remark", once_a_story=True)
def state_of_long_ago(dossier: Dossier) -> Iterator[Odd]:
    """What was going on, suspended or talked about years before the day of the dossier."""
    for record in dossier.records():
        day, as_of = state_day(dossier, record), dossier.as_of.last
        is_old = record.state in _LASTING and day.last and as_of and day.last.year + OLD <= as_of.year
        is_lasting = is_old and not isinstance(record, Contact | Event) and not _is_past_talk(dossier, record)
        if is_lasting and day.last and not _goes_on(dossier, record, day.last):
            yield Odd(
                (record,),
                f"{record.state} {on_when(day)}; what is so now is not on file",
                str(day),
                str(dossier.as_of),
                f"Say “{record.state} in {day.last.year}”, and ask how it stands.",
            )


def _goes_on(dossier: Dossier, record: AnyRecord, day: dt.date) -> bool:
    """Whether an act after a day is on file for a record, or for what it is about."""
    acts = [act for each in (record, *map(dossier.record, record.about)) if each for act in each.acts]
    return any(act.date and act.date.last and act.date.last > day for act in acts)


_TALKED = re.compile(
    r"\b(?:was|were|had been)\b[^.,;]*\b(?:talked|spoken|discussed|debated|raised|mentioned|brought up)\b"
)


def _is_past_talk(dossier: Dossier, record: AnyRecord) -> bool:
    """Whether it is told that there was talk of something, at a meeting or in the past tense: that is over."""
    if record.state != "under discussion":
        return False
    when, said = record.when, record.says if isinstance(record, Statement | Position) else ""
    meetings = (each for key in record.about if isinstance(each := dossier.record(key), Contact))
    is_of_meeting = any(each.state is None and when and when.known and each.date.covers(when) for each in meetings)
    return is_of_meeting or bool(_TALKED.search(said))
