"""Blocks drawn in cells: nothing wider than the screen, nothing lost, every line knowing whose it is."""

from decimal import Decimal

import pytest
from rich.cells import cell_len

from dossier_tui.blocks import (  # fmt: skip
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
    text_of,
    timeline_of_years,
)
from dossier_tui.model import Dossier
from dossier_tui.render.pieces import wrap
from dossier_tui.render.screen import PROSE_WIDTH, Drawn, draw
from dossier_tui.render.text import blocks_text
from dossier_tui.values import Citations
from dossier_tui.words.citing import paragraph_marks
from tests.conftest import FILES, MakeDossier, at


def test_a_bar_inside_text_has_the_colour_of_a_bar_and_the_text_its_own() -> None:
    (drawn,) = draw([Prose(line("Russia ██ 2 and ", Span("▒ 1", "em")))], 80)

    assert drawn.pieces == (
        ("Russia ", ""), ("██", "bar0"), (" 2 and ", ""), ("▒", "bar0"), (" 1", "em"),
    )  # fmt: skip


def drawn_lines(block: Block, width: int = 80) -> list[str]:
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
        ("a – b’s", 5, ["a –", "b’s"]),
        ("e\u0301e\u0301 e\u0301", 4, ["e\u0301e\u0301 e\u0301"]),
        ("e\u0301" * 3, 2, ["e\u0301e\u0301", "e\u0301"]),
        ("e" + "\u0301" * 9 + "x", 1, ["e" + "\u0301" * 9, "x"]),
        ("漢e\u0301 漢", 3, ["漢e\u0301", "漢"]),
        ("aaaa   bb  ", 4, ["aaaa", "bb"]),
        ("  aaaa", 4, ["aaaa"]),
        ("aaaaaaaa bb", 4, ["aaaa", "aaaa", "bb"]),
        ("aaaaaa bb", 5, ["aaaaa", "a bb"]),
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


def test_a_line_ends_between_styles_or_within_one() -> None:
    assert wrap([("one ", "a"), ("", "b"), ("two", "b"), (" three fo", "c"), ("ur", "d")], 8) == [
        [("one ", "a"), ("two", "b")],
        [("three", "c")],
        [("fo", "c"), ("ur", "d")],
    ]


def test_running_text_is_never_set_wider_than_one_reads() -> None:
    long = Prose(cited("word " * 100))

    assert max(map(cell_len, drawn_lines(long, 200))) <= PROSE_WIDTH
    assert max(map(cell_len, drawn_lines(long, 60))) <= 60


def test_headings_stand_close_above_what_they_head_and_blocks_apart() -> None:
    drawn = draw([Prose(cited("a")), Heading(line("Title")), Prose(cited("b")), Prose(cited("c"))], 80)

    assert [each.text for each in drawn] == ["a", "", "Title", "b", "", "c"]


def test_each_line_knows_the_row_that_it_belongs_to() -> None:
    drawn = draw([Bullets((Row(at("first"), (cited("word " * 20),)), Row(at("second"), (cited("b"),))))], 40)

    assert [each.address for each in drawn] == [at("first")] * 3 + [at("second")]


def test_bullets_hang_and_numbers_line_up() -> None:
    rows = tuple(Row(at(str(n)), (cited(f"item {n}"),)) for n in range(1, 11))

    assert drawn_lines(Bullets((Row(at("a"), (cited("one two three four five"),)),)), 20) == [
        "• one two three four",
        "  five",
    ]
    assert drawn_lines(Bullets(rows, ordered=True))[::9] == [" 1. item 1", "10. item 10"]


def test_notes_and_voices_are_marked_on_the_left() -> None:
    assert drawn_lines(Note(cited("not said"))) == ["▏ not said"]
    assert drawn_lines(Voice(line("Sputnik's view"), (Row(at("a"), (cited("an ally"),)),))) == [
        "Sputnik's view:",
        "“ an ally",
    ]


def test_facts_stand_beside_their_labels() -> None:
    assert drawn_lines(facts((("date", cited("2018")), ("a label far too long for its column", cited("x"))))) == [
        "date                    2018", "a label far too long    x", "for its column",
    ]  # fmt: skip


def test_a_tree_shows_what_is_part_of_what() -> None:
    part = Branch(
        Row(at("b"), (cited("part"),)),
        (
            Branch(
                Row(at("c"), (cited("hut"),)),
            ),
        ),
    )
    tree = Tree((Branch(Row(at("a"), (cited("whole"),)), (part, Branch(Row(at("d"), (cited("last"),))))),))

    assert drawn_lines(tree) == ["• whole", "  ├─ part", "  │  └─ hut", "  └─ last"]


def test_the_guides_of_a_tree_go_on_beside_broken_lines() -> None:
    part = Branch(
        Row(at("b"), (cited("part that is long"),)),
        (
            Branch(
                Row(at("c"), (cited("hut"),)),
            ),
        ),
    )
    tree = Tree(
        (Branch(Row(at("a"), (cited("the whole of it all"),)), (part, Branch(Row(at("d"), (cited("last"),))))),)
    )

    assert drawn_lines(tree, 20) == [
        "• the whole of it", "  │ all", "  ├─ part that is", "  │  │ long", "  │  └─ hut", "  └─ last",
    ]  # fmt: skip


