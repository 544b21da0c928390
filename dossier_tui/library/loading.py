"""Reads a YAML file as a type, with the problems in it."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Generic, TypeVar, cast

from msgspec import Struct, field

from ..model import Problem
from .conform import conform, with_placeholders
from .doubts import Doubts
from .folders import MOST_CHECKED, bytes_of, crashed, first_problems, shown, unreadable
from .recovering import recovered
from .singles import with_lists
from .written import Written
from .yamltext import EMPTY, Unreadable, decode, read

T = TypeVar("T")


class Loaded(Struct, Generic[T], frozen=True):
    """A file read as a type."""

    value: T | None
    """The value; None if the file has problems."""
    problems: Sequence[Problem]
    written: Written = Written("", None)
    repaired: T | None = None
    """The value, with placeholders for what is wrong; None if nothing can be said of the rest."""
    doubts: Doubts = field(default_factory=Doubts)
    """What of the repaired value is not as written."""


def read_file(path: Path) -> tuple[Written | None, list[Problem]]:
    """Read a YAML file. Returns what can be read, or None, and the problems that it has as YAML."""
    try:
        name = shown(path)
        return read_text(decode(bytes_of(path), name), name)
    except Unreadable as error:
        return None, [error.problem]
    except OSError as error:
        return None, [unreadable(path, error)]
    except Exception as error:  # noqa: BLE001  (one file must not take the others with it)
        return None, [crashed(path, error)]


def read_text(text: str, name: str) -> tuple[Written | None, list[Problem]]:
    """Read the text of a YAML file. Returns what can be read, or None, and the problems that it has as YAML."""
    try:
        return read(text, name), []
    except Unreadable:
        return recovered(text, name)


def has_only_comments(raw: str | bytes, problems: Iterable[Problem]) -> bool:
    """Whether a file, given the problems that it has as YAML, has nothing but comments, as in a new library."""
    return is_empty(problems) and bool(raw.strip())


def is_empty(problems: Iterable[Problem]) -> bool:
    """Whether a file, given the problems that it has as YAML, has no content."""
    return any(each.message == EMPTY for each in problems)


def as_type(written: Written | None, problems: list[Problem], kind: type[T]) -> Loaded[T]:
    """Convert the content of a file, given the problems that it has as YAML, to a type."""
    if written is None:
        return Loaded(None, problems)
    written = with_lists(written, cast("Hashable", kind))
    value, problems_of_type = conform(written, kind)
    problems = [*problems, *problems_of_type]
    if value is not None and not problems:
        return Loaded(value, [], written, value)
    repaired, doubts = with_placeholders(written, kind)
    return Loaded(None, problems, written, repaired, doubts)


def load(path: Path, kind: type[T]) -> Loaded[T]:
    """Read a file as a type."""
    try:
        return as_type(*read_file(path), kind)
    except Exception as error:  # noqa: BLE001  (one file must not take the others with it)
        return Loaded(None, [crashed(path, error)])


def _checked(path: Path, check: Callable[[], Iterable[Problem]]) -> Sequence[Problem]:
    """Return the problems that a check finds in a file; if it fails, that is the problem."""
    try:
        return list(islice(check(), MOST_CHECKED))
    except Exception as error:  # noqa: BLE001  (one file must not take the others with it)
        return [crashed(path, error)]


def all_problems(
    path: Path, loaded: Loaded[T], check: Callable[[T, Written, Doubts], Iterable[Problem]]
) -> Sequence[Problem]:
    """Return the problems of a file, those that a check finds in what can be read of it among them."""
    if loaded.repaired is None:
        return first_problems(loaded.problems)
    found = _checked(path, partial(check, loaded.repaired, loaded.written, loaded.doubts))
    return first_problems([*loaded.problems, *found])
