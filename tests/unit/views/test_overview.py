"""The overview answers what one asks before a meeting, in that order, and says how old and how complete it is."""

import datetime as dt
from textwrap import dedent

import pytest

from dossier_tui.blocks import Block, Bullets, Facts, text_of
from dossier_tui.model import Dossier
from dossier_tui.views.completeness import Completeness, age_words, claims_carried, completeness
from dossier_tui.views.headlines import headlines
from dossier_tui.views.overview import overview
from tests.conftest import FILES, HEAD, MakeDossier, at
from tests.shown import texts_of

WHOLE = """
    history:
      documents:
        - {kind: treaty, title: Treaty of Friendship, signed: 1992, in_force: 1993-01-01, src: sp#3}
        - {kind: treaty, title: Another, in_force: unknown, src: sp#3}
    leadership:
      contacts:
        - {date: 2019-07-11, kind: talks, who: [putin, jeenbekov], place: moscow, state: planned, src: sp#2}
        - {date: 2019-06-13, kind: meeting, who: [putin], place: bishkek, beside: SCO summit, src: sp#3,
           other_sources_say: [{field: place, value: moscow, src: kr#p1}]}
    economy:
      trade:
        - {period: 2018, total: USD 1.8 bn, sold_by: {russia: USD 1.6 bn}, figures_from: customs, src: sp#4}
        - {period: 2019-01/2019-05, total: USD 0.7 bn, sold_by: {}, figures_from: customs, src: sp#4}
    security:
      bases: [{name: Kant air base, kind: base, of: russia, src: sp#3}]
    """


@pytest.fixture(autouse=True)
def a_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """The reader's day is that of the dossier."""
    monkeypatch.setenv("DOSSIER_TODAY", "2019-07-11")


def words(blocks: list[Block]) -> list[str]:
    return [text for block in blocks for text in texts_of(block)]


def facts(dossier: Dossier) -> dict[str, str]:
    found = [block for block in overview(dossier) if isinstance(block, Facts)]
    return {text_of(label): text_of(value) for block in found for label, value in block.rows}


def test_it_answers_in_the_order_in_which_one_asks(make_dossier: MakeDossier) -> None:
    said = words(overview(make_dossier(WHOLE, head=HEAD + "on_names: Names are the source's.\n")))
    order = [
        "Next contact: ", "Last contact: ", "As of", "Sources", "Names are", "Before you quote", "Check – ",
        "Key facts", "Trade in 2018: ", "Documents: ", "Base: ", "What the sources do not say", "Completeness",
        "Claims of the sources", "History", "Culture",
    ]  # fmt: skip
    places = [next(n for n, text in enumerate(said) if text.startswith(start)) for start in order]

    assert places == sorted(places)


def test_next_and_last_contact_say_who_in_which_office_what_when_and_where(make_dossier: MakeDossier) -> None:
    ahead, last, *_ = words(overview(make_dossier(WHOLE)))

    assert ahead == (
        "Next contact: Vladimir Putin (head of state of Russia) and Sooronbay Jeenbekov (head of state of Kyrgyzstan), "
        "talks, 11 July 2019, Moscow. Planned when the source was written."
    )
    assert last == (
        "Last contact: Vladimir Putin (head of state of Russia), meeting, beside the SCO summit, 13 June 2019, "
        "Bishkek; topics and results not given."
    )


def test_where_no_contact_is_planned_none_is_known(make_dossier: MakeDossier) -> None:
    assert words(overview(make_dossier("")))[0] == "Next contact: none known as of 11 July 2019."


