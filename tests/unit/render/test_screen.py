"""Blocks drawn in cells: nothing wider than the screen, nothing lost, every line knowing whose it is."""

from decimal import Decimal

import pytest
from rich.cells import cell_len

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
    line,
)  # fmt: skip
from dossier_tui.dossier import Dossier
from dossier_tui.render.screen import PROSE_WIDTH, Drawn, draw, wrap
from dossier_tui.render.text import paragraph_marks, text
from dossier_tui.values import Citations
from tests.conftest import MakeDossier


def lines(block: Block, width: int = 80) -> list[str]:
    return [drawn.text.rstrip() for drawn in draw([block], width)]


def wrapped(words: str, width: int) -> list[str]:
    return ["".join(text for text, _ in each) for each in wrap([(words, "")], width)]


@pytest.mark.parametrize(
    ("words", "width", "broken"),
    [
        ("one two three", 7, ["one two", "three"]),
        ("one two", 7, ["one two"]),
        ("one  two", 4, ["one", "two"]),
        ("unbreakable", 5, ["unbre", "akabl", "e"]),
        ("a unbreakable", 5, ["a", "unbre", "akabl", "e"]),
        ("漢字漢字", 4, ["漢字", "漢字"]),
        ("漢字 ab", 5, ["漢字", "ab"]),
        ("漢字漢字", 5, ["漢字", "漢字"]),
        ("", 5, [""]),
        ("   ", 5, [""]),
    ],
)
def test_text_breaks_at_spaces_and_only_a_word_longer_than_a_line_is_cut(
    words: str, width: int, broken: list[str]
) -> None:
    assert wrapped(words, width) == broken


def test_a_word_of_several_styles_is_not_torn() -> None:
    assert [
        "".join(text for text, _ in each) for each in wrap([("see word", ""), ("s", "cite"), (", then", "")], 8)
    ] == ["see", "words,", "then"]


def test_styles_stay_with_their_words() -> None:
    assert wrap([("one two", ""), (" ", "strong"), ("three", "strong")], 7) == [
        [("one two", "")],
        [("three", "strong")],
    ]


def test_running_text_is_never_set_wider_than_one_reads() -> None:
    long = Prose(cited("word " * 100))

    assert max(map(cell_len, lines(long, 200))) <= PROSE_WIDTH
    assert max(map(cell_len, lines(long, 60))) <= 60


def test_headings_stand_close_above_what_they_head_and_blocks_apart() -> None:
    drawn = draw([Prose(cited("a")), Heading("Title"), Prose(cited("b")), Prose(cited("c"))], 80)

    assert [each.text for each in drawn] == ["a", "", "Title", "b", "", "c"]


def test_each_line_knows_the_row_that_it_belongs_to() -> None:
    drawn = draw([Bullets((Row("first", (cited("word " * 20),)), Row("second", (cited("b"),))))], 40)

    assert [each.anchor for each in drawn] == ["first"] * 3 + ["second"]


def test_bullets_hang_and_numbers_line_up() -> None:
    rows = tuple(Row(str(n), (cited(f"item {n}"),)) for n in range(1, 11))

    assert lines(Bullets((Row("a", (cited("one two three four five"),)),)), 20) == ["• one two three four", "  five"]
    assert lines(Bullets(rows, ordered=True))[::9] == [" 1. item 1", "10. item 10"]


def test_notes_and_voices_are_marked_on_the_left() -> None:
    assert lines(Note(cited("not said"))) == ["▏ not said"]
    assert lines(Voice("Sputnik's view", (Row("a", (cited("an ally"),)),))) == ["Sputnik's view:", "“ an ally"]


def test_facts_stand_beside_their_labels() -> None:
    assert lines(Facts((("date", cited("2018")), ("a label far too long for its column", cited("x"))))) == [
        "date                    2018", "a label far too long    x", "for its column",
    ]  # fmt: skip


def test_a_tree_shows_what_is_part_of_what() -> None:
    part = Branch(
        Row("b", (cited("part"),)),
        (
            Branch(
                Row("c", (cited("hut"),)),
            ),
        ),
    )
    tree = Tree((Branch(Row("a", (cited("whole"),)), (part, Branch(Row("d", (cited("last"),))))),))

    assert lines(tree) == ["• whole", "  ├─ part", "  │  └─ hut", "  └─ last"]


def test_the_guides_of_a_tree_go_on_beside_broken_lines() -> None:
    part = Branch(
        Row("b", (cited("part that is long"),)),
        (
            Branch(
                Row("c", (cited("hut"),)),
            ),
        ),
    )
    tree = Tree((Branch(Row("a", (cited("the whole of it all"),)), (part, Branch(Row("d", (cited("last"),))))),))

    assert lines(tree, 20) == [
        "• the whole of it", "  │ all", "  ├─ part that is", "  │  │ long", "  │  └─ hut", "  └─ last",
    ]  # fmt: skip


def test_cells_of_a_table_stand_below_their_columns() -> None:
    table = Table(("Day", "What"), (Row("a", (cited("6 August"), cited("talks"))), Row("b", ((), cited("x")))))

    assert lines(table) == ["Day       What", "6 August  talks", "          x"]


def test_no_word_of_a_table_is_cut_where_the_screen_has_room_for_it() -> None:
    long = "an unforgettable conversation about everything that was on the table that day and more"
    table = Table(("Day", "What"), (Row("a", (cited("Wednesday"), cited(long))),))

    assert " ".join(" ".join(lines(table, 60)).split()).count("unforgettable") == 1
    assert [text.split()[0] for text in lines(table, 60)][:2] == ["Day", "Wednesday"]


