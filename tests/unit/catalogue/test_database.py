"""The database of the catalogue: what ends a transaction from outside, and how much of the file is kept in memory."""

import sqlite3
from pathlib import Path

import pytest

from dossier_tui.catalogue.database import KEPT_IN_MEMORY, Database


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
