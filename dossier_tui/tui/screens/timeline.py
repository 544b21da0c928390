"""The timeline of all dossiers."""

from collections.abc import Sequence
from typing import ClassVar

from ...blocks import Block
from ...values import Address
from ...views.timeline import happenings
from ...views.zooms import timeline_of
from ..keys.command import Where
from ..session import Session
from ..widgets.blockview import Position
from ..zoom import FARTHEST, FROM_FAR, nearer, next_round, same_time
from .several import SeveralPage


class TimelineScreen(SeveralPage):
    """Everything dated in all dossiers, by year, month or day."""

    PLACES: ClassVar[tuple[Where, ...]] = ("view", "page", "timeline")

    def __init__(self, session: Session) -> None:
        self.zoom = session.desk.zoom("timeline", FROM_FAR) or FARTHEST
        super().__init__(session, f"Timeline by {self.zoom}")

    @property
    def matters_now(self) -> Sequence[str]:
        """The keys that look nearer and farther."""
        return (*super().matters_now, "nearer", "farther")

    def content(self) -> Sequence[Block]:
        """Everything dated, as near as the reader looks at it."""
        return timeline_of(happenings(self.dossiers), self.zoom)

    def zoom_in(self) -> None:
        """Look nearer, at the same time."""
        self._zoom_to(nearer(self.zoom, 1))

    def zoom_out(self) -> None:
        """Look from farther away, at the same time."""
        self._zoom_to(nearer(self.zoom, -1))

    def zoom_round(self) -> None:
        """Look nearer, or from far away again."""
        self._zoom_to(next_round(self.zoom))

    def _zoom_to(self, zoom: str) -> None:
        address = self.selected
        if zoom != self.zoom and self.dossiers:
            self.zoom, self.page_title = zoom, f"Timeline by {zoom}"
            self.session.desk.keep_zoom("timeline", zoom)
            goal = same_time(self.dossiers, address, self.content())
            self.draw(Position(goal) if goal else None)

    def open_row(self, address: Address) -> None:
        """Look nearer at a year, or go to the record."""
        if address.kind == "year":
            self.zoom_in()
        else:
            super().open_row(address)
