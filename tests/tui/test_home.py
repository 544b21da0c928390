"""The library: what a reader sees of it, and how they find a dossier in it."""

import pytest

from tests.conftest import FILES, HEAD
from tests.tui.textual_hooks import has_ended

SECOND = """
model: 2
title: Russia and Georgia
parties: [russia, georgia]
as_of: 2026-11-19
sources: {sp: sputnik-2019}
culture:
  events: unknown
"""
BROKEN = f"{HEAD}leadership:\n  contacts:\n    - {{date: 2019-13-11, kind: talks, who: [putin], src: sp#2}}\n"


@pytest.fixture
def three(make_library):
    return make_library({"dossiers/russia-georgia.yaml": SECOND, "dossiers/abkhazia-russia.yaml": BROKEN})


async def test_each_dossier_says_what_one_wants_to_know_of_it(sit, three):
    async with sit(three) as at:
        assert "Russia and Kyrgyzstan" in at.text
        assert "7 years old" in at.text
        assert "as of 11 July 2019" in at.text
        assert "2 days old" in at.text
        assert "3 dossiers, by name" in at.text


CONTACTS = """
leadership:
  contacts:
    - {date: 2018-06-14, kind: talks, who: [putin, jeenbekov], place: moscow, src: sp#2}
    - {date: 2019-03-28, kind: meeting, who: [putin, jeenbekov], place: bishkek, src: sp#2}
    - {date: 2999-03-28, kind: meeting, who: [putin, jeenbekov], place: moscow, state: planned, src: sp#2}
economy:
  trade:
    - period: 2018
      sold_by: {russia: USD 1.6 bn, kyrgyzstan: USD 0.2 bn}
      total: unknown
      figures_from: unknown
      src: sp#4
"""


@pytest.fixture
def sorted_three(make_library):
    """Dossiers in each order: by name, by the next date (Kyrgyzstan's contact of 2999), by age (Georgia's day)."""
    polities = FILES["dossiers/registry/polities.yaml"]
    for name, region in (("Russia", "Eastern Europe"), ("Kyrgyzstan", "Central Asia"), ("Georgia", "Western Asia")):
        polities = polities.replace(f"name: {name},", f"name: {name}, region: {region},")
    return make_library({
        "dossiers/registry/polities.yaml": polities,
        "dossiers/russia-kyrgyzstan.yaml": f"{HEAD}{CONTACTS}",
        "dossiers/russia-georgia.yaml": SECOND,
        "dossiers/abkhazia-russia.yaml": SECOND.replace("georgia", "abkhazia").replace("Georgia", "Abkhazia")
        .replace("2026-11-19", "2001-01-01"),
    })  # fmt: skip


@pytest.mark.parametrize(
    ("size", "lines"),
    [
        ("80x24", ["contacts ██ 2018–19 · trade USD 1.8 bn (our sum) in 2018",
                   "next 28 March 2999, Moscow: Putin, Jeenbekov · voices Russia 2, Kyrgyzstan 0"]),
        ("60x16", ["contacts ██ 2018–19 · trade USD 1.8 bn (our sum) in 2018",
                   "next 28 March 2999, Moscow: Putin, Jeenb… · voices 2 to 0"]),
    ],
)  # fmt: skip
async def test_two_lines_say_contacts_trade_the_next_contact_and_voices(sit, sorted_three, size, lines):
    async with sit(sorted_three, size=size) as at:
        shown = await at.press("G")
        assert [each for each in lines if each in shown] == lines


def titles(at) -> list[str]:
    return [
        name for line in at.lines for name in ("Abkhazia", "Georgia", "Kyrgyzstan") if f"Russia and {name} " in line
    ]


async def test_the_list_is_sorted_by_name_by_next_date_and_by_age_and_says_so(sit, sorted_three):
    async with sit(sorted_three) as at:
        assert titles(at) == ["Abkhazia", "Georgia", "Kyrgyzstan"]
        assert "by next date" in await at.press("s")
        assert titles(at)[0] == "Kyrgyzstan"
        assert "Kyrgyzstan" in at.marked
        assert "by age" in await at.press("s")
        assert titles(at) == ["Georgia", "Kyrgyzstan", "Abkhazia"]
        assert "Georgia" in at.marked


