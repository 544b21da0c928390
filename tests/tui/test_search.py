"""Searching all dossiers: results, preview, going there and coming back, asking again."""

import os
from pathlib import Path

import pytest

from dossier_tui.catalogue.catalogue import Catalogue
from tests.tui.textual_hooks import press
from tests.unit.two_pairs import TWO

PAIR = "russia-kyrgyzstan"


@pytest.mark.parametrize("size", ["60x16", "80x24", "120x40"])
async def test_words_are_looked_for_in_all_dossiers_while_one_types(sit, make_library, size):
    async with sit(make_library(TWO), size=size) as at:
        assert "What can be asked" in await at.press("S")
        shown = await at.type("talks")
        assert "Search everywhere" in at.lines[0]
        assert "Russia–Kyrgyzstan" in shown
        assert "hit" in at.lines[0]
        results = at.app.screen.query_one("#results")
        assert "talks" in {text.lower() for line in results._lines for text, style in line.pieces if style == "hit"}


async def test_the_record_is_shown_beside_its_line_where_there_is_room(sit, make_library):
    async with sit(make_library(TWO), size="120x40") as at:
        await at.press("S")
        shown = await at.type("treaty of")
        assert "Where this comes from" in shown
        await at.press("down")
        before = at.text
        assert before != await at.press("j")
        await at.resize(80, 24)
        assert "Where this comes from" not in at.text


@pytest.mark.parametrize("size", ["80x24", "120x40"])
async def test_enter_opens_the_record_in_its_tab_and_back_leads_to_the_results_as_they_were(sit, make_library, size):
    async with sit(make_library(TWO), size=size) as at:
        await at.press("S")
        await at.type("tourism")
        await at.press("down", "j")
        before, record = at.text, at.app.screen.hit
        await at.press("enter")
        assert at.app.screen.shown.dossier.key == record.pair
        assert (at.app.screen.active, at.app.screen.selected) == (record.section, record.address)
        assert await at.press("q") == before
        await at.press("enter", "S")
        assert at.text == before


async def test_enter_opens_the_first_hit_of_what_is_typed_however_fast(sit, make_library):
    async with sit(make_library(TWO)) as at:
        await at.press("S")
        await at.type("tourism")
        first = at.app.screen.hit
        await at.press("ctrl+u")
        for key in (*"tourism", "enter"):
            press(at.app, key)
        await at.settle()
        assert (at.app.screen.shown.dossier.key, at.app.screen.selected) == (first.pair, first.address)
        assert "tourism" in (await at.press("q")).split("\n")[1]


async def test_from_a_dossier_it_leads_back_to_that_dossier(sit, make_library):
    async with sit(make_library(TWO), PAIR) as at:
        await at.press("4", "S")
        await at.type("recognition")
        await at.press("enter")
        assert at.lines[0].startswith(" Russia–Abkhazia")
        await at.press("q", "q")
        assert at.lines[0].startswith(" Russia–Kyrgyzstan")
        assert at.app.screen.active == "economy"


async def test_s_again_shows_the_last_results_and_arrows_the_questions_before(sit, make_library):
    async with sit(make_library(TWO)) as at:
        await at.press("S")
        await at.type("tourism")
        await at.press("down", "j")
        before = at.text
        await at.press("escape")
        assert "2 dossiers" in at.text
        assert await at.press("S") == before
        await at.press("/", "ctrl+u")
        await at.type("recognition")
        await at.press("down", "/", "up", "up")
        assert "tourism" in at.lines[1]
        assert "recognition" in (await at.press("down")).split("\n")[1]
        shown = await at.press("down")
        assert "Asked before" in shown
        assert "tourism" in shown


async def test_a_question_asked_before_can_be_picked_from_the_list(sit, make_library):
    async with sit(make_library(TWO)) as at:
        await at.press("S")
        await at.type("tourism")
        await at.press("down", "/", "ctrl+u", "tab")
        assert "Asked before" in at.text
        assert "2 hits" in await at.press("enter")


