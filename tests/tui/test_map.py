"""The map: the list of places selects on it, a place leads to what happened there, and it is looked at nearer."""

import pytest

from dossier_tui.tui.widgets.mapview import MapView
from tests.conftest import MORE
from tests.tui.test_screens import Screens
from tests.unit.two_pairs import TWO

PAIR = "russia-kyrgyzstan"


def drawn(at) -> str:
    """What is on the map itself."""
    view = at.app.screen.query_one(MapView)
    return "\n".join(view.render_line(y).text for y in range(view.size.height))


@pytest.mark.parametrize("size", ["80x24", "120x40"])
async def test_the_map_and_its_list(sit, bundled, snapshot, size):
    screens = snapshot.use_extension(Screens)
    async with sit(bundled, PAIR, size=size) as at:
        assert await at.press("m") == screens(name="map")
        assert await at.press("j", "j", "+") == screens(name="nearer")


async def test_the_place_selected_in_the_list_is_named_on_the_map(sit, bundled):
    async with sit(bundled, PAIR) as at:
        await at.press("m")
        assert "Kant" not in drawn(at)
        while "Kant" not in at.marked:
            await at.press("j")
        assert "Kant" in drawn(at)


async def test_a_place_leads_to_what_happened_there_and_back(sit, bundled):
    async with sit(bundled, PAIR, size="120x40") as at:
        before = await at.press("m", "j")
        shown = await at.press("enter")
        assert at.lines[0].startswith(" Moscow")
        assert "Treaty" in shown
        assert await at.press("q") == before
        assert at.lines[0].startswith(" Map of Russia–Kyrgyzstan")
        assert (await at.press("q")).startswith(" Russia–Kyrgyzstan ")


async def test_it_is_looked_at_nearer_and_from_farther_away_again(sit, bundled):
    async with sit(bundled, PAIR) as at:
        far = await at.press("m")
        near = await at.press("+")
        assert "× 2" in at.lines[0]
        assert near != far
        assert await at.press("-") == far
        assert await at.press("-") == far
        await at.press("z", "z", "z", "z", "z", "z")
        assert "× 64" in at.lines[0]
        assert await at.press("+") == at.text
        assert await at.press("z") == far


async def test_a_small_map_is_beside_page_one_with_the_place_of_what_is_selected(sit, bundled):
    async with sit(bundled, PAIR, size="120x40") as at:
        assert "Moscow" in drawn(at)
        marked = at.app.screen.query_one(MapView).selected
        await at.press("j")
        assert at.app.screen.query_one(MapView).selected not in {"", marked}
        await at.press("3")
        assert not at.app.screen.query_one(MapView).display
        await at.press("1")
        assert at.app.screen.query_one(MapView).display


async def test_there_is_no_small_map_where_there_is_no_room(sit, bundled):
    async with sit(bundled, PAIR) as at:
        assert not at.app.screen.query(MapView)
        await at.resize(120, 40)
        assert at.app.screen.query_one(MapView).display
        await at.resize(80, 24)
        assert not at.app.screen.query_one(MapView).display


async def test_places_that_are_not_known_make_no_small_map(sit, make_library):
    async with sit(make_library(TWO), PAIR, size="120x40") as at:
        assert not any(view.display for view in at.app.screen.query(MapView))


@pytest.mark.parametrize("size", ["60x16", "80x24", "120x40"])
async def test_the_selected_place_stands_out_without_colour(sit, bundled, monkeypatch, size):
    monkeypatch.setenv("NO_COLOR", "1")
    async with sit(bundled, PAIR, size=size) as at:
        await at.press("m")
        view = at.app.screen.query_one(MapView)
        segments = [segment for y in range(view.size.height) for segment in view.render_line(y)]
        reversed_ones = [each.text for each in segments if each.style and each.style.reverse]
        assert {text.partition(" +")[0] for text in reversed_ones} == {"◉", "Bishkek"}


async def test_where_there_is_no_room_for_a_map_the_list_stays(sit, bundled):
    async with sit(bundled, PAIR) as at:
        await at.press("m")
        shown = await at.resize(40, 10)
        assert "needs 24 × 6 cells" in shown
        assert "Bishkek" in shown
        assert "needs" not in await at.resize(80, 24)


async def test_a_dossier_without_coordinates_has_no_map_but_its_list(sit, make_library):
    async with sit(make_library(MORE), PAIR) as at:
        shown = await at.press("m")
        assert "No place has coordinates, so there is no map." in shown
        assert "Moscow" in shown


async def test_the_day_that_is_looked_at_is_that_of_the_map(sit, bundled):
    async with sit(bundled, PAIR, size="120x40") as at:
        now = await at.press("m")
        then = await at.press("q", "{", "{", "{", "m")
        assert at.lines[0].startswith(" Map of Russia–Kyrgyzstan on ")
        of_places, before = ([line for line in text.split("\n") if "contact" in line] for text in (now, then))
        assert before != of_places


async def test_the_map_follows_the_files(sit, make_library, tmp_path):
    places = tmp_path / "dossiers" / "registry" / "places.yaml"
    async with sit(make_library(), PAIR) as at:
        assert "no map" in await at.press("m")
        places.write_text(places.read_text().replace("kind: city", "kind: city, geo: [55.75, 37.62]", 1))
        at.app.screen.reload()
        await at.settle()
        assert "no map" not in at.text
        assert "Moscow" in drawn(at)


async def test_a_click_on_a_mark_selects_the_place_and_one_on_the_sea_nothing(sit, bundled):
    async with sit(bundled, PAIR, size="120x40") as at:
        await at.press("m")
        lines = drawn(at).split("\n")
        (row,) = (number for number, line in enumerate(lines) if "◉ Moscow" in line)
        await at.pilot.click(MapView, offset=(lines[row].index("◉ Moscow") + 1, row))
        await at.settle()
        assert "Moscow" in at.marked
        await at.pilot.click(MapView, offset=(60, 36))
        await at.settle()
        assert "Moscow" in at.marked


async def test_the_list_of_dossiers_has_the_map_of_the_one_selected(sit, bundled):
    async with sit(bundled) as at:
        await at.press("j", "m")
        assert at.lines[0].startswith(" Map of Russia–Kyrgyzstan")
        await at.press("q")
        assert "Library" in at.lines[0]


async def test_where_no_dossier_can_be_read_there_is_no_map(sit, make_library):
    async with sit(make_library({"dossiers/russia-kyrgyzstan.yaml": None})) as at:
        assert "There is no dossier here." in " ".join((await at.press("m")).split())
