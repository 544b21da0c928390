"""What somebody new to the app runs into: first keys, help, notices, pages that pile up, ways back."""

from dossier_tui.tui.commands.table import COMMANDS
from dossier_tui.tui.keys.command import GROUPS
from tests.tui.textual_hooks import notices_of
from tests.unit.two_pairs import TWO

PAIR = "russia-kyrgyzstan"


async def test_the_first_start_says_which_keys_to_press_and_the_second_does_not(sit, bundled, monkeypatch):
    monkeypatch.setattr("dossier_tui.desk.Desk.is_new", True)
    async with sit(bundled, size="120x40") as at:
        assert notices_of(at.app) == ["enter opens, / finds, S searches all, ? lists every key, q goes back."]
        await at.press("?")
        assert notices_of(at.app) == []
    monkeypatch.setattr("dossier_tui.desk.Desk.is_new", False)
    async with sit(bundled, size="120x40") as at:
        assert notices_of(at.app) == []


def test_every_group_of_keys_has_some():
    assert {command.group for command in COMMANDS} == set(GROUPS)


async def test_help_is_narrowed_by_words_and_escape_shows_all_again(sit, bundled):
    async with sit(bundled, PAIR, size="120x40") as at:
        assert "Find and search" in await at.press("?")
        assert "/ Find a key" in at.text
        await at.press("/")
        await at.type("footnotes")
        assert "Copy it as Markdown with footnotes" in at.text
        assert "Move and open" not in at.text
        await at.press("enter", "escape")
        assert "Move and open" in at.text
        await at.press("/")
        assert "No key has these words." in await at.type("zzzz")
        await at.press("enter", "q", "q")
        assert "1 Overview" in at.text


async def test_a_notice_that_comes_again_takes_the_place_of_the_first(sit, bundled):
    async with sit(bundled, PAIR) as at:
        await at.press("u", "u", "u", "u")
        assert len(notices_of(at.app)) == 1


async def test_no_key_piles_up_pages(sit, bundled):
    async with sit(bundled, PAIR) as at:
        for key in "tcBA":
            await at.press(*[key] * 5)
            assert "1 Over" in await at.press("q"), key
        await at.press(*"pppppppp")
        assert "1 Over" in await at.press("q", "q")


async def test_the_timeline_of_all_dossiers_opens_from_a_dossier(sit, bundled):
    async with sit(bundled, PAIR) as at:
        assert "Timeline by year" in (await at.press("t")).split("\n")[0]


async def test_back_and_forward_go_over_dossiers_too(sit, make_library):
    async with sit(make_library(TWO), PAIR) as at:
        await at.press("4", "o")
        await at.type("abkhazia")
        await at.press("enter")
        assert at.lines[0].startswith(" Russia–Abkhazia")
        await at.press("H")
        assert at.lines[0].startswith(" Russia–Kyrgyzstan")
        assert at.app.screen.active == "economy"
        await at.press("L")
        assert at.lines[0].startswith(" Russia–Abkhazia")
        await at.press("L", "q")
        assert "2 dossiers" in at.text


async def test_what_a_search_found_is_marked_where_it_opens_and_back_leads_to_the_hits(sit, make_library):
    async with sit(make_library(TWO)) as at:
        await at.press("S")
        await at.type("recognition")
        assert "esc Back" in at.text
        assert "S Search" not in at.text
        await at.press("down", "enter")
        view = at.app.screen.view
        marked = [text for line in view._lines for text, style in line.pieces if style.split()[-1:] == ["current"]]
        assert [text.lower() for text in marked] == ["recognition"]
        assert view.current_row == view.cursor
        assert "/ recognition" in at.text
        assert "Search everywhere" in await at.press("H")
        await at.press("enter")
        assert "Search everywhere" in await at.press("q")


async def test_a_hit_in_the_text_of_a_pane_opens_at_that_line(sit, bundled):
    async with sit(bundled, size="120x40") as at:
        await at.press("S")
        await at.type("spelled both sukhumi")
        await at.press("down", "enter")
        assert "/ spelled both sukhumi" in at.text
        assert "spelled both Sukhumi ¶4 and Sukhum" in " ".join(
            " ".join(line.split("│")[0] for line in at.lines).split()
        )


async def test_rows_of_several_dossiers_name_theirs_by_month_too(sit, make_library):
    async with sit(make_library(TWO), size="120x40") as at:
        shown = await at.press("t", "+")
        rows = [row for row in shown.split("\n") if "├" in row]
        assert rows
        text = " ".join(shown.split())
        assert text.count(" · Russia–") >= len(rows)


async def test_a_dialog_leaves_what_it_is_about_in_view(sit, bundled):
    async with sit(bundled, PAIR, size="120x40") as at:
        await at.press("3", "a")
        assert "Who met whom" in at.text
        await at.press("escape", "o")
        assert "Open another dossier" in at.text
        assert "Who met whom" in at.text
