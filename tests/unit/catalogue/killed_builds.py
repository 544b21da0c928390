"""Kills the first build of a catalogue at many points, each time resumed on what the one before has left.

python -m tests.unit.catalogue.killed_builds FOLDER DOSSIERS KILLS

It prints a line: how many builds were killed, how many different numbers of dossiers they left, and whether the answers
of the next one are those of an undisturbed build. The processes are forked from this one, which has no threads.
"""

import contextlib
import os
import sqlite3
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from unittest.mock import patch

from dossier_tui.catalogue import updating
from dossier_tui.catalogue.catalogue import Catalogue
from dossier_tui.catalogue.store import Store
from tests.benchmarks.corpus import write

STEPS = 1_000
"""The number of instructions of SQLite between two points at which a process may be killed."""
QUESTIONS = ("frontier grain", "meeting", "year:2018", "tab:economy", "kind:treaty", "-frontier", "nosuchword")


def answers(root: Path, path: Path) -> list[object]:
    """Return all that the catalogue has: its rows, what was read, and the answers to some questions."""
    catalogue = Catalogue.open((root,), path)
    rows = catalogue.rows()
    readings = [repr(catalogue.reading(row.key)) for row in rows]
    hits = [sorted(map(repr, catalogue.search(question, -1).hits)) for question in QUESTIONS]
    catalogue.close()
    return [catalogue.notice, rows, readings, hits]


def in_a_process(run: Callable[[], object]) -> int:
    """Run a function in a forked process. Returns its exit status."""
    child = os.fork()
    if not child:
        run()
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def build(root: Path, path: Path, steps: int = sys.maxsize) -> int:
    """Build a catalogue, and end this process after that many steps. Returns the number of steps that it took."""
    taken = 0

    def step() -> int:
        nonlocal taken
        taken += 1
        if taken > steps:
            os._exit(9)
        return 0

    class Stepping(Store):
        def __init__(self, path: Path | None) -> None:
            super().__init__(path)
            self.connection.set_progress_handler(step, STEPS)

    with patch("dossier_tui.catalogue.catalogue.Store", Stepping):
        Catalogue.open((root,), path).close()
    return taken


def main(folder: Path, dossiers: int, kills: int) -> None:
    """Build one catalogue undisturbed and one with kills, and print what came of it."""
    root = folder / "library"
    write(root, dossiers)
    for file in root.rglob("*.yaml"):
        os.utime(file, (1_700_000_000,) * 2)
    updating.BATCH = 1
    most = build(root, folder / "whole.sqlite3")
    killed, left = 0, set()
    for number in range(kills):
        killed += in_a_process(partial(build, root, folder / "killed.sqlite3", 1 + most * number // kills)) == 9
        left.add(kept(folder / "killed.sqlite3"))
    same = answers(root, folder / "killed.sqlite3") == answers(root, folder / "whole.sqlite3")
    print(killed, len(left), same)


def kept(path: Path) -> int:
    """Return the number of dossiers in a catalogue; 0 if it has no tables yet."""
    with contextlib.closing(sqlite3.connect(path)) as db, contextlib.suppress(sqlite3.OperationalError):
        return int(db.execute("SELECT count(*) FROM dossiers").fetchone()[0])
    return 0


if __name__ == "__main__":
    main(Path(sys.argv[1]), *map(int, sys.argv[2:]))
