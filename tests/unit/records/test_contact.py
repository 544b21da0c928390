"""A contact says who met whom when, at which level, and whether it counts; nothing is said that no source says."""

import pytest

from dossier_tui.blocks import Heading, Prose, Table, text_of
from dossier_tui.dossier import Dossier
from dossier_tui.records import Contact, contact_tables, counted, last_and_next
from tests.conftest import HEAD, MORE, MakeDossier


def contacts(make_dossier: MakeDossier, *entries: str, head: str = HEAD) -> tuple[Dossier, list[Contact]]:
    """A dossier of these contacts, each `who: […], …` with the rest filled in."""
    given = {"kind": "meeting", "place": "moscow", "src": "sp#3", "date": "2018-06-01", "who": "[putin, jeenbekov]"}
    listed = []
    for entry in entries:
        rest = [f"{key}: {value}" for key, value in given.items() if f"{key}:" not in f" {entry}"]
        listed.append(f"    - {{{', '.join([*filter(None, [entry]), *rest])}}}")
    dossier = make_dossier("leadership:\n  contacts:\n" + "\n".join(listed), head=head)
    return dossier, dossier.records(Contact)


def cells(dossier: Dossier, contact: Contact) -> dict[str, str]:
    """The contact's row in its table, by column."""
    (table,) = (block for block in contact_tables(dossier, [contact]) if isinstance(block, Table))
    return dict(zip(table.columns, map(text_of, table.rows[0].cells), strict=True))


@pytest.mark.parametrize(
    ("entry", "rank"),
    [
        ("who: [putin, jeenbekov]", 0),
        ("who: [putin, khadzhimba]", 0),
        ("who: [putin, medvedev]", 1),
        ("who: [putin, medvedev, lavrov]", 2),
        ("who: [lavrov, unknown]", 2),
        ("who: [aidarov]", 5),
        ("who: [unknown]", 5),
        ("who: [lavrov, aidarov]", 2),
        ("who: [aidarov, unknown], level: minister", 3),
        ("who: [putin, medvedev], level: head of state", 0),
    ],
)
def test_the_level_is_that_of_the_least_senior_office_unless_it_is_written(
    make_dossier: MakeDossier, entry: str, rank: int
) -> None:
    dossier, (contact,) = contacts(make_dossier, entry)

    assert contact.rank(dossier) == rank


def test_an_office_counts_only_while_it_is_held(make_dossier: MakeDossier) -> None:
    dossier, (after, during) = contacts(
        make_dossier, "who: [medvedev], date: 2019-03-01", "who: [medvedev], date: 2013-03-01"
    )

    assert [contact.rank(dossier) for contact in (after, during)] == [5, 1]


def test_offices_over_by_now_are_then_offices(make_dossier: MakeDossier) -> None:
    dossier, found = contacts(make_dossier, "who: [medvedev, jeenbekov]")
    offices = next(block for block in contact_tables(dossier, found) if isinstance(block, Prose))

    assert text_of(offices.line) == (
        "Dmitry Medvedev: then prime minister of Russia (8 May 2012 – 31 December 2018); "
        "Sooronbay Jeenbekov: head of state of Kyrgyzstan (from 24 November 2017)."
    )


def test_of_contacts_without_a_date_the_offices_are_those_of_the_dossiers_day(make_dossier: MakeDossier) -> None:
    dossier, found = contacts(make_dossier, "who: [medvedev, jeenbekov], date: unknown")
    offices = [text_of(block.line) for block in contact_tables(dossier, found) if isinstance(block, Prose)]

    assert offices == ["Sooronbay Jeenbekov: head of state of Kyrgyzstan (from 24 November 2017)."]


def test_who_took_part_in_half_of_the_contacts_heads_the_table(make_dossier: MakeDossier) -> None:
    dossier, found = contacts(
        make_dossier, "who: [putin, jeenbekov]", "who: [putin], date: 2018-06-02", "who: [putin], date: 2018-06-03",
        "who: [putin, jeenbekov], date: 2018-06-04", "who: [putin, khadzhimba], date: 2018-06-05",
    )  # fmt: skip
    headings = [block.text for block in contact_tables(dossier, found[:4]) if isinstance(block, Heading)]
    of_five = [block.text for block in contact_tables(dossier, found) if isinstance(block, Heading)]

    assert headings == ["Heads of state: Vladimir Putin and Sooronbay Jeenbekov"]
    assert of_five == ["Heads of state: Vladimir Putin"]


def test_an_office_between_two_attestations_is_inferred(make_dossier: MakeDossier) -> None:
    dossier, (between, before) = contacts(
        make_dossier, "who: [lavrov], date: 2017-05-05", "who: [lavrov], date: 2012-05-05"
    )

    ((person, office),) = between.offices(dossier)
    assert (person, office.certainty(between.date)) == ("lavrov", "inferred")
    assert not list(before.offices(dossier))


