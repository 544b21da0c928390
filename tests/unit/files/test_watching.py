"""Saves are noticed, once each."""

import threading
from pathlib import Path

import pytest

from dossier_tui.files import watching
from dossier_tui.files.watching import stamp, stamps, wait_for_change


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.yaml"
    path.write_text("one")
    return path


@pytest.fixture
def naps(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The times waited, without waiting."""
    slept: list[float] = []
    monkeypatch.setattr("dossier_tui.files.watching.time.sleep", slept.append)
    return slept


def test_a_file_that_is_not_there_has_a_stamp_of_zeros(tmp_path: Path) -> None:
    assert stamp(str(tmp_path / "gone")) == (0, 0)
    assert stamp("\0") == (0, 0)


@pytest.mark.parametrize("change", ["saved", "deleted", "added"])
def test_a_change_is_noticed_and_its_stamps_are_those_of_then(file: Path, naps: list[float], change: str) -> None:
    other = file.with_name("b.yaml")

    def paths() -> list[str]:
        return [str(path) for path in (file, other) if path.exists()]

    before = stamps(paths())
    if change == "saved":
        file.write_text("another")
    elif change == "deleted":
        file.unlink()
    else:
        other.write_text("new")
    after = wait_for_change(paths, before)

    assert after != before
    assert after == stamps(paths())
    assert naps == [watching._SETTLED]


def test_it_waits_until_no_more_is_written(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    writes = ["an even longer text", "a longer text"]
    monkeypatch.setattr("dossier_tui.files.watching.time.sleep", lambda _: writes and file.write_text(writes.pop()))
    before = stamps([str(file)])
    file.write_text("first part")

    assert wait_for_change(lambda: [str(file)], before)[str(file)][1] == len("an even longer text")


def test_without_a_change_it_waits(file: Path) -> None:
    before = stamps([str(file)])
    waiting = threading.Thread(target=wait_for_change, args=(lambda: [str(file)], before), daemon=True)
    waiting.start()
    waiting.join(3 * watching.SECONDS)

    assert waiting.is_alive()
    file.write_text("something else")
    waiting.join(30)
    assert not waiting.is_alive()
