"""The database of the catalogue: what ends a transaction from outside is told by its own name."""

import sqlite3

import pytest

from dossier_tui.catalogue.database import Database


def test_a_transaction_that_a_full_disk_ended_is_told_as_what_it_is() -> None:
    database = Database(None)

    def fill_the_disk() -> None:
        with database.reading_at_once():
            database.connection.execute("ROLLBACK")  # as SQLite does itself
            raise sqlite3.OperationalError("database or disk is full")

    with pytest.raises(sqlite3.OperationalError, match="disk is full"):
        fill_the_disk()
