"""Finds damage in the file of a catalogue that SQLite itself does not notice.

Each row carries a checksum, which is verified whenever the row is read. The full-text index has none of its own, and is
too large to be read at each search. So a digest of it is verified, with the structure of the whole file, once a day and
whenever the file is not as it was left. A small file next to it, the seal, records how it was left.

A file that was written just now is not sealed, since more may be written to it within a tick of the clock, and it gets
a new digest. A LARGE one that was sealed before an edit is sealed at once and gets its digest when it is next verified,
since reading all of it would keep the reader waiting after each edit. Until then, damage to the full-text index that
keeps the structure of the file is not noticed.
"""

import contextlib
import os
import sqlite3
import time
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from .stamps import FRESH_SECONDS

Row = tuple[object, ...]

LARGE = 32 * 1024 * 1024
"""The size in bytes from which a file is not read in full because of an edit."""
VERIFIED_FOR = 24 * 3600
"""The time in seconds for which a file is trusted if nobody changes it."""
_DIGESTED = (
    "SELECT id, block FROM words_data ORDER BY id",
    "SELECT segid, term, pgno FROM words_idx ORDER BY segid, term",
    "SELECT id, key FROM dossiers ORDER BY id",
    "SELECT dossier FROM cards ORDER BY dossier",
    "SELECT source, n, checksum FROM claims ORDER BY source, n",
    "SELECT id, checksum FROM sources ORDER BY id",
    "SELECT kind, id, checksum FROM entries ORDER BY kind, id",
    "SELECT key, checksum FROM compiled ORDER BY key",
    "SELECT key, checksum FROM rows ORDER BY key",
    "SELECT key, checksum FROM glances ORDER BY key",
    "SELECT key, checksum FROM declaring ORDER BY key",
    "SELECT key, checksum FROM naming ORDER BY key",
    "SELECT key, place, checksum FROM days ORDER BY key, place",
    "SELECT key, place, checksum FROM ahead ORDER BY key, place",
    "SELECT checksum FROM called ORDER BY scope, value, spelling",
    "SELECT term FROM terms ORDER BY term",
    "SELECT group_concat(id || ' ' || hex(sz)) FROM (SELECT id, sz FROM words_docsize ORDER BY id)",
)
"""Queries for the tables of the full-text index, and for those in which a missing row would not be noticed."""


class Damaged(Exception):
    """The catalogue has other content than was written into it."""


def insert(db: sqlite3.Connection, table: str, rows: Iterable[Row], how: str = "INSERT") -> None:
    """Insert rows into a table, each with its checksum, which is the last column."""
    for row in rows:
        places = ", ".join("?" * (len(row) + 1))
        db.execute(f"{how} INTO {table} VALUES ({places})", (*row, _checksum(row)))


def select(db: sqlite3.Connection, table: str, rest: str = "", *values: object) -> Iterator[Any]:
    """Yield rows of a table without their checksums; `rest` is what follows in the query, with its values.

    Raises Damaged at a row that is not as it was written.
    """
    yield from verified(db.execute(f"SELECT * FROM {table} {rest}", values))  # noqa: S608


def verified(rows: Iterable[Row]) -> Iterator[Any]:
    """Yield stored rows without their checksums. Raises Damaged at one that is not as it was written."""
    for *row, checksum in rows:
        if checksum != _checksum(tuple(row)):
            raise Damaged("a row is not as it was written")
        yield tuple(row)


def _checksum(row: Row) -> int:
    """Return a checksum of values, bytes by a checksum of their own, since they are long when they are written out."""
    values = [(len(each), zlib.crc32(each)) if isinstance(each, bytes) else each for each in row]
    return zlib.crc32(repr(values).encode("utf-8", "backslashreplace"))


def content_digest(connection: sqlite3.Connection) -> str:
    """Return a digest of what is not verified row by row: the full-text index, and which rows there are."""
    import hashlib

    digest = hashlib.blake2b(digest_size=16)
    for query in _DIGESTED:
        for row in connection.execute(query):
            for value in row:
                digest.update(value if isinstance(value, bytes) else str(value).encode())
                digest.update(b"\0")
    return digest.hexdigest()


def check_structure(connection: sqlite3.Connection) -> None:
    """Raise Damaged if the structure of the file is damaged."""
    problem = connection.execute("PRAGMA integrity_check(1)").fetchone()
    if problem != ("ok",):
        raise Damaged(str(problem))


def seal_path(path: Path) -> Path:
    """Return the path of the seal of a catalogue's file."""
    return path.with_name(f"{path.name}-seal")


def is_sealed(path: Path) -> bool:
    """Whether a file was sealed within VERIFIED_FOR, and has not changed since."""
    sealed = seal_path(path)
    with contextlib.suppress(OSError, ValueError):
        age = time.time() - sealed.stat().st_mtime
        return 0 <= age < VERIFIED_FOR and sealed.read_text(encoding="utf-8") == (_state(path) or None)
    return False


def seal(path: Path, *, in_full: bool = True) -> None:
    """Record the state of a file that has just been written or verified, unless it is too recent to trust.

    If it was not read `in_full`, it is trusted no longer than before.
    """
    with contextlib.suppress(OSError):
        state, seal = _state(path), seal_path(path)
        if state:
            verified = time.time() if in_full else seal.stat().st_mtime
            seal.write_text(state, encoding="utf-8")
            os.utime(seal, (verified, verified))


def is_large(path: Path) -> bool:
    """Whether a file is too large to be read in full because of an edit."""
    return path.stat().st_size >= LARGE


def _state(path: Path) -> str:
    """Return the time and size of a file as text; empty if it has changed too recently to tell."""
    status = path.stat()
    is_settled = status.st_size >= LARGE or time.time() - status.st_mtime >= FRESH_SECONDS
    return f"{status.st_mtime_ns} {status.st_size}" if is_settled else ""
