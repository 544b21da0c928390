"""What the content of a catalogue was made from: the program, and the files of the registry and the sources."""

import hashlib
import os
from collections.abc import Sequence
from pathlib import Path

from .. import __version__
from ..library.folders import yaml_files
from ..model import SECTIONS
from ..roots import with_bundled

SCHEMA = 6
"""The version of the cards and of the tables; increase it whenever they change."""
_UNRELATED_FOLDERS = {"__pycache__", "bundled", "cli", "desk", "render", "tui"}
"""Folders of the package that do not affect what is kept."""


def program_of(roots: Sequence[Path]) -> str:
    """Return a digest of the program, the roots and the sections, on which everything that is kept depends."""
    sections = [(section.key, section.title, [group.key for group in section.groups]) for section in SECTIONS]
    parts = (SCHEMA, __version__, [str(root) for root in roots], sections, _code())
    return hashlib.blake2b(repr(parts).encode("utf-8", "surrogateescape"), digest_size=16).hexdigest()


def _code() -> list[tuple[str, int, int]]:
    """Return the name, time and size of each module that affects what is kept, to detect changes in a checkout."""
    modules: list[tuple[str, int, int]] = []
    waiting = [str(Path(__file__).parents[1])]
    while waiting:
        for entry in os.scandir(waiting.pop()):
            if entry.is_dir() and entry.name not in _UNRELATED_FOLDERS:
                waiting.append(entry.path)
            elif entry.name.endswith(".py"):
                status = entry.stat()
                modules.append((entry.path, status.st_mtime_ns, status.st_size))
    return sorted(modules)


def shared_files(roots: Sequence[Path]) -> list[Path]:
    """Return the files of the registry and the sources, including the bundled ones, which every library uses."""
    folders = (folder for root in with_bundled(roots) for folder in (root / "dossiers" / "registry", root / "seeds"))
    return [path for folder in folders for path in yaml_files(folder)]