def test_cells_of_a_table_stand_below_their_columns() -> None:
    table = Table(
        lines("Day", "What"), (Row(at("a"), (cited("6 August"), cited("talks"))), Row(at("b"), ((), cited("x"))))
    )

    assert drawn_lines(table) == ["Day       What", "6 August  talks", "          x"]


def test_no_word_of_a_table_is_cut_where_the_screen_has_room_for_it() -> None:
    long = "an unforgettable conversation about everything that was on the table that day and more"
    table = Table(lines("Day", "What"), (Row(at("a"), (cited("Wednesday"), cited(long))),))

    assert " ".join(" ".join(drawn_lines(table, 60)).split()).count("unforgettable") == 1
    assert [text.split()[0] for text in drawn_lines(table, 60)][:2] == ["Day", "Wednesday"]


def test_on_a_narrow_screen_the_cells_of_a_row_stand_one_below_the_other() -> None:
    table = Table(lines("Day", "Where", "What"), (Row(at("a"), (cited("6 August"), cited("Sochi"), cited("talks"))),))

    assert drawn_lines(table, 40) == ["Day", "• 6 August", "  Where: Sochi", "  What: talks"]
    assert [drawn.address for drawn in draw([table], 40)] == [None, *[at("a")] * 3]
    assert drawn_lines(Table(lines("", "What"), table.rows[:0]), 40) == []


def test_the_longest_bar_fills_its_room_and_others_are_to_its_scale_in_eighths() -> None:
    bars = (
        Bar(line("a"), Decimal(64), line("64")),
        Bar(line("b"), Decimal(32), line("32")),
        Bar(line("c"), Decimal(1), line("1")),
        Bar(line("d"), Decimal(0), line("0")),
    )
    drawn = draw([Series(line("Chart"), bars)], 60)[1:]
    drawings = [next(text for text, style in each.pieces if style.startswith("bar")) for each in drawn]
    full = len(drawings[0])

    assert drawings[0] == "█" * full
    assert drawings[1].count("█") == full // 2
    assert drawings[2:] == ["▊", "▏"]
    assert [each.text.split()[-1] for each in drawn] == ["64", "32", "1", "0"]
    assert all(cell_len(each.text) <= 60 for each in drawn)


def test_a_range_is_drawn_lighter_from_its_beginning_to_its_end() -> None:
    bars = (
        Bar(line("a"), Decimal(20), line("10–20"), sure=Decimal(10)),
        Bar(line("b"), Decimal(10), line("up to 10"), sure=Decimal(0)),
        Bar(line("c"), Decimal("10.1"), line("10–10.1"), sure=Decimal(10)),
        Bar(line("d"), Decimal(10), line("10")),
    )
    drawn = draw([Series(line("Chart"), bars)], 60)[1:]
    drawings = [next(text for text, style in each.pieces if style.startswith("bar")) for each in drawn]
    half = drawings[3].count("█")

    assert [(each.count("█"), each.count("░")) for each in drawings] == [
        (half, len(drawings[0]) - half), (0, half), (half, 1), (half, 0),
    ]  # fmt: skip
    assert drawings[0].startswith("█" * half + "░")


def test_bars_are_told_apart_by_who_sells() -> None:
    drawn = draw(
        [Series(line("C"), (Bar(line("a"), Decimal(1), line("1"), 0), Bar(line("b"), Decimal(1), line("1"), 1)))], 60
    )[1:]

    assert [style for each in drawn for _, style in each.pieces if style.startswith("bar")] == ["bar0", "bar1"]


def test_a_chart_of_nothing_is_its_title() -> None:
    assert drawn_lines(Series(line("Chart"), ())) == ["Chart"]
    assert len(drawn_lines(Series(line("Chart"), (Bar(line("a"), Decimal(0), line("0")),)))) == 2


def test_a_timeline_is_headed_by_year_and_sets_dates_beside_the_words() -> None:
    entries = [
        ("2019", Dated(Row(at("a"), (cited("talks"),)), line("6 August 2019"), line("Leadership"))),
        ("2019", Dated(Row(at("b"), (cited("treaty"),)), line("2019"), line("History"))),
        ("2018", Dated(Row(at("c"), (cited("festival"),)), line("2018"), line("Culture"))),
        ("", Dated(Row(at("d"), (cited("base"),)), line("not said"), line("Security"))),
    ]

    assert drawn_lines(timeline_of_years(entries)) == [
        "2019",
        "6 August 2019  Leadership  talks",
        "2019           History     treaty",
        "2018",
        "2018           Culture     festival",
        "not said       Security    base",
    ]
    assert drawn_lines(timeline_of_years(entries[:1]), 33)[1:] == ["6 August 2019  Leadership  talks"]
    assert drawn_lines(timeline_of_years(entries[:1]), 30)[1:] == ["6 August 2019  Leadership", "  talks"]


