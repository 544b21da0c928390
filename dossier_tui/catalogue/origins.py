"""Where the catalogue of a library is, and what program its content was made with."""

import os
import zlib
from collections.abc import Collection, Sequence
from pathlib import Path

from .. import __version__
from ..homes import cache_folder
from ..roots import bundled_root, world_folder

SCHEMA = 16
"""The version of the cards and of the tables; increase it whenever they change."""
SMALL = 50
"""The number of dossiers up to which a library is brought up to date as soon as one of them is wanted, up to which its
first catalogue is built without being asked for, and up to which answers are kept."""
_UNRELATED_FOLDERS = {"__pycache__", "bundled", "cli", "desk", "render", "tui"}
"""Folders of the package that do not affect what is kept."""
_ENDINGS = (".py", ".yaml", ".tsv", ".jinja", ".css")
"""The endings of the files of which the program is made."""


def catalogue_path(roots: Sequence[Path]) -> Path:
    """Return the path of the catalogue of a library with these roots."""
    return cache_folder() / f"catalogue-{fingerprint(list(map(str, roots)))}.sqlite3"


def program_of(roots: Sequence[Path]) -> str:
    """Return a checksum of the program and the roots, on which everything that is kept depends."""
    return fingerprint((SCHEMA, [str(root) for root in roots], code_of(_UNRELATED_FOLDERS)))


def fingerprint(parts: object) -> str:
    """Return a checksum; hashlib takes longer to import than all that `dossier list` does."""
    return f"{zlib.crc32(repr(parts).encode('utf-8', 'surrogateescape')):08x}"


def code_of(leaving_out: Collection[str]) -> tuple[object, ...]:
    """Return what alters with a change of the program, be it a release or an edit in a checkout.

    Folders with these names, which do not affect what is kept, are left out; the world's polities are not.
    """
    modules: list[tuple[str, int, int]] = []
    waiting = [str(Path(__file__).parents[1]), str(world_folder(bundled_root()))]
    while waiting:
        for entry in os.scandir(waiting.pop()):
            if entry.is_dir() and entry.name not in leaving_out:
                waiting.append(entry.path)
            elif entry.name.endswith(_ENDINGS):
                status = entry.stat()
                modules.append((entry.path, status.st_mtime_ns, status.st_size))
    return __version__, sorted(modules)
