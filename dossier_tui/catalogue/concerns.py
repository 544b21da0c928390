"""What a dossier concerns, as tags: the registry entries that it may show, and the days and months of its records.

They find the few dossiers that a page over several has anything of, so that the others need not be opened.
"""

import datetime as dt
from collections.abc import Iterator, Sequence

from ..model import AHEAD, ENTRY_KINDS, Dossier
from ..values import Date
from ..views.anniversaries import first_day
from ..views.timeline import happenings
from .cards import Card
from .tags import Tag

_ANY_TIME = ("ahead", "any")
"""The tag of what was ahead for longer than LONGEST_AHEAD, or without end."""
LONGEST_AHEAD = 24
"""The number of months of a planned time that are told apart."""
_BY_ANOTHER = "said"
"""The scope of the tags of entries that another source names in place of what a record does."""
_LEAP_DAY, _ITS_EVE = (2, 29), (2, 28)


def concerns(dossier: Dossier) -> Card:
    """Return a card with the tags alone, which no question finds."""
    return Card("", "", "", "", "", tags=frozenset(_tags(dossier)))


def _tags(dossier: Dossier) -> Iterator[Tag]:
    yield from (showing(key) for key in dossier.registry.entries)
    for record in dossier.records():
        said = (other.value.text for other in record.other_sources_say)
        yield from ((_BY_ANOTHER, text) for text in said if text in dossier.registry.entries)
    for each in happenings([dossier]):
        day = first_day(each.when)
        if day:
            yield _day_tag(day.month, day.day)
        if each.record.state in AHEAD:
            yield from _ahead(each.when)


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
    yield from (_day_tag(*day) for day in days_round(on, within))
    yield from _months(start, end)
    yield _ANY_TIME


def days_round(on: dt.date, within: int) -> Sequence[tuple[int, int]]:
    """Return the days of a year, each a month and a day, whose anniversaries are in the time from a day on."""
    end = _later(on, within)
    dates = (dt.date.fromordinal(number) for number in range(on.toordinal(), end.toordinal() + 1))
    days = dict.fromkeys((date.month, date.day) for date in dates)
    return [*days, *([_LEAP_DAY] if _ITS_EVE in days else [])]


def _later(day: dt.date, days: int) -> dt.date:
    return dt.date.fromordinal(min(max(day.toordinal() + days, 1), dt.date.max.toordinal()))


def _day_tag(month: int, day: int) -> Tag:
    return "day", f"{month} {day}"


def _month(day: dt.date) -> int:
    return day.year * 12 + day.month


def _months(start: dt.date, end: dt.date) -> Iterator[Tag]:
    yield from (("ahead", str(month)) for month in range(_month(start), _month(end) + 1))
