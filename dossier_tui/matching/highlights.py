"""The hits in blocks, by line, and which of them is the current one."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from msgspec import Struct

from ..blocks import Block, lines_of, text_of
from ..values import Address
from .finding import Finder


class LineHit(Struct, frozen=True):
    """The position of one hit in a sequence of blocks."""

    line: int
    """The line's number, from 0, in the order of `lines_of` over all blocks."""
    first: int
    """The position of the first character in the text of the line."""
    after: int
    """The position after the last character."""
    address: Address | None = None
    """The address of the row that the line belongs to, if any."""


class Highlights(Struct, frozen=True):
    """The hits to highlight when blocks are drawn, and which of them is the current one."""

    hits: Sequence[LineHit] = ()
    current: int | None = None
    """The index of the current hit in `hits`, from 0; None if there is none."""


NO_HIGHLIGHTS = Highlights()


def hits_in(blocks: Iterable[Block], finder: Finder) -> list[LineHit]:
    """Return every hit in the lines of blocks, in reading order."""
    lines = enumerate(searched_lines(blocks))
    return [hit for number, (address, text) in lines for hit in hits_on(number, address, text, finder)]


def searched_lines(blocks: Iterable[Block]) -> Iterator[tuple[Address | None, str]]:
    """Yield the text of every line of blocks, with the address of its row."""
    return ((address, text_of(spans)) for block in blocks for address, spans in lines_of(block))


def hits_on(number: int, address: Address | None, text: str, finder: Finder) -> Iterator[LineHit]:
    """Yield the hits on one line."""
    return (LineHit(number, first, after, address) for first, after in finder.hits(text))


class Search:
    """The search of blocks line by line, from a line on to the end and then from the beginning, as time allows."""

    def __init__(self, lines: Sequence[tuple[Address | None, str]], finder: Finder, start: int = 0) -> None:
        self._lines = lines
        self._finder = finder
        self._left = iter((*range(start, len(lines)), *range(min(start, len(lines)))))
        self._start = start
        self._below: list[LineHit] = []
        self._above: list[LineHit] = []
        self.searched = 0
        """The number of lines that have been searched."""

    @property
    def is_done(self) -> bool:
        """Whether all lines have been searched."""
        return self.searched == len(self._lines)

    @property
    def count(self) -> int:
        """The number of hits so far."""
        return len(self._above) + len(self._below)

    @property
    def hits(self) -> Sequence[LineHit]:
        """The hits so far, in reading order; always the same sequence once all lines have been searched."""
        if self.is_done and self._above:
            self._below, self._above = [*self._above, *self._below], []
        return self._below if self.is_done else [*self._above, *self._below]

    def go_on(self, lines: int | None = None) -> None:
        """Search so many more lines, or all that are left."""
        for number in islice(self._left, lines):
            address, text = self._lines[number]
            hits = hits_on(number, address, text, self._finder)
            (self._below if number >= self._start else self._above).extend(hits)
            self.searched += 1
