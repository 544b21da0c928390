"""The hits in blocks, by line, and which of them is the current one."""

from collections.abc import Iterable, Sequence

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
    lines = enumerate(each for block in blocks for each in lines_of(block))
    return [
        LineHit(number, first, after, address)
        for number, (address, spans) in lines
        for first, after in finder.hits(text_of(spans))
    ]
