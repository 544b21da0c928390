"""The state of files when they were read, to find out which of them have changed since."""

import os
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

FRESH_SECONDS = 2
"""The age in seconds below which a file's time is not trusted, since a further change may not alter it."""


class FileState(NamedTuple):
    """The state of a file when it was read."""

    path: str
    mtime: int
    """The time of the last change in nanoseconds; 0 if it was too recent to detect another change."""
    size: int
    """The size in bytes."""
    digest: str = ""
    """The BLAKE2b digest of the content, or why there is none."""

    def is_current(self, now: float) -> bool:
        """Whether the file is certainly as it was; `now` is the time in seconds since 1970."""
        return bool(self.mtime) and (self.mtime, self.size) == stamp(self.path, now)


Stamp = tuple[int, int]
"""The time of the last change of a file in nanoseconds, 0 if it is too recent to be trusted, and the size in bytes."""
_seen: list[Mapping[str, Stamp]] = []
"""The stamps that are taken as they were seen, while they are."""


@contextmanager
def as_seen(stamps: Mapping[str, Stamp]) -> Iterator[None]:
    """Within it, these files are not looked at again, so that all of an answer is of one moment.

    Whoever reads such a file and keeps its stamp reads it again if it has changed since that moment.
    """
    _seen.append(stamps)
    try:
        yield
    finally:
        _seen.pop()


def stamp(path: str | Path, now: float) -> Stamp:
    """Return the stamp of a file as it is, or as it was seen; zeros if it cannot be looked at."""
    if _seen and path in _seen[-1]:
        return _seen[-1][str(path)]
    return _stamp(path, now)


def _stamp(path: str | Path, now: float) -> Stamp:
    """Return the stamp of a file as it is.

    The time of modification alone can be set to any value, as copying does; that of the inode also changes then.
    """
    try:
        status = os.stat(path)  # noqa: PTH116  (without a Path for each of 20,000 files)
    except (OSError, ValueError):
        return 0, 0
    changed = max(status.st_mtime_ns, status.st_ctime_ns)
    return (0 if now - status.st_mtime < FRESH_SECONDS else changed), status.st_size


StoredStamp = tuple[bytes, int, int]
"""The path of a file, its time and its size, as a catalogue stores them."""


def is_unchanged(path: str, stored: StoredStamp, now: float) -> bool:
    """Whether a file is certainly as it was when its stamp was stored.

    A stored stamp needs no checksum: a damaged one is not that of the file.
    """
    mtime, size = stamp(path, now)
    return mtime != 0 and (os.fsencode(path), mtime, size) == stored


def changes(paths: Mapping[str, str], known: Mapping[str, FileState]) -> tuple[list[str], dict[str, FileState]]:
    """Return the keys of files whose content has changed, and the new states of those with only another time, by key.

    A file that is not known is not opened, since whoever reads it finds out its state.
    """
    changed: list[str] = []
    touched: dict[str, FileState] = {}
    now = time.time()
    for key, path in paths.items():
        before = known.get(key)
        if before and before.path == path:
            if before.is_current(now):
                continue
            state = state_of(path)
            if state.digest == before.digest:
                touched[key] = state
                continue
        changed.append(key)
    return changed, touched


def state_of(path: str) -> FileState:
    """Return the state of a file as it is."""
    return FileState(path, *stamp(path, time.time()), digest(path))


Signature = tuple[int, ...]
"""What a file has that any change alters, be it ever so recent, unless two fall on one tick of the clock."""


def signature(path: str) -> Signature:
    """Return the signature of a file; empty if there is none."""
    try:
        status = os.stat(path)  # noqa: PTH116
    except (OSError, ValueError):
        return ()
    return status.st_dev, status.st_ino, status.st_mtime_ns, status.st_ctime_ns, status.st_size


def unsettled(path: str) -> FileState:
    """Return the state of a file that was changed while it was read, so that it is read again next time."""
    return FileState(path, 0, 0, "changed while it was read")


def digest_of(states: Iterable[FileState]) -> str:
    """Return a digest of the contents of several files, in order."""
    import hashlib

    content = b"\0".join(os.fsencode(f"{state.path}\0{state.digest}") for state in states)
    return hashlib.blake2b(content, digest_size=16).hexdigest()


def digest(path: str | Path) -> str:
    """Return a digest of what is read of a file; if it cannot be read, the reason."""
    import hashlib

    from ..library.folders import bytes_of

    try:
        return hashlib.blake2b(bytes_of(Path(path)), digest_size=16).hexdigest()
    except OSError as error:
        return f"cannot be read: {error.strerror or error}"
