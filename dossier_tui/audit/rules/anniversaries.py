"""Anniversaries: the years that are counted against the day that is on file for what they are counted from."""

import re
from collections.abc import Iterator
from typing import Any

from ...model import AnyRecord, Body, Contact, Document, Dossier, Event, Link, OtherValue
from ...model.actor import ids_of
from ...values import Date, fold, listed
from ...values.numerals import CARDINAL, ORDINAL, number_of
from ..finding import Odd, rule

_OF = re.compile(
    rf"\b(?:({ORDINAL}) (?:anniversary|jubilee)|(?:anniversary|jubilee) of ({CARDINAL}) years|({CARDINAL}) years)"
    r" (?:of|since) (?:the )?([^,;:.()]+)",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"anniversary|jubilee|years", re.IGNORECASE)
"""What all such words have in them; most texts have none, and are not taken apart."""
HALF_A_YEAR = 183
"""How many days from its day an anniversary is still kept, where that falls into another year."""


@rule("warning")
def anniversary(dossier: Dossier) -> Iterator[Odd]:
    """An anniversary is of another year than the one on file for what it is an anniversary of."""
    kept = [(record, years, of) for record in dossier.records() for years, of in _kept(record)]
    begun = list(_begun(dossier)) if kept else []
    for record, years, of in kept:
        days = [day for name, owner, day in begun if owner is not record and _is_of(of, name)]
        when = record.when
        if when and days and not any(_fits(when, years, day) for day in days):
            of_days = listed([str(each) for each in dict.fromkeys(days)], "or")
            yield Odd(
                (record,),
                f"it counts {years} years of {of}, and on file is {of_days}",
                f"{years} years",
                of_days,
                "Leave the number of years out until one of the two is confirmed.",
            )


def _kept(record: AnyRecord) -> Iterator[tuple[int, str]]:
    """Yield the anniversaries that a record tells of in its words, each with what it is of."""
    for text in _words(record):
        for found in _OF.finditer(text) if _COUNTED.search(text) else ():
            yield number_of(found[1] or found[2] or found[3]), found[4].strip()


def _words(record: AnyRecord) -> tuple[str, ...]:
    if isinstance(record, Contact):
        return record.kind, record.occasion, record.beside, record.text, *record.topics, *record.parts
    if isinstance(record, Event):
        return record.name, record.text
    return (record.title, record.text) if isinstance(record, Document) else ()


def _begun(dossier: Dossier) -> Iterator[tuple[str, AnyRecord, Date]]:
    """Yield what anniversaries can be of, by name, with each day that is on file for it, other sources' too."""
    for record in dossier.records():
        for name in _names(dossier, record):
            own = record.when, *(act.date for act in record.acts)
            others = (_date_of(other) for other in record.other_sources_say)
            yield from ((fold(name), record, day) for day in (*own, *others) if day and day.known)


def _date_of(other: OtherValue) -> Date | None:
    value: Any = other.value  # of a resolved dossier it has the type of the field
    return value if isinstance(value, Date) else None


def _names(dossier: Dossier, record: AnyRecord) -> Iterator[str]:
    if isinstance(record, Link):
        if record.kind.endswith("relations"):  # official ones were, before there were diplomatic ones
            yield record.kind if record.kind == "consular relations" else "diplomatic relations"
        if record.kind == "recognition" and record.of:
            yield from (f"{by}recognition of {dossier.name(record.of)}" for by in ("", *_recognisers(dossier, record)))
    elif isinstance(record, Document):
        yield record.title
    elif isinstance(record, Body | Event) and record.name:
        yield record.name


def _recognisers(dossier: Dossier, link: Link) -> Iterator[str]:
    return (f"{dossier.name(by)}'s " for by in ids_of(link.by))


def _is_of(of: str, name: str) -> bool:
    """Whether the words after `anniversary of` name it: `Russia's recognition of Abkhazia and South Ossetia`."""
    words = re.sub(r"^(?:their|its|establish\w+ of|founding of|setting[- ]up of|signing of) (?:the )?", "", fold(of))
    inside = " " in name and re.search(rf"(?<!\w)(?<!'s ){re.escape(name)}(?!\w)", words)
    return words == name or bool(inside)


def _fits(when: Date, years: int, day: Date) -> bool:
    """Whether so many years after a day it can have been kept at that time: in the year, or half a year from it."""
    if not (when.first and when.last and day.first and day.last):
        return True
    if when.first.year - years <= day.last.year and day.first.year <= when.last.year - years:
        return True
    earliest, latest = (each.toordinal() + round(years * 365.2425) for each in (day.first, day.last))
    return when.first.toordinal() <= latest + HALF_A_YEAR and earliest - HALF_A_YEAR <= when.last.toordinal()
