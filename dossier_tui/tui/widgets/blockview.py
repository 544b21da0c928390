"""Blocks of a dossier, drawn for the width that there is, with a cursor over their rows."""

import asyncio
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple

from msgspec import Struct
from textual.worker import Worker

from ...blocks import Block
from ...matching import NO_HIGHLIGHTS, Highlights
from ...render.pieces import Piece
from ...render.screen import CiteWords, Drawn, no_cites
from ...render.sheet import Sheet
from ...values import Address
from .rowview import RowView

HEADINGS = {"heading1": 1, "heading2": 1, "heading3": 2, "year": 2}
"""The level in an outline of what is drawn in these styles."""
AT_A_TIME = 10
"""Parts of a text that are drawn with other hits before keys have their turn again."""
BESIDE_A_HIT = 2
"""The lines that show above and below a hit, so that one can read what it is about."""


class Stop(Struct, frozen=True):
    """A row on the screen: what it stands for, and its lines."""

    address: Address | None
    first: int
    last: int


class HeadingLine(NamedTuple):
    """A heading, and the line on which it is drawn."""

    line: int
    level: int
    text: str


class Position(Struct, frozen=True):
    """A position among rows that stays valid when they are drawn anew: the nth row with this address."""

    address: Address | None
    nth: int = 0


class Leaf(NamedTuple):
    """What a view shows in turn with others: blocks as they were drawn last, and where the reader was in them."""

    blocks: Sequence[Block]
    highlights: Highlights = NO_HIGHLIGHTS
    sheet: Sheet | None = None
    """The blocks as they were drawn; None if they have not been."""
    position: Position | None = None
    above: int = 0
    """The number of lines from the top of the view to that position, or to the beginning if there are no rows."""