def test_the_host_is_the_party_on_whose_ground_it_was(make_dossier: MakeDossier) -> None:
    dossier, found = contacts(
        make_dossier, "place: moscow", "place: bishkek, date: 2018-06-02", "place: tbilisi, date: 2018-06-03",
        "place: unknown, date: 2018-06-04", "place: kyrgyzstan, date: 2018-06-05",
    )  # fmt: skip

    assert [contact.host(dossier) for contact in found] == ["russia", "kyrgyzstan", "", "", "kyrgyzstan"]


@pytest.mark.parametrize(
    ("entry", "what"),
    [
        ("kind: working visit, place: moscow", "Jeenbekov's working visit"),
        ("kind: state visit, place: bishkek", "Putin's state visit"),
        ("kind: visit, place: tbilisi", "visit"),
        ("kind: visit, place: unknown", "visit"),
        ("kind: joint visit, place: bishkek", "joint visit"),
        ("kind: attendance, occasion: at the final", "attended at the final"),
        ("kind: talks, place: moscow", "talks"),
        ("kind: meeting, beside: SCO summit", "meeting, beside the SCO summit"),
        ("kind: talks, beside: SCO summit", "talks, beside the SCO summit"),
        ("kind: meeting, occasion: for the tenth anniversary", "meeting, for the tenth anniversary"),
    ],
)
def test_a_visit_is_the_visitors(make_dossier: MakeDossier, entry: str, what: str) -> None:
    dossier, (contact,) = contacts(make_dossier, entry)

    assert contact.setting(dossier) == what


def test_planned_contacts_parts_of_others_and_attendance_do_not_count(make_dossier: MakeDossier) -> None:
    _, found = contacts(
        make_dossier, "id: talks, kind: talks", "state: planned, date: 2019-07-11", "inside: talks, date: 2018-06-02",
        "kind: attendance, date: 2018-06-03", "state: ongoing, date: 2018-06-04",
    )  # fmt: skip

    assert [contact.id for contact in counted(found)] == ["talks"]


def test_the_newest_stands_first_and_the_undated_last(make_dossier: MakeDossier) -> None:
    dossier, found = contacts(
        make_dossier, "date: unknown", "date: 2018-02", "date: 2018-06-05/2018-06-06", "date: 2018-06-05",
        "date: 2018-12-01",
    )  # fmt: skip
    (table,) = (block for block in contact_tables(dossier, found) if isinstance(block, Table))

    assert [text_of(row.cells[0]) for row in table.rows] == [
        "1 December 2018", "5–6 June 2018", "5 June 2018", "February 2018", "not said",
    ]  # fmt: skip


def test_tables_go_by_level_and_name_those_who_keep_meeting(make_dossier: MakeDossier) -> None:
    dossier, found = contacts(
        make_dossier, "who: [lavrov, aidarov]", "date: 2018-06-02", "date: 2018-06-03",
        "date: 2018-06-04, who: [putin, jeenbekov, khadzhimba], level: head of state",
    )  # fmt: skip

    headings = [block.text for block in contact_tables(dossier, found) if isinstance(block, Heading)]
    assert headings == ["Heads of state: Vladimir Putin and Sooronbay Jeenbekov", "Foreign ministers: Sergey Lavrov"]


def test_those_whose_status_is_open_are_leaders_not_heads_of_state(make_dossier: MakeDossier) -> None:
    dossier, found = contacts(make_dossier, "who: [putin, khadzhimba]")

    assert contact_tables(dossier, found)[0] == Heading("Leaders: Vladimir Putin and Raul Khadzhimba", 3)


def test_a_column_of_names_stands_only_where_they_differ(make_dossier: MakeDossier) -> None:
    dossier, found = contacts(make_dossier, "", "date: 2018-06-02")
    (same,) = (block for block in contact_tables(dossier, found) if isinstance(block, Table))
    other, more = contacts(make_dossier, "", "date: 2018-06-02, who: [putin]")
    (different,) = (block for block in contact_tables(other, more) if isinstance(block, Table))

    assert "Who" not in same.columns
    assert [text_of(row.cells[2]) for row in different.rows] == ["Putin", "Putin, Jeenbekov"]


@pytest.mark.parametrize(
    ("entry", "reported"),
    [
        ("date: 2019-07-11, state: planned", "nothing yet"),
        ("", "not said"),
        ("topics: [gas, transport]", "on gas and transport"),
        ("parts: [talks alone, then lunch]", "talks alone; then lunch"),
        ("text: They shook hands", "They shook hands"),
        ("who: [lavrov, unknown]", "counterpart not named"),
        ("who: [putin, {who: jeenbekov, did: received by}]", "received by Jeenbekov"),
        ("who: [putin, {who: khadzhimba, styled: Abkhazian president}]", "Khadzhimba styled “Abkhazian president”"),
    ],
)
def test_what_is_reported_or_that_nothing_is(make_dossier: MakeDossier, entry: str, reported: str) -> None:
    dossier, (contact,) = contacts(make_dossier, entry)

    assert cells(dossier, contact)["What is reported"] == reported


