"""The overview is page one, and below it says what is not said, how old the dossier is and how complete."""

import datetime as dt
from textwrap import dedent

import pytest

from dossier_tui.blocks import Block, Facts, text_of
from dossier_tui.model import Dossier
from dossier_tui.views.completeness import Completeness, claims_carried, completeness
from dossier_tui.views.overview import overview
from dossier_tui.views.page import page_one
from dossier_tui.words.ages import age_words
from tests.conftest import FILES, HEAD, MakeDossier
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


def test_page_one_comes_first_and_what_the_dossier_says_of_itself_below(make_dossier: MakeDossier) -> None:
    dossier = make_dossier(
        WHOLE,
        head=HEAD + "on_names: Names are the source's.\nremarks: [{title: Odd, about: trade-2018, says: look twice}]\n",
    )
    blocks = overview(dossier)
    said = words(blocks[len(page_one(dossier)) :])
    order = [
        "On names and status. ", "Before you quote", "Check – ", "What the sources do not say", "Completeness", "As of",
        "Sources", "Claims of the sources", "History", "Culture",
    ]  # fmt: skip
    places = [next(n for n, text in enumerate(said) if text.startswith(start)) for start in order]

    assert blocks[: len(page_one(dossier))] == page_one(dossier)
    assert places == sorted(places)


def test_what_is_not_listed_is_said_too(make_dossier: MakeDossier) -> None:
    said = words(overview(make_dossier("")))

    assert "Before you quote" not in said
    assert said[said.index("What the sources do not say") + 1] == "Nothing is listed."


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


def test_what_is_worth_asking_stands_apart_and_records_of_which_the_same_is_said_share_a_row(
    make_dossier: MakeDossier,
) -> None:
    told = "by sources of the other alone"
    dossier = make_dossier(f"""
        security:
          positions:
            - {{holders: kyrgyzstan, says: it is {told}, src: kr#p1}}
            - {{holders: jeenbekov, says: so is this, src: kr#p2}}
        """)
    said = words(overview(dossier))
    start = said.index("Worth asking")

    assert said[start + 1].startswith(
        "Position of Kyrgyzstan; position of Sooronbay Jeenbekov: known only through sources"
    )
    assert "Before you quote" not in said