def test_a_planned_contact_behind_the_readers_day_has_no_outcome_here(
    make_dossier: MakeDossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOSSIER_TODAY", "2019-07-12")

    assert words(overview(make_dossier(WHOLE)))[0].startswith(
        "Next contact: outcome not recorded here – Vladimir Putin"
    )


def test_a_contact_in_which_nobody_is_named_is_still_a_sentence(make_dossier: MakeDossier) -> None:
    dossier = make_dossier(
        "leadership: {contacts: [{date: 2018, kind: talks, who: [unknown], place: moscow, src: sp#3}]}\n"
    )

    assert words(overview(dossier))[1] == "Last contact: talks, 2018, Moscow."


def test_sources_say_whose_side_how_reliable_and_who_is_not_heard(make_dossier: MakeDossier) -> None:
    assert facts(make_dossier(WHOLE))["Sources"] == (
        "UrduPoint News, 11 July 2019: UrduPoint News, on the side of Russia, fairly reliable (C); 1 other beside it, "
        "1 not read in full; no voice of Kyrgyzstan's own."
    )


def test_a_single_source_of_neither_side_is_said_to_be_so(make_dossier: MakeDossier) -> None:
    source = FILES["seeds/sputnik-2019.yaml"].replace("side: russia", "side: null")
    dossier = make_dossier("", head=HEAD.replace(", kr: kremlin-2019", ""), files={"seeds/sputnik-2019.yaml": source})

    assert facts(dossier)["Sources"] == (
        "UrduPoint News, 11 July 2019: UrduPoint News, of neither side, fairly reliable (C); "
        "no voice of Russia's or Kyrgyzstan's own."
    )


def test_trade_is_that_of_the_latest_whole_year(make_dossier: MakeDossier) -> None:
    said = words(overview(make_dossier(WHOLE)))

    assert "Trade in 2018: Russia → Kyrgyzstan USD 1.6 bn; total USD 1.8 bn (by the Federal Customs Service)." in said


def test_where_there_is_no_whole_year_trade_is_of_the_latest_period(make_dossier: MakeDossier) -> None:
    dossier = make_dossier(
        "economy: {trade: [{period: 2019-01/2019-05, total: USD 7 m, sold_by: {}, figures_from: customs, src: sp#4}]}\n"
    )

    assert "Trade in January–May 2019: total USD 7 m (by the Federal Customs Service)." in words(overview(dossier))


def test_documents_are_counted_and_those_in_force_named(make_dossier: MakeDossier) -> None:
    said = words(overview(make_dossier(WHOLE)))

    assert "Documents: 2 named, 1 said to be in force: Treaty of Friendship (since 1 January 1993)." in said


def test_key_figures_have_no_heading_where_there_are_none(make_dossier: MakeDossier) -> None:
    said = words(overview(make_dossier("")))

    assert "Key facts" not in said
    assert "Before you quote" not in said
    assert said[said.index("What the sources do not say") + 1] == "Nothing is listed."


def test_rows_lead_to_the_records_that_they_tell(make_dossier: MakeDossier) -> None:
    figures, *_ = (b for b in overview(make_dossier(WHOLE)) if isinstance(b, Bullets) and not b.ordered)

    assert [row.address for row in figures.rows] == [
        at("trade-2018"), at("treaty-of-friendship"), at("kant-air-base"),
    ]  # fmt: skip


def test_completeness_counts_records_groups_and_gaps(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        history: {events: [], documents: unknown}
        leadership: {contacts: [{date: unknown, kind: talks, who: [putin], src: sp#3}], not_said: [topics]}
        """)
    of = {section.key: completeness(dossier, section) for section in dossier.sections}

    assert of["history"] == Completeness(records=0, gaps=0, groups_filled=0, groups_empty=2, groups_unseen=1)
    assert of["leadership"] == Completeness(records=1, gaps=2, groups_filled=1, groups_empty=0, groups_unseen=2)
    assert of["culture"] == Completeness(records=0, gaps=0, groups_filled=0, groups_empty=0, groups_unseen=5)


def test_completeness_is_said_in_words_that_agree_with_their_numbers(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        history: {events: [], documents: unknown}
        leadership: {contacts: [{date: unknown, kind: talks, who: [putin], src: sp#3}]}
        """)
    said = facts(dossier)

    assert said["Claims of the sources"] == "3 of 5 carried"
    assert said["History"] == "0 records in 0 groups, 2 looked for and empty, 1 not looked for; 0 gaps known"
    assert said["Leadership"] == "1 record in 1 group, 2 not looked for; 1 gap known"


def test_claims_are_counted_over_all_sources_of_the_dossier(make_dossier: MakeDossier) -> None:
    assert claims_carried(make_dossier("")) == (3, 5)
    assert claims_carried(make_dossier(WHOLE)) == (4, 5)


def test_sources_without_a_list_of_claims_say_that_none_are_listed(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("", head=HEAD.replace("sp: sputnik-2019, ", ""))

    assert facts(dossier)["Claims of the sources"] == "none listed"


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2019-07-01", "0 days old"),
        ("2019-07-11", "0 days old"),
        ("2019-07-12", "1 day old"),
        ("2019-09-10", "61 days old"),
        ("2019-09-11", "2 months old"),
        ("2020-07-10", "11 months old"),
        ("2020-07-11", "1 year old"),
        ("2022-07-10", "2 years old"),
        ("2022-07-11", "3 years old"),
        ("2026-07-11", "7 years old"),
    ],
)
def test_age_is_said_plainly(make_dossier: MakeDossier, day: str, words: str) -> None:
    assert age_words(make_dossier("").as_of, dt.date.fromisoformat(day).toordinal()) == words


def test_many_sources_without_a_date_are_counted_and_two_are_named(make_dossier: MakeDossier) -> None:
    def sources(number: int) -> dict[str, str]:
        undated = dedent(FILES["seeds/kremlin-2019.yaml"]).replace("2019-03-28", "unknown")
        return {f"seeds/undated-{n}.yaml": undated.replace("Kremlin", f"Paper {n}") for n in range(number)}

    def as_of(number: int) -> str:
        declared = "".join(f", u{n}: undated-{n}" for n in range(number))
        head = HEAD.replace("kr: kremlin-2019}", f"kr: kremlin-2019{declared}}}")
        return facts(make_dossier("", head=head, files=sources(number)))["As of"]

    assert as_of(2) == "11 July 2019, 0 days old; Paper 0 and Paper 1 bear no date"
    assert as_of(7) == "11 July 2019, 0 days old; 7 of its 9 sources bear no date (“undated” under Sources)"


def test_a_base_that_was_closed_is_a_former_one(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        security:
          bases:
            - {kind: fort, name: Lakefort, acts: {act: closed, date: 1949}, src: sp#3}
            - {kind: fort, name: Hillfort, src: sp#3}
        """)

    said = words(overview(dossier))
    assert [each for each in said if "base: " in each.lower()] == [
        "Former base: Lakefort, former fort, until 1949. Closed, 1949.", "Base: Hillfort.",
    ]  # fmt: skip
    assert [text_of(row.cells[0]) for row in headlines(dossier)] == [
        "Bases: Hillfort.", "Former bases: Lakefort, former fort, until 1949. Closed, 1949.",
    ]  # fmt: skip


@pytest.mark.parametrize(("latest", "shown"), [("2018-01", "2017"), ("2024-01", "January 2024")])
def test_trade_of_a_whole_year_gives_way_to_what_is_years_newer(
    make_dossier: MakeDossier, latest: str, shown: str
) -> None:
    rows = "".join(
        f"    - {{period: {each}, total: USD 1 m, figures_from: customs, src: sp#4}}\n" for each in ("2017", latest)
    )
    dossier = make_dossier(f"economy:\n  trade:\n{rows}")

    assert any(each.startswith(f"Trade in {shown}: ") for each in words(overview(dossier)))
