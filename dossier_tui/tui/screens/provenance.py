"""The page that says what the selected thing rests on."""

from collections.abc import Sequence
from typing import ClassVar

from ...blocks import Block
from ...views.provenance import provenance_page
from ...words.citing import paragraph_marks
from ..keys.command import Where
from ..lens import on_its_day
from ..session import READ_AT_ONCE, Session
from ..shown import Selection, Shown
from ..widgets.rowview import RowView
from .page import Page


class ProvenanceScreen(Page):
    """Sources, claims, and what else they are used for; rows lead there."""

    PLACES: ClassVar[tuple[Where, ...]] = ("view", "page")

    def __init__(self, session: Session, subject: Selection) -> None:
        self.subject = subject
        super().__init__(session, f"Where this comes from: {subject.label}", (), paragraph_marks(subject.dossier))
        self.blocks = self._content()

    def _content(self) -> Sequence[Block]:
        library = self.session.library
        others = library.dossiers if len(library.paths) <= READ_AT_ONCE else ()
        return provenance_page(self.subject.dossier, self.subject.address, others)

    @property
    def shown(self) -> Shown:
        """The dossier, and what is selected on the page."""
        return Shown(self.subject.dossier, self.view.selected)

    def on_row_view_opened(self, event: RowView.Opened) -> None:
        """Go to what the row stands for, where that still stands."""
        if event.address and self.session.has(event.address):
            self.goto(event.address, in_open_dossier=True)

    def library_changed(self) -> None:
        """Show the sources as they are now, if the thing still stands."""
        read = self.session.dossier(self.subject.dossier.key)
        dossier = read and on_its_day(read, self.subject.dossier)
        if dossier and dossier.has(self.subject.address):
            self.subject = Selection(dossier, self.subject.address)
            self.page_title = f"Where this comes from: {self.subject.label}"
            self.show_title()
            self.view.show(self._content(), paragraph_marks(dossier), keep=True)
