"""`dossier map`: the map as text, the list of places, and the places as JSON."""

import pytest

from .conftest import Ask


@pytest.fixture
def bundled(tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("COLUMNS", "80")


def test_the_map_has_coasts_names_a_legend_and_every_place(bundled: None, ask: Ask) -> None:
    said = ask("map", "ru", "kg")
    lines = said.out.split("\n")

    assert said.code == 0
    assert lines[0] == "Russia–Kyrgyzstan"
    assert max(map(len, lines)) <= 80
    assert any("⠁" <= character <= "⣿" for character in said.out)
    assert "Coasts: Natural Earth; borders are not drawn." in " ".join(said.out.split())
    for name in ("◉ Bishkek", "◉ Moscow", "Chuy region", "Of 1 record the sources do not say where."):
        assert name in said.out


def test_the_places_come_in_json_and_as_they_stood(bundled: None, ask: Ask) -> None:
    now, then = (ask("map", "ru", "kg", "--json", *day).data for day in ([], ["--as-of", "2018-01-01"]))

    assert now["pair"] == "russia-kyrgyzstan"
    assert {place["id"]: place["geo"] for place in now["places"]}["moscow"] == [55.75, 37.62]
    assert {place["id"] for place in then["places"]} < {place["id"] for place in now["places"]}


def test_a_library_without_coordinates_says_that_there_is_no_map(ask: Ask, library: str) -> None:
    said = ask("map", "ru", "kg").out

    assert "No place has coordinates, so there is no map." in said
    assert "Natural Earth" not in said
    assert "Moscow" in said
