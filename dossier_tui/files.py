"""Writing a file so that it is whole or not there, for exports and for the reader's own files."""

import contextlib
import errno
import os
import tempfile
from pathlib import Path


def write_file(path: Path, content: str | bytes, *, force: bool = False) -> None:
    """Write bytes, or text as UTF-8, atomically.

    Raises FileExistsError where there is a file and `force` is not set, and any OSError of the system.
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
        path.hardlink_to(temporary)  # unlike replace, it refuses a file that was made in the meantime
    except FileExistsError:
        raise
    except OSError:  # a disk without hard links, such as a memory stick
        path.touch(exist_ok=False)
        temporary.replace(path)


def _mode(path: Path) -> int:
    """The mode of the file that is replaced; for a new file 0666 without the bits of the umask."""
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
