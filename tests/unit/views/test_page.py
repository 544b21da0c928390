"""Page one says what matters before a meeting in at most 350 words, and each row leads to its record."""

from collections.abc import Sequence
from itertools import pairwise
from textwrap import dedent

import pytest

from dossier_tui.blocks import Block, Bullets, Heading, Prose, lines_of, text_of
from dossier_tui.model import Dossier
from dossier_tui.views.cites import with_marks
from dossier_tui.views.page import page_one
from tests.conftest import FILES, HEAD, MORE, MakeDossier, MakeLibrary, at
from tests.shown import texts_of

WHOLE = """
    history:
      documents:
        - {id: treaty, kind: treaty, title: Treaty of Friendship, signed: 2019-06-13, in_force: unknown, src: sp#3}
    leadership:
      contacts:
        - {date: 2019-07-11, kind: talks, who: [putin, jeenbekov], place: moscow, state: planned, src: sp#2}
        - {id: last, date: 2019-06-13, kind: meeting, who: [putin, jeenbekov], place: bishkek, beside: SCO summit,
           results: [treaty], src: sp#3}
      events:
        - {name: Recall of the ambassador, date: 2019-06-20, src: sp#3, response: denied}
    economy:
      trade:
        - {period: 2017, total: USD 1.5 bn, sold_by: {}, figures_from: customs, src: sp#4}
        - {period: 2018, total: USD 1.8 bn, sold_by: {russia: USD 1.6 bn, kyrgyzstan: USD 0.2 bn},
           figures_from: customs, src: sp#4}
    security:
      bases: [{name: Kant air base, kind: base, of: russia, src: sp#3}]
    culture:
      events: [{name: Year of Russia, date: 2020, state: planned, src: sp#2}]
    """


@pytest.fixture(autouse=True)
def a_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """The reader's day is that of the dossier."""
    monkeypatch.setenv("DOSSIER_TODAY", "2019-07-11")


def parts(blocks: Sequence[Block]) -> dict[str, list[str]]:
    """Return the rows of each part of a page, by its heading."""
    found: dict[str, list[str]] = {}
    for heading, below in pairwise(blocks):
        if isinstance(heading, Heading) and isinstance(below, Bullets):
            found[text_of(heading.line)] = list(texts_of(below))
    return found


def page(dossier: Dossier) -> dict[str, list[str]]:
    return parts(page_one(dossier))


def test_it_has_these_parts_in_the_order_in_which_one_asks(make_dossier: MakeDossier) -> None:
    dossier = make_dossier(WHOLE, head=HEAD + "remarks: [{title: Odd, about: [last], says: look twice}]\n")

    assert list(page(dossier)) == [
        "Next", "Since they last met", "Key facts", "Disputed", "Do not print – say instead", "Ahead", "Ask",
    ]  # fmt: skip


def test_a_part_with_nothing_to_say_is_left_out(make_dossier: MakeDossier) -> None:
    assert page(make_dossier("")) == {
        "Next": [
            "No meeting is on file after 11 July 2019.",
            "In office: Vladimir Putin (head of state of Russia) and "
            "Sooronbay Jeenbekov (head of state of Kyrgyzstan).",
        ],
        "Since they last met": ["No meeting of the two is on file."],
    }


def test_the_next_meeting_says_who_in_which_office_what_when_and_where(make_dossier: MakeDossier) -> None:
    assert page(make_dossier(WHOLE))["Next"] == [
        "Vladimir Putin (head of state of Russia) and Sooronbay Jeenbekov (head of state of Kyrgyzstan), talks, "
        "11 July 2019, Moscow; planned as of 11 July 2019. It would be their 2nd on file, the 2nd of 2019."
    ]


