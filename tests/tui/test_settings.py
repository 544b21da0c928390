"""The reader's config file: keys, colours, dates and names, viewpoint, and what is wrong in it."""

import os
from pathlib import Path

import pytest

from dossier_tui.desk import Desk
from dossier_tui.desk.config import load_config
from dossier_tui.tui.commands.table import COMMANDS
from dossier_tui.tui.keys.keyed import keyed
from tests.tui.conftest import TAB
from tests.tui.textual_hooks import notices_of, textual_name

PAIR = "russia-kyrgyzstan"
DISPUTED = "russia-abkhazia"


@pytest.fixture
def config():
    """Writes the config file."""

    def write(text: str) -> Path:
        path = Path(os.environ["XDG_CONFIG_HOME"]) / "dossier" / "config.toml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        return path

    return write


async def test_a_command_answers_to_its_new_keys_on_two_layouts_and_no_longer_to_the_old(sit, bundled, config):
    config('[keys]\nexport = ["Z", "f5"]\n')
    async with sit(bundled, PAIR) as at:
        assert "Export Russia" not in await at.press("x")
        for key in ("Z", "Я", "f5"):
            assert "Export Russia" in await at.press(key)
            await at.press("escape")


async def test_keys_may_change_places_and_one_may_be_taken_away(sit, bundled, config):
    config('[keys]\nexport = "y"\ncopy = "x"\ntheme = []\n')
    async with sit(bundled, PAIR) as at:
        assert "Export Russia" in await at.press("y")
        await at.press("escape", "3", "x")
        assert "11 July 2019" in at.told
        theme = at.app.theme
        await at.press("T")
        assert at.app.theme == theme


async def test_a_key_of_the_readers_own_goes_before_the_cyrillic_twin_of_another(sit, bundled, config):
    config('[keys]\nbookmark = "."\n')
    async with sit(bundled, PAIR) as at:
        await at.press("3", ".")
        assert at.told.startswith("Bookmarked")


@pytest.mark.parametrize("size", ["80x24", "120x40"])
async def test_footer_help_and_palette_show_the_keys_as_they_are(sit, bundled, config, size):
    config('[keys]\nhelp = "f1"\nexport = "Z"\ntab_history = "ctrl+t"\n')
    async with sit(bundled, PAIR, size) as at:
        assert "f1 Help" in at.lines[-2]
        assert "1–8" not in at.lines[-2]
        assert "Export  (Z)" in " ".join((await at.press(":", *"export")).split("\n"))
        await at.press("escape", "f1")
        drawn = [line.text.split() for line in at.app.screen.query_one("BlockView")._lines if line.text]
        shown = {each.id: each.keys_shown.split() for each in at.app.session.keys.commands if each.keys_shown}
        assert len(shown) > 30
        assert [id for id, keys in shown.items() if keys not in [line[: len(keys)] for line in drawn]] == []


PASSED_ON = {"left", "right"}
"""Keys that Textual lists as those of the list itself, which passes them on where it cannot scroll sideways."""


@pytest.mark.parametrize("places", ["app home view", "app reader view"])
async def test_the_keys_that_help_names_are_those_that_are_bound(sit, bundled, config, places):
    config('[keys]\nexport = "Z"\nreload = ["f5", "."]\nproblems = ","\n')
    async with sit(bundled, PAIR if "reader" in places else None) as at:
        keyed_here = at.app.session.keys
        said = {c.id: set(keyed_here.keys_of(c)) for c in keyed_here.commands if set(c.where) & set(places.split())}
        bound: dict[str, set[str]] = {id: set() for id in said}
        for key, each in at.app.screen.active_bindings.items():
            if each.binding.id:
                bound[each.binding.id].add(key)
        assert bound == {id: set(map(textual_name, keys)) - PASSED_ON for id, keys in said.items()}
        assert bound["export"] == {"Z", "Я", "Ζ", "ძ"}
        assert bound["reload"] == {"f5", "full_stop", "ю", "ز", "ץ"}
        assert (bound["problems"], bound["help"]) == (
            {"comma", "б", "و", "ת"},
            {"question_mark", "arabic_question_mark"},
        )


