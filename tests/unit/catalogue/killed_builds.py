"""Kills first builds of a catalogue at many points, resumes each, and compares its answers with an undisturbed build.

python -m tests.unit.catalogue.killed_builds FOLDER DOSSIERS POINTS HOW

HOW is `alone`, `forked` or `spawned`: in one process, or with a pool whose processes are started that way. The points
are spread over the transactions, and within each over all that SQLite is told to do. Each build is killed twice: at its
point, and as far again from where it resumes. It prints a line: how many builds were killed, how many different numbers
of dossiers they left, how many dossiers that were left were read again, and how many resumed builds answered otherwise.
"""

import contextlib
import datetime as dt
import os
import signal
import sqlite3
import sys
from collections.abc import Callable, Iterator
from functools import cache, partial
from multiprocessing import get_context
from pathlib import Path
from unittest.mock import patch

from dossier_tui.catalogue import pool, taking, updating
from dossier_tui.catalogue.catalogue import Catalogue
from dossier_tui.catalogue.kept import Kept
from dossier_tui.catalogue.prepared import Prepared, prepare
from dossier_tui.catalogue.stamps import FileState
from dossier_tui.catalogue.store import Store
from dossier_tui.library import Library
from dossier_tui.library.from_files import FromFiles
from dossier_tui.library.origin import Origin
from tests.benchmarks.corpus import write

INSTRUCTIONS = 1_000
"""The number of instructions of SQLite between two points inside a statement."""
DOSSIERS_IN_ONE_TRANSACTION = 2
QUESTIONS = ("frontier grain", "meeting", "year:2018", "tab:economy", "kind:treaty", "-frontier", "nosuchword")
LONG_AGO = 1_700_000_000


def answers(root: Path, path: Path) -> list[object]:
    """Return what commands and the app have of a catalogue: for list, show, export, compare, search, people, timeline.

    Two builds may number the dossiers in another order, and so the hits are sorted.
    """
    catalogue = Catalogue.open((root,), path)
    kept = Kept(catalogue)
    library = Library((root,), kept=kept)
    dossiers = library.dossiers
    hits = [sorted(map(repr, catalogue.search(question, -1).hits)) for question in QUESTIONS]
    named = {entry: kept.naming(entry) for dossier in dossiers for entry in dossier.registry.people}
    days = [kept.coming_round(dt.date(2024, month, 10), 3) for month in range(1, 13)]
    found: list[object] = [catalogue.notice, catalogue.rows(), catalogue.shared(), dossiers, hits, named, days]
    catalogue.close()
    return found


def in_a_process(run: Callable[[], object]) -> int:
    """Run a function in a forked process. Returns its exit status."""
    child = os.fork()
    if not child:
        run()
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def build(root: Path, path: Path, last: int = sys.maxsize) -> list[int]:
    """Build a catalogue, and kill this process after that many points.

    Returns the number of points up to the end of each transaction, and up to the end of all.
    """
    passed, ends = 0, [0]

    def step(statement: str = "") -> int:
        nonlocal passed
        passed += 1
        if passed > last:
            os.kill(os.getpid(), signal.SIGKILL)
        if statement == "COMMIT":
            ends.append(passed)
        return 0

    class Stepping(Store):
        def __init__(self, path: Path | None) -> None:
            super().__init__(path)
            self.connection.set_trace_callback(step)
            self.connection.set_progress_handler(step, INSTRUCTIONS)

    with patch("dossier_tui.catalogue.catalogue.Store", Stepping):
        Catalogue.open((root,), path).close()
    return [*ends, passed]


def spread(ends: list[int], number: int, of: int) -> int:
    """Return the point of that number, where each transaction has as many points."""
    transaction, within = divmod(number * (len(ends) - 1), of)
    start, end = ends[transaction : transaction + 2]
    return start + (end - start) * within // of


def kept(path: Path) -> set[str]:
    """Return the keys of the dossiers in a catalogue; none if it has no tables yet."""
    with contextlib.closing(sqlite3.connect(path)) as db, contextlib.suppress(sqlite3.OperationalError):
        return {key for (key,) in db.execute("SELECT key FROM dossiers")}
    return set()


@contextlib.contextmanager
def quickly(how: str) -> Iterator[list[str]]:
    """Build in that way, and read each dossier only once for all builds. Yields the keys that were read, in order.

    The processes of a pool have what this one has read if they are forked; what they read is not noted.
    """
    asked: list[str] = []
    dossiers: dict[str, Prepared] = {}
    read_shared = FromFiles._read_shared
    shared_of = cache(lambda roots: read_shared(FromFiles(roots)).whole())

    def remembered(origin: Origin, key: str, state: FileState) -> Prepared:
        asked.append(key)
        dossiers[key] = dossiers.get(key) or prepare(origin, key, state)
        return dossiers[key]

    with (
        patch.object(taking, "prepare", remembered),
        patch.object(updating, "BATCH", DOSSIERS_IN_ONE_TRANSACTION),
        patch.object(pool, "get_context", lambda _: get_context("spawn" if how == "spawned" else "fork")),
        patch.object(FromFiles, "_read_shared", lambda origin: shared_of(origin.roots)),
    ):
        yield asked


def main(folder: Path, dossiers: int, points: int, how: str) -> None:
    """Build one catalogue undisturbed in one process and others with kills, and print what came of it."""
    root = folder / "library"
    write(root, dossiers)
    for file in root.rglob("*.yaml"):
        os.utime(file, (LONG_AGO,) * 2)
    killed, left, again, other = 0, set[int](), 0, 0
    with quickly(how) as read:
        ends = build(root, folder / "whole.sqlite3")
        truth = answers(root, folder / "whole.sqlite3")
        updating.MANY = sys.maxsize if how == "alone" else 1  # type: ignore[attr-defined]
        for number in range(points):
            path, last = folder / f"{number}.sqlite3", spread(ends, number, points)
            for _ in range(2):
                killed += in_a_process(partial(build, root, path, last)) == -signal.SIGKILL
                left.add(len(kept(path)))
            had = kept(path)
            read.clear()
            other += answers(root, path) != truth
            again += len(had & set(read))
    print(killed, len(left), again, other)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), sys.argv[4])
