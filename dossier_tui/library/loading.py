"""Reads the sources and the registry of a library, with the problems in their files."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..model import ENTRY_KINDS, Entry, FilePosition, Problem, Registry, Source
from ..values import Address
from .checking import check_registry, check_side, check_source
from .conform import conform
from .forms import registry_form
from .yamltext import MOST_BYTES, Unreadable, Written, decode, read


@dataclass(frozen=True)
class Sources:
    """The sources of all roots, and the problems in their files."""

    by_id: Mapping[str, Source]
    """The sources by id."""
    written: Mapping[str, Written]
    """The files as written, by source id."""
    positions: Mapping[str, FilePosition]
    """The file of each source, by the local text of its address."""
    unread: frozenset[str]
    """The ids of the sources whose files did not load."""
    problems: Sequence[Problem]


@dataclass(frozen=True)
class Entries:
    """The merged registry of all roots, and the problems in its files."""

    registry: Registry
    positions: Mapping[str, FilePosition]
    """The position of each entry, by the local text of its address."""
    unread: frozenset[str]
    """The kinds of entry of which a file did not load, by their names in references."""
    problems: Sequence[Problem]


def shown(path: Path) -> str:
    """Return a path as messages show it: relative to the current folder if it lies below it."""
    try:
        relative = os.path.relpath(path)
    except ValueError:
        return str(path)
    return str(path) if relative.startswith("..") else relative


def read_file(path: Path) -> tuple[Written | None, list[Problem]]:
    """Read a YAML file. Returns None and the first problem if it cannot be read."""
    name = shown(path)
    try:
        with path.open("rb") as file:
            raw = file.read(MOST_BYTES + 1)
        return read(decode(raw, name), name), []
    except Unreadable as error:
        return None, [error.problem]
    except OSError as error:
        return None, [Problem(name, 0, 0, f"cannot be read: {error.strerror}")]


def yaml_files(folder: Path) -> list[Path]:
    """Return the YAML files of a folder, sorted by name, without hidden ones such as an editor's temporary files."""
    return sorted(path for path in folder.glob("*.yaml") if not path.name.startswith("."))


def misnamed(roots: Iterable[Path]) -> Iterator[Problem]:
    """Yield a problem for each YAML file of a library that is not read because of its name."""
    for root in roots:
        registry = root / "dossiers" / "registry"
        for folder in (root / "dossiers", registry, root / "seeds"):
            for path in sorted(folder.glob("*.yml")):
                yield Problem(shown(path), 0, 0, "is not read: the name of a file here ends in .yaml")
        for path in yaml_files(registry):
            if path.stem not in ENTRY_KINDS:
                known = ", ".join(f"{name}.yaml" for name in ENTRY_KINDS)
                yield Problem(shown(path), 0, 0, f"is not read: the registry's files are {known}")


def load_sources(roots: Iterable[Path]) -> Sources:
    """Load the sources of these roots; the first root with an id wins."""
    by_id: dict[str, Source] = {}
    as_written: dict[str, Written] = {}
    positions: dict[str, FilePosition] = {}
    unread: set[str] = set()
    problems: list[Problem] = []
    for path in (path for root in roots for path in yaml_files(root / "seeds")):
        if path.stem in by_id or path.stem in unread:
            continue
        written, read_problems = read_file(path)
        source, form_problems = conform(written, Source) if written else (None, [])
        problems += [*read_problems, *form_problems]
        if source is None or written is None:
            unread.add(path.stem)
            continue
        problems += check_source(source, written)
        by_id[path.stem], as_written[path.stem] = source, written
        positions[Address("source", path.stem).local] = FilePosition(path=str(path))
    return Sources(by_id, as_written, positions, frozenset(unread), problems)


def load_registry(roots: Sequence[Path], sources: Sources) -> Entries:
    """Load and merge the registries of these roots; the first root with an id wins, for each kind of entry."""
    merged: dict[str, dict[str, Entry]] = {name: {} for name in ENTRY_KINDS}
    files: list[tuple[Mapping[str, Entry], Written]] = []
    problems: list[Problem] = []
    positions: dict[str, FilePosition] = {}
    unread: set[str] = set()
    for root in reversed(roots):
        for name in ENTRY_KINDS:
            path = root / "dossiers" / "registry" / f"{name}.yaml"
            if not path.is_file():
                continue
            written, read_problems = read_file(path)
            entries: Mapping[str, Entry] | None
            entries, form_problems = conform(written, registry_form(name)) if written else (None, [])
            problems += [*read_problems, *form_problems]
            if entries is None or written is None:
                unread.add(ENTRY_KINDS[name].ref)
                continue
            merged[name] |= entries
            positions |= _positions(path, written)
            files.append((entries, written))
    registry = Registry(**merged)  # type: ignore[arg-type]
    if not unread:
        for entries, written in files:
            problems += check_registry(entries, registry, sources.by_id, sources.unread, written)
        for key, source in sources.by_id.items():
            problems += check_side(source, registry, sources.written[key])
    return Entries(registry, positions, frozenset(unread), problems)


def _positions(path: Path, written: Written) -> dict[str, FilePosition]:
    """Return the position of each entry of a registry file, by the local text of its address."""
    return {
        Address("entry", str(keys[0])).local: FilePosition(path=str(path), line=line, column=column)
        for keys, (line, column) in written.key_marks.items()
        if len(keys) == 1
    }
