"""When the file of a catalogue is verified, and what others may do to it meanwhile."""

import contextlib
import sqlite3
from pathlib import Path

import pytest

from dossier_tui.catalogue import database
from dossier_tui.catalogue.catalogue import Catalogue
from dossier_tui.catalogue.integrity import Damaged, check_structure, content_digest, insert, seal_path, select
from dossier_tui.catalogue.kept import Kept
from dossier_tui.catalogue.store import Store
from dossier_tui.library import Library

from .library_to_search import ABKHAZIA
from .test_file import damage, rewrite, settle_file, total


def test_what_another_writes_while_it_is_verified_is_no_damage(
    library: Library, path: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "BUSY_SECONDS", 0.01)
    total(library, path, "moscow")
    read.clear()
    check, checks = check_structure, "dossier_tui.catalogue.database.check_structure"

    def while_another_writes(connection: sqlite3.Connection) -> None:
        monkeypatch.setattr(checks, check)
        check(connection)
        rewrite(library.roots[0], ABKHAZIA, "place: moscow", "place: bishkek")
        Catalogue.open(library.roots, path).close()

    monkeypatch.setattr(checks, while_another_writes)

    assert total(library, path, "bishkek kind:talks") == 1
    assert set(read) == {"russia-abkhazia"}


def test_a_file_that_another_opens_at_the_same_moment_is_opened_again(
    library: Library, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = Store.__init__

    def contended(store: Store, path: Path | None) -> None:
        monkeypatch.setattr(Store, "__init__", made)
        error = sqlite3.OperationalError("locking protocol")
        error.sqlite_errorcode = sqlite3.SQLITE_PROTOCOL
        raise error

    monkeypatch.setattr("dossier_tui.catalogue.catalogue.PAUSE", 0.001)
    monkeypatch.setattr(Store, "__init__", contended)

    assert total(library, path, "moscow") == 2


def test_a_large_file_is_not_read_in_full_because_of_an_edit_but_is_once_a_day(
    library: Library, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dossier_tui.catalogue.integrity.LARGE", 0)
    done: list[str] = []
    verify = Store.verify

    def noting_verify(store: Store) -> None:
        done.append("verified")
        verify(store)

    def noting_digest(connection: sqlite3.Connection) -> str:
        done.append("digested")
        return content_digest(connection)

    total(library, path, "moscow")
    monkeypatch.setattr(Store, "verify", noting_verify)
    monkeypatch.setattr("dossier_tui.catalogue.database.content_digest", noting_digest)
    rewrite(library.roots[0], ABKHAZIA, "place: moscow", "place: bishkek")
    assert (total(library, path, "bishkek kind:talks"), done) == (1, [])

    settle_file(seal_path(path), days=2)
    assert (total(library, path, "moscow"), done) == (1, ["verified", "digested"])
    damage(path, "UPDATE words_data SET block = zeroblob(length(block)) WHERE id > 10")
    assert total(library, path, "moscow") == 1


def test_what_a_first_frame_shows_is_read_without_verifying_the_whole_file(
    library: Library, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    total(library, path, "moscow")
    settle_file(path)
    total(library, path, "moscow")
    settle_file(seal_path(path), days=2)
    verified: list[Store] = []

    def note(store: Store) -> None:
        verified.append(store)

    monkeypatch.setattr(Store, "verify", note)
    kept = Kept(Catalogue(library.roots, path))
    shown = (kept.titles(), kept.figures("russia-abkhazia"), kept.reading("russia-abkhazia"), kept.shared)
    assert (all(shown), verified) == (True, [])

    kept.update(lambda: True)
    assert len(verified) == 1
    kept.update(lambda: True)
    assert len(verified) == 1


def test_damage_is_found_after_the_first_frame(library: Library, path: Path) -> None:
    total(library, path, "moscow")
    settle_file(path)
    damage(path, "UPDATE words_data SET block = zeroblob(length(block)) WHERE id > 10")
    kept = Kept(Catalogue(library.roots, path))

    assert kept.reading("russia-abkhazia").dossier
    assert kept.update(lambda: True)
    assert total(library, path, "moscow") == 2


@pytest.mark.parametrize("damaged", [(b"12", b""), (b"", b"12"), ("1", b"2"), (b"1", b"3"), (b"2", b"1"), (b"1", None)])
def test_bytes_that_changed_or_moved_to_another_column_are_noticed(damaged: tuple[object, object]) -> None:
    with contextlib.closing(sqlite3.connect(":memory:")) as db:
        db.execute("CREATE TABLE things (one, other, checksum)")
        insert(db, "things", [(b"1", b"2")])
        assert list(select(db, "things")) == [(b"1", b"2")]
        db.execute("UPDATE things SET one = ?, other = ?", damaged)

        with pytest.raises(Damaged):
            list(select(db, "things"))
