"""Whether a catalogue has all files of a library as they are, and the rows of a list of dossiers if it has.

Importing what reads, checks and resolves dossiers takes longer than listing them, so nothing of that is imported here
or below.
"""

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

from ..roots import dossier_files, shared_files
from .database import Database
from .integrity import is_sealed
from .origins import catalogue_path, program_of
from .rows import DossierRow, rows_of
from .stamps import FileState, all_current


def current_rows(roots: Sequence[Path]) -> list[DossierRow] | None:
    """Return the rows that the catalogue of a library has, by key; None unless everything is as it was left."""
    path = catalogue_path(roots)
    if not is_sealed(path):
        return None
    try:
        with closing(Database(path)) as database:
            return rows_of(database.connection) if is_current(database, roots) else None
    except Exception:  # noqa: BLE001  (whatever is wrong with the file, who updates it mends or replaces it)
        return None


def is_current(database: Database, roots: Sequence[Path]) -> bool:
    """Whether a catalogue is of this program and has all files of a library as they are."""
    if not database.meta("made of").startswith(program_of(roots)):
        return False
    connection, files = database.connection, dossier_files(roots)
    if dict(connection.execute("SELECT key, path FROM rows")) != {
        key: os.fsencode(path) for key, path in files.items()
    }:
        return False
    return all(
        {state.path for state in states} == set(paths) and all_current(states)
        for states, paths in (
            (list(_states(connection, "dossiers")), files.values()),
            (list(_states(connection, "shared_files")), shared_files(roots)),
        )
    )


def _states(db: sqlite3.Connection, table: str) -> Iterator[FileState]:
    """Yield the states of files as they were. No checksum is needed: one that is damaged is not that of the file."""
    for path, mtime, size in db.execute(f"SELECT path, mtime, size FROM {table}"):  # noqa: S608
        yield FileState(os.fsdecode(path), mtime, size)
