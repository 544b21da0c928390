"""The output of commands: to stdout, or to files."""

import argparse
import os
import sys
from collections.abc import Callable, Collection, Mapping
from pathlib import Path

from ..render.formats import Unavailable
from ..values import quoted
from .exits import DONE, UsageError
from .library import unwritten
from .streams import say, tell, write_out


def deliver(make: Callable[[], str | bytes], parsed: argparse.Namespace, called: str) -> int:
    """Print what is made, or write it to the file that `-o` names and say so, by the name it is called."""
    try:
        content = make()
    except Unavailable as error:
        raise UsageError(str(error)) from error
    if parsed.output is None:
        return put(content)
    write(parsed.output, content, force=parsed.force)
    tell(f"Wrote {called} to {parsed.output}.")
    return DONE


def add_output(parser: argparse.ArgumentParser, what: str = "write to this file instead of stdout") -> None:
    """Add the options for the file to write; `-` is stdout, as if none were named."""
    parser.add_argument("-o", "--output", type=_file_or_stdout, metavar="FILE", help=f"{what}; - is stdout")
    parser.add_argument("--force", action="store_true", help="replace the file if it exists")


def a_path(written: str) -> Path:
    """Return the path that an argument names. Raises ArgumentTypeError if it cannot be the name of anything."""
    try:
        valid = b"\0" not in os.fsencode(written) and written
    except UnicodeEncodeError:
        valid = ""
    if not valid:
        raise argparse.ArgumentTypeError(f"{quoted(written)} is no name of a file or folder")
    return Path(written)


def _file_or_stdout(written: str) -> Path | None:
    return None if written == "-" else a_path(written)


def put(content: str | bytes) -> int:
    """Print a document and return the exit code. Raises UsageError for binary content if stdout is a terminal."""
    if isinstance(content, bytes):
        if sys.stdout.isatty():
            raise UsageError("this format is not for a terminal; name a file with -o")
        write_out(content)
    elif sys.stdout.isatty():
        say(content.rstrip("\n"))
    else:
        write_out(content)
    return DONE


def write_files(
    folder: Path, files: Mapping[str, bytes], *, obsolete: Collection[str] = (), force: bool, instead: str = ""
) -> None:
    """Write files into a folder, all or none; with `force` in place of those there and of what is obsolete.

    Raises UsageError for what exists already, or cannot be written; for a file in place of the folder it says what else
    can be named `instead`.
    """
    from ..files.folder import write_folder  # here, as below

    try:
        write_folder(folder, files, obsolete=obsolete, force=force)
    except NotADirectoryError as error:
        raise UsageError(f"{folder} is a file; name a folder{instead}") from error
    except FileExistsError as error:
        raise unwritten(Path(error.filename), error) from error
    except OSError as error:
        raise unwritten(folder, error) from error


def write(path: Path, content: str | bytes, *, force: bool) -> None:
    """Write a file atomically. Raises UsageError if it exists and `force` is false, or if it cannot be written."""
    from ..files.writing import write_file  # here, since it needs much that an answer on stdout does not

    try:
        write_file(path, content, force=force)
    except OSError as error:
        raise unwritten(path, error) from error
