"""The schemas accept what curators write, refuse what they mistype, and say what the code says."""

import json
from typing import Any

import jsonschema
import pytest

from dossier_tui.library import bundled_root
from dossier_tui.library.schema import SCHEMAS, schema, schema_text
from dossier_tui.model import ENTRY_KINDS, SECTIONS, Contact
from dossier_tui.model.hints import field_docs
from tests.editor import committed, complaints, read

ROOT = bundled_root()
FILES = {
    "dossier": sorted((ROOT / "dossiers").glob("*.yaml")),
    "source": sorted((ROOT / "seeds").glob("*.yaml")),
    **{kind: [ROOT / "dossiers" / "registry" / f"{kind}.yaml"] for kind in ENTRY_KINDS},
}


@pytest.mark.parametrize("kind", SCHEMAS)
def test_the_committed_schema_is_sound_and_current(kind: str) -> None:
    jsonschema.Draft202012Validator.check_schema(committed(kind))

    assert committed(kind) == json.loads(schema_text(kind))


@pytest.mark.parametrize("kind", SCHEMAS)
def test_every_bundled_file_is_accepted(kind: str) -> None:
    assert FILES[kind]
    for path in FILES[kind]:
        assert complaints(kind, read(path)) == [], path


@pytest.mark.parametrize("kind", SCHEMAS)
def test_a_mistyped_key_is_refused(kind: str) -> None:
    content = read(FILES[kind][0])
    wrong = content | {"titel": "x"} if kind in {"dossier", "source"} else content | {"x": {"name": "X", "nmae": "Y"}}

    assert any("nmae" in said or "titel" in said for said in complaints(kind, wrong))


def with_contact(**fields: Any) -> dict[str, Any]:
    """A dossier of one contact."""
    contact = {"date": "2018-06-01", "kind": "talks", "who": ["putin"], "src": "sp#1"} | fields
    head = {"model": 2, "title": "A", "parties": ["a", "b"], "as_of": "2019-01-01", "sources": {"sp": "s"}}
    return {**head, "leadership": {"contacts": [contact]}}


@pytest.mark.parametrize("date", [2018, "2017", "2018-06", "2018-06-01", "2017-04-18/2017-04-19", "unknown"])
def test_a_date_may_be_written_without_quotes(date: object) -> None:
    assert complaints("dossier", with_contact(date=date)) == []


@pytest.mark.parametrize(
    "fields",
    [
        {"src": "sp#1"}, {"src": ["sp#1", "kr#p2"]}, {"who": ["putin", "unknown"]},
        {"who": [{"who": "putin", "did": "met"}]}, {"who": "putin"}, {"who": {"name": "A. Name", "of": "russia"}},
        {"state": "planned"}, {"kind": "tea"}, {"due": "within a month"}, {"due": 2006}, {"response": "denied"},
        {"response": [{"kind": "denied", "by": "russia"}]}, {"acts": {"act": "opened", "date": "never"}},
    ],
)  # fmt: skip
def test_each_way_to_write_a_field_is_accepted(fields: dict[str, Any]) -> None:
    assert complaints("dossier", with_contact(**fields)) == []


@pytest.mark.parametrize(
    "fields",
    [
        {"date": ["2018"]},
        {"kind": ""},
        {"who": {"nam": "A. Name"}},
        {"response": "maybe"},
        {"src": 5},
        {"wo": []},
        {"state": "maybe"},
    ],
)
def test_what_is_no_such_value_is_refused(fields: dict[str, Any]) -> None:
    assert complaints("dossier", with_contact(**fields))


@pytest.mark.parametrize("written", [2018, 1.5, True])
def test_text_may_be_what_an_editor_takes_for_a_number(written: object) -> None:
    assert complaints("dossier", with_contact(beside=written)) == []
    assert complaints("dossier", with_contact(headline="true")) == []


@pytest.mark.parametrize("fields", [{"headline": 1}, {"headline": "yes"}, {"beside": None}, {"beside": []}])
def test_what_the_check_refuses_an_editor_refuses(fields: dict[str, Any]) -> None:
    assert complaints("dossier", with_contact(**fields))


