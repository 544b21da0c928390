"""Series of sessions: which number each has by its name, and numbers that cannot be."""

import datetime as dt
import re
from collections.abc import Iterator
from typing import NamedTuple

from ...model import AnyRecord, Contact, Dossier, Event, once
from ...values import Date, fold
from ...values.numerals import ORDINAL, number_of
from ...values.text import ordinal
from ..finding import Odd, rule

_KINDS = "session|meeting|round|summit|forum|conference|congress|games|edition|consultations|talks|dialogue"
_NAMED = re.compile(rf"\b({ORDINAL}) ((?:[\w+-]+ ){{0,3}}?(?:{_KINDS})\b[^,;(]*)", re.IGNORECASE)
_TOLD = re.compile(
    rf"\bit was the ({ORDINAL})(?=[;,.]|\Z| (?:session|meeting|round)\b(?! of| since| in| with))", re.IGNORECASE
)
"""What tells the number of a meeting in a sentence on it: `It was the third; they agreed …`."""
LONG = 10
"""The most days that one session lasts, so that another day with its number is a slip."""
_YEAR = 365
_YEARLY, _BEFORE_FIRST = "un general assembly", 1945
"""A session that lasts a year, and the year before its first: the 78th opened in September 2023."""
_OPENS, _CLOSES = (9, 5), (9, 18)
"""The month and day before which no such session opens, and after which none lasts."""


class Session(NamedTuple):
    """One of a numbered series."""

    number: int
    series: str
    """The name without the number, folded."""
    record: AnyRecord
    when: Date


@once
def sessions(dossier: Dossier) -> tuple[Session, ...]:
    """Return the numbered sessions of a dossier, by the names of events and by what contacts are, or are beside."""
    return tuple(
        Session(number, series, record, when)
        for record in dossier.records()
        if (when := record.when) and when.known
        for number, series in _numbers(record)
    )


def _numbers(record: AnyRecord) -> Iterator[tuple[int, str]]:
    said = (record.name,) if isinstance(record, Event) else ()
    for words in (record.kind, record.beside, record.occasion) if isinstance(record, Contact) else said:
        for found in _NAMED.finditer(words):
            yield number_of(found[1]), fold(found[2]).strip()
    told = _TOLD.search(record.text) if isinstance(record, Contact) else None
    if told and isinstance(record, Contact):
        yield number_of(told[1]), fold(record.kind)


@rule("warning")
def one_number_twice(dossier: Dossier) -> Iterator[Odd]:
    """Two sessions of one name, far apart, have one number."""
    for one, other in _pairs(dossier):
        is_one_number = one.number == other.number and _YEARLY not in one.series
        if is_one_number and _days_between(one.when, other.when) > LONG:
            yield _odd(one, other, f"the {ordinal(one.number)} {one.series} is also {other.when}")


@rule("warning")
def more_sessions_than_years(dossier: Dossier) -> Iterator[Odd]:
    """What is held once a year has been held more often than there were years."""
    for one, other in _pairs(dossier):
        earlier, later = sorted((one, other), key=lambda each: each.number)
        first, last = earlier.when.first, later.when.last
        if "annual" in one.series and first and last:
            years = max((last - first).days / _YEAR, 0)
            if later.number - earlier.number > years + 1:
                says = f"it is the {ordinal(later.number)} {one.series}, and the {ordinal(earlier.number)} was only"
                yield _odd(later, earlier, f"{says} {earlier.when}")


@rule("warning")
def session_of_another_year(dossier: Dossier) -> Iterator[Odd]:
    """A session of the UN General Assembly has the number of another year."""
    for number, series, record, when in sessions(dossier):
        if _YEARLY not in series or not (when.first and when.last):
            continue
        year = _BEFORE_FIRST + number
        if when.last < dt.date(year, *_OPENS) or when.first > dt.date(year + 1, *_CLOSES):
            says = f"the {ordinal(number)} session of the UN General Assembly opened in September {year}"
            instead = "Leave the number of the session out, or the date, until one is confirmed."
            yield Odd((record,), says, str(when), f"September {year}", instead)


def _pairs(dossier: Dossier) -> Iterator[tuple[Session, Session]]:
    found = sessions(dossier)
    for place, one in enumerate(found):
        yield from ((one, other) for other in found[:place] if other.series == one.series)


def _days_between(one: Date, other: Date) -> int:
    """Return the days from the end of one date to the beginning of the other; 0 if they may touch."""
    gaps = [
        (later.first - earlier.last).days
        for earlier, later in ((one, other), (other, one))
        if later.first and earlier.last
    ]
    return max(0, *gaps) if len(gaps) > 1 else 0


def _odd(one: Session, other: Session, says: str) -> Odd:
    instead = "Leave the number out until it is confirmed."
    return Odd((one.record, other.record), says, str(one.when), str(other.when), instead)