def test_on_a_narrow_screen_the_cells_of_a_row_stand_one_below_the_other() -> None:
    table = Table(("Day", "Where", "What"), (Row("a", (cited("6 August"), cited("Sochi"), cited("talks"))),))

    assert lines(table, 40) == ["• 6 August", "  Where: Sochi", "  What: talks"]
    assert {drawn.anchor for drawn in draw([table], 40)} == {"a"}


def test_the_longest_bar_fills_its_room_and_others_are_to_its_scale_in_eighths() -> None:
    bars = (
        Bar("a", Decimal(64), "64"),
        Bar("b", Decimal(32), "32"),
        Bar("c", Decimal(1), "1"),
        Bar("d", Decimal(0), "0"),
    )
    drawn = draw([Series("Chart", bars)], 60)[1:]
    drawings = [next(text for text, style in each.pieces if style.startswith("bar")) for each in drawn]
    full = len(drawings[0])

    assert drawings[0] == "█" * full
    assert drawings[1].count("█") == full // 2
    assert drawings[2:] == ["▊", "▏"]
    assert [each.text.split()[-1] for each in drawn] == ["64", "32", "1", "0"]
    assert all(cell_len(each.text) <= 60 for each in drawn)


def test_bars_are_told_apart_by_who_sells() -> None:
    drawn = draw([Series("C", (Bar("a", Decimal(1), "1", 0), Bar("b", Decimal(1), "1", 1)))], 60)[1:]

    assert [style for each in drawn for _, style in each.pieces if style.startswith("bar")] == ["bar0", "bar1"]


def test_a_chart_of_nothing_is_its_title() -> None:
    assert lines(Series("Chart", ())) == ["Chart"]
    assert len(lines(Series("Chart", (Bar("a", Decimal(0), "0"),)))) == 2


def test_a_timeline_is_headed_by_year_and_sets_dates_beside_the_words() -> None:
    entries = (
        Dated(Row("a", (cited("talks"),)), "6 August 2019", "2019", "Leadership"),
        Dated(Row("b", (cited("treaty"),)), "2019", "2019", "History"),
        Dated(Row("c", (cited("festival"),)), "2018", "2018", "Culture"),
    )

    assert lines(Timeline(entries)) == [
        "2019",
        "6 August 2019           Leadership  talks",
        "2019                    History     treaty",
        "2018",
        "2018                    Culture     festival",
    ]
    assert lines(Timeline(entries[:1]), 60) == ["2019", "6 August 2019", "  talks"]


def test_a_date_longer_than_its_column_stands_above_its_words() -> None:
    dated = Dated(Row("a", (cited("talks"),)), "from 24 November 2017 until somewhen", "2017", "History")

    assert lines(Timeline((dated,)))[1:] == [
        "from 24 November 2017", "until somewhen          History     talks",
    ]  # fmt: skip


@pytest.mark.parametrize("width", [20, 33, 55, 56, 80, 140])
def test_nothing_is_wider_than_the_screen_not_even_wide_characters_and_long_words(width: int) -> None:
    words = cited("漢字" * 40 + " " + "x" * 90 + " 👩‍👩‍👧 e\u0301")
    row = Row("a", (words, words))
    blocks: list[Block] = [
        Heading("漢" * 100), Prose(words), Note(words), Bullets((row,)), Table(("漢字", "b"), (row,)),
        Voice("漢" * 70, (row,)),
        Facts((("漢" * 50, words),)), Tree((Branch(row, (Branch(row),)),)),
        Timeline((Dated(row, "漢" * 30, "2018", "漢" * 9),)), Series("漢" * 70, (Bar("漢" * 50, Decimal(1), "1"),)),
    ]  # fmt: skip

    assert max(cell_len(drawn.text) for drawn in draw(blocks, width)) <= width


def test_line_feeds_tabs_and_controls_do_not_move_the_cursor() -> None:
    (only,) = lines(Prose(cited("one\ntwo\tthree\x1b[2J")))

    assert only == "one two three␛[2J"


def test_labels_are_as_safe_and_as_wide_as_they_are_drawn() -> None:
    control = "\x1f"

    assert lines(Facts(((control, cited("value")),))) == ["␟  value"]
    assert lines(Table((control, "b"), (Row("a", (cited("x"), cited("y"))),))) == ["␟  b", "x  y"]
    assert lines(Table(("a", control), (Row("a", (cited("x"), cited("y"))),)), 30) == ["• x", "  ␟: y"]
    assert lines(Series("Chart", (Bar(control, Decimal(1), control),)), 20)[1].startswith("␟  █")
    assert lines(Series("Chart", (Bar(control, Decimal(1), control),)), 20)[1].endswith("  ␟")


def test_a_drawn_line_knows_its_words() -> None:
    assert Drawn((("a", ""), ("b", "strong"))).text == "ab"


@pytest.mark.parametrize(
    ("cites", "marks"),
    [
        ("sp#3", "¶1"),
        ("sp#5,2", "¶1,3"),
        ("sp#5 kr#p4", "¶3 ¶kr"),
        ("kr#p4,9", "¶kr"),
    ],
)
def test_text_marks_paragraphs_and_sources_that_were_not_read(
    make_dossier: MakeDossier, cites: str, marks: str
) -> None:
    assert paragraph_marks(make_dossier(""))(Citations.parse(cites)) == marks


def test_text_is_lines_without_trailing_space_closed_by_a_line_feed(make_dossier: MakeDossier) -> None:
    dossier: Dossier = make_dossier("")
    drawn = text(dossier, [Prose(line(Span("talks", "strong", Citations.parse("sp#3")), " went on "))], 40)

    assert drawn == "talks ¶1 went on\n"
