"""Where the catalogue of a library is, and what program its content was made with."""

import os
import zlib
from collections.abc import Sequence
from pathlib import Path

from .. import __version__
from ..homes import cache_folder
from ..roots import bundled_root, world_folder

SCHEMA = 10
"""The version of the cards and of the tables; increase it whenever they change."""
_UNRELATED_FOLDERS = {"__pycache__", "bundled", "cli", "desk", "render", "tui"}
"""Folders of the package that do not affect what is kept."""


def catalogue_path(roots: Sequence[Path]) -> Path:
    """Return the path of the catalogue of a library with these roots."""
    return cache_folder() / f"catalogue-{_checksum(list(map(str, roots)))}.sqlite3"


def program_of(roots: Sequence[Path]) -> str:
    """Return a checksum of the program and the roots, on which everything that is kept depends."""
    parts = (SCHEMA, __version__, [str(root) for root in roots], _code())
    return _checksum(parts)


def _checksum(parts: object) -> str:
    """Return a checksum; hashlib takes longer to import than all that `dossier list` does."""
    return f"{zlib.crc32(repr(parts).encode('utf-8', 'surrogateescape')):08x}"


def _code() -> list[tuple[str, int, int]]:
    """Return the name, time and size of each module that affects what is kept, to detect changes in a checkout.

    The generated entries of the world's polities are among them.
    """
    modules: list[tuple[str, int, int]] = []
    waiting = [str(Path(__file__).parents[1]), str(world_folder(bundled_root()))]
    while waiting:
        for entry in os.scandir(waiting.pop()):
            if entry.is_dir() and entry.name not in _UNRELATED_FOLDERS:
                waiting.append(entry.path)
            elif entry.name.endswith((".py", ".yaml")):
                status = entry.stat()
                modules.append((entry.path, status.st_mtime_ns, status.st_size))
    return sorted(modules)
