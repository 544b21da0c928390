"""Where the catalogue of a library is, and what program its content was made with."""

import os
import zlib
from collections.abc import Collection, Sequence
from functools import cache
from pathlib import Path

from .. import __version__
from ..homes import cache_folder
from ..roots import bundled_root, world_folder

SCHEMA = 18
"""The version of the cards and of the tables; increase it whenever they change."""
SMALL = 50
"""The number of dossiers up to which a library is brought up to date as soon as one of them is wanted, up to which its
first catalogue is built without being asked for, and up to which answers are kept."""
_OF_ANSWERS = {"cli", "desk", "render"}
"""Folders of the package that affect answers and not what is kept."""
_UNRELATED = {"__pycache__", "bundled", "tui"}
"""Folders that affect neither, or whose files are looked at one by one."""
_ENDINGS = (".py", ".yaml", ".tsv", ".jinja", ".css")
"""The endings of the files of which the program is made."""


def catalogue_path(roots: Sequence[Path]) -> Path:
    """Return the path of the catalogue of a library with these roots."""
    return cache_folder() / f"catalogue-{fingerprint(list(map(str, roots)))}.sqlite3"


def program_of(roots: Sequence[Path]) -> str:
    """Return a checksum of the program and the roots, on which everything that is kept depends."""
    return fingerprint((SCHEMA, [str(root) for root in roots], code_of(_OF_ANSWERS)))


def fingerprint(parts: object) -> str:
    """Return a checksum; hashlib takes longer to import than all that `dossier list` does."""
    return f"{zlib.crc32(repr(parts).encode('utf-8', 'surrogateescape')):08x}"


def code_of(leaving_out: Collection[str] = ()) -> tuple[object, ...]:
    """Return what alters with a change of the program, be it a release or an edit in a checkout.

    These folders of the package are left out; the world's polities are not.
    """
    return __version__, sorted(file for folder, *file in _program_files() if folder not in leaving_out)


@cache
def _program_files() -> list[tuple[str, str, int, int]]:
    """Return the files of the program: the folder of the package, the path, the time of the last change and the size.

    They are looked at once, for a program goes on as it was when it started.
    """
    files: list[tuple[str, str, int, int]] = []
    waiting = [("", str(Path(__file__).parents[1])), ("", str(world_folder(bundled_root())))]
    while waiting:
        folder, path = waiting.pop()
        for entry in os.scandir(path):
            if entry.is_dir() and entry.name not in _UNRELATED:
                waiting.append((folder or entry.name, entry.path))
            elif entry.name.endswith(_ENDINGS):
                status = entry.stat()
                files.append((folder, entry.path, status.st_mtime_ns, status.st_size))
    return files
