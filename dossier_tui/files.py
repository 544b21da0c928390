"""Atomic writing of files, for exports and for the reader's files."""

import contextlib
import errno
import os
import tempfile
from pathlib import Path


def write_file(path: Path, content: str | bytes, *, force: bool = False) -> None:
    """Write bytes, or text as UTF-8, atomically: the file is complete or not written at all.

    Raises FileExistsError if the file exists and `force` is false, IsADirectoryError if the path is a folder, and
    any other OSError of the system.
    """
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if path.exists() and not force:
        raise FileExistsError(f"{path} exists already")
    handle, temporary = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content.encode() if isinstance(content, str) else content)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(_mode(path))
        _put(Path(temporary), path, force=force)
    finally:
        with contextlib.suppress(FileNotFoundError):
            Path(temporary).unlink()
    _sync_folder(path.parent)


def _put(temporary: Path, path: Path, *, force: bool) -> None:
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


def _mode(path: Path) -> int:
    """Return the mode of the file that is replaced, or 0666 minus the umask for a new file."""
    with contextlib.suppress(FileNotFoundError):
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _sync_folder(folder: Path) -> None:
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
