"""Which days come round, and what is planned about them."""

import datetime as dt

import pytest

from dossier_tui.blocks import Timeline, lines_of, text_of
from dossier_tui.model import Dossier
from dossier_tui.values import Order
from dossier_tui.views.anniversaries import anniversaries, anniversary_blocks, planned_near
from dossier_tui.views.anniversaries import coming as coming_of
from dossier_tui.views.timeline import happenings
from dossier_tui.views.zooms import timeline_of
from dossier_tui.words.wording import Wording
from tests.conftest import HEAD, MakeDossier, MakeLibrary, at
from tests.shown import entries_of, rows_of, texts_of
from tests.unit.two_pairs import TWO


@pytest.fixture
def both(make_library: MakeLibrary) -> list[Dossier]:
    return make_library(TWO).dossiers


def coming(dossiers: list[Dossier], on: str, within: int = 30) -> list[tuple[str, int, str]]:
    found = anniversaries(happenings(dossiers), dt.date.fromisoformat(on), within)
    return [(str(each.day), each.years, each.of.record.id) for each in found]


def of_dates(make_dossier: MakeDossier, *dates: str) -> list[Dossier]:
    lines = [f"    - {{id: e{n}, name: Event, date: {date}, src: sp#3}}" for n, date in enumerate(dates)]
    return [make_dossier("culture:\n  events:\n" + "\n".join(lines))]


def test_days_come_round_from_the_day_asked_for_on(both: list[Dossier]) -> None:
    assert coming(both, "2026-06-10") == [
        ("2026-06-10", 34, "treaty-of-friendship"),
        ("2026-06-13", 7, "contact-2019-06-13"),
        ("2026-06-14", 8, "contact-2018-06-14"),
        ("2026-06-14", 8, "contact-2018-06-14"),
    ]
    assert coming(both, "2026-06-11", 1) == []
    assert coming(both, "2026-06-10", 0) == [("2026-06-10", 34, "treaty-of-friendship")]


def test_they_come_round_over_the_end_of_the_year(make_dossier: MakeDossier) -> None:
    dossiers = of_dates(make_dossier, "2001-12-30", "2010-01-02")

    assert coming(dossiers, "2019-12-20") == [("2019-12-30", 18, "e0"), ("2020-01-02", 10, "e1")]


@pytest.mark.parametrize("vague", ["2018-06", "2018", "2018-06-12~", "unknown", "../2018-06-12", "2018-06/2018-07"])
def test_what_is_not_dated_to_the_day_does_not_come_round(make_dossier: MakeDossier, vague: str) -> None:
    assert coming(of_dates(make_dossier, vague), "2026-06-01", 60) == []


@pytest.mark.parametrize(
    ("group", "fields", "comes"),
    [
        ("history/positions", "says: it is so, holders: [russia], date: 2010-06-12", False),
        ("history/statements", "says: it is so, date: 2010-06-12", False),
        ("history/statements", "says: it is so, since: 2010-06-12", True),
        ("economy/figures", "what: Boats, value: 5 boats, as_of: 2010-06-12", False),
        ("economy/figures", "what: Loan, value: USD 5 m, date: 2010-06-12", True),
        ("economy/trade", "period: 2010-06-12, total: USD 5 m", False),
        ("history/documents", "kind: pact, title: Pact, signed: 2010-06-12", True),
        ("history/links", "kind: recognition, by: [russia], of: abkhazia, date: 2010-06-12", True),
    ],
)
def test_what_was_said_or_counted_on_a_day_does_not_come_round(
    make_dossier: MakeDossier, group: str, fields: str, comes: bool
) -> None:
    section, name = group.split("/")
    dossier = make_dossier(f"{section}:\n  {name}:\n    - {{id: it, {fields}, src: sp#3}}\n")

    assert coming([dossier], "2026-06-10") == ([("2026-06-12", 16, "it")] if comes else [])


def test_citations_stand_behind_the_date_of_an_act(make_dossier: MakeDossier) -> None:
    acts = "acts: [{act: moved, date: 2010-06-12, src: kr#p1}, {act: opened, date: 2009/2011, src: kr#p2}]"
    dossier = make_dossier(f"culture: {{bodies: [{{id: it, kind: school, name: Lake School, {acts}, src: sp#3}}]}}")
    found = coming_of(happenings([dossier]), dt.date(2026, 6, 10))
    shown = [*anniversary_blocks(found), *timeline_of(happenings([dossier]), "year")]
    lines = [spans for block in shown for _, spans in lines_of(block) if "School: " in text_of(spans)]

    assert [text_of(spans) for spans in lines] == [
        "16 years: Lake School: moved, 12 June 2010", "Lake School: opened, 2009–2011",
    ]  # fmt: skip
    assert all(not span.text for spans in lines for span in spans if span.cites)


