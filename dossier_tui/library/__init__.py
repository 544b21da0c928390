"""Libraries: folders with dossiers, registry and sources, read together with every problem found in them."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from ..blocks import Block
from ..model import Dossier, FilePosition, Problem, Registry, Source
from ..roots import ENVIRONMENT, NotALibrary, bundled_root, find_roots, with_bundled
from ..values import Address
from ..words.wording import AS_WRITTEN, Wording, worded, worded_registry, worded_sources
from .cache import Cache
from .folders import bytes_of, folder_problems, shown, yaml_files
from .origin import Figures, Origin, Reading
from .pairs import find_pair, in_other_order

__all__ = ["ENVIRONMENT", "Library", "NotALibrary", "bundled_root", "find_roots"]


class Library(Struct, frozen=True, dict=True):
    """The dossiers of one or several roots, in one wording. Each is read once, when it is first needed."""

    roots: tuple[Path, ...]
    wording: Wording = AS_WRITTEN
    """How the dossiers word dates, names and disputed statuses."""
    cache: Cache = field(default_factory=Cache)
    """The readings so far, shared by libraries that differ only in wording."""
    kept: Origin | None = None
    """Where the dossiers come from, if not from the files."""

    @cached_property
    def origin(self) -> Origin:
        """Where the dossiers come from, as they are written."""
        if self.kept:
            return self.kept
        from .from_files import FromFiles

        return FromFiles(self.roots)

    @property
    def paths(self) -> Mapping[str, Path]:
        """The dossier files by key, which is the file's name without extension. The first root with a key wins."""
        return self.origin.paths

    def shown(self, path: Path) -> str:
        """Return a path as messages show it: relative to the current folder if it lies below it."""
        return shown(path)

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """All sources by id, which is the file's name without extension."""
        return worded_sources(self.origin.shared.sources, self.wording)

    @property
    def own_sources(self) -> list[str]:
        """The ids of the sources in the library's own roots, sorted."""
        stems = {path.stem for root in self.roots for path in yaml_files(root / "seeds")}
        return sorted(stems & set(self.sources))

    @cached_property
    def registry(self) -> Registry:
        """The merged registry of all roots; entries of the bundled one have the lowest precedence."""
        return worded_registry(self.origin.shared.registry, self.wording)

    def dossier(self, key: str) -> Dossier | None:
        """Return the dossier with this key; None if its file has problems (see `problems_of`).

        Raises KeyError if the library has no such file.
        """
        return self.reading(key).dossier

    def draft(self, key: str) -> Dossier | None:
        """Return what can be shown of a dossier whose file has problems, which is left out; None if nothing can.

        Raises KeyError if the library has no such file.
        """
        return self.cache.get(("draft", key, self.wording), lambda: self._draft(key)).dossier

    def _draft(self, key: str) -> Reading:
        from .from_files import FromFiles

        draft = FromFiles(self.roots, lambda: self.origin.shared).draft(key)
        return Reading(draft and self._in_own_wording(draft))

    def problems_of(self, key: str) -> Sequence[Problem]:
        """Return the problems in the file of one dossier. Raises KeyError if there is no such file."""
        return self.reading(key).problems

    def reading(self, key: str) -> Reading:
        """Return the result of reading one dossier's file. Raises KeyError if there is no such file."""
        if self.wording == AS_WRITTEN:
            return self.cache.get(key, lambda: self.origin.reading(key))
        return self.cache.get((key, self.wording), lambda: self._worded(key))

    def _worded(self, key: str) -> Reading:
        neutral = self.cache.get(key, lambda: self.origin.reading(key))
        return replace(neutral, dossier=neutral.dossier and self._in_own_wording(neutral.dossier))

    def _in_own_wording(self, dossier: Dossier) -> Dossier:
        if self.wording == AS_WRITTEN:
            return dossier
        from ..audit.findings import with_findings  # here, since what is shown as written needs no rules

        side = self.wording.viewpoint
        viewpoint = self.origin.shared.registry.polities.get(side) if side else None
        return with_findings(worded(dossier, self.wording, viewpoint))

    def overview(self, dossier: Dossier) -> Sequence[Block] | None:
        """Return the overview of a dossier of this library if it is known without being built."""
        is_there = dossier.key in self.paths
        is_as_read = is_there and self.wording == AS_WRITTEN and self.dossier(dossier.key) is dossier
        return self.origin.overview(dossier) if is_as_read else None

    def figures(self, key: str) -> Figures | None:
        """Return the figures of a dossier if they are known without opening it. Raises KeyError if there is no file."""
        figures = self.origin.figures(key)
        return figures and replace(figures, as_of=figures.as_of.in_order(self.wording.dates))

    def known_figures(self) -> Mapping[str, Figures]:
        """Return the figures of dossiers that are known without reading any, by key; files may have changed."""
        return self.origin.known_figures()

    @property
    def dossiers(self) -> list[Dossier]:
        """All dossiers without problems, in order of key."""
        return [dossier for dossier in map(self.dossier, self.paths) if dossier]

    @property
    def broken(self) -> list[str]:
        """The keys of the dossiers that have problems and so cannot be shown."""
        return [key for key in self.paths if self.dossier(key) is None]

    def problems(self) -> list[Problem]:
        """Return the problems of all files, sorted: first those of the registry and the sources, which cause others."""
        of_dossiers = {problem for key in self.paths for problem in self.problems_of(key)} | {
            *in_other_order(self.paths)
        }
        return [*sorted({*self.origin.shared.problems, *folder_problems(self.roots)}), *sorted(of_dossiers)]

    def problems_for(self, key: str) -> list[Problem]:
        """Return the problems of one dossier's file, below those of the registry and of the sources that it names.

        Raises KeyError if there is no such file.
        """
        roots = with_bundled(self.roots)
        seeds = {shown(root / "seeds" / f"{source}.yaml") for root in roots for source in self.sources_named(key)}
        registry = tuple(shown(root / "dossiers" / "registry") for root in roots)
        shared = {*self.origin.shared.problems, *folder_problems(self.roots)}
        around = (each for each in shared if each.path in seeds or each.path.startswith(registry))
        twice = (each for each in in_other_order(self.paths) if each.path == shown(self.paths[key]))
        return [*sorted(around), *sorted({*self.problems_of(key), *twice})]

    def sources_named(self, key: str) -> list[str]:
        """Return the ids of the sources that a dossier's header declares, be the file readable or not."""
        from .loading import read_file  # here, since what the catalogue has is shown without reading YAML

        written, _ = read_file(self.paths[key])
        sources = written.at(("sources",)) if written else None
        return [source for source in sources.values() if isinstance(source, str)] if isinstance(sources, dict) else []

    def citing(self, sources: Collection[str], among: Iterable[str] | None = None) -> list[str]:
        """Return the keys of the dossiers, or of those named, in whose files the id of one of these sources stands."""
        ids = [source.encode() for source in sources]
        raws = ((key, _raw(self.paths[key])) for key in (self.paths if among is None else among))
        return [key for key, raw in raws if any(id in raw for id in ids)]

    def location(self, key: str, address: Address | None = None) -> FilePosition:
        """Return the position in a file to open for an address of a dossier.

        It is the place where the record, source or registry entry was written when the file was read; otherwise the
        first problem of the dossier's file, or its beginning. Raises KeyError if the library has no such file.
        """
        dossier = self.dossier(key) or self.draft(key)
        record = dossier and dossier.record_at(address)
        if dossier and record:
            return dossier.positions[record.id]
        shared = self.origin.shared.position(address) if address else None
        beginning = FilePosition(path=str(self.paths[key]))
        problem = next((each for each in self.problems_of(key) if each.line), None)
        broken = problem and replace(beginning, line=problem.line, column=problem.column)
        return shared or broken or beginning

    def reloaded(self) -> "Library":
        """Return the library with the changes that were made to the files."""
        return Library(self.roots, wording=self.wording, kept=self.origin.reloaded())

    def in_wording(self, wording: Wording) -> "Library":
        """Return the library in another wording, with a shared cache, so that no dossier is read twice."""
        return Library(self.roots, wording=wording, cache=self.cache, kept=self.origin)

    def find(self, words: Sequence[str]) -> str:
        """Return the key of the dossier that these words name. Raises UnknownPair, with a suggestion if possible."""
        return find_pair(self, words)


def _raw(path: Path) -> bytes:
    try:
        return bytes_of(path)
    except OSError:
        return b""
