"""Slips of a year: days that fit the report, the registry, the id or what came before, if it were another year."""

import datetime as dt
import re
from collections.abc import Iterator

from ...model import AHEAD, NOT_DONE, AnyRecord, Contact, Document, Dossier, Event, Office, values_of
from ...model.actor import ids_of
from ...values import Date, listed
from ...words.when import on_when
from ..finding import Odd, rule
from .tellers import last_told

A_WEEK = 7
"""Up to how many days after something reports tell of it as news."""
A_FEW = 10
"""Up to how many years a slip is taken for one; what is older is told of on its day."""
_LEAP_YEAR = 366
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_MONTH = re.compile(r"-(\d\d(?:-\d\d)?)(?!\d)")
"""What follows the year of a date."""
_INSTEAD = "Look the year up in the source before you give it."


@rule("remark", for_curators=True)
def a_year_off_its_reports(dossier: Dossier) -> Iterator[Odd]:
    """All dated reports of something are of the week after its day, but of another year."""
    days = [(record, day) for record in dossier.records() if (day := _day(record))]
    told_before = _told_of_the_past(dossier, days)
    for record, day in days:
        issued = _issued(dossier, record)
        is_news = not any(told_before.get(cite.source, set()) - {record.id} for cite in record.src)
        is_odd = bool(issued) and all(_is_the_week_after(day, each) for each in issued)
        if is_odd and is_news and not _looks_back(record) and not _is_told_before(dossier, record):
            told = listed([str(Date.parse(each.isoformat())) for each in issued])
            says = f"what tells of it is of {told}, the week after that day, but of another year"
            yield Odd((record,), says, str(record.when), told, _INSTEAD)


def _told_of_the_past(dossier: Dossier, days: list[tuple[AnyRecord, dt.date]]) -> dict[str, set[str]]:
    """Return what each source tells of as past by more than a week, by id: one that does so may do it again."""
    told: dict[str, set[str]] = {}
    for record, day in days:
        for cite in record.src:
            source = dossier.sources.get(cite.source)
            issued = source.issued.day if source else None
            if issued and (issued - day).days > A_WEEK:
                told.setdefault(cite.source, set()).add(record.id)
    return told


def _day(record: AnyRecord) -> dt.date | None:
    """Return the last day of what is told as done, if it is told to the day."""
    if not isinstance(record, Contact | Document | Event) or record.state in {*NOT_DONE, *AHEAD}:
        return None
    when = record.signed if isinstance(record, Document) else record.date
    return when.last if when and when.end and when.end.day else None


def _issued(dossier: Dossier, record: AnyRecord) -> list[dt.date]:
    """Return the days on which its sources came out, each once; none if one is dated and not to the day."""
    dates = [dossier.sources[cite.source].issued for cite in record.src if cite.source in dossier.sources]
    days = [date.day for date in dates if date.known]
    return list(dict.fromkeys(day for day in days if day)) if all(days) else []


def _is_the_week_after(day: dt.date, issued: dt.date) -> bool:
    """Whether a report came out in the week after a day, but some years later or earlier."""
    gap = (dt.date(2000, issued.month, issued.day) - dt.date(2000, day.month, day.day)).days % _LEAP_YEAR
    is_far = abs((issued - day).days) > A_WEEK  # a report of January on something of December is none
    return is_far and 0 < abs(issued.year - day.year) <= A_FEW and gap <= A_WEEK


def _is_told_before(dossier: Dossier, record: AnyRecord) -> bool:
    """Whether a record is later than every source of it, which another rule tells."""
    told, when = last_told(dossier, record.src), record.when
    return bool(told and when and when.first and when.first > told)


def _looks_back(record: AnyRecord) -> bool:
    """Whether a record says that it is told on the day itself of years before."""
    return "annivers" in record.text or "years ago" in record.date_words


@rule("remark", for_curators=True)
def seen_in_another_year(dossier: Dossier) -> Iterator[Odd]:
    """The registry has somebody in office on that day of another year, by the same source."""
    for record in dossier.records():
        when = record.when
        for who in _people(record) if when else ():
            person = dossier.registry.people.get(who)
            for seen in _seen_by(person.offices, record) if person else ():
                if when and _is_another_year(seen, when) and not _is_told_on(dossier, who, seen):
                    says = f"by the registry its source has {dossier.name(who)} in office {on_when(seen)}"
                    yield Odd((record,), says, str(when), str(seen), _INSTEAD)


def _people(record: AnyRecord) -> tuple[str, ...]:
    return record.named if isinstance(record, Contact) else ids_of(getattr(record, "signed_by", ()))


def _seen_by(offices: tuple[Office, ...], record: AnyRecord) -> Iterator[Date]:
    """Yield when a source of a record shows somebody in office."""
    sources = {cite.source for cite in record.src}
    for office in offices:
        if sources & {cite.source for cite in office.src}:
            yield from office.seen


def _is_another_year(seen: Date, when: Date) -> bool:
    """Whether two dates are of one day, or of one month where neither has a day, but of different years."""
    days = _MONTH.findall(seen.edtf)
    return bool(days) and days == _MONTH.findall(when.edtf) and seen.year != when.year


def _is_told_on(dossier: Dossier, who: str, day: Date) -> bool:
    """Whether something that somebody did on a day is on file."""
    return any(each.when and each.when.covers(day) for each in dossier.records() if who in _people(each))


@rule("remark", for_curators=True)
def id_of_another_year(dossier: Dossier) -> Iterator[Odd]:
    """The id that curators gave something has another year than its dates and its words."""
    for record in dossier.records():
        named, when = _YEAR.findall(record.id), record.when
        if len(named) != 1 or not (when and when.first and when.last) or record.id == record.derived_id():
            continue
        dates = [when, *(date for _, date in values_of(record, Date) if date.first or date.last)]
        if not any(_has_year(date, int(named[0])) for date in dates) and named[0] not in _words(record):
            says = f"its id is {record.id}, and its date {when}"
            yield Odd((record,), says, str(when), named[0], "Look the year up; an id may stay as it is, with an `ack`.")


def _has_year(date: Date, year: int) -> bool:
    first, last = date.first or date.last, date.last or date.first
    return bool(first and last) and (first.year <= year <= last.year if first and last else False)


def _words(record: AnyRecord) -> str:
    return " ".join(text for _, text in values_of(record, str) if text != record.id)


@rule("remark", for_curators=True)
def before_what_it_follows(dossier: Dossier) -> Iterator[Odd]:
    """Something is dated before what it followed, amends, replaces or rests on."""
    for record in dossier.records():
        for word, key in _followed(record):
            other = dossier.record(key)
            day, its_day = record.when, _begun(other)
            if day and day.last and its_day and its_day.first and day.last < its_day.first:
                says = f"it {word} what is of {its_day}"
                instead = "Look both days up in the sources before you give either."
                yield Odd((record, *([other] if other else [])), says, str(day), str(its_day), instead)


def _followed(record: AnyRecord) -> Iterator[tuple[str, str]]:
    """Yield what came before a record by its own words, each with how the two go together."""
    yield "came after", record.after
    if isinstance(record, Contact):
        yield "came after", record.told_after
    if isinstance(record, Document):
        yield from (("amends", record.amends), ("replaces", record.replaces), ("rests on", record.basis))


def _begun(record: AnyRecord | None) -> Date | None:
    """Return the day of what came before, if it was done."""
    return record.when if record and record.state not in {*NOT_DONE, *AHEAD} else None
