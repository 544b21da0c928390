"""Prepares many dossiers in several processes, which end with the one that started them."""

import os
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from multiprocessing import connection, get_context, parent_process
from pathlib import Path

from ..library.from_files import FromFiles
from ..library.origin import Origin
from .prepared import Prepared, prepare
from .stamps import FileState
from .store import Store

MANY = 300
"""The number of dossiers from which several processes are faster than one, since each takes half a second to start."""

Batch = list[tuple[str, FileState]]
"""Keys of dossiers, each with the state of its file."""


def batches_of(changed: Mapping[str, FileState], size: int) -> Iterator[Batch]:
    """Yield all keys and states in batches of this size, the last one smaller."""
    waiting = iter(changed.items())
    while batch := list(islice(waiting, size)):
        yield batch


def prepared_batches(
    batches: Iterable[Batch], prepare_one: Callable[[str, FileState], Prepared]
) -> Iterator[list[Prepared]]:
    """Prepare batches of dossiers in this process, in order."""
    for batch in batches:
        yield [prepare_one(key, state) for key, state in batch]


def prepared_in_processes(batches: Iterable[Batch], roots: tuple[Path, ...], path: Path) -> Iterator[list[Prepared]]:
    """Prepare batches of dossiers in as many processes as there are cores, in order.

    `path` is the file of the catalogue, which already has the registry and the sources.
    """
    workers = os.cpu_count() or 1
    with ProcessPoolExecutor(workers, get_context("spawn"), _begin, (roots, path)) as pool:
        try:
            yield from pool.map(_prepare, batches)
        finally:
            pool.shutdown(cancel_futures=True)


_origin: Origin
"""Where this process reads dossiers."""


def _begin(roots: tuple[Path, ...], path: Path) -> None:
    global _origin  # noqa: PLW0603  (what a process of a pool has is global)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _origin = FromFiles(roots, Store(path).shared)


def _end_with_parent() -> None:
    parent = parent_process()
    if parent:
        connection.wait([parent.sentinel])
        os._exit(1)


def _prepare(batch: Batch) -> list[Prepared]:
    return [prepare(_origin, key, state) for key, state in batch]
