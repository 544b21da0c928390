"""People, places and bodies over all dossiers: who is named, one of them whole, there and back."""

import pytest

from dossier_tui.values import Address
from tests.unit.two_pairs import TWO

PAIR = "russia-kyrgyzstan"
SIZES = ["60x16", "80x24", "120x40"]


@pytest.mark.parametrize("size", SIZES)
async def test_everybody_is_listed_the_most_often_named_first(sit, make_library, size):
    async with sit(make_library(TWO), size=size) as at:
        await at.press("p")
        assert "People, places and bodies" in at.lines[0]
        assert "Vladimir Putin" in at.marked
        assert "Khadzhimba" in " ".join(line.text for line in at.app.screen.query_one("BlockView")._lines)


@pytest.mark.parametrize("size", SIZES)
async def test_enter_leads_to_the_person_then_to_the_contact_and_back_again(sit, make_library, size):
    async with sit(make_library(TWO), size=size) as at:
        await at.press("p")
        listed = at.text
        shown = await at.press("enter")
        assert at.lines[0].startswith(" Vladimir Putin")
        assert "Named in" in shown
        while "2017" not in at.marked:
            await at.press("j")
        before = at.text
        await at.press("enter")
        assert at.lines[0].startswith(" Russia–Abkhazia")
        assert (at.app.screen.active, at.app.screen.selected) == (
            "leadership", Address.parse("russia-abkhazia/contact-2017-05-02"),
        )  # fmt: skip
        assert await at.press("q") == before
        assert await at.press("q") == listed


async def test_a_counterpart_has_a_page_too(sit, make_library):
    async with sit(make_library(TWO), size="120x40") as at:
        await at.press("p")
        await at.press("enter")
        while "Khadzhimba" not in at.marked:
            await at.press("j")
        await at.press("enter")
        assert at.lines[0].startswith(" Raul Khadzhimba")
        await at.press("q")
        assert at.lines[0].startswith(" Vladimir Putin")


@pytest.mark.parametrize("size", ["80x24", "120x40"])
async def test_places_bodies_and_polities_are_on_tabs_of_the_same_page(sit, make_library, size):
    async with sit(make_library(TWO), size=size) as at:
        await at.press("p")
        assert "Moscow" in await at.press("]")
        assert "Federal Customs Service" in await at.press("ъ")
        assert "Georgia" in await at.press("right")
        assert "Vladimir Putin" in await at.press("l")
        assert "Georgia" in await at.press("[")
        await at.press("[", "[", "enter")
        assert "In order of time" in at.text


async def test_in_a_dossier_it_is_the_people_of_the_selected_record(sit, make_library):
    async with sit(make_library(TWO), PAIR, size="120x40") as at:
        await at.press("3")
        while "28 March" not in at.marked:
            await at.press("j")
        shown = await at.press("p")
        assert "Vladimir Putin" in shown
        assert "Sooronbay Jeenbekov" in shown
        assert "Medvedev" not in shown
        await at.press("j", "enter")
        assert at.lines[0].startswith(" Sooronbay Jeenbekov")
        await at.press("q", "G", "enter")
        assert "People, places and bodies" in at.lines[0]
        await at.press("q", "q")
        assert at.app.screen.active == "leadership"


async def test_one_person_alone_is_opened_at_once_and_nobody_opens_everybody(sit, make_library):
    async with sit(make_library(TWO), PAIR, size="120x40") as at:
        await at.press("3")
        while "13 June" not in at.marked:
            await at.press("j")
        await at.press("з")
        assert at.lines[0].startswith(" Vladimir Putin")
        await at.press("q", "4", "p")
        assert "People, places and bodies" in at.lines[0]


async def test_an_empty_library_says_so(sit, make_library):
    async with sit(make_library({f"dossiers/{PAIR}.yaml": "title: [\n"})) as at:
        assert "no dossier that can be read" in await at.press("p")
