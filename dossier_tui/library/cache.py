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

    def get(self, key: object, read: Callable[[], Reading]) -> Reading:
        """What is kept under a key, or else is read now."""
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
