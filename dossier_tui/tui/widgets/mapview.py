"""The map of places, drawn for the cells that there are."""

from collections.abc import Mapping, Sequence
from typing import Any

from rich.segment import Segment
from rich.style import Style
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from ...render.map.drawing import map_lines
from ...render.pieces import Pieces
from ...views.places import Spot
from .styles import styles


class MapView(Widget):
    """A map with one place selected."""

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
