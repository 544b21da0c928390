"""Keeping the reader's files: whole or not at all, and never against another running copy."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

LOCK_TIMEOUT = 5.0
"""Seconds to wait for another copy that is writing."""


class NotSaved(Exception):
    """What the reader wrote is not on the disk; the message says why."""


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Nobody else who keeps this file reads or writes it meanwhile. Raises OSError where that cannot be had."""
    from filelock import FileLock

    path.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(path.with_name(f".{path.name}.lock"), timeout=LOCK_TIMEOUT):
        yield


def read_toml(path: Path) -> dict[str, Any]:
    """The content of a file; empty where there is none. Raises OSError, or ValueError where it is not TOML."""
    try:
        written = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return {}
    import tomllib

    return tomllib.loads(written)


def write_toml(path: Path, content: Mapping[str, Any], head: str = "") -> None:
    """Writes the content below a head of comments."""
    import tomli_w

    from ..files import write_file

    comments = "".join(f"# {each}\n" for each in head.splitlines())
    write_file(path, f"{comments}{tomli_w.dumps(content, multiline_strings=True)}", force=True)
