"""Blocks drawn part by part, so that only those parts are drawn anew in which a search finds something else."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

from ..blocks import Block
from .highlighting import HitsByLine, highlighted_lines, hits_by_line
from .screen import CiteWords, Drawn, no_cites, one_below_the_other, parts_of

if TYPE_CHECKING:
    from ..matching import Highlights, LineHit


class Sheet:
    """Blocks as they are drawn for a width, with the hits of a search, which may change."""

    def __init__(
        self, blocks: Iterable[Block], width: int, cite_words: CiteWords = no_cites, *, short: bool = False
    ) -> None:
        """Draw all parts, without hits."""
        self.width = width
        self.parts = list(parts_of(blocks, width, cite_words, short=short))
        self._plain = [list(part.draw(part.lines)) for part in self.parts]
        self._drawn: list[Sequence[Drawn]] = list(self._plain)
        self._first = list(accumulate((len(part.lines) for part in self.parts), initial=0))
        """The number of the first line of each part, in the order of `lines_of` over all blocks."""
        self._found: Sequence[LineHit] = ()
        self._hits: HitsByLine = {}
        self._current: LineHit | None = None
        self._drawn_with: dict[int, object] = {}
        """The hits with which each part was drawn that then had some."""
        self.lines, self.beginnings = one_below_the_other(zip(self.parts, self._drawn, strict=True))
        """What is drawn, one line below the other, and on which of the lines each part begins."""
        self._is_moved = False

    def put_together(self) -> bool:
        """Set `lines` to what has been drawn by now. Whether any part takes more or fewer lines than before."""
        is_moved, self._is_moved = self._is_moved, False
        if is_moved:
            self.lines, self.beginnings = one_below_the_other(zip(self.parts, self._drawn, strict=True))
        return is_moved

    def part_of(self, line: int) -> int:
        """Return the number of the part that has a line, by its number in the blocks."""
        return max(min(bisect_right(self._first, line), len(self.parts)) - 1, 0)

    def part_at(self, drawn_line: int) -> int:
        """Return the number of the part that is drawn on a line."""
        return max(bisect_right(self.beginnings, drawn_line) - 1, 0)

    def first_line_of(self, part: int) -> int:
        """Return the number of the first line of a part, in the blocks."""
        return self._first[part] if self.parts else 0

    def drawn_lines_of(self, part: int) -> range:
        """Return the numbers of the lines on which a part is drawn."""
        begins = self.beginnings[part] if self.parts else 0
        return range(begins, begins + len(self._drawn[part]) if self.parts else 0)

    def highlight(self, highlights: "Highlights") -> None:
        """Take other hits; each part shows them as soon as it is drawn."""
        hits, current = highlights.hits, highlights.current
        if hits is not self._found:
            self._found, self._hits = hits, hits_by_line(hits)
        self._current = None if current is None else hits[current]

    def outdated(self, parts: Iterable[int] | None = None) -> list[int]:
        """Return which of some parts, or of all, were drawn with other hits."""
        numbers = range(len(self.parts)) if parts is None else parts
        return [part for part in numbers if self._drawn_with.get(part) != self._hits_of(part)]

    def _hits_of(self, part: int) -> object:
        lines = range(self._first[part], self._first[part + 1])
        hits = [(line, self._hits[line]) for line in lines if line in self._hits]
        has_current = self._current is not None and self._current.line in lines
        return (hits, self._current if has_current else None) if hits else None

    def draw_around(self, part: int, height: int) -> None:
        """Draw those parts with other hits that may be in view with a part, on a screen of so many lines."""
        for way in (range(part, len(self.parts)), range(part - 1, -1, -1)):
            room = height
            for number in way:
                self.draw(self.outdated([number]))
                room -= len(self._drawn[number])
                if room < 0:
                    break

    def draw(self, parts: Iterable[int]) -> None:
        """Draw some parts with the hits that they have."""
        for part in parts:
            self._drawn_with[part] = self._hits_of(part)
            drawn = self._plain[part]
            if self._drawn_with[part] is not None:
                lines = highlighted_lines(self.parts[part].lines, self._first[part], self._hits, self._current)
                drawn = list(self.parts[part].draw(lines))
            self._replace(part, drawn)

    def _replace(self, part: int, drawn: Sequence[Drawn]) -> None:
        if len(drawn) == len(self._drawn[part]):
            begins = self.beginnings[part]
            self.lines[begins : begins + len(drawn)] = drawn
        else:
            self._is_moved = True
        self._drawn[part] = drawn
