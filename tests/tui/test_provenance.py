"""The page that says what something rests on, and the ways that lead from it."""

import pytest

from dossier_tui.values import Address
from tests.tui.conftest import TAB

PAIR = "russia-kyrgyzstan"


async def read_through(at):
    """All that the page shows, from top to bottom."""
    view = at.app.screen.query_one("BlockView")
    return " ".join(" ".join(line.text for line in view._lines).split())


@pytest.mark.parametrize("size", ["80x24", "120x40"])
async def test_a_record_shows_its_source_claims_what_else_is_there_and_where_else_it_is_used(sit, bundled, size):
    async with sit(bundled, PAIR, size) as at:
        shown = await at.press("4", "j", "i")
        assert shown.startswith(" Where this comes from: ")
        assert "published by" in shown
        said = await read_through(at)
        for words in ("on the side of Russia", "fairly reliable (C)", "What it says, in our words", "Where else it is"):
            assert words in said
        assert "1 Over" in await at.press("q")


async def test_enter_leads_to_another_use_and_backspace_back(sit, bundled):
    async with sit(bundled, PAIR, "120x40") as at:
        await at.press("3", "j")
        before = at.app.screen.selected
        await at.press("i", "G")
        goal = at.app.screen.selected
        await at.press("enter")
        assert at.app.screen.selected == goal != before
        assert "1 Overview" in at.text
        await at.press("backspace")
        assert at.app.screen.selected == before


async def test_a_source_shows_every_record_that_rests_on_it_also_of_other_dossiers(sit, make_library):
    pair = "dossiers/russia-abkhazia.yaml"
    other = (
        "model: 2\ntitle: Russia and Abkhazia\nparties: [russia, abkhazia]\nas_of: 2019-07-11\n"
        "sources: {up: sputnik-2019}\nhistory: {evaluations: [{says: Abkhazia was not discussed, src: up#5}]}\n"
    )
    async with sit(make_library({pair: other}), PAIR, "120x40") as at:
        await at.press(TAB["sources"], "i")
        said = await read_through(at)
        assert "Where it is used: 3" in said
        assert "In Russia and Abkhazia: 1" in said
        await at.press("G", "enter")
        assert at.lines[0].startswith(" Russia and Abkhazia")
        assert "Abkhazia was not discussed" in at.marked


async def test_the_other_claims_of_a_paragraph_lead_to_what_carries_them(sit, make_library):
    async with sit(make_library(), PAIR, "120x40") as at:
        await at.press("3", "i")
        said = await read_through(at)
        assert "What else it says there • ¶1 1. The dateline is Moscow → the source's own record" in said
        await at.press("g", "enter")
        assert at.app.screen.selected == Address.parse("source:sputnik-2019", PAIR)


async def test_the_sources_tab_says_whose_voice_all_of_it_is(sit, bundled):
    async with sit(bundled, "russia-abkhazia") as at:
        await at.press(TAB["sources"])
        said = " ".join(line.text for line in at.app.screen.view._lines)
        assert "Whose voice" in said
        assert "Facts on one side's word alone" in said


async def test_a_name_shows_what_the_sources_of_this_dossier_say_of_it(sit, make_library):
    async with sit(make_library(), PAIR, "120x40") as at:
        await at.press(TAB["sources"])
        while "Putin" not in at.marked:
            await at.press("j")
        await at.press("i")
        assert "2. Putin is to receive Jeenbekov (planned)" in await read_through(at)


async def test_each_claim_of_a_paragraph_is_a_row_of_its_own(sit, bundled):
    async with sit(bundled, "russia-kyrgyzstan", size="120x40") as at:
        await at.press("3", "i")
        view = at.app.screen.view
        rows = [" ".join(each.text for each in view._lines[stop.first : stop.last + 1]) for stop in view._stops]
        assert all(row.count("• ") <= 1 for row in rows)
        assert sum("→" in row for row in rows) >= 5
