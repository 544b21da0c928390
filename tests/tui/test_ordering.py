"""The entries of a dossier's tabs by date: the oldest first, the newest first, and as they were."""

from tests.tui.conftest import TAB

PAIR = "russia-kyrgyzstan"


def dates(at):
    """The dates of the contacts on the screen."""
    months = ("June 2019", "March 2019", "February 2019", "June 2018", "May 2018")
    return [month for each in at.lines for month in months if f" {month} " in each[:24]]


async def test_s_sorts_by_date_says_so_and_goes_round(sit, bundled):
    async with sit(bundled, PAIR, size="120x40") as at:
        as_it_was = await at.press("3")
        newest = dates(at)
        assert "oldest first" in (await at.press("s", "g")).split("\n")[0]
        oldest = dates(at)
        assert len(oldest) > 1
        assert oldest == [date for date in reversed(newest) if date in oldest]
        assert "newest first" in (await at.press("ы")).split("\n")[0]
        assert await at.press("s", "g") == as_it_was


async def test_the_selected_record_stays_selected_and_page_one_as_it_is(sit, bundled):
    async with sit(bundled, PAIR, size="120x40") as at:
        page_one = at.lines[4:]
        await at.press("3", "j", "j")
        selected = at.app.screen.selected
        await at.press("s")
        assert at.app.screen.selected == selected
        await at.press("1")
        assert at.lines[4:20] == page_one[:16]


async def test_sources_and_the_timeline_are_sorted_too(sit, bundled):
    async with sit(bundled, PAIR, size="120x40") as at:
        first = (await at.press(TAB["timeline"])).split("\n")[7]
        await at.press("s", "g")
        assert at.lines[7] != first
        await at.press(TAB["sources"], "g")
        named = at.lines[4:]
        await at.press("s")
        assert at.lines[4:] != named


async def test_a_timeline_by_month_or_year_keeps_its_order(sit, bundled):
    async with sit(bundled, PAIR, size="120x40") as at:
        await at.press(TAB["timeline"], "-", "g")
        by_month = at.lines[4:]
        await at.press("s")
        assert at.lines[4:] == by_month
