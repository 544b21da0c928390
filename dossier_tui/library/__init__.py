"""Libraries: folders of dossiers, registry and sources, and every problem in them with its place."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from ..model.dossier import Dossier
from ..model.header import Header
from ..model.problem import Problem
from ..model.registry import Registry
from ..model.sections import SECTIONS
from ..model.source import Source
from ..values import Address
from ..words.wording import AS_WRITTEN, Wording, worded, worded_registry, worded_sources
from .checking import Unread, check_dossier
from .conform import conform, mended
from .forms import dossier_form, records_in
from .loading import Entries, Sources, load_registry, load_sources, misnamed, read_file, shown, yaml_files
from .location import Location, location
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
    _loaded: dict[str, tuple[Dossier | None, list[Problem]]] = field(default_factory=dict, repr=False)
    wording: Wording = field(default=AS_WRITTEN, kw_only=True)
    """How its dossiers say dates, names and disputed statuses."""
    _worded: dict[str, Dossier] = field(default_factory=dict, repr=False)

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
        dossier, _ = self._load(key)
        if dossier is None or self.wording == AS_WRITTEN:
            return dossier
        if key not in self._worded:
            viewpoint = self._registry.registry.polities.get(self.wording.viewpoint)
            self._worded[key] = worded(dossier, self.wording, viewpoint)
        return self._worded[key]

    def problems_of(self, key: str) -> list[Problem]:
        """What is wrong with one dossier's file."""
        return self._load(key)[1]

    def _load(self, key: str) -> tuple[Dossier | None, list[Problem]]:
        if key not in self._loaded:
            self._loaded[key] = self._open(key, self.paths[key])
        return self._loaded[key]

    def _open(self, key: str, path: Path) -> tuple[Dossier | None, list[Problem]]:
        written, problems = read_file(path)
        if written is None:
            return None, problems
        form, unfit = conform(written, dossier_form(SECTIONS))
        form, mends = (form, []) if form else mended(written, dossier_form(SECTIONS))
        if form is None:
            return None, unfit
        dossier = Dossier(
            key=key,
            header=form,
            sections=SECTIONS,
            held=records_in(form, SECTIONS),
            registry=self._registry.registry,
            sources=self._sources.by_id,
            not_said=_not_said(form),
            path=str(path),
        )
        unread = Unread(self._registry.unread, self._sources.unread)
        problems = sorted({*unfit, *check_dossier(dossier, written, unread, mends)})
        return (None if problems else resolved(dossier, written)), problems

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

    def location(self, dossier: Dossier, address: Address | None) -> Location:
        """The file and the line in which something is written, as the file is now."""
        return location(dossier, address, self._all_roots)

    def reloaded(self) -> "Library":
        """The same library, read anew."""
        return Library(self.roots, wording=self.wording)

    def said(self, wording: Wording) -> "Library":
        """The same library, its dossiers read once, in another wording."""
        return Library(self.roots, self._loaded, wording=wording)

    def find(self, words: Sequence[str]) -> str:
        """The key of the pair that these words name. Raises UnknownPair, with the nearest if one is near."""
        return find_pair(self, words)


def _not_said(form: Header) -> dict[str, tuple[str, ...]]:
    written = {section.key: getattr(form, section.key) for section in SECTIONS}
    return {key: part.not_said for key, part in written.items() if getattr(part, "not_said", ())}
