"""A list has an entry in two lines: what is short in columns, the rest as text, and warnings are never cut."""

from dossier_tui.blocks import Row, Span, Table, cited, line, lines, text_of
from dossier_tui.matching import Finder, Highlights, hits_in
from dossier_tui.render.pieces import wrap
from dossier_tui.render.screen import draw
from dossier_tui.values import Address

LONG = "meeting, beside the summit of an organisation whose name is long; on prospects for relations and on transport"
HEADS = lines("Date", "Where", "What", "Reported")


def at(name: str) -> Address:
    return Address("record", name, "a-b")


def table(*rows: tuple[str | Span, ...]) -> Table:
    cells = [[line(cell) for cell in row] for row in rows]
    return Table(HEADS, tuple(Row(at(f"r{n}"), tuple(row)) for n, row in enumerate(cells)), is_list=True)


def drawn(block: Table, width: int = 70, *, short: bool = True) -> list[str]:
    return [each.text for each in draw([block], width, short=short)]


def test_short_cells_stand_in_columns_and_the_text_goes_on_below_the_second() -> None:
    block = table(("28 September 2018", "Sochi", LONG, "not said"), ("1 May 2018", "Moscow", "talks", "on gas"))

    assert drawn(block) == [
        "Date               Where   What",
        "28 September 2018  Sochi   meeting, beside the summit of an",
        "                   organisation whose name is long; on prospects for…",
        "1 May 2018         Moscow  talks; on gas",
    ]


def test_text_with_little_room_begins_below_and_the_columns_have_that_room() -> None:
    heads = lines("Date", "Where", "Who", "What", "Reported")
    cells = ("28 March 2019", "Kyrgyzstan, town not said", "Putin, Jeenbekov", LONG, "nothing yet")
    long = Row(at("a"), tuple(map(cited, cells)))
    short = Row(at("b"), tuple(map(cited, ("1 May 2018", "Sochi", "Putin", "visit", ""))))
    block = Table(heads, (long, short), is_list=True)

    assert drawn(block, 66) == [
        "Date           Where                      Who",
        "28 March 2019  Kyrgyzstan, town not said  Putin, Jeenbekov",
        "               meeting, beside the summit of an organisation…",
        "1 May 2018     Sochi                      Putin             visit",
    ]


def test_text_with_much_room_goes_on_below_itself() -> None:
    block = table(("28 September 2018", "Sochi", LONG, "not said"))

    _, first, second = drawn(block, 90)
    assert first.index("meeting") == len(second) - len(second.lstrip())


def test_a_cell_of_a_table_is_cut_too_if_it_is_of_a_record_and_its_check_stays() -> None:
    cells = (cited("1 May 2018"), line(LONG * 3, Span(" (check 2)", "check")))
    tables = [Table(lines("Date", "What"), (Row(address, cells),)) for address in (at("a"), None)]
    of_record, of_none = (drawn(block, 60) for block in tables)

    assert len(of_record) == 5
    assert of_record[-1].endswith("… (check 2)")
    assert len(of_none) > 5
    assert len(drawn(tables[0], 60, short=False)) > 5


def test_what_is_cut_on_the_screen_is_whole_elsewhere() -> None:
    whole = " ".join(" ".join(drawn(table(("1 May 2018", "Sochi", LONG, "nothing")), short=False)).split())

    assert whole == f"Date Where What; Reported 1 May 2018 Sochi {LONG}; nothing"


def test_an_entry_in_which_something_is_found_is_not_cut() -> None:
    block = table(("1 May 2018", "Sochi", LONG, "on gas"), ("2 May 2018", "Sochi", LONG, "on oil"))
    found = Highlights(hits_in([block], Finder.of("gas")), None)
    texts = [each.text for each in draw([block], 70, highlights=found, short=True)]

    assert any(text.endswith("on gas") for text in texts)
    assert not any("on oil" in text for text in texts)


def test_a_state_and_a_check_survive_the_cut() -> None:
    cells = (cited("1 May 2018"), cited("Sochi"), line(LONG, Span(" – planned", "state"), Span(" (check 2)", "check")))
    block = Table(HEADS, (Row(at("a"), (*cells, cited("nothing yet"))),), is_list=True)

    for width in (58, 70, 118):
        _, *entry = drawn(block, width)
        assert entry[-1].endswith(("… – planned (check 2)", "nothing yet"))
        assert len(entry) <= 2
    assert drawn(block, 40)[-2:] == ["  summit of an organisation whose name…", "  – planned (check 2)"]


def test_a_cell_longer_than_its_column_is_cut_but_a_date_is_not() -> None:
    between = "between 28 September 2018 and 3 March 2019"
    rows = drawn(
        table(("1 May 2018", "a town with a name that is long", "talks", "on gas"), (between, "Sochi", "a", "b"))
    )

    assert rows[1] == "1 May 2018  a town with a…      talks; on gas"
    assert rows[2].startswith(between)


def test_every_entry_can_be_selected_once() -> None:
    block = table(("1 May 2018", "Sochi", LONG, "x"), ("", "", LONG, "y"))

    assert [each.address for each in draw([block], 70, short=True)] == [None, at("r0"), at("r0"), at("r1"), at("r1")]
    assert text_of(block.rows[1].cells[0]) == ""


def test_a_column_without_room_still_ends() -> None:
    assert wrap([(" \N{COMBINING ACUTE ACCENT}ab", "")], 0) == [[("\N{COMBINING ACUTE ACCENT}a", "")], [("b", "")]]
