"""A program in a real pty: when its words become visible, how fast it answers a key, what memory it takes."""

import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Mapping, Sequence
from fcntl import ioctl
from pathlib import Path
from types import TracebackType
from typing import Self

import pyte

COLUMNS, LINES = 120, 40
PATIENCE = 30.0
"""Seconds after which a frame is taken not to come."""


class Terminal:
    """A running program and the screen that it draws."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str] | None = None) -> None:
        self.screen = pyte.Screen(COLUMNS, LINES)
        self.stream = pyte.ByteStream(self.screen)
        self.bytes_drawn = 0
        self.handle, far = pty.openpty()
        ioctl(far, termios.TIOCSWINSZ, struct.pack("HHHH", LINES, COLUMNS, 0, 0))
        self.started = time.perf_counter()
        self.process = subprocess.Popen(
            command,
            stdin=far,
            stdout=far,
            stderr=far,
            start_new_session=True,
            env={**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", **(environment or {})},
        )
        os.close(far)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        os.close(self.handle)

    def seconds_until(self, pattern: str, since: float | None = None) -> float:
        """Seconds from the start (or since a moment) until the words are on the screen."""
        wanted = re.compile(pattern)
        since = self.started if since is None else since
        while not wanted.search("\n".join(self.screen.display)):
            if time.perf_counter() - since > PATIENCE or not self._draw():
                raise TimeoutError(f"{pattern!r} did not come:\n" + "\n".join(self.screen.display))
        return time.perf_counter() - since

    def seconds_to_answer(self, keys: str, pattern: str) -> float:
        """Seconds from the keys until the words are on the screen."""
        pressed = time.perf_counter()
        os.write(self.handle, keys.encode())
        return self.seconds_until(pattern, pressed)

    def _draw(self) -> bool:
        if not select.select([self.handle], [], [], PATIENCE)[0]:
            return False
        try:
            data = os.read(self.handle, 65536)
        except OSError:
            return False
        self._answer(data)
        self.bytes_drawn += len(data)
        self.stream.feed(data)
        return bool(data)

    def _answer(self, data: bytes) -> None:
        """Answers what programs ask of a terminal, so that none waits for its own time-out."""
        if b"\x1b[c" in data:
            os.write(self.handle, b"\x1b[?62;c")
        if b"\x1b[?2026$p" in data:
            os.write(self.handle, b"\x1b[?2026;2$y")

    @property
    def memory(self) -> float:
        """Resident memory in MB, shared pages divided among those who share them; 0 where that is not told."""
        try:
            told = Path(f"/proc/{self.process.pid}/smaps_rollup").read_text(encoding="ascii")
            return next(int(line.split()[1]) / 1024 for line in told.splitlines() if line.startswith("Pss:"))
        except OSError:
            return 0.0


def whole_run(command: Sequence[str]) -> float:
    """Seconds that a command takes from start to end."""
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


PYTHON = sys.executable
