"""Coasts drawn with the dots of braille: two columns and four rows of them in a cell."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

from .frame import Frame
from .land import Coast

ACROSS, DOWN = 2, 4
"""The dots of a cell."""
_BITS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
"""The bit of each dot of a cell in the code of its character, by row and column."""
_BLANK = 0x2800
"""The code of the character without dots."""

SPECK = 2
"""The dots below which an island is not drawn."""

Dot = tuple[int, int]
"""Column and row, from the left and the top of the frame."""
Cell = tuple[int, int]


def braille(frame: Frame, coasts: Iterable[Coast]) -> dict[Cell, str]:
    """Return the characters of the coasts in a frame, by column and row of their cells."""
    bits: defaultdict[Cell, int] = defaultdict(int)
    for coast, turn in _in_frame(frame, coasts):
        for x, y in _dots(frame, coast, turn):
            bits[x // ACROSS, y // DOWN] |= _BITS[y % DOWN][x % ACROSS]
    return {cell: chr(_BLANK + found) for cell, found in bits.items()}


def _in_frame(frame: Frame, coasts: Iterable[Coast]) -> Iterator[tuple[Coast, int]]:
    """Yield the coasts that may be in the frame, each with the degrees by which it is turned round the earth.

    Islands that would be mere specks are left out.
    """
    (latitude, longitude), (up, across) = frame.middle, frame.reach
    for coast in coasts:
        tall, wide = (coast.north - coast.south) * frame.scale, (coast.east - coast.west) * frame.scale_across
        if max(tall, wide) < SPECK or coast.south > latitude + up or coast.north < latitude - up:
            continue
        for turn in (-360, 0, 360):
            if coast.west + turn <= longitude + across and coast.east + turn >= longitude - across:
                yield coast, turn


def _dots(frame: Frame, coast: Coast, turn: int) -> Iterator[Dot]:
    """Yield the dots of a coast that are in the frame, and no farther than half round the earth from its middle."""
    half = int(frame.scale_across * frame.reach[1])
    left, right = max(0, frame.width // 2 - half), min(frame.width, frame.width // 2 + half + 1)
    for start, end in pairwise(frame.dots(coast.latitudes, coast.longitudes, turn)):
        if _may_show(start, end, left, right, frame.height):
            yield from ((x, y) for x, y in _line(start, end) if left <= x < right and 0 <= y < frame.height)


def _may_show(start: Dot, end: Dot, left: int, right: int, height: int) -> bool:
    """Whether a stretch between two dots may touch the frame."""
    (x, y), (to_x, to_y) = start, end
    return not (max(x, to_x) < left or min(x, to_x) >= right or max(y, to_y) < 0 or min(y, to_y) >= height)


def _line(start: Dot, end: Dot) -> Iterator[Dot]:
    """Yield the dots of a straight line."""
    (x, y), (to_x, to_y) = start, end
    steps = max(abs(to_x - x), abs(to_y - y), 1)
    return ((x + (to_x - x) * n // steps, y + (to_y - y) * n // steps) for n in range(steps + 1))
