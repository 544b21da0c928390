"""The dossiers of a library, taken from its catalogue unless their files have changed."""

import time
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from ..library.folders import dossier_paths
from ..library.origin import Origin, Reading, Shared
from .catalogue import Catalogue
from .origins import shared_files
from .stamps import FileState

SMALL = 50
"""The number of dossiers up to which a library is brought up to date as soon as one of them is wanted."""


class Kept:
    """Where a library gets its dossiers: what the catalogue has of unchanged files, and the files themselves."""

    def __init__(self, catalogue: Catalogue, *, updating: bool = False) -> None:
        """`updating` means that a small library is brought up to date as soon as a dossier has changed."""
        self.catalogue = catalogue
        self._updating = updating

    @cached_property
    def paths(self) -> Mapping[str, Path]:
        """The dossier files by key, sorted. The first root with a key wins."""
        return dossier_paths(self.catalogue.roots)

    @cached_property
    def _states(self) -> Mapping[str, FileState]:
        """The states of the dossiers' files as kept; none if the registry or the sources have changed since."""
        shared, dossiers = self.catalogue.states()
        now = time.time()
        paths = {str(path) for path in shared_files(self.catalogue.roots)}
        unchanged = paths == shared.keys() and all(state.is_current(now) for state in shared.values())
        return dossiers if unchanged else {}

    @cached_property
    def shared(self) -> Shared:
        """The registry and the sources."""
        return self._files.shared

    @cached_property
    def _files(self) -> Origin:
        from ..library.from_files import FromFiles

        return FromFiles(self.catalogue.roots, lambda: self.catalogue.shared() if self._states else None)

    def reading(self, key: str) -> Reading:
        """Return the result of reading one dossier. Raises KeyError if there is no such file."""
        if not self._is_current(key) and self._updating and len(self.paths) <= SMALL:
            self._update()
        return (self.catalogue.reading(key) if self._is_current(key) else None) or self._files.reading(key)

    def _is_current(self, key: str) -> bool:
        path, state = self.paths[key], self._states.get(key)
        return state is not None and state.path == str(path) and state.is_current(time.time())

    def _update(self) -> None:
        """Bring the catalogue up to date, once."""
        self._updating = False
        self.catalogue.update()
        vars(self).pop("_states", None)

    def reloaded(self) -> "Kept":
        """Return the same dossiers with the changes that were made to the files."""
        return Kept(self.catalogue, updating=self._updating)

    def titles(self, key: str = "") -> Mapping[str, str]:
        """Return the titles that are known without reading a dossier, or only that of one; files may have changed."""
        return self.catalogue.titles(key)

    def update(self) -> None:
        """Bring the catalogue of a small library up to date, if a dossier has changed."""
        if len(self.paths) <= SMALL and not all(map(self._is_current, self.paths)):
            self._update()
