"""What `make bench` makes of figures, and how it watches a program."""

import re
import sys
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.benchmarks import __main__ as bench
from tests.benchmarks.ground import Ground
from tests.benchmarks.page import page
from tests.benchmarks.processes import PYTHON, Failed, run
from tests.benchmarks.rounds import Experiment, Figures, Limit, Measured, Side
from tests.benchmarks.rows import rows
from tests.benchmarks.table import HEADINGS, Result, Row, line
from tests.benchmarks.terminal import Frames, Terminal

ROUNDS = [
    ({"frame": 0.3, "frame cpu": 0.2, "memory": 38.0}, {"frame": 0.2, "frame cpu": 0.1, "memory": 30.0}),
    ({"frame": 0.9, "frame cpu": 0.4, "memory": 38.0}, {"frame": 0.6, "frame cpu": 0.2, "memory": 30.0}),
    ({"frame": 0.2, "frame cpu": 0.3, "memory": 38.0}, {"frame": 0.2, "frame cpu": 0.1, "memory": 30.0}),
]


@pytest.fixture
def ground(tmp_path: Path) -> Ground:
    return Ground(tmp_path, 20, 0.2)


def row(key: str, experiment: Experiment, **limits: float) -> Row:
    return Row(key, f"row {key}", experiment, "frame", "ms", "its floor", Limit(**limits))


def test_a_ratio_is_the_median_of_those_of_the_rounds() -> None:
    measured = Measured.of(ROUNDS, "frame")

    assert (measured.typical, measured.typical_floor) == (0.3, 0.2)
    assert measured.ratio == pytest.approx(1.5)
    assert measured.cpu_ratio == pytest.approx(2)


def test_a_floor_of_nothing_has_no_ratio() -> None:
    assert Measured.of([({"written": 5.0}, {"written": 0.0})], "written").ratio is None


@pytest.mark.parametrize(
    ("figure", "limit", "broken"),
    [
        ("frame", Limit(times=2), ()),
        ("frame", Limit(times=1.6), ("CPU",)),
        ("frame", Limit(times=1.4), ("ratio", "CPU")),
        ("memory", Limit(more=8), ()),
        ("memory", Limit(more=7.9), ("difference",)),
        ("memory", Limit(at_most=38), ()),
        ("memory", Limit(at_most=37), ("amount",)),
    ],
)
def test_a_limit_says_what_breaks_it(figure: str, limit: Limit, broken: tuple[str, ...]) -> None:
    assert limit.broken_by(Measured.of(ROUNDS, figure)) == broken


def test_a_figure_without_a_floor_breaks_a_limit_that_needs_one() -> None:
    assert Limit(times=9).broken_by(Measured((1.0,))) == ("ratio",)


def test_both_run_in_turn_each_first_in_every_other_round(ground: Ground) -> None:
    order: list[str] = []

    def side(name: str, figure: float) -> Side:
        def measure(_: Ground) -> Figures:
            order.append(name)
            return {"x": figure}

        return measure

    experiment = Experiment(side("ours", 2), side("floor", 1))

    assert experiment.rounds(ground, 3, 60) == [({"x": 2}, {"x": 1})] * 3
    assert order == ["ours", "floor", "floor", "ours", "ours", "floor"]


