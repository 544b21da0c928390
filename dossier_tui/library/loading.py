"""Reads the sources and the registry of a library, with the problems in their files."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TypeVar

from ..model import ENTRY_KINDS, Entry, FilePosition, Problem, Registry, Source
from ..values import Address
from .checking import check_registry, check_side, check_source
from .conform import conform
from .folders import MOST_CHECKED, bytes_of, crashed, files_in, first_problems, shown, unreadable, yaml_files
from .forms import registry_form
from .yamltext import Unreadable, Written, decode, read

T = TypeVar("T")


@dataclass(frozen=True)
class Sources:
    """The sources of all roots, and the problems in their files."""

    by_id: Mapping[str, Source]
    """The sources by id."""
    written: Mapping[str, Written]
    """The files as written, by source id."""
    positions: Mapping[str, FilePosition]
    """The file of each source, by the local text of its address."""
    not_loaded: frozenset[str]
    """The ids of the sources whose files did not load."""
    problems: Sequence[Problem]


@dataclass(frozen=True)
class Entries:
    """The merged registry of all roots, and the problems in its files."""

    registry: Registry
    positions: Mapping[str, FilePosition]
    """The position of each entry, by the local text of its address."""
    not_loaded: frozenset[str]
    """The kinds of entry of which a file did not load, by their names in references."""
    problems: Sequence[Problem]


def read_file(path: Path) -> tuple[Written | None, list[Problem]]:
    """Read a YAML file. Returns None and the first problem if it cannot be read."""
    name = shown(path)
    try:
        return read(decode(bytes_of(path), name), name), []
    except Unreadable as error:
        return None, [error.problem]
    except OSError as error:
        return None, [unreadable(path, error)]
    except Exception as error:  # noqa: BLE001  (one file must not take the others with it)
        return None, [crashed(path, error)]


def _load(path: Path, kind: type[T]) -> tuple[T | None, Written | None, list[Problem]]:
    """Read a file as a type. Returns the value and the file as written; None for both if it has problems."""
    written, problems = read_file(path)
    if written is None:
        return None, None, problems
    try:
        value, problems = conform(written, kind)
    except Exception as error:  # noqa: BLE001  (one file must not take the others with it)
        return None, None, [crashed(path, error)]
    return value, written if value is not None else None, first_problems(problems)


def _checked(path: Path, check: Callable[[], Iterable[Problem]]) -> Sequence[Problem]:
    """Return the problems that a check finds in a file; if it fails, that is the problem."""
    try:
        return first_problems(islice(check(), MOST_CHECKED))
    except Exception as error:  # noqa: BLE001  (one file must not take the others with it)
        return [crashed(path, error)]


def load_sources(roots: Iterable[Path]) -> Sources:
    """Load the sources of these roots; the first root with an id wins."""
    by_id: dict[str, Source] = {}
    as_written: dict[str, Written] = {}
    positions: dict[str, FilePosition] = {}
    not_loaded: set[str] = set()
    problems: list[Problem] = []
    for path in (path for root in roots for path in yaml_files(root / "seeds")):
        if path.stem in by_id or path.stem in not_loaded:
            continue
        source, written, file_problems = _load(path, Source)
        problems += file_problems
        if source is None or written is None:
            not_loaded.add(path.stem)
            continue
        problems += _checked(path, partial(check_source, source, written))
        by_id[path.stem], as_written[path.stem] = source, written
        positions[Address("source", path.stem).local] = FilePosition(path=str(path))
    return Sources(by_id, as_written, positions, frozenset(not_loaded), problems)


def load_registry(roots: Sequence[Path], sources: Sources) -> Entries:
    """Load and merge the registries of these roots; the first root with an id wins, for each kind of entry."""
    merged: dict[str, dict[str, Entry]] = {name: {} for name in ENTRY_KINDS}
    files: list[tuple[Path, Mapping[str, Entry], Written]] = []
    problems: list[Problem] = []
    positions: dict[str, FilePosition] = {}
    not_loaded: set[str] = set()
    for root in reversed(roots):
        folder = root / "dossiers" / "registry"
        paths, folder_problems = files_in(folder)
        not_loaded |= {kind.ref for kind in ENTRY_KINDS.values() if folder_problems}
        for name in ENTRY_KINDS:
            path = folder / f"{name}.yaml"
            if path not in paths:
                continue
            entries, written, file_problems = _load(path, registry_form(name))
            problems += file_problems
            if entries is None or written is None:
                not_loaded.add(ENTRY_KINDS[name].ref)
                continue
            merged[name] |= entries
            positions |= _positions(path, written)
            files.append((path, entries, written))
    registry = Registry(**merged)  # type: ignore[arg-type]
    if not not_loaded:
        for path, in_file, as_written in files:
            check = partial(check_registry, in_file, registry, sources.by_id, sources.not_loaded, as_written)
            problems += _checked(path, check)
        for key, source in sources.by_id.items():
            problems += check_side(source, registry, sources.written[key])
    return Entries(registry, positions, frozenset(not_loaded), problems)


def _positions(path: Path, written: Written) -> dict[str, FilePosition]:
    """Return the position of each entry of a registry file, by the local text of its address."""
    return {
        Address("entry", str(keys[0])).local: FilePosition(path=str(path), line=line, column=column)
        for keys, (line, column) in written.key_marks.items()
        if len(keys) == 1
    }
