"""What is old does not read as of today on page one: it has its date, comes last, or is only counted."""

import pytest

from tests.conftest import FILES, HEAD, MakeDossier

from .test_page import page


def test_a_dispute_of_long_ago_is_only_counted_and_a_newer_one_shown(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        history:
          events:
            - {name: Old charge, date: 2010, response: denied, src: sp#3}
            - {name: New charge, date: 2018, response: denied, src: sp#3}
        """)

    assert page(dossier)["Disputed"] == [
        "New charge, 2018; denied by the other side", "1 more under History.",
    ]  # fmt: skip


def test_what_each_side_has_a_name_of_its_own_for_is_a_dispute_whatever_its_date(make_dossier: MakeDossier) -> None:
    event = "{name: Deaths, date: 1915, called: {russia: a war, kyrgyzstan: a crime}, src: sp#3}"

    assert page(make_dossier(f"history: {{events: [{event}]}}\n"))["Disputed"] == [
        "Deaths, 1915; called “a war” by Russia; called “a crime” by Kyrgyzstan"
    ]


def test_a_number_of_which_each_side_has_its_own_is_a_dispute(make_dossier: MakeDossier) -> None:
    figure = "{what: Debt, values: {russia: USD 5 m, kyrgyzstan: USD 7 m}, date: 2018, src: sp#3}"

    assert page(make_dossier(f"economy: {{figures: [{figure}]}}\n"))["Disputed"] == [
        "Debt: USD 5 m (Russia) against USD 7 m (Kyrgyzstan), 2018"
    ]


def test_a_disputed_position_has_the_office_of_its_holder_then_and_its_date(make_dossier: MakeDossier) -> None:
    position = "{holders: [putin], date: 2018-06-01, says: it is so, response: rejected, src: sp#3}"

    assert page(make_dossier(f"history: {{positions: [{position}]}}\n"))["Disputed"] == [
        "Vladimir Putin (head of state of Russia), 1 June 2018: it is so; rejected by Kyrgyzstan"
    ]


@pytest.mark.parametrize(
    ("issued", "said"), [("2016-04", "told in April 2016"), ("unknown", "told in an undated source"), ("2019-07", "")]
)
def test_what_has_no_date_says_when_it_was_told_if_that_is_a_year_ago(
    make_dossier: MakeDossier, issued: str, said: str
) -> None:
    seed = FILES["seeds/sputnik-2019.yaml"].replace("issued: 2019-07-11", f"issued: {issued}")
    position = "{holders: [russia], says: it is so, response: rejected, headline: true, src: sp#3}"
    dossier = make_dossier(f"history: {{positions: [{position}]}}\n", files={"seeds/sputnik-2019.yaml": seed})
    (disputed,) = page(dossier)["Disputed"]

    assert disputed == f"Russia{f' ({said})' if said else ''}: it is so; rejected by Kyrgyzstan"


def test_a_refused_request_says_who_asked(make_dossier: MakeDossier) -> None:
    contract = (
        "{kind: contract, title: Gas for ten years, state: requested, asked_by: kyrgyzstan, asked_of: russia, "
        "response: {kind: rejected, by: russia}, src: sp#3}"
    )

    assert page(make_dossier(f"economy: {{documents: [{contract}]}}\n"))["Disputed"] == [
        "Gas for ten years (requested of Russia by Kyrgyzstan); rejected by Russia"
    ]


def test_a_headline_that_has_ended_comes_behind_those_that_hold(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        security:
          documents:
            - {kind: treaty, title: Dead pact, signed: 1993, headline: true, acts: {act: terminated, date: 2015},
               src: sp#3}
            - {kind: treaty, title: Live pact, signed: 1992, headline: true, src: sp#3}
          bases:
            - {kind: base, name: Lakefort, headline: true, acts: {act: closed, date: 2014}, src: sp#3}
        """)

    assert page(dossier)["Key facts"] == [
        "Live pact, signed 1992.", "Former base: Lakefort, until 2014.",
        "Dead pact, signed 1993, not in force: terminated, 2015.",
    ]  # fmt: skip


def test_a_caution_on_long_ago_comes_behind_one_on_now_and_names_its_subject(make_dossier: MakeDossier) -> None:
    head = (
        "remarks: [{title: Two dates, about: [old], says: look}, "
        "{title: Who pays is not said, about: [new], says: look}]\n"
    )
    dossier = make_dossier(
        """
        history:
          events:
            - {id: old, name: Shooting, date: 2009, src: sp#3}
            - {id: new, name: Fair, date: 2019, src: sp#3}
        """,
        head=HEAD + head,
    )

    assert page(dossier)["Do not print – say instead"] == [
        "Fair, 2019: Who pays is not said. Look (check 2).", "Shooting, 2009: Two dates. Look (check 1).",
    ]  # fmt: skip


def test_questions_name_now_first_and_what_is_of_decades_ago_is_only_counted(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        history:
          not_said: [meetings between 1957 and 2000, whether rent is paid, talks of June 2019]
          documents: [{kind: treaty, title: Old pact, signed: 1992, in_force: unknown, src: sp#3}]
        """)

    assert page(dossier)["Ask"] == [
        "Not on file: talks of June 2019", "Whether rent is paid", "2 more under “dossier questions”.",
    ]  # fmt: skip


def test_newsrooms_are_not_asked_on_it(make_dossier: MakeDossier) -> None:
    trade = "{period: 2018, total: unknown, figures_from: unknown, sold_by: {}, src: sp#4}"

    assert page(make_dossier(f"economy: {{trade: [{trade}]}}\n"))["Ask"] == ["1 more under “dossier questions”."]
