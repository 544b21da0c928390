"""The keys with which a reader finds words in the open dossier, and the line in which they are typed."""

import asyncio
from collections.abc import Sequence
from functools import partial

from textual.worker import Worker

from ..finding import SCREENFUL, TITLES, Find
from ..goto import Found
from ..keys.command import Hint, Hinted
from ..session import Session
from ..widgets.bars import TabBar
from ..widgets.blockview import BlockView, Leaf, Position
from ..widgets.findbar import FindBar
from .desk_screen import DeskScreen

PAUSE = 0.2
"""Seconds without a key after which the panes that are not shown are searched."""
BACK = 60
"""Lines before the selected row from which a pane is searched, since they may be in view with it."""


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

    @property
    def matters_now(self) -> Sequence[str]:
        """While words are looked for, the keys that go from hit to hit."""
        return ("find_next", "find_previous", "only_found") if self.finding.query.strip() else ()

    @property
    def hints_while_typing(self) -> Sequence[Hinted]:
        """What the keys do in the line in which one types."""
        keys = {"enter": "Keep it, then n N", "↓ ↑": "Next hit, previous", "esc": "Back to where you were"}
        return [Hint(key, does) for key, does in keys.items()]

    def narrow(self, *, on: bool) -> None:
        """Show only the entries with hits, or all again."""
        self.finding.narrow(on=on)
        self.finding.reread(self.finding.registry)
        if on and self.finding.at is None:
            self.finding.begin(self.active, self.view.addresses, 0)
        self._show_hits()
        self.refresh_hints()

    def mark(self, found: Found) -> None:
        """Mark what a search over all dossiers has found, the first hit in the selected entry being the current one."""
        self.finding.look_for(found.question, found.finder)
        self.finding.search_all()
        self.finding.begin_at(self.active, self.view.selected, found.words)
        self.query_one(FindBar).show_query(found.question)
        self.refresh_hints()
        self.call_after_refresh(self._show_hits)  # the bar takes a line of the pane

    def start_to_find(self) -> None:
        """Open the line in which a query is typed."""
        self.leave_detail()
        self.finding.began = (self.active, self.view.cursor, self.view.position, self.view.scroll_offset.y)
        self.query_one(FindBar).open()
        self.call_after_refresh(self.finding.prepare, self.active)

    def on_find_bar_typed(self, event: FindBar.Typed) -> None:
        """Find while one types, from where one began."""
        pane, row, position = self.finding.began[:3]
        self.finding.narrow(on=False)
        self.finding.look_for(event.query)
        here = row if pane == self.active else 0
        self.finding.search_near(self.active, max(self.view.first_line_at(here) - BACK, 0))
        self.finding.begin(self.active, self.view.addresses, here)
        if self.finding.at is None and pane == self.active:
            self.view.find(position)
        self._show_hits()
        if not self.finding.is_done:
            _: Worker[None] = self.run_worker(partial(self._search_on, event.query), exclusive=True, group="find")

    async def _search_on(self, query: str) -> None:
        """Search the rest of the pane shown and then the others, as long as nothing else is typed."""
        pane, row = self.active, self.finding.began[1] if self.active == self.finding.began[0] else 0
        await self._search_pane(pane)
        if self._still_wants(query) and pane == self.active:
            is_later = self.finding.at is None
            if is_later:
                self.finding.begin(pane, self.view.addresses, row)
            self._show_hits(go=is_later)
        await asyncio.sleep(PAUSE)
        for key in TITLES:
            await asyncio.to_thread(self.finding.blocks, key)
            await self._search_pane(key)
        if self._still_wants(query):
            self._outdated = set(self.leaves) - {self.active}
            self.count_hits()

    async def _search_pane(self, pane: str) -> None:
        search = self.finding.search(pane)
        while not search.is_done:
            search.go_on(SCREENFUL)
            await asyncio.sleep(0)

    def _still_wants(self, query: str) -> bool:
        return query == self.finding.query and bool(self.query(TabBar))

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
            self.finding.search_all()
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
            finding.search(self.active).go_on()
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
        self.finding.narrow(on=False)
        self.finding.look_for("")
        self._show_hits()
        self.refresh_hints()

    def _show_hits(self, *, go: bool = True) -> None:
        """Show the hits of now in the pane shown, and in the others when they are shown again."""
        self._outdated = set(self.leaves)
        self.freshen(self.active)
        if go:
            self.view.show_current()
        self.show_detail()
        self.count_hits()

    def count_hits(self) -> None:
        """Show the numbers of hits, on the line and on the tabs."""
        self.query_one(TabBar).counts = self.finding.counts
        self.query_one(FindBar).show_count(self.finding.counter(self.active))

    def freshen(self, key: str) -> None:
        """Show the pane shown with its blocks and the hits of now, if it has those of before."""
        if key in self._outdated:
            self._outdated.discard(key)
            self.view.show_as(self.finding.blocks(key), self.finding.highlights(key))
        self.query_one(FindBar).show_count(self.finding.counter(key))
