"""Takes in many dossiers, in several processes if there are very many; these end with the one that started them."""

import gc
import os
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import connection, get_context, parent_process
from multiprocessing.synchronize import Event
from pathlib import Path

from ..library.from_files import FromFiles
from .prepared import Prepared
from .store import Store
from .taking import taken

MANY = 300
"""The number of dossiers from which several processes are faster than one, since each takes half a second to start."""

Batch = Sequence[str]
"""Keys of dossiers that are written in one transaction."""
Taken = dict[str, Prepared | None]
"""What is written of the dossiers of a batch; None for those that are no longer there."""


def cores() -> int:
    """Return the number of cores that this process may use, which may be fewer than the machine has."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def batches_of(keys: Sequence[str], size: int) -> list[Batch]:
    """Return all keys in batches of this size, the last one smaller."""
    return [keys[start : start + size] for start in range(0, len(keys), size)]


def taken_here(batches: Sequence[Batch], origin: FromFiles) -> Iterator[Taken]:
    """Take in batches of dossiers in this process, in order."""
    for batch in batches:
        yield {key: taken(origin, key) for key in batch}


def taken_in_processes(batches: Sequence[Batch], origin: FromFiles, path: Path) -> Iterator[Taken]:
    """Take in batches of dossiers in as many processes as there are cores for them, in order.

    `path` is the file of the catalogue, which already has the registry and the sources. If a process cannot be started
    or is killed, this one does what is left.
    """
    done = 0
    try:
        for each in _in_processes(batches, origin.roots, path):
            yield each
            done += 1
    except (BrokenProcessPool, OSError):
        yield from taken_here(batches[done:], origin)


def _in_processes(batches: Sequence[Batch], roots: tuple[Path, ...], path: Path) -> Iterator[Taken]:
    workers, context = cores(), get_context("spawn")
    stopping = context.Event()
    with ProcessPoolExecutor(workers, context, _begin, (roots, path, stopping)) as pool:
        try:
            yield from pool.map(_take, batches)
        finally:
            stopping.set()
            pool.shutdown(cancel_futures=True)


_origin: FromFiles
"""Where this process reads dossiers."""
_stopping: Event
"""Set when nobody waits for this process any more."""


def _begin(roots: tuple[Path, ...], path: Path, stopping: Event) -> None:
    global _origin, _stopping  # noqa: PLW0603  (what a process of a pool has is global)
    _stopping = stopping
    threading.Thread(target=_end_with_parent, daemon=True).start()
    try:
        shared = Store(path).shared()
    except Exception:  # noqa: BLE001  (the process that started this one does the work, and finds what is wrong)
        os._exit(1)
    _origin = FromFiles(roots, lambda: shared)
    gc.freeze()  # what is there now stays to the end, so that looking through it for garbage is in vain
    gc.disable()  # garbage is looked for after each batch, as while a dossier is read most of what is new is used


def _end_with_parent() -> None:
    parent = parent_process()
    if parent:
        connection.wait([parent.sentinel])
        os._exit(1)


def _take(batch: Batch) -> Taken:
    done = {key: taken(_origin, key) for key in batch if not _stopping.is_set()}
    gc.collect()
    return done
