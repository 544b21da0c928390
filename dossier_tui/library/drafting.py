"""Leaves out of a file what has problems, so that the rest of a dossier can be shown while it is being written."""

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator

from msgspec.structs import replace

from ..model import Header, Path, Problem
from .written import Written

Find = Callable[[Written], Collection[Problem]]
"""Returns the problems of a file's content; none if a dossier can be made of it."""
_MOST_ROUNDS = 10
"""The number of times that the rest is checked again: what names a record left out is left out in the next round."""


def without_problems(written: Written, find: Find) -> Written | None:
    """Return the content without the records that have problems, and without those that depend on them.

    Returns None if the problems are not confined to records, such as a head without a title.
    """
    written = replace(written.without(_unsure_parts(written)), unsure=frozenset())
    for _ in range(_MOST_ROUNDS):
        problems = find(written)
        if not problems:
            return written
        parts = set(_parts_at(written, problems))
        if () in parts:
            return None
        written = written.without(parts)
    return None


def _unsure_parts(written: Written) -> set[Path]:
    """Return the parts that hold something that is not as written; what may only lack an entry is no such part."""
    values = (path for path in written.unsure if len(path) > 2 or not isinstance(written.at(path), dict | list))
    return {_part(written, path) for path in values} - {()}


def _parts_at(written: Written, problems: Iterable[Problem]) -> Iterator[Path]:
    """Yield the part in which each problem is, () if that is the whole file."""
    marks = sorted((place, path) for each in (written.marks, written.key_marks) for path, place in each.items())
    places = [place for place, _ in marks]
    for problem in problems:
        index = bisect_left(places, (problem.line, problem.column + 1)) - 1
        yield _part(written, marks[index][1]) if index >= 0 else ()


def _part(written: Written, path: Path) -> Path:
    """Return the path of what can be left out, which is at this path or around it: () if that is the whole file."""
    match path:
        case ("sources" | "remarks", _, *_):
            return path[:2]
        case ("model" | "title" | "parties" | "as_of" | "sources", *_):
            return ()
        case (str(key), *_) if key in Header.__struct_fields__:
            return path[:1]
        case (_, _, int(), *_) if isinstance(written.at(path[:2]), list):
            return path[:3]
        case _:
            return path[:2]
