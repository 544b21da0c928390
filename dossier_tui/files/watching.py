"""Notices that files have been saved, by looking at them: that works on every disk, over the network too."""

import os
import time
from collections.abc import Callable, Iterable, Mapping

SECONDS = 0.25
"""The time between two looks at the files."""
_SETTLED = 0.05
"""The time in seconds for which files must stay as they are after a change, since a save may take several writes."""
_SHARE = 5
"""How many times as long as a look takes is waited before the next, where there are very many files."""

Stamp = tuple[int, int]
"""The time of modification of a file in nanoseconds, and its size in bytes; zeros if there is no such file."""

GONE: Stamp = (0, 0)
"""The stamp of a file that there is not."""


def stamp(path: str) -> Stamp:
    """Return the stamp of a file, or of a folder."""
    try:
        status = os.stat(path)  # noqa: PTH116  (without a Path for each file each time)
    except (OSError, ValueError):
        return GONE
    return status.st_mtime_ns, status.st_size


def stamps(paths: Iterable[str]) -> Mapping[str, Stamp]:
    """Return the stamps of files by path."""
    return {path: stamp(path) for path in paths}


def wait_for_change(paths: Callable[[], Iterable[str]], before: Mapping[str, Stamp]) -> Mapping[str, Stamp]:
    """Wait until a file is saved, added or deleted, and until no more is written. Returns the stamps of then."""
    now = before
    while now == before:
        begun = time.monotonic()
        now = stamps(paths())
        if now == before:
            time.sleep(max(SECONDS, _SHARE * (time.monotonic() - begun)))
    while True:
        time.sleep(_SETTLED)
        then, now = now, stamps(paths())
        if now == then:
            return now