async def test_the_footer_names_the_key_to_quit_that_the_reader_has_set(sit, make_library):
    path = Path(os.environ["XDG_CONFIG_HOME"]) / "dossier" / "config.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text('[keys]\nquit = "f10"\n')
    async with sit(make_library(TWO), size="120x40") as at:
        shown = await at.press("S")
        assert "To the hits" in shown
        assert "f10 Quit" in shown
        assert "^q" not in shown


async def test_scopes_are_explained_and_what_cannot_be_asked_is_said(sit, make_library):
    async with sit(make_library(TWO), size="120x40") as at:
        assert "tab: year: person:" in await at.press("S")
        assert "year:2016..2018" in (await at.type("year:")).split("\n")[2]
        assert "'year:' has no value" in at.text
        assert "hit" in (await at.type("2018")).split("\n")[0]
        await at.press("ctrl+u")
        assert "no person is called" in " ".join((await at.type("person:nobody")).split())


async def test_nothing_found_suggests_a_near_word(sit, make_library):
    async with sit(make_library(TWO)) as at:
        await at.press("S")
        shown = await at.type("recognitoin")
        assert "Nothing is found." in shown
        assert "recognition?" in " ".join(shown.split())


async def test_what_is_not_said_opens_its_pane(sit, make_library):
    note = TWO[f"dossiers/{PAIR}.yaml"].replace("economy:\n", "economy:\n          not_said: [the price of gas]\n")
    async with sit(make_library({**TWO, f"dossiers/{PAIR}.yaml": note}), size="120x40") as at:
        await at.press("S")
        await at.type("price of gas")
        await at.press("enter")
        assert at.app.screen.active == "economy"


async def test_a_changed_file_is_found_when_one_comes_back(sit, make_library, tmp_path):
    async with sit(make_library(TWO)) as at:
        await at.press("S")
        assert "Nothing is found" in await at.type("picnic")
        path = tmp_path / f"dossiers/{PAIR}.yaml"
        path.write_text(path.read_text().replace("Treaty of Friendship", "Treaty of the Picnic"))
        await at.press("escape", "r", "S")
        assert "1 hit" in at.lines[0]


async def test_an_index_that_is_not_ready_is_told_and_does_not_hold_up_typing(sit, make_library, monkeypatch):
    import threading

    go_on = threading.Event()
    update = Catalogue.update
    monkeypatch.setattr(Catalogue, "update", lambda index: (go_on.wait(20), update(index))[1])
    async with sit(make_library(TWO)) as at:
        await at.pilot.press("S")
        await at.pilot.press(*"talks")
        await at.pilot.pause()
        assert "Updating the catalogue" in at.lines[0]
        assert "talks" in at.lines[1]
        go_on.set()
        await at.settle()
        assert "hit" in at.lines[0]


async def test_what_is_found_so_far_is_shown_while_the_catalogue_is_brought_up_to_date(sit, make_library, monkeypatch):
    import threading

    go_on = threading.Event()
    library = make_library(TWO)
    Catalogue.open(library.roots).close()
    update = Catalogue.update
    monkeypatch.setattr(Catalogue, "update", lambda index: (go_on.wait(20), update(index))[1])
    async with sit(library) as at:
        await at.pilot.press("S", *"talks")
        asking = [each for each in at.app.workers if each.group == "question"]
        await at.app.workers.wait_for_complete(asking)
        await at.pilot.pause()
        assert "Updating the catalogue" in at.lines[0]
        assert at.app.screen.hit
        go_on.set()
        await at.settle()
        assert "hit" in at.lines[0]
        assert at.app.screen.hit


async def test_a_broken_dossier_is_named(sit, make_library):
    async with sit(make_library({**TWO, "dossiers/georgia-abkhazia.yaml": "title: [\n"})) as at:
        await at.press("S")
        assert "georgia-abkhazia" in await at.type("talks")


async def test_markup_in_a_question_is_text(sit, make_library):
    async with sit(make_library(TWO)) as at:
        await at.press("S")
        assert "[/] [b]" in await at.type("[/] [b]")
