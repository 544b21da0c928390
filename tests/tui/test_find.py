"""Finding words in the open dossier: hits, counters, tabs, names in other spellings."""

import pytest
from textual.events import Paste

from dossier_tui.render.sheet import Sheet
from dossier_tui.tui.screens.find import FindScreen
from tests.conftest import HEAD, MORE
from tests.tui.conftest import TAB
from tests.tui.textual_hooks import strips_of

PAIR = "russia-abkhazia"
SIZES = ["80x24", "120x40"]


def styled(at, style: str) -> list[str]:
    """What is drawn in a style of hits in the pane shown."""
    lines = at.app.screen.view._lines
    return [text for line in lines for text, name in line.pieces if name.split()[-1:] == [style]]


@pytest.mark.parametrize("size", SIZES)
async def test_it_finds_while_one_types_and_counts_in_every_tab(sit, bundled, size):
    async with sit(bundled, PAIR, size=size) as at:
        await at.press("3", "/")
        assert "/ khaj" in await at.type("khaj")
        assert "1/" in at.lines[-3]
        assert "Timeline·" in at.lines[1] or "Time·" in at.lines[1]
        assert "Leadership·" in at.lines[1]
        assert {text.lower() for text in styled(at, "hit")} >= {"khadzhimba"}
        assert styled(at, "current") == ["Khadzhimba"]


@pytest.mark.parametrize("size", ["60x16", *SIZES])
async def test_next_and_previous_go_from_hit_to_hit_and_select_its_row(sit, bundled, size):
    async with sit(bundled, PAIR, size=size) as at:
        await at.press("3", "/")
        await at.type("khaj")
        await at.press("enter")
        first = at.marked
        assert "2/" in await at.press("n")
        assert "5/" in await at.press("n", "n", "n")
        assert at.marked != first
        assert "Khadzhimba" in " ".join(at.marked.split())
        assert "1/" in await at.press("N", "N", "N", "N")
        assert at.marked.split()[:6] == first.split()[:6]  # without the scroll bar


async def test_the_current_hit_is_in_view(sit, bundled):
    async with sit(bundled, PAIR, size="60x16") as at:
        await at.press(TAB["sources"], "/")
        await at.type("russia")
        await at.press("enter")
        assert at.app.screen.finding.counts["sources"] > 3
        for _ in range(at.app.screen.finding.counts["sources"]):
            view = at.app.screen.view
            first = view._current[0]
            assert view.scroll_offset.y <= first < view.scroll_offset.y + view.size.height
            await at.press("n")


async def test_after_the_last_hit_of_a_tab_it_goes_on_to_the_next_and_says_so(sit, bundled):
    async with sit(bundled, PAIR) as at:
        await at.press("1", "/")
        await at.type("abkhazian le")
        shown = await at.press("enter", "n")
        assert at.app.screen.active == "leadership"
        assert "On to Leadership." in shown
        await at.press("N")
        assert at.app.screen.active == "overview"
        assert "Back to Overview." in at.text
        await at.press("n", "backspace")
        assert at.app.screen.active == "overview"


async def test_a_word_that_stands_once_is_gone_round_to(sit, make_library):
    async with sit(make_library(), "russia-kyrgyzstan") as at:
        await at.press("6", "/")
        await at.type("events: the")
        assert "1/1" in at.text
        assert "Round to the first again" not in await at.press("enter")
        assert [text.lower() for text in styled(at, "current")] == ["events: the"]
        assert "Round to the first again." in await at.press("n")
        assert at.app.screen.active == "culture"
        assert [text.lower() for text in styled(at, "current")] == ["events: the"]


async def test_enter_goes_to_another_tab_where_there_is_no_hit_in_this_one(sit, bundled):
    async with sit(bundled, PAIR) as at:
        await at.press("4", "/")
        assert "none here" in await at.type("khaj")
        await at.press("enter")
        assert at.app.screen.active == "timeline"
        assert styled(at, "current")


@pytest.mark.parametrize("typed", ["khajimba", "хаджимба", "Хаджимба"])
async def test_a_name_is_found_by_its_other_spellings(sit, bundled, typed):
    async with sit(bundled, PAIR) as at:
        await at.press("3", "/")
        await at.type(typed)
        assert "Khadzhimba" in styled(at, "current")


async def test_a_capital_letter_makes_case_count(sit, bundled):
    async with sit(bundled, PAIR) as at:
        await at.press("3", "/")
        await at.type("meeting")
        number = at.app.screen.finding.counts["leadership"]
        await at.press("escape", "/")
        await at.type("Meeting")
        assert at.app.screen.finding.counts.get("leadership", 0) < number


