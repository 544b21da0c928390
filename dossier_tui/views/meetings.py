"""How often the two met: a bar for each year with the levels, and what is counted."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from ..blocks import Block, Note, Row, Table, cited, lines
from ..model import Contact, Dossier, counts, rank
from ..values import plural
from ..words.contacts import uncounted_words
from ..words.offices import level_words
from .bars import UNBROKEN

GLYPHS: Final = "█▓▒░"
"""The cells of a bar, the highest level first; the fourth level and those below look alike."""
LONGEST: Final = 16
"""The maximum length of a bar, in cells."""
MOST_BARS: Final = 8
"""The maximum number of bars; for longer times a bar is several years."""
STEPS: Final = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000)
"""How many years a bar may be."""

Level = tuple[int, str]
"""The rank of a level and its name, so that levels sort by rank."""


def meetings_a_year(dossier: Dossier, contacts: Sequence[Contact]) -> list[Block]:
    """Build a bar for each year in which the two may have met, split by level, and a note on what is counted."""
    counted = [contact for contact in contacts if counts(dossier, contact)]
    level_of = _levels(dossier, counted)
    dated = [(contact.date.year, level_of[rank(dossier, contact)]) for contact in counted if contact.date.year]
    years = [year for year, _ in dated]
    bars = [_table(dated)] if len(set(years)) > 1 else []
    return [*bars, Note(cited(" ".join(_sentences(dossier, contacts, counted, len(dated) if bars else None))))]


def _levels(dossier: Dossier, counted: Sequence[Contact]) -> dict[int, Level]:
    """Return the level of each rank; the highest are leaders where somebody's office is only that."""
    levels = {(rank(dossier, contact), level_words(dossier, contact)) for contact in counted}
    return {level[0]: level for level in sorted(levels)}  # "leaders" comes after "heads of state"


def _table(dated: Sequence[tuple[int, Level]]) -> Table:
    years = [year for year, _ in dated]
    step = next(step for step in STEPS if len(_periods(years, step)) <= MOST_BARS)
    levels = sorted({level for _, level in dated})
    glyphs = {level: GLYPHS[min(number, len(GLYPHS) - 1)] for number, level in enumerate(levels)}
    longest = max(LONGEST, *Counter(year // step for year in years).values())
    rows = []
    for first, last in reversed(_periods(years, step)):
        times = Counter(level for year, level in dated if first <= year <= last)
        name = str(first) if first == last else f"{first}–{last}"
        cells = (name, _bar(times, glyphs, longest), _by_level(times, glyphs))
        rows.append(Row(None, tuple(map(cited, cells))))
    return Table(lines("Year" if step == 1 else "Years", "Met or talked", "At which level"), tuple(rows))


def _periods(years: Sequence[int], step: int) -> list[tuple[int, int]]:
    """Return the first and the last year of each bar; a longer time without a contact is one period."""
    periods: list[tuple[int, int]] = []
    for first in sorted({year // step * step for year in years}):
        if periods and first > periods[-1][1] + 1:
            periods.append((periods[-1][1] + 1, first - 1))
        periods.append((first, first + step - 1))
    return periods


def _bar(times: Counter[Level], glyphs: dict[Level, str], longest: int) -> str:
    """Draw the contacts of a year, each a cell where there is room, with their number."""
    cells = "".join(glyphs[level] * max(1, times[level] * LONGEST // longest) for level in sorted(times))
    return f"{cells}{UNBROKEN}{times.total()}" if cells else "–"


def _by_level(times: Counter[Level], glyphs: dict[Level, str]) -> str:
    """Return how many contacts were at each level, none of them broken between two lines."""
    words = (f"{glyphs[level]} {level[1]} {times[level]}" for level in sorted(times))
    return ", ".join(each.replace(" ", UNBROKEN) for each in words)


def _sentences(
    dossier: Dossier, contacts: Sequence[Contact], counted: Sequence[Contact], drawn: int | None
) -> Iterator[str]:
    """Yield how many contacts count and why, how many of them have no bar, and why others do not count."""
    yield f"{plural(len(counted), 'contact')} counted: both sides took part, and it took place."
    if drawn is not None and drawn < len(counted):
        yield f"{len(counted) - drawn} without a year {'has' if len(counted) - drawn == 1 else 'have'} no bar."
    if others := uncounted_words(dossier, contacts):
        yield f"Not counted: {others}."
