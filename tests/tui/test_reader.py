"""A dossier: tabs, the record in full, jumps, reading again."""

from dossier_tui.views.panes import PANES
from tests.conftest import FILES
from tests.tui.conftest import TAB

PAIR = "russia-kyrgyzstan"
FILE = f"dossiers/{PAIR}.yaml"


async def test_a_number_key_opens_its_tab_and_the_tab_says_so(sit, bundled):
    async with sit(bundled, PAIR, size="120x40") as at:
        for number, pane in enumerate(PANES, 1):
            await at.press(str(number))
            rule, label = at.lines[2], f"{number} {pane.title}"
            start = at.lines[1].index(label)
            assert rule[start - 1 : start + len(label) + 1] == f"─{'━' * len(label)}─"


async def test_the_next_tab_has_keys_on_two_layouts_and_goes_round(sit, bundled):
    async with sit(bundled, PAIR, size="60x16") as at:
        await at.press("]", ">", "right", "l", "ъ", "Ю", "д")
        assert at.app.screen.active == PANES[7 % len(PANES)].key
        await at.press("[", "<", "left", "h", "х", "Б", "р", "[")
        assert at.app.screen.active == PANES[-1].key


async def test_every_tab_is_named_at_every_width(sit, bundled):
    async with sit(bundled, PAIR) as at:
        for width, height in ((60, 16), (80, 24), (120, 40)):
            await at.resize(width, height)
            for key in "237":
                await at.press(key)
                assert all(f"{n} {each.short[:1]}" in at.lines[1] for n, each in enumerate(PANES, 1))
                assert len(at.lines[1]) <= width


async def test_tabs_answer_to_the_mouse(sit, bundled):
    async with sit(bundled, PAIR, size="120x40") as at:
        column = at.lines[1].index("4 Economy")
        await at.pilot.click("TabBar", offset=(column + 2, 0))
        await at.settle()
        assert "Trade by period" in at.text


async def test_a_pane_keeps_its_place_while_others_are_read(sit, bundled):
    async with sit(bundled, PAIR) as at:
        await at.press("2", "j", "j", "j")
        before = at.marked
        await at.press("3", "2")
        assert at.marked == before


async def test_the_record_in_full_follows_the_selection(sit, bundled):
    async with sit(bundled, PAIR, size="120x40") as at:
        first = await at.press("3")
        assert "Where this comes from" in first
        assert first != await at.press("j")
        assert "13 June 2019" in at.text.split("│", 1)[1]


async def test_narrow_screens_show_the_record_on_enter_and_the_list_again_on_escape(sit, bundled):
    async with sit(bundled, PAIR, size="60x16") as at:
        await at.press("3")
        assert "Where this comes from" not in at.text
        assert "Leadership · " in await at.press("enter")
        assert "Where this comes from" in await at.press("pagedown", "pagedown")
        assert "Who met whom" in await at.press("escape")
        assert at.app.screen.active == "leadership"


async def test_enter_goes_to_the_records_own_pane_and_backspace_comes_back(sit, bundled):
    async with sit(bundled, PAIR, size="120x40") as at:
        await at.press(TAB["timeline"], "j")
        chosen = at.app.screen.selected
        await at.press("enter")
        assert at.app.screen.active != "timeline"
        assert at.app.screen.selected == chosen
        await at.press("backspace")
        assert (at.app.screen.active, at.app.screen.selected) == ("timeline", chosen)
        await at.press("L")
        assert at.app.screen.active != "timeline"


async def test_the_place_is_kept_when_the_dossier_is_closed_and_when_the_program_is(sit, bundled):
    async with sit(bundled, PAIR) as at:
        await at.press("4", "j", "j")
        place = at.marked
        await at.press("q", "enter")
        assert at.marked == place
    async with sit(bundled, PAIR) as at:
        assert at.marked == place


async def test_the_place_is_kept_when_the_terminal_changes_size(sit, bundled):
    async with sit(bundled, PAIR, size="120x40") as at:
        await at.press("3", *"jjjjjj")
        chosen = at.app.screen.selected
        for width, height in ((60, 16), (80, 24), (200, 60)):
            await at.resize(width, height)
            assert at.app.screen.selected == chosen
            assert at.marked


