"""Dates drawn with characters: days, intervals, vague dates and open ends, alone or on a ruler of months or years."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

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
"""The meaning of each glyph, in the order of the legend."""
HEIGHTS = " ▁▂▃▄▅▆▇█"
"""How much there is in a cell of a strip, from nothing to the most."""
MOST_CELLS = 36
"""The maximum number of cells of a ruler of years; for longer times a cell is several years."""


def legend(drawings: Iterable[str]) -> str:
    """Return a legend for the glyphs in these drawings: `● a day; ~ about`."""
    glyphs = set("".join(drawings))
    drawn = {"├": "├─┤"}
    return "; ".join(f"{drawn.get(glyph, glyph)} {meaning}" for glyph, meaning in LEGEND.items() if glyph in glyphs)


def glyph(date: Date, *, lasts: bool = False) -> str:
    """Draw a date without a ruler: `●`, `○`, `~`, `├─┤`, `…─┤`. `lasts` means the whole time, as for a flow."""
    left, right = _ends(date)
    if date.is_interval:
        return f"{left}{_stroke(date, lasts=True)}{right}"
    if _qualifiers(date):
        return _qualifiers(date)
    return "●" if date.day else "├─┤" if lasts else "○"


def _qualifiers(date: Date) -> str:
    """Return `~` if an end is approximate, `?` if one is uncertain, `~?` for both."""
    qualifiers = {point.qualifier for point in (date.start, date.end) if point}
    return ("~" if qualifiers & {"~", "%"} else "") + ("?" if qualifiers & {"?", "%"} else "")


def _stroke(date: Date, *, lasts: bool) -> str:
    return _qualifiers(date)[:1] or ("─" if lasts or date.is_interval else "┄")


def _ends(date: Date) -> tuple[str, str]:
    left = "├" if date.start else "…" if date.open_start else "?"
    right = "┤" if date.end else "…" if date.open_end else "?"
    return left, right


class Ruler(Struct, frozen=True):
    """A row of cells of equal length, on which dates are drawn."""

    start: int
    """The first month, counted from January of the year 0."""
    months: int
    """The length of a cell in months."""
    cells: int
    """The number of cells."""

    @classmethod
    def of_year(cls, year: int) -> "Ruler":
        """Return a ruler of the twelve months of a year."""
        return cls(year * 12, 1, 12)

    @classmethod
    def over(cls, dates: Sequence[Date]) -> "Ruler":
        """Return a ruler of years that covers these dates."""
        years = [day.year for date in dates for day in (date.first, date.last) if day] or [dt.date.min.year]
        return cls.of_years(min(years), max(years))

    @classmethod
    def of_years(cls, first: int, last: int) -> "Ruler":
        """Return a ruler from one year to another, both included."""
        step = -(-(last - first + 1) // MOST_CELLS)
        return cls(first * 12, step * 12, -(-(last - first + 1) // step))

    @property
    def title(self) -> str:
        """The years that the ruler covers, and the number of years per cell if that is more than one."""
        first = self.start // 12
        last = first + self.cells * self.months // 12 - 1
        step = f", {self.months // 12} years a cell" if self.months > 12 else ""
        return f"{first}–{last}{step}" if last > first else str(first)

    def cell(self, day: dt.date) -> int:
        """Return the cell of a day; below 0 or above the last cell if the day is off the ruler."""
        return (day.year * 12 + day.month - 1 - self.start) // self.months

    def draw(self, date: Date, *, lasts: bool = False) -> str:
        """Draw a date at its position, on a line of dots."""
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

    def counts(self, dates: Iterable[Date]) -> list[int]:
        """Return how many of the dates begin in each cell."""
        counts = [0] * self.cells
        for cell in self._placed(dates):
            counts[cell] += 1
        return counts

    def tally(self, dates: Iterable[Date]) -> str:
        """Draw how many of the dates begin in each cell: a digit, or `+` for ten and more."""
        return "".join(EMPTY if not n else str(n) if n < 10 else "+" for n in self.counts(dates))

    def density(self, dates: Sequence[Date]) -> str:
        """Draw how many of the dates begin in each cell, the higher the more."""
        counts = self.counts(dates)
        most = max(counts)
        return "".join(HEIGHTS[-(-n * (len(HEIGHTS) - 1) // most)] if n else EMPTY for n in counts)

    def _placed(self, dates: Iterable[Date]) -> Iterator[int]:
        cells = (self.cell(date.first) for date in dates if date.first)
        yield from (cell for cell in cells if 0 <= cell < self.cells)
