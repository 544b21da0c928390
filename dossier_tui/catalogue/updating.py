"""Brings a catalogue up to date with the files; those that have not changed are not read again."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from ..library.from_files import FromFiles
from ..library.loading import with_changed_sources
from ..library.origin import Shared
from ..roots import shared_files, with_bundled
from .cards import scope_spellings
from .origins import program_of
from .pool import MANY, batches_of, prepared_batches, prepared_in_processes
from .prepared import Prepared, prepare
from .stamps import FileState, changes, digest_of
from .store import Store

BATCH = 100
"""The number of dossiers in one transaction, so that an interrupted build keeps most of its work and no core waits."""


def update(store: Store, roots: Sequence[Path], report: Callable[[int, int], None]) -> bool:
    """Update a catalogue from the files of the roots. Returns whether anything has changed.

    `report` receives the number of dossiers done, and the number of all dossiers to read. Raises
    sqlite3.DatabaseError if the store cannot be used, and Superseded if another process has rebuilt it.
    """
    roots = tuple(roots)
    program = program_of(roots)
    if not store.meta("made of").startswith(program):
        store.begin_anew(program)
    origin, shared_changed = _update_shared(store, roots, program)
    made_of, known = store.meta("made of"), store.states
    paths = origin.paths.texts
    removed = [key for key in known if key not in paths]
    changed, touched = changes(paths, known)
    if touched:
        store.touch(touched)
    if removed:
        store.remove(made_of, removed)
    done = 0
    for prepared in _prepared(store, origin, changed):
        store.put(made_of, prepared)
        done += len(prepared)
        report(done, len(changed))
    return bool(shared_changed or removed or changed)


def _update_shared(store: Store, roots: tuple[Path, ...], program: str) -> tuple[FromFiles, bool]:
    """Update the registry and the sources. Returns where to read dossiers, and whether these have changed."""
    files = {path: path for path in shared_files(roots)}
    known = store.shared_states
    changed, touched = changes(files, known)
    current = {path: changed.get(path) or touched.get(path) or known[path] for path in files}
    made_of = f"{program} {digest_of(current.values())}"
    if store.meta("made of") == made_of:
        if touched:
            store.touch_shared(touched.values())
        return FromFiles(roots, store.shared), False
    shared = _shared_after(store, roots, {*changed, *(known.keys() - files)}) if known else FromFiles(roots).shared
    store.put_shared(made_of, shared, current.values(), scope_spellings(shared.registry, shared.sources))
    return FromFiles(roots, lambda: shared), True


def _shared_after(store: Store, roots: tuple[Path, ...], changes: set[str]) -> Shared:
    """Return the registry and the sources after changes of these files; if only sources change, no other is read."""
    of_sources_only = all(Path(path).parent.name == "seeds" for path in changes)
    shared = with_changed_sources(with_bundled(roots), store.shared(), changes) if of_sources_only else None
    return shared or FromFiles(roots).shared


def _prepared(store: Store, origin: FromFiles, changed: Mapping[str, FileState]) -> Iterator[list[Prepared]]:
    batches = batches_of(changed, BATCH)
    if len(changed) < MANY or store.path is None:
        return prepared_batches(batches, partial(prepare, origin))
    return prepared_in_processes(batches, origin.roots, store.path)
