"""The database of the catalogue: what ends a transaction from outside, what it keeps in memory, who else opens it."""

import sqlite3
import threading
from pathlib import Path

import pytest

from dossier_tui.catalogue.database import KEPT_IN_MEMORY, Database
from dossier_tui.catalogue.store import Store


def test_a_transaction_that_a_full_disk_ended_is_told_as_what_it_is() -> None:
    database = Database(None)

    def fill_the_disk() -> None:
        with database.reading_at_once():
            database.connection.execute("ROLLBACK")  # as SQLite does itself
            raise sqlite3.OperationalError("database or disk is full")

    with pytest.raises(sqlite3.OperationalError, match="disk is full"):
        fill_the_disk()


def test_little_of_the_file_is_kept_in_memory_however_much_of_it_is_read(tmp_path: Path) -> None:
    database = Database(tmp_path / "catalogue.sqlite3")
    assert database.connection.execute("PRAGMA cache_size").fetchone() == (-KEPT_IN_MEMORY,)


def test_a_catalogue_that_another_process_has_just_begun_is_not_taken_for_damaged(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    Store(path).begin_anew("a program")

    Store(path).verify()


def test_a_new_file_that_another_process_is_opening_too_is_waited_for(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    other.execute("CREATE TABLE begun (it)")
    other.execute("BEGIN IMMEDIATE")
    other.execute("INSERT INTO begun VALUES (1)")
    threading.Timer(0.2, other.execute, ["COMMIT"]).start()

    store = Store(path)
    assert store.connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    other.close()
