"""A list or a text that draws its own lines, with a cursor over what can be selected in it."""

from collections.abc import Mapping
from typing import Any, ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip

from ...values import Address
from ..keys.command import bindings
from ..keys.moves import MOVES
from ..textual_hooks import Guarded, set_virtual_size
from .dragging import GUTTER, Draggable
from .isolating import isolated
from .styles import styles

UPRIGHT = Style(reverse=False)
"""What is reversed by itself stands out in a reversed row by not being so."""
SCROLL_STEP = 3
"""Lines that a step moves where no row is near enough to go to."""


class RowView(Guarded, Draggable, can_focus=True):
    """A view that draws lines without a widget for each; subclasses say what stands on them."""

    BINDINGS: ClassVar[list[BindingType]] = list(bindings(MOVES))
    IS_MARKED_UNFOCUSED: ClassVar[bool] = True
    """Whether the selected row shows while keys move something else."""
    GAP: ClassVar[int] = 0
    """The cells between the text and the scrollbar."""

    class RowMessage(Message):
        """Something has happened to one row; `address` says which."""

        def __init__(self, view: "RowView", address: Address | None) -> None:
            super().__init__()
            self.view = view
            self.address = address

        @property
        def control(self) -> "RowView":
            """The view whose row it is."""
            return self.view

    class Selected(RowMessage):
        """Another row is selected."""

    class Opened(RowMessage):
        """The reader wants what the row stands for."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.cursor = 0
        """The number of the selected row."""
        self._laid_out_for = Size(0, 0)
        self._base = Style.null()
        self._style_of: Mapping[str, Style] = {}

    # For subclasses to define

    @property
    def row_count(self) -> int:
        """How many rows can be selected."""
        raise NotImplementedError

    @property
    def line_count(self) -> int:
        """How many lines there are."""
        raise NotImplementedError

    def address_of(self, row: int) -> Address | None:
        """What a row stands for."""
        raise NotImplementedError

    def span_of(self, row: int) -> tuple[int, int]:
        """The first and the last line of a row."""
        raise NotImplementedError

    def row_at(self, line: int) -> int | None:
        """The row to which a line belongs."""
        raise NotImplementedError

    def flag_at(self, line: int) -> str:  # noqa: ARG002  (for those that have some)
        """One cell beside a line that flags a bookmark, a note or what is new."""
        return " "

    def laid_out(self, width: int) -> None:
        """Lay out the lines for a width: before anything is drawn, and when the width has changed."""
        raise NotImplementedError

    # Layout

    @property
    def text_width(self) -> int:
        """Cells for text on a line; 0 before the first layout."""
        return max(self.scrollable_content_region.width - GUTTER - self.GAP, 0)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw some lines; at the first time, lay them out before, so that no frame is empty."""
        if self.waits and self.text_width:
            self._lay_out()
            self._laid_out_for = self.scrollable_content_region.size
        return super().render_lines(crop)

    def on_resize(self) -> None:
        """Lay out anew where the width is another, and keep the selected row in view."""
        size = self.scrollable_content_region.size
        if not self.text_width or size == self._laid_out_for:
            return
        if size.width != self._laid_out_for.width:
            self.relay()
        elif self.row_count and size.height < self._laid_out_for.height:
            self.keep_in_view()
        self._laid_out_for = size

    def keep_in_view(self) -> None:
        """Bring into view what the reader is at, where the view has become lower."""
        self._bring_into_view(self.cursor)

    @property
    def waits(self) -> bool:
        """Whether the view is to be laid out as soon as it is seen."""
        return self._laid_out_for == Size(0, 0)

    def relay(self) -> None:
        """Lay out the lines for the present width, the selected row staying where it is on the screen.

        Out of sight there is no width, so then it is done when the view comes back.
        """
        if not self.text_width:
            self._laid_out_for = Size(0, 0)
            return
        self._lay_out()
        self.refresh()

    def _lay_out(self) -> None:
        above = self.span_of(self.cursor)[0] - self.scroll_offset.y if self.row_count else 0
        drawn_before = self.line_count > 0
        self.laid_out(self.text_width)
        self.resize_content()
        self.cursor = max(min(self.cursor, self.row_count - 1), 0)
        if self.row_count and drawn_before:
            self._scroll(self.span_of(self.cursor)[0] - above)
        if self.row_count and (drawn_before or self.cursor):
            self._bring_into_view(self.cursor)

    def resize_content(self) -> None:
        """Let the reader scroll to as many lines as there are."""
        set_virtual_size(self, Size(self.scrollable_content_region.width, self.line_count))

    def _scroll(self, line: int) -> None:
        self.scroll_to(y=max(line, 0), animate=False, force=True)

    @property
    def _page_height(self) -> int:
        return max(self.scrollable_content_region.height, 1)

    # The cursor

    @property
    def selected(self) -> Address | None:
        """The address of the selected row; None where there is none."""
        return self.address_of(self.cursor) if self.row_count else None

    def go_to(self, row: int, *, show: bool = True) -> None:
        """Select a row and bring it into view."""
        if not self.row_count:
            return
        before, self.cursor = self.cursor, max(min(row, self.row_count - 1), 0)
        if show:
            self._bring_into_view(self.cursor)
        if before != self.cursor:
            self.refresh()
            self.post_message(self.Selected(self, self.selected))

    def _bring_into_view(self, row: int) -> None:
        first, last = self.span_of(row)
        self.bring_into_view(0 if row == 0 and first < self._page_height else first, last)

    def bring_into_view(self, first: int, last: int) -> None:
        """Scroll so far that these lines show, or the first of them where they are too many."""
        top, page = self.scroll_offset.y, self._page_height
        if first < top or last - first >= page:
            self._scroll(first)
        elif last >= top + page:
            self._scroll(last - page + 1)

    def _in_view(self, row: int) -> bool:
        first, last = self.span_of(row)
        return first < self.scroll_offset.y + self._page_height and last >= self.scroll_offset.y

    def _nearest_in_view(self, *, upwards: bool) -> int | None:
        top = self.scroll_offset.y
        lines = range(top, min(top + self._page_height, self.line_count))
        rows = (self.row_at(line) for line in (reversed(lines) if upwards else lines))
        return next((row for row in rows if row is not None), None)

    def move(self, step: int) -> None:
        """Move the cursor by a row, or scroll some lines where the next row is further away than that."""
        if self.row_count and not self._in_view(self.cursor):
            near = self._nearest_in_view(upwards=step < 0)
            if near is not None:
                self.go_to(near)
                return
        following = self.cursor + step
        if not 0 <= following < self.row_count or not self._near(following):
            self._scroll(self.scroll_offset.y + step * SCROLL_STEP)
            return
        self.go_to(following)

    def _near(self, row: int) -> bool:
        """Whether the row shows at once, or after one step."""
        first, last = self.span_of(row)
        top = self.scroll_offset.y
        return first < top + self._page_height + SCROLL_STEP and last >= top - SCROLL_STEP

    def page(self, pages: float) -> None:
        """Scroll by pages, or parts of one; the cursor comes along."""
        self._scroll(self.scroll_offset.y + int(pages * self._page_height))
        if self.row_count and not self._in_view(self.cursor):
            near = self._nearest_in_view(upwards=pages < 0)
            if near is not None:
                self.go_to(near, show=False)
        elif self.scroll_offset.y in {0, self.max_scroll_y}:
            self.go_to(0 if pages < 0 else self.row_count - 1, show=False)

    def edge(self, end: int) -> None:
        """Move to the first row and line, or the last."""
        self.go_to(0 if end < 0 else self.row_count - 1, show=False)
        self._scroll(0 if end < 0 else self.line_count)

    def open(self) -> None:
        """Tell that the reader wants the selected row."""
        if self.row_count:
            self.post_message(self.Opened(self, self.selected))

    def on_click(self, event: events.Click) -> None:
        """Select the row under the mouse; the second click opens it."""
        if self.was_dragged:
            return
        row = self.row_at(event.y + self.scroll_offset.y)
        if row is not None:
            self.go_to(row, show=False)
            if event.chain == 2:
                self.open()

    # Drawing

    def notify_style_update(self) -> None:
        """Drop the styles of the theme before."""
        super().notify_style_update()
        self._style_of = {}

    def on_focus(self) -> None:
        """Draw the selected row as the one that keys move."""
        self.refresh_row(self.cursor)

    def on_blur(self) -> None:
        """Draw the selected row fainter, as one that keys do not move."""
        self.refresh_row(self.cursor)

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        if not self._style_of:
            self._base = self.rich_style
            self._style_of = styles(self.app.theme_variables, no_colour=self.app.no_color)
        line, width, base = y + self.scroll_offset.y, self.size.width, self._base
        if line >= self.line_count:
            return Strip.blank(width, base)
        edge = Segment(" ", base)
        is_marked = self.has_focus or self.IS_MARKED_UNFOCUSED
        if is_marked and self.row_count and self.row_at(line) == self.cursor:
            focus = "" if self.has_focus else "-faint"
            base += self._style_of[f"selected{focus}"]
            edge = Segment("▌", self._styled(base, f"cursor{focus}"))
        segments = [edge, Segment(self.flag_at(line), self._styled(base, "flag"))]
        segments += [Segment(isolated(text), self._styled(base, style)) for text, style in self.pieces_at(line)]
        return self.marked(line, Strip(segments).adjust_cell_length(width, base))

    def _styled(self, base: Style, name: str) -> Style:
        """The style of a piece; in a reversed row without its colour, which would be a patch there."""
        style = self._style_of[name]
        if not base.reverse:
            return base + style
        return base + style.without_color + UPRIGHT if style.reverse else base + style.without_color

    def refresh_row(self, row: int) -> None:
        """Draw one row again."""
        if not self.row_count:
            return
        first, last = self.span_of(row)
        top = self.scroll_offset.y
        if last >= top and first < top + self._page_height:
            self.refresh(Region(0, first - top, self.size.width, last - first + 1))
