"""Keys, hints, help and palette: all of one declaration."""

from itertools import combinations

import pytest
from textual.binding import Binding

from dossier_tui.tui.commands.table import COMMANDS
from dossier_tui.tui.keys.command import CYRILLIC_KEYS, bindings, commands_of, fitting, hints

PAIR = "russia-kyrgyzstan"
TOGETHER = [("app", "home", "view"), ("app", "reader", "view"), ("app", "page", "view")]
"""Places whose keys are live at the same time."""


def test_every_letter_and_sign_has_its_twin_on_the_russian_layout():
    assert [CYRILLIC_KEYS[key] for key in "qH[/?:"] == ["й", "Р", "х", ".", ",", "Ж"]
    for command in COMMANDS:
        for key in command.keys:
            assert CYRILLIC_KEYS.get(key, key) in command.all_keys


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


@pytest.mark.parametrize("places", [("view", "home", "app"), ("view", "reader", "app")], ids="-".join)
def test_footers_have_at_most_six_hints_that_fit_80_columns(places):
    shown = list(fitting(hints(COMMANDS, *places), 80))
    assert 3 <= len(shown) <= 6
    assert sum(len(c.key_in_footer) + len(c.label) + 3 for c in shown) <= 80


def test_every_command_is_explained():
    assert all(command.help.endswith(".") and command.label for command in COMMANDS)
    assert len({command.id for command in COMMANDS}) == len(COMMANDS)


async def test_the_help_page_names_every_command(sit, bundled):
    async with sit(bundled, PAIR) as at:
        await at.press("?")
        drawn = at.app.screen.query_one("BlockView")._lines
        words = " ".join(" ".join(line.text for line in drawn).split())
        assert [command.id for command in COMMANDS if " ".join(command.help.split()) not in words] == []
        assert "Russian keyboard" in await at.press("G")
        assert "1 Over" in await at.press("q")


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
