"""Light or dark: a setting wins, then what the terminal answers, then COLORFGBG; an answer never counts as keys."""

import pytest
from textual.events import Key

from dossier_tui.desk import Desk
from dossier_tui.tui.app import DossierApp
from dossier_tui.tui.background import CUT_FOR, GroundKnown, can_be_asked, is_light_by_name, is_light_colour
from dossier_tui.tui.terminal_input import BoundedPaste

WHITE, BLACK = "\x1b]11;rgb:ffff/fafa/f0f0\x1b\\", "\x1b]11;rgb:1414/1717/1b1b\x07"


def read(*data: str) -> list[object]:
    reader = BoundedPaste()
    messages = [message for part in data for message in (*reader.feed(part), *reader.tick())]
    return [
        each.key if isinstance(each, Key) else each.is_light for each in messages if isinstance(each, Key | GroundKnown)
    ]


@pytest.mark.parametrize(("answer", "is_light"), [(WHITE, True), (BLACK, False)])
def test_an_answer_is_taken_out_of_what_is_typed_wherever_it_is_cut(answer, is_light):
    assert read(f"a{answer}b") == ["a", is_light, "b"] or set(read(f"a{answer}b")) == {"a", "b", is_light}
    for cut in range(1, len(answer)):
        assert read(answer[:cut], answer[cut:]) == [is_light], cut


def test_what_only_begins_like_an_answer_is_typed_after_all(monkeypatch):
    now = 100.0
    monkeypatch.setattr("time.monotonic", lambda: now)
    reader = BoundedPaste()
    assert [*reader.feed("\x1b"), *reader.tick()] == []
    now += CUT_FOR + 0.1
    messages = [*reader.tick()]
    monkeypatch.setattr("textual._parser.get_time", lambda: 1e9)
    assert [each.key for each in (*messages, *reader.tick()) if isinstance(each, Key)] == ["escape"]
    now += 10
    assert list(reader.feed("j"))


@pytest.mark.parametrize(
    ("colour", "is_light"),
    [("ffff/ffff/ffff", True), ("0000/0000/0000", False), ("fff/fff/fff", True), ("#fdf6e3", True), ("#002b36", False),
     ("", None), ("?", None), ("red", None), ("//", None)],
)  # fmt: skip
def test_colours_are_light_dark_or_none(colour, is_light):
    assert is_light_colour(colour) is is_light


@pytest.mark.parametrize(
    ("written", "is_light"), [("0;15", True), ("15;0", False), ("0;default;7", True), ("", False), ("x", False)]
)
def test_colorfgbg_is_read(written, is_light):
    assert is_light_by_name({"COLORFGBG": written}) is is_light


@pytest.mark.parametrize(
    ("term", "asked"),
    [("xterm-256color", True), ("tmux-256color", True), ("linux", False), ("vt220", False), ("", False)],
)
def test_terminals_that_would_show_the_question_are_not_asked(term, asked):
    assert can_be_asked({"TERM": term}) is asked


async def test_the_terminal_decides_unless_the_reader_has(bundled, monkeypatch, tmp_path):
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLORFGBG", "0;15")
    app = DossierApp(bundled, desk=Desk.open(tmp_path / "state.toml"))
    assert (app.theme, app.asks_for_ground) == ("paper", True)
    async with app.run_test() as pilot:
        app.post_message(GroundKnown(is_light=False))
        await pilot.pause()
        assert app.theme == "ink"
    (tmp_path / "config.toml").write_text("theme = 'nord'\n")
    app = DossierApp(bundled, desk=Desk.open(tmp_path / "state.toml"))
    assert (app.theme, app.asks_for_ground) == ("nord", False)
    async with app.run_test() as pilot:
        app.post_message(GroundKnown(is_light=True))
        await pilot.pause()
        assert app.theme == "nord"
