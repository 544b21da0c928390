"""Dates as sources give them: EDTF (ISO 8601-2), levels 0 and 1 as far as dossiers need them."""

import calendar
import datetime as dt
import os
import re
from dataclasses import dataclass
from functools import total_ordering
from typing import Any, Literal

from .frozen import Frozen
from .text import quoted

MONTHS = tuple(calendar.month_name)
SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_SEASON_MONTHS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 12)}
_POINT = re.compile(r"([0-9]{4}|[0-9]{3}X|[0-9]{2}XX)(?:-([0-9]{2}|XX))?(?:-([0-9]{2}|XX))?([?~%]?)")

Order = Literal["day-month-year", "month-day-year", "iso"]
"""How a house writes dates: `6 August 2019`, `August 6, 2019`, `2019-08-06`."""

UNKNOWN = "unknown"
"""The word with which a dossier says that the source does not give something."""

TODAY = "DOSSIER_TODAY"
"""Environment variable with the day to take for today (2026-01-31), so that a screen can be had again."""


def today() -> dt.date:
    """The reader's own day."""
    set_day = os.environ.get(TODAY)
    return dt.date.fromisoformat(set_day) if set_day else dt.datetime.now().astimezone().date()


@dataclass(frozen=True)
class Point:
    """One end of a date: a day, month, season, year or vaguer, with its qualifier."""

    year: str
    """Four characters; `201X` is some year of the 2010s."""
    month: str = ""
    """`01` to `12`, a season `21` to `24`, or empty."""
    day: str = ""
    qualifier: Literal["", "?", "~", "%"] = ""
    """`?` uncertain, `~` approximate, `%` both."""

    @property
    def first(self) -> dt.date:
        """The earliest day that this can mean."""
        year, month = int(self.year.replace("X", "0")), self._months()[0]
        return dt.date(year, month, int(self.day or 1))

    @property
    def last(self) -> dt.date:
        """The latest day that this can mean."""
        year, month = int(self.year.replace("X", "9")), self._months()[1]
        if self.day:
            return dt.date(year, month, int(self.day))
        return dt.date(year, month, calendar.monthrange(year, month)[1])

    def _months(self) -> tuple[int, int]:
        if not self.month:
            return 1, 12
        number = int(self.month)
        return _SEASON_MONTHS.get(number, (number, number))

    @property
    def plain(self) -> str:
        """The words for it without its qualifier: `6 August 2019`, `spring 2001`, `the 2010s`."""
        return self.written("day-month-year")

    def written(self, order: Order) -> str:
        """The words for it without its qualifier, as a house writes them."""
        year = f"the {self.year.replace('X', '0')}s" if "X" in self.year else self.year
        if not self.month:
            return year
        number = int(self.month)
        if order == "iso" and number not in SEASONS:
            return "-".join(filter(None, (year, self.month, self.day)))
        comma = "," if self.day and order == "month-day-year" else ""
        return f"{self.in_year(order)}{comma} {year}"

    def in_year(self, order: Order) -> str:
        """The day and the month, or the month or season alone: `6 August`, `August 6`, `spring`."""
        number = int(self.month)
        month = SEASONS.get(number) or MONTHS[number]
        if not self.day:
            return month
        return f"{month} {int(self.day)}" if order == "month-day-year" else f"{int(self.day)} {month}"

    def said(self, order: Order) -> str:
        """The words with the qualifier: `about September 2008`."""
        words = {"": "", "~": "about ", "?": "perhaps ", "%": "perhaps about "}
        return words[self.qualifier] + self.written(order)

    def __str__(self) -> str:
        return self.said("day-month-year")


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
        point.first, point.last  # noqa: B018  (asked for the error that an impossible day raises)
    except ValueError as error:
        raise ValueError(f"'{text}' is not in the calendar") from error
    return point


