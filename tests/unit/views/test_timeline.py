"""The timeline has every dated record, the newest first, under its year and with exactly the date that is known."""

import pytest

from dossier_tui.blocks import Dated, Heading, Timeline, text_of
from dossier_tui.model import SECTIONS, Dossier
from dossier_tui.views.panes import PANES, pane_of
from dossier_tui.views.timeline import happenings, timeline
from tests.conftest import FILES, MakeDossier, at
from tests.shown import entries_of, texts_of


def entries(dossier: Dossier) -> list[Dated]:
    return [entry for block in timeline(dossier) if isinstance(block, Timeline) for entry in entries_of(block)]


def events(make_dossier: MakeDossier, *dates: str) -> Dossier:
    lines = [f"    - {{id: e{n}, name: Event, date: {date}, src: sp#3}}" for n, date in enumerate(dates)]
    return make_dossier("culture:\n  events:\n" + "\n".join(lines))


def test_records_of_all_sections_stand_there_the_newest_first(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        history:
          links: [{kind: diplomatic relations, date: 1992-03-20, src: sp#3}]
          evaluations: [{says: an ally, src: sp#5}]
        leadership:
          contacts: [{date: 2018-06-14, kind: talks, who: [putin, jeenbekov], place: moscow, src: sp#3}]
        economy:
          trade: [{period: 2018, total: USD 1 bn, sold_by: {}, figures_from: customs, src: sp#4}]
        """)

    assert [(entry.row.address, text_of(entry.date), text_of(entry.lane)) for entry in entries(dossier)] == [
        (at("contact-2018-06-14"), "14 June 2018", "Leadership"),
        (at("trade-2018"), "2018", "Economy"),
        (at("diplomatic-relations"), "20 March 1992", "History"),
    ]


def test_an_entry_says_who_and_where_and_does_not_repeat_its_date(make_dossier: MakeDossier) -> None:
    dossier = make_dossier(
        "leadership: {contacts: [{date: 2018-06-14, kind: talks, who: [putin], place: tbilisi, src: sp#3}]}\n"
    )

    assert text_of(entries(dossier)[0].row.cells[0]) == "Talks, Putin, Tbilisi, Georgia"


def test_what_is_vague_stands_below_what_is_exact_in_the_same_time(make_dossier: MakeDossier) -> None:
    dossier = events(make_dossier, "2018", "2018-06", "2018-06-14", "2018-06-01/2018-06-03", "2017/2019")

    assert [text_of(entry.date) for entry in entries(dossier)] == [
        "14 June 2018", "June 2018", "1–3 June 2018", "2018", "2017–2019",
    ]  # fmt: skip


def test_what_has_only_a_beginning_or_an_end_stands_by_that(make_dossier: MakeDossier) -> None:
    dossier = events(make_dossier, "2017-11-24/", "2012", "../2008-08-26")

    assert [text_of(entry.date) for entry in entries(dossier)] == [
        "from 24 November 2017", "2012", "by 26 August 2008",
    ]  # fmt: skip


def test_a_heading_of_a_year_never_says_more_than_the_date(make_dossier: MakeDossier) -> None:
    block = timeline(events(make_dossier, "../2008-08-26"))[-1]

    assert isinstance(block, Timeline)
    assert [text_of(year.heading) for year in block.years] == ["up to 2008"]


def test_a_decade_and_a_century_have_one_heading_each_beside_their_first_year(make_dossier: MakeDossier) -> None:
    dossier = events(
        make_dossier, "1900-05", "1900", "190X", "190X/1950", "19XX", "19XX/1930", "1899", "../1900", "1900-12-01"
    )
    block = timeline(dossier)[-1]

    assert isinstance(block, Timeline)
    assert [(text_of(year.heading), len(year.entries)) for year in block.years] == [
        ("the 20th century", 2), ("the 1900s", 2), ("1900", 3), ("up to 1900", 1), ("1899", 1),
    ]  # fmt: skip


def test_a_season_stands_in_the_year_in_which_it_begins_and_stays_a_season(make_dossier: MakeDossier) -> None:
    block = timeline(events(make_dossier, "2018-21", "2018-24", "2019-01-15"))[-1]

    assert isinstance(block, Timeline)
    assert [(text_of(y.heading), [text_of(e.date) for e in y.entries]) for y in block.years] == [
        ("2019", ["15 January 2019"]), ("2018", ["winter 2018", "spring 2018"]),
    ]  # fmt: skip


def test_what_has_no_date_stands_apart_at_the_end(make_dossier: MakeDossier) -> None:
    _, *blocks = timeline(events(make_dossier, "unknown", "2018"))

    assert [type(block) for block in blocks] == [Timeline, Heading, Timeline]
    assert texts_of(blocks[1]) == ("Date not said",)
    assert [entry.row.address for entry in entries(events(make_dossier, "unknown", "2018"))] == [at("e1"), at("e0")]


def test_a_dossier_in_which_nothing_is_dated_says_so(make_dossier: MakeDossier) -> None:
    (note,) = timeline(make_dossier(""))

    assert texts_of(note) == ("Nothing in this dossier is dated.",)


def test_what_one_side_alone_tells_is_marked(make_dossier: MakeDossier) -> None:
    dossier = make_dossier(
        "security: {events: [{name: Shots, date: 2018-05, by_account_of: russia, src: sp#3},"
        " {name: Raid, date: unknown, by_account_of: [kyrgyzstan], src: sp#3}]}\n"
    )
    said = "\n".join(text_of(entry.row.cells[0]) for entry in entries(dossier))

    assert "Shots, by Russia's account" in said
    assert "Raid, by Kyrgyzstan's account" in said


def test_what_is_planned_is_marked(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("culture: {events: [{name: Year of Russia, date: 2020, state: planned, src: sp#3}]}\n")

    assert text_of(entries(dossier)[0].row.cells[0]).endswith("Year of Russia – planned")


def test_every_tab_has_a_name_of_four_letters_and_help_of_its_own() -> None:
    assert [pane.key for pane in PANES] == ["overview", *(s.key for s in SECTIONS), "timeline", "sources"]
    assert all(len(pane.short) == 4 and pane.help.endswith(".") for pane in PANES)
    assert len({pane.help for pane in PANES}) == len(PANES)


@pytest.mark.parametrize("key", [pane.key for pane in PANES])
def test_every_pane_shows_something_even_of_an_empty_dossier(make_dossier: MakeDossier, key: str) -> None:
    pane = next(pane for pane in PANES if pane.key == key)

    assert any(texts_of(block) for block in pane.blocks(make_dossier("")))


def test_an_address_is_at_home_in_one_pane(make_dossier: MakeDossier) -> None:
    dossier = make_dossier(FILES["dossiers/russia-kyrgyzstan.yaml"], head="")

    assert [pane_of(dossier, at(each)) for each in ("trade-2018", "source:kremlin-2019", "entry:putin")] == [
        "economy", "sources", "sources",
    ]  # fmt: skip


def test_what_has_no_date_stands_by_what_it_followed(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        culture:
          events:
            - {id: early, name: Fair, date: 2017, src: sp#3}
            - {id: then, name: Show, date: unknown, after: early, src: sp#3}
            - {id: later, name: Ball, date: unknown, after: then, src: sp#3}
            - {id: late, name: Race, date: 2018, src: sp#3}
            - {id: lost, name: Hunt, date: unknown, src: sp#3}
            - {id: round, name: Quiz, date: unknown, after: lost, src: sp#3}
        """)

    assert [each.row.address.id for each in entries(dossier) if each.row.address] == [
        "late", "later", "then", "early", "lost", "round",
    ]  # fmt: skip
    assert text_of(entries(dossier)[2].row.cells[0]) == "Show, after “Fair”"


def test_an_act_that_is_planned_is_ahead_and_the_record_itself_is_not(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        economy:
          documents:
            - {kind: treaty, title: Treaty, signed: 2018, src: sp#3,
               acts: [{act: ratified, date: 2020, state: planned}]}
        """)

    assert [(str(each.when), each.is_ahead) for each in happenings([dossier])] == [("2020", True), ("2018", False)]


def test_a_strip_above_says_how_many_entries_begin_in_each_year(make_dossier: MakeDossier) -> None:
    note, *_ = timeline(events(make_dossier, "2018-03-01", "2018-05-01", "2018-06-07", "2016-01-01", "2015-02-02"))

    assert texts_of(note) == ("2015–2018: ▃▃·█ – most in 2018 (3 entries).",)


def test_a_strip_of_a_long_time_has_the_years_with_most_entries(make_dossier: MakeDossier) -> None:
    note, *_ = timeline(events(make_dossier, "1801-01-01", "1990-05-01", "2000-06-07", "2000-07-01", "2047-01-01"))

    assert texts_of(note) == (f"1990–2025: ▄{'·' * 9}█{'·' * 25} – most in 2000 (2 entries), 1 earlier, 1 later.",)


def test_drawn_dates_are_explained_above_and_few_years_need_no_strip(make_dossier: MakeDossier) -> None:
    note, *_ = timeline(events(make_dossier, "2018", "2019-01-01"))

    assert texts_of(note) == ("○ month or year only.",)
    assert [type(block) for block in timeline(events(make_dossier, "2018-03-01", "2019-01-01"))] == [Timeline]