def test_a_planned_meeting_behind_the_readers_day_has_no_outcome_here(
    make_dossier: MakeDossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOSSIER_TODAY", "2019-07-12")

    assert page(make_dossier(WHOLE))["Next"][0].endswith("of 2019. Outcome not on file.")


def test_a_planned_meeting_tells_apart_what_came_after_the_day_of_the_dossier_and_no_act_before_its_own(
    make_dossier: MakeDossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOSSIER_TODAY", "2019-07-12")
    act = "state: planned, acts: {{act: {}, date: {}}},"

    for done, when, said in (
        ("held", "../2019-07-12", "It would be their 2nd on file, the 2nd of 2019. Later: held, by 12 July 2019."),
        ("held", "2019-07-11", "Their 2nd on file, the 2nd of 2019. Held, 11 July 2019."),
        ("announced", "2019-07-01", "of 2019. Outcome not on file."),
    ):
        dossier = make_dossier(WHOLE.replace("state: planned,", act.format(done, when), 1))
        assert page(dossier)["Next"][0].endswith(said)


def test_of_many_participants_four_are_named(make_dossier: MakeDossier) -> None:
    who = ", ".join(f"{{name: Minister {letter}, role: minister, of: russia}}" for letter in "ABCDEF")
    contact = f"{{date: 2019-07-12, kind: talks, who: [{who}], place: moscow, state: planned, src: sp#2}}"
    (said,) = page(make_dossier(f"leadership: {{contacts: [{contact}]}}\n"))["Next"][:1]

    assert "Minister D" in said
    assert "Minister E" not in said
    assert "and 2 more, talks" in said


def test_since_they_met_tells_the_meeting_what_was_signed_there_and_what_came_later(make_dossier: MakeDossier) -> None:
    met, signed, later = page(make_dossier(WHOLE))["Since they last met"]

    assert met.startswith("Vladimir Putin and Sooronbay Jeenbekov, meeting")  # their offices stand above
    assert met.endswith("on the sidelines of the SCO summit, 13 June 2019, Bishkek.")
    assert signed == "Signed there: Treaty of Friendship"
    assert later.startswith("20 June 2019: Recall of the ambassador")


def test_the_leaders_last_meeting_is_told_where_others_met_last(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        leadership:
          contacts:
            - {date: 2019-06-13, kind: meeting, who: [putin, jeenbekov], place: bishkek, src: sp#3}
            - {date: 2019-06-20, kind: meeting, who: [lavrov, {name: A, role: minister, of: kyrgyzstan}], src: sp#3}
        """)
    last, leaders, *_ = page(dossier)["Since they last met"]

    assert "20 June 2019" in last
    assert leaders.startswith("The leaders: Vladimir Putin and Sooronbay Jeenbekov, meeting")


def test_who_only_came_with_a_leader_is_not_named_among_the_leaders(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        leadership:
          contacts:
            - {date: 2019-06-13, kind: visit, who: [putin, {who: lavrov, did: accompanied by}, jeenbekov],
               place: bishkek, src: sp#3}
            - {date: 2019-06-20, kind: meeting, who: [lavrov, {name: A, role: minister, of: kyrgyzstan}], src: sp#3}
        """)
    _, leaders, *_ = page(dossier)["Since they last met"]

    assert leaders.startswith("The leaders: Vladimir Putin and Sooronbay Jeenbekov, Putin's visit")


def test_what_lies_in_the_year_of_a_meeting_may_have_come_later(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        leadership:
          contacts: [{date: 2018, kind: meeting, who: [putin, jeenbekov], src: sp#3}]
          events: [{name: Fair, date: 2018-06, src: sp#3}]
        """)

    assert page(dossier)["Since they last met"][1].startswith("June 2018: Fair")


def test_a_document_that_has_ended_says_so(make_dossier: MakeDossier) -> None:
    pact = "{kind: treaty, title: Pact, signed: 2008, headline: true, acts: {act: terminated, date: 2018}, src: sp#3}"

    assert page(make_dossier(f"history: {{documents: [{pact}]}}\n"))["Key facts"][0] == (
        "Pact, signed 2008, not in force: terminated, 2018."
    )


def test_the_main_source_has_a_mark_only_where_the_page_cites_it(make_dossier: MakeDossier) -> None:
    (first, *_), (other, *_) = page_one(make_dossier(WHOLE)), page_one(make_dossier(""))

    assert ["cited as ¶" in text_of(each.line) for each in (first, other) if isinstance(each, Prose)] == [True, False]


def test_what_curators_miss_is_asked_first(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        history:
          documents: [{kind: treaty, title: Pact, signed: 2018, in_force: unknown, src: sp#3}]
          not_said: [who pays]
        """)

    assert page(dossier)["Ask"][0] == "Who pays"


def test_that_nothing_came_later_is_said(make_dossier: MakeDossier) -> None:
    dossier = make_dossier(
        "leadership: {contacts: [{date: 2018, kind: talks, who: [unknown], place: moscow, src: sp#3}]}\n"
    )

    assert page(dossier)["Since they last met"] == ["Talks, 2018, Moscow. Nothing later is on file."]


def test_who_was_seen_in_office_within_the_year_is_named_with_the_day(make_dossier: MakeDossier) -> None:
    people = dedent(FILES["dossiers/registry/people.yaml"]).replace(
        "seen: [2018-05-07/2019-07-11]", "seen: [2019-06-13]"
    )
    dossier = make_dossier(
        "leadership: {contacts: [{date: 2019-06-13, kind: talks, who: [putin, jeenbekov], src: sp#3}]}\n",
        files={"dossiers/registry/people.yaml": people},
    )

    assert page(dossier)["Next"][1].startswith(
        "In office: Vladimir Putin (head of state of Russia, seen so on 13 June 2019) and "
    )


def test_headline_records_of_every_kind_are_key_facts_once(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        security:
          bases:
            - {kind: fort, name: Lakefort, acts: {act: closed, date: 1949}, src: sp#3}
            - {kind: fort, name: Hillfort, headline: true, src: sp#3}
          figures: [{what: Troops, value: about 500 soldiers, headline: true, src: sp#3}]
          documents: [{kind: treaty, title: Pact, signed: 2018-02-05, headline: true, src: sp#3}]
          events: [{name: Fair, date: 2018, place: moscow, headline: true, src: sp#3}]
        """)

    assert page(dossier)["Key facts"] == [
        "Base: Hillfort.",
        "Fair, 2018, Moscow.",
        "Troops: about 500 soldiers.",
        "Pact, signed 5 February 2018.",
    ]  # fmt: skip  (the fair may have been in the last year)


def test_the_sources_judgements_are_not_on_it(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("security: {evaluations: [{says: a pillar, headline: true, src: sp#5}]}\n")

    assert "pillar" not in str(page(dossier))


def test_what_is_disputed_says_by_whose_account_and_who_denies_it(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        history:
          links: [{kind: territorial dispute, date: unknown, over: the valley, src: sp#3}]
          events:
            - {name: Shooting, date: 2019-01, by_account_of: russia, src: sp#3,
               response: {kind: denied, by: kyrgyzstan, says: nobody fired}}
            - {name: Talks, date: 2019-01, response: welcomed, src: sp#3}
        """)

    assert page(dossier)["Disputed"] == [
        "Territorial dispute over the valley",
        "Shooting, January 2019; by Russia's account; denied by Kyrgyzstan: nobody fired",
    ]


def test_a_disputed_status_names_who_recognises_and_who_claims_and_that_it_may_not_be_all(
    make_library: MakeLibrary,
) -> None:
    polities = dedent(FILES["dossiers/registry/polities.yaml"]).replace(
        "kind: disputed",
        "kind: disputed, recognised_by: {by: russia, since: 2008, src: sputnik-2019#3}, "
        "claimed_by: {by: georgia, src: sputnik-2019#3}",
    )
    head = HEAD.replace("[russia, kyrgyzstan]", "[russia, abkhazia]")
    files = {**MORE, "dossiers/registry/polities.yaml": polities, "dossiers/russia-abkhazia.yaml": head}
    dossier = make_library(files).dossier("russia-abkhazia")
    assert dossier

    assert page(dossier)["Disputed"] == [
        "Status of Abkhazia: recognised by Russia (2008); claimed by Georgia, as Sputnik tells it; "
        "by the sources here, which may not name all."
    ]


def test_what_is_ahead_comes_in_the_order_of_its_dates_and_without_the_next_meeting(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        leadership:
          contacts:
            - {date: 2019-07-11, kind: talks, who: [putin, jeenbekov], place: moscow, state: planned, src: sp#2}
        culture:
          events:
            - {name: Festival, date: 2021, state: planned, src: sp#2}
            - {name: Year, date: 2020, state: planned, src: sp#2}
            - {name: Fair, date: 2018, state: planned, src: sp#2}
        economy:
          figures: [{what: Seats, value: 5 seats, state: promised, src: sp#2}]
        """)

    assert [said.partition(" ")[0] for said in page(dossier)["Ahead"]] == ["2020:", "2021:", "Seats:"]


def test_acts_that_lie_ahead_stand_under_ahead_and_those_that_are_past_do_not(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        economy:
          documents:
            - {kind: treaty, title: Toll treaty, signed: 2018, src: sp#3,
               acts: [{act: ratified, state: planned, due: 2020}, {act: amended, state: planned, due: 2017}]}
            - {kind: law, title: Law on Fish, acts: [{act: in force, date: 2020-01-01}], src: sp#3}
        """)

    assert page(dossier)["Ahead"] == [
        "1 January 2020: Law on Fish: in force", "Toll treaty: to be ratified (planned, due 2020)",
    ]  # fmt: skip


def test_what_was_agreed_says_what_had_not_been_done_yet(make_dossier: MakeDossier) -> None:
    memorandum = (
        "{kind: memorandum, title: Memorandum on Fish, signed: unknown, state: agreed, "
        "acts: {act: signed, by: russia, state: not yet}, src: sp#2}"
    )

    assert page(make_dossier(f"economy: {{documents: [{memorandum}]}}\n"))["Ahead"] == [
        "Memorandum on Fish (agreed as of 11 July 2019); not yet signed by Russia"
    ]


def test_a_key_fact_says_which_check_it_has_and_stops_once(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        economy:
          figures:
            - {what: Aid, value: USD 5 m, period: 2018, headline: true, note: Two are told., src: sp#3,
               other_sources_say: [{field: value, value: USD 7 m, src: kr#p1}]}
            - {what: Loan, value: USD 5 m, period: 2018, headline: true, src: sp#3}
        """)

    assert page(dossier)["Key facts"] == ["Aid: USD 5 m, in 2018. Two are told. (check 1)", "Loan: USD 5 m, in 2018."]


def test_names_are_those_of_who_meets_with_their_other_spellings(make_dossier: MakeDossier) -> None:
    people = dedent(FILES["dossiers/registry/people.yaml"]).replace(
        "name: Vladimir Putin\n", "name: Vladimir Putin\n  names: {ru: Владимир Путин}\n"
    )
    dossier = make_dossier(WHOLE, files={"dossiers/registry/people.yaml": people})

    assert page(dossier)["Names"] == ["Vladimir Putin: Владимир Путин"]


def test_what_came_of_a_plan_is_asked_before_what_is_not_said_and_the_next_meeting_is_not(
    make_dossier: MakeDossier,
) -> None:
    dossier = make_dossier("""
        history:
          documents: [{kind: treaty, title: Pact, signed: 2018, in_force: unknown, src: sp#3}]
          events: [{name: Fair, date: 2018, state: planned, src: sp#2}]
          positions: [{holders: [russia], says: that the tolls must go, to: kyrgyzstan, src: sp#3}]
        leadership:
          contacts:
            - {date: 2019-07-10, kind: talks, who: [putin, jeenbekov], place: unknown, state: planned, src: sp#2}
        """)

    assert page(dossier)["Ask"] == [
        "Fair, 2018 – it was planned; what came of it?",
        "Pact – is it in force, and since when?",
        "Kyrgyzstan: Position of Russia: that the tolls must go – what is your answer?",
    ]


def test_a_treaty_that_has_ended_is_not_asked_about(make_dossier: MakeDossier) -> None:
    pact = (
        "{kind: treaty, title: Pact, signed: 2008, in_force: unknown, acts: {act: terminated, date: 2018}, src: sp#3}"
    )

    assert "Ask" not in page(make_dossier(f"history: {{documents: [{pact}]}}\n"))


def test_rows_lead_to_the_records_that_they_tell(make_dossier: MakeDossier) -> None:
    addresses = {address for block in page_one(make_dossier(WHOLE)) for address, _ in lines_of(block) if address}

    assert {at("last"), at("treaty"), at("trade-2018"), at("kant-air-base"), at("year-of-russia-2020")} <= addresses


def test_a_row_cites_two_sources_at_most(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("history: {events: [{name: Fair, date: 2018, src: [sp#3-4, kr#p1-2], headline: true}]}\n")
    (fair,) = [text for block in with_marks(dossier, page_one(dossier)) for text in texts_of(block) if "Fair" in text]

    assert fair == "Fair, 2018 (¶1,2 kr ¶1,2)."
