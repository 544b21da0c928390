"""Takes in one dossier as its file is at that moment, whatever happens to the file meanwhile."""

from pathlib import Path

from msgspec.structs import replace

from ..library.folders import IdPaths, crashed
from ..library.from_files import FromFiles
from ..library.origin import Reading
from .prepared import Prepared, prepare, unsearched
from .stamps import FileState, Signature, signature, state_of, unsettled

ATTEMPTS = 3
"""How often a file is read that changes while it is read."""


def taken(origin: FromFiles, key: str) -> Prepared | None:
    """Return what is written of a dossier, with the state that its file certainly had; None if there is no such file.

    A file that changes all the time gets a state that no file has, so that it is read again next time. `origin` has
    not listed its folders, so that it finds the file where it is now.
    """
    prepared = None
    for _ in range(ATTEMPTS):
        before = _state(origin, key)
        if before is None:
            return None
        prepared = _prepared(origin, key, before[0])
        if _state(origin, key) == before:
            return prepared
    return prepared and replace(prepared, state=unsettled(prepared.state.path))


def _state(origin: FromFiles, key: str) -> tuple[FileState, Signature] | None:
    path = IdPaths(origin.roots, "dossiers").get(key)
    return (state_of(str(path)), signature(str(path))) if path else None


def _prepared(origin: FromFiles, key: str, state: FileState) -> Prepared:
    try:
        return prepare(origin, key, state)
    except Exception as error:  # noqa: BLE001  (one dossier must not take the others with it)
        return unsearched(key, state, Reading(None, (crashed(Path(state.path), error),)))