async def test_a_changed_file_is_read_again_in_place(sit, make_library, tmp_path):
    library = make_library()
    async with sit(library, PAIR, size="120x40") as at:
        await at.press("3")
        path = tmp_path / FILE
        path.write_text(path.read_text().replace("kind: working visit", "kind: state visit"))
        shown = await at.press("r")
        assert "state visit" in shown
        assert at.app.screen.active == "leadership"


async def test_a_broken_file_leaves_the_last_good_version_and_a_bar_says_what_and_where(sit, make_library, tmp_path):
    async with sit(make_library(), PAIR) as at:
        path = tmp_path / FILE
        good = path.read_text()
        path.write_text(good.replace("state: planned", "state: picnic"))
        shown = " ".join((await at.press("r")).split())
        assert "The last good version is shown" in shown
        assert f"{FILE}:12:" in shown
        assert "Since they last met" in shown
        assert f"Problems of {PAIR}" in await at.press("!")
        await at.press("q")
        path.write_text(good)
        assert "last good version" not in await at.press("r")


async def test_a_file_that_is_gone_leaves_the_last_good_version(sit, make_library, tmp_path):
    async with sit(make_library(), PAIR) as at:
        (tmp_path / FILE).unlink()
        assert "no longer in the library" in await at.press("r")


async def test_every_line_of_a_pane_can_be_reached_by_going_down(sit, bundled):
    async with sit(bundled, PAIR, size="60x16") as at:
        seen = set(at.lines)
        assert at.app.screen.view.max_scroll_y > 10
        while at.app.screen.view.scroll_offset.y < at.app.screen.view.max_scroll_y:
            seen |= set((await at.press("j")).split("\n"))
        drawn = [line.text.strip() for line in at.app.screen.view._lines if line.text.strip()]
        assert len(drawn) > 16
        assert not [text for text in drawn if not any(text in line for line in seen)]


async def test_another_dossier_is_picked_by_a_few_letters(sit, bundled):
    async with sit(bundled, PAIR) as at:
        await at.press("o")
        assert "Abkhazia" in await at.type("abkh")
        assert "• Russia–Kyrgyzstan" not in at.text
        await at.press("enter")
        assert at.lines[0].startswith(" Russia–Abkhazia")
        assert "Library" in (await at.press("q"))


async def test_the_address_of_the_source_is_shown_where_there_is_no_browser(sit, make_library):
    source = FILES["seeds/sputnik-2019.yaml"].replace("agency:", "url: https://example.org/[1]\n        agency:")
    async with sit(make_library({"seeds/sputnik-2019.yaml": source}), PAIR) as at:
        assert "https://example.org/[1]" in await at.press("u")


async def test_a_source_without_an_address_says_so(sit, make_library):
    async with sit(make_library(), PAIR) as at:
        assert "No address is known" in await at.press("u")


async def test_q_leads_from_the_dossier_to_the_library_also_when_opened_directly(sit, bundled):
    async with sit(bundled, PAIR) as at:
        assert "2 dossiers" in await at.press("q")
        assert "Kyrgyzstan" in at.text


async def test_a_broken_dossier_asked_for_by_name_shows_its_problems_over_the_library(sit, make_library):
    async with sit(make_library({FILE: "title: [\n"}), PAIR) as at:
        assert f"Problems of {PAIR}" in at.text
        assert "1 dossier" in await at.press("q")


async def test_tab_goes_to_the_record_and_back(sit, bundled):
    async with sit(bundled, PAIR, size="120x40") as at:
        await at.press("3", "tab", "j", "j")
        assert at.app.screen.query_one("#detail").has_focus
        await at.press("tab")
        assert at.app.screen.view.has_focus


async def test_tall_narrow_screens_have_the_record_below(sit, bundled):
    async with sit(bundled, PAIR) as at:
        await at.resize(80, 40)
        await at.press("3")
        assert "Leadership · " in at.text


def test_the_app_knows_the_zooms_of_a_timeline_without_importing_it() -> None:
    from dossier_tui.tui.zoom import FROM_FAR
    from dossier_tui.views.zooms import ZOOMS

    assert tuple(ZOOMS) == FROM_FAR