def test_a_date_or_a_lane_longer_than_its_column_is_shown_whole() -> None:
    long_date = Dated(Row(at("a"), (cited("talks"),)), line("from 24 November 2017 until somewhen"), line("History"))
    long_lane = Dated(Row(at("a"), (cited("talks"),)), line("2017"), line("Science, space and oceans"))

    assert drawn_lines(timeline_of_years([("2017", long_date)]))[1:] == [
        "from 24 November 2017 until somewhen  History  talks"
    ]
    assert drawn_lines(timeline_of_years([("2017", long_lane)]))[1:] == ["2017  Science, space and oceans  talks"]


def test_a_short_timeline_has_an_entry_in_one_line_and_keeps_its_state() -> None:
    words = line("Agreement on the status of the base and of those who serve there", Span(" – planned", "state"))
    entries = [("2019", Dated(Row(at("a"), (words,)), line("6 August 2019"), line("Security")))]

    assert [each.text for each in draw([timeline_of_years(entries)], 60, short=True)] == [
        "2019",
        "6 August 2019  Secu  Agreement on the status of… – planned",
    ]
    assert [each.text for each in draw([timeline_of_years(entries)], 118, short=True)] == [
        "2019",
        f"6 August 2019  Security  {text_of(words)}",
    ]


@pytest.mark.parametrize("width", [20, 33, 55, 56, 80, 140])
def test_nothing_is_wider_than_the_screen_not_even_wide_characters_and_long_words(width: int) -> None:
    words = cited("漢字" * 40 + " " + "x" * 90 + " 👩‍👩‍👧 e\u0301")
    row = Row(at("a"), (words, words))
    blocks: list[Block] = [
        Heading(line("漢" * 100)), Prose(words), Note(words), Bullets((row,)), Table(lines("漢字", "b"), (row,)),
        Voice(line("漢" * 70), (row,)),
        facts((("漢" * 50, words),)), Tree((Branch(row, (Branch(row),)),)),
        timeline_of_years([("2018", Dated(row, line("漢" * 30), line("漢" * 9)))]),
        Series(line("漢" * 70), (Bar(line("漢" * 50), Decimal(1), line("1")),)),
    ]  # fmt: skip

    assert max(cell_len(drawn.text) for drawn in draw(blocks, width)) <= width


def test_line_feeds_tabs_and_controls_do_not_move_the_cursor() -> None:
    (only,) = drawn_lines(Prose(cited("one\ntwo\tthree\x1b[2J")))

    assert only == "one two three␛[2J"


def test_labels_are_as_safe_and_as_wide_as_they_are_drawn() -> None:
    control = "\x1f"

    assert drawn_lines(facts(((control, cited("value")),))) == ["␟  value"]
    assert drawn_lines(Table(lines(control, "b"), (Row(at("a"), (cited("x"), cited("y"))),))) == ["␟  b", "x  y"]
    assert drawn_lines(Table(lines("a", control), (Row(at("a"), (cited("x"), cited("y"))),)), 30) == [
        "a",
        "• x",
        "  ␟: y",
    ]
    assert drawn_lines(Series(line("Chart"), (Bar(line(control), Decimal(1), line(control)),)), 20)[1].startswith(
        "␟  █"
    )
    assert drawn_lines(Series(line("Chart"), (Bar(line(control), Decimal(1), line(control)),)), 20)[1].endswith("  ␟")


def test_a_drawn_line_knows_its_words() -> None:
    assert Drawn((("a", ""), ("b", "strong"))).text == "ab"


@pytest.mark.parametrize(
    ("cites", "marks"),
    [
        ("sputnik-2019#3", "¶1"),
        ("sputnik-2019#5,2", "¶1,3"),
        ("sputnik-2019#5 kremlin-2019#p4", "¶3 kr ¶4"),
        ("kremlin-2019#p4,p9", "kr ¶4,9"),
    ],
)
def test_text_marks_paragraphs_also_those_of_an_excerpt(make_dossier: MakeDossier, cites: str, marks: str) -> None:
    assert paragraph_marks(make_dossier(""))(Citations.parse(cites)) == marks


def test_text_marks_a_source_that_was_not_seen_as_a_whole(make_dossier: MakeDossier) -> None:
    unseen = FILES["seeds/kremlin-2019.yaml"].replace("held: excerpt", "held: none")
    dossier = make_dossier("", files={"seeds/kremlin-2019.yaml": unseen})

    assert paragraph_marks(dossier)(Citations.parse("sputnik-2019#5 kremlin-2019#p4")) == "¶3 ¶kr"


def test_text_is_lines_without_trailing_space_closed_by_a_line_feed(make_dossier: MakeDossier) -> None:
    dossier: Dossier = make_dossier("")
    drawn = blocks_text(
        dossier, [Prose(line(Span("talks", "strong", Citations.parse("sputnik-2019#3")), " went on "))], 40
    )

    assert drawn == "talks ¶1 went on\n"
