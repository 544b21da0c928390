"""The map: which part of the earth it shows, where its coasts and marks lie, and which names it has room for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from dossier_tui.model import Contact, Event
from dossier_tui.render.map.braille import braille
from dossier_tui.render.map.drawing import draw_map, map_frame, map_lines, spot_at
from dossier_tui.render.map.frame import Frame, frame_of, near
from dossier_tui.render.map.land import Coast, coasts
from dossier_tui.render.map.marks import SHAPES, legend, mark_of, marks_of
from dossier_tui.values import Citations, Date
from dossier_tui.views.places import Geo, Spot

WASHINGTON, TOKYO, ANADYR, LAVRENTIYA = (38.9, -77.04), (35.69, 139.69), (64.73, 177.5), (65.58, -171.0)
MEETING = Contact(src=Citations(), date=Date.parse("2018"), kind="meeting", who=())
EVENT = Event(src=Citations(), name="Fair", date=Date.parse("2018"))
places = st.tuples(st.floats(-90, 90), st.floats(-180, 180))


def spot(key: str, geo: Geo | None, meetings: int = 1, name: str = "") -> Spot:
    return Spot(key, name or key.title(), geo, (MEETING,) * meetings)


def text(lines: list) -> list[str]:
    return ["".join(part for part, _ in pieces) for pieces in lines]


def coast(*points: Geo) -> Coast:
    south_north, west_east = zip(*points, strict=True)
    return Coast(west_east, south_north, min(west_east), max(west_east), min(south_north), max(south_north))


@given(st.lists(places, min_size=1, max_size=8), st.integers(48, 400), st.integers(24, 400))
def test_every_place_is_in_the_frame(found: list[Geo], width: int, height: int) -> None:
    frame = frame_of(found, width, height)

    for place in found:
        x, y = frame.dot_of(place)
        assert 0 <= x < width
        assert 0 <= y < height


def test_north_is_up_and_east_is_right_whichever_way_round() -> None:
    frame = frame_of([WASHINGTON, TOKYO], 160, 80)
    across = frame_of([ANADYR, LAVRENTIYA], 160, 80)

    assert frame.dot_of(TOKYO)[0] < frame.dot_of(WASHINGTON)[0], "over the Pacific, which is shorter"
    assert frame.dot_of(WASHINGTON)[1] < frame.dot_of(TOKYO)[1]
    assert across.dot_of(ANADYR)[0] < across.dot_of(LAVRENTIYA)[0]
    assert across.reach[1] < 20


def test_one_place_has_land_round_it_and_a_degree_is_as_long_up_as_across() -> None:
    frame = frame_of([(60.0, 30.0)], 160, 80)

    assert frame.dot_of((60.0, 30.0)) == (80, 40)
    assert frame.reach[0] == pytest.approx(1.5)
    assert frame.scale_across == pytest.approx(frame.scale / 2), "at 60 degrees"


def test_nearer_is_round_the_place_and_ends_where_coasts_get_coarse() -> None:
    frame = frame_of([WASHINGTON, TOKYO], 160, 80)

    assert near(TOKYO, frame, 1) == frame
    assert near(TOKYO, frame, 2).scale == pytest.approx(2 * frame.scale)
    assert near(TOKYO, frame, 2).dot_of(TOKYO) == (80, 40)
    assert near(TOKYO, frame, 1000) == near(TOKYO, frame, 2000)


def test_a_coast_is_drawn_in_dots_and_cut_at_the_frame() -> None:
    frame = Frame((0.0, 0.0), 1.0, 8, 8)

    assert braille(frame, [coast((0.0, -90.0), (0.0, 90.0))]) == {(n, 1): "⠉" for n in range(4)}
    assert braille(frame, [coast((-90.0, 0.0), (90.0, 0.0))]) == {(2, 0): "⡇", (2, 1): "⡇"}
    assert braille(frame, [coast((20.0, -90.0), (20.0, 90.0))]) == {}


def test_a_speck_is_no_island() -> None:
    frame = Frame((0.0, 0.0), 1.0, 8, 8)

    assert braille(frame, [coast((0.0, 0.0), (1.0, 1.0))]) == {}
    assert braille(frame, [coast((0.0, 0.0), (2.0, 2.0))]) != {}


def test_a_coast_beyond_the_antimeridian_is_drawn_once() -> None:
    frame = Frame((0.0, 178.0), 1.0, 20, 8)
    everything = Frame((0.0, 0.0), 1.0, 1000, 8)
    dots = braille(everything, [coast((0.0, -10.0), (0.0, 10.0))])

    assert braille(frame, [coast((0.0, -178.0), (0.0, -174.0))]) == {(7, 1): "⠉", (8, 1): "⠉", (9, 1): "⠁"}
    assert {column for column, _ in dots} == set(range(245, 256)), "the earth is shown once, however wide the map"


def test_marks_differ_by_shape_and_grow_with_the_number() -> None:
    every = "".join(SHAPES.values())

    assert len(set(every)) == len(every)
    assert [mark_of(spot("x", TOKYO, number)) for number in (1, 2, 4, 5, 40)] == ["•", "●", "●", "◉", "◉"]
    assert mark_of(Spot("x", "X", TOKYO, (EVENT,))) == "▵"
    assert mark_of(Spot("x", "X", TOKYO, (EVENT, EVENT, MEETING))) == "●"
    assert mark_of(Spot("x", "X", TOKYO, ())) == "+"
    assert marks_of([spot("x", None)]) == {}


def test_the_legend_has_the_marks_that_are_there_and_the_source_of_the_coasts() -> None:
    said = legend([spot("tokyo", TOKYO)])

    assert "•●◉ meetings" in said
    assert "▪" not in said
    assert "Natural Earth" in said
    assert legend([spot("tokyo", None)]) == ""


def test_a_map_is_as_large_as_asked_for_and_has_marks_and_names() -> None:
    spots = [spot("tokyo", TOKYO, 3), spot("washington", WASHINGTON)]
    lines = text(map_lines(spots, 60, 16))

    assert len(lines) == 16
    assert all(cell_len(each) <= 60 for each in lines)
    assert any("● Tokyo" in each for each in lines)
    assert any("•" in each and "Washington" in each for each in lines)


def test_a_name_is_to_the_right_or_else_to_the_left_or_above_of_its_mark() -> None:
    crowded = [spot("one", (0.0, 0.0), 9, "Capital"), spot("two", (0.0, 1.0), 3), spot("three", (0.0, -1.0))]
    lines = text(draw_map(crowded, Frame((0.0, 0.0), 8.0, 120, 36)))
    (row,) = (number for number, each in enumerate(lines) if "◉" in each)

    assert "Three •" in lines[row]
    assert "● Two" in lines[row]
    assert lines[row - 1].index("Capital") == lines[row].index("◉")


def test_names_never_cover_marks_but_the_selected_one_is_always_there() -> None:
    spots = [
        spot(f"{x} {y}", (0.2 * y, 0.2 * x), 1, f"A place of a long name {x} {y}") for x in range(12) for y in range(12)
    ]
    frame = map_frame(spots, 30, 12)
    cells = {(x // 2, y // 4) for x, y in (frame.dot_of(each.geo) for each in spots if each.geo)}
    plain, chosen = ("\n".join(text(draw_map(spots, frame, key))) for key in ("", "6 6"))

    assert sum(plain.count(mark) for mark in SHAPES["contacts"]) == len(cells)
    assert "A place of a long name 6 6" in chosen
    assert "A place of a long name 6 6" not in plain


def test_places_in_one_cell_have_one_name_with_the_number_of_the_others() -> None:
    spots = [spot("one", (0.0, 0.0), 9), spot("two", (0.0, 0.01), 3), spot("three", (0.0, 50.0))]

    assert any("◉ One +1" in each for each in text(map_lines(spots, 60, 8)))
    assert any("● Two +1" in each for each in text(map_lines(spots, 60, 8, "two")))


def test_the_place_that_is_pointed_at_is_the_nearest_if_it_is_near() -> None:
    spots = [spot("one", (0.0, 0.0), 9), spot("two", (0.0, 50.0), 3), spot("three", None)]
    frame = map_frame(spots, 60, 8)
    x, y = (n // each for n, each in zip(frame.dot_of((0.0, 50.0)), (2, 4), strict=True))

    assert spot_at(spots, frame, (x, y)) == spots[1]
    assert spot_at(spots, frame, (x - 2, y + 1)) == spots[1]
    assert spot_at(spots, frame, (x - 3, y)) is None
    assert spot_at(spots[2:], frame, (x, y)) is None


def test_a_wide_name_and_a_name_that_is_no_text_take_their_cells() -> None:
    spots = [spot("tokyo", TOKYO, 3, "東京\x1b[31m"), spot("washington", WASHINGTON, 1, "Wa\u0301shington")]
    lines = text(map_lines(spots, 60, 10))

    assert all(cell_len(each) <= 60 for each in lines)
    assert any("東京" in each for each in lines)
    assert not any("\x1b" in each for each in lines)


@pytest.mark.parametrize(
    ("spots", "size", "why"),
    [
        ([spot("tokyo", TOKYO)], (20, 10), "The map needs 24 × 6 cells; here are 20 × 10."),
        ([spot("tokyo", TOKYO)], (80, 3), "The map needs 24 × 6 cells; here are 80 × 3."),
        ([spot("tokyo", None)], (80, 20), "No place has coordinates, so there is no map."),
        ([], (80, 20), "No place has coordinates, so there is no map."),
    ],
)
def test_where_there_is_no_map_a_line_says_why(spots: list[Spot], size: tuple[int, int], why: str) -> None:
    assert text(map_lines(spots, *size)) == [why]


def test_the_coasts_are_those_of_the_earth() -> None:
    every = tuple(coasts())

    assert len(every) > 1000
    assert min(each.west for each in every) >= -180
    assert max(each.east for each in every) <= 180
    assert any(each.south < -33 and each.north > 30 and each.west < -16 and each.east > 100 for each in every)


@pytest.mark.parametrize("inland", [(34.0, 76.0), (40.5, 72.0), (9.0, 28.0), (15.0, 0.0)])
def test_inland_no_border_is_drawn(inland: Geo) -> None:
    assert braille(frame_of([inland], 120, 120), coasts()) == {}
