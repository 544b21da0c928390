"""The map of a dossier: the coasts with the places of its records, and beside them the list of the places."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Container
from textual.events import Resize

from ...blocks import Block, Note, cited
from ...model import Dossier
from ...render.map.marks import legend, marks_of
from ...values import Address
from ...views.places import place_blocks, spots_of
from ...words.ages import titled
from ...words.citing import paragraph_marks
from ..keys.command import Where
from ..lens import on_its_day
from ..session import Session
from ..shown import Shown
from ..widgets.bars import TopLine
from ..widgets.blockview import BlockView, Position
from ..widgets.mapview import MapView
from ..widgets.rowview import RowView
from .desk_screen import BESIDE_FROM, DeskScreen

NEAREST = 64
"""How many times less of the earth is shown at most."""


class MapScreen(DeskScreen):
    """A map and a list of its places: the place selected in the list stands out on the map."""

    PLACES: ClassVar[tuple[Where, ...]] = ("view", "page", "map")
    AUTO_FOCUS = "#places"

    def __init__(self, session: Session, dossier: Dossier) -> None:
        super().__init__(session)
        self.dossier = dossier

    @property
    def _map(self) -> MapView:
        return self.query_one(MapView)

    @property
    def _list(self) -> BlockView:
        return self.query_one("#places", BlockView)

    @property
    def shown(self) -> Shown:
        """The dossier, and the place selected."""
        return Shown(self.dossier, self._list.selected)

    @property
    def matters_now(self) -> Sequence[str]:
        """The keys that look nearer and farther."""
        return (*super().matters_now, "nearer", "farther")

    def compose(self) -> ComposeResult:
        """Lay out the title, the map, the list and the keys."""
        yield TopLine()
        with Container(id="work"):
            yield MapView(spots_of(self.dossier))
            yield BlockView(self._blocks(), paragraph_marks(self.dossier), id="places")
        yield self.hint_bar()

    def _blocks(self) -> Sequence[Block]:
        spots = spots_of(self.dossier)
        return [*place_blocks(self.dossier, spots, marks_of(spots)), Note(cited(legend(spots)))]

    def on_mount(self) -> None:
        """Name the page."""
        self._show_title()

    def _show_title(self) -> None:
        times = self._map.nearer
        self.query_one(TopLine).parts = (f"Map of {titled(self.dossier)}", "", f"× {times}" if times > 1 else "")

    def on_resize(self, event: Resize) -> None:
        """Show the list beside the map where there is room for it."""
        self.set_class(event.size.width >= BESIDE_FROM, "-beside")

    def on_row_view_selected(self, event: RowView.Selected) -> None:
        """Show the place on the map."""
        self._map.selected = event.address.id if event.address else ""

    def on_map_view_picked(self, event: MapView.Picked) -> None:
        """Select the place that was clicked."""
        self._list.find(Position(event.spot.address.within(self.dossier.key)))

    def on_row_view_opened(self, event: RowView.Opened) -> None:
        """Go to the page of the place, with all that happened there."""
        if event.address:
            self.goto(Address("entry", event.address.id))

    def zoom_in(self) -> None:
        """Show less of the earth, round the place selected."""
        self._zoom_to(min(self._map.nearer * 2, NEAREST))

    def zoom_out(self) -> None:
        """Show more of the earth."""
        self._zoom_to(max(self._map.nearer // 2, 1))

    def zoom_round(self) -> None:
        """Show less of the earth, after the nearest all places."""
        self._zoom_to(self._map.nearer * 2 if self._map.nearer < NEAREST else 1)

    def _zoom_to(self, times: int) -> None:
        self._map.nearer = times
        self._show_title()

    def library_changed(self) -> None:
        """Show the places as they are now, at the same one."""
        read = self.session.dossier(self.dossier.key)
        if read:
            self.dossier = on_its_day(read, self.dossier)
            self._map.spots = spots_of(self.dossier)
            self._map.refresh()
            self._list.show(self._blocks(), paragraph_marks(self.dossier), keep=True)
            self._show_title()
