"""Two dossiers side by side, and the file made of that."""

import pytest

from tests.unit.two_pairs import TWO

PAIR = "russia-kyrgyzstan"
FILE = "russia-kyrgyzstan-and-russia-abkhazia.md"


@pytest.mark.parametrize("size", ["60x16", "80x24", "120x40"])
async def test_the_other_dossier_is_picked_and_set_beside_this_one(sit, make_library, size):
    async with sit(make_library(TWO), PAIR, size=size) as at:
        picker = await at.press("v")
        assert "Russia–Abkhazia" in picker
        assert "• Russia–Kyrgyzstan" not in picker
        shown = await at.press("enter")
        assert "compared" in at.lines[0]
        assert "In short" in shown
        assert at.lines[0].strip() == "Russia–Kyrgyzstan and Russia–Abkhazia compared"
        await at.press("q")
        assert at.lines[0].startswith(" Russia–Kyrgyzstan ")


async def test_a_row_leads_to_its_record_and_back(sit, make_library):
    async with sit(make_library(TWO), PAIR, size="120x40") as at:
        await at.press("м", "enter")
        while "Treaty of" not in at.marked:
            await at.press("j")
        before = at.text
        await at.press("enter")
        assert at.app.screen.active == "history"
        assert await at.press("q") == before


@pytest.mark.parametrize("size", ["60x16", "80x24", "120x40"])
async def test_it_is_written_as_markdown(sit, make_library, tmp_path, size):
    async with sit(make_library(TWO), PAIR, size=size) as at:
        await at.press("v", "enter")
        assert FILE in await at.press("x")
        assert "Written:" in await at.press("enter")
        written = (tmp_path / FILE).read_text(encoding="utf-8")
        assert written.startswith("# Russia–Kyrgyzstan and Russia–Abkhazia compared")
        assert "[^" in written
        assert "exists already" in " ".join((await at.press("x", "enter")).split())
        (tmp_path / FILE).write_text("old")
        await at.press("tab", "space", "up", "enter")
        assert (tmp_path / FILE).read_text(encoding="utf-8") == written


async def test_a_file_that_cannot_be_written_is_said(sit, make_library):
    async with sit(make_library(TWO), PAIR) as at:
        await at.press("v", "enter", "x", "ctrl+u", "enter")
        assert "Name a file." in at.text
        await at.type("nowhere/x.md")
        assert "no folder" in " ".join((await at.press("enter")).split())
        assert "compared" in (await at.press("escape")).split("\n")[0]


async def test_without_another_dossier_it_says_so(sit, make_library):
    async with sit(make_library(), PAIR) as at:
        assert "no other dossier" in await at.press("v")


async def test_a_broken_one_is_not_compared(sit, make_library):
    async with sit(make_library({**TWO, "dossiers/russia-abkhazia.yaml": "title: [\n"}), PAIR) as at:
        assert "has problems" in await at.press("v", "enter")
