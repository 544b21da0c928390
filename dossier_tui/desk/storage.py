"""Locking, reading and writing of the reader's files, which several running copies of the program may share."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

LOCK_TIMEOUT = 5.0
"""The time in seconds to wait for another copy of the program that is writing."""


class NotSaved(Exception):
    """The reader's annotation could not be saved; the message says why."""


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock of a file, so that no other copy of the program changes it meanwhile.

    Raises OSError, such as filelock.Timeout after LOCK_TIMEOUT seconds.
    """
    from filelock import FileLock

    path.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(path.with_name(f".{path.name}.lock"), timeout=LOCK_TIMEOUT):
        yield


def read_toml(path: Path) -> dict[str, Any]:
    """Read a TOML file; empty if there is none. Raises OSError, or ValueError if it is not valid TOML in UTF-8."""
    try:
        written = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return {}
    import tomllib

    return tomllib.loads(written)


def write_toml(path: Path, content: Mapping[str, Any], head: str = "") -> None:
    """Write a TOML file atomically, with `head` as comments at its top. Raises OSError."""
    import tomli_w

    from ..files import write_file

    comments = "".join(f"# {each}\n" for each in head.splitlines())
    write_file(path, f"{comments}{tomli_w.dumps(content, multiline_strings=True)}", force=True)
