"""Finding words in the open dossier: the hits in all its tabs, and the one that the reader is at."""

from collections.abc import Callable, Mapping, Sequence

from ...blocks import Block
from ...matching import MOST_LETTERS, NO_NAMES, Finder, Highlights, LineHit, Names, hits_in, is_too_long
from ...model import Registry
from ...values import Address
from ...views.panes import PANES
from ..session import Session
from ..widgets.bars import TabBar
from ..widgets.blockview import BlockView, Leaf, Position
from ..widgets.findbar import FindBar
from .desk_screen import DeskScreen

TITLES = {pane.key: pane.title for pane in PANES}


class Find:
    """What a reader looks for in a dossier, and the hit that they are at."""

    def __init__(self, registry: Registry, blocks: Callable[[str], Sequence[Block]]) -> None:
        """Look in what `blocks` gives for the key of each pane."""
        self.blocks = blocks
        self._registry = registry
        self._names: Names | None = None
        self._finder = Finder(None)
        self._hits: Mapping[str, Sequence[LineHit]] = {}
        self.query = ""
        self.at: tuple[str, int] | None = None
        """The pane of the current hit, and its number there, from 0."""
        self.began: tuple[str, int, Position | None, int] = ("", 0, None, 0)
        """Pane, row, position and line at the top at which the reader began to type."""

    def look_for(self, query: str) -> None:
        """Find the query in every pane; none of the hits is the current one yet."""
        self.query, self.at = query, None
        if query.strip() and self._names is None:
            self._names = Names.of(self._registry)
        self._finder = Finder.of(query, self._names or NO_NAMES)
        self._hits = {key: hits_in(self.blocks(key), self._finder) for key in TITLES} if query.strip() else {}

    def reread(self, registry: Registry) -> None:
        """Find the same again in panes that have changed, the current hit staying where that can be."""
        self._registry, self._names = registry, None
        at = self.at
        self.look_for(self.query)
        left = self.counts.get(at[0], 0) if at else 0
        self.at = (at[0], min(at[1], left - 1)) if at and left else None

    @property
    def counts(self) -> dict[str, int]:
        """How many hits each pane has that has any."""
        return {key: len(hits) for key, hits in self._hits.items() if hits}

    def highlights(self, pane: str) -> Highlights:
        """What stands out in a pane: its hits, and the current one."""
        current = self.at[1] if self.at and self.at[0] == pane else None
        return Highlights(self._hits.get(pane, ()), current)

    def highlights_in(self, blocks: Sequence[Block]) -> Highlights:
        """What stands out in any other blocks."""
        return Highlights(hits_in(blocks, self._finder) if self.query.strip() else ())

    def begin(self, pane: str, rows: Sequence[Address | None], row: int, way: int = 1) -> None:
        """Make the first hit of a pane from one of its rows on the current one, or the last before that."""
        places: list[int] = []
        for hit in self._hits.get(pane, ()):
            start = places[-1] if places else 0
            places.append(next((at for at in range(start, len(rows)) if rows[at] == hit.address), start))
        number = next((n for n, place in enumerate(places) if place >= row), 0 if way > 0 else len(places))
        if places:
            self.at = (pane, number if way > 0 else (number - 1) % len(places))

    def step(self, pane: str, way: int, *, stay: bool = False) -> str:
        """Go to the next hit, in this pane or another unless one is to stay; what to tell the reader, if anything."""
        number = self.at[1] + way if self.at and self.at[0] == pane else -1
        if 0 <= number < len(self._hits.get(pane, ())):
            self.at = (pane, number)
            return ""
        keys = list(TITLES)
        here = keys.index(pane)
        around = [pane] if stay else [keys[(here + way * (each + 1)) % len(keys)] for each in range(len(keys))]
        counts = self.counts
        goal = next((key for key in around if key in counts), None)
        if goal is None:
            return "Nothing is found."
        self.at = (goal, 0 if way > 0 else counts[goal] - 1)
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
            return f"{self.at[1] + 1 if self.at and self.at[0] == pane else '–'}/{here}"
        return f"none here, {elsewhere} in other tabs" if elsewhere else "not found"