@pytest.mark.parametrize(
    "fields",
    [
        {"in_force": "soon"}, {"in_force": 20180619}, {"src": "nonsense"}, {"src": []}, {"src": ["sp#1", "x"]},
        {"size": "5"}, {"size": "USD 5 dollars"}, {"due": "2019-13"}, {"id": "Not An Id"}, {"place": "a b"},
        {"inferred": "date"}, {"other_sources_say": {"field": "dates", "value": "x", "src": "sp#1"}},
        {"other_sources_say": {"field": "signed", "value": "soon", "src": "sp#1"}},
        {"other_sources_say": {"field": "size", "value": "5", "src": "sp#1"}},
        {"other_sources_say": {"field": "acts", "value": {"act": "signed", "date": "soon"}, "src": "sp#1"}},
        {"other_sources_say": {"field": "acts", "value": "signed", "src": "sp#1"}},
        {"other_sources_say": {"field": "note", "value": "x", "src": "sp#1"}},
        {"by": {"styled": "chair"}}, {"by": {"who": "russia", "name": "Russia"}}, {"called": {"A b": "x"}},
    ],
)  # fmt: skip
def test_what_the_check_refuses_in_a_document_an_editor_refuses(fields: dict[str, Any]) -> None:
    document = {"kind": "treaty", "title": "Treaty", "src": "sp#1"}

    assert complaints("dossier", with_records("history", "documents", document)) == []
    assert complaints("dossier", with_records("history", "documents", document | fields))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("acts", {"act": "signed", "date": "never"}), ("acts", [{"act": "signed", "date": 2018}, {"act": "paid"}]),
        ("terms", "ports open"), ("by", ["russia", {"name": "A. Name"}]), ("called", {"russia": "the Treaty"}),
        ("state", "promised"), ("due", "within a year"), ("signed", 2018),
    ],
)  # fmt: skip
def test_an_editor_takes_for_another_source_s_value_whatever_its_field_takes(field: str, value: object) -> None:
    other = {"field": field, "value": value, "src": "sp#1"}
    document = {"kind": "treaty", "title": "Treaty", "src": "sp#1", "other_sources_say": other}

    assert complaints("dossier", with_records("history", "documents", document)) == []


def with_records(section: str, group: str, *records: dict[str, Any]) -> dict[str, Any]:
    """A dossier of these records."""
    return {key: value for key, value in with_contact().items() if key != "leadership"} | {section: {group: [*records]}}


@pytest.mark.parametrize(
    ("place", "lacking", "enough"),
    [
        ("economy.trade", {"period": 2018}, {"change": "up 12 %"}),
        ("economy.trade", {"period": 2018, "sold_by": {}}, {"sold_by": {"russia": "USD 5 bn"}}),
        ("economy.goods", {"goods": "oil", "extent": "all", "sold_to": "all"}, {"sold_by": "russia"}),
        ("economy.figures", {"what": "Tourists"}, {"value": "5 tourists"}),
        ("economy.figures", {"what": "Tourists"}, {"values": {"russia": "5 tourists"}}),
        ("economy.figures", {"what": "Aid", "value": "about USD 5 m"}, {"period": "unknown"}),
        ("economy.figures", {"what": "Aid", "values": {"russia": "5 %"}}, {"as_of": 2018}),
        ("economy.figures", {"what": "Aid", "value": "5 tanks", "from": "russia"}, {"fiscal_year": "2004/2005"}),
        ("economy.figures", {"what": "Aid", "value": "5 tanks", "from": ["russia"]}, {"kind": "goods"}),
        ("economy.figures", {"what": "Aid", "value": "5 tanks", "from": ["russia"]}, {"from": "unknown"}),
        ("economy.bodies", {"kind": "fund"}, {"name": "Fund"}),
        ("economy.bodies", {"kind": "embassy", "name": ""}, {"of": "russia"}),
        ("history.links", {"kind": "border"}, {"state": "none"}),
        ("history.links", {"kind": "border", "date": None}, {"acts": {"act": "closed"}}),
        ("history.links", {"kind": "recognition", "date": 2008}, {"of": "abkhazia"}),
    ],
)
def test_a_record_needs_one_of_several_fields(place: str, lacking: dict[str, Any], enough: dict[str, Any]) -> None:
    section, group = place.split(".")

    assert complaints("dossier", with_records(section, group, {"src": "sp#1"} | lacking))
    assert complaints("dossier", with_records(section, group, {"src": "sp#1"} | lacking | enough)) == []


