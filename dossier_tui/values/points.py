"""Points in time as sources give them: a day, month, season, year, decade or century, and how they are said."""

import calendar
import datetime as dt
import re
from functools import lru_cache
from typing import Literal, NamedTuple

from .text import listed, ordinal, quoted

MONTHS = tuple(calendar.month_name)
SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_SEASON_MONTHS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2)}
"""The first and the last month of each season; a winter ends in the next year."""
YEAR = "[0-9]{4}|[0-9]{3}X|[0-9]{2}XX"
QUALIFIER = "[?~%]?"
_POINT = re.compile(rf"({YEAR})(?:-([0-9]{{2}}|XX))?(?:-([0-9]{{2}}|XX))?({QUALIFIER})")

Order = Literal["day-month-year", "month-day-year", "iso"]
"""The date format of a house style: `6 August 2019`, `August 6, 2019` or `2019-08-06`."""


class Point(NamedTuple):
    """One end of a date: a day, month, season, year, decade or century, with its qualifier."""

    year: str
    """Four characters; `201X` is an unknown year of the 2010s."""
    month: str = ""
    """`01` to `12`, a season from `21` (spring) to `24` (winter), or empty."""
    day: str = ""
    qualifier: Literal["", "?", "~", "%"] = ""
    """`?` uncertain, `~` approximate, `%` both."""

    @property
    def first(self) -> dt.date:
        """The earliest possible day."""
        return _days(self)[0]

    @property
    def last(self) -> dt.date:
        """The latest possible day."""
        return _days(self)[1]

    def is_about(self, day: dt.date) -> bool:
        """Whether this, if it is approximate, can be that day: one of the years next to it, or 31 days away at most."""
        if not self.month and self.year.isdecimal():
            return abs(day.year - int(self.year)) <= 1
        return abs((day - self.first).days) <= 31

    @property
    def plain(self) -> str:
        """The date in words, without its qualifier: `6 August 2019`, `spring 2001`, `the 2010s`, `the 20th century`."""
        return self.written("day-month-year")

    def written(self, order: Order) -> str:
        """Return the date in words, without its qualifier, in the given format."""
        year = self._year_in_words()
        if not self.month:
            return year
        number = int(self.month)
        if order == "iso" and number not in SEASONS:
            return "-".join(filter(None, (self.year, self.month, self.day)))
        comma = "," if self.day and order == "month-day-year" else ""
        return f"{self.in_year(order)}{comma} {year}"

    @property
    def is_season(self) -> bool:
        """Whether this is a season of a year."""
        return bool(self.month) and int(self.month) in SEASONS

    @property
    def is_year_unknown(self) -> bool:
        """Whether only the decade or the century is known."""
        return "X" in self.year

    def _year_in_words(self) -> str:
        """Return the year, the decade or the century: of 190X the 1900s, of 19XX the 20th century."""
        if self.year.endswith("XX"):
            return f"the {ordinal(int(self.year[:2]) + 1)} century"
        if self.is_year_unknown:
            return f"the {self.year.replace('X', '0').lstrip('0') or '0'}s"
        return self.year.lstrip("0") or self.year

    def in_year(self, order: Order) -> str:
        """Return the date in words, without year and qualifier: `6 August`, `August 6`, `spring`."""
        number = int(self.month)
        month = SEASONS.get(number) or MONTHS[number]
        if not self.day:
            return month
        return f"{month} {int(self.day)}" if order == "month-day-year" else f"{int(self.day)} {month}"

    def said(self, order: Order) -> str:
        """Return the date in words, with its qualifier, in the given format: `about September 2008`."""
        return _said(self, order)

    def __str__(self) -> str:
        return self.said("day-month-year")


_QUALIFIERS = {"": "", "~": "about ", "?": "perhaps ", "%": "perhaps about "}


@lru_cache(maxsize=4096)
def _said(point: Point, order: Order) -> str:
    """Return a date in words; the same date is said in several places of a dossier."""
    return _QUALIFIERS[point.qualifier] + point.written(order)