class FindScreen(DeskScreen):
    """A screen with panes in which a reader can find words."""

    active: str
    """The key of the pane shown."""
    view: BlockView
    """Shows one pane at a time."""
    leaves: dict[str, Leaf]
    """The panes visited, by key, as they were when they were left."""
    finding: Find

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._outdated: set[str] = set()

    def jump_to_pane(self, key: str, position: Position | None) -> None:
        """Jump to a pane, at a position if one is given."""
        raise NotImplementedError

    def leave_detail(self) -> None:
        """Go from the record in full to the pane."""
        raise NotImplementedError

    def show_detail(self) -> None:
        """Show the selected record in full, anew."""
        raise NotImplementedError

    def start_to_find(self) -> None:
        """Open the line in which a query is typed."""
        self.leave_detail()
        self.finding.began = (self.active, self.view.cursor, self.view.position, self.view.scroll_offset.y)
        self.query_one(FindBar).open()

    def on_find_bar_typed(self, event: FindBar.Typed) -> None:
        """Find while one types, from where one began."""
        pane, row, position, _ = self.finding.began
        self.finding.look_for(event.query)
        self.finding.begin(self.active, self.view.addresses, row if pane == self.active else 0)
        if self.finding.at is None and pane == self.active:
            self.view.find(position)
        self._show_hits()

    def on_find_bar_stepped(self, event: FindBar.Stepped) -> None:
        """Step through the hits of the pane in which one types."""
        self.find_step(event.way, stay=True)

    def on_find_bar_done(self, event: FindBar.Done) -> None:
        """Go on with what was found, or back to where one began."""
        if event.given_up:
            pane, _, position, top = self.finding.began
            self.stop_finding()
            if pane == self.active:
                self.view.find(position)
                self.view.scroll_to(y=top, animate=False, force=True)
        self.view.focus()
        if not event.given_up and self.active not in self.finding.counts:
            self.find_step(1)

    def find_step(self, way: int, *, stay: bool = False) -> None:
        """Go to the next hit or the one before, in another pane where there is none left in this one."""
        finding = self.finding
        if not finding.query.strip():
            self.start_to_find()
            return
        self.leave_detail()
        if self._at_the_hit or self.active not in finding.counts:
            message = finding.step(self.active, way, stay=stay)
        else:
            finding.begin(self.active, self.view.addresses, self.view.cursor, way)
            message = ""
        if finding.at and finding.at[0] != self.active:
            self._outdated = set(self.leaves)
            self.jump_to_pane(finding.at[0], None)
        self._show_hits()
        self.query_one(FindBar).show_count(f"{message}  {finding.counter(self.active)}".strip())

    @property
    def _at_the_hit(self) -> bool:
        """Whether the reader is still where the current hit is."""
        at, row = self.finding.at, self.view.current_row
        return at is not None and at[0] == self.active and row in {None, self.view.cursor}

    def stop_finding(self) -> None:
        """Drop the query and its hits."""
        self.query_one(FindBar).close()
        self.finding.look_for("")
        self._show_hits()

    def _show_hits(self) -> None:
        """Draw the pane shown anew, and the others when they are shown again."""
        self._outdated = set(self.leaves)
        self.freshen(self.active)
        self.view.show_current()
        self.show_detail()
        self.count_hits()

    def count_hits(self) -> None:
        """Show the numbers of hits, on the line and on the tabs."""
        self.query_one(TabBar).counts = self.finding.counts
        self.query_one(FindBar).show_count(self.finding.counter(self.active))

    def freshen(self, key: str) -> None:
        """Draw the pane shown with its blocks and the hits of now, if it has those of before."""
        if key in self._outdated:
            self._outdated.discard(key)
            self.view.show(self.finding.blocks(key), highlights=self.finding.highlights(key), keep=True)
        self.query_one(FindBar).show_count(self.finding.counter(key))
