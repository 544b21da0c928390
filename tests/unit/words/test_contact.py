"""A contact says who met whom when, and what the source reports; nothing is said that no source says."""

import pytest

from dossier_tui.blocks import text_of
from dossier_tui.model import Contact
from dossier_tui.words.contacts import format_words, reported, setting_words
from dossier_tui.words.labels import record_label
from dossier_tui.words.lines import record_line
from tests.conftest import MORE, MakeDossier
from tests.unit.some_contacts import contacts


@pytest.mark.parametrize(
    ("entry", "what"),
    [
        ("kind: working visit, place: moscow", "Jeenbekov's working visit"),
        ("kind: state visit, place: bishkek", "Putin's state visit"),
        ("kind: visit, place: tbilisi", "visit"),
        ("kind: visit, place: unknown", "visit"),
        ("kind: joint visit, place: bishkek", "joint visit"),
        ("kind: attendance, occasion: at the final", "attended the final"),
        ("kind: talks, place: moscow", "talks"),
        ("kind: meeting, beside: SCO summit", "meeting, on the sidelines of the SCO summit"),
        ("kind: talks, beside: SCO summit", "talks, on the sidelines of the SCO summit"),
        ("kind: meeting, occasion: for the tenth anniversary", "meeting, for the tenth anniversary"),
    ],
)
def test_a_visit_is_the_visitors(make_dossier: MakeDossier, entry: str, what: str) -> None:
    dossier, (contact,) = contacts(make_dossier, entry)

    assert setting_words(dossier, contact) == what


def test_documents_signed_there_are_named_by_their_titles(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        history:
          documents:
            - {id: treaty, kind: treaty, title: Treaty of Friendship, signed: 2018, src: sp#3}
        leadership:
          contacts:
            - {date: 2018, kind: talks, who: [putin], results: [treaty], src: sp#3}
        """)

    assert text_of(reported(dossier, dossier.records(Contact)[0])) == "signed: Treaty of Friendship"


def test_a_contact_is_one_sentence_with_its_state_and_note(make_dossier: MakeDossier) -> None:
    dossier, (contact,) = contacts(
        make_dossier, "date: 2019-07-11, date_words: Thursday, kind: talks, state: planned, note: told by one side"
    )

    assert text_of(record_line(dossier, contact)) == (
        "11 July 2019 (Thursday), Moscow: Vladimir Putin and Sooronbay Jeenbekov, talks "
        "(planned as of 11 July 2019). Told by one side."
    )


def test_a_contact_in_which_nobody_is_named_still_reads_as_a_sentence(make_dossier: MakeDossier) -> None:
    dossier, (contact,) = contacts(make_dossier, "who: [unknown], kind: consultations")

    assert text_of(record_line(dossier, contact)) == "1 June 2018, Moscow: consultations; counterpart not named"


@pytest.mark.parametrize(
    ("entry", "label", "key"),
    [
        ("kind: talks, date: 2019-08-06", "talks of 6 August 2019", "contact-2019-08-06"),
        ("kind: visit, date: 2017-04-18/2017-04-19", "visit of 18–19 April 2017", "contact-2017-04-18-2017-04-19"),
        ("kind: call, date: unknown, text: about gas", "call of Putin and Jeenbekov", "contact-call-putin-jeenbekov"),
        ("kind: call, date: 2018-06~", "call of about June 2018", "contact-2018-06"),
    ],
)
def test_its_name_and_id_come_from_kind_and_date(make_dossier: MakeDossier, entry: str, label: str, key: str) -> None:
    dossier, (contact,) = contacts(make_dossier, entry)

    assert (record_label(dossier, contact), contact.id) == (label, key)


@pytest.mark.parametrize(
    ("entry", "form"),
    [
        ("who: [putin]", ""),
        ("who: [aidarov]", ""),
        ("who: [putin, jeenbekov]", "bilateral"),
        ("who: [putin, lavrov, jeenbekov]", "bilateral"),
        ("who: [putin, jeenbekov, khadzhimba]", "trilateral"),
        ("who: [putin, jeenbekov, khadzhimba, zourabichvili]", "multilateral"),
        ("who: [putin, jeenbekov], beside: CIS summit", "on the sidelines"),
    ],
)
def test_the_format_follows_from_how_many_polities_took_part(make_dossier: MakeDossier, entry: str, form: str) -> None:
    people = MORE["dossiers/registry/people.yaml"] + (
        "zourabichvili:\n  name: Salome Zourabichvili\n"
        '  offices: [{role: other, of: georgia, seen: [2018-06-01], src: "sputnik-2019#3"}]\n'
    )
    dossier = make_dossier(
        f"leadership:\n  contacts:\n    - {{{entry}, kind: meeting, date: 2018-06-01, src: sp#3}}\n",
        files={"dossiers/registry/people.yaml": people},
    )

    assert format_words(dossier, dossier.records(Contact)[0]) == form


@pytest.mark.parametrize(
    ("date", "key"),
    [
        ("2019-08-06", "contact-2019-08-06"),
        ("2019-08~", "contact-2019-08"),
        ("2019-08-06/2019-08-07", "contact-2019-08-06-2019-08-07"),
        ("2019/..", "contact-2019"),
        ("unknown", "contact-meeting-putin-jeenbekov"),
    ],
)
def test_a_contact_goes_by_its_date(make_dossier: MakeDossier, date: str, key: str) -> None:
    assert [contact.id for contact in contacts(make_dossier, f"date: {date}")[1]] == [key]


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ("inside: visit", "part of the state visit of 28 March 2019"),
        ("told_after: visit", "told after the state visit of 28 March 2019, without a date"),
        (
            "inside: visit, told_after: visit",
            "part of the state visit of 28 March 2019, after which it is told without a date",
        ),
    ],
)
def test_a_part_of_a_visit_says_whose_part_it_is_and_that_it_has_no_date(
    make_dossier: MakeDossier, fields: str, words: str
) -> None:
    dossier = make_dossier(f"""
        leadership:
          contacts:
            - {{id: visit, date: 2019-03-28, kind: state visit, who: [putin, jeenbekov], src: sp#3}}
            - {{id: part, date: unknown, kind: joint visit, who: [putin, jeenbekov], src: sp#3, {fields}}}
        """)
    part = dossier.record("part")

    assert isinstance(part, Contact)
    assert text_of(reported(dossier, part)) == words
