"""Bounded reading of regular files, which never waits and never opens a device."""

import os
import stat
from pathlib import Path

_KINDS = {
    stat.S_IFIFO: "a named pipe",
    stat.S_IFDIR: "a folder",
    stat.S_IFSOCK: "a socket",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
}
"""What a path may lead to instead of a regular file, in words."""


def read_bytes(path: Path, most: int) -> bytes:
    """Return the bytes of a regular file, at most one more than `most`, so that the caller sees if there are more.

    Raises OSError if the file cannot be read or is not a regular file.
    """
    _check_kind(path, path.stat())  # before opening, since opening alone can start a device
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with open(descriptor, "rb") as file:  # noqa: PTH123  (Path.open has no O_NONBLOCK, and so waits for a pipe)
        _check_kind(path, os.fstat(descriptor))
        return file.read(most + 1)


def _check_kind(path: Path, status: os.stat_result) -> None:
    if not stat.S_ISREG(status.st_mode):
        kind = _KINDS.get(stat.S_IFMT(status.st_mode), "no regular file")
        raise OSError(0, f"it is {kind}, not a file with text", str(path))
