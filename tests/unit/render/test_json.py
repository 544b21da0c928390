"""A dossier as plain data: every id, sentence and citation worked out, and the three ways to be empty told apart."""

import json

import pytest

from dossier_tui.model import Dossier
from dossier_tui.render.formats import FORMATS
from dossier_tui.render.json import as_data, json_text
from dossier_tui.views.brief import BriefOptions
from tests.conftest import FILES, MakeDossier


@pytest.fixture
def dossier(make_dossier: MakeDossier) -> Dossier:
    return make_dossier(FILES["dossiers/russia-kyrgyzstan.yaml"], head="")


def test_it_is_plain_data_that_json_can_hold(dossier: Dossier) -> None:
    whole = json.loads(json_text(dossier))

    assert list(whole) == list(as_data(dossier))
    assert (whole["pair"], whole["title"], whole["as_of"]) == (
        "russia-kyrgyzstan", "Russia and Kyrgyzstan", "2019-07-11",
    )  # fmt: skip


def test_groups_are_told_to_be_unknown_empty_or_not_looked_at(dossier: Dossier) -> None:
    sections = as_data(dossier)["sections"]

    assert sections["culture"]["events"] == "unknown"
    assert sections["history"]["documents"] == []
    assert sections["history"]["links"] is None


def test_a_record_has_its_fields_as_written_its_sentence_and_where_it_comes_from(dossier: Dossier) -> None:
    (trade,) = as_data(dossier)["sections"]["economy"]["trade"]

    assert trade["id"] == "trade-2018"
    assert (trade["period"], trade["total"], trade["sold_by"]) == ("2018", "USD 1.9 bn", {"russia": "USD 1.6 bn"})
    assert trade["line"].startswith("Trade, 2018: Russia sold USD 1.6 bn; ")
    assert trade["citations"] == [{"source": "sputnik-2019", "paragraph": 2}]


def test_sections_and_judgements_can_be_left_out(dossier: Dossier) -> None:
    chosen = as_data(dossier, BriefOptions(sections=("history",), evaluative=False))["sections"]

    assert list(chosen) == ["history"]
    assert "evaluations" not in chosen["history"]


def test_every_format_has_a_name_and_a_suffix_of_its_own() -> None:
    assert next(iter(FORMATS)) == "markdown"
    assert all(format.key == key and format.title for key, format in FORMATS.items())
    assert len({format.suffix for format in FORMATS.values()}) == len(FORMATS)


def test_plain_text_is_the_brief_below_its_title(dossier: Dossier) -> None:
    drawn = FORMATS["text"].export(dossier, BriefOptions())

    assert isinstance(drawn, str)
    assert drawn.startswith("Russia and Kyrgyzstan: background\n\nAs known on 11 July 2019.")
    assert "Kyrgyzstan counts as an ally ¶3" in drawn
    assert "Kyrgyzstan counts as an ally" not in FORMATS["text"].export(dossier, BriefOptions(evaluative=False))


def test_it_has_what_the_rules_find_with_both_values_and_the_place(make_dossier: MakeDossier) -> None:
    ways = "sold_by: {russia: USD 1.1 bn, kyrgyzstan: USD 2.2 bn}"
    (found,) = as_data(
        make_dossier(f"""
            economy:
              trade: [{{period: 2018, total: USD 4.4 bn, {ways}, figures_from: customs, src: sp#4}}]
            """)
    )["findings"]

    assert (found["code"], found["severity"], found["records"]) == ("flows-and-total", "warning", ["trade-2018"])
    assert (found["printed"], found["against"], found["line"]) == ("USD 4.4 bn", "USD 3.3 bn", 7)