async def test_a_broken_dossier_keeps_its_place_by_name_and_comes_last_otherwise(sit, three):
    async with sit(three) as at:
        await at.press("/")
        await at.type("russia")
        await at.press("escape", "g")
        assert "abkhazia" in at.marked.lower()
        for _ in range(2):
            await at.press("s", "G")
            assert "abkhazia" in at.marked.lower()
        await at.press("s", "g")
        assert "by name" in at.text
        assert "abkhazia" in at.marked.lower()


async def test_the_order_is_kept_for_the_next_time(sit, sorted_three):
    async with sit(sorted_three) as at:
        await at.press("s", "s")
    async with sit(sorted_three) as at:
        assert "by age" in at.text
        assert titles(at) == ["Georgia", "Kyrgyzstan", "Abkhazia"]


async def test_the_list_begins_at_the_dossier_read_last(sit, sorted_three):
    async with sit(sorted_three) as at:
        await at.press("G", "enter", "q")
        selected = at.marked
    async with sit(sorted_three) as at:
        assert at.marked == selected


@pytest.mark.parametrize(
    ("typed", "left"),
    [("central asia", ["Kyrgyzstan"]), ("planned", ["Kyrgyzstan"]), ("eastern europe georgia", ["Georgia"])],
)
async def test_the_filter_knows_regions_and_what_is_found(sit, sorted_three, typed, left):
    async with sit(sorted_three) as at:
        await at.press("/")
        await at.type(typed)
        assert titles(at) == left


async def test_checks_are_counted_and_filtered_by(sit, make_library):
    remark = "remarks:\n  - {title: The day, about: [talks], says: it is doubtful}\n"
    talks = "{id: talks, date: 2018-06-14, kind: talks, who: [putin, jeenbekov], place: moscow, src: sp#2}"
    text = f"{HEAD}leadership:\n  contacts:\n    - {talks}\n{remark}"
    library = make_library({"dossiers/russia-kyrgyzstan.yaml": text, "dossiers/russia-georgia.yaml": SECOND})
    async with sit(library) as at:
        await at.press("/")
        shown = await at.type("checks")
        assert titles(at) == ["Kyrgyzstan"]
        assert "7 years old · 1 check" in shown


async def test_only_the_list_has_a_cursor(sit, sorted_three):
    async with sit(sorted_three, size="120x40") as at:
        await at.press("G")
        assert sum(line.count("▌") for line in at.lines) == 3


async def test_a_broken_dossier_is_listed_with_its_first_problem_and_opens_as_a_draft(sit, three):
    async with sit(three) as at:
        assert "dossiers/abkhazia-russia.yaml:8:14" in at.text
        page = await at.press("g", "enter")
        assert "A draft, without what has a problem." in page
        assert "no month 13" in " ".join(page.split())
        assert "Problems of abkhazia-russia" in await at.press("!")
        await at.press("q")
        assert "Library" in (await at.press("q")).split("\n")[0]


async def test_a_dossier_of_which_nothing_can_be_shown_opens_as_a_list_of_its_problems(sit, three, tmp_path):
    (tmp_path / "dossiers/abkhazia-russia.yaml").write_text("model: 2\ntilte: Abkhazia and Russia\n")
    async with sit(three.reloaded()) as at:
        page = await at.press("g", "enter")
        assert "Problems of abkhazia-russia" in page
        assert "unknown key 'tilte'" in " ".join(page.split())


async def test_the_preview_is_there_where_the_screen_is_wide(sit, three):
    async with sit(three, size="120x40") as at:
        await at.press("G")
        assert "Since they last met" in at.text
        assert "Since they last met" not in await at.resize(99, 40)


