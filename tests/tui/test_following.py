"""Following by keyboard what an entry mentions, jumping by heading, and showing only what was found."""

import pytest

from dossier_tui.values import Address
from tests.tui.conftest import TAB

PAIR = "russia-kyrgyzstan"


@pytest.mark.parametrize("size", ["60x16", "80x24", "120x40"])
async def test_headings_of_a_tab_are_listed_and_lead_there(sit, bundled, size):
    async with sit(bundled, PAIR, size=size) as at:
        await at.press("3")
        await at.press("O")
        assert "• Prime ministers" in at.text
        await at.type("mixed")
        assert "• Prime ministers" not in at.text
        await at.press("enter")
        view = at.app.screen.view
        assert (
            view._lines[view.scroll_offset.y].text.strip() == "Mixed level" or view.max_scroll_y == view.scroll_offset.y
        )
        first = next(n for n, line in enumerate(view._lines) if line.text.strip() == "Mixed level")
        assert view.span_of(view.cursor)[0] > first


async def test_a_page_has_an_outline_too(sit, bundled):
    async with sit(bundled, PAIR) as at:
        await at.press("i")
        assert "Headings" in await at.press("O")
        await at.press("escape")


async def test_a_check_is_followed_to_page_one_and_back_leads_home(sit, bundled):
    async with sit(bundled, PAIR, size="120x40") as at:
        await at.press("3", "/")
        await at.type("check 2")
        await at.press("enter", "f")
        assert "Check 2" in at.text
        await at.type("check 2")
        await at.press("enter")
        assert at.app.screen.active == "overview"
        assert at.marked.startswith("2. Check")
        await at.press("backspace")
        assert at.app.screen.active == "leadership"


async def test_a_paragraph_is_followed_to_its_source_and_a_name_to_its_page(sit, bundled):
    async with sit(bundled, PAIR, size="120x40") as at:
        await at.press("3", "f")
        assert "¶" in at.text
        assert "Vladimir Putin" in at.text
        await at.type("sputnik")
        await at.press("enter")
        assert at.app.screen.active == "sources"
        assert "Sputnik" in at.marked
        await at.press("backspace", "f")
        await at.type("putin")
        await at.press("enter")
        assert "Vladimir Putin" in at.lines[0]


async def test_a_web_address_is_copied_where_there_is_no_browser(sit, bundled, monkeypatch):
    copied = []
    monkeypatch.setattr("dossier_tui.tui.commands.copying.copy_text", lambda screen, text: copied.append(text))
    async with sit(bundled, "russia-abkhazia", size="120x40") as at:
        dossier = at.app.screen.dossier
        source = next(id for id, source in dossier.sources.items() if source.url)
        at.app.screen.jump(Address("source", source, dossier.key))
        await at.press("f")
        await at.type("http")
        await at.press("enter")
        assert [text.partition("://")[0] for text in copied] == ["https"]


async def test_only_what_is_found_is_shown_in_all_tabs_until_it_is_dropped(sit, bundled):
    async with sit(bundled, PAIR, size="120x40") as at:
        assert "First find something" in " ".join((await at.press("3", "F")).split())
        at.app.clear_notifications()
        everything = at.app.screen.view.row_count
        await at.press("/")
        await at.type("bishkek")
        await at.press("enter", "F")
        view = at.app.screen.view
        assert 0 < view.row_count < everything
        assert "only these" in at.text
        assert all(
            "bishkek" in " ".join(line.text for line in view._lines[stop.first : stop.last + 1]).lower()
            for stop in view._stops
        )
        await at.press("4")
        assert at.app.screen.view.row_count == 0 or "ishkek" in at.text
        await at.press("3", "F")
        assert at.app.screen.view.row_count == everything
        await at.press("F", "escape")
        assert at.app.screen.view.row_count == everything
        assert "only these" not in at.text


async def test_whose_words_are_used_and_the_day_are_in_the_title_of_every_tab(sit, bundled):
    async with sit(bundled, "russia-abkhazia") as at:
        await at.press("w")
        words = at.lines[0].split("worded as ")[1].split(" · ")[0]
        for tab in TAB.values():
            assert f"worded as {words}" in (await at.press(tab)).split("\n")[0]
        await at.press("{")
        for tab in TAB.values():
            await at.press(tab)
            assert "0: back" in at.lines[0]
