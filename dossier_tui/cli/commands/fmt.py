"""`dossier fmt`: write the files of a library in one order and one style, in place."""

import argparse
import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from ...files.writing import write_file
from ...library.folders import bytes_of, files_in, shown, unreadable, yaml_files
from ...library.formatting import formatted
from ...library.upgrading import Upgrade, upgraded
from ...model import ENTRY_KINDS, Problem
from ...values import one_line, plural
from ..exits import DONE, PROBLEMS, USAGE, UsageError
from ..library import keys_of, library_of, unwritten
from ..options import roots_of
from ..output import a_path
from ..streams import say, tell


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the files, and what is to be done with them."""
    parser.description = (
        "Write files in one order and one style, in place: keys in the order of the model, records in that of the "
        "file, lines of at most 120 characters. Values and comments stay; a file of which that is not sure is left."
    )
    parser.add_argument(
        "files", nargs="*", type=_pair_or_file, metavar="PAIR|FILE", help="only these, not all files of the library"
    )
    parser.add_argument("--upgrade", action="store_true", help="first rewrite what an older model spelled differently")
    parser.add_argument("--check", action="store_true", help="write nothing; say what would change, and exit with 1")


def run(parsed: argparse.Namespace) -> int:
    """Format the files. Returns 1 if something is left to do, 2 if a file could not be read or written."""
    paths = _paths(parsed)
    codes = [_format(path, upgrade=parsed.upgrade, check=parsed.check) for path in paths]
    if not any(codes):
        tell(f"{plural(len(paths), 'file')} in order.")
    return max(codes, default=DONE)


def _pair_or_file(written: str) -> str | Path:
    return a_path(written) if written.endswith(".yaml") or os.sep in written else written


def _paths(parsed: argparse.Namespace) -> Sequence[Path]:
    """Return the files that the arguments name; if none, all of the library. Raises UsageError."""
    words = [each for each in parsed.files if isinstance(each, str)]
    files = [each for each in parsed.files if isinstance(each, Path)]
    if words:
        library = library_of(parsed, from_files=True)
        files += [library.paths[key] for key in keys_of(library, words)]
    return files or [path for root in roots_of(parsed) for path in _files_of(root)]


def _files_of(root: Path) -> Iterator[Path]:
    yield from _yaml_files(root / "dossiers")
    registry = _yaml_files(root / "dossiers" / "registry")
    yield from (path for path in registry if path.stem in ENTRY_KINDS)
    yield from _yaml_files(root / "seeds")


def _yaml_files(folder: Path) -> Sequence[Path]:
    for problem in files_in(folder)[1]:
        raise UsageError(str(problem))
    return yaml_files(folder)


def _format(path: Path, *, upgrade: bool, check: bool) -> int:
    """Format one file, or say what would change, and return the exit code for it."""
    name = shown(path)
    try:
        raw = bytes_of(path)
    except OSError as error:
        tell(str(unreadable(path, error)))
        return USAGE
    is_upgraded = upgrade and path.parent.name not in {"registry", "seeds"}
    respelled = upgraded(raw, name) if is_upgraded else Upgrade(raw)
    result = formatted(respelled.content, name)
    if check or result.content == raw:
        changes = [Problem(name, each.line, each.column, each.message) for each in respelled.changes]
        if result.line and not changes:
            changes = [Problem(name, result.line, 1, "`dossier fmt` writes this line otherwise, or some below it")]
        return _report([*changes, *respelled.problems, *result.problems])
    try:
        _write(path, result.content)
    except OSError as error:
        tell(str(unwritten(path, error)))
        return USAGE
    changes_made = f": {plural(len(respelled.changes), 'change')}" if respelled.changes else ""
    tell(f"{'Upgraded' if respelled.changes else 'Formatted'} {name}{changes_made}.")
    left = upgraded(result.content, name).problems if is_upgraded else ()  # with their places in the file as it is now
    return _report([*left, *result.problems])


def _report(problems: Iterable[Problem]) -> int:
    """Say what is wrong with a file, and return the exit code for it."""
    lines = [one_line(str(problem)) for problem in sorted(set(problems))]
    for line in lines:
        say(line)
    return PROBLEMS if lines else DONE


def _write(path: Path, content: bytes) -> None:
    """Replace a file atomically. Raises OSError, also for one that nobody may write, though its folder is writable."""
    if not path.stat().st_mode & 0o222 or not os.access(path, os.W_OK):
        raise PermissionError(0, "it is read-only", str(path))
    write_file(path, content, force=True)
