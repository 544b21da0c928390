"""The map of places, drawn for the cells that there are."""

from collections.abc import Mapping, Sequence
from typing import Any

from rich.segment import Segment
from rich.style import Style
from textual.events import Click
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from ...render.map.drawing import map_frame, map_lines, spot_at, why_no_map
from ...render.pieces import Pieces
from ...views.places import Spot
from ..textual_hooks import Guarded
from .styles import styles


class MapView(Guarded, Widget):
    """A map with one place selected."""

    class Picked(Message):
        """The reader has clicked a place."""

        def __init__(self, spot: Spot) -> None:
            super().__init__()
            self.spot = spot

    selected: reactive[str] = reactive("")
    """The id of the place selected."""
    nearer: reactive[int] = reactive(1)
    """How many times less of the earth is shown, round the place selected."""

    def __init__(self, spots: Sequence[Spot] = (), **options: Any) -> None:
        super().__init__(**options)
        self.spots = spots
        self._drawn_for: tuple[object, ...] = ()
        self._lines: Sequence[Pieces] = ()
        self._styles: Mapping[str, Style] = {}

    def notify_style_update(self) -> None:
        """Drop the styles of the theme before."""
        super().notify_style_update()
        self._styles = {}

    def on_click(self, event: Click) -> None:
        """Tell which place was clicked."""
        if not why_no_map(self.spots, *self.size):
            frame = map_frame(self.spots, *self.size, self.selected, self.nearer)
            spot = spot_at(self.spots, frame, (event.x, event.y))
            if spot:
                self.post_message(self.Picked(spot))

    def render_line(self, y: int) -> Strip:
        """One line of the map."""
        if not self._styles:
            self._styles = styles(self.app.theme_variables, no_colour=self.app.no_color)
        wanted = (self.spots, self.size, self.selected, self.nearer)
        if wanted != self._drawn_for:
            self._lines, self._drawn_for = map_lines(self.spots, *self.size, self.selected, self.nearer), wanted
        base = self.rich_style
        pieces = self._lines[y] if y < len(self._lines) else []
        segments = [Segment(text, base + self._styles[style]) for text, style in pieces]
        return Strip(segments).adjust_cell_length(self.size.width, base)
