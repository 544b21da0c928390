"""A dossier as tables: a group each, cells that a spreadsheet can work with and will not run."""

import csv
import io
import re
import zipfile

import pytest

from dossier_tui.model import Dossier
from dossier_tui.render.csv import archive, csv_text, one_table, tables
from dossier_tui.views.brief import BriefOptions
from tests.conftest import MakeDossier

SECTIONS = """
    leadership:
      contacts:
        - id: met
          date: 2018-06-14
          kind: meeting
          who: [putin, {who: jeenbekov, did: received by}]
          place: moscow
          src: sp#2-3
          other_sources_say: [{field: place, value: bishkek, src: kr#p4, why: a guess}]
    economy:
      trade:
        - {period: 2018, total: unknown, sold_by: {russia: USD 1.6 bn}, figures_from: customs, src: sp#4}
      evaluations:
        - {says: trade is fine, src: sp#5}
    culture:
      events: unknown
    """


@pytest.fixture
def dossier(make_dossier: MakeDossier) -> Dossier:
    return make_dossier(SECTIONS)


def rows(dossier: Dossier, table: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(csv_text(tables(dossier)[table]), newline="")))


def test_each_group_that_holds_something_is_a_table_and_the_sources_are_one(dossier: Dossier) -> None:
    assert list(tables(dossier)) == [
        "leadership-contacts", "economy-trade", "economy-evaluations", "participants", "quantities", "entries",
        "other-sources-say", "sources",
    ]  # fmt: skip


def test_a_row_has_the_fields_then_the_sentence_and_its_citation(dossier: Dossier) -> None:
    (row,) = rows(dossier, "leadership-contacts")

    assert (row["id"], row["date"], row["place"]) == ("met", "2018-06-14", "Moscow")
    assert row["who"] == "Vladimir Putin; Sooronbay Jeenbekov (received by)"
    assert row["sentence"].startswith("On 14 June 2018, ")
    assert row["citation"] == "UrduPoint News, 11 July 2019, para. 1"
    assert row["claims"] == "sp#2,3"
    assert (row["check"], row["findings"]) == ("1", "host-away-from-home; sources-conflict")


def test_a_quantity_is_there_as_printed_and_as_a_number_and_a_mapping_has_a_column_a_key(dossier: Dossier) -> None:
    (row,) = rows(dossier, "economy-trade")

    assert row["sold by: Russia"] == "USD 1.6 bn"
    assert row["sold by: Russia as a number"] == "1600000000"
    assert [row[f"sold by: Russia: {end}"] for end in ("low", "high")] == ["1600000000", "1600000000"]
    assert (row["total"], row["total as a number"]) == ("not said", "")


@pytest.mark.parametrize(
    ("value", "number", "low", "high"),
    [
        ("USD 18–19 bn", "", "18000000000", "19000000000"),
        ("more than USD 200 m", "200000000", "200000000", ""),
        ("up to USD 200 m", "200000000", "", "200000000"),
        ("-5.76 %", "-5.76", "-5.76", "-5.76"),
        ("down by USD 200 m", "-200000000", "-200000000", "-200000000"),
        ("top 5 partners", "", "1", "5"),
        ("most visitors", "", "", ""),
    ],
)
def test_a_range_is_no_number_and_has_two_bounds(
    make_dossier: MakeDossier, value: str, number: str, low: str, high: str
) -> None:
    figure = f"{{what: Sales, value: '{value}', period: 2018, src: sp#4}}"
    (row,) = rows(make_dossier(f"economy:\n  figures:\n    - {figure}"), "economy-figures")

    assert (row["value"].removeprefix(GUARD), row["value as a number"]) == (value, number)
    assert (row["value: low"], row["value: high"]) == (low, high)


def test_one_table_alone_is_the_same_as_among_all(dossier: Dossier) -> None:
    assert all(one_table(dossier, name) == rows for name, rows in tables(dossier).items())
    assert one_table(dossier, "security-bases") == []


def test_columns_that_no_record_fills_are_left_out(dossier: Dossier) -> None:
    assert not {"topics", "note", "headline", "results"} & set(rows(dossier, "leadership-contacts")[0])


def test_what_other_sources_say_stands_beside_what_is_printed(dossier: Dossier) -> None:
    (row,) = rows(dossier, "other-sources-say")

    assert (row["record"], row["printed"], row["other value"]) == ("met", "Moscow", "Bishkek")
    assert (row["why"], row["we follow"]) == ("a guess", "no")


def test_only_the_sections_asked_for_and_no_judgements_where_they_are_not_wanted(dossier: Dossier) -> None:
    found = tables(dossier, BriefOptions(sections=("economy",), evaluative=False))

    assert list(found) == ["economy-trade", "quantities", "entries", "sources"]


GUARD = "\u200b"


def written_and_read(cell: str) -> str:
    return next(csv.reader(io.StringIO(csv_text([[cell, "x"]]), newline="")))[0]


@pytest.mark.parametrize("cell", [
    "=1+1", "+cmd", "+5", "-2+3|x", "-cmd", "@SUM(1)", "\t=1", "\tx", "\nx", " =1", "\n=1",
    "-5\n=1", "＝1+1", "＋1", "－1", "＠a", "﹦1", "﹢1", "﹣1", "﹫a",
])  # fmt: skip
def test_no_cell_is_a_formula_and_no_sign_is_added_that_shows(cell: str) -> None:
    assert written_and_read(cell).startswith(GUARD)
    assert written_and_read(cell).replace(GUARD, "") == cell


@pytest.mark.parametrize("cell", ["a;=1+1", "a; =1", "a\n=1", "a\n\n@x", "a\t+1", "a;\t-cmd", "a;＝1"])
def test_no_part_of_a_cell_is_a_formula_where_semicolons_separate_cells(cell: str) -> None:
    parts = re.split("[;\t\n]", written_and_read(cell))

    assert not any(re.match(r"\s*[=+@＝-]", part) for part in parts)
    assert written_and_read(cell).replace(GUARD, "") == cell


def test_a_value_that_begins_like_a_guarded_cell_is_not_taken_for_one() -> None:
    assert GUARD not in written_and_read(f"{GUARD}x")


@pytest.mark.parametrize("cell", ["-5", "-1,500.5", "2018-06", "a=b", "a; b", "USD 5; -3", ""])
def test_numbers_and_words_stay_as_they_are(cell: str) -> None:
    assert next(csv.reader([csv_text([[cell, "x"]])]))[0] == cell


def test_an_archive_holds_every_table_for_excel_and_is_the_same_for_the_same_data(dossier: Dossier) -> None:
    packed = archive(dossier)
    with zipfile.ZipFile(io.BytesIO(packed)) as opened:
        assert opened.namelist() == [f"{name}.csv" for name in tables(dossier)]
        assert opened.read("sources.csv").decode("utf-8-sig") == csv_text(tables(dossier)["sources"])
        assert opened.read("sources.csv").startswith(b"\xef\xbb\xbf")

    assert archive(dossier) == packed
