"""Page one names the heads of both sides, each in the office of then, and how their names are written."""

from textwrap import dedent

import pytest

from tests.conftest import FILES, MakeDossier

from .test_page import page


@pytest.fixture(autouse=True)
def a_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """The reader's day is that of the dossier."""
    monkeypatch.setenv("DOSSIER_TODAY", "2019-07-11")


PEOPLE = dedent(FILES["dossiers/registry/people.yaml"])
AIDE = """
aide:
  name: An Aide
  offices:
    - {role: envoy, of: russia, seen: [2019-05-01], src: "sputnik-2019#2"}
"""


def test_an_office_seen_within_the_year_before_stands_with_its_day(make_dossier: MakeDossier) -> None:
    contact = "{date: 2019-06-13, kind: talks, who: [aide, jeenbekov], src: sp#3}"
    dossier = make_dossier(
        f"leadership: {{contacts: [{contact}]}}\n", files={"dossiers/registry/people.yaml": PEOPLE + AIDE}
    )

    assert page(dossier)["Since they last met"][0].startswith("An Aide (envoy of Russia, seen so on 1 May 2019) and ")


def test_who_is_to_come_is_named_with_the_office_of_the_dossiers_day(make_dossier: MakeDossier) -> None:
    people = PEOPLE + AIDE.replace("2019-05-01", "2019-07-11")
    contact = "{date: 2020, kind: visit, who: [aide], place: bishkek, state: planned, src: sp#2}"
    dossier = make_dossier(f"leadership: {{contacts: [{contact}]}}\n", files={"dossiers/registry/people.yaml": people})
    coming, heads = page(dossier)["Next"]

    assert coming == "An Aide (envoy of Russia), visit, 2020, Bishkek; planned as of 11 July 2019."
    assert heads.startswith("In office: ")


def test_where_the_heads_of_both_are_to_meet_no_other_head_is_named(make_dossier: MakeDossier) -> None:
    contact = "{date: 2019-07-12, kind: talks, who: [putin, jeenbekov], place: moscow, state: planned, src: sp#2}"

    assert len(page(make_dossier(f"leadership: {{contacts: [{contact}]}}\n"))["Next"]) == 1


def test_ministers_who_are_named_by_office_alone_are_told_as_their_sides(make_dossier: MakeDossier) -> None:
    who = ", ".join(f"{{role: {role}, of: {of}}}" for of in ("russia", "kyrgyzstan") for role in ("minister", "envoy"))
    contact = f"{{date: 2019-12, kind: two plus two, who: [{who}], place: unknown, state: planned, src: sp#2}}"

    assert page(make_dossier(f"leadership: {{contacts: [{contact}]}}\n"))["Next"][0].startswith(
        "Russia and Kyrgyzstan, two plus two, December 2019"
    )


def test_leaders_are_named_alone_and_others_are_told_as_such(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        leadership:
          contacts:
            - {date: 2019-06-13, kind: meeting, who: [putin, jeenbekov, {name: A, role: minister, of: russia}],
               src: sp#3}
            - {date: 2019-06-20, kind: meeting, who: [{name: B, role: minister, of: russia}, kyrgyzstan], src: sp#3}
        """)

    assert page(dossier)["Since they last met"][1].startswith(
        "The leaders: Vladimir Putin, Sooronbay Jeenbekov and others, meeting, 13 June 2019"
    )


OF_BOTH = """
    leadership:
      contacts:
        - {{date: 2018-06-13, kind: {kind}, who: [{who}], place: moscow, src: sp#3}}
        - {{date: 2019-06-20, kind: meeting, who: [{{name: B, role: minister, of: russia}}, kyrgyzstan], src: sp#3}}
    """
VICE = "{name: A. Vice, role: vice president, of: russia}"


@pytest.mark.parametrize(
    ("who", "said"),
    [
        (f"{VICE}, jeenbekov", "No meeting of the two leaders is on file."),
        ("{name: A. Envoy, role: ambassador, of: russia}, jeenbekov", "No meeting of the two leaders is on file."),
        ("{who: putin, styled: vice president}, jeenbekov", "No meeting of the two leaders is on file."),
        ("{name: Anna, role: head of state, of: russia}, {name: Ben, role: prime minister, of: kyrgyzstan}",
         "The leaders: Anna, head of state of Russia, and Ben"),
        ("unknown, jeenbekov", ""),
        ("aidarov, putin, {name: C, of: kyrgyzstan}", "No meeting of the two leaders is on file."),
    ],
)  # fmt: skip
def test_the_leaders_met_where_those_at_the_head_of_both_were_and_else_it_is_said_that_none_is_on_file(
    make_dossier: MakeDossier, who: str, said: str
) -> None:
    rows = page(make_dossier(OF_BOTH.format(kind="meeting", who=who)))["Since they last met"]

    assert [row[: len(said)] for row in rows if "leaders" in row] == ([said] if said else [])


def test_a_visitor_is_named_among_many_and_beside_the_leaders(make_dossier: MakeDossier) -> None:
    hosts = ", ".join(f"{{name: Host {letter}, role: minister, of: russia}}" for letter in "ABCDE")
    guest = "{name: Gast, role: minister, of: kyrgyzstan}"
    visit = f"{{date: 2019-06-20, kind: visit, who: [{hosts}, {guest}], place: moscow, src: sp#3}}"
    met, *_ = page(make_dossier(f"leadership: {{contacts: [{visit}]}}\n"))["Since they last met"]
    who = f"{hosts}, {guest}, putin, jeenbekov"
    _, leaders, *_ = page(make_dossier(OF_BOTH.format(kind="visit", who=who)))["Since they last met"]

    assert "Host C, minister of Russia; Gast, minister of Kyrgyzstan; and 2 more, " in met
    assert "Gast" in leaders
    assert "Host" not in leaders


@pytest.mark.parametrize(
    ("names", "shown"),
    [
        ("{ru: Владимир Путин, ky: Владимир Путин}", ["Vladimir Putin: Владимир Путин"]),
        ("{ru: Владимир Путин, de: Wladimir Putin}", ["Vladimir Putin: Владимир Путин"]),
        ("{de: Wladimir Putin}", None),
    ],
)
def test_the_heads_of_both_sides_are_written_in_their_other_scripts(
    make_dossier: MakeDossier, names: str, shown: list[str] | None
) -> None:
    people = PEOPLE.replace("name: Vladimir Putin\n", f"name: Vladimir Putin\n  names: {names}\n")
    contact = "{date: 2019-06-13, kind: talks, who: [putin, jeenbekov], src: sp#3}"
    dossier = make_dossier(f"leadership: {{contacts: [{contact}]}}\n", files={"dossiers/registry/people.yaml": people})

    assert page(dossier).get("Names") == shown
