"""The page that says what the selected thing rests on."""

from typing import TYPE_CHECKING, ClassVar

from ...panes.provenance import provenance_page
from ...render.text import paragraph_marks
from ..app import READ_AT_ONCE
from ..commands.command import Where
from ..shown import Selection, jump, needed
from ..widgets.rowview import RowView
from .page import Page

if TYPE_CHECKING:
    from ..app import DossierApp


class ProvenancePage(Page):
    """Sources, claims, and what else they are used for; rows lead there."""

    PLACES: ClassVar[tuple[Where, ...]] = ("view", "page")

    def __init__(self, app: "DossierApp", selected: Selection) -> None:
        self.desk_app = app
        self.dossier = selected.dossier
        others = app.library.dossiers if len(app.library.paths) <= READ_AT_ONCE else ()
        blocks = provenance_page(selected.dossier, selected.address, others)
        super().__init__(f"Where this comes from: {selected.label}", blocks, paragraph_marks(selected.dossier))

    def on_row_view_opened(self, told: RowView.Opened) -> None:
        """Goes to what the row stands for."""
        jump(self.desk_app, told.address)


def show(app: "DossierApp") -> None:
    """Opens the page for what is selected."""
    selected = needed(app)
    if selected:
        app.push_screen(ProvenancePage(app, selected))
