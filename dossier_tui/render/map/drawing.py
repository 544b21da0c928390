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
Grid = dict[Cell, Piece]
"""What stands in the cells of the map. A character of two cells has empty text in the second."""


def map_lines(spots: Sequence[Spot], width: int, height: int, selected: str = "", nearer: int = 1) -> list[Pieces]:
    """Return the map in so many cells, or a line that says why there is none.

    It shows all places, or `nearer` times less of the earth round the selected one.
    """
    if all(spot.geo is None for spot in spots):
        return [[("No place has coordinates, so there is no map.", "")]]
    if width < LEAST[0] or height < LEAST[1]:
        return [[(f"The map needs {LEAST[0]} × {LEAST[1]} cells; here are {width} × {height}.", "")]]
    return draw_map(spots, map_frame(spots, width, height, selected, nearer), selected)


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
        start = _start(text, cell, taken, width, must=first.key == selected)
        if start is not None:
            grid |= dict.fromkeys(_room(text, start, cell), (" ", ""))
            grid |= dict(_written(text, start, cell[1], _style(first, selected, "")))
    return [_line(grid, row, width) for row in range(height)]


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


def _start(text: str, cell: Cell, taken: set[Cell], width: int, *, must: bool) -> int | None:
    """Return the column for a name, to the right of its mark or else to the left, and take the cells round it.

    None if there is no room; a name that must be there may cover other marks.
    """
    length, column = cell_len(text), cell[0]
    starts = [start for start in (column + 2, column - 1 - length) if start >= 0 and start + length <= width]
    free = [start for start in starts if not _room(text, start, cell, apart=2) & taken]
    start = next(iter(free or (starts if must else [])), None)
    if start is not None:
        taken |= _room(text, start, cell)
    return start


def _room(text: str, start: int, cell: Cell, apart: int = 1) -> set[Cell]:
    """Return the cells of a name and those beside it, apart from that of its mark."""
    return {(x, cell[1]) for x in range(start - apart, start + cell_len(text) + apart)} - {cell}


def _written(text: str, column: int, row: int, style: str) -> Iterator[tuple[Cell, Piece]]:
    """Yield the cells of a text: a wide character has an empty one after it, an accent is in that of its letter."""
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
