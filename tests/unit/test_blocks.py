"""Blocks say what they show: every line of words with the row it belongs to, nothing that is only drawing."""

from collections.abc import Iterator
from decimal import Decimal
from typing import get_args

import pytest

from dossier_tui.blocks import (
    Bar,
    Block,
    Branch,
    Bullets,
    Dated,
    Facts,
    Heading,
    Line,
    Note,
    Prose,
    Row,
    Series,
    Span,
    Table,
    Timeline,
    Tree,
    Voice,
    Year,
    cited,
    facts,
    joined,
    line,
    lines,
    lines_of,
    prose,
    searchable,
    text_of,
    timeline_of_years,
    with_lines,
)  # fmt: skip
from dossier_tui.values import Address, Citations

CITES = Citations.parse("sp#12")
A, B = Address.parse("a", "ru-kg"), Address.parse("b", "ru-kg")
ROW = Row(A, (cited("one"), cited("two")))
PART = Row(B, (cited("part"),))

BLOCKS: list[tuple[Block, list[tuple[Address | None, str]]]] = [
    (Heading(line("Title")), [(None, "Title")]),
    (Prose(cited("words")), [(None, "words")]),
    (Prose(cited("words"), A), [(A, "words")]),
    (Note(cited("words"), A), [(A, "words")]),
    (Bullets((ROW, PART)), [(A, "one"), (A, "two"), (B, "part")]),
    (Table(lines("X", "Y"), (ROW,)), [(None, "X"), (None, "Y"), (A, "one"), (A, "two")]),
    (Facts(((line("label"), cited("value")),)), [(None, "label"), (None, "value")]),
    (Tree((Branch(ROW, (Branch(PART),)),)), [(A, "one"), (A, "two"), (B, "part")]),
    (
        timeline_of_years(
            [("2018", Dated(PART, line("May"), line("Talks"))), ("2018", Dated(ROW, line("March"), line("Links")))]
        ),
        [(None, "2018"), (B, "May"), (B, "Talks"), (B, "part"), (A, "March"), (A, "Links"), (A, "one"), (A, "two")],
    ),
    (Voice(line("Sputnik's view"), (PART,)), [(None, "Sputnik's view"), (B, "part")]),
    (
        Series(line("Title"), (Bar(line("2018"), Decimal(1), line("USD 1")),)),
        [(None, "Title"), (None, "2018"), (None, "USD 1")],
    ),
]


def test_there_is_an_example_of_every_kind_of_block() -> None:
    assert {type(block) for block, _ in BLOCKS} == set(get_args(Block))


@pytest.mark.parametrize(("block", "texts"), BLOCKS)
def test_the_lines_of_a_block_come_in_reading_order_with_the_address_of_their_row(
    block: Block, texts: list[tuple[Address | None, str]]
) -> None:
    assert [(address, text_of(each)) for address, each in lines_of(block)] == texts
    assert list(searchable(block)) == texts


@pytest.mark.parametrize("block", [block for block, _ in BLOCKS])
def test_every_line_can_be_changed_in_the_order_in_which_lines_are_visited(block: Block) -> None:
    seen: list[Line] = []

    def numbered(spans: Line) -> Line:
        seen.append(spans)
        return line(f"{len(seen)} ", spans)

    changed = with_lines(block, numbered)

    assert seen == [each for _, each in lines_of(block)]
    assert list(lines_of(changed)) == [
        (address, line(f"{number} ", each)) for number, (address, each) in enumerate(lines_of(block), 1)
    ]


@pytest.mark.parametrize("block", [block for block, _ in BLOCKS])
def test_a_block_whose_lines_stay_the_same_is_the_same(block: Block) -> None:
    assert with_lines(block, lambda spans: spans) == block


def test_what_is_empty_or_blank_is_nothing_to_search_for() -> None:
    assert list(searchable(Table(lines("", " "), (Row(A, ((), cited(" "))),)))) == []


def test_labels_of_facts_may_be_plain_text() -> None:
    assert facts([("label", cited("value"))]) == Facts(((line("label"), cited("value")),))


def test_entries_stand_under_their_years_in_the_order_given() -> None:
    one, two, three = (Dated(ROW, line(date), line("History")) for date in ("May", "March", "unknown"))
    years: Iterator[tuple[str, Dated]] = iter([("2018", one), ("2018", two), ("", three)])

    assert timeline_of_years(years) == Timeline((Year(line("2018"), (one, two)), Year((), (three,))))


def test_a_line_is_made_of_text_spans_and_lines_without_what_is_empty() -> None:
    strong = Span("b", "strong")

    assert line("a", "", strong, (), (Span("c"), Span("")), Span("", "", CITES)) == (
        Span("a"), strong, Span("c"), Span("", "", CITES),
    )  # fmt: skip


def test_lines_are_joined_without_the_empty_ones() -> None:
    assert text_of(joined([cited("a"), (), cited("b")])) == "a; b"
    assert text_of(joined([cited("a"), cited("b")], " – ")) == "a – b"
    assert joined([]) == ()


def test_what_has_neither_text_nor_citations_is_no_line() -> None:
    assert cited("") == ()
    assert cited("", CITES) == (Span("", "", CITES),)


@pytest.mark.parametrize(
    ("written", "spans"),
    [
        ("plain", [("plain", "")]),
        ("a [sp#12].", [("a", "sp#12"), (".", "")]),
        ("a [sp#12 kr#p1] b [sp#3-5]", [("a", "sp#12 kr#p1"), (" b", "sp#3,4,5")]),
        ("[sic] and [GDP=5%]", [("[sic] and [GDP=5%]", "")]),
        ("[sp#1]", [("", "sp#1")]),
    ],
)
def test_prose_cites_what_stands_before_the_brackets(written: str, spans: list[tuple[str, str]]) -> None:
    assert [(span.text, str(span.cites)) for span in prose(written)] == spans