def test_several_days_come_round_with_the_first_of_them(make_dossier: MakeDossier) -> None:
    assert coming(of_dates(make_dossier, "2017-04-18/2017-04-19"), "2026-04-01") == [("2026-04-18", 9, "e0")]


def test_the_year_itself_and_those_before_it_do_not_count(make_dossier: MakeDossier) -> None:
    dossiers = of_dates(make_dossier, "2019-06-12")

    assert coming(dossiers, "2019-06-01") == []
    assert coming(dossiers, "2010-06-01") == []


@pytest.mark.parametrize(("on", "day"), [("2027-02-20", "2027-02-28"), ("2028-02-20", "2028-02-29")])
def test_a_leap_day_falls_on_the_28th_where_there_is_none(both: list[Dossier], on: str, day: str) -> None:
    year = int(on[:4])

    assert coming(both, on, 10) == [(day, year - 2016, "law-on-ties")]
    said = [
        text
        for block in anniversary_blocks(coming_of(happenings(both), dt.date.fromisoformat(on), 10))
        for text in texts_of(block)
    ]
    assert any("29 February is put on the 28th" in text for text in said) is (day == "2027-02-28")


def test_round_ones_are_marked_and_stand_first_on_their_day(make_dossier: MakeDossier) -> None:
    timeline = anniversary_blocks(
        coming_of(happenings(of_dates(make_dossier, "1990-06-12", "2001-06-12")), dt.date(2026, 6, 12), 5)
    )[1]
    assert isinstance(timeline, Timeline)

    said = [text_of(row.cells[0]).partition(": ")[0] for row in rows_of(timeline)]
    assert said == ["that day, 25 years, round", "that day, 36 years"]
    assert [text_of(entry.date) for entry in entries_of(timeline)] == ["12 June 2026"] * 2
    assert {text_of(entry.lane) for entry in entries_of(timeline)} == {"Russia and Kyrgyzstan"}


@pytest.mark.parametrize(("order", "day"), [("iso", "2026-06-12"), ("month-day-year", "June 12, 2026")])
def test_its_days_are_written_as_the_records_are(make_library: MakeLibrary, order: Order, day: str) -> None:
    contact = "leadership:\n  contacts:\n    - {date: 2001-06-12, kind: talks, who: [putin, jeenbekov], src: sp#2}\n"
    library = make_library({"dossiers/russia-kyrgyzstan.yaml": HEAD + contact}).in_wording(Wording(dates=order))
    timeline = anniversary_blocks(coming_of(happenings(library.dossiers), dt.date(2026, 6, 12), 5))[1]
    assert isinstance(timeline, Timeline)

    assert [text_of(entry.date) for entry in entries_of(timeline)] == [day]


def test_what_is_planned_for_the_days_about_stands_beside(both: list[Dossier]) -> None:
    near = [each.record.id for each in planned_near(happenings(both), dt.date(2019, 7, 20), 10)]
    blocks = anniversary_blocks(coming_of(happenings(both), dt.date(2020, 3, 1), 3))
    timelines = [block for block in blocks if isinstance(block, Timeline)]

    assert near == ["contact-2019-07-11"]
    assert planned_near(happenings(both), dt.date(2019, 7, 20), 8) == []
    assert [row.address for row in rows_of(timelines[-1])] == [at("russia-abkhazia/festival-2020")]


def test_a_time_in_which_nothing_comes_round_says_so(both: list[Dossier]) -> None:
    said = [
        text
        for block in anniversary_blocks(coming_of(happenings(both), dt.date(2026, 11, 1), 5))
        for text in texts_of(block)
    ]

    assert said == ["Anniversaries, 1–6 November 2026", "No day of these dossiers comes round in that time."]


@pytest.mark.parametrize("on", ["0001-01-01", "9999-12-31"])
def test_the_calendar_ends_where_it_ends(both: list[Dossier], on: str) -> None:
    assert coming(both, on, 366) == []
    assert anniversary_blocks(coming_of(happenings(both), dt.date.fromisoformat(on), 366))