def test_the_command_line_and_the_app_agree_on_the_keys(tmp_path):
    path = tmp_path / "config.toml"
    path.write_text('[keys]\nexport = "Z"\ncopy = "j"\nnonsense = "x"\n')
    has = keyed(COMMANDS, load_config(path))
    keys = {command.id: command.keys for command in has.commands}
    assert keys["export"] == ("Z",)
    assert keys["copy"] == next(command.keys for command in COMMANDS if command.id == "copy")
    assert {problem.line for problem in has.problems} == {3, 4}


async def test_what_is_wrong_in_the_file_is_told_with_line_key_and_the_nearest_and_the_defaults_stay(
    sit, bundled, config
):
    path = config('theme = "papr"\n[keys]\nexprot = "Z"\nnote = "crtl+n"\ncopy = "j"\n')
    async with sit(bundled, PAIR) as at:
        (toast,) = notices_of(at.app)
        assert toast.startswith(f"{path}:1:1: no theme is called 'papr'; did you mean 'paper'?")
        assert "3 more: press !" in toast
        shown = " ".join((await at.press("!")).split())
        assert "In your config file" in shown
        said = " ".join(line.text.strip() for line in at.app.screen.query_one("BlockView")._lines)
        assert ":3:1: no command is called 'exprot'; did you mean 'export'?" in said
        assert ":4:1: 'crtl+n' is no key; did you mean 'ctrl+n'?" in said
        assert ":5:1: 'j' is already the key of 'down'" in said
        assert "Export Russia" in await at.press("q", "x")


async def test_a_file_that_is_no_toml_costs_only_itself(sit, bundled, config):
    config("theme = [\n")
    async with sit(bundled, PAIR) as at:
        (toast,) = notices_of(at.app)
        assert "config.toml:1:1: not TOML" in toast
        assert "1 Over" in at.text


async def test_the_theme_of_the_file_comes_before_the_one_chosen_last(sit, bundled, config):
    config('theme = "nord"\n')
    Desk.open().keep(theme="paper")
    async with sit(bundled) as at:
        assert at.app.theme == "nord"
        await at.press("T")
        assert "the config file has nord come back" in at.told


async def test_lines_are_drawn_in_plain_characters_where_the_file_says_so(sit, bundled, config):
    async with sit(bundled) as at:
        assert not at.app.characters
    config("ascii = true\n")
    async with sit(bundled) as at:
        assert "╭─╮".translate(at.app.characters) == "+-+"


async def test_dates_and_names_are_said_in_the_house_style(sit, bundled, config):
    config('dates = "month-day-year"\nnames = "family-first"\n')
    async with sit(bundled.in_wording(Desk.open().config.wording), PAIR, "120x40") as at:
        assert "as of July 11, 2019" in at.lines[0]
        assert "Putin Vladimir" in await at.press("3")


async def test_the_viewpoint_goes_round_and_the_overview_says_whose_it_is(sit, bundled):
    async with sit(bundled, DISPUTED, "120x40") as at:
        assert "Worded as on the side of" not in at.text
        assert "Worded as on the side of Georgia. Abkhazia: territory of Georgia" in await at.press("w")
        assert at.told == "Disputed names and statuses: Georgia"
        assert "Worded as on the side of Russia" in await at.press("ц")
        assert "Worded as on the side of" not in await at.press("w")


async def test_another_viewpoint_keeps_the_place_and_the_marks(sit, bundled):
    async with sit(bundled, DISPUTED) as at:
        await at.press(TAB["sources"], "j", "b", "w")
        assert at.app.screen.active == "sources"
        assert at.marked.startswith("◆")
        assert " new" not in at.lines[0]


async def test_a_dossier_without_disputed_names_says_so(sit, bundled):
    async with sit(bundled, PAIR) as at:
        await at.press("w")
        assert "worded differently by one side" in at.told
