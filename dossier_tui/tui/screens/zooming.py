"""The timeline of an open dossier, looked at by day, month or year."""

from collections.abc import Sequence

from ...blocks import Block
from ...model import Dossier
from ...values import Address
from ..session import Session
from ..widgets.blockview import Position
from ..zoom import FROM_FAR, NEAREST, nearer, next_round, same_time
from .find import FindScreen

TIMELINE = "timeline"
"""The key of the pane that can be zoomed."""


class ZoomScreen(FindScreen):
    """A screen with panes, one of which is a timeline."""

    dossier: Dossier

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.zoom = session.desk.zoom("reader", FROM_FAR) or NEAREST
        """How near the timeline is looked at."""

    def blocks(self, key: str) -> Sequence[Block]:
        """What a pane shows."""
        raise NotImplementedError

    def show_again(self, key: str) -> None:
        """Show a pane as it is now."""
        raise NotImplementedError

    @property
    def matters_now(self) -> Sequence[str]:
        """In the timeline, the keys that zoom."""
        return (*super().matters_now, *(("nearer", "farther") if self.active == TIMELINE else ()))

    def zoom_in(self) -> None:
        """Look nearer at the timeline."""
        self._zoom_to(nearer(self.zoom, 1))

    def zoom_out(self) -> None:
        """Look at the timeline from farther away."""
        self._zoom_to(nearer(self.zoom, -1))

    def zoom_round(self) -> None:
        """Look nearer at the timeline, or from far away again; from another tab, go to the time selected there."""
        if self.active == TIMELINE:
            self._zoom_to(next_round(self.zoom))
        else:
            self.jump_to_pane(TIMELINE, self._same_time(self.selected))

    def _zoom_to(self, zoom: str) -> None:
        if self.active != TIMELINE:
            self.tell("That is for the timeline; z goes there.")
            return
        address = self.selected
        if zoom != self.zoom:
            self.zoom = zoom
            self.session.desk.keep_zoom("reader", zoom)
            self.show_again(TIMELINE)
            self.view.find(self._same_time(address))
            self.tell_only(f"By {zoom}; + and - look nearer and farther.")

    def _same_time(self, address: Address | None) -> Position | None:
        goal = same_time([self.dossier], address, self.blocks(TIMELINE))
        return Position(goal) if goal else None
