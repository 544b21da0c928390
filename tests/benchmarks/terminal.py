"""A program in a real pty: when a frame with certain words arrives, and what it costs and writes until then.

A thread notes the time, the program's CPU time and the size of each piece of output when it arrives, so that the work
of drawing the screen here is in no figure. Words count as visible at the end of a synchronised update (mode 2026).
"""

import contextlib
import os
import pty
import re
import signal
import struct
import subprocess
import sys
import termios
import threading
import time
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fcntl import ioctl
from types import TracebackType
from typing import Self

import pyte

from .processes import Failed, cpu_seconds, environment

COLUMNS, LINES = 120, 40
PATIENCE = 60.0
"""The seconds after which a frame is taken not to come."""
QUIET = 0.15
"""The seconds without output after which the program counts as idle."""
BEGUN, ENDED = b"\x1b[?2026h", b"\x1b[?2026l"
"""The marks around a synchronised update."""
ANSWERS = {
    b"\x1b[c": b"\x1b[?62;22c",
    b"\x1b[?2026$p": b"\x1b[?2026;2$y",
    b"\x1b[?2048$p": b"\x1b[?2048;0$y",
    b"\x1b]11;?": b"\x1b]11;rgb:1010/1010/1010\x1b\\",
}
"""What a terminal answers to the questions of programs, so that none waits in vain."""


@dataclass(frozen=True)
class Moment:
    """A piece of output, when it arrived."""

    at: float
    cpu: float
    """The CPU time that the program had used, in seconds."""
    written: int
    """The bytes that the program had written, this piece included."""


class Frames:
    """Divides output into pieces, and says after which the screen is whole."""

    def __init__(self) -> None:
        self._rest = b""
        self._inside = False

    def feed(self, output: bytes) -> Iterator[tuple[bytes, bool]]:
        """Yield each piece with whether a frame ends with it. The start of a mark is kept for the next call."""
        output = self._rest + output
        cut = next((n for n in range(len(BEGUN) - 1, 0, -1) if output.endswith(BEGUN[:n])), 0)
        output, self._rest = output[: len(output) - cut], output[len(output) - cut :]
        for piece in re.split(rb"(\x1b\[\?2026[hl])", output):
            if piece in (BEGUN, ENDED):
                self._inside = piece == BEGUN
            if piece and piece != BEGUN:
                yield piece, not self._inside


class Terminal:
    """A running program and the screen that it draws."""

    def __init__(self, command: Sequence[str], homes: Mapping[str, str]) -> None:
        sys.setswitchinterval(0.0005)  # the thread that reads must not wait for the one that draws
        self.screen = pyte.Screen(COLUMNS, LINES)
        self._stream = pyte.ByteStream(self.screen)
        self._arrived: deque[tuple[Moment, bytes, bool]] = deque()
        self._more = threading.Event()
        self._ended = False
        self._handle, far = pty.openpty()
        ioctl(far, termios.TIOCSWINSZ, struct.pack("HHHH", LINES, COLUMNS, 0, 0))
        self.started = self._pressed = time.perf_counter()
        self._process = subprocess.Popen(
            command, stdin=far, stdout=far, stderr=far, start_new_session=True, env=environment(homes)
        )
        os.close(far)
        self.pid = self._process.pid
        self.last = Moment(self.started, 0.0, 0)
        """The newest output."""
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process.poll() is None:
            os.killpg(self.pid, signal.SIGKILL)
        self._process.wait()
        self._thread.join(PATIENCE)
        os.close(self._handle)

    def press(self, keys: str) -> Moment:
        """Send keys, and return the moment before."""
        before = Moment(time.perf_counter(), cpu_seconds(self.pid), self.last.written)
        self._pressed = before.at
        os.write(self._handle, keys.encode())
        return before

    def until(self, *patterns: str, patience: float = PATIENCE) -> Moment:
        """Wait for a frame in which each pattern is found, and return when it arrived. Raises Failed."""
        wanted = [re.compile(pattern, re.MULTILINE) for pattern in patterns]
        stop = time.perf_counter() + patience
        while True:
            for moment in self._drawn():
                if all(each.search(self.text) for each in wanted):
                    return moment
            if self._ended and not self._arrived:
                raise Failed(f"the program ended before {patterns} came: {self.text.strip()[-300:]}")
            if time.perf_counter() > stop:
                raise Failed(f"{patterns} did not come:\n{self.text}")
            self._wait()

    def answer(self, keys: str, *patterns: str) -> tuple[Moment, Moment]:
        """Send keys and wait for a frame with each pattern; return both moments.

        Raises Failed if that frame is there before the keys are sent, for nothing would be measured.
        """
        if all(re.search(pattern, self.text, re.MULTILINE) for pattern in patterns):
            raise Failed(f"{patterns} was on the screen before {keys!r} was sent")
        before = self.press(keys)
        return before, self.until(*patterns)

    def settle(self, longest: float = 5.0) -> Moment:
        """Wait until nothing is written or pressed for a while.

        Return when the last output came, with the CPU time used by now.
        """
        stop = time.perf_counter() + longest
        while time.perf_counter() < stop and not self._ended:
            for _ in self._drawn():
                pass
            if time.perf_counter() - max(self.last.at, self._pressed) > QUIET:
                break
            self._wait()
        return Moment(self.last.at, cpu_seconds(self.pid), self.last.written)

    def quit(self) -> None:
        """Ask the program to end, and wait for it."""
        self.press("\x11")
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(PATIENCE)

    @property
    def text(self) -> str:
        """What the screen shows."""
        return "\n".join(self.screen.display)

    def _wait(self) -> None:
        self._more.wait(QUIET / 4)
        self._more.clear()

    def _drawn(self) -> Iterator[Moment]:
        """Draw what has arrived; yield the moment of each frame when the screen shows it."""
        while self._arrived:
            moment, piece, whole = self._arrived.popleft()
            self._stream.feed(piece)
            if whole:
                yield moment

    def _read(self) -> None:
        frames, written = Frames(), 0
        while True:
            try:
                output = os.read(self._handle, 65536)
            except OSError:
                output = b""
            if not output:
                break
            written += len(output)
            self.last = Moment(time.perf_counter(), cpu_seconds(self.pid), written)
            self._arrived.extend((self.last, piece, whole) for piece, whole in frames.feed(output))
            for question, answer in ANSWERS.items():
                if question in output:
                    os.write(self._handle, answer)
            self._more.set()
        self._ended = True
        self._more.set()