@pytest.mark.parametrize("typed", ["kyrg", "Россия Кирг", "kyrgyzstan russia"])
async def test_the_filter_wants_every_word_in_any_language(sit, three, typed):
    async with sit(three) as at:
        await at.press("/")
        shown = await at.type(typed)
        assert "Russia and Kyrgyzstan" in shown
        assert "Russia and Georgia" not in shown
        assert "1 of 3 dossiers" in shown


async def test_the_filter_offers_near_misses_only_where_nothing_matches(sit, three):
    async with sit(three) as at:
        await at.press("/")
        shown = await at.type("kirgizstan")
        assert "Russia and Kyrgyzstan" in shown
        assert "nothing has these words" in shown
        assert "3 dossiers" in await at.press("escape")


async def test_a_filtered_dossier_opens_with_two_enters_and_the_filter_stays(sit, three):
    async with sit(three) as at:
        await at.press("/")
        await at.type("kyrg")
        assert "1 Over" in await at.press("enter", "enter")
        assert "1 of 3 dossiers" in await at.press("q")


async def test_letters_typed_into_the_filter_are_no_commands(sit, three):
    async with sit(three) as at:
        await at.press("/")
        await at.type("qrx")
        assert at.lines[1].strip() == "qrx"
        assert "nothing has these words" in at.text


async def test_an_empty_library_says_how_to_begin_and_where_it_looked(sit, make_library):
    library = make_library(dict.fromkeys(FILES))
    async with sit(library) as at:
        shown = " ".join(at.text.split())
        assert "No dossier yet" in shown
        assert "looked for in dossiers." in shown
        assert "dossier check" in shown


async def test_reload_finds_a_new_file(sit, make_library, tmp_path):
    async with sit(make_library()) as at:
        (tmp_path / "dossiers" / "russia-georgia.yaml").write_text(SECOND)
        shown = await at.press("r")
        assert "2 dossiers" in shown
        assert "Russia and Georgia" in shown


async def test_reload_leaves_the_page_on_beginnings_when_there_is_something(sit, make_library, tmp_path):
    async with sit(make_library({"dossiers/russia-kyrgyzstan.yaml": None})) as at:
        assert "No dossier yet" in at.text
        (tmp_path / "dossiers" / "russia-georgia.yaml").write_text(SECOND)
        assert "Russia and Georgia" in await at.press("r")


async def test_q_quits(sit, three):
    async with sit(three) as at:
        await at.press("q")
        assert has_ended(at.app)


async def test_the_first_screen_of_a_very_large_library_reads_only_what_is_in_view(sit, make_library, tmp_path):
    library = make_library()
    for number in range(2000):
        (tmp_path / "dossiers" / f"pair-{number:04}.yaml").write_text("broken: true\n")
    async with sit(library) as at:
        assert "2001 dossiers" in at.text
        assert len(library.cache._kept) < 20
        assert "Russia and Kyrgyzstan" in await at.press("G")


async def test_the_mouse_selects_and_opens(sit, three):
    async with sit(three) as at:
        await at.pilot.click("Shelf", offset=(5, 6))
        await at.settle()
        assert "Russia" in at.marked
        await at.pilot.click("Shelf", offset=(5, 6), times=2)
        await at.settle()
        assert "1 Over" in at.text


@pytest.mark.parametrize("typed", ["Georgian", "russia—georgia", "«Грузия»", "ru\u00adssia georgia's"])
async def test_the_filter_finds_a_dossier_by_every_name_of_its_parties(sit, make_library, typed):
    library = make_library({"dossiers/russia-georgia.yaml": SECOND})
    async with sit(library) as at:
        await at.press("/")
        shown = await at.type(typed)
        assert "1 of 2 dossiers" in shown
        assert "Russia and Georgia" in shown


async def test_the_filter_knows_the_parties_of_dossiers_that_were_not_read(sit, make_library, tmp_path):
    library = make_library()
    for number in range(100):
        (tmp_path / "dossiers" / f"pair-{number:04}.yaml").write_text("broken: true\n")
    async with sit(library) as at:
        await at.press("/")
        assert "1 of 101 dossiers" in await at.type("киргизия")
