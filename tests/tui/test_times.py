"""Time: the timeline over dossiers, zoom, anniversaries."""

import pytest

from dossier_tui.values import Address
from tests.tui.conftest import TAB
from tests.unit.two_pairs import TWO

PAIR = "russia-kyrgyzstan"
YEAR = Address("year", "2018")
SIZES = ["60x16", "80x24", "120x40"]


@pytest.mark.parametrize("size", SIZES)
async def test_the_timeline_of_all_dossiers_goes_from_years_to_months_to_days_and_back(sit, make_library, size):
    async with sit(make_library(TWO), size=size) as at:
        assert "Timeline by year" in await at.press("t")
        while not at.marked.lstrip("• ").startswith("2018"):
            await at.press("j")
        assert "Timeline by month" in await at.press("+")
        assert "2018" in (at.app.screen.selected.id or "")
        assert "Timeline by day" in await at.press("enter")
        assert "2018" in at.marked
        assert at.app.screen.selected.kind == "record"
        assert at.app.screen.selected.pair
        await at.press("-", "-", "-")
        assert at.app.screen.selected == YEAR
        assert "Timeline by year" in at.lines[0]


@pytest.mark.parametrize("size", SIZES)
async def test_an_entry_leads_to_its_record_and_back(sit, make_library, size):
    async with sit(make_library(TWO), size=size) as at:
        await at.press("t")
        await at.press("z", "z")
        assert "by day" in at.lines[0]
        while "2 May 2017" not in at.marked:
            await at.press("j")
        before = at.text
        await at.press("enter")
        assert at.app.screen.selected == Address.parse("russia-abkhazia/contact-2017-05-02")
        assert await at.press("q") == before


@pytest.mark.parametrize("size", ["80x24", "120x40"])
async def test_a_dossiers_timeline_is_zoomed_at_the_same_time(sit, make_library, size):
    async with sit(make_library(TWO), PAIR, size=size) as at:
        await at.press(TAB["timeline"])
        while "14 June 2018" not in at.marked:
            await at.press("j")
        assert "JFMAMJJASOND" in await at.press("-")
        assert at.marked.startswith("June")
        assert "Entries" in await at.press("-")
        assert at.app.screen.selected == YEAR
        assert "JFMAMJJASOND" in await at.press("enter")
        await at.press("=")
        assert at.app.screen.selected != YEAR
        assert "2018" in at.marked
        assert "Entries" in await at.press("я")


async def test_z_goes_from_a_record_to_its_time_and_back_leads_home(sit, make_library):
    async with sit(make_library(TWO), PAIR, size="120x40") as at:
        await at.press("3", "j")
        chosen = at.app.screen.selected
        await at.press("z")
        assert (at.app.screen.active, at.app.screen.selected) == ("timeline", chosen)
        await at.press("backspace")
        assert (at.app.screen.active, at.app.screen.selected) == ("leadership", chosen)
        assert "That is for the timeline" in await at.press("+")


async def test_a_record_in_a_zoomed_timeline_is_shown_in_full_and_found(sit, make_library):
    async with sit(make_library(TWO), PAIR, size="120x40") as at:
        await at.press(TAB["timeline"], "-", "/")
        await at.type("trade in 2018")
        await at.press("enter")
        assert at.app.screen.selected == Address.parse("trade-2018", PAIR)
        assert "Where this comes from" in at.text
        await at.press("r")
        assert "JFMAMJJASOND" in at.text


@pytest.mark.parametrize("size", SIZES)
async def test_anniversaries_are_of_more_or_fewer_days(sit, make_library, monkeypatch, size):
    monkeypatch.setenv("DOSSIER_TODAY", "2026-06-01")
    async with sit(make_library(TWO), size=size) as at:
        await at.press("c")
        assert "1 June – 1 July 2026" in " ".join(at.text.split())
        assert "10 June" in at.text
        fewer = await at.press("+")
        assert "1–8 June 2026" in " ".join(fewer.split())
        assert "No day of these dossiers comes round" in fewer
        assert "30 August 2026" in await at.press("-", "-")


async def test_an_anniversary_leads_to_its_record(sit, make_library, monkeypatch):
    monkeypatch.setenv("DOSSIER_TODAY", "2026-06-01")
    async with sit(make_library(TWO), PAIR, size="120x40") as at:
        await at.press("с")
        while "Treaty of Friendship" not in at.marked:
            await at.press("j")
        await at.press("enter")
        assert at.app.screen.active == "history"
        assert "Treaty of Friendship" in at.marked
        assert "Anniversaries" in await at.press("q")


async def test_the_zoom_is_kept_for_the_next_time(sit, make_library):
    async with sit(make_library(TWO)) as at:
        assert "Timeline by month" in await at.press("t", "+")
        await at.press("q", "c", "-")
        ahead = at.lines[2]
    async with sit(make_library(TWO)) as at:
        assert "Timeline by month" in await at.press("t")
        await at.press("q", "c")
        assert at.lines[2] == ahead
    async with sit(make_library(TWO), "russia-kyrgyzstan") as at:
        by_month = await at.press(TAB["timeline"], "-")
        assert "JFMAMJJASOND" in by_month
    async with sit(make_library(TWO), "russia-kyrgyzstan") as at:
        assert "JFMAMJJASOND" in await at.press(TAB["timeline"])
