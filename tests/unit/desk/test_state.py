"""The state between two sessions: where the reader left off, whoever else is running."""

from pathlib import Path

from dossier_tui.desk import Desk, Place


def test_the_dossier_read_last_is_known(tmp_path: Path) -> None:
    path = tmp_path / "state.toml"
    desk = Desk.open(path)
    assert desk.state.last == ""
    for key in ("a-b", "c-d", "a-b"):
        desk.leave_at(key, Place("economy"))

    assert Desk.open(path).state.last == "a-b"


def test_two_copies_keep_each_others_places(tmp_path: Path) -> None:
    path = tmp_path / "state.toml"
    one, other = Desk.open(path), Desk.open(path)
    one.leave_at("a-b", Place("economy", "trade"))
    other.leave_at("c-d", Place("security"))
    one.keep(theme="paper")

    kept = Desk.open(path)
    assert kept.place("a-b") == Place("economy", "trade")
    assert kept.place("c-d") == Place("security")
    assert kept.state.theme == "paper"


def test_a_file_broken_meanwhile_is_written_anew(tmp_path: Path) -> None:
    path = tmp_path / "state.toml"
    desk = Desk.open(path)
    desk.leave_at("a-b", Place("economy"))
    path.write_text("theme = ")
    desk.keep(theme="paper")

    assert Desk.open(path).place("a-b") == Place("economy")


def test_a_place_that_cannot_be_kept_is_known_for_the_session(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    desk = Desk.open(tmp_path / "file" / "state.toml")
    desk.leave_at("a-b", Place("economy"))

    assert "could not be saved" in desk.notice
    assert desk.place("a-b") == Place("economy")
