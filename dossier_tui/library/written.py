"""The content of a file as written, before it is converted to the types of its fields."""

from bisect import bisect_left
from collections.abc import Collection, Container, Iterable, Mapping
from typing import Any

from msgspec import Struct, field

from ..model import Path, Problem
from ..values import did_you_mean, one_line, quoted
from .meant import ACTS, BY_KIND, GONE, MEANT


class Written(Struct, frozen=True):
    """The content of a file as written, with the positions of its values and keys."""

    path: str
    """The path as messages show it."""
    content: Any
    """Mappings, lists, strings, and None for empty values."""
    marks: Mapping[Path, tuple[int, int]] = field(default_factory=dict)
    """The line and the column, from 1, of each value, by path."""
    key_marks: Mapping[Path, tuple[int, int]] = field(default_factory=dict)
    """The line and the column, from 1, of each key, by the path of its value."""
    unsure: frozenset[Path] = frozenset()
    """The paths of values that are not as written, and of mappings and lists that may lack something."""

    def at(self, path: Path) -> Any:
        """Return the content at a path; None if there is none."""
        content = self.content
        for step in path:
            inside = isinstance(content, dict) and step in content
            content = content[step] if inside or (isinstance(content, list) and isinstance(step, int)) else None
        return content

    def mark(self, path: Path, *, key: bool = False) -> tuple[int, int]:
        """Return the line and the column of a value, or of its key; those of what it stands in if it has none."""
        path = self._as_marked(path)
        marks = self.key_marks if key else self.marks
        while path and path not in marks:
            path = path[:-1]
            marks = self.marks
        return marks.get(path, (1, 1))

    def is_written(self, path: Path) -> bool:
        """Whether there is a value at a path of the content."""
        return self._as_marked(path) in self.marks

    def _as_marked(self, path: Path) -> Path:
        """Return a path without the steps into lists that are written as their one value (see `singles`)."""
        if path in self.marks:
            return path
        marked: Path = ()
        for step in path:
            marked = (*marked, step) if step != 0 or (*marked, step) in self.marks else marked
        return marked

    def problem(self, path: Path, message: str, *, key: bool = False) -> Problem:
        """Return a problem at the value with this path, or at its key; at the nearest parent if there is none."""
        line, column = self.mark(path, key=key)
        return Problem(self.path, line, column, one_line(message))

    def without(self, dropped: Collection[Path]) -> "Written":
        """Return the content without the values at these paths; what is left has the positions that it had."""
        if not dropped:
            return self
        moved = _Moved(dropped)
        return Written(
            self.path,
            moved.content(self.content, ()),
            moved.marks(self.marks),
            moved.marks(self.key_marks),
            frozenset(new for path in self.unsure if (new := moved.path(path)) is not None),
        )


class _Moved:
    """Where the content of a file stands without the values at some paths."""

    def __init__(self, dropped: Collection[Path]) -> None:
        self._dropped = frozenset(dropped)
        self._items: dict[Path, list[int]] = {}
        """The positions of the items dropped from each list, sorted, by the path of the list."""
        for *parent, last in sorted(path for path in dropped if isinstance(path[-1], int)):
            self._items.setdefault(tuple(parent), []).append(int(last))

    def content(self, content: Any, path: Path) -> Any:
        """Return the content at a path without what is dropped in it."""
        if isinstance(content, dict):
            return {key: self.content(value, (*path, key))
                    for key, value in content.items() if (*path, key) not in self._dropped}  # fmt: skip
        if isinstance(content, list):
            return [self.content(value, (*path, position))
                    for position, value in enumerate(content) if (*path, position) not in self._dropped]  # fmt: skip
        return content

    def path(self, path: Path) -> Path | None:
        """Return the new path of what was at a path; None if it is dropped."""
        if any(path[:length] in self._dropped for length in range(1, len(path) + 1)):
            return None
        return tuple(
            step - bisect_left(self._items.get(path[:place], ()), step) if isinstance(step, int) else step
            for place, step in enumerate(path)
        )

    def marks(self, marks: Mapping[Path, tuple[int, int]]) -> dict[Path, tuple[int, int]]:
        """Return the positions by the new paths."""
        return {new: place for path, place in marks.items() if (new := self.path(path)) is not None}


def unknown_key(
    key: str, known: Iterable[str], *, near: bool = True, elsewhere: str = "", present: Container[str] = ()
) -> str:
    """Return the message for a key that the schema does not have in its place.

    `near` looks for a similar one, which takes time; `elsewhere` says which forms have this very key; `present` are
    the keys that stand beside it, none of which a word is taken for that may mean several.
    """
    names = list(known)
    by_kind = (name for name in BY_KIND.get(key, "").split() if name not in present)
    if name := next((name for name in (MEANT.get(key, ""), *by_kind) if name in names), ""):
        return f"unknown key {quoted(key)}; did you mean '{name}'?"
    if key in ACTS and "acts" in names:
        return f"unknown key {quoted(key)}; write acts: {{act: {key}, date: …}}"
    if key in GONE:
        return f"there is no key {quoted(key)} any more: {GONE[key]}"
    if elsewhere:
        return f"unknown key {quoted(key)} here; {elsewhere}"
    similar = did_you_mean(key, names) if near else ""
    return f"unknown key {quoted(key)}{similar or '; known here: ' + ', '.join(sorted(names))}"
