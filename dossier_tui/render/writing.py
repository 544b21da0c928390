"""Writing a file so that it is whole or not there: for exports and for what the desk keeps."""

import contextlib
import os
import tempfile
from pathlib import Path


def write_file(path: Path, text: str, *, force: bool = False) -> None:
    """Writes text as UTF-8, atomically. Raises FileExistsError unless `force`, and OSError as the system has it."""
    if path.exists() and not force:
        raise FileExistsError(f"{path} exists already")
    handle, temporary = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
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
    else:
        path.hardlink_to(temporary)  # unlike replace, it refuses a file that has come into being meanwhile


def _mode(path: Path) -> int:
    """The mode of the file that is replaced, else what the umask leaves of 0666."""
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
