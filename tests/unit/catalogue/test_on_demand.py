"""Of the sources in a catalogue only those are decoded that somebody asks for."""

from pathlib import Path

import pytest

from dossier_tui.catalogue import keeping
from dossier_tui.catalogue.catalogue import Catalogue
from dossier_tui.catalogue.kept import Kept
from dossier_tui.library import Library
from dossier_tui.model import Source
from tests.conftest import MakeLibrary, age


@pytest.fixture
def library(make_library: MakeLibrary, tmp_path: Path) -> Library:
    """A library of which the catalogue has everything as it is."""
    roots = make_library().roots
    age(*roots[0].rglob("*.yaml"))
    Catalogue.open(roots, tmp_path / "cache" / "catalogue.sqlite3").close()
    return Library(roots, kept=Kept(Catalogue(roots, tmp_path / "cache" / "catalogue.sqlite3")))


def test_the_registry_is_had_without_the_sources(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    decoded: list[Source] = []
    source_of = keeping._source_of

    def noting(value: bytes) -> Source:
        decoded.append(source_of(value))
        return decoded[-1]

    monkeypatch.setattr(keeping, "_source_of", noting)

    assert library.registry.name("putin") == "Vladimir Putin"
    assert decoded == []
    assert library.sources["kremlin-2019"] is library.sources["kremlin-2019"]
    assert [source.publisher for source in decoded] == ["Kremlin"]
    assert list(library.sources) == ["kremlin-2019", "sputnik-2019"]
