"""The files of a library: which there are, and the bytes of each."""

import os
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path

from ..files.reading import read_bytes
from ..model import ENTRY_KINDS, Problem
from ..roots import ID, folders_by_id, yaml_ids, yaml_names
from ..values import plural

MOST_BYTES = 1024 * 1024
"""The size in bytes of the largest file that is read."""
MOST_PROBLEMS = 100
"""The maximum number of problems of one file that are reported one by one; the others are counted."""
MOST_CHECKED = 1_000
"""The number of problems of one file after which the checks stop."""


def shown(path: Path) -> str:
    """Return a path as messages show it: relative to the current folder if it lies below it."""
    try:
        relative = os.path.relpath(path)
    except (ValueError, OSError):  # on another drive, or the current folder has been deleted
        return str(path)
    return str(path) if relative.startswith("..") else relative


def bytes_of(path: Path) -> bytes:
    """Return the bytes of a regular file, at most one more than MOST_BYTES. Raises OSError for any other file."""
    return read_bytes(path, MOST_BYTES)


def unreadable(path: Path, error: OSError) -> Problem:
    """Return the problem of a file or a folder that the system refuses to read."""
    return Problem(shown(path), 0, 0, f"cannot be read: {error.strerror or error}")


def crashed(path: Path, error: Exception) -> Problem:
    """Return the problem of a file on which the program itself fails, so that the other files can be used."""
    return Problem(shown(path), 0, 0, f"cannot be read, by a mistake of this program ({type(error).__name__}: {error})")


def first_problems(problems: Iterable[Problem]) -> list[Problem]:
    """Return the first problems of one file in order, and one that counts the rest if there are too many."""
    ordered = sorted(set(problems))
    rest = len(ordered) - MOST_PROBLEMS
    if rest <= 0:
        return ordered
    next_one = ordered[MOST_PROBLEMS]
    words = f"{plural(rest, 'more problem')} in this file, at least; they are told when these are mended"
    return [*ordered[:MOST_PROBLEMS], Problem(next_one.path, next_one.line, next_one.column, words)]


def files_in(folder: Path) -> tuple[list[Path], list[Problem]]:
    """Return everything in a folder, sorted by name, and a problem if the folder cannot be read.

    Hidden files, such as an editor's temporary ones, are left out. A folder that does not exist is empty.
    """
    try:
        paths = sorted(folder.iterdir())
    except FileNotFoundError as error:
        return [], [unreadable(folder, error)] if folder.is_symlink() else []
    except OSError as error:
        return [], [unreadable(folder, error)]
    return [path for path in paths if not path.name.startswith(".")], []


def yaml_files(folder: Path) -> list[Path]:
    """Return what is named as an id with the ending .yaml in a folder, sorted; nothing if it cannot be read."""
    return [folder / name for name in yaml_names(folder)]


class IdPaths(Mapping[str, Path]):
    """The files in the folders `dossiers` or `seeds` of some roots by id, sorted; the first root with an id wins.

    One is looked up without listing the folders, which may hold 20,000 files.
    """

    def __init__(self, roots: Iterable[Path], folder: str) -> None:
        self._roots = tuple(roots)
        self._folder = folder

    @cached_property
    def _folders(self) -> Mapping[str, str]:
        return folders_by_id(self._roots, self._folder)

    @property
    def texts(self) -> dict[str, str]:
        """The paths as text, made anew each time."""
        return {key: f"{folder}{os.sep}{key}.yaml" for key, folder in self._folders.items()}

    def __getitem__(self, key: str) -> Path:
        if "_folders" in vars(self):
            return Path(self._folders[key], f"{key}.yaml")
        if ID.fullmatch(key):
            paths = (root / self._folder / f"{key}.yaml" for root in self._roots)
            found = next((path for path in paths if os.path.lexists(path)), None)
            if found:
                return found
        raise KeyError(key)

    def __iter__(self) -> Iterator[str]:
        return iter(self._folders)

    def __len__(self) -> int:
        return len(self._folders)

    def __bool__(self) -> bool:
        return any(yaml_ids(root / self._folder) for root in self._roots)


def folder_problems(roots: Iterable[Path]) -> Iterator[Problem]:
    """Yield a problem for each folder that cannot be read, and for each YAML file left out because of its name."""
    for root in roots:
        registry = root / "dossiers" / "registry"
        for folder in (root / "dossiers", registry, root / "seeds"):
            paths, problems = files_in(folder)
            yield from problems
            for path in paths:
                message = _misnamed(path, in_registry=folder == registry)
                if message:
                    yield Problem(shown(path), 0, 0, f"is not read: {message}")


def _misnamed(path: Path, *, in_registry: bool) -> str:
    """Return what is wrong with the name of a YAML file; empty if nothing is, or if it is no YAML file."""
    if path.suffix.lower() not in {".yaml", ".yml"}:
        return ""
    if path.suffix != ".yaml":
        return "the name of a file here ends in .yaml"
    if in_registry and path.stem not in ENTRY_KINDS:
        return f"the registry's files are {', '.join(f'{name}.yaml' for name in ENTRY_KINDS)}"
    if not ID.fullmatch(path.stem):
        return "the name of a file here is an id: write small letters, digits and hyphens"
    return ""
