"""What a dossier concerns, as tags: the registry entries that it may show, and the days and months of its records.

They find the few dossiers that a page over several has anything of, so that the others need not be opened.
"""

import datetime as dt
from collections.abc import Iterator

from ..model import AHEAD, ENTRY_KINDS, Dossier
from ..values import Date
from ..views.anniversaries import first_day
from .cards import Card
from .tags import Tag

_ANY_TIME = ("ahead", "any")
"""The tag of what was ahead for longer than LONGEST_AHEAD, or without end."""
LONGEST_AHEAD = 24
"""The number of months of a planned time that are told apart."""
_BY_ANOTHER = "said"
"""The scope of the tags of entries that another source names in place of what a record does."""
_LEAP_DAY, _ITS_EVE = ("day", "2 29"), ("day", "2 28")


def concerns(dossier: Dossier) -> Card:
    """Return a card with the tags alone, which no question finds."""
    return Card("", "", "", "", "", tags=frozenset(_tags(dossier)))


def _tags(dossier: Dossier) -> Iterator[Tag]:
    yield from (showing(key) for key in dossier.registry.entries)
    for record in dossier.records():
        said = (other.value.text for other in record.other_sources_say)
        yield from ((_BY_ANOTHER, text) for text in said if text in dossier.registry.entries)
        day = first_day(record.when) if record.when else None
        if day:
            yield _day(day)
        if record.when and record.state in AHEAD:
            yield from _ahead(record.when)


def _ahead(when: Date) -> Iterator[Tag]:
    if when.first and when.last and _month(when.last) - _month(when.first) < LONGEST_AHEAD:
        yield from _months(when.first, when.last)
    elif when.known:
        yield _ANY_TIME


def showing(entry: str) -> Tag:
    """Return the tag of the dossiers that may show a registry entry, given its id."""
    return "entry", entry


def naming(entry: str) -> list[Tag]:
    """Return the tags of the dossiers that name a registry entry, given its id: in a record, or as a party.

    All but the last are tags of the cards of records.
    """
    return [(scope, entry) for scope in ("party", *(kind.word for kind in ENTRY_KINDS.values()), _BY_ANOTHER)]


def coming_round(on: dt.date, within: int) -> Iterator[Tag]:
    """Yield the tags of the dossiers with an anniversary from a day on, or with something planned about that day."""
    start, end = _later(on, -within), _later(on, within)
    days = [_day(dt.date.fromordinal(number)) for number in range(on.toordinal(), end.toordinal() + 1)]
    yield from dict.fromkeys(days)
    if _ITS_EVE in days:
        yield _LEAP_DAY
    yield from _months(start, end)
    yield _ANY_TIME


def _later(day: dt.date, days: int) -> dt.date:
    return dt.date.fromordinal(min(max(day.toordinal() + days, 1), dt.date.max.toordinal()))


def _day(day: dt.date) -> Tag:
    return "day", f"{day.month} {day.day}"


def _month(day: dt.date) -> int:
    return day.year * 12 + day.month


def _months(start: dt.date, end: dt.date) -> Iterator[Tag]:
    yield from (("ahead", str(month)) for month in range(_month(start), _month(end) + 1))
