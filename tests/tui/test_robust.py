"""What must not take the app down, or be taken for something else."""

import subprocess
import sys

import pytest
from rich.color import Color

from dossier_tui.desk import Desk, Place, State
from dossier_tui.tui.crash import log_crash
from dossier_tui.tui.themes import CYCLE
from tests.conftest import FILES
from tests.tui.textual_hooks import notices_of, strips_of

PAIR = "russia-kyrgyzstan"
FILE = f"dossiers/{PAIR}.yaml"
MARKUP = "[sic] [/] [GDP=5%] [@click=app.quit]x[/]"


async def test_text_of_a_dossier_is_never_markup(sit, make_library):
    library = make_library({FILE: FILES[FILE].replace("title: Russia and Kyrgyzstan", f'title: "{MARKUP}"')})
    async with sit(library, size="120x40") as at:
        assert MARKUP in at.text
        assert MARKUP in await at.press("enter")
        assert MARKUP in await at.press("x")
        await at.press("escape", "o")
        assert MARKUP in at.text
        await at.press("escape", ":")
        assert MARKUP in await at.type("gdp")


async def test_a_name_of_a_file_cannot_steer_the_terminal(sit, make_library):
    async with sit(make_library({"dossiers/evil\x1b]0;x.yaml": "- \n"})) as at:
        assert "\x1b" not in at.text
        assert "evil" not in at.text  # a name that is no id is a problem, and the file is not read


async def test_a_terminal_that_is_too_small_says_so_until_it_is_not(sit, bundled):
    async with sit(bundled, PAIR) as at:
        await at.press("4")
        before = at.text
        for width, height in ((39, 24), (80, 9), (10, 3)):
            small = await at.resize(width, height)
            assert "dossier" in small
            assert "Overview" not in small
            assert await at.resize(80, 24) == before


async def test_the_smallest_terminal_is_drawn_once_and_not_for_ever(sit, bundled):
    async with sit(bundled, PAIR) as at:
        before = at.text
        for width, height in ((1, 1), (2, 2), (1, 80), (250, 1)):
            await at.resize(width, height)  # which waits until nothing is left to be drawn
        assert await at.resize(80, 24) == before


async def test_odd_sizes_are_drawn(sit, bundled):
    async with sit(bundled, PAIR) as at:
        for width, height in ((40, 10), (300, 90)):
            await at.resize(width, height)
            for key in "147":
                assert len((await at.press(key)).split("\n")) == height + 1
            assert "Export" in await at.press("x")
            await at.press("escape")


async def test_every_theme_draws_and_marks_the_selected_row(sit, bundled):
    async with sit(bundled, PAIR) as at:
        for theme in CYCLE:
            at.app.theme = theme
            await at.settle()
            assert at.marked


@pytest.mark.parametrize("theme", ["ansi-dark", "ansi-light"])
async def test_with_the_terminals_colours_the_selected_row_is_of_one_piece(sit, bundled, theme):
    async with sit(bundled, PAIR) as at:
        at.app.theme = theme
        await at.press("3")
        drawn = [segment.style for strip in strips_of(at.app) for segment in strip if segment.style]
        rows = [style for style in drawn if style.reverse and not style.meta]  # a scrollbar has meta
        assert rows
        assert {style.color for style in rows} <= {None, Color.default()}
        assert len({style.color for style in drawn}) > len({style.color for style in rows})


async def test_on_black_no_text_has_the_terminals_dark_blue_or_red(sit, bundled):
    async with sit(bundled, PAIR) as at:
        at.app.theme = "ansi-dark"
        await at.press("3")
        dark = {Color.parse(name).number for name in ("blue", "red")}
        colours = {segment.style.color for strip in strips_of(at.app) for segment in strip if segment.style}
        assert not dark & {colour.number for colour in colours if colour}


async def test_without_colours_nothing_is_coloured_and_the_selected_row_is_reversed(sit, bundled, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    async with sit(bundled, PAIR) as at:
        await at.press("3")
        strips = strips_of(at.app)
        styles = [segment.style for strip in strips for segment in strip if segment.style]
        assert any(style.reverse for style in styles)
        assert {colour.is_default for style in styles for colour in (style.color, style.bgcolor) if colour} == {True}


async def test_an_error_ends_the_app_with_one_line_that_names_the_log(make_library, monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    words = log_crash(RuntimeError("boom"))
    assert "RuntimeError" in words
    assert "\n" not in words
    log = next(tmp_path.rglob("crash-*.log"))
    assert str(log) in words
    assert "boom" in log.read_text()


def test_the_desk_keeps_what_it_is_told(tmp_path):
    path = tmp_path / "deep" / "state.toml"
    desk = Desk.open(path)
    desk.keep(theme="paper")
    desk.leave_at("a-b", Place("economy", "trade-2018"))
    assert Desk.open(path).state == State("paper", {"a-b": Place("economy", "trade-2018")})
    assert desk.notice == ""


@pytest.mark.parametrize("written", [b"theme = ", b"theme = 3\n", b"\xff\xfe", b"places = []\n"])
async def test_a_corrupt_state_is_said_at_once_and_kept_aside_when_the_next_is_saved(sit, bundled, written):
    path = Desk.open().path
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(written)
    async with sit(bundled, "russia-kyrgyzstan") as at:
        assert any(str(path) in notice for notice in notices_of(at.app))
        assert path.read_bytes() == written
        await at.press("3", "q")
    place = Desk.open().place("russia-kyrgyzstan")
    assert place
    assert place.pane == "leadership"
    assert [each.read_bytes() for each in path.parent.glob("state.toml.broken-*")] == [written]


def test_a_desk_that_cannot_be_written_says_so(tmp_path):
    (tmp_path / "file").write_text("")
    desk = Desk.open(tmp_path / "file" / "state.toml")
    desk.notice = ""
    desk.keep(theme="paper")
    assert "could not be saved" in desk.notice


def test_nothing_of_textual_is_imported_before_the_app_runs():
    names = "sys, dossier_tui.desk, dossier_tui.tui.commands.table"
    code = f"import {names}; print([m for m in sys.modules if m.startswith('textual')])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
