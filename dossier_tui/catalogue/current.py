"""Whether a catalogue has all files of a library as they are, and the rows of a list of dossiers if it has.

Importing what reads, checks and resolves dossiers takes longer than listing them, so nothing of that is imported here
or below.
"""

import os
import time
from collections.abc import Iterable, Sequence
from contextlib import closing
from itertools import zip_longest
from pathlib import Path

from ..roots import dossier_files, shared_files, with_bundled
from .database import Database
from .origins import catalogue_path, program_of
from .rows import DossierRow, rows_of
from .stamps import StoredStamp, is_unchanged


def current_rows(roots: Sequence[Path]) -> list[DossierRow] | None:
    """Return the rows that the catalogue of a library has, by key; None unless it has all files as they are.

    Each row has a checksum, so the file need not be as it was left: what has none is not read.
    """
    path = catalogue_path(roots)
    if not os.path.isfile(path):  # noqa: PTH113  (Path.is_file raises where a folder may not be entered)
        return None
    try:
        with closing(Database(path)) as database:
            return rows_of(database.connection) if is_current(database, roots) else None
    except Exception:  # noqa: BLE001  (whatever is wrong with the file, who updates it mends or replaces it)
        return None


def is_current(database: Database, roots: Sequence[Path]) -> bool:
    """Whether a catalogue is of this program and has all files of a library as they are."""
    if not database.meta("made of").startswith(program_of(roots)) or not is_shared_current(database, roots):
        return False
    dossiers = database.connection.execute("SELECT path, mtime, size FROM dossiers ORDER BY key")
    return _are_unchanged(dossier_files(roots), dossiers)


def is_shared_current(database: Database, roots: Sequence[Path]) -> bool:
    """Whether a catalogue of this program has all files of the registry and the sources as they are."""
    stamps = database.connection.execute("SELECT path, mtime, size FROM shared_files ORDER BY path")
    return _are_unchanged(sorted(shared_files(roots), key=os.fsencode), stamps)


def has_all_of(database: Database, roots: Sequence[Path], registry: Iterable[str], sources: Iterable[str]) -> bool:
    """Whether a catalogue has these files of the registry and these sources as they are, in every root or in none.

    They are named by what stands before the ending of the file.
    """
    names = [*(f"dossiers/registry/{name}" for name in registry), *(f"seeds/{name}" for name in sources)]
    paths = [f"{root}{os.sep}{name}.yaml" for root in with_bundled(roots) for name in names]
    now = time.time()
    return all(_is_as_it_was(database, path, now) for path in paths)


def _is_as_it_was(database: Database, path: str, now: float) -> bool:
    stamps = "SELECT path, mtime, size FROM shared_files WHERE path = ?"
    stored = database.connection.execute(stamps, (os.fsencode(path),)).fetchone()
    return is_unchanged(path, stored, now) if stored else not os.path.lexists(path)


def _are_unchanged(paths: Iterable[str], stamps: Iterable[StoredStamp]) -> bool:
    """Whether these files, and no others, are certainly as they were when they were read; both in the same order.

    Neither is made into a collection, since there may be 20,000.
    """
    now = time.time()
    return all(
        path is not None and stored is not None and is_unchanged(path, stored, now)
        for path, stored in zip_longest(paths, stamps)
    )
