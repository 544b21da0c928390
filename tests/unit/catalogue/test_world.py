"""A catalogue knows the world's polities that its dossiers name, and no others."""

import os
from pathlib import Path

import pytest

from dossier_tui.catalogue import origins
from dossier_tui.catalogue.catalogue import Catalogue
from dossier_tui.catalogue.kept import Kept
from dossier_tui.catalogue.refusal import Unanswerable
from dossier_tui.library import Library
from tests.conftest import FILES, MakeLibrary, write_files
from tests.unit.library.test_world import FRANCE_AND_PERU

from .conftest import settle

POLITIES = FILES["dossiers/registry/polities.yaml"]


@pytest.fixture
def abroad(make_library: MakeLibrary) -> Library:
    """The library of the tests, with a dossier on two polities that its registry lacks."""
    library = make_library({"dossiers/france-peru.yaml": FRANCE_AND_PERU})
    settle(library.roots[0])
    return library


def test_a_dossier_is_kept_with_them_as_it_was_read(abroad: Library, path: Path) -> None:
    catalogue = Catalogue.open(abroad.roots, path)

    kept = Library(abroad.roots, kept=Kept(catalogue)).dossier("france-peru")

    assert kept == abroad.dossier("france-peru")
    assert kept is not None
    assert list(kept.registry.polities) == ["russia", "france", "kosovo", "peru", "soviet-union", "viet-nam"]


def test_search_finds_them_in_every_language(abroad: Library, path: Path) -> None:
    catalogue = Catalogue.open(abroad.roots, path)

    assert catalogue.search("СССР").total == 1
    assert catalogue.search("polity:Франция").total == 2
    assert catalogue.search("place:Вьетнам").total == 1
    with pytest.raises(Unanswerable, match="no polity is called 'germany'"):
        catalogue.search("polity:germany")


def test_their_names_stay_when_the_registry_changes(abroad: Library, path: Path, read: list[str]) -> None:
    Catalogue.open(abroad.roots, path).close()
    read.clear()
    write_files(abroad.roots[0], {"dossiers/registry/polities.yaml": POLITIES.replace("Грузия", "Сакартвело")})

    catalogue = Catalogue.open(abroad.roots, path)

    assert read == []
    assert catalogue.search("СССР").total == 1
    assert catalogue.search("polity:Франция").total == 2


def test_an_entry_of_ones_own_for_one_of_them_reads_the_dossiers_that_name_it_again(
    abroad: Library, path: Path, read: list[str]
) -> None:
    Catalogue.open(abroad.roots, path).close()
    read.clear()
    own = POLITIES.rstrip() + "\n        france: {name: The French Republic}\n"
    write_files(abroad.roots[0], {"dossiers/registry/polities.yaml": own})

    catalogue = Catalogue.open(abroad.roots, path)

    assert read == ["france-peru"]
    dossier = Library(abroad.roots, kept=Kept(catalogue)).dossier("france-peru")
    assert dossier is not None
    assert dossier.registry.polities["france"].name == "The French Republic"
    read.clear()
    write_files(abroad.roots[0], {"dossiers/registry/polities.yaml": POLITIES})
    catalogue.close()
    again = Catalogue.open(abroad.roots, path)
    assert read == ["france-peru"]
    dossier = Library(abroad.roots, kept=Kept(again)).dossier("france-peru")
    assert dossier is not None
    assert dossier.registry.polities["france"].name == "France"


def test_a_catalogue_is_made_anew_when_they_are_generated_anew(
    abroad: Library, path: Path, read: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    world = tmp_path / "world"
    world.mkdir()
    (world / "polities.yaml").write_text("", encoding="utf-8")
    monkeypatch.setattr("dossier_tui.catalogue.origins.world_folder", lambda _: world)
    monkeypatch.setattr(origins, "_program_files", origins._program_files.__wrapped__)  # as in another process
    Catalogue.open(abroad.roots, path).close()
    read.clear()
    os.utime(world / "polities.yaml", ns=(0, 0))

    Catalogue.open(abroad.roots, path)

    assert sorted(read) == ["france-peru", "russia-kyrgyzstan"]
