"""Another day in the app: the open dossier as it stood, from act to act and back."""

import datetime as dt

import pytest

from dossier_tui.tui.app import DossierApp
from dossier_tui.tui.lens import Lens
from dossier_tui.tui.screens.reader import ReaderScreen
from dossier_tui.values import Address
from tests.tui.conftest import TAB
from tests.unit.two_pairs import TWO

PAIR = "russia-kyrgyzstan"
SIZES = ["60x16", "80x24", "120x40"]


@pytest.mark.parametrize("size", SIZES)
async def test_the_keys_go_from_act_to_act_and_back_to_now_and_the_title_says_the_day(sit, make_library, size):
    async with sit(make_library(TWO), PAIR, size=size) as at:
        before = at.text
        await at.press("{")
        assert "Russia–Kyrgyzstan on 13 June 2019" in at.lines[0]
        assert "0: back" in at.lines[0]
        await at.press("{")
        assert "on 31 May 2019" in at.lines[0]
        assert "31 May 2019: trade in" in at.told
        await at.press("(")
        assert "on 28 March 2019" in at.lines[0]
        await at.press(")")
        assert "on 31 May 2019" in at.lines[0]
        await at.press("0")
        assert "All of it again, as of 11 July 2019" in at.told
        at.app.clear_notifications()
        await at.press("g")
        assert at.text == before


def test_the_title_says_of_a_later_day_that_it_looks_so_and_of_an_earlier_that_it_stood_so(make_library):
    whole = make_library(TWO).dossier(PAIR)

    assert Lens(whole, dt.date(2018, 6, 14)).title("", "0")[1] == "as it stood"
    assert Lens(whole, dt.date(2026, 1, 1)).title("", "0")[1] == "as it looks"


async def test_after_the_last_act_comes_now_and_before_the_first_nothing(sit, make_library):
    async with sit(make_library(TWO), PAIR) as at:
        await at.press("{", "}")
        assert "as of 11 July 2019" in at.lines[0]
        await at.press("}")
        assert "Nothing on file is later" in at.told
        while "Nothing on file is earlier" not in at.told:
            await at.press("{")
        assert "0: back" in at.lines[0]


async def test_d_goes_to_the_day_of_the_selected_record_which_stays_selected(sit, make_library):
    async with sit(make_library(TWO), PAIR, size="120x40") as at:
        await at.press(TAB["timeline"])
        while "14 June 2018" not in at.marked:
            await at.press("j")
        chosen = at.app.screen.selected
        await at.press("d")
        assert "on 14 June 2018" in at.lines[0]
        assert at.app.screen.selected == chosen
        assert "13 June 2019" not in at.text


async def test_d_on_what_is_ahead_says_that_there_is_no_such_day(sit, make_library):
    async with sit(make_library(TWO), PAIR, size="120x40") as at:
        await at.press(TAB["timeline"])
        while "11 July 2019" not in at.marked:
            await at.press("k")
        await at.press("d")
        assert "It has no day before that of the file" in at.told
        assert "0: back" not in at.lines[0]


async def test_the_day_stays_when_the_files_are_read_again_and_words_change(sit, make_library):
    async with sit(make_library(TWO), PAIR) as at:
        await at.press("{", "r")
        assert "on 13 June 2019" in at.lines[0]
        at.app.session.take_side("")
        await at.settle()
        assert "on 13 June 2019" in at.lines[0]


async def test_a_jump_to_what_was_not_there_yet_leads_back_to_now(sit, make_library):
    async with sit(make_library(TWO), PAIR) as at:
        await at.press("{", "{", "{", "{", "{")
        assert "on 14 June 2018" in at.lines[0]
        at.app.screen.jump(Address.parse("trade-2018", PAIR))
        await at.settle()
        assert "as of 11 July 2019" in at.lines[0]
        assert at.app.screen.selected == Address.parse("trade-2018", PAIR)


async def test_nothing_is_new_because_of_another_day(sit, make_library):
    async with sit(make_library(TWO), PAIR) as at:
        await at.press("{", "q")
        await at.press("enter")
        assert " new" not in at.lines[0]


async def test_the_export_dialog_writes_the_day_that_is_shown(sit, make_library):
    async with sit(make_library(TWO), PAIR, size="120x40") as at:
        await at.press("{")
        assert "Export Russia–Kyrgyzstan on 13 June 2019" in await at.press("x")
        assert "russia-kyrgyzstan-2019-06-13.md" in at.text
        written = at.app.screen.content()()
        assert written.startswith("# Russia–Kyrgyzstan on 13 June 2019: background")


async def test_coverage_is_of_the_whole_file_whatever_the_day(sit, make_library):
    async with sit(make_library(TWO), PAIR, size="120x40") as at:
        whole = await at.press("C")
        await at.press("q", "{")
        at.app.clear_notifications()
        assert await at.press("C") == whole


async def test_the_app_opens_on_the_day_asked_for(make_library):
    app = DossierApp(make_library(TWO), PAIR, day=dt.date(2018, 7, 1))
    async with app.run_test(size=(80, 24)):
        assert isinstance(app.screen, ReaderScreen)
        assert app.screen.dossier.as_of.edtf == "2018-07-01"
