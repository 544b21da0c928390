"""A sheet draws what `draw` draws, and after another hit only those parts that the hits have changed."""

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from dossier_tui.blocks import Block, Bullets, Dated, Heading, Line, Prose, Row, Table, cited, line, timeline_of_years
from dossier_tui.matching import Finder, Highlights, hits_in
from dossier_tui.render.screen import Drawn, Part, draw
from dossier_tui.render.sheet import Sheet
from dossier_tui.values import Address

LONG = "talks about many things, among them trade, peace and the price of bread in both of the two"


def blocks_of(rows: int) -> list[Block]:
    listed = [
        Row(Address("record", f"met-{n}"), (cited(f"{n} May"), cited(f"who {n}"), cited(LONG))) for n in range(rows)
    ]
    heads = (cited("When"), cited("Who"), cited("What"))
    return [
        Heading(line("Who met whom")),
        Table(heads, tuple(listed), is_list=True),
        Prose(cited(LONG)),
        timeline_of_years(("2019", Dated(row, cited(f"{n} May"), cited("trade"))) for n, row in enumerate(listed)),
        Bullets(tuple(Row(None, (cited(f"{n} {LONG}"),)) for n in range(3))),
    ]


def found(blocks: Sequence[Block], typed: str, current: int | None = None) -> Highlights:
    hits = hits_in(blocks, Finder.of(typed))
    return Highlights(hits, current if hits else None)


class Pen:
    """Counts the parts that are drawn."""

    def __init__(self, sheet: Sheet) -> None:
        self.drawn = 0
        sheet.parts = [Part(part.lines, self._counting(part), part.is_apart) for part in sheet.parts]

    def _counting(self, part: Part):
        def counted(lines: Sequence[Line]) -> list[Drawn]:
            self.drawn += 1
            return list(part.draw(lines))

        return counted


@settings(max_examples=30, deadline=None)
@given(
    st.lists(st.sampled_from(["", "price", "who 1", "1", "peace", "When", "nowhere"]), min_size=1, max_size=4),
    st.integers(30, 120),
)
def test_it_draws_what_draw_draws_whatever_was_found_before(typed: list[str], width: int) -> None:
    blocks = blocks_of(9)
    sheet = Sheet(blocks, width, short=True)
    for number, each in enumerate(typed):
        highlights = found(blocks, each, number) if each else Highlights()
        if highlights.current is not None and highlights.current >= len(highlights.hits):
            highlights = Highlights(highlights.hits, 0)
        sheet.highlight(highlights)
        sheet.draw(sheet.outdated())
        sheet.put_together()

        assert sheet.lines == draw(blocks, width, highlights=highlights, short=True)


def test_around_a_part_no_more_is_drawn_than_a_screen_shows() -> None:
    blocks = blocks_of(2000)
    sheet = Sheet(blocks, 70, short=True)
    pen = Pen(sheet)
    highlights = found(blocks, "price", 1000)

    sheet.highlight(highlights)
    sheet.draw_around(sheet.part_of(highlights.hits[1000].line), 40)

    assert 20 <= pen.drawn <= 2 * 40


def test_the_next_hit_draws_two_parts() -> None:
    blocks = blocks_of(2000)
    sheet = Sheet(blocks, 70, short=True)
    sheet.highlight(found(blocks, "price", 1000))
    sheet.draw(sheet.outdated())
    sheet.put_together()
    pen = Pen(sheet)

    sheet.highlight(Highlights(sheet._found, 1001))
    sheet.draw(sheet.outdated())

    assert pen.drawn == 2
    assert not sheet.put_together()


def test_columns_stay_where_they_are_when_a_part_of_a_date_is_found() -> None:
    blocks = blocks_of(12)

    found_in_dates = draw(blocks, 100, highlights=found(blocks, "Ma", 0), short=True)
    plain = draw(blocks, 100)

    assert [each.text for each in found_in_dates][2:20] == [each.text for each in plain][2:20]
