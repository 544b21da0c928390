"""The readings that a library keeps: what came of each dossier's file, as long as there is room."""

import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field

from ..model import Dossier, Problem


@dataclass(frozen=True)
class Reading:
    """What came of reading a dossier's file."""

    dossier: Dossier | None
    """None where it cannot be shown; the problems say why."""
    problems: tuple[Problem, ...] = ()


@dataclass
class Cache:
    """Readings by key, those used last. Libraries that share one read each file once. Safe from any thread."""

    most: int = 2_000
    """Readings kept; a dossier takes some 100 KB of memory."""
    _kept: OrderedDict[object, Reading] = field(default_factory=OrderedDict, repr=False)
    _lock: threading.Lock = field(default_factory=threading.Lock, repr=False)

    _turns: dict[object, threading.Lock] = field(default_factory=dict, repr=False)
    """What is being read, by key: who else asks for it waits, and has what was read."""

    def get(self, key: object, read: Callable[[], Reading]) -> Reading:
        """What is kept under a key, or else is read now."""
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
