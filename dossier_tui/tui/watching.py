"""The files of what is shown: changes on the disk are noticed, read in the background, shown and told."""

import asyncio
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from textual.app import App

from ..files.watching import GONE, Stamp, stamps
from ..library import Library
from ..values import clean, listed, plural
from .notices import tell
from .screens.desk_screen import DeskScreen
from .session import Change, Session

SECONDS = 1.0
"""The time between two looks: an app that is left alone should cost next to nothing."""
ALL_EVERY = 2
"""How many looks at the dossiers shown there are to one at all their files, of which there may be hundreds."""

MOST_NAMED = 3
"""The most files that a notice names, before it counts the others."""


class Watch:
    """Looks now and then whether files have changed since they were shown."""

    def __init__(self, app: App[Any], session: Session) -> None:
        self._app = app
        self._session = session
        self._stamps: dict[str, Stamp] = {}
        self._looks = 0
        self._is_reading = False
        self._is_outdated = False
        """Whether other files than those shown have changed since the library was read."""

    def start(self) -> None:
        """Look at the files from now on."""
        self._session.changed.subscribe(self._app, self._session_changed)
        self._app.call_after_refresh(self._begin)

    def _begin(self) -> None:
        self._go_on()
        self._app.run_worker(lambda: self._keep(self._session.library), thread=True)

    def _keep(self, library: Library) -> None:
        """Bring what is kept of the library up to date."""
        if library.origin.update(lambda: self._app.is_running) and self._app.is_running:
            self._is_outdated = True
            self._app.call_from_thread(self.look)

    def _go_on(self) -> None:
        """Have a look if there is something to see; a timer of the loop costs a fraction of one of Textual's."""
        if self._app.is_running:
            files = self._first_files if self._looks % ALL_EVERY else self._files
            self._looks += 1
            if self._is_outdated or self._changed(stamps(files)):
                self._app.call_later(self.look)
            asyncio.get_running_loop().call_later(SECONDS, self._go_on)

    def _session_changed(self, change: Change) -> None:
        if change is Change.LIBRARY and not self._is_reading:
            self._stamps.clear()
            self._app.call_after_refresh(self.look)

    def look(self) -> None:
        """Read the files again if any has changed; not now if a dialog is open, in which something may be typed."""
        if self._is_reading or not isinstance(self._app.screen, DeskScreen):
            return
        now = stamps(self._files)
        changed = self._changed(now)
        if changed or self._is_outdated:
            self._is_reading = True
            self._app.run_worker(lambda: self._read(changed, now), thread=True)

    @property
    def _files(self) -> Iterator[str]:
        screens = (screen for screen in self._app.screen_stack if isinstance(screen, DeskScreen))
        return (path for screen in screens for path in screen.files)

    @property
    def _first_files(self) -> Iterator[str]:
        """The first file of each screen, which is the dossier that it shows and that most saves are of."""
        screens = (screen for screen in self._app.screen_stack if isinstance(screen, DeskScreen))
        return (path for screen in screens for path in screen.files[:1])

    def _changed(self, now: Mapping[str, Stamp]) -> Sequence[str]:
        """Return the paths that have changed since they were first seen."""
        return [path for path, stamp in now.items() if self._stamps.setdefault(path, stamp) != stamp]

    def _read(self, changed: Sequence[str], now: Mapping[str, Stamp]) -> None:
        try:
            library = self._session.library.reloaded()
            for key in _keys(library, now):
                if library.dossier(key) is None:
                    library.draft(key)
            self._app.call_from_thread(self._show, library, changed, now)
        finally:
            self._is_reading = False
        if changed:
            self._keep(library)

    def _show(self, library: Library, changed: Sequence[str], now: Mapping[str, Stamp]) -> None:
        """Show what was read, unless a dialog was opened meanwhile; then it is noticed again later."""
        if not isinstance(self._app.screen, DeskScreen):
            return
        self._stamps |= now
        self._is_outdated = False
        self._session.show_library(library)
        gone = [_name(path) for path in changed if path.endswith(".yaml") and now[path] == GONE]
        names = [_name(path) for path in changed if now[path] != GONE and _is_good(library, path)]
        if gone:
            tell(self._app, f"{_named(gone)} {'are' if len(gone) > 1 else 'is'} gone from the disk.")
        if names:
            have, were = ("have", "were") if len(names) > 1 else ("has", "was")
            tell(self._app, f"{_named(names)} {have} changed on the disk and {were} read again.")


def _keys(library: Library, paths: Iterable[str]) -> Iterator[str]:
    """Yield the keys of the dossiers that have these files."""
    known = library.paths
    return (key for key in map(_name, paths) if key in known)


def _named(names: Sequence[str]) -> str:
    """Return the names of files for a notice, which has room for a few."""
    more = len(names) - MOST_NAMED
    return clean(listed([*names[:MOST_NAMED], plural(more, "more file")] if more > 1 else names))


def _name(path: str) -> str:
    return Path(path).stem


def _is_good(library: Library, path: str) -> bool:
    """Whether a file, which is no folder, has something to show; a broken dossier is shown with its problems."""
    key = _name(path)
    return path.endswith(".yaml") and (key not in library.paths or library.dossier(key) is not None)
