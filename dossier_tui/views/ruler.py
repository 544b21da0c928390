"""Dates drawn as text: exact days, spans, vague dates and open ends, alone or on a ruler of months or years."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ..values import Date

EMPTY = "·"
LEGEND = {
    "●": "a day",
    "○": "month or year only",
    "├": "from – to",
    "┄": "some time between",
    "~": "about",
    "?": "uncertain, or an end not known",
    "…": "open, or beyond the edge",
}
"""What the marks mean, in the order in which a legend lists them."""
MOST_CELLS = 36
"""The longest that a ruler of years becomes; a longer time has several years to the cell."""


def legend(drawings: Iterable[str]) -> str:
    """What the marks in these drawings mean: `● a day; ~ about`."""
    used = set("".join(drawings))
    shown = {"├": "├─┤"}
    return "; ".join(f"{shown.get(mark, mark)} {says}" for mark, says in LEGEND.items() if mark in used)


def mark(date: Date, *, lasts: bool = False) -> str:
    """A date as a few cells: `●`, `○`, `~`, `├─┤`, `…─┤`; `lasts` where all of the time is meant, as with a flow."""
    left, right = _ends(date)
    if date.is_interval:
        return f"{left}{_stroke(date, lasts=True)}{right}"
    if _qualifiers(date):
        return _qualifiers(date)
    return "●" if date.day else "├─┤" if lasts else "○"


def _qualifiers(date: Date) -> str:
    """`~` where an end is approximate, `?` where one is uncertain, both for both."""
    found = {point.qualifier for point in (date.start, date.end) if point}
    return ("~" if found & {"~", "%"} else "") + ("?" if found & {"?", "%"} else "")


def _stroke(date: Date, *, lasts: bool) -> str:
    return _qualifiers(date)[:1] or ("─" if lasts or date.is_interval else "┄")


def _ends(date: Date) -> tuple[str, str]:
    left = "├" if date.start else "…" if date.open_start else "?"
    right = "┤" if date.end else "…" if date.open_end else "?"
    return left, right


@dataclass(frozen=True)
class Ruler:
    """Cells of equal length, on which dates are drawn."""

    start: int
    """The first month, counted from the year 0."""
    months: int
    """How many of them are one cell."""
    cells: int

    @classmethod
    def of_year(cls, year: int) -> "Ruler":
        """The twelve months of a year."""
        return cls(year * 12, 1, 12)

    @classmethod
    def over(cls, dates: Sequence[Date]) -> "Ruler":
        """The years from the first to the last of these dates, at least one."""
        years = [day.year for date in dates for day in (date.first, date.last) if day] or [dt.date.min.year]
        first, last = min(years), max(years)
        step = -(-(last - first + 1) // MOST_CELLS)
        return cls(first * 12, step * 12, -(-(last - first + 1) // step))

    @property
    def title(self) -> str:
        """The years that it covers, and how many are a cell where that is more than one."""
        first = self.start // 12
        last = first + self.cells * self.months // 12 - 1
        step = f", {self.months // 12} years a cell" if self.months > 12 else ""
        return f"{first}–{last}{step}" if last > first else str(first)

    def cell(self, day: dt.date) -> int:
        """Which cell a day falls in; below 0 or above the last where it is beyond the edge."""
        return (day.year * 12 + day.month - 1 - self.start) // self.months

    def draw(self, date: Date, *, lasts: bool = False) -> str:
        """A date in its place, on a line of dots."""
        first = self.cell(date.first) if date.first else -1
        last = self.cell(date.last) if date.last else self.cells
        start, end = max(first, 0), min(last, self.cells - 1)
        if end < start:
            return EMPTY * self.cells
        return f"{EMPTY * start}{self._span(date, first, last, lasts=lasts)}{EMPTY * (self.cells - 1 - end)}"

    def _span(self, date: Date, first: int, last: int, *, lasts: bool) -> str:
        length = min(last, self.cells - 1) - max(first, 0) + 1
        if first == last:
            exact = all(point and point.day and not point.qualifier for point in (date.start, date.end))
            return _qualifiers(date)[:1] or ("●" if exact else "├" if lasts else "○")
        left, right = _ends(date)
        left = "…" if first < 0 and date.start else left
        right = "…" if last >= self.cells and date.end else right
        if length == 1:
            return right if first < 0 else left
        return f"{left}{_stroke(date, lasts=lasts) * (length - 2)}{right}"

    def tally(self, dates: Iterable[Date]) -> str:
        """How many of the dates begin in each cell: digits, `+` from ten on."""
        counts = [0] * self.cells
        for cell in self._placed(dates):
            counts[cell] += 1
        return "".join(EMPTY if not n else str(n) if n < 10 else "+" for n in counts)

    def _placed(self, dates: Iterable[Date]) -> Iterator[int]:
        cells = (self.cell(date.first) for date in dates if date.first)
        yield from (cell for cell in cells if 0 <= cell < self.cells)