async def test_what_is_not_there_is_said(sit, bundled):
    async with sit(bundled, PAIR) as at:
        await at.press("/")
        assert "not found" in await at.type("zzz")
        await at.press("enter")
        assert "Nothing is found." in await at.press("n")


async def test_a_query_that_is_too_long_is_said_to_be(sit, bundled):
    async with sit(bundled, PAIR) as at:
        await at.press("/")
        at.app.screen.query_one("#find").value = "<img src=x onerror=x>" * 7_000
        await at.settle()
        assert "longer than 1,000 letters" in at.text


async def test_escape_while_typing_leads_back_to_where_one_began(sit, bundled):
    async with sit(bundled, PAIR) as at:
        await at.press("3", "j", "j", "j")
        before = at.text
        await at.press("/")
        await at.type("bibilov")
        assert await at.press("escape") == before


async def test_escape_clears_and_only_the_next_one_leaves(sit, bundled):
    async with sit(bundled, PAIR) as at:
        await at.press("3", "/")
        await at.type("khaj")
        await at.press("enter")
        shown = await at.press("escape")
        assert "/ khaj" not in shown
        assert "·" not in at.lines[1]
        assert not styled(at, "hit")
        assert "2 dossiers" in await at.press("escape")


async def test_the_hits_stay_when_the_terminal_changes_size(sit, bundled):
    async with sit(bundled, PAIR, size="120x40") as at:
        await at.press("3", "/")
        await at.type("khaj")
        await at.press("enter", "n", "n")
        for width, height in ((60, 16), (80, 24), (120, 40)):
            assert "3/" in await at.resize(width, height)
            assert "Khadzhimba" in " ".join(at.marked.split())
            assert styled(at, "current")


async def test_the_hits_stay_when_the_files_are_read_again(sit, make_library, tmp_path):
    pair = "russia-kyrgyzstan"
    async with sit(make_library(), pair, size="120x40") as at:
        await at.press("3", "/")
        await at.type("jeenbekov")
        await at.press("enter")
        number = at.app.screen.finding.counts["leadership"]
        path = tmp_path / f"dossiers/{pair}.yaml"
        path.write_text(path.read_text().replace("title: Russia and", "title: Ties of Russia and"))
        assert "Ties of" in await at.press("r")
        assert f"/{number}" in at.app.screen.finding.counter("leadership")
        assert styled(at, "current")


async def test_a_tab_visited_later_has_its_hits_too(sit, bundled):
    async with sit(bundled, PAIR) as at:
        await at.press("3", "/")
        await at.type("khaj")
        await at.press("enter", TAB["timeline"])
        assert styled(at, "hit")
        assert "–/" in at.text
        await at.press("/")
        await at.type("sochi")
        await at.press("enter", "3")
        assert {text.lower() for text in styled(at, "hit")} == {"sochi"}


async def test_keys_are_letters_while_one_types_and_twins_elsewhere(sit, bundled):
    async with sit(bundled, PAIR) as at:
        await at.press("3", ".")
        assert "/ qn1" in await at.type("qn1")
        await at.press("escape", ".")
        await at.type("khaj")
        assert "2/" in await at.press("enter", "т")
        assert "1/" in await at.press("Т")


