"""Hits of a search are laid over blocks where they are drawn, and change no word and no line."""

from decimal import Decimal

import pytest

from dossier_tui.blocks import (
    Bar,
    Block,
    Branch,
    Bullets,
    Dated,
    Heading,
    Note,
    Prose,
    Row,
    Series,
    Span,
    Table,
    Tree,
    Voice,
    cited,
    facts,
    line,
    lines,
    timeline_of_years,
)
from dossier_tui.matching import Finder, Highlights, hits_in
from dossier_tui.render.highlighting import HighlightedSpan, highlighted_lines, hits_by_line
from dossier_tui.render.screen import draw
from dossier_tui.values import Address, Citations

CITES = Citations.parse("s-1#1")
SPLIT = Prose(line(Span("Khadz", "strong", CITES), "himba met Putin"), Address.parse("a", "ru-kg"))
PEACE = Row(Address.parse("a", "ru-kg"), (cited("peace"),))
EVERY_PLACE: dict[str, Block] = {
    "a heading": Heading(line("peace")),
    "prose": Prose(cited("peace")),
    "a note": Note(cited("peace")),
    "a bullet": Bullets((PEACE,)),
    "a column": Table(lines("peace", "b"), (Row(None, (cited("war"), cited("war"))),)),
    "a cell": Table(lines("a", "b"), (Row(None, (cited("war"), cited("peace"))),)),
    "a label": facts([("peace", cited("war"))]),
    "a fact": facts([("war", cited("peace"))]),
    "a tree": Tree((Branch(PEACE),)),
    "a year": timeline_of_years([("peace", Dated(Row(None, (cited("war"),)), line("May"), line("War")))]),
    "a date": timeline_of_years([("2018", Dated(Row(None, (cited("war"),)), line("May of peace"), line("War")))]),
    "a lane": timeline_of_years([("2018", Dated(Row(None, (cited("war"),)), line("May"), line("peace")))]),
    "an entry": timeline_of_years([("2018", Dated(PEACE, line("May"), line("War")))]),
    "the title of a chart": Series(line("peace"), (Bar(line("war"), Decimal(1), line("USD 1")),)),
    "a bar": Series(line("war"), (Bar(line("peace"), Decimal(1), line("USD 1")),)),
    "the figure of a bar": Series(line("war"), (Bar(line("2018"), Decimal(1), line("peace")),)),
    "a speaker": Voice(line("peace"), (Row(None, (cited("war"),)),)),
    "a view": Voice(line("war"), (PEACE,)),
}


def found(blocks: list[Block], query: str, current: int | None = None) -> Highlights:
    return Highlights(hits_in(blocks, Finder.of(query)), current)


def drawn_in(style: str, blocks: list[Block], highlights: Highlights, width: int = 80) -> list[str]:
    lines_drawn = draw(blocks, width, highlights=highlights)
    return [text for each in lines_drawn for text, name in each.pieces if name.split()[-1:] == [style]]


def test_a_hit_is_laid_over_the_spans_that_it_crosses_and_citations_stay_behind() -> None:
    (spans,) = highlighted_lines([SPLIT.line], 0, hits_by_line(found([SPLIT], "adzh").hits))

    assert spans == (
        Span("Kh", "strong"),
        HighlightedSpan("adz", "strong", CITES),
        HighlightedSpan("h"),
        Span("imba met Putin"),
    )


def test_the_hit_at_which_the_reader_is_stands_out_more_than_the_others() -> None:
    blocks: list[Block] = [Prose(cited("peace")), Prose(cited("no peace"))]

    assert drawn_in("current", blocks, found(blocks, "peace", 1)) == ["peace"]
    assert [line_drawn.pieces for line_drawn in draw(blocks, 80, highlights=found(blocks, "peace", 1))] == [
        (("peace", "hit"),), (), (("no ", ""), ("peace", "current")),
    ]  # fmt: skip


@pytest.mark.parametrize("place", EVERY_PLACE)
@pytest.mark.parametrize("width", [30, 80])
def test_a_hit_stands_out_wherever_it_is(place: str, width: int) -> None:
    blocks = [EVERY_PLACE[place]]

    assert drawn_in("current", blocks, found(blocks, "peace", 0), width) == ["peace"]


def test_the_style_of_the_text_stays_before_that_of_the_hit_and_lines_break_as_before() -> None:
    highlights = found([SPLIT], "adzh", 0)
    drawn = draw([SPLIT], 20, highlights=highlights)

    assert drawn[0].pieces[:3] == (("Kh", "strong"), ("adz", "strong current"), ("h", "current"))
    assert [each.text for each in drawn] == [each.text for each in draw([SPLIT], 20)]


def test_without_hits_blocks_are_as_they_were() -> None:
    blocks = list(EVERY_PLACE.values())

    assert draw(blocks, 80, highlights=found(blocks, "nowhere")) == draw(blocks, 80)
