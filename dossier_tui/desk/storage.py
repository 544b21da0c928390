"""Locking, reading and writing of the reader's files, which several running copies of the program may share.

A file that cannot be used never stands in the way: it is kept under a new name, and a new one is begun.
"""

import contextlib
import datetime as dt
import os
import re
import stat
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from ..files.reading import read_bytes
from ..files.writing import sweep, write_file
from ..model import Problem

LOCK_TIMEOUT = 5.0
"""The time in seconds to wait for another copy of the program that is writing."""
MOST_BYTES = 64 * 1024 * 1024
"""The size in bytes above which a file is no file of the program's."""
MOST_DEPTH = 50
"""The number of tables and lists inside one another above which a file is refused."""

Change = Callable[[dict[str, Any]], None]
"""Changes the content of a file."""
Shape = Mapping[str, type]
"""The type that each key of a file must have, if the file has it."""

_DOTTED = re.compile(r"(?<![\w.-])(?:[\w-]++\.){2000}")
"""A key of so many parts takes `tomllib` minutes."""


class NotSaved(Exception):
    """The reader's annotation could not be saved; the message says why."""


class Unreadable(Exception):
    """A file of the reader's cannot be used. The message names the file, the line if it is known, and what is wrong."""

    def __init__(self, path: Path, says: str, line: int = 0, column: int = 1) -> None:
        self.problem = Problem(str(path), line, column if line else 0, says)
        super().__init__(str(self.problem))


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock of a file, so that no other copy of the program changes it meanwhile.

    Temporary files of writers that were killed are deleted. Raises OSError, such as filelock.Timeout after LOCK_TIMEOUT
    seconds.
    """
    from filelock import FileLock

    path.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(path.with_name(f".{path.name}.lock"), timeout=LOCK_TIMEOUT):
        sweep(path)
        yield


def read_text(path: Path) -> str | None:
    """Read a text file, without a byte order mark; None if there is none. Raises Unreadable."""
    try:
        content = read_bytes(path, MOST_BYTES)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise Unreadable(path, f"cannot be read: {error.strerror or error}") from error
    if len(content) > MOST_BYTES:
        raise Unreadable(path, f"cannot be read: it has more than {MOST_BYTES // 1024 // 1024} MB")
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise Unreadable(path, "is not UTF-8 text; save it as UTF-8", line) from error


def read_toml(path: Path) -> dict[str, Any]:
    """Read a TOML file; empty if there is none. Raises Unreadable."""
    return parse_toml(path, read_text(path) or "")


def parse_toml(path: Path, text: str) -> dict[str, Any]:
    """Parse the text of a TOML file. Raises Unreadable."""
    if not text:
        return {}
    import tomllib  # here, since without files there is nothing to parse

    too_deep = Unreadable(path, "is nested too deep", _deepest_line(text))
    if _DOTTED.search(text):
        raise too_deep
    try:
        content = tomllib.loads(text)
    except RecursionError as error:
        raise too_deep from error
    except ValueError as error:
        raise _not_toml(path, text, str(error)) from error
    if _is_too_deep(content):
        raise too_deep
    return content


def _not_toml(path: Path, text: str, message: str) -> Unreadable:
    position = re.search(r" \(at line (\d+), column (\d+)\)", message)
    if position:
        return Unreadable(path, f"not TOML: {message[: position.start()]}", int(position[1]), int(position[2]))
    without_end = message.removesuffix(" (at end of document)")
    last_line = text.rstrip().count("\n") + 1 if without_end != message else 0
    return Unreadable(path, f"not TOML: {without_end}", last_line)


def _is_too_deep(content: object) -> bool:
    level = [content]
    for _ in range(MOST_DEPTH):
        items = (each.values() if isinstance(each, dict) else each for each in level)
        level = [item for each in items for item in each if isinstance(item, (dict, list))]  # type: ignore[attr-defined]
        if not level:
            return False
    return True


def _deepest_line(text: str) -> int:
    """Return the first line that opens too many brackets or has a key of too many parts; 0 if no single line does."""
    for number, line in enumerate(text.split("\n"), 1):
        if max(line.count("[") + line.count("{"), line.partition("=")[0].count(".")) >= MOST_DEPTH:
            return number
    return 0


def misshapen(path: Path, text: str, content: Mapping[str, Any], shape: Shape) -> Iterator[Unreadable]:
    """Yield an error for each key that has another type than it must have."""
    for key, wanted in shape.items():
        if not isinstance(content.get(key, wanted()), wanted):
            example = f"[[{key}]]" if wanted is list else f"[{key}]"
            yield Unreadable(
                path, f"'{key}' is not written as {example}, so nothing in it can be read", line_of(text, key)
            )


def line_of(text: str, key: str) -> int:
    """Return the first line that begins with a key or its table; 0 if there is none."""
    begins = re.compile(rf"""\s*\[{{0,2}}\s*["']?{re.escape(key)}["']?\s*[\].=]""")
    return next((number for number, line in enumerate(text.split("\n"), 1) if begins.match(line)), 0)


def write_toml(path: Path, content: Mapping[str, Any], head: str = "") -> None:
    """Write a TOML file atomically, with `head` as comments at its top.

    Raises OSError, or Unreadable if the content, as read from the file, cannot be written.
    """
    import tomli_w

    comments = "".join(f"# {each}\n" for each in head.splitlines())
    try:
        written = f"{comments}{tomli_w.dumps(content, multiline_strings=True)}".encode()
    except (ValueError, TypeError, RecursionError) as error:
        raise Unreadable(path, f"has something that cannot be written back: {error}") from error
    write_file(path, written, force=True)


def update_toml(
    path: Path,
    change: Change,
    shape: Shape,
    *,
    known: Mapping[str, Any] | None,
    head: str = "",
) -> str:
    """Change a TOML file under its lock, and return a message if it could not be used; empty otherwise.

    Such a file is kept under a new name. The new one begins with what is `known` of the content, and with each key of
    the file that can be used; if `known` is None, no file is begun, and Unreadable is raised. Raises OSError, and then
    nothing has been changed.
    """
    with locked(path):
        try:
            text = read_text(path) or ""
            content = parse_toml(path, text)
            for error in misshapen(path, text, content, shape):
                raise error
            change(content)
            write_toml(path, content, head)
        except Unreadable as error:
            if known is None:
                raise
            with set_aside(path) as aside:
                _begin_anew(path, aside, change, shape, known=known, head=head)
            return f"{error}. That file is kept as {aside}, and a new one was begun"
    return ""


def _begin_anew(path: Path, aside: Path, change: Change, shape: Shape, *, known: Mapping[str, Any], head: str) -> None:
    content = {**known, **_usable(aside, shape)}
    change(content)
    try:
        write_toml(path, content, head)
    except Unreadable:
        content = dict(known)
        change(content)
        write_toml(path, content, head)


def _usable(path: Path, shape: Shape) -> dict[str, Any]:
    try:
        content = read_toml(path)
    except Unreadable:
        return {}
    return {key: value for key, value in content.items() if isinstance(value, shape.get(key, object))}


@contextmanager
def set_aside(path: Path) -> Iterator[Path]:
    """Keep what is at a path, untouched, under a new name beside it, while a new file is written in its place.

    A link stays if it leads to a file. If the new file cannot be written, the old one comes back. Raises OSError.
    """
    real = Path(os.path.realpath(path))
    kept = real if real.is_file() else path  # a link to a folder or a device is itself moved, not where it leads
    aside = _free_name(kept)
    permissions = stat.S_IMODE(kept.lstat().st_mode) if kept.is_file() else None
    kept.rename(aside)
    try:
        if permissions is not None:
            os.close(os.open(kept, os.O_CREAT | os.O_EXCL | os.O_WRONLY, permissions & 0o666 | 0o600))
        yield aside
    except BaseException:
        with contextlib.suppress(OSError):
            aside.replace(kept)
        raise


def _free_name(path: Path) -> Path:
    stem = f"{path.name}.broken-{dt.datetime.now(dt.UTC):%Y%m%d-%H%M%S}"
    number = 1
    while os.path.lexists(path.with_name(stem if number == 1 else f"{stem}-{number}")):
        number += 1
    return path.with_name(stem if number == 1 else f"{stem}-{number}")
