"""`dossier fmt --upgrade`: rewrite dossiers that were written for an older model, in place."""

import argparse
import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from ...files.writing import write_file
from ...library.folders import bytes_of, files_in, shown, unreadable, yaml_files
from ...library.upgrading import upgraded
from ...model import Problem
from ...values import one_line, plural
from ..exits import DONE, PROBLEMS, USAGE, UsageError
from ..library import keys_of, library_of, unwritten
from ..options import roots_of
from ..output import a_path
from ..streams import say, tell


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the dossiers, and what is to be done with them."""
    parser.add_argument(
        "dossiers", nargs="*", type=_pair_or_file, metavar="PAIR|FILE", help="only these dossiers, not all"
    )
    parser.add_argument("--upgrade", action="store_true", help="rewrite what an older model spelled differently")
    parser.add_argument("--check", action="store_true", help="write nothing; say what would change, and exit with 1")


def run(parsed: argparse.Namespace) -> int:
    """Rewrite the dossiers. Returns 1 if something is left to do, 2 if a file could not be read or written."""
    if not parsed.upgrade:
        raise UsageError("for now `dossier fmt` only rewrites dossiers of an older model: `dossier fmt --upgrade`")
    paths = _paths(parsed)
    codes = [_upgrade(path, check=parsed.check) for path in paths]
    if not any(codes):
        tell(f"{plural(len(paths), 'dossier')} up to date.")
    return max(codes, default=DONE)


def _pair_or_file(written: str) -> str | Path:
    return a_path(written) if written.endswith(".yaml") or os.sep in written else written


def _paths(parsed: argparse.Namespace) -> Sequence[Path]:
    """Return the files that the arguments name; if none, those of all dossiers. Raises UsageError."""
    words = [each for each in parsed.dossiers if isinstance(each, str)]
    files = [each for each in parsed.dossiers if isinstance(each, Path)]
    if words:
        library = library_of(parsed, from_files=True)
        files += [library.paths[key] for key in keys_of(library, words)]
    return files or [path for root in roots_of(parsed) for path in _dossiers_in(root / "dossiers")]


def _dossiers_in(folder: Path) -> Sequence[Path]:
    for problem in files_in(folder)[1]:
        raise UsageError(str(problem))
    return yaml_files(folder)


def _upgrade(path: Path, *, check: bool) -> int:
    """Rewrite one file, or say what would change, and return the exit code for it."""
    name = shown(path)
    try:
        raw = bytes_of(path)
    except OSError as error:
        tell(str(unreadable(path, error)))
        return USAGE
    upgrade = upgraded(raw, name)
    if check or not upgrade.changes:
        _report([*(Problem(name, c.line, c.column, c.message) for c in upgrade.changes), *upgrade.problems])
        return PROBLEMS if upgrade.changes or upgrade.problems else DONE
    try:
        _write(path, upgrade.content)
    except OSError as error:
        tell(str(unwritten(path, error)))
        return USAGE
    tell(f"Upgraded {name}: {plural(len(upgrade.changes), 'change')}.")
    left = upgraded(upgrade.content, name).problems  # with their places in the file as it is now
    _report(left)
    return PROBLEMS if left else DONE


def _report(problems: Iterable[Problem]) -> None:
    for problem in sorted(problems):
        say(one_line(str(problem)))


def _write(path: Path, content: bytes) -> None:
    """Replace a file atomically. Raises OSError, also for one that nobody may write, though its folder is writable."""
    if not path.stat().st_mode & 0o222 or not os.access(path, os.W_OK):
        raise PermissionError(0, "it is read-only", str(path))
    write_file(path, content, force=True)
