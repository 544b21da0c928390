"""What the search index costs: to build, to keep up to date, to ask.

python -m tests.benchmarks.search [DOSSIERS]
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from dossier_tui.catalogue.catalogue import Catalogue

from .corpus import write

QUESTIONS = (
    "sufixxu", "frontier", "grain", "topic", "gas wat", '"search and rescue" treaty', "meeting", "paper",
    "kind:treaty year:1995..", "person:bab", "tab:economy gas", "year:2018",
)  # fmt: skip
"""From words that nothing has to words that nearly everything has."""


def seconds(what: Callable[[], object], rounds: int = 1) -> float:
    """The median of some rounds."""
    taken = []
    for _ in range(rounds):
        start = time.perf_counter()
        what()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def measure(root: Path, path: Path) -> None:
    """Prints a line for each cost, for the library in a folder and an index in a file."""
    cpu = time.process_time()
    taken = seconds(lambda: Catalogue.open((root,), path).close())
    worked, size = time.process_time() - cpu, path.stat().st_size / 1e6
    print(f"build            {taken:8.1f} s ({worked:.1f} s of work), {size:.0f} MB")
    print(f"open             {1000 * seconds(lambda: Catalogue.open((root,), path).close(), 5):8.1f} ms")
    index = Catalogue.open((root,), path)
    changed = min((root / "dossiers").glob("*.yaml"))

    def change() -> None:
        changed.write_text(changed.read_text(encoding="utf-8") + "# seen\n", encoding="utf-8")
        index.update()

    print(f"take in a change {1000 * seconds(change, 3):8.1f} ms")
    for question in QUESTIONS:
        taken = seconds(partial(index.search, question, 20), 5)
        print(f"{question:32} {1000 * taken:8.1f} ms  {index.search(question, 0).total} hits")
    index.close()


def main(dossiers: int) -> None:
    """Measures a library of so many dossiers in a temporary folder."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder, "library")
        write(root, dossiers)
        measure(root, Path(folder, "index.sqlite3"))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000)
