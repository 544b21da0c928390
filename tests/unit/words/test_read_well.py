"""What read oddly in the briefs: doubled words and stops, offices of long ago, planned acts, help without a number."""

from textwrap import dedent

import pytest

from dossier_tui.blocks import line, run_on, text_of, with_full_stop
from dossier_tui.model import Contact
from dossier_tui.model.offices import rank
from dossier_tui.values import Date
from dossier_tui.words.fact import plain_fact
from dossier_tui.words.lines import record_line
from dossier_tui.words.sources import entry_line
from tests.conftest import FILES, MORE, MakeDossier, at

PEOPLE = "dossiers/registry/people.yaml"


def said(make_dossier: MakeDossier, section: str, group: str, record: str, **files: str) -> str:
    dossier = make_dossier(f"{section}:\n  {group}:\n    - {{id: it, src: sp#3, {record}}}\n", files={**MORE, **files})
    found = dossier.record("it")
    assert found
    return text_of(record_line(dossier, found))


def test_a_line_that_ends_a_sentence_gets_no_second_stop() -> None:
    assert text_of(with_full_stop(line("It rained."))) == "It rained."
    assert text_of(with_full_stop(line("It rained"))) == "It rained."
    assert text_of(run_on([line("one"), line("two")])) == "one; two."
    assert text_of(run_on([line("one. It rained."), line("two")])) == "one. It rained. two."


@pytest.mark.parametrize(
    ("record", "line_said"),
    [
        ("name: Liberation of Moscow, date: 1944, place: moscow", "Liberation of Moscow, 1944"),
        ("name: Fair, date: 2018, place: moscow", "Fair, Moscow, 2018"),
        ("name: Vote, date: 2018-03-02, date_words: Friday", "Vote, 2 March 2018 (Friday)"),
        ("name: Temple, date: 0752", "Temple, 752"),
        ("name: Note, date: 1998, to: {name: A. Berg, role: ambassador, of: russia}",
         "Note, 1998, to A. Berg, then ambassador of Russia"),
        ("name: Note, date: 2018, to: {name: A. Berg, role: ambassador, of: russia}",
         "Note, 2018, to A. Berg, ambassador of Russia"),
        ("name: Note, date: 2018, by_account_of: {name: Wire, of: georgia}, to: russia",
         "Note, 2018, to Russia. By the account of Wire (Georgia)"),
    ],
)  # fmt: skip
def test_an_event(make_dossier: MakeDossier, record: str, line_said: str) -> None:
    assert said(make_dossier, "culture", "events", record) == line_said


@pytest.mark.parametrize(
    ("record", "line_said"),
    [
        ("what: Tents and food, kind: goods, from: russia, to: kyrgyzstan, date: 2018",
         "Tents and food, goods from Russia to Kyrgyzstan, in 2018"),
        ("what: Drones, value: unknown, kind: goods, from: russia, to: kyrgyzstan",
         "Drones: number not said, from Russia to Kyrgyzstan"),
        ("what: Dead of the clash, value: 36 dead, of: kyrgyzstan, as_of: 2018",
         "Dead of the clash: 36 dead, of Kyrgyzstan, as of 2018"),
        ("what: Loan, value: USD 1 m, kind: loan, date: 2019-07-11, state: committed",
         "Loan: USD 1 m, on 11 July 2019 (committed)"),
    ],
)  # fmt: skip
def test_a_figure(make_dossier: MakeDossier, record: str, line_said: str) -> None:
    assert said(make_dossier, "economy", "figures", record) == line_said


@pytest.mark.parametrize(
    ("acts", "end"),
    [
        ("{act: negotiations begun, state: planned}", "Negotiations to be begun (planned)"),
        ("{act: licence to work until 2027, state: planned}", "Licence to work until 2027 (planned)"),
        ("{act: in force, state: planned}", "To be in force (planned)"),
        ("{act: passed by parliament, by: russia, date: 2018}", "Passed by parliament of Russia, 2018"),
    ],
)
def test_an_act(make_dossier: MakeDossier, acts: str, end: str) -> None:
    line_said = said(make_dossier, "economy", "documents", f"kind: treaty, title: Toll treaty, acts: [{acts}]")

    assert line_said.endswith(f". {end}")


def test_what_acts_say_of_being_in_force_is_said_once(make_dossier: MakeDossier) -> None:
    record = "kind: ban, title: Ban on fish, acts: [{act: in force, date: 2018}, {act: lifted, date: 2019}]"

    assert said(make_dossier, "economy", "documents", record) == (
        "Ban on fish, not in force. In force, 2018; lifted, 2019"
    )


@pytest.mark.parametrize(
    ("says", "line_said"),
    [
        ("says: they trade since 2001, since: 2001", "They trade since 2001"),
        ("says: they trade, since: 2001", "They trade (since 2001)"),
        ("says: a vote of 2001 counts, date: 2001", "A vote of 2001 counts (2001)"),
    ],
)
def test_a_statement_says_its_date_once(make_dossier: MakeDossier, says: str, line_said: str) -> None:
    assert said(make_dossier, "history", "statements", says) == line_said


TERMS = dedent(FILES[PEOPLE]) + dedent("""
    abe:
      name: Shinzo Abe
      offices:
        - {role: prime minister, of: georgia, held: 2006/2007, src: "sputnik-2019#3"}
        - {role: prime minister, of: georgia, held: 2012/2016, src: "sputnik-2019#3"}
    """)


def test_two_terms_of_one_office_are_told_together(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("", files={PEOPLE: TERMS})

    assert text_of(entry_line(dossier, dossier.registry.people["abe"])) == (
        "Shinzo Abe: then prime minister of Georgia (2006–2007; 2012–2016)."
    )


@pytest.mark.parametrize(
    ("styled", "level"),
    [
        ("prime minister of Russia", 1), ("first deputy prime minister and foreign minister", 2),
        ("deputy foreign minister", 5), ("acting governor-general", 0), ("former prime minister", 0), ("president", 0),
    ],
)  # fmt: skip
def test_the_title_that_a_source_gives_sets_the_level(make_dossier: MakeDossier, styled: str, level: int) -> None:
    dossier = make_dossier(f"""
        leadership:
          contacts:
            - {{id: it, kind: meeting, date: 2018-06-14, who: [{{who: putin, styled: {styled}}}], src: sp#3}}
        """)
    contact = dossier.record("it")
    assert isinstance(contact, Contact)

    assert rank(dossier, contact) == level


def test_who_is_a_whole_title_has_no_possessive(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        leadership:
          contacts:
            - {id: it, kind: visit, date: 2018, place: moscow, src: sp#3,
               who: [putin, {role: prime minister, of: kyrgyzstan}]}
        """)
    contact = dossier.record("it")
    assert contact

    assert "visit of the prime minister of Kyrgyzstan" in text_of(record_line(dossier, contact))
    assert plain_fact(dossier, at("it")).startswith("In 2018, the prime minister of Kyrgyzstan visited Moscow")


@pytest.mark.parametrize(
    ("edtf", "words"),
    [("0752", "752"), ("0752/0760", "752–760"), ("0752-03", "March 752"), ("07XX", "the 8th century")],
)
def test_a_year_has_no_noughts_before_it(edtf: str, words: str) -> None:
    assert str(Date.parse(edtf)) == words
