"""Draws the outline of the world's land, `dossiers/world/land.z`, from the polities of Natural Earth: `make world`.

A side that two polities share is a border and goes: what is left is coast, and no border can be drawn from it. Coasts
are simplified to what a map in a terminal can show, and the smallest islands are left out.

The file is text, compressed: a line for each coast, of whole numbers with spaces between them. The first two are the
longitude and the latitude where it begins, the others the steps from point to point, in parts of a degree (`PARTS`).
"""

import math
import struct
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

PARTS = 25
"""Parts of a degree in which the file has its points; `render/map/land.py` has the same number."""
TOLERANCE = 0.06
"""How far, in degrees of latitude, a simplified coast may be from the coast."""
SMALLEST = 0.12
"""The size in degrees of latitude below which an island is left out."""
SMALLEST_SEA = 10
"""The size of the smallest sea within land, in square degrees."""

Point = tuple[float, float]
"""Longitude and latitude, in degrees."""
Side = tuple[Point, Point]


def land(shapes: bytes) -> bytes:
    """Return the outline as the file has it, from the polygons of a shapefile."""
    coasts = [coast for coast in _joined(_coastal(_rings(shapes))) if _size(coast) >= SMALLEST and not _is_gap(coast)]
    texts = sorted(filter(None, map(_as_text, map(_simplified, coasts))))
    return zlib.compress("\n".join(texts).encode("ascii"), 9)


def _rings(shapes: bytes) -> Iterator[list[Point]]:
    """Yield the rings of all polygons, as ESRI's description of shapefiles lays them out."""
    position = 100
    while position < len(shapes):
        (words,) = struct.unpack_from(">i", shapes, position + 4)
        record = shapes[position + 8 : position + 8 + 2 * words]
        number, points = struct.unpack_from("<ii", record, 36)
        starts = [*struct.unpack_from(f"<{number}i", record, 44), points]
        every = list(struct.iter_unpack("<dd", record[44 + 4 * number :]))
        yield from (every[start:end] for start, end in pairwise(starts))
        position += 8 + 2 * words


def _coastal(rings: Iterator[list[Point]]) -> list[Side]:
    """Return the sides that one polygon alone has, without those where the map is cut: antimeridian and pole."""
    sides = [side for ring in rings for side in pairwise(ring) if side[0] != side[1]]
    times = Counter((min(side), max(side)) for side in sides)
    return [side for side in sides if times[min(side), max(side)] == 1 and not _is_cut(side)]


def _is_cut(side: Side) -> bool:
    return all(abs(x) > 179.999 for x, _ in side) or all(y < -89.9 for _, y in side)


def _joined(sides: Sequence[Side]) -> Iterator[list[Point]]:
    """Yield coasts made of the sides, each side once: those that begin somewhere first, then those that go round."""
    following = defaultdict(list)
    for start, end in sides:
        following[start].append(end)
    beginnings = following.keys() - {end for _, end in sides}
    for point in (*sorted(beginnings), *list(following)):
        while following[point]:
            coast = [point]
            while following[coast[-1]]:
                coast.append(following[coast[-1]].pop())
            yield coast


def _is_gap(coast: Sequence[Point]) -> bool:
    """Whether a coast goes round land that no polity of the table has, because it is disputed: too small for a sea.

    Land is to the right of a coast, so that one round water, such as the Caspian Sea, is passed against the clock.
    """
    area = sum(x * to_y - to_x * y for (x, y), (to_x, to_y) in pairwise(coast)) / 2
    return coast[0] == coast[-1] and 0 < area < SMALLEST_SEA


def _size(coast: Sequence[Point]) -> float:
    """Return the diagonal of a coast in degrees of latitude."""
    x, y = zip(*coast, strict=True)
    return math.hypot((max(x) - min(x)) * math.cos(math.radians(sum(y) / len(y))), max(y) - min(y))


def _simplified(coast: Sequence[Point]) -> list[Point]:
    """Return a coast with as few of its points as the tolerance allows, after Douglas and Peucker."""
    narrow = math.cos(math.radians(coast[len(coast) // 2][1]))
    kept, open_parts = {0, len(coast) - 1}, [(0, len(coast) - 1)]
    while open_parts:
        start, end = open_parts.pop()
        away, farthest = max(
            ((_distance(coast[n], coast[start], coast[end], narrow), n) for n in range(start + 1, end)),
            default=(0.0, start),
        )
        if away > TOLERANCE:
            kept.add(farthest)
            open_parts += [(start, farthest), (farthest, end)]
    return [coast[n] for n in sorted(kept)]


def _distance(point: Point, start: Point, end: Point, narrow: float) -> float:
    """Return how far a point is from the line through two others, or from the first if they are one."""
    across, up = (end[0] - start[0]) * narrow, end[1] - start[1]
    x, y = (point[0] - start[0]) * narrow, point[1] - start[1]
    length = math.hypot(across, up)
    return abs(x * up - y * across) / length if length > 1e-9 else math.hypot(x, y)


def _as_text(coast: Sequence[Point]) -> str:
    """Return the line of a coast; empty if all of it is one point there."""
    points = [point for point, _ in groupby((round(x * PARTS), round(y * PARTS)) for x, y in coast)]
    before = [(0, 0), *points]
    steps = (n - m for here, there in zip(points, before, strict=False) for n, m in zip(here, there, strict=True))
    return " ".join(map(str, steps)) if len(points) > 1 else ""
