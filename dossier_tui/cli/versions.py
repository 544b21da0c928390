"""Two versions of files or of a library, and what differs between them."""

import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from ..files.git import GitError, commit_of, extract, file_at
from ..library import Library
from ..library.entries import load_registry
from ..library.folders import bytes_of, unreadable
from ..library.formatting import form_of
from ..library.loading import as_type, read_text
from ..library.sources import Sources
from ..library.upgrading import upgraded
from ..library.yamltext import Unreadable, decode
from ..model import ENTRY_KINDS, Dossier, Header, Problem, Registry, Source
from ..roots import ID, is_bundled, with_bundled
from ..values import plural, quoted
from ..views.differences import Difference, dossier_differences, whole_dossier
from ..views.differences.shared import SHARED, registry_differences, source_differences
from .exits import UsageError
from .library import keys_of

FOLDERS = ("dossiers", "seeds")
"""The folders of a library."""


class Compared(Struct, frozen=True):
    """What differs in one dossier, or in what dossiers share."""

    of: str
    """The key of the dossier, or what it is."""
    differences: Sequence[Difference] = ()
    messages: Sequence[str] = ()
    """Why something could not be compared."""


class Version(Struct, frozen=True):
    """One version of a library."""

    name: str
    """The revision or the file; empty for the files as they are now."""
    roots: tuple[Path, ...]
    """The folders that hold it; those of a revision are temporary."""
    library: Library
    is_file: bool = False
    """Whether it is one file with what it needs around it."""

    def told(self, problems: Sequence[Problem]) -> str:
        """Return the first of some problems, with its place as the reader knows it: `HEAD:dossiers/a-b.yaml:3:1: …`."""
        first, *more = problems
        path = Path(os.path.abspath(first.path))  # noqa: PTH100  (links stay as they are written)
        root = next((root for root in self.roots if self.name and path.is_relative_to(root)), None)
        in_version = self.name if self.is_file else f"{self.name}:{path.relative_to(root)}" if root else ""
        place = in_version if root else first.path
        rest = f" (and {plural(len(more), 'more problem')})" if more else ""
        return f"{replace(first, path=place)}{rest}"


def of_revisions(old: str, new: str, pairs: list[str], roots: tuple[Path, ...], folder: Path) -> Iterator[Compared]:
    """Yield what differs between two git revisions of a library, or between one and the files as they are now."""
    before = _at_revision(old, roots, folder / "old")
    now = _at_revision(new, roots, folder / "new") if new else Version("", roots, Library(roots))
    for key in _keys(before, now, pairs):
        yield _of_dossier(key, before, now)
    if not pairs:
        yield _of_shared(before, now, next((n for n, root in enumerate(roots) if is_bundled(root)), None))


def _keys(before: Version, now: Version, pairs: list[str]) -> list[str]:
    """Return the keys of the dossiers that the words name now or named before; of all, if there are no words."""
    if not pairs:
        return sorted({*before.library.paths, *now.library.paths})
    try:
        return keys_of(now.library, pairs)
    except UsageError as error:
        with suppress(UsageError):
            return keys_of(before.library, pairs)
        raise error from None


def _at_revision(name: str, roots: tuple[Path, ...], folder: Path) -> Version:
    """Return a library as it was, in a temporary folder. Raises GitError."""
    folders = []
    for number, root in enumerate(roots):
        commit = commit_of(root, name)
        if commit is None:
            raise GitError(f"no revision {quoted(name)} in the repository of {root}")
        into = folder / str(number)
        try:
            extract(root, commit, FOLDERS, into)
        except GitError as error:
            raise GitError(f"{name}: {error}") from error
        folders.append(into)
    return Version(name, tuple(folders), Library(tuple(folders)))


def _of_dossier(key: str, before: Version, now: Version) -> Compared:
    old_path, path = before.library.paths.get(key), now.library.paths.get(key)
    if old_path is None or path is None:
        return Compared(key, [whole_dossier(key, is_new=old_path is None)])
    if _bytes(old_path) == _bytes(path):
        return Compared(key)
    for version, each in ((before, old_path), (now, path)):
        if version.name:
            each.write_bytes(upgraded(_bytes(each), str(each)).content)
    return _of_two(key, before, now, key)


def _of_two(of: str, before: Version, now: Version, key: str) -> Compared:
    """Compare the dossiers with one key in two libraries."""
    found: list[Dossier] = []
    for version in (before, now):
        reading = version.library.reading(key)
        if reading.dossier is None:
            return Compared(of, (), (f"{of} cannot be compared: {version.told(reading.problems)}",))
        found.append(reading.dossier)
    return Compared(of, dossier_differences(*found))


