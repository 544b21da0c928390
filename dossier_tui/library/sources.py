"""The sources of a library. The file of one is read when that source is asked for."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path

from msgspec import Struct, field

from ..model import Problem, Source
from .checking_sources import check_source, numbers_are_known
from .folders import IdPaths, shown
from .loading import Loaded, all_problems, load
from .on_demand import OnDemand, Problems
from .written import Written


class Sources(Struct, frozen=True, dict=True):
    """The sources of some roots; the first root with an id wins."""

    roots: Sequence[Path]
    known: Mapping[str, Source] = field(default_factory=dict)
    """Sources without problems, by the path of their file, which are not read again."""

    @cached_property
    def paths(self) -> IdPaths:
        """The files, by source id."""
        return IdPaths(self.roots, "seeds")

    @cached_property
    def _loaded(self) -> dict[str, Loaded[Source]]:
        return {}

    def file(self, id: str) -> Loaded[Source]:
        """Return the file of a source, which is read now unless it has been before. Raises KeyError if none."""
        if id not in self._loaded:
            path = self.paths[id]
            known = self.known.get(str(path))
            self._loaded[id] = Loaded(known, [], Written(shown(path), None), known) if known else load(path, Source)
        return self._loaded[id]

    @cached_property
    def by_id(self) -> Mapping[str, Source]:
        """The sources by id, without those whose files have problems."""
        return OnDemand(self.paths, self._source)

    def _source(self, id: str) -> Source:
        source = self.file(id).value
        if source is None:
            raise KeyError(id)
        return source

    @cached_property
    def not_loaded(self) -> Mapping[str, Source | None]:
        """The sources whose files have problems, by id: with placeholders, or None if their claims are not known."""
        return OnDemand(self.paths, self._repaired)

    def _repaired(self, id: str) -> Source | None:
        loaded = self.file(id)
        if loaded.value is not None:
            raise KeyError(id)
        return loaded.repaired if numbers_are_known(loaded.doubts) else None

    @cached_property
    def problems(self) -> Problems:
        """The problems in the files."""
        return Problems(self._find_problems)

    def _find_problems(self) -> Iterator[Problem]:
        for id, path in self.paths.items():
            if str(path) not in self.known:
                yield from all_problems(path, self.file(id), check_source)
