"""The SQLite file of a catalogue: the connection, its transactions, and what the file was made of."""

import contextlib
import re
import sqlite3
import time
import weakref
from collections.abc import Iterator
from pathlib import Path

from .integrity import Damaged, check_structure, content_digest, insert, select

BUSY_SECONDS = 5.0
"""The time in seconds to wait for another process that is writing."""
_PAUSE = 0.01
"""The time in seconds between two attempts at what SQLite itself does not wait for."""
KEPT_IN_MEMORY = 256
"""The kilobytes of the file that SQLite keeps in memory: with its own 2,000 nothing is found or written faster."""


class Superseded(Exception):
    """Another process has rebuilt the catalogue for other data."""


class Database:
    """A database in a file or, if the path is None, in memory.

    All methods raise sqlite3.DatabaseError if the database cannot be used, and Damaged or another error if its content
    is not as it was written.
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
            self._log_ahead()
            self.connection.execute("PRAGMA synchronous = NORMAL")
            self.connection.execute(f"PRAGMA cache_size = -{KEPT_IN_MEMORY}")
        except sqlite3.DatabaseError:
            self.connection.close()
            raise

    def _log_ahead(self) -> None:
        """Have changes written ahead to a log. SQLite does not wait for another process that opens the new file too."""
        until = time.monotonic() + BUSY_SECONDS
        while True:
            try:
                self.connection.execute("PRAGMA journal_mode = WAL")
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                    raise
                time.sleep(_PAUSE)
            else:
                return

    def close(self) -> None:
        """Close the database."""
        self.connection.close()

    @property
    def changes(self) -> int:
        """The number of rows that have been changed so far."""
        return self.connection.total_changes

    @contextlib.contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Write in one transaction, which is undone if anything is raised."""
        self.connection.execute("BEGIN IMMEDIATE")
        try:
            yield self.connection
            self.connection.execute("COMMIT")
        finally:
            if self.connection.in_transaction:
                self.connection.execute("ROLLBACK")

    @contextlib.contextmanager
    def reading_at_once(self) -> Iterator[None]:
        """Read in one transaction, so that nobody changes anything between what is read."""
        self.connection.execute("BEGIN")
        try:
            yield
        finally:
            if self.connection.in_transaction:  # a full disk ends it
                self.connection.execute("ROLLBACK")

    @contextlib.contextmanager
    def changing(self, made_of: str) -> Iterator[sqlite3.Connection]:
        """Change the content in one transaction. Raises Superseded if it is no longer made of this."""
        with self.writing() as db:
            if self.meta("made of") != made_of:
                raise Superseded
            self.set_meta("digest", "")
            yield db

    def create(self, tables: str) -> None:
        """Delete all tables, and create these."""
        for name in reversed(re.findall(r"CREATE (?:VIRTUAL )?TABLE (\w+)", tables)):
            self.connection.execute(f"DROP TABLE IF EXISTS {name}")
        for statement in filter(str.strip, tables.split(";\n")):
            self.connection.execute(statement)

    def meta(self, key: str) -> str:
        """Return a stored value about the content as a whole; empty if there is none."""
        if not self.connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'meta'").fetchone():
            return ""
        return next((str(value) for _, value in select(self.connection, "meta", "WHERE key = ?", key)), "")

    def known(self, key: str) -> str:
        """Return a stored value that every catalogue has. Raises Damaged if there is none."""
        for _, value in select(self.connection, "meta", "WHERE key = ?", key):
            return str(value)
        raise Damaged(f"there is no '{key}' in the catalogue")

    def set_meta(self, key: str, value: str) -> None:
        """Store a value about the content as a whole."""
        insert(self.connection, "meta", [(key, value)], "INSERT OR REPLACE")

    def verify(self) -> None:
        """Raise Damaged if the file is not as it was written. Reads all of it."""
        with self.reading_at_once():
            check_structure(self.connection)
            digest = self.known("digest") if self.meta("made of") else ""
            if digest and digest != content_digest(self.connection):
                raise Damaged("the catalogue is not as it was written")

    @property
    def is_digested(self) -> bool:
        """Whether the digest is that of the content."""
        return bool(self.known("digest"))

    def finish(self, *, with_digest: bool = True) -> None:
        """Store a new digest if the content has changed, and move everything from the log to the file itself."""
        if with_digest and not self.is_digested:
            with self.writing():
                self.set_meta("digest", content_digest(self.connection))
        self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def is_contended(error: Exception) -> bool:
    """Whether several processes may have been opening or replacing the file, so that it should be tried again."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in {sqlite3.SQLITE_PROTOCOL, sqlite3.SQLITE_IOERR}


_UNUSABLE = {
    sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_NOMEM, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH, sqlite3.SQLITE_PROTOCOL, sqlite3.SQLITE_NOLFS,
}  # fmt: skip


def is_damaged(error: Exception) -> bool:
    """Whether the error means that the file is damaged or has other tables, so that it should be deleted.

    Otherwise the file cannot be used as things stand: it is locked, the disk is full, or SQLite lacks something.
    """
    if isinstance(error, OSError):
        return False
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
    return code not in _UNUSABLE and not (code == sqlite3.SQLITE_ERROR and "fts5" in str(error))
