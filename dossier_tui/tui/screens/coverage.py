"""What of a dossier's sources is carried: the claims, those that are left first, and beside them what carries each."""

from collections.abc import Mapping
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.events import Resize

from ...curation.places import Place, SourcePlaces, places_of
from ...model import Dossier
from ...render.text import paragraph_marks
from ...values import Address
from ...views.coverage import address_of, carrier_blocks, coverage_blocks, left_words
from ..keys.command import Where
from ..session import Session
from ..shown import Shown
from ..widgets.bars import TopLine
from ..widgets.blockview import BlockView
from ..widgets.rowview import RowView
from .desk_screen import DeskScreen

BESIDE_FROM = 80
"""Cells of width from which the carriers are beside the claims; else they are below."""


class CoverageScreen(DeskScreen):
    """The claims of a dossier's sources on the left, and what carries the selected one on the right."""

    PLACES: ClassVar[tuple[Where, ...]] = ("view", "page", "coverage")
    AUTO_FOCUS = "#claims"

    def __init__(self, session: Session, dossier: Dossier) -> None:
        super().__init__(session)
        self.dossier = dossier
        self.sources: list[SourcePlaces] = places_of(dossier)

    @property
    def _claims(self) -> BlockView:
        return self.query_one("#claims", BlockView)

    @property
    def _carriers(self) -> BlockView:
        return self.query_one("#carriers", BlockView)

    @property
    def _places(self) -> Mapping[Address, Place]:
        return {address_of(place): place for each in self.sources for place in each.places}

    @property
    def place(self) -> Place | None:
        """The claim or paragraph selected."""
        return self._places.get(self._claims.selected) if self._claims.selected else None

    @property
    def shown(self) -> Shown:
        """The dossier, and what carries the claim selected: the carrier selected, else the first."""
        carriers = self.place.carriers if self.place else ()
        first = carriers[0].within(self.dossier.key) if carriers else None
        return Shown(self.dossier, (self._carriers.selected if self._carriers.has_focus else None) or first)

    def compose(self) -> ComposeResult:
        """Lay out the title, both columns and the keys."""
        yield TopLine()
        with Horizontal(id="work"):
            yield BlockView(coverage_blocks(self.dossier, self.sources, alone=True), id="claims")
            yield BlockView(id="carriers")
        yield self.hint_bar()

    def on_mount(self) -> None:
        """Name the page."""
        self._show_title()

    def _show_title(self) -> None:
        left = left_words(self.sources)
        state = f"{left} left" if left else "all carried"
        self.query_one(TopLine).parts = (f"Coverage of {self.dossier.title}", "", state)

    def on_resize(self, event: Resize) -> None:
        """Show the carriers beside the claims where there is room for it."""
        self.set_class(event.size.width >= BESIDE_FROM, "-beside")

    def on_row_view_selected(self, event: RowView.Selected) -> None:
        """Show what carries the claim selected."""
        if event.view is self._claims:
            self._show_carriers()

    def _show_carriers(self, *, keep: bool = False) -> None:
        blocks = carrier_blocks(self.dossier, self.place) if self.place else []
        self._carriers.show(blocks, paragraph_marks(self.dossier), keep=keep)

    def on_row_view_opened(self, event: RowView.Opened) -> None:
        """Go to the record: the one selected, or the only one that carries the claim; of several, to their list."""
        carriers = self.place.carriers if self.place else ()
        if event.view is self._claims and len(carriers) > 1:
            self.set_focus(self._carriers)
        elif self.shown.address and self.session.has(self.shown.address):
            self.goto(self.shown.address, in_open_dossier=True)
        elif not carriers:
            self.tell("Nothing carries this yet.")

    def turn(self) -> None:
        """Go to the other column."""
        self.set_focus(self._claims if self._carriers.has_focus else self._carriers)

    def library_changed(self) -> None:
        """Show what is carried now, at the same claim."""
        dossier = self.session.dossier(self.dossier.key)
        if dossier:
            self.dossier, self.sources = dossier, places_of(dossier)
            self._claims.show(coverage_blocks(dossier, self.sources, alone=True), keep=True)
            self._show_carriers(keep=True)
            self._show_title()
