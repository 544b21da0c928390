"""The app in a terminal beside the least app of the same shape: starts, keys, bytes, memory, rest."""

import statistics
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from .ground import FLOORS, PAIR, Ground
from .processes import PYTHON, cpu_seconds, memory, program
from .rounds import Experiment, Figures
from .terminal import Moment, Terminal

PAGES = {
    "1": "Since they last met", "2": "Recognition and relations", "3": "Who met whom", "4": "Trade by period",
    "5": "Bases and facilities", "6": "Stated priorities",
}  # fmt: skip
"""The keys of tabs, and the words at the head of each page in the left column."""
VISITS = 2
"""How often each tab is shown again."""


def at_left(words: str) -> str:
    """Return the pattern of words at the left edge of the screen, cursor and bullet aside."""
    return rf"^\W{{0,4}}{words}"


FIRST, EARLY = at_left(PAGES["1"]), at_left(PAGES["3"])


UNTIL_AT_REST = 3
"""The seconds after which nothing is still to come of a start: files are looked at and a small map is drawn by then."""


@dataclass(frozen=True)
class Reader:
    """A program that shows dossiers in tabs."""

    command: Callable[[Ground], Sequence[str]]
    reach_next: Callable[[Terminal], None]
    """Do all that comes before the key that opens the next dossier."""
    open_next: str
    """That key."""


def _select_other(terminal: Terminal) -> None:
    terminal.press("q")
    terminal.until("dossiers")
    terminal.settle()
    terminal.press("k")
    terminal.settle()


OURS = Reader(lambda ground: [*program(), PAIR], _select_other, "\r")
FLOOR = Reader(lambda ground: ground.tabs, lambda terminal: None, "o")


def _since(start: Moment, end: Moment, name: str) -> Figures:
    return {name: end.at - start.at, f"{name} cpu": end.cpu - start.cpu}


def _start(reader: Reader, ground: Ground, *, warm: bool, key: str = "") -> Figures:
    with (
        ground.homes(ground.bundled_cache if warm else None) as homes,
        Terminal(reader.command(ground), homes) as terminal,
    ):
        frame = terminal.until(FIRST)
        if key:
            frame = terminal.answer(key, EARLY)[1]
        return {"frame": frame.at - terminal.started, "frame cpu": frame.cpu}


def _read(reader: Reader, ground: Ground) -> Figures:
    with ground.homes(ground.bundled_cache) as homes, Terminal(reader.command(ground), homes) as terminal:
        terminal.until(FIRST)
        terminal.settle()
        first = _tour(terminal, "23456")
        again = _tour(terminal, "123456" * VISITS)
        used = memory(terminal.pid)
        reader.reach_next(terminal)
        before, after = terminal.answer(reader.open_next, FIRST)
        opened = {"next": after.at - before.at, "next cpu": terminal.settle().cpu - before.cpu}
    return {
        "first": first["key"], "first cpu": first["cpu"],
        "again": again["key"], "again cpu": again["cpu"],
        "written": again["written"], "memory": used, **opened,
    }  # fmt: skip


def _tour(terminal: Terminal, keys: str) -> Figures:
    """Show tabs one by one; return the medians of the time to the frame, and of CPU and bytes until all is quiet."""
    samples = defaultdict(list)
    for key in keys:
        before, shown = terminal.answer(key, at_left(PAGES[key]))
        quiet = terminal.settle()
        samples["key"].append(shown.at - before.at)
        samples["cpu"].append(quiet.cpu - before.cpu)
        samples["written"].append(float(quiet.written - before.written))
    return {name: statistics.median(values) for name, values in samples.items()}


def _rest(command: Sequence[str], words: str, ground: Ground) -> Figures:
    """Leave a program alone that was started before: at the first start a notice comes, and goes by itself."""
    with ground.homes(ground.bundled_cache) as homes:
        with Terminal(command, homes) as terminal:
            terminal.until(words)
            terminal.settle()
            terminal.quit()
        with Terminal(command, homes) as terminal:
            terminal.until(words)
            time.sleep(UNTIL_AT_REST)
            before = Moment(time.perf_counter(), cpu_seconds(terminal.pid), terminal.last.written)
            time.sleep(ground.idle)
            return {
                "written": float(terminal.last.written - before.written),
                "cpu": cpu_seconds(terminal.pid) - before.cpu,
            }


START = Experiment(lambda g: _start(OURS, g, warm=True), lambda g: _start(FLOOR, g, warm=True))
FIRST_START = Experiment(lambda g: _start(OURS, g, warm=False), lambda g: _start(FLOOR, g, warm=False))
EARLY_KEY = Experiment(lambda g: _start(OURS, g, warm=True, key="3"), lambda g: _start(FLOOR, g, warm=True, key="3"))
READ = Experiment(lambda g: _read(OURS, g), lambda g: _read(FLOOR, g))
REST = Experiment(
    lambda g: _rest(OURS.command(g), FIRST, g), lambda g: _rest([PYTHON, str(FLOORS / "bare.py")], "BARE", g)
)
