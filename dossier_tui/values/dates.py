"""Dates with the precision that sources give them: a subset of EDTF (ISO 8601-2), levels 0 and 1."""

import datetime as dt
import os
from functools import lru_cache, total_ordering
from typing import Any, ClassVar

from .frozen import Frozen
from .points import NO_YEAR, Order, Point, not_a_date, of_no_year, point_of, span_words, words_of_no_year

UNKNOWN = "unknown"
"""The word that a dossier uses for a value that the source does not give."""

NEVER = "never"
"""The word for the date of what the source says did not happen: `never` ratified."""

TODAY = "DOSSIER_TODAY"
"""Environment variable that sets today's date, such as 2026-01-31, so that screens can be reproduced."""


def today() -> dt.date:
    """Return today's date in the local time zone, or the date in the environment variable DOSSIER_TODAY."""
    set_day = os.environ.get(TODAY)
    return dt.date.fromisoformat(set_day) if set_day else dt.datetime.now().astimezone().date()


@total_ordering
class Date(Frozen):
    """A date or an interval, exactly as precise as its source.

    `start` and `end` are None if that end is unknown (`2017-11-24/`) or open (`2017-11-24/..`), and both for what is
    unknown or was never. `open_start` and `open_end` are true if EDTF has `..`: there is no such limit, or none yet.
    `order` is the format in which the date is printed; it does not affect equality.
    """

    __slots__ = ("edtf", "end", "first", "last", "open_end", "open_start", "order", "start")
    edtf: str
    start: Point | None
    end: Point | None
    open_start: bool
    open_end: bool
    order: Order
    first: dt.date | None
    """The earliest possible day; None if the start is open or unknown."""
    last: dt.date | None
    """The latest possible day; None if the end is open or unknown."""
    NEVER: ClassVar["Date"]
    """The date of what did not happen."""

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
        self._set(first=start.first if start else None, last=end.last if end else None)

    def _compared(self) -> tuple[Any, ...]:
        return (self.edtf,)  # which all but the format follows from

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Date) and self.edtf == other.edtf  # a DateOrNever too

    __hash__ = Frozen.__hash__

    def in_order(self, order: Order) -> "Date":
        """Return the date with another format for printing."""
        if order == self.order:
            return self
        ends = {"open_start": self.open_start, "open_end": self.open_end}
        return type(self)(self.edtf, self.start, self.end, **ends, order=order)

    @classmethod
    def parse(cls, text: str) -> "Date":
        """Parse EDTF, `unknown` or `never`. Raises ValueError with a message for curators."""
        return _date(text.strip())

    @classmethod
    def parse_dated(cls, text: str) -> "Date":
        """Parse EDTF or `unknown`, where `never` makes no sense. Raises ValueError with a message for curators."""
        date = cls.parse(text)
        if date.is_never:
            raise ValueError("'never' is no date here: write unknown, or leave it out")
        return date

    @property
    def known(self) -> bool:
        """Whether the source says when it was; what was never has no place in time, so this is False for `never`."""
        return self.start is not None or self.end is not None

    @property
    def is_never(self) -> bool:
        """Whether the source says that it did not happen, which is more than not to say when."""
        return self.edtf == NEVER

    @property
    def is_unknown(self) -> bool:
        """Whether the source says nothing of when it was."""
        return self.edtf == UNKNOWN

    @property
    def is_said(self) -> bool:
        """Whether the source says something of when it was, be it only the month, without which nothing has a place."""
        return self.known or self.edtf.startswith(NO_YEAR)

    @property
    def is_interval(self) -> bool:
        """Whether the date is written with two ends."""
        return "/" in self.edtf

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
        """Whether the date is one calendar year, as in `2018`; `2018-XX` is some month of it."""
        is_year = self.start is not None and self.start == self.end and not self.start.month and self.year is not None
        return is_year and "X" not in self.edtf

    @property
    def sort_key(self) -> tuple[dt.date, dt.date, str]:
        """Sorts dates chronologically, `never` and unknown dates last."""
        latest = dt.date.max
        first, last = self.first or self.last or latest, self.last or self.first or latest
        return first, last, self.edtf

    def __lt__(self, other: "Date") -> bool:
        return self.sort_key < other.sort_key

    def covers(self, other: "Date") -> bool:
        """Whether the other date can be a more precise form of this one, such as a day of this month.

        An approximate date covers any date that begins in the years next to a bare year, or within 31 days of another
        start; an unknown date covers any; `never` covers only itself.
        """
        if not self.known and self.is_said:
            return other.edtf[len(NO_YEAR) :].startswith(self.edtf[len(NO_YEAR) :])
        if not self.known:
            return self.is_unknown or other.is_never
        if self.start and self.start.qualifier in {"~", "%"}:
            return other.first is not None and self.start.is_about(other.first)
        if other.first is None or other.last is None:
            return False
        return (self.first is None or self.first <= other.first) and (self.last is None or other.last <= self.last)

    @property
    def latest(self) -> str:
        """The last day of it in words, as far as they go: `6 August 2019`, `the end of 2018`, `about 2018`."""
        if self.end is None:
            return str(self)
        words = self.end.said(self.order)
        return words if self.end.day or self.end.qualifier else f"the end of {words}"

    def __str__(self) -> str:
        return self.words()

    def words(self, unsaid: str = "date not said") -> str:
        """Return the date in words: `February 2016`, `by 26 August 2008`; `unsaid` if the date is unknown."""
        if not self.known:
            ends = of_no_year(self.edtf)
            return words_of_no_year(*ends, self.order) if ends else NEVER if self.is_never else unsaid
        start = self.start.said(self.order) if self.start else ""
        end = self.end.said(self.order) if self.end else ""
        if self.start == self.end:
            return start
        if self.start is None:
            return f"by {self.latest}" if self.open_start else f"until {end}, beginning not known"
        if self.end is None:
            return f"since {start}" if self.open_end else f"from {start}"
        return span_words(self.start, self.end, self.order)


Date.NEVER = Date(NEVER)


class DateOrNever(Date):
    """The type of a field that takes `never` too, such as the date of an act that a source says did not happen."""

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> "DateOrNever":
        """Parse EDTF, `unknown` or `never`. Raises ValueError with a message for curators."""
        date = _date(text.strip())
        return cls(date.edtf, date.start, date.end, open_start=date.open_start, open_end=date.open_end)


@lru_cache(maxsize=4096)
def _date(text: str) -> Date:
    """Parse a date, which is immutable; few dates come in many records."""
    if text in {UNKNOWN, NEVER}:
        return Date(text)
    if of_no_year(text):
        return Date(text)
    if "/" not in text:
        point = point_of(text)
        return Date(text, point, point)
    return _interval(text)


def _interval(text: str) -> Date:
    """Parse an interval, of which one end may be unknown or open."""
    left, _, right = text.partition("/")
    if "/" in right:
        raise ValueError(not_a_date(text))
    start = None if left in {"", ".."} else point_of(left)
    end = None if right in {"", ".."} else point_of(right)
    if start is None and end is None:
        raise ValueError(f"'{text}' has neither a beginning nor an end; write unknown")
    if start and end and start.first > end.last:
        raise ValueError(f"'{text}' ends before it begins")
    return Date(text, start, end, open_start=left == "..", open_end=right == "..")