def _bytes(path: Path) -> bytes:
    try:
        return bytes_of(path)
    except OSError as error:
        raise UsageError(str(unreadable(path, error))) from error


def _of_shared(before: Version, now: Version, bundled: int | None) -> Compared:
    """Return what differs in the sources and in the registry; `bundled` is which root is the bundled one, if any is."""
    loaded = []
    for version in (before, now):
        roots = with_bundled(version.roots) if bundled is None else version.roots
        sources = Sources(roots)
        entries = load_registry(roots, sources, () if bundled is None else roots[bundled : bundled + 1])
        problems = [*sources.problems, *entries.problems]
        if problems:
            return Compared(SHARED, (), (f"{SHARED} cannot be compared: {version.told(problems)}",))
        loaded.append((sources.by_id, entries.registry))
    (old_sources, old_registry), (sources_now, registry_now) = loaded
    of_sources = source_differences(old_sources, sources_now)
    return Compared(SHARED, [*of_sources, *registry_differences(old_registry, registry_now)])


class _File(Struct, frozen=True):
    """One of two files to compare."""

    name: str
    """The file as the reader named it."""
    path: Path
    """The file, or that which git had at this path."""
    raw: bytes

    @property
    def key(self) -> str:
        """The name without extension, if it is an id."""
        return self.path.stem if ID.fullmatch(self.path.stem) else "dossier"

    @property
    def around(self) -> tuple[Path, ...]:
        """The library that the file belongs to, if it lies in one."""
        folder = self.path.absolute().parent
        return (folder.parent,) if folder.name == "dossiers" and folder.is_dir() else ()


def of_files(old: str, new: str, roots: tuple[Path, ...], folder: Path) -> Compared:
    """Return what differs between two files, each of which may be REV:FILE."""
    before, now = _file(old), _file(new)
    (old_form, old_value), (form, value) = _value(before), _value(now)
    if old_form is not form:
        raise UsageError(f"{quoted(old)} and {quoted(new)} are files of two kinds; name two of one")
    if form is Source:
        return Compared(new, list(source_differences({now.key: old_value}, {now.key: value})))
    if not issubclass(form, Header):
        kind = next(kind for kind, each in ENTRY_KINDS.items() if each.form is form)
        return Compared(new, list(registry_differences(Registry(**{kind: old_value}), Registry(**{kind: value}))))
    versions = [_alone(file, now.key, roots, folder / str(n)) for n, file in enumerate((before, now))]
    return _of_two(new, versions[0], versions[1], now.key)


def _file(word: str) -> _File:
    """Read a file, or what git has of it. Raises UsageError or GitError."""
    revision, colon, path = word.partition(":")
    if not colon or Path(word).exists():
        return _File(word, Path(word), _bytes(Path(word)))
    commit = commit_of(Path(), revision)
    if commit is None:
        raise GitError(f"no revision {quoted(revision)} in the repository of {Path().absolute()}")
    try:
        return _File(word, Path(path), file_at(Path(), commit, path))
    except GitError as error:
        raise GitError(f"{word}: {error}") from error


def _value(file: _File) -> tuple[Any, Any]:
    """Return the type of what a file holds, and for sources and registries the value. Raises UsageError."""
    try:
        written, problems = read_text(decode(file.raw, str(file.path)), str(file.path))
    except Unreadable as error:
        written, problems = None, [error.problem]
    form = form_of(written) if written else None
    if written is None or form is None:
        why = problems[0].message if problems else "is neither a dossier nor a source nor a file of the registry"
        raise UsageError(f"{file.name}: {why}")
    if isinstance(form, type) and issubclass(form, Header):
        return form, None
    loaded = as_type(written, problems, form)
    if loaded.value is None:
        raise UsageError(f"{file.name} cannot be compared: {replace(loaded.problems[0], path=file.name)}")
    return form if form is Source else ENTRY_KINDS[file.path.stem].form, loaded.value


def _alone(file: _File, key: str, roots: tuple[Path, ...], folder: Path) -> Version:
    """Return a library in which the file is the dossier with this key, before those in which it belongs."""
    path = folder / "dossiers" / f"{key}.yaml"
    path.parent.mkdir(parents=True)
    path.write_bytes(upgraded(file.raw, str(path)).content)
    return Version(file.name, (folder,), Library((folder, *file.around, *roots)), is_file=True)
