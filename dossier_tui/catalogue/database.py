"""The SQLite file of a catalogue: the connection, its transactions, and what the file was made of."""

import contextlib
import re
import sqlite3
import weakref
from collections.abc import Iterator
from pathlib import Path

BUSY_SECONDS = 5.0
"""The time in seconds to wait for another process that is writing."""

_NAMES = re.compile(r"CREATE (?:VIRTUAL )?TABLE (\w+)")


class Superseded(Exception):
    """Another process has rebuilt the catalogue for other data."""


class Database:
    """A database in a file or, if the path is None, in memory.

    All methods raise sqlite3.DatabaseError if the database cannot be used.
    """

    def __init__(self, path: Path | None) -> None:
        self.path = path
        if path:
            path.parent.mkdir(parents=True, exist_ok=True)
        self.connection = sqlite3.connect(
            path or ":memory:", timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
        )
        weakref.finalize(self, self.connection.close)
        try:
            self.connection.execute("PRAGMA journal_mode = WAL")
            self.connection.execute("PRAGMA synchronous = NORMAL")
        except sqlite3.DatabaseError:
            self.connection.close()
            raise

    def close(self) -> None:
        """Close the database."""
        self.connection.close()

    @contextlib.contextmanager
    def writing(self, made_of: str = "") -> Iterator[sqlite3.Connection]:
        """Write in one transaction, which is undone if anything is raised.

        Raises Superseded if the content is no longer made of this; empty for anything.
        """
        self.connection.execute("BEGIN IMMEDIATE")
        try:
            if made_of and self.meta("made of") != made_of:
                raise Superseded
            yield self.connection
            self.connection.execute("COMMIT")
        finally:
            if self.connection.in_transaction:
                self.connection.execute("ROLLBACK")

    def create(self, tables: str) -> None:
        """Delete all tables, and create these."""
        for name in reversed(_NAMES.findall(tables)):
            self.connection.execute(f"DROP TABLE IF EXISTS {name}")
        for statement in filter(str.strip, tables.split(";\n")):
            self.connection.execute(statement)

    def meta(self, key: str) -> str:
        """Return a stored value about the content as a whole; empty if there is none."""
        if not self.connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'meta'").fetchone():
            return ""
        row = self.connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return row[0] if row else ""

    def set_meta(self, key: str, value: str) -> None:
        """Store a value about the content as a whole."""
        self.connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))


def is_damaged(error: sqlite3.Error) -> bool:
    """Whether the error means that the file is damaged or has other tables, so that it should be deleted."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    other_tables = code == sqlite3.SQLITE_ERROR and "fts5" not in str(error)
    return other_tables or code in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