def test_a_place_known_no_closer_than_its_polity_says_so(make_dossier: MakeDossier) -> None:
    dossier, found = contacts(
        make_dossier, "place: russia", "place: unknown, date: 2018-06-02", "place: tbilisi, date: 2018-06-03"
    )

    assert [cells(dossier, contact)["Where"] for contact in found] == [
        "Russia, town not said", "not said", "Tbilisi, Georgia",
    ]  # fmt: skip


def test_documents_signed_there_are_named_by_their_titles(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        history:
          documents:
            - {id: treaty, kind: treaty, title: Treaty of Friendship, signed: 2018, src: sp#3}
        leadership:
          contacts:
            - {date: 2018, kind: talks, who: [putin], results: [treaty], src: sp#3}
        """)

    assert text_of(dossier.records(Contact)[0].reported(dossier)) == "signed: Treaty of Friendship"


def test_a_contact_is_one_sentence_with_its_state_and_note(make_dossier: MakeDossier) -> None:
    dossier, (contact,) = contacts(
        make_dossier, "date: 2019-07-11, date_words: Thursday, kind: talks, state: planned, note: told by one side"
    )

    assert text_of(contact.line(dossier)) == (
        "11 July 2019 (Thursday), Moscow: Vladimir Putin and Sooronbay Jeenbekov, talks "
        "(planned as of 11 July 2019). Told by one side."
    )


def test_a_contact_in_which_nobody_is_named_still_reads_as_a_sentence(make_dossier: MakeDossier) -> None:
    dossier, (contact,) = contacts(make_dossier, "who: [unknown], kind: consultations")

    assert text_of(contact.line(dossier)) == "1 June 2018, Moscow: consultations; counterpart not named"


def test_the_last_contact_is_the_latest_that_counts_and_the_next_the_first_planned(make_dossier: MakeDossier) -> None:
    dossier, _ = contacts(
        make_dossier, "date: 2018-06-01", "date: 2019-06-13", "date: 2019-07-01, kind: attendance", "date: unknown",
        "date: 2019-09-01, state: planned", "date: 2019-07-11, state: planned",
    )  # fmt: skip

    assert [contact and contact.id for contact in last_and_next(dossier)] == [
        "contact-2019-06-13", "contact-2019-07-11",
    ]  # fmt: skip


def test_what_does_not_count_is_the_last_contact_only_where_nothing_else_is(make_dossier: MakeDossier) -> None:
    dossier, (only,) = contacts(make_dossier, "kind: attendance")

    assert last_and_next(dossier) == (only, None)


def test_of_two_contacts_on_one_day_the_higher_is_the_last(make_dossier: MakeDossier) -> None:
    dossier, (_, higher) = contacts(make_dossier, "who: [lavrov], id: ministers", "who: [putin], id: presidents")

    assert last_and_next(dossier)[0] == higher


def test_a_planned_contact_whose_day_has_passed_gives_way_to_one_still_ahead(make_dossier: MakeDossier) -> None:
    dossier, (passed, ahead) = contacts(
        make_dossier, "date: 2019-07-01, state: planned", "date: 2019-09-01, state: planned"
    )

    assert last_and_next(dossier)[1] == ahead
    assert "outcome not recorded" in text_of(dossier.state(passed))
    assert "outcome not recorded" not in text_of(dossier.state(ahead))


def test_a_planned_contact_whose_day_has_passed_is_still_told_where_no_other_is(make_dossier: MakeDossier) -> None:
    dossier, (_, later) = contacts(make_dossier, "date: 2019-06-01, state: planned", "date: 2019-07-01, state: planned")

    assert last_and_next(dossier)[1] == later


@pytest.mark.parametrize(
    ("entry", "label", "key"),
    [
        ("kind: talks, date: 2019-08-06", "talks of 6 August 2019", "contact-2019-08-06"),
        ("kind: visit, date: 2017-04-18/2017-04-19", "visit of 18–19 April 2017", "contact-2017-04-18-2017-04-19"),
        ("kind: call, date: unknown, text: about gas", "call about gas", "contact-unknown"),
        ("kind: call, date: 2018-06~", "call of about June 2018", "contact-2018-06"),
    ],
)
def test_its_name_and_id_come_from_kind_and_date(make_dossier: MakeDossier, entry: str, label: str, key: str) -> None:
    dossier, (contact,) = contacts(make_dossier, entry)

    assert (contact.label(dossier), contact.id) == (label, key)


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

    assert dossier.records(Contact)[0].format(dossier) == form


@pytest.mark.parametrize(
    ("date", "key"),
    [
        ("2019-08-06", "contact-2019-08-06"),
        ("2019-08~", "contact-2019-08"),
        ("2019-08-06/2019-08-07", "contact-2019-08-06-2019-08-07"),
        ("2019/..", "contact-2019"),
        ("unknown", "contact-unknown"),
    ],
)
def test_a_contact_goes_by_its_date(make_dossier: MakeDossier, date: str, key: str) -> None:
    assert [contact.id for contact in contacts(make_dossier, f"date: {date}")[1]] == [key]