def test_a_figure_has_one_value_or_those_of_each_side() -> None:
    figure = {"what": "Tourists", "value": "5 tourists", "values": {"russia": "6 tourists"}, "src": "sp#1"}

    assert complaints("dossier", with_records("economy", "figures", figure))


@pytest.mark.parametrize(
    "head",
    [{"as_of": "unknown"}, {"as_of": "2019/.."}, {"parties": ["A b", "c"]}, {"sources": {}}, {"sources": {"S p": "s"}}],
)
def test_a_head_that_the_check_refuses_an_editor_refuses(head: dict[str, Any]) -> None:
    assert complaints("dossier", with_contact() | head)


@pytest.mark.parametrize(
    "fields",
    [
        {"sha256": ""}, {"paragraphs": 0}, {"claims": []}, {"held": "none"}, {"seen": "1-3"}, {"url": "example.org"},
        {"also_at": ["example.org"]}, {"url": 5}, {"claims": [{"n": 0, "p": 1, "says": "x"}]},
        {"side_reason": "Theirs"}, {"home": "russia"}, {"read_on": "last week"},
    ],
)  # fmt: skip
def test_a_source_that_the_check_refuses_an_editor_refuses(fields: dict[str, Any]) -> None:
    source = {
        "publisher": "P", "issued": 2019, "side": "russia", "reliability": "C", "reliability_reason": "R",
        "held": "full", "sha256": "0" * 63 + "a", "paragraphs": 3, "claims": [{"n": 1, "p": 1, "says": "x"}],
        "about_itself": 1,
    }  # fmt: skip

    assert complaints("source", source) == []
    assert complaints("source", source | {"sha256": int("0" * 64)}) == []
    assert complaints("source", source | fields)


@pytest.mark.parametrize("key", ["Not An Id", "unknown", "a_b"])
def test_an_entry_has_an_id(key: str) -> None:
    assert complaints("places", {"a-b": {"name": "A"}}) == []
    assert complaints("places", {key: {"name": "A"}})


@pytest.mark.parametrize("section", [section.key for section in SECTIONS])
def test_a_section_may_be_looked_at_empty_or_not_said(section: str) -> None:
    head = {key: value for key, value in with_contact().items() if key != "leadership"}
    group = next(each for each in SECTIONS if each.key == section).groups[0].key

    assert complaints("dossier", head | {section: {group: []}}) == []
    assert complaints("dossier", head | {section: {group: "unknown"}}) == []
    assert complaints("dossier", head | {section: {group: "unkown"}})


def test_an_editor_says_what_the_docstrings_of_the_fields_say() -> None:
    contact = schema("dossier")["$defs"]["Contact"]

    assert field_docs(Contact)["beside"] == (
        "The gathering on whose sidelines it was: an organisation or an event, or words."
    )
    assert contact["properties"]["beside"]["description"] == field_docs(Contact)["beside"]
    assert contact["properties"]["id"]["description"].startswith("Worked out where it is not written")
    assert contact["description"] == "One happening: a meeting beside a summit, with all its parts, is one contact."


def test_the_description_of_a_field_goes_before_that_of_its_kind_of_value() -> None:
    body = schema("dossier")["$defs"]["Body"]["properties"]["size"]

    assert body["description"].startswith("How many parts or members the source says that it has: `4 facilities`.")


def test_a_field_that_is_a_word_of_python_is_described_as_it_is_written() -> None:
    figure = schema("dossier")["$defs"]["Figure"]["properties"]

    assert "from" in figure
    assert "giver" not in figure


def test_a_class_without_source_has_no_docstrings_of_fields() -> None:
    assert field_docs(type("Made", (), {})) == {}
