"""Blocks of a dossier, drawn for the width that there is, with a cursor over their rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ..blocks import Block
from ..render.screen import CiteWords, Drawn, Piece, draw, no_cites
from .rowview import RowView


@dataclass(frozen=True)
class Stop:
    """A row on the screen: what it stands for, and its lines."""

    anchor: str
    first: int
    last: int


@dataclass(frozen=True)
class Mark:
    """A place among rows that outlives their being drawn anew: the nth row with this anchor."""

    anchor: str
    nth: int = 0


class BlockView(RowView):
    """A pane, a detail or a page."""

    def __init__(self, blocks: Sequence[Block] = (), cite_words: CiteWords = no_cites, **options: Any) -> None:
        super().__init__(**options)
        self._blocks = blocks
        self._cite_words = cite_words
        self._lines: list[Drawn] = []
        self._stops: list[Stop] = []
        self._row_of_line: dict[int, int] = {}
        self._wanted: Mark | None = None

    def show(self, blocks: Sequence[Block], cite_words: CiteWords | None = None, *, keep: bool = False) -> None:
        """Shows other blocks, from the top, or at the same row where that is still there."""
        self._wanted = self.mark if keep else None
        self._blocks = blocks
        self._cite_words = cite_words or self._cite_words
        if not keep:
            self.cursor = 0
            self._lines, self._stops = [], []
            self._scroll(0)
        if self.text_width:
            self.relay()

    @property
    def mark(self) -> Mark | None:
        """Where the cursor is."""
        if not self._stops:
            return self._wanted
        before = self._stops[: self.cursor]
        return Mark(self.selected, sum(stop.anchor == self.selected for stop in before))

    def find(self, mark: Mark | None) -> bool:
        """Selects the row at a mark, at once or as soon as it is drawn. False where there is none."""
        if mark is None:
            return False
        if not self._lines:
            self._wanted = mark
            return True
        rows = [row for row, stop in enumerate(self._stops) if stop.anchor == mark.anchor]
        if not rows:
            return False
        self.go_to(rows[min(mark.nth, len(rows) - 1)])
        return True

    # As RowView asks

    @property
    def row_count(self) -> int:
        """How many rows can be selected."""
        return len(self._stops)

    @property
    def line_count(self) -> int:
        """How many lines there are."""
        return len(self._lines)

    def anchor_of(self, row: int) -> str:
        """What a row stands for."""
        return self._stops[row].anchor

    def span_of(self, row: int) -> tuple[int, int]:
        """The first and the last line of a row."""
        return self._stops[row].first, self._stops[row].last

    def row_at(self, line: int) -> int | None:
        """The row to which a line belongs."""
        return self._row_of_line.get(line)

    def pieces_at(self, line: int) -> Sequence[Piece]:
        """What stands on a line."""
        return self._lines[line].pieces

    def laid_out(self, width: int) -> None:
        """Draws the blocks for this width."""
        first_time = not self._lines
        wanted, self._wanted = self._wanted or self.mark, None
        self._lines = draw(self._blocks, width, self._cite_words)
        while self._lines and not self._lines[0].text:
            del self._lines[0]
        self._stops = stops(self._lines)
        self._row_of_line = {n: row for row, stop in enumerate(self._stops) for n in range(stop.first, stop.last + 1)}
        self._find_again(wanted)
        if self._stops and (first_time or wanted is None or self.selected != wanted.anchor):
            self.post_message(self.Selected(self, self.selected))
        if first_time and wanted:
            self.call_after_refresh(lambda: self._bring_into_view(self.cursor))

    def _find_again(self, wanted: Mark | None) -> None:
        rows = [row for row, stop in enumerate(self._stops) if wanted and stop.anchor == wanted.anchor]
        if rows and wanted:
            self.cursor = rows[min(wanted.nth, len(rows) - 1)]
        self.cursor = max(min(self.cursor, len(self._stops) - 1), 0)


def stops(lines: Sequence[Drawn]) -> list[Stop]:
    """The rows among drawn lines: neighbours of one anchor are one row."""
    found: list[Stop] = []
    for number, drawn in enumerate(lines):
        if not drawn.anchor:
            continue
        if found and found[-1].anchor == drawn.anchor and found[-1].last == number - 1:
            found[-1] = Stop(drawn.anchor, found[-1].first, number)
        else:
            found.append(Stop(drawn.anchor, number, number))
    return found
