"""Running parts of a soak in processes of their own, so that none can take another, or the count, with it."""

import multiprocessing
import os
import signal
import sys
import time
import traceback
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from tempfile import TemporaryDirectory

from .parts import run_part
from .tally import Tally

CONTEXT = multiprocessing.get_context("spawn")
AT_ONCE = 2
"""The number of parts that run at the same time."""
_FOLDERS = ("CACHE", "CONFIG", "DATA", "STATE")
SPARE = 120.0
"""Seconds that a part may take beyond one and a half times its own, for what it has begun."""


@dataclass
class Run:
    """A part that runs."""

    name: str
    seed: int
    seconds: float
    log: Path
    """The path of the file with what the part prints."""
    home: TemporaryDirectory[str] = field(default_factory=lambda: TemporaryDirectory(prefix="soak-"))
    """The folder of all files that the part makes, which are none of the reader's own."""
    begun: float = field(default_factory=time.monotonic)
    process: BaseProcess = field(init=False)
    answer: Connection = field(init=False)

    def __post_init__(self) -> None:
        self.answer, far = CONTEXT.Pipe(duplex=False)
        self.process = CONTEXT.Process(
            target=_run, args=(self.name, self.seed, self.seconds, self.log, self.home.name, far)
        )
        self.process.start()
        far.close()

    @property
    def overdue(self) -> bool:
        """Whether the part takes longer than it may."""
        return time.monotonic() - self.begun > self.seconds * 1.5 + SPARE

    def taken_in(self) -> Tally:
        """Return the tally of a part that has ended, or that is ended now because it is overdue."""
        try:
            tally: Tally = self.answer.recv() if self.answer.poll() else self._unended()
        except EOFError:
            tally = self._dead()
        self.end()
        return tally

    def _unended(self) -> Tally:
        tally = Tally()
        tally.fail("hangs", f"{self.name} did not end after {self.seconds * 1.5 + SPARE:.0f} s")
        return tally

    def _dead(self) -> Tally:
        self.process.join(SPARE)
        said = self.log.read_text(encoding="utf-8", errors="replace") if self.log.is_file() else ""
        tally = Tally()
        tally.fail("crashes", f"{self.name} ended with {self.process.exitcode} before it had counted\n{said[-2000:]}")
        return tally

    def end(self) -> None:
        """End the part and all that it started."""
        if self.process.pid:
            for kill in (os.killpg, os.kill):
                try:
                    kill(self.process.pid, signal.SIGKILL)
                except OSError:
                    continue
        self.process.join()
        self.answer.close()
        self.home.cleanup()


def _run(name: str, seed: int, seconds: float, log: Path, home: str, answer: Connection) -> None:
    os.setsid()
    with log.open("w", encoding="utf-8") as file:
        os.dup2(file.fileno(), 1)
        os.dup2(file.fileno(), 2)
    os.environ |= {"HOME": home, "TMPDIR": home, **{f"XDG_{each}_HOME": f"{home}/{each}" for each in _FOLDERS}}
    os.chdir(home)
    try:
        answer.send(run_part(name, seed, seconds))
    except BaseException:  # noqa: BLE001  (the harness tells it)
        traceback.print_exc()
        sys.stderr.flush()
        os._exit(1)


def in_turn(names: Sequence[str], seed: int, seconds: float, folder: Path) -> Iterator[tuple[str, Tally | None]]:
    """Run parts, so many at once, and yield the name of each as it begins, and with its tally as it ends."""
    waiting = list(names)
    running: list[Run] = []
    try:
        while waiting or running:
            while waiting and len(running) < AT_ONCE:
                name = waiting.pop(0)
                running.append(Run(name, seed, seconds, folder / f"{name}.log"))
                yield name, None
            wait([each.answer for each in running], timeout=1)
            for each in [each for each in running if each.overdue or each.answer.poll()]:
                yield each.name, each.taken_in()
                running.remove(each)
    finally:
        for each in running:
            each.end()
