"""Finding words in the open dossier: the hits in all its panes, and the one that the reader is at."""

from bisect import bisect_left
from collections.abc import Callable, Sequence

from ..blocks import Block, Note, cited
from ..matching import (
    MOST_LETTERS,
    NO_NAMES,
    Finder,
    Highlights,
    LineHit,
    Names,
    Search,
    hits_in,
    is_too_long,
    narrowed,
    searched_lines,
)  # fmt: skip
from ..model import Registry
from ..values import Address
from ..views.panes import PANES
from .widgets.blockview import Position

TITLES = {pane.key: pane.title for pane in PANES}
SCREENFUL, MOST_AT_ONCE = 120, 960
"""Lines that are searched at a time, and at most before a key is answered; a screen shows some dozens."""
Lines = Sequence[tuple[Address | None, str]]


class Find:
    """What a reader looks for in a dossier, and the hit that they are at.

    At a key only so much is searched as a screen needs; the rest follows between keys.
    """

    def __init__(self, registry: Registry, blocks: Callable[[str], Sequence[Block]]) -> None:
        """Look in what `blocks` gives for the key of each pane."""
        self._whole = blocks
        self.registry = registry
        """The registry whose names are known by other spellings."""
        self._names: Names | None = None
        self._finder = Finder()
        self._given: Finder | None = None
        self._searches: dict[str, Search] = {}
        """The search of each pane that has been begun, by the pane's key."""
        self._lines: dict[str, tuple[Sequence[Block], Lines]] = {}
        """The lines of each pane that has been searched, with the blocks that they are of."""
        self._narrowed_by: Finder | None = None
        self._narrowed: dict[str, tuple[Sequence[Block], Sequence[Block]]] = {}
        """Of each pane its blocks, and those of them that are left where only entries with hits are shown."""
        self.query = ""
        self.at: tuple[str, LineHit] | None = None
        """The pane of the current hit, and the hit."""
        self.began: tuple[str, int, Position | None, int] = ("", 0, None, 0)
        """Pane, row, position and line at the top at which the reader began to type."""

    def blocks(self, pane: str) -> Sequence[Block]:
        """What a pane shows: all of it, or only the entries that have hits; another thread may ask for it."""
        whole, finder = self._whole(pane), self._narrowed_by
        if finder is None:
            return whole
        known = self._narrowed.get(pane)
        if known is None or known[0] is not whole:
            self._narrowed[pane] = known = (whole, narrowed(whole, finder) or [Note(cited("Nothing of that is here."))])
        return known[1]

    @property
    def is_given(self) -> bool:
        """Whether a search over all dossiers looks for it, rather than the reader here."""
        return self._given is not None

    @property
    def is_narrowed(self) -> bool:
        """Whether only entries with hits are shown."""
        return self._narrowed_by is not None

    def narrow(self, *, on: bool) -> None:
        """Show only the entries with hits from now on, or all again."""
        self._narrowed_by, self._narrowed = self._finder if on else None, {}

    def look_for(self, query: str, finder: Finder | None = None) -> None:
        """Look for a query from now on; nothing is searched yet, and none of the hits is the current one.

        A finder that is given finds it in its own way, as a search over all dossiers does.
        """
        self.query, self.at, self._searches = query, None, {}
        if query.strip() and self._names is None:
            self._names = Names.of(self.registry)
        self._given = finder
        self._finder = finder or Finder.of(query, self._names or NO_NAMES)

    def search(self, pane: str, start: int = 0) -> Search:
        """Return the search of a pane as far as it has come; it starts at a line of the pane."""
        if pane not in self._searches:
            self._searches[pane] = Search(self._lines_of(pane) if self.query.strip() else (), self._finder, start)
        return self._searches[pane]

    def prepare(self, pane: str) -> None:
        """Have the lines of a pane ready before the first letter is typed."""
        self._lines_of(pane)

    def search_near(self, pane: str, start: int) -> None:
        """Search a pane from a line on as far as a screen needs: to the first hit, and a little further."""
        search = self.search(pane, start)
        while not search.is_done and search.searched < MOST_AT_ONCE:
            had_hits = search.count > 0
            search.go_on(SCREENFUL)
            if had_hits:
                return

    def search_all(self) -> None:
        """Search all panes to their ends."""
        for pane in TITLES:
            self.search(pane).go_on()

    def _lines_of(self, pane: str) -> Lines:
        blocks = self.blocks(pane)
        if pane not in self._lines or self._lines[pane][0] is not blocks:
            self._lines[pane] = (blocks, list(searched_lines(blocks)))
        return self._lines[pane][1]

    def reread(self, registry: Registry) -> None:
        """Find the same again in panes that have changed, the current hit staying where that can be."""
        self.registry, self._names = registry, None
        number, at = self._number, self.at
        self.look_for(self.query, self._given)
        self.search_all()
        hits = self._hits(at[0]) if at else ()
        self.at = (at[0], hits[min(number, len(hits) - 1)]) if at and hits else None

    def _hits(self, pane: str) -> Sequence[LineHit]:
        return self._searches[pane].hits if pane in self._searches else ()

    @property
    def _number(self) -> int:
        """The number of the current hit in its pane, from 0."""
        return bisect_left(self._hits(self.at[0]), _place(self.at[1]), key=_place) if self.at else 0

    @property
    def is_done(self) -> bool:
        """Whether all panes have been searched to their ends."""
        return not self.query.strip() or all(key in self._searches and self._searches[key].is_done for key in TITLES)

    @property
    def counts(self) -> dict[str, int]:
        """How many hits each pane has that has any, so far as it has been searched."""
        return {key: self._searches[key].count for key in TITLES if key in self._searches and self._searches[key].count}

    def highlights(self, pane: str) -> Highlights:
        """What stands out in a pane: its hits, and the current one."""
        return Highlights(self._hits(pane), self._number if self.at and self.at[0] == pane else None)

    def highlights_in(self, blocks: Sequence[Block]) -> Highlights:
        """What stands out in any other blocks."""
        return Highlights(hits_in(blocks, self._finder) if self.query.strip() else ())

    def begin(self, pane: str, rows: Sequence[Address | None], row: int, way: int = 1) -> None:
        """Make the first hit of a pane from one of its rows on the current one, or the last before that."""
        hits = self._hits(pane)
        places: list[int] = []
        for hit in hits:
            start = places[-1] if places else 0
            places.append(next((at for at in range(start, len(rows)) if rows[at] == hit.address), start))
        number = next((n for n, place in enumerate(places) if place >= row), 0 if way > 0 else len(places))
        if places:
            self.at = (pane, hits[number if way > 0 else (number - 1) % len(places)])

    def begin_at(self, pane: str, address: Address | None, words: str = "") -> None:
        """Make the first hit in the row of an address the current one, or on the line that has some words."""
        lines = self._lines_of(pane)

        def is_there(hit: LineHit) -> bool:
            return words in lines[hit.line][1] if words else address is not None and hit.address == address

        hit = next(filter(is_there, self._hits(pane)), None)
        self.at = (pane, hit) if hit else None

    def step(self, pane: str, way: int, *, stay: bool = False) -> str:
        """Go to the next hit, in this pane or another unless one is to stay; what to tell the reader, if anything."""
        if self.at and self.at[0] == pane:
            if not 0 <= self._number + way < self.search(pane).count:
                self.search(pane).go_on()
            number, hits = self._number + way, self._hits(pane)
            if 0 <= number < len(hits):
                self.at = (pane, hits[number])
                return ""
        self.search_all()
        keys = list(TITLES)
        here = keys.index(pane)
        around = [pane] if stay else [keys[(here + way * (each + 1)) % len(keys)] for each in range(len(keys))]
        counts = self.counts
        goal = next((key for key in around if key in counts), None)
        if goal is None:
            return "Nothing is found."
        self.at = (goal, self._hits(goal)[0 if way > 0 else -1])
        if goal != pane:
            return f"On to {TITLES[goal]}." if way > 0 else f"Back to {TITLES[goal]}."
        return "Round to the first again." if way > 0 else "Round to the last again."

    def counter(self, pane: str) -> str:
        """Which hit of how many in a pane, as `4/14`, how many there are in others, or why none is looked for."""
        if not self.query.strip():
            return ""
        if is_too_long(self.query):
            return f"longer than {MOST_LETTERS:,} letters"
        counts = self.counts
        here, elsewhere = counts.get(pane, 0), sum(counts.values()) - counts.get(pane, 0)
        if here:
            more = "" if self.search(pane).is_done else "…"
            narrowed = "only these  " if self.is_narrowed else ""
            return f"{narrowed}{self._number + 1 if self.at and self.at[0] == pane else '–'}/{here}{more}"
        if not self.is_done:
            return "…"
        return f"none here, {elsewhere} in other tabs" if elsewhere else "not found"


def _place(hit: LineHit) -> tuple[int, int]:
    return hit.line, hit.first
