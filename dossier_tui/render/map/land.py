"""The outline of the world's land, from Natural Earth: coasts and no borders, read only when a map is asked for."""

import zlib
from array import array
from collections.abc import Sequence
from functools import cache
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
def coasts() -> tuple[Coast, ...]:
    """Return all coasts of the world."""
    packed = (world_folder(bundled_root()) / "land.z").read_bytes()
    return tuple(map(_coast, zlib.decompress(packed).splitlines()))


def _coast(written: bytes) -> Coast:
    """Return a coast from the steps that lead from each of its points to the next; packed, as there are very many."""
    steps = [int(step) for step in written.split(b" ")]
    longitudes, latitudes = (array("f", (n / PARTS for n in accumulate(steps[first::2]))) for first in (0, 1))
    return Coast(longitudes, latitudes, min(longitudes), max(longitudes), min(latitudes), max(latitudes))
