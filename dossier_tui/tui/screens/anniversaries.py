"""What comes round again, and what is planned about now."""

from collections.abc import Sequence
from typing import ClassVar

from ...blocks import Block
from ...values import today
from ...views.anniversaries import WITHIN, anniversary_blocks, coming
from ...views.timeline import happenings
from ..keys.command import Where
from ..session import Session
from ..widgets.blockview import Position
from .several import SeveralPage

SPANS = (7, WITHIN, 90, 366)
"""Days ahead, from few to many."""


class AnniversariesScreen(SeveralPage):
    """Anniversaries and plans of the days ahead."""

    PLACES: ClassVar[tuple[Where, ...]] = ("view", "page", "timeline")

    def __init__(self, session: Session) -> None:
        super().__init__(session, "Anniversaries")
        kept = session.desk.zoom("anniversaries", [str(days) for days in SPANS])
        self.within = int(kept) if kept else WITHIN

    @property
    def matters_now(self) -> Sequence[str]:
        """The keys that show fewer and more days."""
        return (*super().matters_now, "nearer", "farther")

    def content(self) -> Sequence[Block]:
        """What comes round from today on."""
        return anniversary_blocks(coming(happenings(self.dossiers), today(), self.within))

    def zoom_in(self) -> None:
        """Show fewer days."""
        self._show_days(SPANS[max(SPANS.index(self.within) - 1, 0)])

    def zoom_out(self) -> None:
        """Show more days."""
        self._show_days(SPANS[min(SPANS.index(self.within) + 1, len(SPANS) - 1)])

    def zoom_round(self) -> None:
        """Show more days, or the fewest again."""
        self._show_days(SPANS[(SPANS.index(self.within) + 1) % len(SPANS)])

    def _show_days(self, within: int) -> None:
        self.within = within
        self.session.desk.keep_zoom("anniversaries", str(within))
        self.draw(Position(self.selected))