@lru_cache(maxsize=8192)
def _days(point: Point) -> tuple[dt.date, dt.date]:
    """Return the earliest and the latest possible day. Raises ValueError for a day that no calendar has."""
    month = int(point.month or 0)
    first_month, last_month = _SEASON_MONTHS.get(month, (month, month) if month else (1, 12))
    first_year, last_year = int(point.year.replace("X", "0")), int(point.year.replace("X", "9"))
    last_year += last_month < first_month
    first = dt.date(first_year, first_month, int(point.day or 1))
    last_day = int(point.day) if point.day else calendar.monthrange(last_year, last_month)[1]
    return first, dt.date(last_year, last_month, last_day)


def point_of(text: str) -> Point:
    """Parse one end of a date. Raises ValueError with a message for curators."""
    match = _POINT.fullmatch(text)
    if text.startswith("XXXX"):
        raise ValueError(f"{quoted(text)} gives no year: write XXXX-09 or XXXX-03-12 for what it gives, or unknown")
    if re.fullmatch("[0-9]{4}-[0-9]{4}", text):
        raise ValueError(
            f"{quoted(text)} is not a date: write {text.replace('-', '/')} for the years from one to the other"
        )
    if not match:
        raise ValueError(not_a_date(text))
    year, month, day, qualifier = ("" if part in {None, "XX"} else part for part in match.groups())
    point = Point(year, month, day, qualifier)  # type: ignore[arg-type]
    if "X" in year and month:
        raise ValueError(f"'{text}' gives a month of a year that is not known")
    if month and not (1 <= int(month) <= 12 or int(month) in SEASONS):
        raise ValueError(f"'{text}': there is no month {month}")
    if day and (not month or int(month) in SEASONS):
        raise ValueError(f"'{text}' gives a day of a month that is not known")
    try:
        point.first, point.last  # noqa: B018  (both raise ValueError if the day is impossible)
    except ValueError as error:
        raise ValueError(f"'{text}' is not in the calendar") from error
    return point


def not_a_date(text: str) -> str:
    """Return the message for text that is no date: what to write instead, or the forms that a date has."""
    from .dates_meant import dates_meant

    meant = listed(list(dates_meant(text)), "or")
    forms = "2019, 2019-08, 2019-08-06, 2017-04-18/2017-04-19, ../2008 or unknown"
    return f"{quoted(text)} is not a date: write {meant or forms}"


NO_YEAR = "XXXX-"
"""What a month or a day begins with whose year the source does not give."""


def of_no_year(text: str) -> tuple[Point, Point] | None:
    """Parse `XXXX-09` or `XXXX-03-12/XXXX-03-13`: both ends, in a year of our own; None if the text has another form.

    Raises ValueError with a message for curators.
    """
    left, slash, right = text.partition("/")
    ends = (left, right) if slash else (left, left)
    if not all(re.fullmatch("XXXX-[0-9]{2}(?:-[0-9]{2})?", end) for end in ends):
        return None
    try:
        first, last = (point_of(end.replace("XXXX", _LEAP_YEAR)) for end in ends)
    except ValueError as error:
        raise ValueError(f"'{text}' is not in the calendar") from error
    return first, last


_LEAP_YEAR = "2000"


def words_of_no_year(start: Point, end: Point, order: Order) -> str:
    """Return a month or days without their year in words: `12 March of a year not said`."""
    days = dict.fromkeys(point.in_year(order) for point in (start, end))
    return f"{' to '.join(days)} of a year not said"


def span_words(start: Point, end: Point, order: Order) -> str:
    """Format an interval without repeating a shared month or year: `18–19 April 2017`, `January–March 2019`."""
    head, tail = start.written(order), end.written(order)
    if start.qualifier or end.qualifier or start.is_year_unknown or end.is_year_unknown:
        return f"{start.said(order)} to {end.said(order)}"
    if order == "iso" and start.month:
        return f"{head} to {tail}"
    if start.year == end.year and start.month and end.month:
        if start.month == end.month and start.day and end.day:
            days = f"{int(start.day)}–{int(end.day)}"
            month = MONTHS[int(start.month)]
            return f"{month} {days}, {end.year}" if order == "month-day-year" else f"{days} {month} {end.year}"
        return f"{start.in_year(order)} – {tail}" if start.day else f"{start.in_year(order)}–{tail}"
    return f"{head}–{tail}" if not start.month else f"{head} – {tail}"
