"""Anniversaries of dated records within the next days, and what was planned around that time."""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Any, Generic

from msgspec import Struct

from ..blocks import Block, Heading, Note, Row, Span, Table, cited, line, lines
from ..values import Date
from ..values.points import MONTHS
from .timeline import AnyDating, Dating, Happening, touches

WITHIN = 30
"""The default number of days to look ahead."""
ROUND = 5
"""An anniversary is round if its years are a multiple of this number."""


class Anniversary(Struct, Generic[AnyDating], frozen=True):
    """The anniversary of a dated record."""

    day: dt.date
    """The day of the anniversary."""
    years: int
    """How many years ago the record's day was."""
    of: AnyDating
    """The record with its date."""

    @property
    def is_round(self) -> bool:
        """Whether it is a round anniversary: five years, ten, twenty-five."""
        return self.years % ROUND == 0

    def as_data(self: "Anniversary[Happening]") -> dict[str, Any]:
        """Return the anniversary as plain data for JSON."""
        return {"day": str(self.day), "years": self.years, "round": self.is_round, **self.of.as_data()}


def anniversaries(dated: Sequence[AnyDating], on: dt.date, within: int = WITHIN) -> list[Anniversary[AnyDating]]:
    """Return the anniversaries from the day `on` until `within` days later, the earliest first.

    `dated` are the newest first. Only records whose date is exact to the day have anniversaries.
    """
    end = _shifted(on, within)
    coming = [
        Anniversary(day, day.year - past.year, each)
        for each in dated
        if (past := first_day(each.when)) is not None
        for day in _returns(past, on, end)
    ]
    return sorted(coming, key=lambda each: (each.day, not each.is_round, -each.years))


def _shifted(day: dt.date, days: int) -> dt.date:
    """Return a day so many days later, or earlier if negative, but none beyond the ends of the calendar."""
    ordinal = min(max(day.toordinal() + days, dt.date.min.toordinal()), dt.date.max.toordinal())
    return dt.date.fromordinal(ordinal)


def first_day(when: Date) -> dt.date | None:
    """Return the day, or the first day of an interval, if the source gives it exactly; None otherwise."""
    return when.first if when.start and when.start.day and not when.start.qualifier and when.last else None


def _returns(past: dt.date, start: dt.date, end: dt.date) -> Iterator[dt.date]:
    """Yield the anniversaries of a day between two days, both included. 29 February becomes 28 February."""
    for year in range(max(start.year, past.year + 1), end.year + 1):
        day = dt.date(year, 2, 28) if (past.month, past.day) == (2, 29) and not _leap(year) else past.replace(year=year)
        if start <= day <= end:
            yield day


def _leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def planned_near(dated: Sequence[AnyDating], on: dt.date, within: int = WITHIN) -> list[AnyDating]:
    """Return what was planned or under discussion for at most `within` days before or after a day, earliest first.

    `dated` are the newest first.
    """
    since, until = (Date.parse(_shifted(on, days).isoformat()) for days in (-within, within))
    return [each for each in reversed(dated) if each.is_ahead and touches(each.when, since, until)]


def anniversaries_title(on: dt.date, within: int) -> str:
    """Return the title of the report: `Anniversaries, 10–20 June 2026`."""
    span = Date.parse(f"{on}/{_shifted(on, within)}") if within else Date.parse(str(on))
    return f"Anniversaries, {span}"


def anniversary_blocks(dated: Sequence[Dating], on: dt.date, within: int = WITHIN) -> list[Block]:
    """Build tables of the anniversaries from a day on, and of what was planned around it."""
    coming, planned = anniversaries(dated, on, within), planned_near(dated, on, within)
    blocks: list[Block] = [Heading(line(anniversaries_title(on, within)))]
    if coming:
        rows = tuple(_row(each, on) for each in coming)
        blocks += [Table(lines("Day", "Years", "Since", "Dossier"), rows), Note(cited(_note(coming)))]
    else:
        blocks.append(Note(cited("No day of these dossiers comes round in that time.")))
    if planned:
        planned_rows = [
            Row(
                e.address,
                (cited(str(e.when)), line(e.words, Span("", "", e.cites)), cited(e.title)),
            )
            for e in planned
        ]
        blocks += [
            Heading(line("Planned about that day")),
            Table(lines("Date", "What", "Dossier"), tuple(planned_rows)),
        ]
    return blocks


def _row(each: Anniversary[Dating], on: dt.date) -> Row:
    today = " (that day)" if each.day == on else ""
    day = line(Span(f"{each.day.day} {MONTHS[each.day.month]}", "strong"), today)
    years = Span(f"{each.years}, round", "strong") if each.is_round else Span(str(each.years))
    what = line(each.of.words, f", {each.of.when}", Span("", "", each.of.cites))
    return Row(each.of.address, (day, (years,), what, cited(each.of.title)))


def _note(coming: Sequence[Anniversary[Dating]]) -> str:
    round_ones = sum(each.is_round for each in coming)
    leap = " What fell on 29 February is put on the 28th." if any(_moved(each) for each in coming) else ""
    return f"Of what is dated to the day; {round_ones or 'none'} of {len(coming)} round (every {ROUND} years).{leap}"


def _moved(each: Anniversary[Dating]) -> bool:
    past = first_day(each.of.when)
    return past is not None and past.day != each.day.day
