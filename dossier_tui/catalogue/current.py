"""The rows of a list of dossiers as long as no file has changed, for `dossier list`.

It takes the more time to import what reads, checks and resolves dossiers the fewer there are, so nothing of that is
imported here or below.
"""

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from ..roots import dossier_files, shared_files
from .database import Database
from .integrity import is_sealed
from .origins import catalogue_path, program_of
from .rows import DossierRow, dossier_states, rows_of, shared_states
from .stamps import all_current


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
    shared, dossiers = shared_states(database.connection), dossier_states(database.connection)
    files = dossier_files(roots)
    if shared.keys() != set(shared_files(roots)) or files != {key: state.path for key, state in dossiers.items()}:
        return None
    if not (all_current(shared.values()) and all_current(dossiers.values())):
        return None
    rows = rows_of(database.connection)
    return rows if [row.key for row in rows] == list(files) else None