async def test_without_colours_hits_are_underlined_and_the_current_one_stands_out(sit, bundled, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    async with sit(bundled, PAIR) as at:
        await at.press("3", "/")
        await at.type("khaj")
        strips = strips_of(at.app)
        drawn = [(s.text, s.style) for strip in strips for s in strip if s.style and s.text == "Khadzhimba"]
        assert any(style.underline for _, style in drawn)
        assert [text for text, style in drawn if style.reverse and style.bold] == ["Khadzhimba"]
        await at.press("enter", "n")
        strips = strips_of(at.app)
        row = [s for strip in strips for s in strip if s.style and s.style.reverse]
        assert any("November" in s.text for s in row)
        assert "Khadzhimba" not in [s.text for s in row]


async def test_text_that_is_typed_is_never_markup(sit, bundled):
    async with sit(bundled, PAIR) as at:
        await at.press("/")
        assert "[/] [b]" in await at.type("[/] [b]")
        await at.press("enter")
        assert at.app.screen.active == "overview"


async def test_from_a_record_in_full_it_finds_in_the_pane(sit, bundled):
    async with sit(bundled, PAIR, size="60x16") as at:
        await at.press("3", "enter")
        assert "Leadership · Who met whom" in at.text
        await at.press("/")
        await at.type("khaj")
        await at.press("enter", "n", "n", "n", "n")
        assert "Khadzhimba" in " ".join(at.marked.split())
        await at.press("enter", "n")
        assert at.app.screen.view.has_focus


@pytest.mark.parametrize(
    ("tab", "words"),
    [
        ("overview", "As of"), ("history", "In force"), ("timeline", "2016"), ("timeline", "Leadership"),
        ("economy", "what each sold the other"),
    ],
)  # fmt: skip
async def test_labels_columns_years_lanes_and_charts_are_found_too(sit, bundled, tab, words):
    async with sit(bundled, PAIR) as at:
        await at.press(TAB[tab], "/")
        shown = await at.type(words)
        assert styled(at, "current") == [words]
        assert f"1/{at.app.screen.finding.counts[tab]}" in shown


@pytest.mark.parametrize(
    ("typed", "hit"),
    [("2019-08-07", "7 August 2019"), ("treaties", "treaty"), ("russia—abkhazia", "Russia → Abkhazia")],
)
async def test_what_is_typed_in_another_way_is_marked_as_it_stands(sit, bundled, typed, hit):
    async with sit(bundled, PAIR) as at:
        await at.press("1", "/")
        await at.type(typed)
        assert hit.lower() in {text.lower() for text in [*styled(at, "hit"), *styled(at, "current")]}


@pytest.mark.parametrize("keys", [("/",), ("S",), (":",), ("o",), ("x",)])
async def test_a_line_break_that_is_pasted_is_a_space(sit, bundled, keys):
    async with sit(bundled, PAIR) as at:
        await at.press(*keys)
        before = at.app.screen
        at.app.focused.value = ""
        at.app.post_message(Paste("russia\r\nabkhazia\n"))
        await at.settle()
        assert at.app.focused.value == "russia abkhazia"
        assert at.app.screen is before
        at.app.focused.value = ""
        at.app.copy_to_clipboard("one\ntwo")
        at.app.focused.action_paste()
        assert at.app.focused.value == "one two"


def many(number: int) -> str:
    """A dossier with so many contacts."""
    days = (f"{2000 + n // 300}-{n // 25 % 12 + 1:02}-{n % 25 + 1:02}" for n in range(number))
    each = (f"    - {{id: c-{n}, date: {day}, kind: talks, who: [putin, jeenbekov], topics: [trade], src: sp#1}}\n"
            for n, day in enumerate(days))  # fmt: skip
    return f"{HEAD}leadership:\n  contacts:\n{''.join(each)}"


async def test_a_key_searches_and_draws_no_more_than_screens_show_however_long_a_dossier_is(
    sit, make_library, monkeypatch
):
    touched = []
    answer, draw = FindScreen.on_find_bar_typed, Sheet.draw

    def answered(screen, event):
        parts = []

        def drawn(sheet, numbers):
            numbers = list(numbers)
            parts.extend(numbers)
            draw(sheet, numbers)

        monkeypatch.setattr(Sheet, "draw", drawn)
        answer(screen, event)
        monkeypatch.setattr(Sheet, "draw", draw)
        touched.append((screen.finding.search(screen.active).searched, len(parts)))

    monkeypatch.setattr(FindScreen, "on_find_bar_typed", answered)
    library = make_library({**MORE, "dossiers/russia-kyrgyzstan.yaml": many(700)})
    async with sit(library, "russia-kyrgyzstan") as at:
        await at.press("3", "/")
        await at.type("trade")
        whole = at.app.screen.finding.search("leadership")
        assert whole.is_done
        assert whole.searched > 2000
        assert at.app.screen.finding.counts["leadership"] >= 700
        assert f"1/{at.app.screen.finding.counts['leadership']}" in at.text
        assert at.app.screen.view._sheet.outdated() == []
    assert len(touched) == 5
    assert all(lines <= 600 and parts <= 60 for lines, parts in touched), touched


async def test_a_word_far_from_where_one_began_is_gone_to_when_it_is_found(sit, make_library):
    text = many(700).replace("topics: [trade]", "topics: [gas]").replace("c-3, ", "c-3, text: Bread was dear, ")
    library = make_library({**MORE, "dossiers/russia-kyrgyzstan.yaml": text})
    async with sit(library, "russia-kyrgyzstan") as at:
        await at.press("3", "/")
        await at.type("bread was")
        assert [text.lower() for text in styled(at, "current")] == ["bread was"]
        assert "bread was" in at.text.lower()
