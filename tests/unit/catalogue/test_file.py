"""The index keeps itself up to date, and whatever becomes of its file, the reader has an answer."""

import contextlib
import os
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from dossier_tui.catalogue import origins, updating
from dossier_tui.catalogue.catalogue import Catalogue
from dossier_tui.catalogue.integrity import seal_path
from dossier_tui.catalogue.origins import catalogue_path
from dossier_tui.catalogue.store import Store
from dossier_tui.library import Library
from tests.soak import caches

from .library_to_search import ABKHAZIA


def rewrite(root: Path, name: str, old: str, new: str) -> None:
    file = root / name
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def total(library: Library, path: Path, asked: str) -> int:
    index = Catalogue.open(library.roots, path)
    try:
        assert index.notice == ""
        return index.search(asked).total
    finally:
        index.close()


def test_only_changed_files_are_read_again(library: Library, path: Path, read: list[str]) -> None:
    assert total(library, path, "moscow") == 2
    assert sorted(read) == ["russia-abkhazia", "russia-kyrgyzstan"]

    read.clear()
    rewrite(library.roots[0], ABKHAZIA, "place: moscow", "place: bishkek")
    assert total(library, path, "moscow") == 1
    assert total(library, path, "bishkek kind:talks") == 1
    assert set(read) == {"russia-abkhazia"}


def test_a_change_of_no_length_within_one_tick_is_seen(library: Library, path: Path) -> None:
    rewrite(library.roots[0], ABKHAZIA, "Treaty on alliance", "Treaty on frontier")
    stat = (library.roots[0] / ABKHAZIA).stat()
    assert total(library, path, "frontier") == 1

    rewrite(library.roots[0], ABKHAZIA, "Treaty on frontier", "Treaty on trade-in")
    os.utime(library.roots[0] / ABKHAZIA, ns=(stat.st_mtime_ns, stat.st_mtime_ns))
    assert total(library, path, "frontier") == 0


def test_a_file_that_only_looks_newer_is_not_read_again(library: Library, path: Path, read: list[str]) -> None:
    total(library, path, "moscow")
    read.clear()
    (library.roots[0] / ABKHAZIA).touch()

    assert total(library, path, "moscow") == 2
    assert read == []


def test_what_is_removed_is_found_no_more(library: Library, path: Path) -> None:
    total(library, path, "khajimba")
    (library.roots[0] / ABKHAZIA).unlink()

    assert total(library, path, "khajimba") == 0
    assert total(library, path, "putin") == 1


@pytest.mark.parametrize(
    ("name", "old", "new", "asked"),
    [
        ("dossiers/registry/places.yaml", "also: [Akwa]", "also: [Dioscurias]", "dioscurias"),
        ("seeds/sputnik-2019.yaml", "Trade was USD 1.9 bn", "Turnover was USD 1.9 bn", "turnover"),
    ],
)
def test_another_registry_or_source_is_another_index(
    library: Library, path: Path, name: str, old: str, new: str, asked: str
) -> None:
    assert total(library, path, asked) == 0
    rewrite(library.roots[0], name, old, new)

    assert total(library, path, asked) > 0


