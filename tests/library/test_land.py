"""The outline of the land is made of polygons of polities by taking their borders away."""

import importlib.util
import struct
import zlib
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

import pytest

from dossier_tui.render.map.land import PARTS
from dossier_tui.roots import bundled_root, world_folder

ROOT = Path(__file__).parents[2]
WEST, EAST = [(0, 0), (0, 2), (2, 2), (2, 0), (0, 0)], [(2, 0), (2, 2), (4, 2), (4, 0), (2, 0)]
MEADOW = [(178, 0), (178, 2), (180, 2), (180, 0), (178, 0)]


@pytest.fixture
def land() -> ModuleType:
    spec = importlib.util.spec_from_file_location("land", ROOT / "docs" / "world" / "land.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def shapefile(*rings: Sequence[tuple[float, float]]) -> bytes:
    """A shapefile with a polygon for each ring, as far as it is read."""
    records = b""
    for ring in rings:
        points = b"".join(struct.pack("<dd", *point) for point in ring)
        content = struct.pack("<i4d3i", 5, 0, 0, 0, 0, 1, len(ring), 0) + points
        records += struct.pack(">ii", 1, len(content) // 2) + content
    return bytes(100) + records


def coasts(land: ModuleType, *rings: Sequence[tuple[float, float]]) -> list[list[int]]:
    written = zlib.decompress(land.land(shapefile(*rings))).decode()
    return [[int(step) for step in line.split(" ")] for line in written.split("\n")]


def test_a_border_between_two_polities_is_no_coast(land: ModuleType) -> None:
    (coast,) = coasts(land, WEST, EAST)
    x, y = coast[0], coast[1]
    points = {(x, y)}
    for step_x, step_y in zip(coast[2::2], coast[3::2], strict=True):
        x, y = x + step_x, y + step_y
        points.add((x, y))

    assert {(n / PARTS, m / PARTS) for n, m in points} == {(0, 0), (0, 2), (4, 2), (4, 0)}
    assert sum(coast[2::2]) == sum(coast[3::2]) == 0, "it goes round"


def test_land_that_no_polity_has_is_no_water(land: ModuleType) -> None:
    around, gap = [(0, 0), (0, 9), (9, 9), (9, 0), (0, 0)], [(3, 3), (5, 3), (5, 5), (3, 5), (3, 3)]
    sea = [(2, 2), (7, 2), (7, 7), (2, 7), (2, 2)]

    assert len(coasts(land, around, gap)) == 1
    assert len(coasts(land, around, sea)) == 2


def test_where_the_map_is_cut_is_no_coast(land: ModuleType) -> None:
    (coast,) = coasts(land, MEADOW)

    assert len(coast) == 2 * 4
    assert sum(coast[::2]) == 180 * PARTS


def test_the_file_is_small_and_has_the_parts_of_a_degree_that_it_is_read_with(land: ModuleType) -> None:
    assert land.PARTS == PARTS
    assert (world_folder(bundled_root()) / "land.z").stat().st_size <= 60_000
