"""Blocks say what they show: every line of words, every row that can be selected, nothing that is only drawing."""

from decimal import Decimal

import pytest

from dossier_tui.blocks import (
    Bar,
    Block,
    Branch,
    Bullets,
    Dated,
    Facts,
    Heading,
    Note,
    Prose,
    Row,
    Series,
    Span,
    Table,
    Timeline,
    Tree,
    Voice,
    cited,
    joined,
    line,
    lines_of,
    prose,
    rows_of,
    searchable,
    text_of,
)
from dossier_tui.values import Citations
from tests.conftest import at

CITES = Citations.parse("sp#12")
ROW = Row(at("a"), (cited("one"), cited("two")))
PART = Row(at("b"), (cited("part"),))


@pytest.mark.parametrize(
    ("block", "addresses", "texts"),
    [
        (Heading("Title"), [], ["Title"]),
        (Prose(cited("words")), [], ["words"]),
        (Prose(cited("words"), at("a")), ["a"], ["words"]),
        (Note(cited("words"), at("a")), ["a"], ["words"]),
        (Bullets((ROW, PART)), ["a", "b"], ["one", "two", "part"]),
        (Table(("X", "Y"), (ROW,)), ["a"], ["one", "two"]),
        (Facts((("label", cited("value")),)), [], ["label", "value"]),
        (Tree((Branch(ROW, (Branch(PART),)),)), ["a", "b"], ["one", "two", "part"]),
        (Timeline((Dated(PART, "2018", "2018", "History"),)), ["b"], ["2018", "part"]),
        (Voice("Sputnik's view", (PART,)), ["b"], ["Sputnik's view", "part"]),
        (Series("Title", (Bar("2018", Decimal(1), "USD 1"),)), [], []),
    ],
)
def test_each_kind_of_block_tells_its_rows_and_all_its_words(
    block: Block, addresses: list[str], texts: list[str]
) -> None:
    assert [row.address for row in rows_of(block)] == [at(each) for each in addresses]
    assert list(searchable(block)) == texts
    assert [text_of(each) for each in lines_of(block)] == texts


def test_what_is_empty_or_blank_is_nothing_to_search_for() -> None:
    assert searchable(Table(("X", "Y"), (Row(at("a"), ((), cited(" "))),))) == ()


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
