"""Atomic writing of files, for exports and for the reader's files."""

import contextlib
import errno
import os
import re
import stat
import tempfile
from pathlib import Path

TEMPORARY_ENDING = ".tmp"
LONGEST_PREFIX = 200
"""The maximum number of bytes of a file's name in that of its temporary file; most file systems allow 255 in all."""


def write_file(path: Path, content: str | bytes, *, force: bool = False) -> None:
    """Write bytes, or text as UTF-8, atomically: the file is complete or not written at all.

    A symbolic link stays, and its target is written. A terminal, another character device or a pipe that somebody
    reads is written to and never replaced.

    Raises FileExistsError if the file exists and `force` is false, IsADirectoryError if the path is a folder, and
    any other OSError of the system.
    """
    written = content.encode() if isinstance(content, str) else content
    mode = _mode(path)
    if mode is not None and stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if mode is not None and not stat.S_ISREG(mode):
        _write_through(path, written, mode)
        return
    if os.path.lexists(path) and not force:
        raise FileExistsError(f"{path} exists already")
    target = Path(os.path.realpath(path))
    temporary = stage(target, written, like=target)
    try:
        put(temporary, target, force=force)
    finally:
        temporary.unlink(missing_ok=True)
    sync_folder(target.parent)


def stage(path: Path, content: bytes, *, like: Path) -> Path:
    """Write a temporary file next to `path`, with the permissions of `like` if that exists, and return its path."""
    handle, name = tempfile.mkstemp(prefix=prefix_of(path), suffix=TEMPORARY_ENDING, dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        mode = _mode(like)
        temporary.chmod(new_permissions(0o666) if mode is None else stat.S_IMODE(mode) & 0o777)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def prefix_of(path: Path) -> str:
    """Return the prefix of the names of temporary files for a path, short enough for any file system."""
    return f".{os.fsdecode(os.fsencode(path.name)[:LONGEST_PREFIX])}."


def sweep(path: Path) -> None:
    """Delete the temporary files that `write_file` left when it was killed while it wrote to this path.

    Only the holder of the file's lock may do so, since the temporary file of another writer looks the same.
    """
    target = Path(os.path.realpath(path))
    _sweep(target.parent, rf"{re.escape(prefix_of(target))}[a-z0-9_]{{8}}(?:{re.escape(TEMPORARY_ENDING)})?")


def sweep_folder(folder: Path) -> None:
    """Delete all temporary files of `write_file` in a folder, for the holder of a lock over the whole folder."""
    _sweep(folder, rf"\..+\.[a-z0-9_]{{8}}{re.escape(TEMPORARY_ENDING)}")


def _sweep(folder: Path, pattern: str) -> None:
    with contextlib.suppress(OSError):
        for each in folder.iterdir():
            if re.fullmatch(pattern, each.name):
                with contextlib.suppress(OSError):
                    each.unlink()


def _write_through(path: Path, written: bytes, mode: int) -> None:
    """Write to a device or pipe. Raises OSError for one that cannot take a document."""
    if not (stat.S_ISCHR(mode) or stat.S_ISFIFO(mode)):
        raise OSError(errno.EINVAL, "it is neither a file nor a pipe nor a terminal", str(path))
    try:
        handle = os.open(path, os.O_WRONLY | os.O_NONBLOCK | os.O_NOCTTY)
    except OSError as error:
        if error.errno == errno.ENXIO and stat.S_ISFIFO(mode):
            raise OSError(errno.ENXIO, "nobody reads from this pipe", str(path)) from error
        raise
    os.set_blocking(handle, True)  # only the opening must not wait
    with os.fdopen(handle, "wb") as file:
        file.write(written)


def put(temporary: Path, path: Path, *, force: bool) -> None:
    """Give a temporary file its name. Raises FileExistsError if that is taken and `force` is false."""
    if force:
        temporary.replace(path)
        return
    try:
        path.hardlink_to(temporary)  # unlike replace, this fails if somebody has created the file in the meantime
    except FileExistsError:
        raise
    except OSError:  # the file system has no hard links, as on many memory sticks
        path.touch(exist_ok=False)
        temporary.replace(path)


def _mode(path: Path) -> int | None:
    """Return the type and permissions of the file that a path leads to; None if there is none."""
    try:
        return path.stat().st_mode
    except FileNotFoundError:
        return None


def new_permissions(all_of_them: int) -> int:
    """Return the permissions of a new file or folder: all of them, such as 0666 for a file, less those of the umask."""
    mask = os.umask(0)
    os.umask(mask)
    return all_of_them & ~mask


def sync_folder(folder: Path) -> None:
    """Flush the names in a folder to the disk, if the system can do so."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
