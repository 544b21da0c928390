"""Libraries: folders with dossiers, registry and sources, read together with every problem found in them."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from ..model import SECTIONS, Dossier, FilePosition, Header, Problem, Registry, Source
from ..values import Address
from ..words.wording import AS_WRITTEN, Wording, worded, worded_registry, worded_sources
from .cache import Cache, Reading
from .checking import check_dossier
from .folders import crashed, first_problems, folder_problems, shown, yaml_files
from .forms import dossier_form, records_in
from .loading import Entries, Sources, as_type, load_registry, load_sources, read_file
from .pairs import find_pair
from .resolving import resolved

ENVIRONMENT = "DOSSIER_LIBRARY"
"""Environment variable with the library roots, separated as in PATH."""


class NotALibrary(Exception):
    """The folder given as a library root has no folder `dossiers` in it."""


def bundled_root() -> Path:
    """Return the root of the bundled library: inside the installed package, or the top folder of a checkout."""
    package = Path(__file__).parents[1]
    inside = package / "bundled"
    return inside if inside.is_dir() else package.parent


def find_roots(named: Sequence[str] = (), user_data: Path | None = None) -> tuple[Path, ...]:
    """Return the library roots to use.

    The first choice are the named ones, then those in the environment variable DOSSIER_LIBRARY, then the reader's
    own library in `user_data`, then the bundled one. Raises NotALibrary if a root from the first two has no
    `dossiers/`.
    """
    chosen = list(named) or [part for part in os.environ.get(ENVIRONMENT, "").split(os.pathsep) if part]
    if chosen:
        return tuple(map(_root, chosen))
    if user_data and (user_data / "dossiers").is_dir():
        return (user_data,)
    return (bundled_root(),)


def _root(named: str) -> Path:
    try:
        root = Path(named).expanduser().resolve()
        if (root / "dossiers").is_dir():
            return root
    except (OSError, RuntimeError, ValueError) as error:
        raise NotALibrary(f"{named} is not a library: {error}") from error
    raise NotALibrary(f"{root} is not a library: it has no folder 'dossiers'")


@dataclass(frozen=True)
class Library:
    """The dossiers of one or several roots. Each file is read once, when it is first needed."""

    roots: tuple[Path, ...]
    wording: Wording = field(default=AS_WRITTEN, kw_only=True)
    """How the dossiers word dates, names and disputed statuses."""
    cache: Cache = field(default_factory=Cache, kw_only=True, repr=False)
    """The readings so far, shared by libraries that differ only in wording."""

    @cached_property
    def paths(self) -> Mapping[str, Path]:
        """The dossier files by key, which is the file's name without extension. The first root with a key wins."""
        paths: dict[str, Path] = {}
        for root in self.roots:
            for path in yaml_files(root / "dossiers"):
                paths.setdefault(path.stem, path)
        return dict(sorted(paths.items()))

    def shown(self, path: Path) -> str:
        """Return a path as messages show it: relative to the current folder if it lies below it."""
        return shown(path)

    @cached_property
    def _all_roots(self) -> tuple[Path, ...]:
        """The roots, followed by the bundled one, whose registry and sources are available to every library."""
        return tuple(dict.fromkeys((*self.roots, bundled_root())))

    @cached_property
    def _sources(self) -> Sources:
        return load_sources(self._all_roots)

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """All sources by id, which is the file's name without extension."""
        return worded_sources(self._sources.by_id, self.wording)

    @property
    def own_sources(self) -> list[str]:
        """The ids of the sources in the library's own roots, sorted."""
        stems = {path.stem for root in self.roots for path in yaml_files(root / "seeds")}
        return sorted(stems & set(self.sources))

    @cached_property
    def _registry(self) -> Entries:
        return load_registry(self._all_roots, self._sources)

    @cached_property
    def registry(self) -> Registry:
        """The merged registry of all roots; entries of the bundled one have the lowest precedence."""
        return worded_registry(self._registry.registry, self.wording)

    def dossier(self, key: str) -> Dossier | None:
        """Return the dossier with this key; None if its file has problems (see `problems_of`).

        Raises KeyError if the library has no such file.
        """
        return self.reading(key).dossier

    def problems_of(self, key: str) -> Sequence[Problem]:
        """Return the problems in the file of one dossier. Raises KeyError if there is no such file."""
        return self.reading(key).problems

    def reading(self, key: str) -> Reading:
        """Return the result of reading one dossier's file. Raises KeyError if there is no such file."""
        if self.wording == AS_WRITTEN:
            return self.cache.get(key, lambda: self._read(key))
        return self.cache.get((key, self.wording), lambda: self._worded(key))

    def _worded(self, key: str) -> Reading:
        neutral = self.cache.get(key, lambda: self._read(key))
        viewpoint = self._registry.registry.polities.get(self.wording.viewpoint)
        return replace(neutral, dossier=neutral.dossier and worded(neutral.dossier, self.wording, viewpoint))

    def _read(self, key: str) -> Reading:
        try:
            return self._read_file(key, self.paths[key])
        except Exception as error:  # noqa: BLE001  (one file must not take the others with it)
            return Reading(None, (crashed(self.paths[key], error),))

    def _read_file(self, key: str, path: Path) -> Reading:
        loaded = as_type(*read_file(path), dossier_form(SECTIONS))
        form, written = loaded.repaired, loaded.written
        if form is None:
            return Reading(None, tuple(first_problems(loaded.problems)))
        as_written = Dossier(
            key=key,
            header=form,
            held=records_in(form, SECTIONS),
            registry=self._registry.registry,
            sources=self._sources.by_id,
            not_said=_not_said(form),
            path=str(path),
        )
        found = check_dossier(as_written, written, self._registry.not_loaded, loaded.doubts)
        problems = first_problems([*loaded.problems, *found])
        return Reading(None if problems else resolved(as_written, written), tuple(problems))

    @property
    def dossiers(self) -> list[Dossier]:
        """All dossiers without problems, in order of key."""
        return [dossier for dossier in map(self.dossier, self.paths) if dossier]

    @property
    def broken(self) -> list[str]:
        """The keys of the dossiers that have problems and so cannot be shown."""
        return [key for key in self.paths if self.dossier(key) is None]

    def problems(self) -> list[Problem]:
        """Return the problems of all files, sorted."""
        of_dossiers = [problem for key in self.paths for problem in self.problems_of(key)]
        return sorted({*self._sources.problems, *self._registry.problems, *folder_problems(self.roots), *of_dossiers})

    def location(self, dossier: Dossier, address: Address | None) -> FilePosition:
        """Return the position in a file to open for an address of a dossier.

        It is the first problem of the dossier's file, if there is one; otherwise the place where the record, source or
        registry entry was written when the file was read; otherwise the beginning of the dossier's file.
        """
        problem = next(iter(self.problems_of(dossier.key)), None) if dossier.key in self.paths else None
        if problem:
            return FilePosition(path=dossier.path, line=max(problem.line, 1), column=max(problem.column, 1))
        record = dossier.record_at(address)
        beginning = FilePosition(path=dossier.path)
        if record:
            return dossier.positions.get(record.id, beginning)
        return self._positions.get(address.local, beginning) if address else beginning

    @cached_property
    def _positions(self) -> Mapping[str, FilePosition]:
        return {**self._sources.positions, **self._registry.positions}

    def reloaded(self) -> "Library":
        """Return the library with nothing read yet, to pick up changed files."""
        return Library(self.roots, wording=self.wording)

    def in_wording(self, wording: Wording) -> "Library":
        """Return the library in another wording, with a shared cache, so that no dossier is read twice."""
        return Library(self.roots, wording=wording, cache=self.cache)

    def find(self, words: Sequence[str]) -> str:
        """Return the key of the dossier that these words name. Raises UnknownPair, with a suggestion if possible."""
        return find_pair(self, words)


def _not_said(form: Header) -> dict[str, tuple[str, ...]]:
    written = {section.key: getattr(form, section.key) for section in SECTIONS}
    return {key: part.not_said for key, part in written.items() if getattr(part, "not_said", ())}
