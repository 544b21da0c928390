"""The rows of a list of dossiers, read without opening any dossier.

This module and those that it imports are all that `dossier list` needs of the program, so they import nothing else.
"""

import os
import sqlite3
from typing import NamedTuple

from .integrity import insert, select


class DossierRow(NamedTuple):
    """A dossier in a list of all."""

    key: str
    path: str
    """The path of the file."""
    title: str
    """The title; the key if the dossier has problems."""
    parties: str
    """The ids of the two polities, separated by a space."""
    as_of: str
    """The date as of which the dossier is correct, as EDTF; empty if it has problems."""
    records: int
    """The number of records."""
    carried: int
    """The number of claims of the dossier's sources that are carried."""
    claims: int
    """The number of claims of the dossier's sources."""
    problems: int
    """The number of problems in the file."""


TABLES = """
CREATE TABLE rows (
    key TEXT PRIMARY KEY, path BLOB, title TEXT, parties TEXT, as_of TEXT, records INTEGER, carried INTEGER,
    claims INTEGER, problems INTEGER, checksum INTEGER
) WITHOUT ROWID;
"""


_PROBLEMS = DossierRow._fields.index("problems")


def put_row(db: sqlite3.Connection, row: DossierRow) -> None:
    """Store the row of a dossier, and replace any that has its key."""
    insert(db, "rows", [(row.key, os.fsencode(row.path), *row[2:])], "INSERT OR REPLACE")


def rows_of(db: sqlite3.Connection) -> list[DossierRow]:
    """Return the rows of all dossiers, by key."""
    return [DossierRow(key, os.fsdecode(path), *rest) for key, path, *rest in select(db, "rows", "ORDER BY key")]


def titles_of(db: sqlite3.Connection, key: str = "") -> dict[str, str]:
    """Return the titles of all dossiers without problems by key, or only that of one."""
    where = ("WHERE key = ?", key) if key else ()
    return {row[0]: row[2] for row in select(db, "rows", *where) if not row[_PROBLEMS]}
