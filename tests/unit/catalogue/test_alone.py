"""For one dossier no source is looked at that has nothing to do with it, and no change is missed of one that has."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dossier_tui.catalogue.catalogue import Catalogue
from dossier_tui.catalogue.kept import Kept
from dossier_tui.library import from_files
from dossier_tui.library.from_files import FromFiles
from tests.conftest import FILES, MakeLibrary, age

from .library_to_search import SEARCHED

ALONE = "russia-abkhazia"
"""A dossier that cites sputnik-2019; only the other one cites kremlin-2019, and none the third source."""


@pytest.fixture
def catalogue(make_library: MakeLibrary, tmp_path: Path) -> Catalogue:
    """The catalogue of a library of two roots, the first of them still empty."""
    uncited = {"seeds/tass-2019.yaml": FILES["seeds/kremlin-2019.yaml"]}
    own, roots = tmp_path / "own", make_library({**SEARCHED, **uncited}).roots
    for folder in ("dossiers/registry", "seeds"):
        (own / folder).mkdir(parents=True)
    age(*tmp_path.rglob("*.yaml"))
    return Catalogue.open((own, *roots), tmp_path / "cache" / "catalogue.sqlite3")


@pytest.fixture
def looked_at(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """The names of the files of which somebody asks the state."""
    names: set[str] = set()
    stat = os.stat

    def noting(path: Any, **options: Any) -> os.stat_result:
        if isinstance(path, (str, os.PathLike)):
            names.add(Path(path).name)
        return stat(path, **options)

    monkeypatch.setattr(os, "stat", noting)
    return names


def test_of_one_dossier_its_own_sources_are_looked_at_and_of_several_all(
    catalogue: Catalogue, looked_at: set[str]
) -> None:
    kept = Kept(catalogue)
    assert kept.reading(ALONE).dossier
    assert {f"{ALONE}.yaml", "sputnik-2019.yaml", "people.yaml"} <= looked_at
    assert not {"kremlin-2019.yaml", "tass-2019.yaml"} & looked_at

    assert kept.reading("russia-kyrgyzstan").dossier
    assert {"kremlin-2019.yaml", "tass-2019.yaml"} <= looked_at


def test_an_edit_of_what_another_dossier_cites_does_not_have_this_one_read(
    catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    (catalogue.roots[1] / "seeds" / "kremlin-2019.yaml").write_text("publisher: Other\n", encoding="utf-8")
    monkeypatch.setattr(from_files, "read_file", lambda *_: pytest.fail("a file is read"))

    assert Kept(catalogue).reading(ALONE).dossier


def copied(name: str) -> Callable[[Path, Path], object]:
    """Return what gives the first root a file that the second has, with another content."""
    return lambda own, other: (own / name).write_bytes((other / name).read_bytes().replace(b"Sputnik", b"Other"))


CHANGES: dict[str, Callable[[Path, Path], object]] = {
    "its source edited": lambda _, other: (other / "seeds/sputnik-2019.yaml").write_text("publisher: Other\n"),
    "its source removed": lambda _, other: (other / "seeds/sputnik-2019.yaml").unlink(),
    "its source hidden by one of a root before": copied("seeds/sputnik-2019.yaml"),
    "the registry edited": lambda _, other: (other / "dossiers/registry/people.yaml").write_text("nobody: {}\n"),
    "the registry removed": lambda _, other: (other / "dossiers/registry/people.yaml").unlink(),
    "the registry extended by a root before": lambda own, _: (own / "dossiers/registry/places.yaml").write_text(
        "sukhumi: {name: Other, of: abkhazia, kind: city}\n"
    ),
    "it is hidden by one of a root before": copied(f"dossiers/{ALONE}.yaml"),
}
"""What may happen to that with which a dossier was made, given both roots."""


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("is_old", [True, False])
def test_a_change_of_what_it_was_made_with_is_seen(catalogue: Catalogue, change: str, is_old: bool) -> None:
    before = Kept(catalogue).reading(ALONE)
    CHANGES[change](*catalogue.roots)
    if is_old:
        age(*catalogue.roots[1].rglob("*.yaml"))

    after = Kept(catalogue).reading(ALONE)
    assert after == FromFiles(catalogue.roots).reading(ALONE)
    assert after != before
