"""One person over all dossiers: what names them, what they were then, and whom they met."""

import pytest

from dossier_tui.blocks import Heading, Table, Timeline, text_of
from dossier_tui.model import Dossier
from dossier_tui.values import Address
from dossier_tui.views.mentions import Named
from dossier_tui.views.people import index, named_data, named_in, page
from tests.conftest import MakeDossier, MakeLibrary, at
from tests.shown import entries_of, rows_of, texts_of
from tests.unit.two_pairs import TWO

Both = tuple[Dossier, ...]


@pytest.fixture
def both(make_library: MakeLibrary) -> Both:
    return tuple(make_library(TWO).dossiers)


def entries(named: Named) -> list[tuple[Address | None, str, str]]:
    timelines = [block for block in page(named.shown) if isinstance(block, Timeline)]
    return [(e.row.address, text_of(e.date), text_of(e.row.cells[0])) for block in timelines for e in entries_of(block)]


def said(named: Named) -> str:
    return "\n".join(text for block in page(named.shown) for text in texts_of(block))


def test_every_record_that_names_somebody_stands_in_order_of_time(both: Both) -> None:
    assert [(address, date) for address, date, _ in entries(Named("putin", both))] == [
        (at("russia-abkhazia/contact-2017-05-02"), "2 May 2017"),
        (at("russia-abkhazia/contact-2018-06-14"), "14 June 2018"),
        (at("russia-kyrgyzstan/contact-2018-06-14"), "14 June 2018"),
        (at("russia-kyrgyzstan/contact-2019-03-28"), "28 March 2019"),
        (at("russia-kyrgyzstan/contact-2019-06-13"), "13 June 2019"),
        (at("russia-kyrgyzstan/contact-2019-07-11"), "11 July 2019"),
    ]


def test_the_office_is_that_of_the_date_and_then_where_it_is_over(both: Both) -> None:
    words = [text for _, _, text in entries(Named("medvedev", both))]

    assert words == [
        "Law on Ties (signed it); then prime minister of Russia",
        "Meeting, Medvedev, Aidarov, Tbilisi, Georgia; then prime minister of Russia",
        "Talks, Putin, Medvedev, Jeenbekov, Moscow; then prime minister of Russia",
    ]


def test_an_office_that_nobody_attests_is_not_said(both: Both) -> None:
    words = [text for _, _, text in entries(Named("putin", both))]

    assert words[0] == "Meeting, Putin, Khadzhimba, Sukhumi; office then not said · Russia–Abkhazia"
    assert words[3] == "Meeting, Putin, Jeenbekov, Bishkek; head of state of Russia · Russia–Kyrgyzstan"


def test_what_lies_between_two_attested_dates_is_marked_as_inferred(both: Both) -> None:
    words = [text.rpartition("; ")[2] for _, _, text in entries(Named("jeenbekov", both))]

    assert words == ["head of state of Kyrgyzstan (inferred)"] * 2 + ["head of state of Kyrgyzstan"]


def test_those_of_the_other_side_are_counted_by_how_often_they_met(both: Both) -> None:
    met = Named("putin", both).counterparts

    assert [(each.person, each.times, each.pairs) for each in met] == [
        ("khadzhimba", 2, {"russia-abkhazia": 2}),
        ("jeenbekov", 2, {"russia-kyrgyzstan": 2}),
    ]


def test_what_is_planned_or_mere_attendance_is_listed_and_not_counted(both: Both) -> None:
    named = Named("putin", both)

    assert named.shown.contacts == 4
    assert (
        "Of 4 contacts that took place: not those planned, inside another, of one side alone, or mere attendance."
        in said(named)
    )


def test_somebody_without_an_office_can_be_met(both: Both) -> None:
    assert [each.person for each in Named("medvedev", both).counterparts] == ["aidarov", "jeenbekov"]


def test_other_spellings_and_offices_with_their_certainty_stand_first(both: Both) -> None:
    khadzhimba, lavrov = said(Named("khadzhimba", both)), said(Named("lavrov", both))

    assert "Also written\nХаджимба" in khadzhimba
    assert "Abkhazian leader: held 2015–2019 (as a source gives it)" in khadzhimba
    assert (
        "foreign minister of Russia: seen in it 1 January 2015 and 1 July 2019; between these dates inferred" in lavrov
    )
    assert "No record of these dossiers names it." in lavrov


def test_a_place_that_only_another_source_gives_is_marked_as_its(both: Both) -> None:
    words = [text for _, _, text in entries(Named("sukhumi", both))]

    assert words == [
        "Meeting, Putin, Khadzhimba, Sukhumi (its place)",
        "Meeting, Putin, Khadzhimba (its place, by another source)",
    ]


def test_what_has_no_date_stands_below(both: Both) -> None:
    named = Named("georgia", both)

    assert [text_of(block.line) for block in page(named.shown) if isinstance(block, Heading)] == [
        "Georgia",
        "Without a date",
    ]
    assert entries(named) == [
        (at("russia-abkhazia/position-of-georgia-the-territory-is-its-own"), "–",
         "Position of Georgia: the territory is its own (holds the position)"),
    ]  # fmt: skip


def test_a_party_is_told_from_what_is_only_named(both: Both) -> None:
    assert "Party of\nRussia–Abkhazia and Russia–Kyrgyzstan" in said(Named("russia", both))
    assert "Party of" not in said(Named("georgia", both))


def test_a_body_is_traced_like_a_person(both: Both) -> None:
    assert [address for address, _, _ in entries(Named("customs", both))] == [at("russia-kyrgyzstan/trade-2018")]


def test_the_list_has_those_named_most_first(both: Both) -> None:
    assert [(key, sum(pairs.values())) for key, pairs in named_in(both)] == [
        ("putin", 6), ("medvedev", 3), ("jeenbekov", 3), ("khadzhimba", 2), ("aidarov", 1),
    ]  # fmt: skip


def test_a_row_of_the_list_says_who_where_and_how_often(both: Both) -> None:
    table = index(both)[0]
    assert isinstance(table, Table)

    assert rows_of(table)[0].address == at("entry:putin", "")
    assert [text_of(cell) for cell in rows_of(table)[0].cells] == [
        "Vladimir Putin", "head of state of Russia",
        "Russia–Abkhazia\N{NO-BREAK SPACE}2, Russia–Kyrgyzstan\N{NO-BREAK SPACE}4",
    ]  # fmt: skip


def test_places_say_where_they_are(both: Both) -> None:
    rows = rows_of(index(both, "places")[0])

    assert [text_of(row.cells[1]) for row in rows if row.address == at("entry:tbilisi", "")] == ["city in Georgia"]


def test_dossiers_that_name_nobody_say_so(make_dossier: MakeDossier) -> None:
    assert texts_of(index((make_dossier("culture: {events: []}\n"),))[0]) == ("No record of these dossiers names any.",)


def test_as_data_a_record_has_the_office_and_how_sure_it_is(both: Both) -> None:
    data = named_data(Named("medvedev", both))
    first = data["records"][0]

    assert (data["id"], data["contacts"], data["offices"][0]["held"]) == ("medvedev", 2, "2012-05-08/2018-12-31")
    assert (first["pair"], first["id"], first["as"], first["office"], first["certainty"]) == (
        "russia-kyrgyzstan", "law-on-ties", ["signed it"], "then prime minister of Russia", "known",
    )  # fmt: skip
