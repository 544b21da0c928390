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


def test_order_and_zooms_are_kept_and_only_those_that_there_are_are_used(tmp_path: Path) -> None:
    path = tmp_path / "state.toml"
    one, other = Desk.open(path), Desk.open(path)
    one.keep(order="age")
    other.keep_zoom("timeline", "month")
    one.keep_zoom("reader", "day")

    kept = Desk.open(path)
    assert kept.state.order == "age"
    assert kept.zoom("timeline", ("year", "month")) == "month"
    assert kept.zoom("timeline", ("year", "day")) == ""
    assert kept.zoom("reader", ("day",)) == "day"


def test_zooms_that_are_no_words_are_left_out_and_a_list_of_them_is_told(tmp_path: Path) -> None:
    path = tmp_path / "state.toml"
    path.write_text('order = 3\n[zooms]\ntimeline = 5\nreader = "day"\n')
    desk = Desk.open(path)

    assert desk.state.order == ""
    assert "order" in desk.notice
    assert desk.state.zooms == {"reader": "day"}
