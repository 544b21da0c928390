"""Any polity of the world may be named, and costs nothing where none is."""

from pathlib import Path

import pytest

from dossier_tui.library import Library
from dossier_tui.library.world import World, completed, world
from dossier_tui.model import Registry
from dossier_tui.roots import bundled_root, world_folder
from tests.conftest import FILES, MakeLibrary, write_files

FRANCE_AND_PERU = """
model: 2
title: France and Peru
parties: [france, peru]
as_of: 2024-01-01
sources: {kr: kremlin-2019}
leadership:
  contacts:
    - {date: 2023-05-01, kind: meeting, who: [putin, {name: A. Minister, role: foreign minister, of: peru}], place: lima, src: kr#p1}
    - {date: 2023-06, kind: meeting, who: [france, peru], place: viet-nam, src: kr#p1}
history:
  documents:
    - {kind: treaty, title: Treaty of friendship, by: [france, soviet-union], src: kr#p1}
  events:
    - {name: A fair, date: 2020, names: [kosovo], src: kr#p1}
"""  # noqa: E501


@pytest.fixture
def library(make_library: MakeLibrary) -> Library:
    """A library with a dossier on two polities of which its registry has nothing."""
    return make_library({"dossiers/france-peru.yaml": FRANCE_AND_PERU})


def test_polities_and_capitals_that_no_registry_file_has_can_be_named(library: Library) -> None:
    assert library.problems() == []
    dossier = library.dossier("france-peru")
    assert dossier is not None
    assert list(dossier.registry.polities) == [
        "russia", "france", "kosovo", "peru", "soviet-union", "viet-nam"
    ]  # fmt: skip
    assert {"paris", "lima", "hanoi"} <= dossier.registry.places.keys()  # with what they refer to
    assert dossier.registry.adjective("france") == "French"
    assert dossier.registry.polity_of("lima") == "peru"


def test_the_library_itself_has_only_what_its_files_name(library: Library) -> None:
    assert library.dossiers
    assert list(library.registry.polities) == ["russia", "kyrgyzstan", "abkhazia", "georgia"]


def test_entries_and_sources_may_name_them(make_library: MakeLibrary) -> None:
    source = FILES["seeds/kremlin-2019.yaml"].replace("side: russia", "side: turkiye")
    places = FILES["dossiers/registry/places.yaml"].replace("of: kyrgyzstan", "of: cuba")
    library = make_library({"dossiers/registry/places.yaml": places, "seeds/kremlin-2019.yaml": source})

    assert library.problems() == []
    assert [*library.registry.polities][4:] == ["cuba"]
    dossier = library.dossier("russia-kyrgyzstan")
    assert dossier
    assert dossier.said("turkiye") == "Türkiye"


def test_a_private_source_may_speak_from_one_that_nothing_else_names(make_library: MakeLibrary) -> None:
    private = FILES["seeds/kremlin-2019.yaml"].replace("side: russia", "side: null\n        home: gambia")
    library = make_library({"seeds/kremlin-2019.yaml": private})

    assert library.problems() == []
    dossier = library.dossier("russia-kyrgyzstan")
    assert dossier
    assert dossier.said("gambia") == "the Gambia"


def test_nothing_of_the_world_is_read_where_nothing_names_it(
    make_library: MakeLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(World, "_lines", property(lambda _: pytest.fail("the world is read")))
    library = make_library()

    assert library.problems() == []
    assert library.dossiers
    assert library.find(["russia-kyrgyzstan"]) == "russia-kyrgyzstan"


@pytest.mark.parametrize(
    ("id", "answer"),
    [
        ("ivory-coast", "'ivory-coast'; did you mean 'cote-divoire'?"),
        ("fr", "'fr'; did you mean 'france'?"),
        ("korea", "'korea'; did you mean 'democratic-peoples-republic-of-korea' or 'republic-of-korea'?"),
        ("frnace", "'frnace'; did you mean 'france'?"),
        ("россия", "'россия'; did you mean 'russia'?"),
    ],
)
def test_a_name_or_code_in_place_of_an_id_is_answered_with_the_id(
    make_library: MakeLibrary, id: str, answer: str
) -> None:
    library = make_library({"dossiers/france-peru.yaml": FRANCE_AND_PERU.replace("[france, peru]", f"[{id}, peru]")})

    assert f"no polity in the registry is called {answer}" in {p.message for p in library.problems_of("france-peru")}


def test_a_capital_where_a_polity_belongs_is_told_as_what_it_is(make_library: MakeLibrary) -> None:
    library = make_library({"dossiers/france-peru.yaml": FRANCE_AND_PERU.replace("[france, peru]", "[paris, peru]")})

    assert "'paris' is a place; this takes a polity" in {p.message for p in library.problems_of("france-peru")}


def test_what_is_missing_because_a_registry_file_has_problems_is_not_taken_from_the_world(
    make_library: MakeLibrary,
) -> None:
    library = make_library({"dossiers/registry/polities.yaml": "russia: {name: [}"})

    assert library.dossier("russia-kyrgyzstan") is None


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The root of a library of one's own, above a bundled one of FILES."""
    write_files(tmp_path / "bundled", FILES)
    monkeypatch.setattr("dossier_tui.roots.bundled_root", lambda: tmp_path / "bundled")
    (tmp_path / "own" / "dossiers" / "registry").mkdir(parents=True)
    return tmp_path / "own"


def test_a_registry_of_ones_own_extends_them_field_by_field(own: Path) -> None:
    polities = "france: {adjective: Gallic, names: {br: Bro-Cʼhall}}\n"
    (own / "dossiers" / "registry" / "polities.yaml").write_text(polities, encoding="utf-8")
    library = Library((own,))

    france = library.registry.polities["france"]
    assert library.problems() == []
    assert (france.name, france.adjective, france.capital) == ("France", "Gallic", "paris")
    assert (france.names["br"], france.names["ru"]) == ("Bro-Cʼhall", "Франция")
    assert [remark.message for remark in library.origin.shared.replaced] == [
        "'adjective' of 'france' replaces that of the registry below"
    ]


def test_a_place_of_the_same_id_in_another_polity_is_not_extended(own: Path) -> None:
    places = "georgetown: {name: George Town, of: malaysia}\nlima: {kind: capital}\n"
    (own / "dossiers" / "registry" / "places.yaml").write_text(places, encoding="utf-8")
    library = Library((own,))

    assert library.problems() == []
    assert library.registry.places["georgetown"].geo is None
    assert library.registry.places["lima"].geo == (-12.04, -77.03)


def test_entries_of_the_bundled_registry_stand_as_they_are_written() -> None:
    curated = Library((bundled_root(),)).registry.polities["kazakhstan"]

    assert (curated.capital, curated.region) == ("", "Central Asia")
    assert getattr(world().entry("polities", "kazakhstan"), "capital", "") == "astana"


def test_entries_are_added_in_one_order_whoever_asks_first() -> None:
    one = completed(completed(Registry(), ["peru"]), ["france"])
    both = completed(Registry(), ["peru", "france"])

    assert list(both.polities) == ["france", "peru"]
    assert one.polities == both.polities
    assert completed(both, ["france", "some words", "no-such-polity"]) is both


def test_an_installed_program_has_the_files_too() -> None:
    assert {each.name for each in world_folder(bundled_root()).iterdir()} == {
        "polities.yaml", "places.yaml", "names.tsv", "land.z", "made-of.txt"
    }  # fmt: skip