def test_the_budget_begins_when_the_first_round_has_made_the_ground(
    ground: Ground, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [0.0]

    def ours(_: Ground) -> Figures:
        now[0] += 10 if now[0] else 1000
        return {"x": 1}

    monkeypatch.setattr("tests.benchmarks.rounds.time", SimpleNamespace(monotonic=lambda: now[0]))

    assert len(Experiment(ours, ours).rounds(ground, 9, 0)) == 1
    now[0] = 0
    assert len(Experiment(ours, lambda _: {"x": 1}).rounds(ground, 9, 25)) == 4


def test_a_program_against_itself_is_its_own_floor(ground: Ground) -> None:
    experiment = Experiment(lambda _: {"frame": 3}, lambda _: {"frame": 1}).against_itself()
    result = Result(row("x", experiment, times=2), experiment.rounds(ground, 2, 60))

    assert bench.summary([result], against_itself=True) == "against itself: 1.00 to 1.00"
    assert "misses" not in " ".join(result.cells(against_itself=True))


def test_a_row_that_cannot_be_measured_says_why_and_the_others_are_measured(ground: Ground) -> None:
    good = Experiment(lambda _: {"frame": 3}, lambda _: {"frame": 1})
    bad = Experiment(lambda _: {"frame": 1 / 0}, lambda _: {"frame": 1})
    wanted = [row("bad", bad, times=2), row("good", good, times=2), row("kept", good, times=3)]
    found = list(bench.results(wanted, ground, bench.arguments(["--rounds", "1"])))

    assert [result.verdict for result in found] == ["not measured", "misses the gate (ratio)", "meets the gate"]
    assert "not measured: division by zero" in line(found[0].cells())
    assert bench.summary(found) == "1 of 3 rows miss their gate: good; not measured: bad"


def test_rows_are_chosen_by_their_keys(capsys: pytest.CaptureFixture[str]) -> None:
    keys = [each.key for each in rows(300)]

    assert len(set(keys)) == len(keys)
    assert [each.key for each in bench.arguments(["--only", "list, start"]).rows] == ["start", "list"]
    with pytest.raises(SystemExit):
        bench.arguments(["--only", "lists"])
    assert "no row lists; there are start, " in capsys.readouterr().err


@pytest.mark.parametrize("words", [["--rounds", "0"], ["--dossiers", "9"], ["--write", "no/such/folder.md"]])
def test_what_could_not_be_done_is_refused_before_anything_is_measured(words: list[str]) -> None:
    with pytest.raises(SystemExit):
        bench.arguments(words)


def test_the_page_names_date_machine_and_command() -> None:
    text = page([tuple(f"a|b {n}" for n in range(len(HEADINGS)))], "make bench", 20)

    assert re.search(r"`make bench` wrote this page on \d{4}-\d\d-\d\d", text)
    assert re.search(r"Machine: \d+ cores .*Python 3\.\d+.*Textual \d", text, re.DOTALL)
    assert r"| a\|b 0 | a\|b 1 |" in text


@pytest.mark.parametrize("size", [1, 3, 100])
def test_a_frame_ends_with_its_update_wherever_the_output_is_cut(size: int) -> None:
    output, frames = b"plain\x1b[?2026hhalf\x1b[1mwhole\x1b[?2026lafter", Frames()
    pieces = [piece for start in range(0, len(output), size) for piece in frames.feed(output[start : start + size])]

    inside = b"".join(piece for piece, whole in pieces if not whole)
    assert b"".join(piece for piece, _ in pieces) == output.replace(b"\x1b[?2026h", b"")
    assert inside == b"half\x1b[1mwhole"


SHOWS = r"""
import sys, tty
tty.setraw(0)
print("\x1b[?2026hloading\x1b[?2026l", end="", flush=True)
while (key := sys.stdin.read(1)) != "q":
    print(f"\x1b[?2026h\x1b[Hpressed {key}\x1b[?2026l", end="", flush=True)
"""


def test_a_terminal_tells_when_words_come_and_what_was_written_till_then() -> None:
    with Terminal([PYTHON, "-c", SHOWS], {}) as terminal:
        first = terminal.until("^loading")
        before, shown = terminal.answer("a", "^pressed a")
        assert terminal.started < first.at < before.at < shown.at
        assert 0 < first.cpu <= before.cpu <= shown.cpu
        assert shown.written - before.written == len("\x1b[?2026h\x1b[Hpressed a\x1b[?2026l")
        with pytest.raises(Failed, match="was on the screen before 'b'"):
            terminal.answer("b", "pressed")
        terminal.press("q")
        with pytest.raises(Failed, match="ended before"):
            terminal.until("never")


def test_a_program_has_not_settled_before_it_can_have_seen_the_last_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.benchmarks.terminal.QUIET", 1.0)
    with Terminal([PYTHON, "-c", SHOWS], {}) as terminal:
        shown = terminal.until("^loading")
        terminal.last = replace(shown, at=shown.at - 60)
        terminal.press("a")
        terminal.settle()
        assert "pressed a" in terminal.text


BUSY = "import time\nwhile time.process_time() < 0.1: pass"
PARENT = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {BUSY!r}])"


def test_the_cost_of_a_process_has_the_work_of_its_children() -> None:
    assert run([PYTHON, "-c", PARENT], {}).cpu >= 0.1


def test_a_command_that_fails_is_named_with_its_last_words() -> None:
    with pytest.raises(Failed, match="ended with 3: no such pair"):
        run([sys.executable, "-c", "import sys; print('no such pair', file=sys.stderr); sys.exit(3)"], {})


@pytest.mark.benchmark
@pytest.mark.timeout(600)
def test_every_row_can_be_measured(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["--rounds", "1", "--dossiers", "20", "--idle", "0.2", "--write", str(tmp_path / "page.md")]

    assert bench.main(words) == 0, capsys.readouterr().out
    assert (tmp_path / "page.md").read_text(encoding="utf-8").count("\n| ") == len(rows(20)) + 2
