"""The outline of the world's land, from Natural Earth: coasts and no borders, read only when a map is asked for."""

import zlib
from array import array
from collections.abc import Iterator, Sequence
from functools import cache
from io import BytesIO
from itertools import accumulate

from msgspec import Struct

from ...roots import bundled_root, world_folder

PARTS = 25
"""Parts of a degree in which the file has its points, as `docs/world/land.py` writes it."""


class Coast(Struct, frozen=True):
    """A line along which land ends, as points from west to east and south to north in degrees."""

    longitudes: Sequence[float]
    latitudes: Sequence[float]
    west: float
    east: float
    south: float
    north: float


@cache
def outline() -> "array[int]":
    """Return the file's numbers, with their count before those of each coast: packed, as there are very many."""
    numbers = array("h")
    packed = (world_folder(bundled_root()) / "land.z").read_bytes()
    for written in BytesIO(zlib.decompress(packed)):
        steps = written.split(b" ")
        numbers.append(len(steps))
        numbers.extend(map(int, steps))
    return numbers


def coasts() -> Iterator[Coast]:
    """Yield all coasts of the world, unpacked one by one, since together they take ten times as much memory."""
    numbers, start = outline(), 0
    while start < len(numbers):
        end = start + 1 + numbers[start]
        longitudes, latitudes = (_places(numbers[first:end:2]) for first in (start + 1, start + 2))
        yield Coast(longitudes, latitudes, min(longitudes), max(longitudes), min(latitudes), max(latitudes))
        start = end


def _places(steps: "array[int]") -> "array[float]":
    """Return the places in degrees to which steps lead, one after the other."""
    return array("d", (place / PARTS for place in accumulate(steps)))
