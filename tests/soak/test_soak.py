"""A soak in short: its parts find nothing, and whatever goes wrong in one is told."""

from collections.abc import Callable, Generator
from importlib import import_module
from pathlib import Path

import pytest

from . import __main__ as harness
from . import credit, faulty, inputs, running
from .parts import PARTS
from .tally import Tally
from .tries import MOST_SECONDS, Wrong, first, tried


@pytest.mark.parametrize(("tries", "number"), [(inputs.tries, 400), (credit.tries, 80)])
def test_a_part_finds_nothing(tries: Callable[[int], Generator[Tally]], number: int) -> None:
    tally = first(tries(1), number)

    assert tally.reports == []
    assert tally.tried["inputs"] == number


@pytest.mark.slow
def test_a_part_runs_in_a_process_of_its_own_and_its_counts_are_printed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = harness.main(["--only", "kills", "--seed", "1", "--minutes", "0.02", "--folder", str(tmp_path)])
    printed = capsys.readouterr().out

    assert code == 0, (tmp_path / "kills.txt").read_text()
    (row,) = (line.split() for line in printed.splitlines() if line.startswith("kills"))
    assert int(row[1]) == int(row[2]) > 0
    assert row[3:] == ["(goal:", "1000)"]


def of_faulty(how: int, folder: Path) -> Tally:
    begun, (_, tally) = running.in_turn(["faulty"], how, 0.01, folder)
    assert begun == ("faulty", None)
    assert tally
    return tally


def test_what_a_part_finds_is_counted_and_written_down(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(harness, "PARTS", ("faulty",))

    assert harness.main(["--seed", str(faulty.FINDS), "--minutes", "0.001", "--folder", str(tmp_path)]) == 1
    assert "Failures of faulty in" in capsys.readouterr().out
    again, _, report = (tmp_path / "faulty.txt").read_text().splitlines()
    assert again == f'make soak ARGS="--only faulty --seed {faulty.FINDS}"'
    assert report == r"losses: a word \udcff"


@pytest.mark.parametrize(("how", "words"), [(faulty.RAISES, "LookupError: not there"), (faulty.DIES, "ended with 3")])
def test_a_part_that_crashes_is_a_failure(tmp_path: Path, how: int, words: str) -> None:
    tally = of_faulty(how, tmp_path)

    assert dict(tally.failed) == {"crashes": 1}
    assert words in tally.reports[0]


def test_a_part_that_does_not_end_is_ended_and_a_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "SPARE", 0)
    tally = of_faulty(faulty.HANGS, tmp_path)

    assert dict(tally.failed) == {"hangs": 1}


def test_goals_that_are_missed_are_named() -> None:
    tally = Tally()
    tally.tried.update({"inputs": 100_000, "kills": 999, "keys": 20_000})

    assert harness.missed(tally) == ["999 of 1000 kills"]


def test_a_try_that_loses_crashes_or_hangs_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def loses() -> None:
        raise Wrong("losses", "a word")

    def hangs() -> None:
        while True:
            pass

    monkeypatch.setattr("tests.soak.tries.MOST_SECONDS", 0.1)
    tallies = [tried("inputs", "x", do) for do in (str, loses, lambda: 1 / 0, hangs)]

    assert MOST_SECONDS > 1
    assert [list(tally.failed) for tally in tallies] == [[], ["losses"], ["crashes"], ["hangs"]]
    assert all(tally.tried == {"inputs": 1} for tally in tallies)
    assert tallies[1].reports == ["losses: x: a word"]


def test_every_part_is_run_by_a_soak() -> None:
    folder = Path(__file__).parent
    names = {path.stem for path in folder.glob("[!_]*.py") if "\ndef run(seed" in path.read_text(encoding="utf-8")}

    assert names == {*PARTS, "faulty"}
    assert all(callable(import_module(f".{name}", __package__).run) for name in PARTS)
