"""A cache of the results of reading dossier files, limited in size."""

import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field

from ..model import Dossier, Problem


@dataclass(frozen=True)
class Reading:
    """The result of reading a dossier's file."""

    dossier: Dossier | None
    """The dossier; None if it cannot be shown, for which `problems` has the reasons."""
    problems: tuple[Problem, ...] = ()


@dataclass
class Cache:
    """The most recently used readings, by key. Libraries that share a cache share its readings. Thread-safe.

    Two threads that ask for the same missing key at the same time may both read it.
    """

    most: int = 2_000
    """The maximum number of readings; a dossier takes about 100 KB of memory."""
    _kept: OrderedDict[object, Reading] = field(default_factory=OrderedDict, repr=False)
    _lock: threading.Lock = field(default_factory=threading.Lock, repr=False)

    def get(self, key: object, read: Callable[[], Reading]) -> Reading:
        """Return the reading for a key; call `read` if it is not cached."""
        with self._lock:
            kept = self._kept.get(key)
            if kept:
                self._kept.move_to_end(key)
                return kept
        reading = read()
        with self._lock:
            self._kept[key] = reading
            while len(self._kept) > self.most:
                self._kept.popitem(last=False)
        return reading
