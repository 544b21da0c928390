"""Coverage in two columns: the claims, those that nothing carries first, and what carries the selected one."""

import pytest

from dossier_tui.values import Address
from tests.conftest import FILES, age
from tests.tui.test_screens import Screens

PAIR = "russia-kyrgyzstan"
PATH = f"dossiers/{PAIR}.yaml"
WITHOUT_TRADE = FILES[PATH].replace("src: sp#4", "src: kr#p1")
"""The dossier in which nothing carries claim 4."""


@pytest.mark.parametrize("size", ["60x16", "80x24", "120x40"])
async def test_it_looks_so(sit, make_library, snapshot, size):
    screens = snapshot.use_extension(Screens)
    async with sit(make_library({PATH: WITHOUT_TRADE}), PAIR, size) as at:
        assert await at.press("C") == screens(name="left")
        assert await at.press("j", "j") == screens(name="carried")


async def test_what_nothing_carries_comes_first_and_says_how_to_cite_it(sit, make_library):
    async with sit(make_library({PATH: WITHOUT_TRADE}), PAIR, "120x40") as at:
        shown = await at.press("C")

        assert "1 claim" in at.lines[0]
        assert "#4 ¶2 Trade was USD 1.9 bn" in at.marked
        assert "Nothing carries it. Cite it in a record as" in shown
        await at.press("enter")
        assert "Nothing carries this yet" in at.told


async def test_enter_goes_to_the_record_and_backspace_back(sit, make_library):
    async with sit(make_library(), PAIR, "120x40") as at:
        await at.press("C", "G", "k")
        assert "#4 ¶2" in at.marked
        await at.press("enter")

        assert at.app.screen.selected == Address("record", "trade-2018", PAIR)
        assert "4 Economy" in at.text


async def test_of_several_records_enter_leads_to_their_list_and_tab_back(sit, make_library):
    async with sit(make_library(), PAIR, "120x40") as at:
        await at.press("C", "j", "enter")
        assert at.app.screen.selected == Address("entry", "putin", PAIR)
        await at.press("j")
        assert at.app.screen.selected == Address("record", "contact-2019-07-11", PAIR)
        await at.press("tab", "j")
        assert "#3 ¶1" in at.marked
        await at.press("tab", "j", "enter")

        assert at.app.screen.selected == Address("record", "contact-2019-07-11", PAIR)
        assert "3 Leadership" in at.text


async def test_the_palette_leads_there_too(sit, make_library):
    async with sit(make_library(), PAIR, "120x40") as at:
        await at.press("ctrl+p")
        await at.type("coverage")
        await at.press("enter")

        assert at.lines[0].startswith(" Coverage of Russia and Kyrgyzstan")


async def test_a_file_that_changes_is_followed_at_the_same_claim(sit, make_library):
    library = make_library({PATH: WITHOUT_TRADE})
    path = library.roots[0] / PATH
    age(path)
    async with sit(library, PAIR, "120x40") as at:
        await at.press("C")
        make_library()
        at.app.screen.session.reload()
        await at.settle()

        assert "all carried" in at.lines[0]
        assert "#4 ¶2" in at.marked
        assert "trade in 2018" in at.text.lower()


async def test_a_dossier_of_sources_that_nobody_has_seen_has_nothing_to_carry(sit, make_library):
    unseen = FILES["seeds/kremlin-2019.yaml"].replace("held: excerpt", "held: none")
    dossier = (
        "model: 2\ntitle: Russia and Georgia\nparties: [russia, georgia]\nas_of: 2019-07-11\n"
        "sources: {kr: kremlin-2019}\n"
    )
    files = {"seeds/kremlin-2019.yaml": unseen, "dossiers/russia-georgia.yaml": dossier, PATH: None}
    async with sit(make_library(files), "russia-georgia", "80x24") as at:
        assert "No source of this dossier has been" in await at.press("C")
        await at.press("enter", "tab", "enter", "q")
        assert "1 Over" in at.text
