"""Children that are killed: forked from a warm process, told what to do, and read until they are gone."""

import json
import os
import select
import signal
import time
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

Step = tuple[str, str, Callable[[], object]]
"""What is there before it and after it, in words that nothing else has (empty for nothing), and what does it."""
Steps = Callable[[], Iterator[Step]]

CALLS = ("open", "fdopen", "write", "fsync", "replace", "rename", "link", "unlink", "chmod", "mkdir", "rmdir")
"""What `os` does to files, each a point at which a process can end."""
PATIENCE = 60.0
"""Seconds after which a child that should die by itself counts as hanging."""


@dataclass
class Child:
    """A process that takes steps until it is killed."""

    steps: Steps
    moment: float | None
    """Seconds after which it is killed from outside; None if it dies by itself."""
    call: int = 0
    """The number of the call of `os` before which it dies; 0 for none."""
    settled: set[str] = field(default_factory=set)
    """What the steps that were finished have left."""
    pending: tuple[str, str] | None = None
    """What is there before and after the step that was begun last, unless that was finished."""
    crash: str = ""
    """The exception that ended it, if one did."""
    hangs: bool = False
    was_killed: bool = False

    def __post_init__(self) -> None:
        self.pipe, far = os.pipe()
        self._begun = time.monotonic()
        self._unread = b""
        self.pid = os.fork()
        if not self.pid:
            self._live(far)
        os.close(far)

    def _live(self, far: int) -> None:
        write = os.write

        def send(*parts: str) -> None:
            write(far, json.dumps(parts).encode() + b"\n")

        try:
            silence = os.open(os.devnull, os.O_WRONLY)
            os.dup2(silence, 1)
            os.dup2(silence, 2)
            _die_before(self.call)
            for before, after, do in self.steps():
                send("begun", before, after)
                do()
                send("done")
        except BaseException:  # noqa: BLE001  (the parent tells it)
            send("crash", traceback.format_exc())
        os._exit(0)

    @property
    def patience(self) -> float:
        """The seconds until it is killed."""
        limit = PATIENCE if self.moment is None else self.moment
        return max(0.0, limit - (time.monotonic() - self._begun))

    def read(self) -> bool:
        """Read what it says, and return whether it goes on."""
        new = os.read(self.pipe, 65536)
        *lines, self._unread = (self._unread + new).split(b"\n")
        for each in lines:
            self._take(*json.loads(each))
        if not new:
            os.close(self.pipe)
            _, status = os.waitpid(self.pid, 0)
            self.was_killed = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL
        return bool(new)

    def _take(self, kind: str, *words: str) -> None:
        if kind == "begun":
            self.pending = (words[0], words[1])
        elif kind == "crash":
            self.crash = words[0]
        elif self.pending:
            self.settled = self.settled - {self.pending[0]} | {self.pending[1]} - {""}
            self.pending = None

    def kill(self) -> None:
        """Kill it from outside."""
        self.hangs = self.moment is None
        self.moment = PATIENCE
        os.kill(self.pid, signal.SIGKILL)


def _die_before(call: int) -> None:
    """Kill this process before the nth of its calls that change files."""
    left = call

    def counted(function: Callable) -> Callable:
        def counting(*arguments, **options):
            nonlocal left
            left -= 1
            if not left:
                os.kill(os.getpid(), signal.SIGKILL)
            return function(*arguments, **options)

        return counting

    for name in CALLS if call else ():
        setattr(os, name, counted(getattr(os, name)))


def run(children: list[Child]) -> None:
    """Read children, kill each at its moment, and wait until all are gone."""
    alive = list(children)
    while alive:
        ready, _, _ = select.select([child.pipe for child in alive], [], [], min(child.patience for child in alive))
        for child in alive:
            if not ready and not child.patience:
                child.kill()
        alive = [child for child in alive if child.pipe not in ready or child.read()]
