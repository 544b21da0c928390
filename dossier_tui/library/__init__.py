"""Libraries: folders of dossiers, registry and sources, and every problem in them with its place."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from ..model import SECTIONS, Dossier, FilePosition, Header, Problem, Registry, Source
from ..values import Address
from ..words.wording import AS_WRITTEN, Wording, worded, worded_registry, worded_sources
from .cache import Cache, Reading
from .checking import Unread, check_dossier
from .conform import conform, mended
from .forms import dossier_form, records_in
from .loading import Entries, Sources, load_registry, load_sources, misnamed, read_file, shown, yaml_files
from .pairs import find_pair
from .resolving import resolved

ENVIRONMENT = "DOSSIER_LIBRARY"
"""Environment variable that names library roots, separated like PATH."""


class NotALibrary(Exception):
    """A folder that was named as a library root is none."""


def bundled_root() -> Path:
    """The library that comes with the program: beside it in a checkout, inside it once installed."""
    package = Path(__file__).parents[1]
    inside = package / "bundled"
    return inside if inside.is_dir() else package.parent


def find_roots(named: Sequence[str] = (), user_data: Path | None = None) -> tuple[Path, ...]:
    """The roots to use: those named, else of the environment, else the reader's own, else the bundled one.

    Raises NotALibrary for a named folder without `dossiers/`.
    """
    chosen = list(named) or [part for part in os.environ.get(ENVIRONMENT, "").split(os.pathsep) if part]
    if chosen:
        roots = tuple(Path(root).expanduser().resolve() for root in chosen)
        for root in roots:
            if not (root / "dossiers").is_dir():
                raise NotALibrary(f"{root} is not a library: it has no folder 'dossiers'")
        return roots
    if user_data and (user_data / "dossiers").is_dir():
        return (user_data,)
    return (bundled_root(),)


@dataclass(frozen=True)
class Library:
    """Dossiers of one or several roots. Files are read when they are asked for, and once."""

    roots: tuple[Path, ...]
    wording: Wording = field(default=AS_WRITTEN, kw_only=True)
    """How its dossiers say dates, names and disputed statuses."""
    cache: Cache = field(default_factory=Cache, kw_only=True, repr=False)
    """The dossiers read so far."""

    @cached_property
    def paths(self) -> Mapping[str, Path]:
        """The dossier files by key, which is the file's name; the first root to have a key wins."""
        found: dict[str, Path] = {}
        for root in self.roots:
            for path in yaml_files(root / "dossiers"):
                found.setdefault(path.stem, path)
        return dict(sorted(found.items()))

    def shown(self, path: Path) -> str:
        """A path as messages name it: from the current folder where that is shorter."""
        return shown(path)

    @cached_property
    def _all_roots(self) -> tuple[Path, ...]:
        """The roots, and the bundled one last: its registry and sources serve every library."""
        return tuple(dict.fromkeys((*self.roots, bundled_root())))

    @cached_property
    def _sources(self) -> Sources:
        return load_sources(self._all_roots)

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """Every source by its id, which is its file's name."""
        return worded_sources(self._sources.by_id, self.wording)

    @property
    def own_sources(self) -> list[str]:
        """The ids of the sources that lie in the library's own roots."""
        stems = {path.stem for root in self.roots for path in yaml_files(root / "seeds")}
        return sorted(stems & set(self.sources))

    @cached_property
    def _registry(self) -> Entries:
        return load_registry(self._all_roots, self._sources)

    @cached_property
    def registry(self) -> Registry:
        """The registries of all roots, with the bundled one below them."""
        return worded_registry(self._registry.registry, self.wording)

    def dossier(self, key: str) -> Dossier | None:
        """The dossier with this key; None where it is broken (see `problems_of`)."""
        return self.reading(key).dossier

    def problems_of(self, key: str) -> Sequence[Problem]:
        """What is wrong with one dossier's file."""
        return self.reading(key).problems

    def reading(self, key: str) -> Reading:
        """What came of reading one dossier's file."""
        if self.wording == AS_WRITTEN:
            return self.cache.get(key, lambda: self._read(key))
        return self.cache.get((key, self.wording), lambda: self._worded(key))

    def _worded(self, key: str) -> Reading:
        read = self.cache.get(key, lambda: self._read(key))
        viewpoint = self._registry.registry.polities.get(self.wording.viewpoint)
        return replace(read, dossier=read.dossier and worded(read.dossier, self.wording, viewpoint))

    def _read(self, key: str) -> Reading:
        path = self.paths[key]
        written, problems = read_file(path)
        if written is None:
            return Reading(None, tuple(problems))
        form, unfit = conform(written, dossier_form(SECTIONS))
        form, mends = (form, []) if form else mended(written, dossier_form(SECTIONS))
        if form is None:
            return Reading(None, tuple(unfit))
        as_written = Dossier(
            key=key,
            header=form,
            held=records_in(form, SECTIONS),
            registry=self._registry.registry,
            sources=self._sources.by_id,
            not_said=_not_said(form),
            path=str(path),
        )
        unread = Unread(self._registry.unread, self._sources.unread)
        problems = sorted({*unfit, *check_dossier(as_written, written, unread, mends)})
        return Reading(None if problems else resolved(as_written, written), tuple(problems))

    @property
    def dossiers(self) -> list[Dossier]:
        """Every dossier that is not broken, in order of key."""
        return [dossier for dossier in map(self.dossier, self.paths) if dossier]

    @property
    def broken(self) -> list[str]:
        """The keys of dossiers that cannot be shown."""
        return [key for key in self.paths if self.dossier(key) is None]

    def problems(self) -> list[Problem]:
        """Every problem of every file."""
        of_dossiers = [problem for key in self.paths for problem in self.problems_of(key)]
        return sorted({*self._sources.problems, *self._registry.problems, *misnamed(self.roots), *of_dossiers})

    def location(self, dossier: Dossier, address: Address | None) -> FilePosition:
        """Where something of a dossier was written when it was read; what is wrong in its file goes before."""
        problem = next(iter(self.problems_of(dossier.key)), None) if dossier.key in self.paths else None
        if problem:
            return FilePosition(path=dossier.path, line=max(problem.line, 1), column=max(problem.column, 1))
        record = dossier.at(address)
        beginning = FilePosition(path=dossier.path)
        if record:
            return dossier.positions.get(record.id, beginning)
        return self._positions.get(address.local, beginning) if address else beginning

    @cached_property
    def _positions(self) -> Mapping[str, FilePosition]:
        return {**self._sources.positions, **self._registry.positions}

    def reloaded(self) -> "Library":
        """The same library, read anew."""
        return Library(self.roots, wording=self.wording)

    def said(self, wording: Wording) -> "Library":
        """The same library, its dossiers read once, in another wording."""
        return Library(self.roots, wording=wording, cache=self.cache)

    def find(self, words: Sequence[str]) -> str:
        """The key of the pair that these words name. Raises UnknownPair, with the nearest if one is near."""
        return find_pair(self, words)


def _not_said(form: Header) -> dict[str, tuple[str, ...]]:
    written = {section.key: getattr(form, section.key) for section in SECTIONS}
    return {key: part.not_said for key, part in written.items() if getattr(part, "not_said", ())}
