"""The tags of the dossiers that a page over several wants to open (see `concerns`), apart from all that makes cards."""

import datetime as dt
from collections.abc import Iterator, Sequence

from ..model import ENTRY_KINDS
from .tags import Tag

ANY_TIME = ("ahead", "any")
"""The tag of what was ahead for longer than LONGEST_AHEAD, or without end."""
SAID = "said"
"""The scope of the tags of entries that another source names in place of what a record does."""
_LEAP_DAY, _ITS_EVE = (2, 29), (2, 28)


def showing(entry: str) -> Tag:
    """Return the tag of the dossiers that may show a registry entry, given its id."""
    return "entry", entry


def naming(entry: str) -> list[Tag]:
    """Return the tags of the dossiers that name a registry entry, given its id: in a record, or as a party.

    All but the last are tags of the cards of records.
    """
    return [(scope, entry) for scope in ("party", *(kind.word for kind in ENTRY_KINDS.values()), SAID)]


def coming_round(on: dt.date, within: int) -> Iterator[Tag]:
    """Yield the tags of the dossiers with an anniversary from a day on, or with something planned about that day."""
    yield from (day_tag(*day) for day in days_round(on, within))
    yield from month_tags(_later(on, -within), _later(on, within))
    yield ANY_TIME


def days_round(on: dt.date, within: int) -> Sequence[tuple[int, int]]:
    """Return the days of a year, each a month and a day, whose anniversaries are in the time from a day on."""
    end = _later(on, within)
    dates = (dt.date.fromordinal(number) for number in range(on.toordinal(), end.toordinal() + 1))
    days = dict.fromkeys((date.month, date.day) for date in dates)
    return [*days, *([_LEAP_DAY] if _ITS_EVE in days else [])]


def _later(day: dt.date, days: int) -> dt.date:
    return dt.date.fromordinal(min(max(day.toordinal() + days, 1), dt.date.max.toordinal()))


def day_tag(month: int, day: int) -> Tag:
    """Return the tag of what happened on this day of the year."""
    return "day", f"{month} {day}"


def month_number(day: dt.date) -> int:
    """Return the number of a day's month, counted from the year 0."""
    return day.year * 12 + day.month


def month_tags(start: dt.date, end: dt.date) -> Iterator[Tag]:
    """Yield the tags of what was ahead in the months from one day to another."""
    yield from (("ahead", str(month)) for month in range(month_number(start), month_number(end) + 1))
