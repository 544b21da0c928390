"""A small map beside page one, where there is room for it: made when the reader pauses, never for a first frame."""

import asyncio
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.geometry import Size
from textual.message import Message
from textual.worker import Worker

from ...model import Dossier
from ...views.panes import PANES
from .visits import VisitScreen

if TYPE_CHECKING:
    from ...views.places import Spot
    from ..widgets.mapview import MapView

PAUSE = 0.4
"""Seconds for which page one is shown before a map is made."""
FEWEST = 2
"""The fewest places with coordinates that make a map."""


class InsetScreen(VisitScreen):
    """An open dossier with a map of its places below the record in full."""

    ROOM: ClassVar[Size] = Size(120, 36)
    """The smallest terminal in which there is room for the map."""

    class Mapped(Message):
        """The places of a dossier are known, and the coasts are read."""

        def __init__(self, dossier: Dossier, spots: "tuple[Spot, ...]") -> None:
            super().__init__()
            self.dossier = dossier
            self.spots = spots

    _mapped: Mapped | None = None
    """What the map is of."""

    @property
    def _map(self) -> "MapView | None":
        from ..widgets.mapview import MapView

        return next(iter(self.query(MapView)), None)

    def show_map(self) -> None:
        """Show the map where it belongs, with the place of the selected record; one that is not made comes later."""
        size = self.app.size
        has_room = size.width >= self.ROOM.width and size.height >= self.ROOM.height
        wanted = has_room and self.active == PANES[0].key
        is_made = self._mapped is not None and self._mapped.dossier is self.dossier
        self.set_class(wanted and is_made and len(self._placed) >= FEWEST, "-mapped")
        if self.has_class("-mapped"):
            self._mark_place()
        elif wanted and not is_made:
            _: Worker[None] = self.run_worker(partial(self._make_map, self.dossier), exclusive=True, group="inset")

    @property
    def _placed(self) -> "list[Spot]":
        return [spot for spot in self._mapped.spots if spot.geo] if self._mapped else []

    async def _make_map(self, dossier: Dossier) -> None:
        await asyncio.sleep(PAUSE)
        self.post_message(self.Mapped(dossier, await asyncio.to_thread(_spots, dossier)))

    def on_inset_screen_mapped(self, event: Mapped) -> None:
        """Put the map where it is shown, unless the dossier has changed meanwhile."""
        from ..widgets.mapview import MapView

        if event.dossier is not self.dossier:
            return
        self._mapped, shown = event, self._map
        if shown is None:
            self.query_one("#work").mount(MapView(event.spots, id="inset"))
        else:
            shown.spots = event.spots
            shown.refresh()
        self.show_map()

    def _mark_place(self) -> None:
        shown, record = self._map, self.dossier.record_at(self.view.selected)
        if shown:
            shown.selected = next((spot.key for spot in self._placed if record in spot.records), "")


def _spots(dossier: Dossier) -> "tuple[Spot, ...]":
    """Return the places of a dossier; what draws them is imported and read by then."""
    from ...render.map.land import outline
    from ...views.places import spots_of

    outline()
    return spots_of(dossier)
