"""Dates with the precision that sources give them: a subset of EDTF (ISO 8601-2), levels 0 and 1."""

import calendar
import datetime as dt
import os
import re
from functools import lru_cache, total_ordering
from typing import Any, Literal, NamedTuple

from .frozen import Frozen
from .text import quoted

MONTHS = tuple(calendar.month_name)
SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_SEASON_MONTHS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 12)}
_POINT = re.compile(r"([0-9]{4}|[0-9]{3}X|[0-9]{2}XX)(?:-([0-9]{2}|XX))?(?:-([0-9]{2}|XX))?([?~%]?)")

Order = Literal["day-month-year", "month-day-year", "iso"]
"""The date format of a house style: `6 August 2019`, `August 6, 2019` or `2019-08-06`."""

UNKNOWN = "unknown"
NEVER = "never"
"""Written for the date of an act that a source says was not done."""
"""The word that a dossier uses for a value that the source does not give."""

TODAY = "DOSSIER_TODAY"
"""Environment variable that sets today's date, such as 2026-01-31, so that screens can be reproduced."""


def today() -> dt.date:
    """Return today's date in the local time zone, or the date in the environment variable DOSSIER_TODAY."""
    set_day = os.environ.get(TODAY)
    return dt.date.fromisoformat(set_day) if set_day else dt.datetime.now().astimezone().date()


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

    @property
    def plain(self) -> str:
        """The date in words, without its qualifier: `6 August 2019`, `spring 2001`, `the 2010s`."""
        return self.written("day-month-year")

    def written(self, order: Order) -> str:
        """Return the date in words, without its qualifier, in the given format."""
        year = self._year_in_words()
        if not self.month:
            return year
        number = int(self.month)
        if order == "iso" and number not in SEASONS:
            return "-".join(filter(None, (year, self.month, self.day)))
        comma = "," if self.day and order == "month-day-year" else ""
        return f"{self.in_year(order)}{comma} {year}"

    def _year_in_words(self) -> str:
        """Return the year, the decade or the century; the first decade of a century is not called as the century is."""
        if self.year.endswith("0X"):
            return f"the years {self.year[:3]}0–{self.year[:3]}9"
        return f"the {self.year.replace('X', '0')}s" if "X" in self.year else self.year

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
    first = dt.date(first_year, first_month, int(point.day or 1))
    last_day = int(point.day) if point.day else calendar.monthrange(last_year, last_month)[1]
    return first, dt.date(last_year, last_month, last_day)


def _point(text: str) -> Point:
    match = _POINT.fullmatch(text)
    if not match:
        raise ValueError(
            f"{quoted(text)} is not a date: write 2019, 2019-08, 2019-08-06, 2017-04-18/2017-04-19, ../2008 or unknown"
        )
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


