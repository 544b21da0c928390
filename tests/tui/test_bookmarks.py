"""Bookmarks, what is new, and taking up where one was."""

import pytest

from dossier_tui.desk import Desk
from dossier_tui.values import Order
from dossier_tui.words.wording import Wording
from tests.tui.conftest import TAB
from tests.tui.textual_hooks import notices_of

PAIR = "russia-kyrgyzstan"
FILE = f"dossiers/{PAIR}.yaml"


@pytest.mark.parametrize("size", ["80x24", "120x40"])
async def test_a_bookmark_is_seen_at_its_row_in_every_tab_and_taken_away_again(sit, bundled, size):
    async with sit(bundled, PAIR, size) as at:
        await at.press("3", "j")
        await at.press("b")
        assert at.told == "Bookmarked: Meeting of 13 June 2019"
        assert at.marked.startswith("◆13 June")
        await at.press("k")
        assert "◆13 June" in at.text
        assert "◆" in " ".join((await at.press(TAB["timeline"], "j")).split("\n"))
        await at.press("3", "j", "b")
        assert "◆" not in at.text


async def test_bookmarks_of_all_dossiers_are_listed_and_enter_goes_there(sit, bundled):
    async with sit(bundled, "russia-abkhazia", "120x40") as at:
        await at.press("3", "b", "o")
        await at.type("kyrgyz")
        await at.press("enter", "4", "j", "b")
        here = at.app.screen.selected
        shown = await at.press("q", "B")
        assert "Russia–Abkhazia" in shown
        assert "Russia–Kyrgyzstan" in shown
        await at.press("G", "enter")
        assert (at.app.screen.shown.dossier.key, at.app.screen.selected) == (PAIR, here)
        await at.press("B", "g", "enter")
        assert at.lines[0].startswith(" Russia–Abkhazia")


async def test_a_bookmark_is_taken_away_in_the_list_too(sit, bundled):
    async with sit(bundled, PAIR) as at:
        await at.press("3", "b", "B")
        assert "taken away; b" in await at.press("b")
        assert "◆" not in await at.press("q")
        assert "No bookmark yet" in await at.press("B")


async def test_what_was_taken_away_in_the_list_comes_back_as_it_was(sit, bundled):
    async with sit(bundled, PAIR) as at:
        await at.press("3", "b", "j", "b", "j", "b")
        before = Desk.open().annotations.bookmarks
        listed = await at.press("B", "j")
        await at.press("b")
        assert len(Desk.open().annotations.bookmarks) == 2
        await at.press("b")
        assert sorted(Desk.open().annotations.bookmarks, key=str) == sorted(before, key=str)
        assert at.lines[:6] == listed.split("\n")[:6]


async def test_the_days_of_bookmarks_and_notes_are_in_the_house_style(sit, bundled, monkeypatch):
    desk = Desk.open()
    desk.annotations.path.parent.mkdir(parents=True, exist_ok=True)
    desk.annotations.path.write_text(
        f'[[bookmarks]]\ndossier = "{PAIR}"\nrecord = "contact-2019-06-13"\nmade = 2026-11-20T12:00:00Z\n'
        f'[[notes]]\ndossier = "{PAIR}"\nrecord = "contact-2019-06-13"\ntext = "Ask"\nmade = 2026-11-20T12:00:00Z\n'
    )
    styles: dict[Order, str] = {"day-month-year": "20 November 2026", "month-day-year": "November 20, 2026"}
    for order, day in styles.items():
        async with sit(bundled.in_wording(Wording(dates=order)), PAIR) as at:
            assert day in await at.press("B")
            assert day in await at.press("q", "A")


async def test_a_bookmark_whose_record_is_gone_is_listed_as_such(sit, make_library, tmp_path):
    async with sit(make_library(), PAIR) as at:
        await at.press("3", "b")
        path = tmp_path / FILE
        path.write_text(path.read_text().replace("kind: working visit", "id: renamed\n      kind: working visit"))
        shown = await at.press("r", "B")
        assert "Whose entry is gone" in shown
        assert "working visit of 11 July 2019" in shown
        await at.press("enter")
        assert "not in the library any more" in at.told


async def test_what_a_second_copy_marks_is_kept_beside_what_the_first_marks(sit, bundled):
    async with sit(bundled, PAIR) as at:
        await at.press("3", "b")
        other = Desk.open()
        dossier = bundled.dossier(PAIR)
        other.annotations.toggle(dossier, dossier.address(dossier.records()[0]))
        await at.press("j", "b")
        assert len(Desk.open().annotations.bookmarks) == 3


async def test_marks_that_cannot_be_kept_say_why(sit, bundled):
    path = Desk.open().annotations.path
    path.with_name(".notes.toml.lock").mkdir(parents=True)
    async with sit(bundled, PAIR) as at:
        assert "◆" not in await at.press("3", "b")
        assert at.told.startswith("Not kept")
    assert not path.exists()


async def test_a_bookmark_is_set_over_a_file_that_cannot_be_read_and_that_file_is_kept(sit, bundled):
    path = Desk.open().annotations.path
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("bookmarks = [")
    async with sit(bundled, PAIR) as at:
        assert "◆" in await at.press("3", "b")
        assert any("is kept as" in notice for notice in notices_of(at.app))
    assert [each.read_text() for each in path.parent.glob("notes.toml.broken-*")] == ["bookmarks = ["]


async def test_what_changed_since_the_last_reading_is_marked_counted_and_cleared_by_reading_it(
    sit, make_library, tmp_path
):
    library = make_library()
    async with sit(library, PAIR) as at:
        assert "new" not in at.lines[0]
    path = tmp_path / FILE
    path.write_text(path.read_text().replace("kind: working visit", "kind: state visit").replace("1.9 bn", "2 bn"))
    async with sit(library.reloaded(), PAIR) as at:
        assert "2 new" in at.lines[0]
        assert at.marked.startswith("+• Vladimir Putin")
        assert "1 new" in (await at.press("4")).split("\n")[0]
        assert "new or changed since you last read it" in " ".join((await at.press("enter")).split())
    async with sit(library.reloaded(), PAIR) as at:
        assert " new" not in at.lines[0]


async def test_what_was_not_looked_at_is_still_new_the_next_time_unless_all_is_taken_as_read(
    sit, make_library, tmp_path
):
    library = make_library()
    async with sit(library, PAIR) as at:
        await at.press("5")
    path = tmp_path / FILE
    path.write_text(path.read_text().replace("kind: working visit", "kind: state visit"))
    for _ in range(2):
        async with sit(library.reloaded(), PAIR) as at:
            assert "1 new" in at.lines[0]
    async with sit(library.reloaded(), PAIR) as at:
        assert " new" not in (await at.press("R")).split("\n")[0]
    async with sit(library.reloaded(), PAIR) as at:
        assert " new" not in at.lines[0]


async def test_what_a_reload_changes_is_new(sit, make_library, tmp_path):
    async with sit(make_library(), PAIR) as at:
        await at.press("5")
        path = tmp_path / FILE
        path.write_text(path.read_text().replace("kind: working visit", "kind: state visit"))
        assert "1 new" in (await at.press("r")).split("\n")[0]
