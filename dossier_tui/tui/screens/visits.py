"""The ways through an open dossier: jumps, and back and forward again, also to the dossiers open before."""

from ...blocks import Line, lines_of
from ...values import Address
from ...views.panes import PANES
from ..goto import Goto, History
from ..session import Session
from ..widgets.blockview import Position
from .zooming import ZoomScreen

Visit = tuple[str, Position | None]
"""A pane and the position in it."""


class VisitScreen(ZoomScreen):
    """A screen with panes that keeps where the reader has been."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.history = History()
        """The other dossiers that were open in the place of this one."""
        self.came_over = False
        """Whether it was opened over a page, such as a search, to which it is left."""
        self._behind: list[Visit] = []
        self._ahead: list[Visit] = []

    def show_at(self, key: str, position: Position | None = None) -> None:
        """Bring a pane to the front, at a position if one is given."""
        raise NotImplementedError

    def leave(self) -> None:
        """Leave the dossier."""
        raise NotImplementedError

    @property
    def lines_selected(self) -> list[Line]:
        """The lines of the selected entry, in the pane and in full."""
        from ...views.detail import detail

        shown = (*self.blocks(self.active), *detail(self.dossier, self.selected))
        return [line for block in shown for address, line in lines_of(block) if address and address == self.selected]

    def go_to_check(self, name: str) -> None:
        """Jump to a check on page one, by the name that spans have for it."""
        first = PANES[0].key
        rows = [(address, spans) for block in self.blocks(first) for address, spans in lines_of(block)]
        for number, (address, spans) in enumerate(rows):
            if address and any(span.named == name for span in spans):
                before = sum(other == address for other, _ in rows[:number])
                self.jump_to_pane(first, Position(address, before))
                return

    def jump_to_pane(self, key: str, position: Position | None) -> None:
        """Jump to a pane, so that `travel` finds the way back."""
        self._behind.append((self.active, self.view.position))
        self._ahead.clear()
        self.show_at(key, position)

    def travel(self, way: int) -> None:
        """Go back to where the reader was before a jump, or forward again."""
        source, goal = (self._behind, self._ahead) if way < 0 else (self._ahead, self._behind)
        if source:
            goal.append((self.active, self.view.position))
            self.show_at(*source.pop())
        elif other := self.history.next(way):
            self.app.post_message(Goto(Address.dossier(other), way=way))
        elif way < 0 and self.came_over:
            self.leave()