@total_ordering
class Date(Frozen):
    """A date or an interval, exactly as precise as its source.

    `start` and `end` are None if that end is unknown (`2017-11-24/`) or open (`2017-11-24/..`). `open_start`
    and `open_end` are true if EDTF has `..`: there is no such limit, or none yet. `order` is the format in which
    the date is printed; it does not affect equality.
    """

    __slots__ = ("edtf", "end", "open_end", "open_start", "order", "start")
    edtf: str
    start: Point | None
    end: Point | None
    open_start: bool
    open_end: bool
    order: Order

    def __init__(
        self,
        edtf: str,
        start: Point | None = None,
        end: Point | None = None,
        *,
        open_start: bool = False,
        open_end: bool = False,
        order: Order = "day-month-year",
    ) -> None:
        self._set(edtf=edtf, start=start, end=end, open_start=open_start, open_end=open_end, order=order)

    def _compared(self) -> tuple[Any, ...]:
        return (self.edtf,)  # which all but the format follows from

    def in_order(self, order: Order) -> "Date":
        """Return the date with another format for printing."""
        if order == self.order:
            return self
        return Date(self.edtf, self.start, self.end, open_start=self.open_start, open_end=self.open_end, order=order)

    @classmethod
    def parse(cls, text: str) -> "Date":
        """Parse EDTF or `unknown`. Raises ValueError with a message for curators."""
        return _date(text.strip())

    @property
    def known(self) -> bool:
        """Whether the source gives a date."""
        return self.start is not None or self.end is not None

    @property
    def is_never(self) -> bool:
        """Whether the source says that it never happened."""
        return self.edtf == NEVER

    @property
    def is_interval(self) -> bool:
        """Whether the date is written with two ends."""
        return "/" in self.edtf

    @property
    def first(self) -> dt.date | None:
        """The earliest possible day; None if the start is open or unknown."""
        return self.start.first if self.start else None

    @property
    def last(self) -> dt.date | None:
        """The latest possible day; None if the end is open or unknown."""
        return self.end.last if self.end else None

    @property
    def day(self) -> dt.date | None:
        """The day, if the date is exactly one day without a qualifier; None otherwise."""
        exact = self.first == self.last and not (self.start and self.start.qualifier)
        return self.first if exact else None

    @property
    def year(self) -> int | None:
        """The calendar year, if the whole date lies within one; None otherwise."""
        return self.first.year if self.first and self.last and self.first.year == self.last.year else None

    @property
    def is_whole_year(self) -> bool:
        """Whether the date is one calendar year, as in `2018`."""
        return self.start is not None and self.start == self.end and not self.start.month and self.year is not None

    @property
    def sort_key(self) -> tuple[dt.date, dt.date, str]:
        """Sorts dates chronologically, unknown dates last."""
        latest = dt.date.max
        first, last = self.first or self.last or latest, self.last or self.first or latest
        return first, last, self.edtf

    def __lt__(self, other: "Date") -> bool:
        return self.sort_key < other.sort_key

    def covers(self, other: "Date") -> bool:
        """Whether the other date can be a more precise form of this one, such as a day of this month.

        An approximate date covers any date that begins within 31 days of its own start; an unknown date covers any.
        """
        if not self.known:
            return True
        if self.start and self.start.qualifier in {"~", "%"}:
            return other.first is not None and abs((other.first - self.start.first).days) <= 31
        if other.first is None or other.last is None:
            return False
        return (self.first is None or self.first <= other.first) and (self.last is None or other.last <= self.last)

    @property
    def placed(self) -> str:
        """The date in words with its preposition: `on 6 August 2019`, `in June 2011`.

        Intervals and qualified dates have no preposition.
        """
        words = str(self)
        if self.start is None or self.start != self.end or self.start.qualifier:
            return words
        return f"on {words}" if self.start.day else f"in {words}"

    def __str__(self) -> str:
        return self.words()

    def words(self, unsaid: str = "date not said") -> str:
        """Return the date in words: `February 2016`, `before 26 August 2008`; `unsaid` if the date is unknown."""
        if not self.known:
            return NEVER if self.is_never else unsaid
        start = self.start.said(self.order) if self.start else ""
        end = self.end.said(self.order) if self.end else ""
        if self.start == self.end:
            return start
        if self.start is None:
            return f"before {end}" if self.open_start else f"until {end}, beginning not known"
        if self.end is None:
            return f"since {start}" if self.open_end else f"from {start}"
        return _span(self.start, self.end, self.order)


@lru_cache(maxsize=4096)
def _date(text: str) -> Date:
    """Parse a date, which is immutable; few dates come in many records."""
    if text in {UNKNOWN, NEVER}:
        return Date(text)
    if "/" not in text:
        point = _point(text)
        return Date(text, point, point)
    left, _, right = text.partition("/")
    start = None if left in {"", ".."} else _point(left)
    end = None if right in {"", ".."} else _point(right)
    if start is None and end is None:
        raise ValueError(f"'{text}' has neither a beginning nor an end; write unknown")
    if start and end and start.first > end.last:
        raise ValueError(f"'{text}' ends before it begins")
    return Date(text, start, end, open_start=left == "..", open_end=right == "..")


def _span(start: Point, end: Point, order: Order) -> str:
    """Format an interval without repeating a shared month or year: `18–19 April 2017`, `January–March 2019`."""
    head, tail = start.written(order), end.written(order)
    if start.qualifier or end.qualifier:
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
