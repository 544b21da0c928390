"""Blocks of a dossier, drawn for the width that there is, with a cursor over their rows."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from msgspec import Struct

from ...blocks import Block
from ...matching import NO_HIGHLIGHTS, Highlights
from ...render.pieces import Piece
from ...render.screen import CiteWords, Drawn, draw, no_cites
from ...values import Address
from .rowview import RowView


class Stop(Struct, frozen=True):
    """A row on the screen: what it stands for, and its lines."""

    address: Address | None
    first: int
    last: int


class Position(Struct, frozen=True):
    """A position among rows that stays valid when they are drawn anew: the nth row with this address."""

    address: Address | None
    nth: int = 0


class Leaf(NamedTuple):
    """What a view shows in turn with others: blocks as they were drawn last, and where the reader was in them."""

    blocks: Sequence[Block]
    highlights: Highlights = NO_HIGHLIGHTS
    width: int = 0
    """The width for which the lines were drawn; 0 if they have not been."""
    lines: Sequence[Drawn] = ()
    position: Position | None = None
    above: int = 0
    """The number of lines from the top of the view to that position, or to the beginning if there are no rows."""


class BlockView(RowView):
    """A view of blocks: a pane, a record in full or a page."""

    def __init__(
        self,
        blocks: Sequence[Block] = (),
        cite_words: CiteWords = no_cites,
        highlights: Highlights = NO_HIGHLIGHTS,
        **options: Any,
    ) -> None:
        super().__init__(**options)
        self._blocks = blocks
        self._highlights = highlights
        self._cite_words = cite_words
        self._lines: Sequence[Drawn] = []
        self._stops: list[Stop] = []
        self._row_of_line: dict[int, int] = {}
        self._wanted: Position | None = None
        self._to_current = False
        self._flags: Mapping[Address, str] = {}

    def flag(self, flags: Mapping[Address, str]) -> None:
        """Show a flag of one cell beside the rows of these addresses."""
        self._flags = flags
        self.refresh()

    def show(
        self,
        blocks: Sequence[Block],
        cite_words: CiteWords | None = None,
        highlights: Highlights = NO_HIGHLIGHTS,
        *,
        keep: bool = False,
    ) -> None:
        """Show other blocks, from the top, or at the same row where that is still there."""
        self._wanted = self.position if keep else None
        self._blocks, self._highlights = blocks, highlights
        self._cite_words = cite_words or self._cite_words
        if not keep:
            self.cursor = 0
            self._lines, self._stops = [], []
            self._scroll(0)
        self.relay()

    @property
    def leaf(self) -> Leaf:
        """What is shown, to be shown again by `turn_to`."""
        width = self.text_width if self._lines and not self.waits else 0
        above = self._first_line - self.scroll_offset.y
        return Leaf(self._blocks, self._highlights, width, self._lines, self.position, above)

    @property
    def _first_line(self) -> int:
        """The first line of the row selected; 0 if there are no rows."""
        return self.span_of(self.cursor)[0] if self._stops else 0

    def turn_to(self, leaf: Leaf) -> None:
        """Show what was shown before, at the place where it was left."""
        self._blocks, self._highlights, self._wanted = leaf.blocks, leaf.highlights, leaf.position
        self.cursor, self._lines, self._stops = 0, [], []
        if leaf.width and leaf.width == self.text_width and not self.waits:
            self._take(leaf.lines)
            self.resize_content()
        else:
            self._scroll(0)
            self.relay()
        if leaf.width:
            self._scroll(self._first_line - leaf.above)
        self.refresh()

    @property
    def position(self) -> Position | None:
        """The position of the cursor."""
        if not self._stops:
            return self._wanted
        before = self._stops[: self.cursor]
        return Position(self.selected, sum(stop.address == self.selected for stop in before))

    def find(self, position: Position | None) -> bool:
        """Select the row at a position, at once or as soon as it is drawn. False where there is none."""
        if position is None:
            return False
        if self.waits:
            self._wanted = position
            return True
        rows = [row for row, stop in enumerate(self._stops) if stop.address == position.address]
        if not rows:
            return False
        self.go_to(rows[min(position.nth, len(rows) - 1)])
        return True

    @property
    def addresses(self) -> list[Address | None]:
        """What the rows stand for, from top to bottom."""
        return [stop.address for stop in self._stops]

    @property
    def _current(self) -> list[int]:
        """The lines on which the current hit of a search stands."""
        return [n for n, drawn in enumerate(self._lines) if any(style.endswith("current") for _, style in drawn.pieces)]

    @property
    def current_row(self) -> int | None:
        """The row in which the current hit stands; None where it stands in none, or there is no hit."""
        lines = self._current
        return self.row_at(lines[0]) if lines else None

    def show_current(self) -> None:
        """Select the row of the current hit and bring the hit into view, as soon as it is drawn."""
        if self.waits:
            self._to_current = True
            return
        row, lines = self.current_row, self._current
        if row is not None:
            self.go_to(row)
        if lines:
            self.bring_into_view(lines[0], lines[-1])

    # What RowView needs

    @property
    def row_count(self) -> int:
        """How many rows can be selected."""
        return len(self._stops)

    @property
    def line_count(self) -> int:
        """How many lines there are."""
        return len(self._lines)

    def address_of(self, row: int) -> Address | None:
        """What a row stands for."""
        return self._stops[row].address

    def span_of(self, row: int) -> tuple[int, int]:
        """The first and the last line of a row."""
        return self._stops[row].first, self._stops[row].last

    def row_at(self, line: int) -> int | None:
        """The row to which a line belongs."""
        return self._row_of_line.get(line)

    def pieces_at(self, line: int) -> Sequence[Piece]:
        """What stands on a line."""
        return self._lines[line].pieces

    def flag_at(self, line: int) -> str:
        """The flag of a row, beside its first line."""
        row = self._row_of_line.get(line)
        stop = self._stops[row] if row is not None else None
        return self._flags.get(stop.address, " ") if stop and stop.address and stop.first == line else " "

    def laid_out(self, width: int) -> None:
        """Draw the blocks for this width."""
        first_time = not self._lines
        wanted = self._wanted or self.position
        lines = draw(self._blocks, width, self._cite_words, self._highlights, short=True)
        while lines and not lines[0].text:
            del lines[0]
        self._take(lines)
        if first_time or (self._stops and (wanted is None or self.selected != wanted.address)):
            self.post_message(self.Selected(self, self.selected))
        if self._to_current:
            self._to_current = False
            self.call_after_refresh(self.show_current)

    def _take(self, lines: Sequence[Drawn]) -> None:
        """Have these lines, with the cursor at the row wanted, else at the row where it was."""
        wanted, self._wanted = self._wanted or self.position, None
        self._lines, self._stops = lines, stops(lines)
        self._row_of_line = {n: row for row, stop in enumerate(self._stops) for n in range(stop.first, stop.last + 1)}
        rows = [row for row, stop in enumerate(self._stops) if wanted and stop.address == wanted.address]
        if rows and wanted:
            self.cursor = rows[min(wanted.nth, len(rows) - 1)]
        self.cursor = max(min(self.cursor, len(self._stops) - 1), 0)


def stops(lines: Sequence[Drawn]) -> list[Stop]:
    """The rows among drawn lines: neighbours of one address are one row."""
    found: list[Stop] = []
    for number, drawn in enumerate(lines):
        if not drawn.address:
            continue
        if found and found[-1].address == drawn.address and found[-1].last == number - 1:
            found[-1] = Stop(drawn.address, found[-1].first, number)
        else:
            found.append(Stop(drawn.address, number, number))
    return found


class Preview(BlockView):
    """What is selected in a list beside it, whose selected row is the only one that shows until this has the focus."""

    IS_MARKED_UNFOCUSED = False
