"""A record in a few words: one case for each kind, and every kind has one."""

import typing

import pytest

from dossier_tui.model import AnyRecord, Dossier, Record
from dossier_tui.values import Citations
from dossier_tui.values.text import lower_first
from dossier_tui.words.labels import (
    address_label,
    implied_fields,
    label_of,
    record_label,
    short_label,
    undated_label,
)
from dossier_tui.words.lines import record_line
from tests.conftest import MakeDossier, at

KINDS = typing.get_args(AnyRecord)

CASES = {
    "Body": ("economy", "bodies", "name: The Fund, kind: fund", ["The Fund"] * 3),
    "Contact": (
        "leadership", "contacts", "date: 2019-08-06, kind: talks, who: [putin]",
        ["talks of 6 August 2019", "talks of 6 August 2019", "talks"],
    ),
    "Contact without a date": (
        "leadership", "contacts", "date: unknown, kind: call, who: [putin], text: about gas",
        ["call of Putin", "call of Putin", "call"],
    ),
    "Contact with an occasion": (
        "leadership", "contacts", "date: unknown, kind: attendance, who: [putin], occasion: the final",
        ["attendance of Putin", "attendance of Putin", "attendance, the final"],
    ),
    "Contact of which nothing more is known": (
        "leadership", "contacts", "date: unknown, kind: call, who: [unknown]", ["call"] * 3,
    ),
    "Document": ("history", "documents", "kind: law, title: Law on Ties, signed: 2018", ["Law on Ties"] * 3),
    "Document with a term": (
        "history", "documents", "kind: programme, title: Schools, term: 2020/2022",
        ["Schools, 2020–2022", "Schools, 2020–2022", "Schools"],
    ),
    "Document signed before its term": (
        "history", "documents", "kind: programme, title: Schools, signed: 2019, term: 2020/2022",
        ["Schools, 2020–2022"] * 3,
    ),
    "Event": (
        "culture", "events", "name: Festival, date: 2018-06",
        ["Festival, June 2018", "Festival, June 2018", "Festival"],
    ),
    "Event without a date": ("culture", "events", "name: Festival, date: unknown", ["Festival"] * 3),
    "Figure": (
        "economy", "figures", "what: Debt, value: about USD 240 m, as_of: 2017",
        ["Debt: about USD 240 m", "Debt", "Debt: about USD 240 m"],
    ),
    "Goods": (
        "economy", "goods", "sold_by: russia, goods: [fuel], extent: all", ["goods sold by Russia"] * 3,
    ),
    "Link": ("history", "links", "kind: diplomatic relations, date: 1992-03-20", ["diplomatic relations"] * 3),
    "Link of two": (
        "history", "links", "kind: recognition, date: 2008, by: russia, of: abkhazia",
        ["recognition of Abkhazia by Russia"] * 3,
    ),
    "Position": (
        "security", "positions", "holders: [russia, georgia], says: talks are needed.",
        ["position of Russia and Georgia: talks are needed", "position of Russia and Georgia",
         "position of Russia and Georgia: talks are needed"],
    ),
    "Statement": ("history", "statements", "says: Ties are old.", ["Ties are old"] * 3),
    "Trade": (
        "economy", "trade", "period: 2019-01/2019-05, total: USD 1 bn, sold_by: {}, figures_from: unknown",
        ["trade in January–May 2019"] * 3,
    ),
    "Trade of a period not said": (
        "economy", "trade", "period: unknown, total: USD 1 bn, sold_by: {}, figures_from: unknown",
        ["trade in a period not said"] * 3,
    ),
}  # fmt: skip
"""By kind: section, group, fields, and the label, the short label and the label without a date."""


def of_case(make_dossier: MakeDossier, case: str) -> tuple[Dossier, AnyRecord]:
    section, group, fields, _ = CASES[case]
    dossier = make_dossier(f"{section}:\n  {group}:\n    - {{id: it, src: sp#3, {fields}}}\n")
    (record,) = dossier.records()
    return dossier, record


@pytest.mark.parametrize("case", CASES)
def test_a_record_is_called_by_what_tells_it_from_others(make_dossier: MakeDossier, case: str) -> None:
    dossier, record = of_case(make_dossier, case)

    assert type(record).__name__ == case.partition(" ")[0]
    assert [each(dossier, record) for each in (record_label, short_label, undated_label)] == CASES[case][-1]


def test_every_kind_has_a_case() -> None:
    assert {case.partition(" ")[0] for case in CASES} == {kind.__name__ for kind in KINDS}


def test_what_is_no_kind_of_record_has_no_words(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("")

    for words in (record_label, short_label, undated_label, record_line):
        with pytest.raises(AssertionError):
            words(dossier, Record(src=Citations.parse("sputnik-2019#3")))  # type: ignore[arg-type]


def test_a_label_is_that_of_the_record_or_of_the_registry_or_the_word_itself(make_dossier: MakeDossier) -> None:
    dossier, _ = of_case(make_dossier, "Contact")

    assert [label_of(dossier, key) for key in ("it", "putin", "nobody")] == [
        "talks of 6 August 2019", "Vladimir Putin", "nobody",
    ]  # fmt: skip


def test_what_stands_at_an_address_is_called_by_its_name(make_dossier: MakeDossier) -> None:
    dossier, _ = of_case(make_dossier, "Contact")

    addresses = map(at, ("it", "source:sputnik-2019", "entry:putin", "source:gone"))
    assert [address_label(dossier, each) for each in addresses] == [
        "talks of 6 August 2019", "UrduPoint News", "Vladimir Putin", "gone",
    ]  # fmt: skip


@pytest.mark.parametrize(("title", "inside"), [("Treaty of Friendship", "treaty of Friendship"), ("", "")])
def test_a_title_inside_a_sentence_begins_small(title: str, inside: str) -> None:
    assert lower_first(title) == inside


@pytest.mark.parametrize(
    ("home", "fields", "words"),
    [
        ("leadership contacts", "date: 2018, kind: call, who: [putin], inferred: [who, topics]",
         "who took part and topics"),
        ("leadership contacts", "date: 2018, kind: call, who: [putin], inside: other, inferred: [inside]",
         "what it is part of"),
        ("history documents", "kind: law, title: Law, signed: 2018, inferred: [signed]", "date of signature"),
        ("history links", "kind: diplomatic relations, date: 1992, inferred: [date]", "date"),
        ("economy trade", "period: 2018, total: USD 1 bn, of: goods, inferred: [of]", "that it is trade in goods"),
        ("economy trade", "period: 2018, total: USD 1 bn, of: services, inferred: [period, of]",
         "period and that it is trade in services"),
        ("economy trade", "period: 2018, total: USD 1 bn", ""),
    ],
)  # fmt: skip
def test_what_is_only_implied_is_said_in_words_not_in_keys(
    make_dossier: MakeDossier, home: str, fields: str, words: str
) -> None:
    section, group = home.split()
    other = "leadership: {contacts: [{id: other, date: 2017, kind: visit, who: [putin], src: sp#3}]}\n"
    content = f"{section}:\n  {group}:\n    - {{src: sp#3, {fields}}}\n"
    if section == "leadership":
        content += "    - {id: other, date: 2017, kind: visit, who: [putin], src: sp#3}\n"
    made = make_dossier(content if section == "leadership" else content + other)
    (record, *_) = (each for each in made.records() if each.id != "other")

    assert implied_fields(record) == words