@total_ordering
class Date(Frozen):
    """A date or a stretch of time, exactly as vague as its source.

    `start` and `end` are None where EDTF has nothing (`2017-11-24/`: the end is not known);
    `open_start` and `open_end` are EDTF's `..` (no such limit, or none yet). `order` is how it says
    itself, which is no part of what it is: dates that differ in nothing else are equal.
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
        return self.edtf, self.start, self.end, self.open_start, self.open_end

    def in_order(self, order: Order) -> "Date":
        """The same date, said as a house writes dates."""
        if order == self.order:
            return self
        return Date(self.edtf, self.start, self.end, open_start=self.open_start, open_end=self.open_end, order=order)

    @classmethod
    def parse(cls, text: str) -> "Date":
        """Reads EDTF, or `unknown`. Raises ValueError in words a curator can act on."""
        text = text.strip()
        if text == UNKNOWN:
            return cls(UNKNOWN)
        if "/" not in text:
            point = _point(text)
            return cls(text, point, point)
        left, _, right = text.partition("/")
        start = None if left in {"", ".."} else _point(left)
        end = None if right in {"", ".."} else _point(right)
        if start is None and end is None:
            raise ValueError(f"'{text}' has neither a beginning nor an end; write unknown")
        if start and end and start.first > end.last:
            raise ValueError(f"'{text}' ends before it begins")
        return cls(text, start, end, open_start=left == "..", open_end=right == "..")

    @property
    def known(self) -> bool:
        """Whether the source gives any date at all."""
        return self.start is not None or self.end is not None

    @property
    def is_interval(self) -> bool:
        """Whether it is written with two ends."""
        return "/" in self.edtf

    @property
    def first(self) -> dt.date | None:
        """The earliest day it can mean; None where that is open or not known."""
        return self.start.first if self.start else None

    @property
    def last(self) -> dt.date | None:
        """The latest day it can mean; None where that is open or not known."""
        return self.end.last if self.end else None

    @property
    def day(self) -> dt.date | None:
        """The day, where exactly one day is meant."""
        exact = self.first == self.last and not (self.start and self.start.qualifier)
        return self.first if exact else None

    @property
    def year(self) -> int | None:
        """The year, where it lies within one."""
        return self.first.year if self.first and self.last and self.first.year == self.last.year else None

    @property
    def is_whole_year(self) -> bool:
        """Whether it is one calendar year, as in `2018`."""
        return self.start is not None and self.start == self.end and not self.start.month and self.year is not None

    @property
    def sort_key(self) -> tuple[dt.date, dt.date, str]:
        """Orders dates in time, the unknown last."""
        latest = dt.date.max
        first, last = self.first or self.last or latest, self.last or self.first or latest
        return first, last, self.edtf

    def __lt__(self, other: "Date") -> bool:
        return self.sort_key < other.sort_key

    def covers(self, other: "Date") -> bool:
        """Whether the other date is a more exact way to say this one (a day of this month, say)."""
        if not self.known:
            return True
        if self.start and self.start.qualifier in {"~", "%"}:
            return other.first is not None and abs((other.first - self.start.first).days) <= 31
        if other.first is None or other.last is None:
            return False
        return (self.first is None or self.first <= other.first) and (self.last is None or other.last <= self.last)

    @property
    def placed(self) -> str:
        """The words with their preposition: `on 6 August 2019`, `in June 2011`."""
        words = str(self)
        if self.start is None or self.start != self.end or self.start.qualifier:
            return words
        return f"on {words}" if self.start.day else f"in {words}"

    def __str__(self) -> str:
        return self.words()

    def words(self, unsaid: str = "date not said") -> str:
        """What is known, in words: `February 2016`, `before 26 August 2008`; `unsaid` where nothing is."""
        if not self.known:
            return unsaid
        start = self.start.said(self.order) if self.start else ""
        end = self.end.said(self.order) if self.end else ""
        if self.start == self.end:
            return start
        if self.start is None:
            return f"before {end}" if self.open_start else f"until {end}, beginning not known"
        if self.end is None:
            return f"since {start}" if self.open_end else f"from {start}"
        return _span(self.start, self.end, self.order)


def _span(start: Point, end: Point, order: Order) -> str:
    """Two ends with what they share said once: `18–19 April 2017`, `January–March 2019`."""
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
