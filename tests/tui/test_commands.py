"""Keys, hints, help and palette: all of one declaration."""

from itertools import combinations

import pytest
from textual.binding import Binding

from dossier_tui.tui.commands.table import COMMANDS
from dossier_tui.tui.keys.command import bindings, commands_of, fitting, hints
from dossier_tui.tui.keys.layouts import LAYOUTS, TWINS
from dossier_tui.tui.screens.help import help_blocks
from tests.shown import texts_of

PAIR = "russia-kyrgyzstan"
TOGETHER = [("app", "home", "view"), ("app", "reader", "view"), ("app", "page", "view")]
"""Places whose keys are live at the same time."""


PLACES_OF_KEYS = {
    "Russian": {"q": "й", "s": "ы", "H": "Р", "[": "х", "/": ".", "?": ",", ":": "Ж"},
    "Ukrainian": {"s": "і", "S": "І", "]": "ї", "'": "є"},
    "Belarusian": {"o": "ў", "i": "ш", "O": "Ў"},
    "Kazakh": {"2": "ә", "8": "ү", "/": "№", "q": "й"},
    "Kyrgyz": {"-": "ө", "b": "и", "]": "ъ"},
    "Greek": {"s": "σ", "S": "Σ", "w": "ς", "v": "ω", "p": "π", "R": "Ρ"},
    "Arabic": {"s": "س", "b": "ﻻ", "?": "؟", "]": "د", "N": "آ"},
    "Hebrew": {"s": "ד", "o": "ם", "t": "א", "/": "."},
    "Georgian": {"s": "ს", "S": "შ", "c": "ც", "p": "პ"},
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_keys_work_where_they_are_on_other_layouts(layout):
    assert {latin: typed for latin, typed in PLACES_OF_KEYS[layout].items() if typed not in TWINS[latin]} == {}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_layout_has_as_many_keys_alone_as_with_shift_in_each_row(layout):
    assert [list(map(len, rows.split())) for rows in LAYOUTS[layout]] == [[12, 12, 11, 10]] * 2


def test_what_a_key_types_on_another_layout_is_no_other_key():
    typed = [each for twins in TWINS.values() for each in twins]

    assert len(typed) == len(set(typed))
    assert "і" not in TWINS["b"]
    assert not {each for each in typed if each.isascii()} - {".", ","}


def test_every_command_has_the_keys_of_all_layouts():
    for command in COMMANDS:
        for key in command.keys:
            assert {key, *TWINS.get(key, ())} <= set(command.all_keys)


@pytest.mark.parametrize("places", TOGETHER, ids="-".join)
def test_no_key_means_two_things_at_once(places):
    live = [command for command in COMMANDS if set(command.where) & set(places)]
    for one, other in combinations(live, 2):
        assert not set(one.all_keys) & set(other.all_keys), (one.id, other.id)


def test_every_command_but_the_tabs_has_a_key_without_ctrl_or_alt():
    held = ("ctrl+", "alt+")
    exceptions = {"quit", "suspend", "half_down", "half_up"}
    assert all(any(not key.startswith(held) for key in c.keys) for c in COMMANDS if c.id not in exceptions)


def test_bindings_are_what_textual_understands():
    made = list(Binding.make_bindings(bindings(commands_of(COMMANDS, "app", "home", "reader", "page", "view"))))

    assert len({binding.key for binding in made}) > len(COMMANDS)


def cells(shown) -> int:
    return sum(len(c.key_in_footer) + len(c.label_in_footer) + 3 for c in shown) - 2


@pytest.mark.parametrize("places", [("view", "home", "app"), ("view", "reader", "app")], ids="-".join)
@pytest.mark.parametrize("width", [45, 60, 80, 120, 200])
def test_a_footer_fills_its_line_and_keeps_help_and_the_way_out(places, width):
    every = hints(COMMANDS, *places)
    shown = list(fitting(every, width))
    assert len(shown) >= 3
    assert cells(shown) <= width
    assert shown[-2:] == list(every[-2:])
    assert shown[-2].label_in_footer == "Help"
    if len(shown) < len(every):
        assert cells([*shown, every[len(shown) - 2]]) > width


async def test_a_footer_shows_what_matters_now_and_no_letter_that_types(sit, bundled):
    async with sit(bundled, PAIR, size="120x40") as at:
        assert "n Next hit" not in at.lines[-2]
        await at.press("/")
        await at.type("putin")
        assert "Search" not in at.lines[-2]
        assert "Tabs" not in at.lines[-2]
        assert "esc" in at.lines[-2]
        await at.press("enter")
        assert "n Next hit  N Previous hit" in at.lines[-2]
        await at.press("escape", "7")
        assert "+ Nearer  - Farther" in at.lines[-2]
        assert "n Next hit" not in at.lines[-2]
        await at.press("{")
        assert "0 As it is" in at.lines[-2]


def test_every_command_is_explained():
    assert all(command.help.endswith(".") and command.label for command in COMMANDS)
    assert len({command.id for command in COMMANDS}) == len(COMMANDS)


async def test_the_help_page_names_every_command(sit, bundled):
    async with sit(bundled, PAIR) as at:
        await at.press("?")
        drawn = at.app.screen.query_one("BlockView")._lines
        words = " ".join(" ".join(line.text for line in drawn).split())
        assert [command.id for command in COMMANDS if " ".join(command.help.split()) not in words] == []
        assert "Ukrainian" in await at.press("G")
        assert "1 Over" in await at.press("q")


def test_help_says_of_every_key_for_few_places_which_they_are():
    said = "\n".join(text for block in help_blocks(COMMANDS) for text in texts_of(block))
    nearer = next(command for command in COMMANDS if command.id == "nearer")

    assert f"{nearer.help} (in a timeline, on the map and in a dossier)" in said
    assert "On this page: only the keys with some words. (on the help page)" in said


async def test_help_opens_once(sit, bundled):
    async with sit(bundled) as at:
        await at.press("?", "?", "escape")
        assert "2 dossiers" in at.text


async def test_letters_work_on_a_cyrillic_layout(sit, bundled):
    async with sit(bundled, PAIR) as at:
        assert "Help" in (await at.press(","))
        assert "1 Over" in (await at.press("й"))
        await at.press("о")
        assert "2 dossiers" in await at.press("й")


@pytest.mark.parametrize("key", ["t", "p", "?"])
async def test_what_a_key_types_on_any_layout_does_what_it_does(sit, bundled, key):
    async with sit(bundled) as at:
        does = await at.press(key)
        for typed in TWINS[key]:
            await at.press("escape")
            assert (typed, await at.press(typed)) == (typed, does)


@pytest.mark.parametrize("key", [":", "ctrl+p"])
async def test_the_palette_has_commands_and_dossiers(sit, bundled, key):
    async with sit(bundled, PAIR, size="120x40") as at:
        assert "Overview" in await at.press(key)
        assert "Open Russia" in await at.type("abkhazia")
        await at.press("down", "enter")
        assert at.lines[0].startswith(" Russia–Abkhazia")


async def test_the_palette_runs_a_command(sit, bundled):
    async with sit(bundled, PAIR, size="120x40") as at:
        await at.press(":")
        await at.type("culture")
        await at.press("down", "enter")
        assert at.app.screen.active == "culture"


async def test_a_hint_can_be_clicked(sit, bundled):
    async with sit(bundled) as at:
        await at.pilot.click("HintBar", offset=(at.lines[-2].index("Help"), 0))
        await at.settle()
        assert at.lines[0] == " Help"


async def test_the_next_theme_is_kept_for_the_next_time(sit, bundled):
    async with sit(bundled) as at:
        assert "Theme: paper" in await at.press("T")
    async with sit(bundled) as at:
        assert at.app.theme == "paper"
