"""The rows of a list of dossiers, read without opening any dossier.

This module and those that it imports are all that `dossier list` needs of the program, so they import nothing else.
The values of a row are packed into one text, since 20,000 rows are verified and read at once.
"""

import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from .integrity import Damaged


class DossierRow(NamedTuple):
    """A dossier in a list of all. Its values are texts, as they are stored, since a list shows most numbers as text."""

    key: str
    path: str
    """The path of the file."""
    title: str
    """The title; the key if the dossier has problems."""
    parties: str
    """The ids of the two polities, separated by a space."""
    as_of: str
    """The date as of which the dossier is correct, as EDTF; empty if it has problems."""
    records: str
    """The number of records."""
    carried: str
    """The number of claims of the dossier's sources that are carried."""
    claims: str
    """The number of claims of the dossier's sources."""
    checks: str
    """The number of things to check before quoting."""
    years: str
    """The years from the first contact to the last, each with how many there were: `2018:2 2019:0 2020:1`."""
    problems: str
    """The number of problems in the file; empty if there are none."""


TABLES = """
CREATE TABLE rows (key TEXT PRIMARY KEY, packed BLOB, checksum INTEGER) WITHOUT ROWID;
"""
_SEPARATOR = "\0"
"""The character between the values of a row, which neither a path nor a text of a dossier can have."""


def put_row(db: sqlite3.Connection, row: DossierRow) -> None:
    """Store the row of a dossier, and replace any that has its key."""
    packed = _SEPARATOR.join(row).encode("utf-8", "surrogateescape")
    db.execute("INSERT OR REPLACE INTO rows VALUES (?, ?, ?)", (row.key, packed, zlib.crc32(packed)))


def rows_of(db: sqlite3.Connection) -> list[DossierRow]:
    """Return the rows of all dossiers, by key. Raises Damaged or another error if rows are damaged or missing."""
    return list(_rows(db.execute("SELECT packed, rows.checksum FROM dossiers LEFT JOIN rows USING (key) ORDER BY key")))


def row_of(db: sqlite3.Connection, key: str) -> DossierRow | None:
    """Return the row of one dossier; None if there is none. Raises Damaged or another error if it is damaged."""
    return next(_rows(db.execute("SELECT packed, checksum FROM rows WHERE key = ?", (key,))), None)


def titles_of(db: sqlite3.Connection, key: str = "") -> dict[str, str]:
    """Return the titles of all dossiers without problems by key, or only that of one."""
    rows = filter(None, [row_of(db, key)]) if key else rows_of(db)
    return {row.key: row.title for row in rows if not row.problems}


def _rows(stored: Iterable[tuple[bytes | None, int]]) -> Iterator[DossierRow]:
    for packed, checksum in stored:
        if packed is None or zlib.crc32(packed) != checksum:
            raise Damaged("a row is not as it was written")
        yield DossierRow._make(packed.decode("utf-8", "surrogateescape").split(_SEPARATOR))
