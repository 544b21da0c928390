"""Where each kind of fact goes: the tables of the curators' guide, which this reads, so that both always agree."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from ..files.reading import read_bytes
from ..matching import Finder, terms_of, words_of
from ..roots import guide_path
from ..values import fold

_MOST_BYTES = 1024 * 1024
_BEGINS = "## Where does this fact go?"
"""The heading of the guide's chapter in which all tables are about facts."""
_TOPIC = "`topic`"
"""The head of the column that only the table of sections has."""
_SAME = "the same"
SHORTEST = 3
"""The minimum number of letters of a word that counts beside others."""
_CELLS = re.compile(r"(?<!\\)\|")


class FactPlace(Struct, frozen=True):
    """A kind of fact and where it goes, as a row of the guide words it."""

    fact: str
    """The kind of fact: `an embassy, consulate, trade office`."""
    to: str
    """The section and the group, or the field: `leadership.missions`."""
    more: str
    """How it is written, and the heading under which readers find it; empty if the guide does not say."""

    @property
    def names_only_section(self) -> bool:
        """Whether no group or field is named."""
        return self.more.startswith(_TOPIC)


def fact_places() -> list[FactPlace]:
    """Return the rows of the guide's tables. Raises OSError if the guide cannot be read."""
    guide = read_bytes(guide_path(), _MOST_BYTES).decode("utf-8", "replace")
    chapter = guide.partition(f"\n{_BEGINS}\n")[2].partition("\n## ")[0]
    return list(_places(chapter.splitlines()))


def _places(lines: Sequence[str]) -> Iterator[FactPlace]:
    heads: list[str] = []
    last = ""
    """The last cell of the row above."""
    for line, below in pairwise([*lines, ""]):
        cells = _cells(line)
        if below.startswith("|---"):
            heads = cells
        elif cells and not line.startswith("|---"):
            fact, to, *rest = [last if cell == _SAME else cell for cell in cells]
            last = rest[-1] if rest else ""
            yield FactPlace(fact, to, "; ".join(_headed(heads[2:], rest)))


def _headed(heads: Sequence[str], cells: Sequence[str]) -> Iterator[str]:
    """Yield cells that say something, with the head before it where that is a key."""
    for head, cell in zip(heads, cells, strict=True):
        if cell:
            yield f"{head} {cell}" if head.startswith("`") else cell


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

    found = {place: count(f"{place.fact} {place.to} {place.more}") for place in places}
    most = max(found.values(), default=0)
    chosen = [place for place, number in found.items() if number == most] if most else []
    return sorted(chosen, key=lambda place: (-count(place.fact), place.names_only_section))
