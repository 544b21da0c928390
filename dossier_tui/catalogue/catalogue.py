"""The catalogue of one library: opens it, brings it up to date, searches it, and deletes it if it is damaged.

Importing what reads and resolves dossiers takes longer than an answer, so it is imported where it is needed.
"""

import contextlib
import datetime as dt
import threading
import time
from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from .current import has_all_of, is_current, is_shared_current
from .database import Superseded, is_contended, is_damaged
from .integrity import is_large, is_sealed, seal
from .origins import catalogue_path, program_of
from .refusal import Unanswerable
from .rows import DossierRow, row_of, rows_of, titles_of
from .stamps import FileState
from .store import Store

if TYPE_CHECKING:
    from ..blocks import Block
    from ..library.origin import Glance, Reading, Shared
    from ..model import Registry
    from ..views.mentions import OnEntry
    from .dated import Found
    from .searching import Answer
    from .tags import Tag

MOST_HITS = 2**31
"""The maximum number of hits in one answer; SQLite counts no further than to 2**63."""
_ATTEMPTS = 5
"""The number of attempts if the file is damaged, or another process has rebuilt it or opens it at the same moment."""
PAUSE = 0.1
"""The time in seconds to wait for a process that opens the file at the same moment; longer each time."""
T = TypeVar("T")

Report = Callable[[int, int], None]
"""Receives the number of dossiers done, and the number of all dossiers to read. May raise Stopped."""


class Stopped(Exception):
    """Bringing a catalogue up to date is no longer wanted. What has been done so far is kept."""


def _no_report(done: int, of: int) -> None:
    """Ignore the progress."""