def test_another_program_makes_the_index_anew(
    library: Library, path: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    total(library, path, "moscow")
    read.clear()
    monkeypatch.setattr(origins, "__version__", "99")

    assert total(library, path, "moscow") == 2
    assert len(read) == 2


def test_it_may_be_thrown_away(library: Library, path: Path, read: list[str]) -> None:
    total(library, path, "moscow")
    read.clear()

    assert Catalogue.open(library.roots, path, rebuild=True).search("moscow").total == 2
    assert len(read) == 2


def test_an_open_index_takes_in_what_changes(library: Library, path: Path) -> None:
    index = Catalogue.open(library.roots, path)
    rewrite(library.roots[0], ABKHAZIA, "Treaty on alliance", "Treaty on friendship")
    index.update()

    assert index.search("friendship").total == 1


def test_progress_is_told(library: Library, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(updating, "BATCH", 1)
    told: list[tuple[int, int]] = []
    Catalogue.open(library.roots, path, report=lambda done, of: told.append((done, of)))

    assert told == [(1, 2), (2, 2)]


def test_a_build_that_is_broken_off_goes_on_where_it_was(
    library: Library, path: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(updating, "BATCH", 1)

    def stop(done: int, of: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Catalogue.open(library.roots, path, report=stop)

    assert total(library, path, "moscow") == 2
    assert read == ["russia-abkhazia", "russia-kyrgyzstan"]


def test_what_has_been_taken_in_is_found_while_the_rest_is_read(
    library: Library, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(updating, "BATCH", 1)
    reader = Catalogue(library.roots, path)
    found: list[int] = []

    def ask(done: int, of: int) -> None:
        hits = reader.search_so_far("moscow")
        assert hits
        found.append(hits.total)

    assert reader.search_so_far("moscow") is None
    Catalogue.open(library.roots, path, report=ask).close()

    assert found == [1, 2]
    assert reader.search_so_far("person:nobody") is None
    assert reader.search_so_far("") is None
    assert reader.search_so_far("moscow") == reader.search("moscow")


@pytest.mark.parametrize("damage", [b"", b"not a database at all" * 500, None])
def test_a_damaged_file_is_made_anew(library: Library, path: Path, damage: bytes | None) -> None:
    total(library, path, "moscow")
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2] if damage is None else damage)

    assert total(library, path, "moscow") == 2


def test_a_file_that_is_damaged_while_it_is_open_is_made_anew(library: Library, path: Path) -> None:
    index = Catalogue.open(library.roots, path)
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("DROP TABLE cards")

    assert index.search("moscow").total == 2
    assert index.notice == ""


def test_a_locked_file_is_passed_by_with_a_word(library: Library, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dossier_tui.catalogue.database.BUSY_SECONDS", 0.01)
    path.parent.mkdir()
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    index = Catalogue.open(library.roots, path)

    assert index.search("moscow").total == 2
    assert index.notice == f"The catalogue {path} cannot be used (database is locked), so it is built in memory."
    other.close()


def test_a_folder_that_cannot_be_made_is_passed_by_with_a_word(library: Library, path: Path) -> None:
    path.parent.write_text("a file in its place")
    index = Catalogue.open(library.roots, path)

    assert index.search("moscow").total == 2
    assert "so it is built in memory" in index.notice


def test_two_that_build_at_once_make_one_index(library: Library, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The other builds the whole while the first is about to write."""
    put = Store.put

    def after_the_other(*words: Any) -> None:
        monkeypatch.setattr(Store, "put", put)
        Catalogue.open(library.roots, path).close()
        put(*words)

    monkeypatch.setattr(Store, "put", after_the_other)

    assert total(library, path, "moscow") == 2
    assert total(library, path, "khajimba") == 2


def test_one_that_another_overtakes_begins_again(library: Library, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The other begins the index anew, after a change of the registry, before the first has written."""
    put = Store.put

    def after_the_other(*words: Any) -> None:
        monkeypatch.setattr(Store, "put", put)
        rewrite(library.roots[0], "dossiers/registry/places.yaml", "also: [Akwa]", "also: [Dioscurias]")
        Catalogue.open(library.roots, path).close()
        put(*words)

    monkeypatch.setattr(Store, "put", after_the_other)

    assert total(library, path, "dioscurias") == 1


def test_each_set_of_roots_has_an_index_of_its_own(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"

    roots = ((one,), (other,), (one, other), (other, one))
    assert len(set(map(catalogue_path, roots))) == 4


def damage(path: Path, statement: str) -> None:
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute(statement)


@pytest.mark.parametrize("statement", [
    "UPDATE cards SET packed = x'ff'",
    "UPDATE cards SET packed = NULL",
    "UPDATE cards SET dossier = dossier + 7",
    "DELETE FROM cards",
    "UPDATE dossiers SET title = 'Another title'",
    "UPDATE dossiers SET mtime = 'yesterday'",
    "DELETE FROM dossiers",
    "UPDATE meta SET value = '{' WHERE key = 'names'",
    "DELETE FROM meta WHERE key = 'names'",
    "UPDATE sources SET name = 'Another source'",
    "DELETE FROM sources",
    "DELETE FROM claims",
    "UPDATE called SET spelling = spelling || ' x'",
    "UPDATE words_docsize SET sz = x'7f7f7f7f'",
    "UPDATE words_data SET block = zeroblob(length(block)) WHERE id > 10",
    "DELETE FROM naming",
    "ALTER TABLE sources DROP COLUMN issued",
])  # fmt: skip
def test_damage_that_sqlite_does_not_notice_is_mended(
    library: Library, path: Path, read: list[str], statement: str
) -> None:
    question = "place:moscow putin"
    whole = Catalogue.open(library.roots, path).search(question).hits
    read.clear()
    damage(path, statement)
    index = Catalogue.open(library.roots, path)

    assert index.search(question).hits == whole
    assert (index.notice, len(read)) == ("", 2)


def test_damage_to_what_names_an_entry_is_noticed_when_it_is_read(
    library: Library, path: Path, read: list[str]
) -> None:
    whole = Catalogue.open(library.roots, path).on_entry("putin", library.registry)
    read.clear()
    damage(path, "UPDATE naming SET packed = x'ff'")
    index = Catalogue.open(library.roots, path)

    assert index.on_entry("putin", library.registry) == whole
    assert whole
    assert whole.mentions
    assert (index.notice, len(read)) == ("", 2)


def test_what_is_damaged_while_it_is_open_is_noticed_when_it_is_read(library: Library, path: Path) -> None:
    index = Catalogue.open(library.roots, path)
    whole = index.search("moscow").hits
    damage(path, "UPDATE cards SET packed = x'00'")

    assert index.search("moscow").hits == whole


def test_a_small_file_beside_it_saves_reading_the_whole_file_each_time(
    library: Library, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    verified: list[Store] = []

    def note(store: Store) -> None:
        verified.append(store)

    monkeypatch.setattr(Store, "verify", note)

    def is_verified() -> bool:
        verified.clear()
        Catalogue.open(library.roots, path).close()
        return bool(verified)

    assert (is_verified(), is_verified()) == (True, True)  # it has just been written, and may yet be so again
    settle_file(path)
    assert (is_verified(), is_verified()) == (True, False)
    settle_file(seal_path(path), days=2)
    assert (is_verified(), is_verified()) == (True, False)
    seal_path(path).write_bytes(b"\xff")
    assert (is_verified(), is_verified()) == (True, False)
    path.write_bytes(path.read_bytes())
    assert is_verified()


def settle_file(path: Path, days: int = 0) -> None:
    old = path.stat().st_mtime - 3600 - days * 86400
    os.utime(path, (old, old))


@pytest.mark.parametrize("kind", ["folder", "pipe", "link to itself"])
def test_what_is_not_the_index_is_passed_by_and_never_deleted(library: Library, path: Path, kind: str) -> None:
    path.parent.mkdir()
    {"folder": path.mkdir, "pipe": lambda: os.mkfifo(path), "link to itself": lambda: path.symlink_to(path)}[kind]()
    before = path.lstat()
    index = Catalogue.open(library.roots, path)

    assert index.search("moscow").total == 2
    assert "so it is built in memory" in index.notice
    assert os.path.samestat(path.lstat(), before)


def test_an_error_that_comes_again_is_no_damage(library: Library, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise KeyError("a mistake of the program")

    index = Catalogue.open(library.roots, path)
    monkeypatch.setattr(Store, "rows", fail)
    with pytest.raises(KeyError):
        index.search("moscow")

    assert "cannot be used ('a mistake of the program')" in index.notice


def test_more_hits_than_can_be_counted_may_be_asked_for(library: Library, path: Path) -> None:
    assert Catalogue.open(library.roots, path).search("moscow", 10**30).total == 2


def test_whatever_is_done_to_the_file_the_answers_stay() -> None:
    tally = caches.run(seed=8, seconds=1.5)

    assert tally.reports == []
    assert tally.tried["faults"]
