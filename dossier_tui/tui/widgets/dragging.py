"""Text selected by dragging with the mouse: of one view alone, and copied when the button is let go."""

from collections.abc import Sequence

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from ...render.pieces import Piece

GUTTER = 2
"""Cells at the left of each line: for the bar of the selected row, and for a flag."""
DRAGGED = Style(reverse=True)
Point = tuple[int, int]
"""A line of the text, and a cell of it."""


class Draggable(ScrollView):
    """A view whose text can be selected and copied with the mouse."""

    class Dragged(Message):
        """Text was selected, and the button let go."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    _start: Point | None = None
    _end: Point | None = None
    was_dragged = False
    """Whether the mouse was moved before its button was let go, so that a click is none."""

    def pieces_at(self, line: int) -> Sequence[Piece]:
        """What stands on a line."""
        raise NotImplementedError

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Begin where the left button is pressed."""
        self._start, self._end, self.was_dragged = (self._point(event) if event.button == 1 else None), None, False

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Select as far as the mouse has come with its button held."""
        if self._start is None or not event.button or self._point(event) == (self._end or self._start):
            return
        self.capture_mouse()
        self._end, self.was_dragged = self._point(event), True
        self.refresh()

    def on_mouse_up(self) -> None:
        """Tell what was selected."""
        if self._end is not None:
            self.release_mouse()
            self.post_message(self.Dragged(self._dragged_text()))
            self.refresh()
        self._start = self._end = None

    def _point(self, event: events.MouseEvent) -> Point:
        line = min(max(event.y, 0), self.size.height - 1) + self.scroll_offset.y
        return line, min(max(event.x, GUTTER), self.size.width)

    def _cells_dragged(self, line: int) -> tuple[int, int]:
        """The first cell of a line that is selected, and the one after the last; the same where none is."""
        if self._start is None or self._end is None:
            return 0, 0
        (first, left), (last, right) = sorted((self._start, self._end))
        if not first <= line <= last:
            return 0, 0
        return left if line == first else GUTTER, right + 1 if line == last else self.size.width

    def _dragged_text(self) -> str:
        if self._start is None or self._end is None:
            return ""
        first, last = sorted((self._start[0], self._end[0]))
        return "\n".join(map(self._dragged_of_line, range(first, min(last, self.virtual_size.height - 1) + 1))).strip()

    def _dragged_of_line(self, line: int) -> str:
        strip = Strip([Segment(" " * GUTTER), *(Segment(text) for text, _ in self.pieces_at(line))])
        return strip.crop(*self._cells_dragged(line)).text.rstrip()

    def marked(self, line: int, strip: Strip) -> Strip:
        """Mark what is selected of a drawn line."""
        start, end = self._cells_dragged(line)
        if start == end:
            return strip
        return Strip.join([strip.crop(0, start), strip.crop(start, end).apply_style(DRAGGED), strip.crop(end)])
