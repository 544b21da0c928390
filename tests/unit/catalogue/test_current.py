"""The rows that the catalogue has are listed only as long as they are those of the files."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from dossier_tui.catalogue import origins
from dossier_tui.catalogue.catalogue import Catalogue
from dossier_tui.catalogue.current import current_rows
from dossier_tui.catalogue.integrity import seal_path
from dossier_tui.catalogue.origins import catalogue_path
from tests.conftest import MakeLibrary, age
from tests.unit.two_pairs import TWO

Roots = tuple[Path, ...]


@pytest.fixture
def roots(make_library: MakeLibrary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Roots:
    """The root of a library of two dossiers that its catalogue has as they are, and has verified."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    roots = make_library(TWO).roots
    age(*tmp_path.rglob("*.yaml"))
    rows(roots)
    age(catalogue_path(roots))
    rows(roots)
    return roots


def rows(roots: Roots) -> list[tuple[object, ...]]:
    """Return the rows of a catalogue that is brought up to date."""
    catalogue = Catalogue(roots, catalogue_path(roots))
    brought_up_to_date = catalogue.rows()
    catalogue.close()
    return list(brought_up_to_date)


def test_the_rows_of_unchanged_files_are_those_that_the_catalogue_has(roots: Roots) -> None:
    current = current_rows(roots)

    assert current == rows(roots)
    assert [row.key for row in current or ()] == ["russia-abkhazia", "russia-kyrgyzstan"]


CHANGES: dict[str, Callable[[Path], object]] = {
    "a dossier edited": lambda root: (root / "dossiers/russia-kyrgyzstan.yaml").write_text("title: Other\n"),
    "a dossier touched": lambda root: (root / "dossiers/russia-kyrgyzstan.yaml").touch(),
    "a dossier added": lambda root: (root / "dossiers/china-russia.yaml").write_text("title: Other\n"),
    "a dossier removed": lambda root: (root / "dossiers/russia-kyrgyzstan.yaml").unlink(),
    "a dossier moved": lambda root: (root / "dossiers/russia-kyrgyzstan.yaml").rename(root / "dossiers/a-b.yaml"),
    "a source edited": lambda root: (root / "seeds/sputnik-2019.yaml").write_text("name: Other\n"),
    "a source added": lambda root: (root / "seeds/other-2019.yaml").write_text("name: Other\n"),
    "the registry edited": lambda root: (root / "dossiers/registry/people.yaml").write_text("nobody: {}\n"),
    "the registry removed": lambda root: (root / "dossiers/registry/people.yaml").unlink(),
    "no folder": lambda root: (root / "dossiers").rename(root / "elsewhere"),
}
"""What may happen to a library, given its root."""


@pytest.mark.parametrize("change", CHANGES)
def test_after_any_change_of_the_library_no_row_is_current(roots: Roots, change: str) -> None:
    CHANGES[change](roots[0])

    assert current_rows(roots) is None


def test_the_rows_are_current_although_the_file_was_changed_since_it_was_verified(
    roots: Roots, monkeypatch: pytest.MonkeyPatch
) -> None:
    seal_path(catalogue_path(roots)).unlink()
    catalogue_path(roots).touch()
    monkeypatch.setattr("dossier_tui.catalogue.database.check_structure", no_call)

    assert [row.key for row in current_rows(roots) or ()] == ["russia-abkhazia", "russia-kyrgyzstan"]


def no_call(connection: sqlite3.Connection) -> None:
    raise AssertionError(f"all of {connection} is read")


def test_a_catalogue_that_is_gone_or_damaged_has_no_current_row(roots: Roots) -> None:
    file = catalogue_path(roots)
    content = file.read_bytes()
    file.write_bytes(content[: len(content) // 2])
    age(file)
    assert current_rows(roots) is None

    file.unlink()
    assert current_rows(roots) is None
    assert not file.exists()


@pytest.mark.parametrize("damage", ["UPDATE rows SET packed = 'Other'", "DELETE FROM rows WHERE key LIKE '%a'"])
def test_a_row_that_is_damaged_or_missing_is_not_listed(roots: Roots, damage: str) -> None:
    catalogue = Catalogue(roots, catalogue_path(roots))
    catalogue.update()
    assert catalogue._store
    catalogue._store.connection.execute(damage)
    catalogue.close()

    assert current_rows(roots) is None
    assert len(rows(roots)) == 2


def test_the_rows_of_another_version_are_not_current(roots: Roots, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(origins, "__version__", "99")

    assert current_rows(roots) is None