class Catalogue:
    """The catalogue of one library. Thread-safe: only one thread uses it at a time."""

    def __init__(self, roots: Sequence[Path], path: Path | None, report: Report = _no_report) -> None:
        """Use the file at this path; memory if it is None."""
        self.roots = tuple(roots)
        self.notice = ""
        """A message to the reader about the file; empty if there is none."""
        self._path = path
        self._report = report
        self._lock = threading.Lock()
        self._store: Store | None = None
        self._is_updated = self._has_changed = self._rebuilt = self._is_trusted = self._is_verified = False

    @classmethod
    def open(
        cls, roots: Sequence[Path], path: Path | None = None, *, rebuild: bool = False, report: Report = _no_report
    ) -> "Catalogue":
        """Open the catalogue of a library and bring it up to date.

        If the file cannot be used, the catalogue is built in memory and the notice says so. `rebuild` deletes the file
        first.
        """
        catalogue = cls(roots, path or catalogue_path(roots), report)
        if rebuild:
            catalogue._delete_file()
        catalogue.update()
        return catalogue

    def update(self) -> bool:
        """Read the files that have changed. Returns whether there were any."""
        with self._lock:
            self._has_changed = False
            self._safely(lambda _: None, fresh=True)
            return self._has_changed

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._close()

    def rows(self) -> list[DossierRow]:
        """Return a row for each dossier, by key."""
        with self._lock:
            return self._safely(lambda store: rows_of(store.connection))

    @property
    def broken(self) -> list[str]:
        """The keys of the dossiers that are not searched because they have problems."""
        with self._lock:
            return self._safely(lambda store: store.broken)

    def search(self, written: str, limit: int = 50, offset: int = 0) -> "Answer":
        """Answer a question. A negative `limit` returns all hits.

        Raises Unanswerable if the question is empty, or has an unknown scope or an unknown value of a scope.
        """
        from .searching import answer

        def found(store: Store) -> "Answer":
            with store.reading_at_once():
                return answer(store, written, min(limit, MOST_HITS), offset, self._pair)

        with self._lock:
            return self._safely(found)

    def search_so_far(self, written: str, limit: int = 50) -> "Answer | None":
        """Answer a question from what the file has, while another brings it up to date.

        Return None if there is no file yet, or if the question cannot be answered yet.
        """
        from .searching import answer

        def found(store: Store) -> "Answer | None":
            with contextlib.suppress(Unanswerable), store.reading_at_once():
                return answer(store, written, min(limit, MOST_HITS), 0, self._pair)
            return None

        return self._kept(found)

    def having(self, tags: "Sequence[Tag]", otherwise: "Sequence[Tag]" = ()) -> list[str]:
        """Return the keys of the dossiers that have one of these tags, and of those that are not searched.

        If none has any, those that have one of the tags in `otherwise`.
        """
        with self._lock:
            return self._safely(lambda store: store.having(tags, otherwise))

    def coming(self, on: dt.date, within: int, limit: int | None = None) -> "Found | None":
        """Return what comes round or is ahead near a day, at most so many of each, and the sources of their dossiers.

        None if there are dossiers that are not searched.
        """

        def found(store: Store) -> "Found | None":
            with store.reading_at_once():
                return store.coming(on, within, limit)

        with self._lock:
            return self._safely(found)

    def on_entry(self, entry: str, registry: "Registry") -> "OnEntry | None":
        """Return what the dossiers have on a registry entry; None if none names it, or if some are not searched."""
        from .wanted import naming, showing

        def found(store: Store) -> "OnEntry | None":
            with store.reading_at_once():
                keys = [] if store.broken else store.having(naming(entry), [showing(entry)])
                return store.on_entry(entry, sorted(keys), registry) if keys else None

        with self._lock:
            return self._safely(found)

    def _pair(self, words: str) -> str:
        from ..library import Library
        from ..library.pairs import UnknownPair

        try:
            return Library(self.roots).find(words.split())
        except UnknownPair as error:
            raise Unanswerable(str(error)) from error

    def is_shared_current(self) -> bool:
        """Return whether the registry and the sources are kept as their files are."""
        return bool(self._kept(lambda store: is_shared_current(store, self.roots)))

    def has_needs_of(self, key: str) -> bool:
        """Return whether what a dossier was resolved with is kept as the files have it; False if it has problems."""
        return bool(self._kept(lambda store: self._has_needs_of(store, key)))

    def _has_needs_of(self, store: Store, key: str) -> bool:
        from ..model import ENTRY_KINDS
        from .keeping import needs_of

        needs = needs_of(store.connection, key)
        return needs is not None and has_all_of(store, self.roots, ENTRY_KINDS, needs.sources)

    def states(self) -> dict[str, FileState]:
        """Return the states of the files of all dossiers, by key; none if nothing is kept."""
        return self._kept(lambda store: store.states) or {}

    def state(self, key: str) -> FileState | None:
        """Return the state of the file of a dossier; None if nothing is kept of it."""
        return self._kept(lambda store: store.state(key))

    def reading(self, key: str) -> "Reading | None":
        """Return the stored reading of a dossier's file; None if there is none."""
        return self._kept(lambda store: store.reading(key))

    def titles(self, key: str = "") -> dict[str, str]:
        """Return the titles that are kept by key, or only that of one; none if there is no file."""
        return self._kept(lambda store: titles_of(store.connection, key)) or {}

    def kept_rows(self) -> list[DossierRow]:
        """Return what a list shows of each dossier, as it is kept; nothing if there is no file."""
        return self._kept(lambda store: rows_of(store.connection)) or []

    def glances(self, key: str = "") -> "dict[str, Glance]":
        """Return what only the app's list shows of dossiers, by key, as it is kept, or only of one."""
        from .glances import glances_of

        return self._kept(lambda store: glances_of(store.connection, key)) or {}

    def overview(self, key: str) -> "Sequence[Block] | None":
        """Return the overview of a dossier as it was built today; None if none is kept."""
        from .overviews import overview_of

        return self._kept(lambda store: overview_of(store.connection, key))

    def build_overviews(self, is_wanted: Callable[[], bool]) -> None:
        """Build the overviews of which none of today is kept, as long as that is wanted."""
        from .overviews import without_overview

        def built(store: Store) -> None:
            for key in without_overview(store.connection):
                if is_wanted():
                    store.build_overview(key)

        self._kept(built)

    def row(self, key: str) -> DossierRow | None:
        """Return what a list shows of a dossier; None if nothing is kept of it."""
        return self._kept(lambda store: row_of(store.connection, key))

    @property
    def is_kept(self) -> bool:
        """Whether there is a file, which this program has written."""
        return bool(self._kept(lambda _: True))

    def again(self, report: Report) -> "Catalogue":
        """Return the same catalogue, opened a second time, so that one can be read while the other is written."""
        return Catalogue(self.roots, self._path, report)

    def shared(self) -> "Shared | None":
        """Return the stored registry and sources; None if there are none."""
        return self._kept(Store.shared)

    def _kept(self, read: Callable[[Store], T]) -> T | None:
        """Read from the file if it exists and this program has written it; delete it if it is damaged."""
        with self._lock:
            try:
                if self._store is None and (self._path is None or not self._path.is_file()):
                    return None
                store = self._opened()
                return read(store) if store.meta("made of").startswith(self._program) else None
            except Exception as error:  # noqa: BLE001  (whatever is wrong with the file, the dossiers can be read)
                if is_damaged(error):
                    self._delete_file()
                else:
                    self._close()
                return None

    @cached_property
    def _program(self) -> str:
        return program_of(self.roots)

    def _safely(self, use: Callable[[Store], T], *, fresh: bool = False) -> T:
        """Call a function with the store, which is updated first if `fresh` or if another process has rebuilt it.

        A damaged file is deleted and rebuilt, once, whatever error it has led to. If the file cannot be used at all, a
        catalogue in memory replaces it.
        """
        for attempt in range(_ATTEMPTS):
            try:
                return use(self._updated(fresh=fresh))
            except Superseded:
                fresh = True
            except (Unanswerable, Stopped):
                raise
            except Exception as error:
                if self._path is None:
                    raise
                if is_contended(error) and attempt + 1 < _ATTEMPTS:
                    self._close()
                    time.sleep(PAUSE * (attempt + 1))
                    continue
                if self._rebuilt or not is_damaged(error) or not self._delete_file():
                    self._fall_back(getattr(error, "strerror", None) or str(error))
                self._rebuilt = True
        self._fall_back("it changes all the time")
        return use(self._updated(fresh=True))

    def _opened(self) -> Store:
        """Return the store. What is read of it row by row needs no more, since each row has a checksum."""
        if self._store is None:
            self._store = Store(self._path)
            self._is_trusted = self._is_verified = self._path is not None and is_sealed(self._path)
        return self._store

    def _verified(self) -> Store:
        """Return the store, after reading all of it unless the file is as it was left not long ago."""
        store = self._opened()
        if self._path and not self._is_verified:
            store.verify()
            seal(self._path)
            self._is_verified = True
        return store

    def _updated(self, *, fresh: bool) -> Store:
        store = self._verified()
        if fresh or not self._is_updated:
            changes = store.changes
            self._has_changed |= self._update(store)
            self._is_updated = True
            if self._path and (store.changes != changes or not (self._is_trusted or store.is_digested)):
                in_full = not (self._is_trusted and is_large(self._path))
                store.finish(with_digest=in_full)
                seal(self._path, in_full=in_full)
        return store

    def _update(self, store: Store) -> bool:
        """Take in the files that have changed. Returns whether there were any."""
        if is_current(store, self.roots):
            return False
        from .updating import update  # here, since it imports what reads and resolves dossiers

        return update(store, self.roots, self._report)

    def _fall_back(self, why: str) -> None:
        """Switch to a catalogue in memory, with a notice."""
        self._close()
        if self._path is not None:
            self.notice = f"The catalogue {self._path} cannot be used ({why}), so it is built in memory."
        self._path = None

    def _delete_file(self) -> bool:
        """Delete the file and what belongs to it. Returns False if something else is in its place."""
        self._close()
        if self._path is None or (self._path.exists() and not self._path.is_file()):
            return False
        for ending in ("", "-wal", "-shm", "-seal"):
            with contextlib.suppress(OSError):
                self._path.with_name(self._path.name + ending).unlink()
        return True

    def _close(self) -> None:
        if self._store is not None:
            self._store.close()
        self._store, self._is_updated = None, False
