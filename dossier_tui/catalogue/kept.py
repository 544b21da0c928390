"""The dossiers of a library, taken from its catalogue unless their files have changed."""

import datetime as dt
import time
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from ..library.folders import IdPaths
from ..library.origin import Figures, Glance, Origin, Reading, Shared
from .catalogue import Catalogue, Stopped
from .figures import figures_of_row
from .origins import SMALL

if TYPE_CHECKING:
    from ..blocks import Block
    from ..model import Dossier, Registry
    from ..views.mentions import OnEntry
    from .dated import Found
    from .tags import Tag


class Kept:
    """The origin of a library's dossiers: the catalogue for files that have not changed, and the files for others."""

    def __init__(self, catalogue: Catalogue, *, updating: bool = False) -> None:
        """`updating` means that a small library is brought up to date as soon as a dossier has changed."""
        self.catalogue = catalogue
        self._updating = updating
        self._has_opened = False

    @cached_property
    def paths(self) -> IdPaths:
        """The dossier files by key, sorted. The first root with a key wins."""
        return IdPaths(self.catalogue.roots, "dossiers")

    @cached_property
    def _is_shared_current(self) -> bool:
        """Whether the catalogue has the registry and the sources as they are."""
        return self.catalogue.is_shared_current()

    @cached_property
    def shared(self) -> Shared:
        """The registry and the sources."""
        return self._kept_shared or self._files.shared

    @cached_property
    def _kept_shared(self) -> Shared | None:
        """The registry and the sources, if the catalogue has them as they are."""
        return self.catalogue.shared() if self._is_shared_current else None

    @cached_property
    def _files(self) -> Origin:
        from ..library.from_files import FromFiles

        return FromFiles(self.catalogue.roots, lambda: self._kept_shared)

    def reading(self, key: str) -> Reading:
        """Return the result of reading one dossier. Raises KeyError if there is no such file."""
        is_current = self._is_current(key)
        if not is_current and self._updating and len(self.paths) <= SMALL:
            self._update()
            is_current = self._is_current(key)
        return (self.catalogue.reading(key) if is_current else None) or self._files.reading(key)

    def naming(self, entry: str) -> Sequence[str]:
        """Return the keys of all dossiers that name a registry entry, given its id; if none, of those that have it."""
        from .wanted import naming, showing

        return self._having(naming(entry), [showing(entry)])

    def coming_round(self, on: dt.date, within: int) -> Sequence[str]:
        """Return the keys of all dossiers with an anniversary or a plan near a day."""
        from .wanted import coming_round

        return self._having(list(coming_round(on, within)))

    def coming(self, on: dt.date, within: int, limit: int | None = None) -> "Found | None":
        """Return what comes round or is ahead near a day, at most so many of each, and the sources of their dossiers.

        None if dossiers have to be opened for it.
        """
        if not self._updating:
            return None
        self._update()
        return self.catalogue.coming(on, within, limit)

    def on_entry(self, entry: str, registry: "Registry") -> "OnEntry | None":
        """Return what the dossiers have on an entry of the registry; None if dossiers have to be opened for it."""
        if not self._updating:
            return None
        self._update()
        return self.catalogue.on_entry(entry, registry)

    def _having(self, tags: "Sequence[Tag]", otherwise: "Sequence[Tag]" = ()) -> Sequence[str]:
        """Return the keys of the dossiers with one of these tags, in order, with the catalogue brought up to date."""
        if self._updating:
            self._update()
            return sorted(self.catalogue.having(tags, otherwise))
        found, now = set(self.catalogue.having(tags, otherwise)), time.time()
        states = self.catalogue.states() if self._is_shared_current else {}

        def is_current(key: str, path: str) -> bool:
            state = states.get(key)
            return state is not None and state.path == path and state.is_current(now)

        return [key for key, path in self.paths.texts.items() if key in found or not is_current(key, path)]

    def _is_current(self, key: str) -> bool:
        """Whether the catalogue has a dossier as its file is, and all that it was resolved with.

        For the first one its own sources are looked at, since there may be no other; for others, once, all sources.
        """
        path, state = self.paths[key], self.catalogue.state(key)
        if state is None or state.path != str(path) or not state.is_current(time.time()):
            return False
        is_first, self._has_opened = not self._has_opened, True
        return (is_first and self.catalogue.has_needs_of(key)) or self._is_shared_current

    def _update(self) -> None:
        """Bring the catalogue up to date, once."""
        self._updating = False
        if self.catalogue.update() or not vars(self).get("_is_shared_current"):
            for name in ("_is_shared_current", "paths"):
                vars(self).pop(name, None)

    def reloaded(self) -> "Kept":
        """Return the same dossiers with the changes that were made to the files."""
        return Kept(self.catalogue, updating=self._updating)

    def overview(self, dossier: "Dossier") -> "Sequence[Block] | None":
        """Return the overview of a dossier as it was read and as its file is, if the catalogue has that of today."""
        return self.catalogue.overview(dossier.key) if self._is_current(dossier.key) else None

    def titles(self, key: str = "") -> Mapping[str, str]:
        """Return the titles that are known without reading a dossier, or only that of one; files may have changed."""
        return self.catalogue.titles(key)

    def figures(self, key: str) -> Figures | None:
        """Return the figures of a dossier as its file is, if the catalogue has them; None if it has problems."""
        row = self.catalogue.row(key) if self._is_current(key) else None
        return row and figures_of_row(row, self.catalogue.glances(key).get(key, Glance()))

    def known_figures(self) -> Mapping[str, Figures]:
        """Return the figures that are kept of dossiers without problems, by key; files may have changed."""
        glances = self.catalogue.glances()
        rows = self.catalogue.kept_rows()
        found = ((row.key, figures_of_row(row, glances.get(row.key, Glance()))) for row in rows)
        return {key: figures for key, figures in found if figures}

    def update(self, is_wanted: Callable[[], bool]) -> bool:
        """Bring the catalogue up to date as long as that is wanted. Returns whether anything has changed.

        The first catalogue of a large library takes minutes, so it is left to who searches.
        """

        def report(_done: int, _of: int) -> None:
            if not is_wanted() or catalogue.notice:  # what is built in memory would be lost
                raise Stopped

        catalogue = self.catalogue.again(report)
        is_small = len(self.paths) <= SMALL
        try:
            has_changed = (catalogue.is_kept or is_small) and catalogue.update()
            if is_small:
                catalogue.build_overviews(is_wanted)
        except Stopped:
            return False
        else:
            return has_changed
        finally:
            catalogue.close()
