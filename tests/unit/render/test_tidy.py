"""Tables that need no cleaning: a row a participant, a quantity and an entry, with the same columns everywhere."""

import csv
import io

import pytest

from dossier_tui.model import Dossier
from dossier_tui.render.csv import csv_text, tables
from dossier_tui.render.tidy import TIDY
from tests.conftest import MakeDossier

CONTACTS = """
    leadership:
      contacts:
        - id: met
          date: 2018-06
          kind: meeting
          who: [putin, {who: jeenbekov, did: received by}, {name: A. Guest, role: minister, of: kyrgyzstan}, unknown]
          place: moscow
          inferred: [who]
          src: sp#2-3
    """
FIGURES = """
    economy:
      trade:
        - {period: 2018, total: unknown, sold_by: {russia: up to USD 1.6 bn}, figures_from: customs, src: sp#4}
      figures:
        - {what: Aid, value: USD 18–19 m, from: russia, to: kyrgyzstan, period: 2018~, by_account_of: russia,
           inferred: [value], state: promised, parts: {roads: USD 5 m}, src: sp#4}
        - {what: Sales, value: down by 5.76 %, period: unknown, src: sp#4}
        - {what: Rent, value: USD 2 m, period: 2017, inferred: [period], src: sp#4}
    """


def rows(dossier: Dossier, table: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(csv_text(tables(dossier)[table]), newline="")))


def test_a_contact_has_a_row_for_each_who_took_part(make_dossier: MakeDossier) -> None:
    found = rows(make_dossier(CONTACTS), "participants")

    assert [(row["participant"], row["participant id"], row["participant kind"]) for row in found] == [
        ("Vladimir Putin", "putin", "person"),
        ("Sooronbay Jeenbekov", "jeenbekov", "person"),
        ("A. Guest", "", "named once"),
        ("not said", "", "not said"),
    ]
    assert [row["side id"] for row in found] == ["russia", "kyrgyzstan", "kyrgyzstan", ""]
    assert [row["did"] for row in found] == ["", "received by", "", ""]
    assert {row["contact"] for row in found} == {"met"}
    assert {(row["first day"], row["last day"], row["inferred"]) for row in found} == {
        ("2018-06-01", "2018-06-30", "yes"),
    }  # fmt: skip


def test_codes_stand_beside_the_ids_where_the_registry_has_them(make_dossier: MakeDossier) -> None:
    dossier = make_dossier(CONTACTS)
    by_id = {row["id"]: row for row in rows(dossier, "entries")}

    assert by_id["russia"]["kind"] == "polity"
    assert by_id["russia"]["iso2"] == dossier.registry.polities["russia"].codes["iso2"]
    assert by_id["putin"]["of"] == "russia"
    assert by_id["putin"]["iso2"] == ""


def test_a_figure_has_a_row_for_each_quantity_with_numbers_apart_from_words(make_dossier: MakeDossier) -> None:
    found = {(row["what"], row["field"], row["part"]): row for row in rows(make_dossier(FIGURES), "quantities")}

    aid = found["Aid", "value", ""]
    assert (aid["printed"], aid["number"], aid["lower"], aid["upper"]) == (
        "USD 18–19 m", "", "18000000", "19000000",
    )  # fmt: skip
    assert (aid["currency"], aid["certainty"], aid["state"]) == ("USD", "range", "promised")
    assert (aid["period"], aid["period start"], aid["period end"], aid["period certainty"]) == (
        "2018~", "2018-01-01", "2018-12-31", "approximate",
    )  # fmt: skip
    assert (aid["from id"], aid["to id"], aid["account"], aid["inferred"]) == (
        "russia", "kyrgyzstan", "Russia", "yes",
    )  # fmt: skip
    assert found["Aid", "parts", "roads"]["number"] == "5000000"
    assert found["Aid", "parts", "roads"]["inferred"] == "no"


def test_a_period_that_the_source_only_implies_says_so(make_dossier: MakeDossier) -> None:
    (rent,) = [row for row in rows(make_dossier(FIGURES), "quantities") if row["what"] == "Rent"]

    assert (rent["period"], rent["period certainty"], rent["inferred"]) == ("2017", "implied by the source", "no")


def test_a_change_has_its_direction_and_a_negative_number(make_dossier: MakeDossier) -> None:
    (sales,) = [row for row in rows(make_dossier(FIGURES), "quantities") if row["what"] == "Sales"]

    assert (sales["number"], sales["unit"], sales["direction"]) == ("-5.76", "%", "down")
    assert (sales["period"], sales["period start"], sales["period certainty"]) == ("not said", "", "not said")


def test_trade_is_a_row_for_each_way_and_what_is_not_said_is_one_too(make_dossier: MakeDossier) -> None:
    total, sold = [row for row in rows(make_dossier(FIGURES), "quantities") if row["record kind"] == "trade"]

    assert (total["field"], total["printed"], total["number"], total["certainty"]) == (
        "total", "not said", "", "not said",
    )  # fmt: skip
    assert (sold["field"], sold["from id"], sold["to id"]) == ("sold by", "russia", "kyrgyzstan")
    assert (sold["hedge"], sold["lower"], sold["upper"]) == ("up to", "", "1600000000")


def test_the_columns_are_the_same_whatever_a_dossier_has(make_dossier: MakeDossier) -> None:
    found = tables(make_dossier(CONTACTS + FIGURES))

    for table in TIDY:
        assert found[table.name][0] == [column.name for column in table.columns]
        assert len({column.name for column in table.columns}) == len(table.columns)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ("in_force: unknown", ("not said", "")),
        ("in_force: 2018-06-19", ("in force", "2018-06-19")),
        ("in_force: 2018-06-19, acts: [{act: denounced, date: never}]", ("in force", "2018-06-19")),
        ("acts: [{act: terminated, date: 2019-01-01}], in_force: 2018", ("ended", "2018")),
    ],
)
def test_whether_a_document_is_in_force_is_apart_from_since_when(
    make_dossier: MakeDossier, fields: str, words: tuple[str, str]
) -> None:
    document = f"{{kind: treaty, title: A treaty, signed: unknown, {fields}, src: sp#4}}"
    (row,) = rows(make_dossier(f"history:\n  documents:\n    - {document}"), "history-documents")

    assert (row["whether in force"], row["in force since"]) == words
    assert row["signed"] == "not said"
    assert "in force" not in row
