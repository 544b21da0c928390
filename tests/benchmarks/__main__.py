"""`make bench`: starts, keys and memory of the app and its commands, each beside its floor in the same run.

    python -m tests.benchmarks [ROUNDS]

The two of a pair run in turn, so that a busy machine slows both. A program against itself gives
0.9 to 1.1 at 15 rounds: read differences below that as none.
"""

import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from dossier_tui.library import Library, bundled_root
from dossier_tui.render.text import blocks_text
from dossier_tui.views import PANES

from .terminal import PYTHON, Terminal, whole_run

PAIR = "russia-kyrgyzstan"
DOSSIER = [PYTHON, "-m", "dossier_tui"]


def median_pair(rounds: int, ours: Callable[[], float], floor: Callable[[], float]) -> tuple[float, float]:
    """The medians of both, run in turn."""
    pairs = [(ours(), floor()) for _ in range(rounds)]
    return statistics.median(a for a, _ in pairs), statistics.median(b for _, b in pairs)


def report(what: str, unit: str, ours: float, floor: float, against: str) -> None:
    """A line of the table."""
    print(f"{what:34} {ours:8.1f} {unit:3} {floor:8.1f} {unit:3} {ours / floor:6.2f} ×  {against}")


def first_frame(command: list[str], words: str) -> float:
    """Milliseconds until the first page's own words are seen."""
    with Terminal(command) as terminal:
        return 1000 * terminal.seconds_until(words)


def visited_tab(command: list[str], first: str, third: str) -> float:
    """Milliseconds from a number key to a page seen before."""
    with Terminal(command) as terminal:
        terminal.seconds_until(first)
        terminal.seconds_to_answer("3", third)
        terminal.seconds_to_answer("1", first)
        return 1000 * terminal.seconds_to_answer("3", third)


def memory(command: list[str], first: str) -> float:
    """Megabytes once the first page is seen."""
    with Terminal(command) as terminal:
        terminal.seconds_until(first)
        return terminal.memory


def main(rounds: int) -> None:
    """Prints the table."""
    dossier = Library((bundled_root(),)).dossier(PAIR)
    assert dossier
    pages = [blocks_text(dossier, pane.blocks(dossier), 110) for pane in PANES]
    with tempfile.TemporaryDirectory() as folder:
        page_file = Path(folder) / "pages.txt"
        page_file.write_text("\f".join(pages), encoding="utf-8")
        floor = [PYTHON, str(Path(__file__).with_name("floor.py")), str(page_file)]
        ours = [*DOSSIER, PAIR]
        print(f"{'':34} {'dossier':>12} {'floor':>12} {'ratio':>8}    floor is ({rounds} rounds)")
        same = "the least Textual app with this text"
        pair = median_pair(
            rounds, lambda: first_frame(ours, "Next contact"), lambda: first_frame(floor, "Next contact")
        )
        report("first useful frame", "ms", *pair, same)
        pair = median_pair(
            rounds,
            lambda: visited_tab(ours, "Next contact", "Heads of state:"),
            lambda: visited_tab(floor, "Next contact", "Heads of state:"),
        )
        report("a tab visited before", "ms", *pair, same)
        pair = median_pair(3, lambda: memory(ours, "Next contact"), lambda: memory(floor, "Next contact"))
        report("memory", "MB", *pair, same)
    bare = [PYTHON, "-c", "pass"]
    for words in (["--version"], ["list"], ["export", PAIR]):
        pair = median_pair(rounds, lambda w=words: 1000 * whole_run([*DOSSIER, *w]), lambda: 1000 * whole_run(bare))  # type: ignore[misc]
        report(f"dossier {' '.join(words)}", "ms", *pair, "python -c pass")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 9)
