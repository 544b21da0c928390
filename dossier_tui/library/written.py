"""The content of a file as written, before it is converted to the types of its fields."""

from collections.abc import Iterable, Mapping
from typing import Any

from msgspec import Struct, field

from ..model import Path, Problem
from ..values import did_you_mean, one_line, quoted


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


def unknown_key(key: str, known: Iterable[str], *, near: bool = True, elsewhere: str = "") -> str:
    """Return the message for a key that the schema does not have in its place.

    `near` looks for a similar one, which takes time; `elsewhere` are the forms that have this very key.
    """
    if elsewhere:
        return f"unknown key {quoted(key)} here; it stands {elsewhere}"
    similar = did_you_mean(key, known) if near else ""
    return f"unknown key {quoted(key)}{similar or '; known here: ' + ', '.join(sorted(known))}"
