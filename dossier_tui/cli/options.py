"""Options that commands share, and the library roots that they name: what needs no library to be read."""

import argparse
import os
from collections.abc import Sequence
from pathlib import Path

from ..homes import user_data
from ..roots import ENVIRONMENT, NotALibrary, find_roots
from .exits import UsageError
from .streams import tell

SLOW = 100
"""The number of dossiers to index from which on progress is shown."""


def add_json(parser: argparse.ArgumentParser) -> None:
    """Add the option for JSON."""
    parser.add_argument("--json", action="store_true", help="answer in JSON")


def count(written: str) -> int:
    """Return a number of things to show, 0 for all. Raises ArgumentTypeError for anything else."""
    if not written.isdecimal():
        from ..values import quoted

        raise argparse.ArgumentTypeError(f"{quoted(written)} is no number")
    return int(written) if len(written) < len(str(2**63)) else 0  # more than SQLite can count: all


def roots_of(parsed: argparse.Namespace) -> tuple[Path, ...]:
    """Return the library roots that the arguments name. Raises UsageError if a folder is not a library."""
    try:
        return find_roots(parsed.library, user_data())
    except NotALibrary as error:
        raise UsageError(str(error)) from error


def names_library(parsed: argparse.Namespace) -> bool:
    """Whether the arguments or the environment name the library."""
    return bool(parsed.library or os.environ.get(ENVIRONMENT))


def library_words(folders: Sequence[Path | str]) -> str:
    """Return the words that name these folders in a command to be typed: ` --library DIR`; empty if there are none."""
    import shlex

    return "".join(f" --library {shlex.quote(str(folder))}" for folder in folders)


def report_progress(done: int, of: int) -> None:
    """Say how far a large library is indexed."""
    if of >= SLOW:
        tell(f"Indexed {done} of {of} dossiers.")
