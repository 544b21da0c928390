"""What only the app's list shows of each dossier, kept beside the rows, so that `dossier list` does not read it."""

import sqlite3

from ..library.compiled import pack, unpack
from ..library.origin import Glance
from .integrity import insert, select

TABLES = """
CREATE TABLE glances (key TEXT UNIQUE, value BLOB, checksum INTEGER);
"""


def packed_glance(glance: Glance) -> bytes:
    """Return a glance as it is stored."""
    return pack(glance)


def put_glance(db: sqlite3.Connection, key: str, packed: bytes) -> None:
    """Store the glance of a dossier."""
    insert(db, "glances", [(key, packed)])


def glances_of(db: sqlite3.Connection, key: str = "") -> dict[str, Glance]:
    """Return the glances of all dossiers without problems by key, or only that of one. Raises Damaged."""
    rows = select(db, "glances", "WHERE key = ?", key) if key else select(db, "glances")
    return {key: unpack(value, Glance) for key, value in rows}
