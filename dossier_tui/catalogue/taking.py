"""Takes in one dossier as its file is at that moment, whatever happens to the file meanwhile."""

from pathlib import Path

from msgspec.structs import replace

from ..library.folders import IdPaths, crashed
from ..library.from_files import FromFiles
from ..library.origin import Reading
from .prepared import Prepared, prepare, unsearched
from .stamps import FileState, digest, signature, state_of, unsettled

ATTEMPTS = 3
"""How often a file is read that changes while it is read."""


def taken(origin: FromFiles, key: str) -> Prepared | None:
    """Return what is written of a dossier, with the state that its file certainly had; None if there is no such file.

    A file that changes all the time gets a state that no file has, so that it is read again next time. `origin` has
    not listed its folders, so that it finds the file where it is now.
    """
    prepared = None
    for _ in range(ATTEMPTS):
        path = _path(origin, key)
        if not path:
            return None
        state, signed = state_of(path), signature(path)
        prepared = _prepared(origin, key, state)
        if _path(origin, key) == path and signature(path) == signed and _is_settled(state):
            return prepared
    return prepared and replace(prepared, state=unsettled(prepared.state.path))


def _path(origin: FromFiles, key: str) -> str:
    path = IdPaths(origin.roots, "dossiers").get(key)
    return str(path) if path else ""


def _is_settled(state: FileState) -> bool:
    """Whether a file with the same signature has the same content; two changes in a row may leave the signature."""
    return bool(state.mtime) or digest(state.path) == state.digest


def _prepared(origin: FromFiles, key: str, state: FileState) -> Prepared:
    try:
        return prepare(origin, key, state)
    except Exception as error:  # noqa: BLE001  (one dossier must not take the others with it)
        return unsearched(key, state, Reading(None, (crashed(Path(state.path), error),)))
