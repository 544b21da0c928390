"""Fiscal years, one or several, as sources name them: `2005`, `2019/20`, `2016–2018`, `to 2020-06-30`."""

import datetime as dt
import re

from .dates import Date
from .frozen import Frozen
from .points import Order
from .text import quoted

YEAR = r"[0-9]{4}(?:/(?:[0-9]{2}|[0-9]{4}))?"
DASH = r"\s*[-–]\s*"
END = r"to\s+"
_YEARS = re.compile(f"({YEAR})(?:{DASH}({YEAR}))?")


class FiscalYear(Frozen):
    """One fiscal year or several, with the time that they cover as far as their name tells it."""

    __slots__ = ("end", "span", "text")
    text: str
    """The name as written, with a dash between the first year and the last: `2019/20`, `2016–2018`."""
    span: Date
    """The calendar years of the name, or the twelve months up to its end."""
    end: Date | None
    """The end by which it is named; None if it has the name of a year."""

    def __init__(self, text: str, span: Date, end: Date | None = None) -> None:
        self._set(text=text, span=span, end=end)

    @classmethod
    def parse(cls, text: str) -> "FiscalYear":
        """Parse the name of a fiscal year, of the first and the last of several, or the end of one.

        Raises ValueError with a message for curators.
        """
        text = text.strip()
        named = _YEARS.fullmatch(text)
        if named:
            first, last = named[1], named[2] or named[1]
            span = Date.parse(f"{_calendar_years(first)[0]}/{_calendar_years(last)[-1]}")
            return cls(f"{first}–{last}" if named[2] else first, _shortest(span))
        if re.match(END, text):
            return _ending(Date.parse(re.sub(END, "", text, count=1)), text)
        raise ValueError(
            f"{quoted(text)} is not a fiscal year: write 2005, 2019/20, 2016–2018 for several, or to 2020-06-30"
        )

    @property
    def is_several(self) -> bool:
        """Whether it is more than one fiscal year."""
        return "–" in self.text

    @property
    def words(self) -> str:
        """It in words: `fiscal year 2019/20`, `fiscal years 2016–2018`, `fiscal year to 30 June 2020`."""
        return f"fiscal year{'s' if self.is_several else ''} {self}"

    def in_order(self, order: Order) -> "FiscalYear":
        """Return it with the date of its end in another format (see Date.in_order)."""
        return FiscalYear(self.text, self.span.in_order(order), self.end.in_order(order)) if self.end else self

    def __str__(self) -> str:
        return f"to {self.end}" if self.end else self.text


def _calendar_years(name: str) -> list[str]:
    """Return the calendar years of one fiscal year: of 2019/20, 2019 and 2020."""
    first, _, last = name.partition("/")
    if not last:
        return [first]
    following = f"{int(first) + 1:04}"
    if last not in {following, following[2:]}:
        raise ValueError(f"{quoted(name)} is more than one fiscal year: write {first}–{first[: 4 - len(last)]}{last}")
    return [first, following]


def _shortest(span: Date) -> Date:
    return Date.parse(span.edtf.partition("/")[0]) if span.start == span.end else span


def _ending(end: Date, text: str) -> FiscalYear:
    """Return the fiscal year of the twelve months up to a day, or to the end of a month."""
    point = end.end
    is_point = point is not None and not (end.is_interval or point.is_season or point.qualifier)
    if not (is_point and point and point.month and point.last.year > 1):
        raise ValueError(f"{quoted(text)} does not end a fiscal year: write a day or a month, as in to 2020-06-30")
    first = _a_year_before(point.last)
    begins = first.isoformat() if point.day else f"{first:%Y-%m}"
    return FiscalYear(text, Date.parse(f"{begins}/{end.edtf}"), end)


def _a_year_before(last: dt.date) -> dt.date:
    """Return the first day of the twelve months of which this is the last."""
    after = last + dt.timedelta(days=1) if last < dt.date.max else last
    is_leap_day = (after.month, after.day) == (2, 29)
    return dt.date(after.year - 1, 3, 1) if is_leap_day else after.replace(year=after.year - 1)
