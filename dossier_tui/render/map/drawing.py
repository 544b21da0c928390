"""The map as lines: coasts, marks over them, and names beside the marks, those of the most important places first."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from rich.cells import cell_len

from ...values import clean, one_line
from ...views.places import Spot
from ..pieces import Piece, Pieces, merged
from .braille import ACROSS, DOWN, Cell, braille
from .frame import Frame, frame_of, near
from .land import coasts
from .marks import mark_of

LEAST = (24, 6)
"""The smallest map, in cells across and down, on which anything can be recognised."""
NEAR = 2
"""How many cells from a mark the place is still meant."""
Grid = dict[Cell, Piece]
"""What stands in the cells of the map. A character of two cells has empty text in the second."""


def map_lines(spots: Sequence[Spot], width: int, height: int, selected: str = "", nearer: int = 1) -> list[Pieces]:
    """Return the map in so many cells, or a line that says why there is none.

    It shows all places, or `nearer` times less of the earth round the selected one.
    """
    why = why_no_map(spots, width, height)
    return [[(why, "")]] if why else draw_map(spots, map_frame(spots, width, height, selected, nearer), selected)


def why_no_map(spots: Sequence[Spot], width: int, height: int) -> str:
    """Return why there can be no map in so many cells; empty if there can."""
    if all(spot.geo is None for spot in spots):
        return "No place has coordinates, so there is no map."
    if width < LEAST[0] or height < LEAST[1]:
        return f"The map needs {LEAST[0]} × {LEAST[1]} cells; here are {width} × {height}."
    return ""


def map_frame(spots: Sequence[Spot], width: int, height: int, selected: str = "", nearer: int = 1) -> Frame:
    """Return the frame of a map of so many cells."""
    places = {spot.key: spot.geo for spot in spots if spot.geo}
    whole = frame_of(list(places.values()), width * ACROSS, height * DOWN)
    return near(places[selected], whole, nearer) if selected in places else whole


def draw_map(spots: Sequence[Spot], frame: Frame, selected: str = "") -> list[Pieces]:
    """Draw the places in a frame as lines of pieces, over the braille of its coasts.

    The selected place lies over the others and is always named. Where several are in one cell, it is the name of the
    first with the number of the others.
    """
    width, height = frame.width // ACROSS, frame.height // DOWN
    shared: defaultdict[Cell, list[Spot]] = defaultdict(list)
    for spot in sorted(spots, key=lambda spot: spot.key != selected):
        cell = _cell(frame, spot)
        if cell and 0 <= cell[0] < width and 0 <= cell[1] < height:
            shared[cell].append(spot)
    grid: Grid = {cell: (text, "dim") for cell, text in _background(frame).items()}
    grid |= {cell: (mark_of(first), _style(first, selected, "strong")) for cell, (first, *_) in shared.items()}
    taken = set(shared)
    for cell, (first, *others) in shared.items():
        text = one_line(clean(first.name)) + (f" +{len(others)}" if others else "")
        start = _start(text, cell, taken, (width, height), must=first.key == selected)
        if start:
            grid |= dict.fromkeys(_room(text, start, cell) - taken, (" ", ""))
            taken |= _room(text, start, cell)
            grid |= dict(_written(text, start, _style(first, selected, "")))
    return [_line(grid, row, width) for row in range(height)]


def spot_at(spots: Sequence[Spot], frame: Frame, cell: Cell) -> Spot | None:
    """Return the place whose mark is in a cell or nearest to it, the more important of two; None if it is far away."""
    cells = [(each, spot) for spot in spots if (each := _cell(frame, spot))]
    away = [(max(abs(each[0] - cell[0]), abs(each[1] - cell[1])), spot) for each, spot in cells]
    distance, nearest = min(away, key=lambda found: found[0], default=(NEAR + 1, None))
    return nearest if distance <= NEAR else None


@lru_cache(maxsize=4)
def _background(frame: Frame) -> Mapping[Cell, str]:
    return braille(frame, coasts())


def _cell(frame: Frame, spot: Spot) -> Cell | None:
    if spot.geo is None:
        return None
    x, y = frame.dot_of(spot.geo)
    return x // ACROSS, y // DOWN


def _style(spot: Spot, selected: str, otherwise: str) -> str:
    return "current" if spot.key == selected else otherwise


def _start(text: str, mark: Cell, taken: set[Cell], size: tuple[int, int], *, must: bool) -> Cell | None:
    """Return the first cell of a name: to the right of its mark, or else to the left, above or below.

    None if there is no room; a name that must be there may cover other marks, or end where the map does.
    """
    length, (column, row), (width, height) = cell_len(text), mark, size
    beside = ((column + 2, row), (column - 1 - length, row))
    above_or_below = ((x, y) for x in (column, column + 1 - length) for y in (row - 1, row + 1))
    starts = (*beside, *above_or_below)
    fitting = [(x, y) for x, y in starts if x >= 0 and x + length <= width and 0 <= y < height]
    free = [start for start in fitting if not _room(text, start, mark, apart=2) & taken]
    if must and not fitting:
        fitting = [(max(width - length, 0), row - 1 if row else row + 1)]
    if free or not must:
        return next(iter(free), None)
    return min(fitting, key=lambda start: len(_room(text, start, mark, apart=0) & taken))


def _room(text: str, start: Cell, mark: Cell, apart: int = 1) -> set[Cell]:
    """Return the cells of a name and those beside it, without that of its mark."""
    column, row = start
    return {(x, row) for x in range(column - apart, column + cell_len(text) + apart)} - {mark}


def _written(text: str, start: Cell, style: str) -> Iterator[tuple[Cell, Piece]]:
    """Yield the cells of a text: a wide character has an empty one after it, an accent is in that of its letter."""
    column, row = start
    letters: list[str] = []
    for character in text:
        if cell_len(character) or not letters:
            letters.append(character)
        else:
            letters[-1] += character
    for letter in letters:
        for part in (letter, *("" for _ in range(cell_len(letter) - 1))):
            yield (column, row), (part, style)
            column += 1


def _line(grid: Mapping[Cell, Piece], row: int, width: int) -> Pieces:
    return merged([grid.get((column, row), (" ", "")) for column in range(width)])