class BlockView(RowView):
    """A view of blocks: a pane, a record in full or a page."""

    GAP = 1

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
        self._sheet: Sheet | None = None
        self._lines: Sequence[Drawn] = []
        self._stops: list[Stop] = []
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
        sheet = self._sheet if self._lines and not self.waits else None
        above = self._first_line - self.scroll_offset.y
        return Leaf(self._blocks, self._highlights, sheet, self.position, above)

    @property
    def _first_line(self) -> int:
        """The first line of the row selected; 0 if there are no rows."""
        return self.span_of(self.cursor)[0] if self._stops else 0

    def turn_to(self, leaf: Leaf) -> None:
        """Show what was shown before, at the place where it was left."""
        self._blocks, self._highlights, self._wanted = leaf.blocks, leaf.highlights, leaf.position
        self.cursor, self._lines, self._stops = 0, [], []
        if leaf.sheet and leaf.sheet.width == self.text_width and not self.waits:
            self._take(leaf.sheet)
            self.resize_content()
        else:
            self._scroll(0)
            self.relay()
        if leaf.sheet:
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

    def show_as(self, blocks: Sequence[Block], highlights: Highlights) -> None:
        """Show blocks at the same row; of the same blocks as before only other hits."""
        if blocks is self._blocks:
            self._highlight(highlights)
        else:
            self.show(blocks, highlights=highlights, keep=True)

    def _highlight(self, highlights: Highlights) -> None:
        """Show other hits: at once those around the current one, then the others as time allows."""
        self._highlights = highlights
        if self._sheet is None or self.waits:
            return
        self._sheet.highlight(highlights)
        current = highlights.current
        here = self.part_at_cursor if current is None else self._sheet.part_of(highlights.hits[current].line)
        self._sheet.draw_around(here, self._page_height)
        self._put_together()
        _: Worker[None] = self.run_worker(partial(self._draw_others, self._sheet), exclusive=True, group="highlights")

    async def _draw_others(self, sheet: Sheet) -> None:
        await asyncio.sleep(0)
        outdated = sheet.outdated()
        for first in range(0, len(outdated), AT_A_TIME):
            sheet.draw(outdated[first : first + AT_A_TIME])
            await asyncio.sleep(0)
        if sheet is self._sheet:
            self._put_together()

    def _put_together(self) -> None:
        """Show what has been drawn by now, the current hit, if it is in view, or the selected row staying in place."""
        if self._sheet is None:
            return
        hit = [line for line in self._current if 0 <= line - self.scroll_offset.y < self._page_height]
        above = (hit[0] if hit else self._first_line) - self.scroll_offset.y
        if self._sheet.put_together():
            self._take_lines(self._sheet)  # the rows are the same
            self.resize_content()
            lines = self._current if hit else []
            self._scroll((lines[0] if lines else self._first_line) - above)
        self.refresh()

    def keep_in_view(self) -> None:
        """Bring the current hit into view, else the selected row."""
        lines = self._current
        if lines:
            self.bring_into_view(lines[0], lines[-1])
        else:
            super().keep_in_view()

    @property
    def headings(self) -> list[HeadingLine]:
        """The headings that are drawn, from top to bottom."""
        found: list[HeadingLine] = []
        for number, drawn in enumerate(self._lines):
            style = drawn.pieces[0][1].split()[0] if drawn.pieces and drawn.pieces[0][1] else ""
            if style not in HEADINGS:
                continue
            if found and found[-1].line == number - 1 and HEADINGS[style] == found[-1].level:
                above = found.pop()
                found.append(HeadingLine(above.line, above.level, f"{above.text} {drawn.text.strip()}"))
            else:
                found.append(HeadingLine(number, HEADINGS[style], drawn.text.strip()))
        return found

    def go_to_line(self, line: int) -> None:
        """Scroll so that a line is at the top, and select the first row from it on."""
        row = next((row for row, stop in enumerate(self._stops) if stop.first >= line), None)
        if row is not None:
            self.go_to(row, show=False)
        self._scroll(line)

    @property
    def part_at_cursor(self) -> int:
        """The number of the part of the blocks that has the selected row."""
        return self._sheet.part_at(self._first_line) if self._sheet else 0

    def first_line_at(self, row: int) -> int:
        """The number of the line of the blocks with which a row begins; see `Sheet`."""
        if self._sheet is None or row >= len(self._stops):
            return 0
        return self._sheet.first_line_of(self._sheet.part_at(self._stops[row].first))

    @property
    def _current(self) -> Sequence[int]:
        """The lines on which the current hit of a search stands."""
        current = self._highlights.current
        if current is None or self._sheet is None or not self._lines:
            return []
        lines = self._sheet.drawn_lines_of(self._sheet.part_of(self._highlights.hits[current].line))
        return [n for n in lines if any(style.endswith("current") for _, style in self._lines[n].pieces)]

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
            self.bring_into_view(max(lines[0] - BESIDE_A_HIT, 0), lines[-1] + BESIDE_A_HIT)

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
        row = bisect_right(self._stops, line, key=lambda stop: stop.first) - 1
        return row if row >= 0 and line <= self._stops[row].last else None

    def pieces_at(self, line: int) -> Sequence[Piece]:
        """What stands on a line."""
        return self._lines[line].pieces

    def flag_at(self, line: int) -> str:
        """The flag of a row, beside its first line."""
        row = self.row_at(line)
        stop = self._stops[row] if row is not None else None
        return self._flags.get(stop.address, " ") if stop and stop.address and stop.first == line else " "

    def laid_out(self, width: int) -> None:
        """Draw the blocks for this width."""
        first_time = not self._lines
        wanted = self._wanted or self.position
        sheet = Sheet(self._blocks, width, self._cite_words, short=True)
        sheet.highlight(self._highlights)
        sheet.draw(sheet.outdated())
        sheet.put_together()
        self._take(sheet)
        if first_time or (self._stops and (wanted is None or self.selected != wanted.address)):
            self.post_message(self.Selected(self, self.selected))
        if self._to_current:
            self._to_current = False
            self.call_after_refresh(self.show_current)

    def _take(self, sheet: Sheet) -> None:
        """Have the lines of a sheet, with the cursor at the row wanted, else at the row where it was."""
        wanted, self._wanted = self._wanted or self.position, None
        self._take_lines(sheet)
        rows = [row for row, stop in enumerate(self._stops) if wanted and stop.address == wanted.address]
        if rows and wanted:
            self.cursor = rows[min(wanted.nth, len(rows) - 1)]
        self.cursor = max(min(self.cursor, len(self._stops) - 1), 0)

    def _take_lines(self, sheet: Sheet) -> None:
        self._sheet, self._lines, self._stops = sheet, sheet.lines, stops(sheet.lines, sheet.beginnings)


def stops(lines: Sequence[Drawn], beginnings: Iterable[int]) -> list[Stop]:
    """The rows among drawn lines: neighbours of one address are one row, unless a part of the text begins there."""
    starts = set(beginnings)
    found: list[Stop] = []
    first, before = 0, None
    for number, drawn in enumerate([*lines, Drawn(())]):
        address = drawn.address
        if (address is before or address == before) and number not in starts:  # most have the very same address
            continue
        if before is not None:
            found.append(Stop(before, first, number - 1))
        first, before = number, address
    return found


class Preview(BlockView):
    """What is selected in a list beside it, whose selected row is the only one that shows until this has the focus."""

    IS_MARKED_UNFOCUSED = False
