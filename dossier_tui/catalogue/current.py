"""The rows of a list of dossiers as long as no file has changed, for `dossier list`.

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
            return _rows(database, roots) if database.meta("made of").startswith(program_of(roots)) else None
    except Exception:  # noqa: BLE001  (whatever is wrong with the file, who updates it mends or replaces it)
        return None


def _rows(database: Database, roots: Sequence[Path]) -> list[DossierRow] | None:
    files = dossier_files(roots)
    kept = list(_states(database.connection, "dossiers")), list(_states(database.connection, "shared_files"))
    for states, paths in zip(kept, (files.values(), shared_files(roots)), strict=True):
        if {state.path for state in states} != set(paths) or not all_current(states):
            return None
    rows = rows_of(database.connection)
    return rows if {row.key: row.path for row in rows} == files else None


def _states(db: sqlite3.Connection, table: str) -> Iterator[FileState]:
    """Yield the states of files as they were. No checksum is needed: one that is damaged is not that of the file."""
    for path, mtime, size in db.execute(f"SELECT path, mtime, size FROM {table}"):  # noqa: S608
        yield FileState(os.fsdecode(path), mtime, size)
