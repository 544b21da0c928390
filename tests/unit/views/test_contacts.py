"""Contacts are a chronology for each level, with who is who above it; nothing is said that no source says."""

import pytest

from dossier_tui.blocks import Heading, Prose, Table, line, text_of
from dossier_tui.model import Contact, Dossier
from dossier_tui.views.contacts import contact_tables
from tests.conftest import MakeDossier
from tests.unit.some_contacts import contacts


def cells(dossier: Dossier, contact: Contact) -> dict[str, str]:
    """The contact's row in its table, by column."""
    (table,) = (block for block in contact_tables(dossier, [contact]) if isinstance(block, Table))
    return dict(zip(map(text_of, table.columns), map(text_of, table.rows[0].cells), strict=True))


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


def test_contacts_of_unequal_levels_have_a_table_of_their_own_at_the_end(make_dossier: MakeDossier) -> None:
    dossier, found = contacts(
        make_dossier, "who: [jeenbekov, lavrov]", "date: 2018-06-02", "who: [lavrov], date: 2018-06-03",
        "who: [customs, {name: Traders, of: kyrgyzstan}], date: 2018-06-04",
    )  # fmt: skip
    headings = [text_of(block.line) for block in contact_tables(dossier, found) if isinstance(block, Heading)]

    assert headings == ["Heads of state", "Foreign ministers", "Others", "Mixed level"]


def test_the_newest_stands_first_and_the_undated_last(make_dossier: MakeDossier) -> None:
    dossier, found = contacts(
        make_dossier, "date: unknown", "date: 2018-02", "date: 2018-06-05/2018-06-06", "date: 2018-06-05",
        "date: 2018-12-01",
    )  # fmt: skip
    (table,) = (block for block in contact_tables(dossier, found) if isinstance(block, Table))

    assert [text_of(row.cells[0]) for row in table.rows] == [
        "1 December 2018", "5–6 June 2018", "5 June 2018", "February 2018", "not said",
    ]  # fmt: skip


def test_tables_go_by_level_whoever_met(make_dossier: MakeDossier) -> None:
    dossier, found = contacts(
        make_dossier, "who: [lavrov, aidarov]", "date: 2018-06-02", "date: 2018-06-03",
        "date: 2018-06-04, who: [putin, jeenbekov, khadzhimba], level: head of state",
    )  # fmt: skip

    headings = [text_of(block.line) for block in contact_tables(dossier, found) if isinstance(block, Heading)]
    assert headings == ["Heads of state", "Foreign ministers"]


def test_those_whose_status_is_open_are_leaders_not_heads_of_state(make_dossier: MakeDossier) -> None:
    dossier, found = contacts(make_dossier, "who: [putin, khadzhimba]")

    assert contact_tables(dossier, found)[0] == Heading(line("Leaders"), 3)


def test_a_column_of_names_stands_only_where_they_differ(make_dossier: MakeDossier) -> None:
    dossier, found = contacts(make_dossier, "", "date: 2018-06-02")
    (same,) = (block for block in contact_tables(dossier, found) if isinstance(block, Table))
    other, more = contacts(make_dossier, "", "date: 2018-06-02, who: [putin]")
    (different,) = (block for block in contact_tables(other, more) if isinstance(block, Table))

    assert line("Who") not in same.columns
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
        ("who: [putin, {who: khadzhimba, styled: Abkhazian president}]", "Khadzhimba is styled “Abkhazian president”"),
    ],
)
def test_what_is_reported_or_that_nothing_is(make_dossier: MakeDossier, entry: str, reported: str) -> None:
    dossier, (contact,) = contacts(make_dossier, entry)

    assert cells(dossier, contact)["Reported"] == reported


def test_a_place_known_no_closer_than_its_polity_says_so(make_dossier: MakeDossier) -> None:
    dossier, found = contacts(
        make_dossier, "place: russia", "place: unknown, date: 2018-06-02", "place: tbilisi, date: 2018-06-03"
    )

    assert [cells(dossier, contact)["Where"] for contact in found] == [
        "Russia, town not said", "not said", "Tbilisi, Georgia",
    ]  # fmt: skip


def test_a_contact_told_after_another_stands_by_it(make_dossier: MakeDossier) -> None:
    dossier, found = contacts(
        make_dossier, "id: late, date: 2018-12-01", "id: early, date: 2018-02-01",
        "id: between, date: unknown, told_after: early",
    )  # fmt: skip
    (table,) = (block for block in contact_tables(dossier, found) if isinstance(block, Table))

    assert [row.address and row.address.id for row in table.rows] == ["late", "between", "early"]
