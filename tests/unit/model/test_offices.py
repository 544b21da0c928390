"""Who held which office when, and what follows for a contact: its level, host and guests, the last and the next."""

import pytest

from dossier_tui.blocks import text_of
from dossier_tui.model import (
    Actor,
    counts,
    guests,
    host,
    last_and_next,
    office_on,
    offices_at,
    rank,
    side_of,
    why_not_counted,
)
from dossier_tui.values import Date
from dossier_tui.words.steps import state_words
from tests.conftest import FILES, MakeDossier
from tests.unit.some_contacts import contacts


@pytest.mark.parametrize(
    ("entry", "level"),
    [
        ("who: [putin, jeenbekov]", 0),
        ("who: [putin, khadzhimba]", 0),
        ("who: [putin, medvedev]", 0),
        ("who: [putin, lavrov, jeenbekov]", 0),
        ("who: [jeenbekov, lavrov]", 6),
        ("who: [putin, {role: foreign minister, of: kyrgyzstan}]", 6),
        ("who: [lavrov, {role: foreign minister, of: kyrgyzstan}]", 2),
        ("who: [putin, customs, jeenbekov]", 0),
        ("who: [putin, jeenbekov, {role: foreign minister, of: georgia}]", 0),
        ("who: [lavrov, khadzhimba]", 2),
        ("who: [khadzhimba]", 0),
        ("who: [customs, {name: Ministry of Trade, of: kyrgyzstan}]", 5),
        ("who: [lavrov, unknown]", 2),
        ("who: [aidarov]", 5),
        ("who: [unknown]", 5),
        ("who: [lavrov, aidarov]", 2),
        ("who: [aidarov, unknown], level: minister", 3),
        ("who: [jeenbekov, lavrov], level: head of state", 0),
    ],
)
def test_the_level_is_that_of_each_sides_most_senior_office_and_mixed_if_these_differ_unless_it_is_written(
    make_dossier: MakeDossier, entry: str, level: int
) -> None:
    dossier, (contact,) = contacts(make_dossier, entry)

    assert rank(dossier, contact) == level


def test_an_office_counts_only_while_it_is_held(make_dossier: MakeDossier) -> None:
    dossier, (after, during) = contacts(
        make_dossier, "who: [medvedev], date: 2019-03-01", "who: [medvedev], date: 2013-03-01"
    )

    assert [rank(dossier, contact) for contact in (after, during)] == [5, 1]


def test_an_office_between_two_attestations_is_inferred(make_dossier: MakeDossier) -> None:
    dossier, (between, before) = contacts(
        make_dossier, "who: [lavrov], date: 2017-05-05", "who: [lavrov], date: 2012-05-05"
    )

    ((person, office),) = offices_at(dossier, between)
    assert (person, office.certainty(between.date)) == ("lavrov", "inferred")
    assert not list(offices_at(dossier, before))


def test_at_an_undated_contact_offices_are_those_of_the_dossiers_day(make_dossier: MakeDossier) -> None:
    dossier, (contact,) = contacts(make_dossier, "who: [putin, medvedev, aidarov], date: unknown")

    assert [person for person, _ in offices_at(dossier, contact)] == ["putin"]
    assert office_on(dossier, "putin", contact.date) is None
    assert office_on(dossier, "nobody", dossier.as_of) is None


def test_guests_hold_office_elsewhere_than_the_place(make_dossier: MakeDossier) -> None:
    dossier, found = contacts(
        make_dossier, "place: moscow", "place: tbilisi, date: 2018-06-02", "place: unknown, date: 2018-06-03",
        "who: [aidarov, jeenbekov], place: russia, date: 2018-06-04",
    )  # fmt: skip

    assert [[guest.who for guest in guests(dossier, contact)] for contact in found] == [
        ["jeenbekov"], ["putin", "jeenbekov"], [], ["jeenbekov"],
    ]  # fmt: skip


def test_the_host_is_the_party_on_whose_ground_it_was(make_dossier: MakeDossier) -> None:
    dossier, found = contacts(
        make_dossier, "place: moscow", "place: bishkek, date: 2018-06-02", "place: tbilisi, date: 2018-06-03",
        "place: unknown, date: 2018-06-04", "place: kyrgyzstan, date: 2018-06-05",
    )  # fmt: skip

    assert [host(dossier, contact) for contact in found] == ["russia", "kyrgyzstan", "", "", "kyrgyzstan"]


@pytest.mark.parametrize(
    ("entry", "why"),
    [
        ("kind: talks", ""),
        ("state: planned, date: 2019-07-11", "planned"),
        ("state: none", "none"),
        ("inside: whole", "part of another contact"),
        ("kind: attendance", "attendance, not a meeting"),
        ("kind: visit, who: [jeenbekov]", "of one side alone"),
        ("who: [putin, medvedev]", "of one side alone"),
        ("who: [putin, khadzhimba]", "of one side alone"),
        ("who: [putin, unknown]", ""),
        ("who: [putin, aidarov]", ""),
        ("who: [customs, {name: Traders, of: kyrgyzstan}]", ""),
        ("who: [russia, kyrgyzstan]", ""),
    ],
)
def test_a_contact_counts_if_both_parties_took_part_and_it_is_over_and_no_part_of_another(
    make_dossier: MakeDossier, entry: str, why: str
) -> None:
    dossier, (contact, _) = contacts(make_dossier, entry, "id: whole, date: 2018-06-02")

    assert why_not_counted(dossier, contact) == why
    assert counts(dossier, contact) is (why == "")


def test_a_predecessor_and_a_ministry_stand_for_the_party_and_a_past_office_for_its_polity(
    make_dossier: MakeDossier,
) -> None:
    polities = FILES["dossiers/registry/polities.yaml"].replace(
        "adjective: Kyrgyz,", "adjective: Kyrgyz, predecessors: [{of: georgia, src: sputnik-2019#3}],"
    )
    named = """
        history:
          statements: [{says: They are named, names: [customs, medvedev, aidarov], src: sp#3}]
        """
    dossier = make_dossier(named, files={"dossiers/registry/polities.yaml": polities})
    day = Date.parse("2019-03-01")

    assert side_of(dossier, Actor(who="georgia"), day) == "kyrgyzstan"
    assert side_of(dossier, Actor(who="customs"), day) == "russia"
    assert side_of(dossier, Actor(who="medvedev"), day) == "russia"
    assert side_of(dossier, Actor(name="A. Name", of="customs"), day) == "russia"
    assert side_of(dossier, Actor(who="aidarov"), day) == ""


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
    assert "outcome not on file" in text_of(state_words(dossier, passed))
    assert "outcome not on file" not in text_of(state_words(dossier, ahead))


def test_a_planned_contact_whose_day_has_passed_is_still_told_where_no_other_is(make_dossier: MakeDossier) -> None:
    dossier, (_, later) = contacts(make_dossier, "date: 2019-06-01, state: planned", "date: 2019-07-01, state: planned")

    assert last_and_next(dossier)[1] == later
