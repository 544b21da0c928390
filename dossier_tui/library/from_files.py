"""Reads a library from its YAML files, each when it is first needed."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from pathlib import Path

from msgspec import Struct

from ..model import SECTIONS, Dossier, Header, Problem, Source
from ..roots import with_bundled
from .checking import check_dossier
from .doubts import NO_DOUBTS
from .drafting import without_problems
from .entries import Entries, load_registry
from .folders import IdPaths, crashed, first_problems
from .forms import dossier_form, records_in
from .loading import as_type, read_file
from .on_demand import Problems
from .origin import Figures, NotLoaded, Reading, Shared
from .resolving import resolved
from .singles import with_lists
from .sources import Sources
from .versions import other_model
from .written import Written


class FromFiles(Struct, frozen=True, dict=True):
    """The dossiers of some roots, read from their files."""

    roots: tuple[Path, ...]
    known: Callable[[], Shared | None] = lambda: None
    """Returns the registry and the sources if they need not be read, else None."""

    @cached_property
    def paths(self) -> IdPaths:
        """The dossier files by key, sorted. The first root with a key wins."""
        return IdPaths(self.roots, "dossiers")

    @cached_property
    def _sources(self) -> Sources:
        return Sources(with_bundled(self.roots))

    @cached_property
    def _entries(self) -> Entries:
        return load_registry(with_bundled(self.roots), self._sources)

    @cached_property
    def shared(self) -> Shared:
        """The registry, and the sources, each read when it is asked for."""
        return self.known() or self._read_shared()

    def _read_shared(self) -> Shared:
        return Shared(
            self._entries.registry,
            self._sources.by_id,
            self._sources.paths,
            self._entries.positions,
            Problems(lambda: (*self._sources.problems, *self._entries.problems)),
            self._entries.not_loaded,
            self._entries.hidden,
            self._entries.replaced,
        )

    def reading(self, key: str) -> Reading:
        """Read one dossier's file. Raises KeyError if there is no such file."""
        path = self.paths[key]
        try:
            return self._read(key, path)
        except Exception as error:  # noqa: BLE001  (one file must not take the others with it)
            return Reading(None, (crashed(path, error),))

    def _read(self, key: str, path: Path) -> Reading:
        content, mistakes = read_file(path)
        if older := other_model(content):
            return Reading(None, tuple(first_problems([*mistakes, older])))
        loaded = as_type(content, mistakes, dossier_form(SECTIONS))
        form, written = loaded.repaired, loaded.written
        if form is None:
            return Reading(None, tuple(first_problems(loaded.problems)))
        as_written = self._as_written(key, path, form, self.shared.sources)
        found = check_dossier(as_written, written, self.shared.not_loaded, loaded.doubts)
        problems = first_problems([*loaded.problems, *found])
        return Reading(None if problems else resolved(as_written, written), tuple(problems))

    def _as_written(self, key: str, path: Path, form: Header, sources: Mapping[str, Source]) -> Dossier:
        return Dossier(
            key=key,
            header=form,
            held=records_in(form, SECTIONS),
            registry=self.shared.registry,
            sources=sources,
            not_said=_not_said(form),
            path=str(path),
        )

    def draft(self, key: str) -> Dossier | None:
        """Return what can be shown of a dossier whose file has problems; None if nothing can.

        What has a problem is left out. Raises KeyError if there is no such file.
        """
        path = self.paths[key]
        content, _ = read_file(path)
        if content is None or other_model(content):
            return None
        form, shared = dossier_form(SECTIONS), self.shared
        sources = {**shared.sources, **{id: each for id, each in shared.not_loaded.sources.items() if each}}

        def problems(written: Written) -> Sequence[Problem]:
            loaded = as_type(written, [], form)
            if loaded.value is None:
                return loaded.problems
            return check_dossier(self._as_written(key, path, loaded.value, sources), written, NotLoaded(), NO_DOUBTS)

        rest = without_problems(with_lists(content, form), problems)
        value = as_type(rest, [], form).value if rest else None
        return resolved(self._as_written(key, path, value, sources), rest) if rest and value else None

    def naming(self, entry: str) -> Sequence[str]:  # noqa: ARG002  (only the catalogue knows better)
        """Return the keys of all dossiers, since none has been read."""
        return list(self.paths)

    def coming_round(self, on: dt.date, within: int) -> Sequence[str]:  # noqa: ARG002
        """Return the keys of all dossiers, since none has been read."""
        return list(self.paths)

    def reloaded(self) -> "FromFiles":
        """Return the same dossiers with nothing read yet."""
        return FromFiles(self.roots)

    def titles(self, key: str = "") -> Mapping[str, str]:  # noqa: ARG002
        """Return no titles, since none is known without reading a dossier."""
        return {}

    def overview(self, dossier: Dossier) -> None:
        """Return None, since nothing is kept."""

    def figures(self, key: str) -> None:
        """Return None, since none are known without opening a dossier."""

    def known_figures(self) -> Mapping[str, Figures]:
        """Return nothing, since nothing is known without reading a dossier."""
        return {}

    def update(self, is_wanted: Callable[[], bool]) -> bool:  # noqa: ARG002
        """Do nothing, since nothing is kept."""
        return False


def _not_said(form: Header) -> dict[str, tuple[str, ...]]:
    written = {section.key: getattr(form, section.key) for section in SECTIONS}
    return {key: part.not_said for key, part in written.items() if getattr(part, "not_said", ())}
