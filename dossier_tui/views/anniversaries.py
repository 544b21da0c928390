"""Anniversaries of dated records within the next days, and what was planned around that time."""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Any, Generic

from msgspec import Struct

from ..blocks import Block, Dated, Heading, Note, Row, Span, cited, line, timeline_of_years
from ..values import Date, plural
from .timeline import AnyDating, Dating, Happening, touches, with_date

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
        return is_round(self.years)

    def as_data(self: "Anniversary[Happening]") -> dict[str, Any]:
        """Return the anniversary as plain data for JSON."""
        return {"day": str(self.day), "years": self.years, "round": self.is_round, **self.of.as_data()}


def is_round(years: int) -> bool:
    """Whether an anniversary of so many years is a round one."""
    return years % ROUND == 0


class Coming(Struct, Generic[AnyDating], frozen=True):
    """What comes round from a day on, and what was planned about it; of many, the first ones and how many there are."""

    on: dt.date
    within: int
    anniversaries: Sequence[Anniversary[AnyDating]]
    number: int
    """The number of all anniversaries."""
    round_ones: int
    """The number of all round ones."""
    planned: Sequence[AnyDating]
    number_planned: int
    """The number of all that was planned."""

    @property
    def pairs(self) -> set[str]:
        """The keys of the dossiers of what is here."""
        return {each.address.pair for each in (*(each.of for each in self.anniversaries), *self.planned)}


def coming(
    dated: Sequence[AnyDating], on: dt.date, within: int = WITHIN, limit: int | None = None
) -> Coming[AnyDating]:
    """Return what comes round or was planned, at most so many of each. `dated` are the newest first."""
    found, planned = anniversaries(dated, on, within), planned_near(dated, on, within)
    round_ones = sum(each.is_round for each in found)
    return Coming(on, within, found[:limit], len(found), round_ones, planned[:limit], len(planned))


def anniversaries(dated: Sequence[AnyDating], on: dt.date, within: int = WITHIN) -> list[Anniversary[AnyDating]]:
    """Return the anniversaries from the day `on` until `within` days later, the earliest first.

    `dated` are the newest first. Only what happened on a day that is exact has anniversaries.
    """
    found = [
        Anniversary(day, day.year - past.year, each)
        for each in dated
        if each.comes_round and (past := first_day(each.when)) is not None
        for day in returns(past, on, within)
    ]
    return sorted(found, key=lambda each: order_of_anniversary(each.day, each.years))


def order_of_anniversary(day: dt.date, years: int) -> tuple[dt.date, bool, int]:
    """Return a sort key: by day, the round ones first, then by years, the most first."""
    return day, not is_round(years), -years


def _shifted(day: dt.date, days: int) -> dt.date:
    """Return a day so many days later, or earlier if negative, but none beyond the ends of the calendar."""
    ordinal = min(max(day.toordinal() + days, dt.date.min.toordinal()), dt.date.max.toordinal())
    return dt.date.fromordinal(ordinal)


def first_day(when: Date) -> dt.date | None:
    """Return the day, or the first day of an interval, if the source gives it exactly; None otherwise."""
    return when.first if when.start and when.start.day and not when.start.qualifier and when.last else None


def returns(past: dt.date, start: dt.date, within: int) -> Iterator[dt.date]:
    """Yield the anniversaries of a day from another day until so many days later. 29 February becomes 28 February."""
    end = _shifted(start, within)
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
    since, until = (Date.parse(day.isoformat()) for day in days_about(on, within))
    return [each for each in reversed(dated) if each.is_ahead and touches(each.when, since, until)]


def days_about(on: dt.date, within: int) -> tuple[dt.date, dt.date]:
    """Return the first and the last of the days at most so many days before or after a day."""
    return _shifted(on, -within), _shifted(on, within)


def anniversaries_title(on: dt.date, within: int) -> str:
    """Return the title of the report: `Anniversaries, 10–20 June 2026`."""
    span = Date.parse(f"{on}/{_shifted(on, within)}") if within else Date.parse(str(on))
    return f"Anniversaries, {span}"


def anniversary_blocks(coming: Coming[Any]) -> list[Block]:
    """Build the anniversaries from a day on, and what was planned around it, each with its date and its dossier."""
    blocks: list[Block] = [Heading(line(anniversaries_title(coming.on, coming.within)))]
    if coming.anniversaries:
        dated = [(str(each.day.year), _dated(each, coming.on)) for each in coming.anniversaries]
        blocks += [timeline_of_years(dated), Note(cited(_note(coming)))]
    else:
        blocks.append(Note(cited("No day of these dossiers comes round in that time.")))
    if coming.planned:
        planned = [("", _planned(each)) for each in coming.planned]
        blocks += [Heading(line("Planned about that day")), timeline_of_years(planned)]
    if len(coming.planned) < coming.number_planned:
        blocks.append(Note(cited(f"{coming.number_planned:,} in all. {_first(coming.planned)}")))
    return blocks


def _first(shown: Sequence[object]) -> str:
    return "This is the first." if len(shown) == 1 else f"These are the first {len(shown):,}."


def _planned(each: Dating) -> Dated:
    words = line(each.words, Span("", "", each.cites))
    return Dated(Row(each.address, (words,)), line(str(each.when)), line(each.title))


def _dated(each: Anniversary[Dating], on: dt.date) -> Dated:
    """Return an anniversary with its day in the format of the record's date."""
    day = Date.parse(each.day.isoformat()).in_order(each.of.when.order)
    today = "that day, " if each.day == on else ""
    years = plural(each.years, "year")
    since = Span(f"{years}, round: ", "strong") if each.is_round else Span(f"{years}: ", "dim")
    words = line(today, since, with_date(each.of.words, f", {each.of.when}"), Span("", "", each.of.cites))
    return Dated(Row(each.of.address, (words,)), line(str(day)), line(each.of.title))


def _note(coming: Coming[Any]) -> str:
    round_ones = f"{coming.round_ones:,}" if coming.round_ones else "none"
    first = f" {_first(coming.anniversaries)}" if len(coming.anniversaries) < coming.number else ""
    leap = " What fell on 29 February is put on the 28th." if any(map(_moved, coming.anniversaries)) else ""
    return f"Of what is dated to the day; {round_ones} of {coming.number:,} round (every {ROUND} years).{first}{leap}"


def _moved(each: Anniversary[Dating]) -> bool:
    past = first_day(each.of.when)
    return past is not None and past.day != each.day.day
