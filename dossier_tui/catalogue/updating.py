"""Brings a catalogue up to date with the files; those that have not changed are not read again."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from ..library.entries import with_changed_sources
from ..library.folders import IdPaths
from ..library.from_files import FromFiles
from ..library.origin import Shared
from ..roots import shared_files, with_bundled
from .cards import scope_spellings
from .origins import SMALL, program_of
from .pool import MANY, Taken, batches_of, cores, taken_here, taken_in_processes
from .stamps import FileState, changes, digest_of, signature, state_of, unsettled
from .store import Store

BATCH = 50
"""The number of dossiers in one transaction, so that an interrupted build keeps most of its work, the first hits come
soon and no core waits; smaller ones take no longer."""


def update(store: Store, roots: Sequence[Path], report: Callable[[int, int], None]) -> bool:
    """Update a catalogue from the files of the roots. Returns whether anything has changed.

    Of a small library the overviews are built too; of a large one that would take as long as all the rest.
    `report` receives the number of dossiers done, and the number of all dossiers to read. Raises
    sqlite3.DatabaseError if the store cannot be used, and Superseded if another process has rebuilt it.
    """
    roots = tuple(roots)
    program = program_of(roots)
    if not store.meta("made of").startswith(program):
        store.begin_anew(program)
    shared, shared_changed = _update_shared(store, roots, program)
    made_of, known, paths = store.meta("made of"), store.states, IdPaths(roots, "dossiers").texts
    removed = [key for key in known if key not in paths]
    changed, touched = changes(paths, known)
    if touched:
        store.touch(touched)
    if removed:
        store.remove(made_of, removed)
    done = 0
    for batch in _taken(store, roots, shared, changed):
        gone = [key for key, prepared in batch.items() if prepared is None]
        if gone:
            store.remove(made_of, gone)
        store.put(made_of, list(filter(None, batch.values())))
        for key in batch if len(paths) <= SMALL else ():
            store.build_overview(key)
        done += len(batch)
        report(done, len(changed))
    return bool(shared_changed or removed or changed)


def _update_shared(store: Store, roots: tuple[Path, ...], program: str) -> tuple[Callable[[], Shared], bool]:
    """Update the registry and the sources. Returns a function that has them, and whether they have changed."""
    files = {path: path for path in shared_files(roots)}
    known = store.shared_states
    changed, touched = changes(files, known)
    signatures = {path: signature(path) for path in changed}
    read = {path: state_of(path) for path in changed}
    current = {path: read.get(path) or touched.get(path) or known[path] for path in files}
    if store.meta("made of") == _made_of(program, current):
        if touched:
            store.touch_shared(touched.values())
        return store.shared, False
    shared = _shared_after(store, roots, {*changed, *(known.keys() - files)}) if known else _read_shared(roots)
    current |= {path: unsettled(path) for path in changed if signature(path) != signatures[path]}
    spellings = scope_spellings(shared.registry, shared.sources)
    store.put_shared(_made_of(program, current), shared, current.values(), spellings)
    return lambda: shared, True


def _made_of(program: str, states: Mapping[str, FileState]) -> str:
    return f"{program} {digest_of(states.values())}"


def _shared_after(store: Store, roots: tuple[Path, ...], changes: set[str]) -> Shared:
    """Return the registry and the sources after changes of these files; if only sources change, no other is read."""
    of_sources_only = all(Path(path).parent.name == "seeds" for path in changes)
    shared = with_changed_sources(with_bundled(roots), store.shared(), changes) if of_sources_only else None
    return shared.whole() if shared else _read_shared(roots)


def _read_shared(roots: tuple[Path, ...]) -> Shared:
    return FromFiles(roots).shared.whole()


def _taken(
    store: Store, roots: tuple[Path, ...], known: Callable[[], Shared], changed: Sequence[str]
) -> Iterator[Taken]:
    """Take in dossiers whose files have changed, in batches. `known` returns the registry and the sources."""
    if not changed:
        return iter(())
    shared = known()
    origin, batches = FromFiles(roots, lambda: shared), batches_of(changed, BATCH)
    if len(changed) < MANY or store.path is None or cores() == 1:
        return taken_here(batches, origin)
    return taken_in_processes(batches, origin, store.path)
