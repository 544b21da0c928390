"""A cache of the results of reading dossier files, limited in size."""

import threading
from collections import OrderedDict
from collections.abc import Callable

from msgspec import Struct, field

from .origin import Reading


class Cache(Struct, eq=False):
    """The most recently used readings, by key. Libraries that share a cache share its readings. Thread-safe.

    A thread that asks for a key that another thread is reading waits for that reading.
    """

    most: int = 2_000
    """The maximum number of readings; a dossier takes about 100 KB of memory."""
    _kept: OrderedDict[object, Reading] = field(default_factory=OrderedDict)
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _turns: dict[object, threading.Lock] = field(default_factory=dict)
    """A lock for each key that is being read."""

    def get(self, key: object, read: Callable[[], Reading]) -> Reading:
        """Return the reading for a key; call `read` if it is not cached."""
        with self._lock:
            turn = self._turns.setdefault(key, threading.Lock())
        with turn:
            reading = self._kept.get(key) or read()
            with self._lock:
                self._kept[key] = reading
                self._kept.move_to_end(key)
                while len(self._kept) > self.most:
                    self._kept.popitem(last=False)
                self._turns.pop(key, None)
        return reading
