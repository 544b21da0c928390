"""Where each kind of fact goes: the table of the curators' guide, which this reads, so that both always agree."""

import re
from collections.abc import Iterator

from msgspec import Struct

from ..files.reading import read_bytes
from ..matching import Finder, terms_of, words_of
from ..roots import guide_path
from ..values import fold

COLUMNS = ("The fact", "goes to", "as", "and is shown under")
"""The heads of the table in the guide."""
_MOST_BYTES = 1024 * 1024
_SAME = "the same"
SHORTEST = 3
"""The minimum number of letters of a word that counts beside others."""
_CELLS = re.compile(r"(?<!\\)\|")


class FactPlace(Struct, frozen=True):
    """A kind of fact and where it goes, as the guide words it."""

    fact: str
    """The kind of fact: `an embassy, consulate, trade office`."""
    to: str
    """The section and the group, or the field: `leadership.missions`."""
    as_: str
    """The kind of record, and what it needs; empty if it is no record of its own."""
    shown: str
    """The heading under which readers find it."""


def fact_places() -> list[FactPlace]:
    """Return the rows of the guide's table. Raises OSError if the guide cannot be read."""
    guide = read_bytes(guide_path(), _MOST_BYTES).decode("utf-8", "replace")
    places: list[FactPlace] = []
    for fact, to, as_, shown in _rows(guide):
        before = places[-1].shown.partition(":")[0] if places else ""
        places.append(FactPlace(fact, to, as_, shown.replace(_SAME, before, 1)))
    return places


def _rows(guide: str) -> Iterator[list[str]]:
    """Yield the cells of each row of the table."""
    lines = iter(guide.splitlines())
    next((line for line in lines if tuple(_cells(line)) == COLUMNS), None)
    next(lines, None)  # the rule below the heads
    for line in lines:
        cells = _cells(line)
        if len(cells) != len(COLUMNS):
            return
        yield cells


def _cells(line: str) -> list[str]:
    return [cell.replace("\\|", "|").strip() for cell in _CELLS.split(line.strip())[1:-1]]


def places_for(typed: str, places: list[FactPlace]) -> list[FactPlace]:
    """Return the places of the facts that words name: those that have all of the words, else those with most of them.

    Those that have the words in the fact itself come first. An id is one word; words such as `on` do not count beside
    others.
    """
    words = [word for word in typed.split() if words_of(word)]
    long = [word for word in words if len(word) >= SHORTEST]
    finders = [Finder.of_terms(terms_of(word, begun=True)) for word in long or words]

    def count(text: str) -> int:
        return sum(finder.matches(fold(text)) for finder in finders)

    found = {place: count(f"{place.fact} {place.to} {place.as_} {place.shown}") for place in places}
    most = max(found.values(), default=0)
    chosen = [place for place, number in found.items() if number == most] if most else []
    return sorted(chosen, key=lambda place: -count(place.fact))
