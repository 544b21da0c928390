"""What the terminal sends, as messages: read only when something comes, so that an app left alone does not wake."""

import codecs
import os
import time
from collections.abc import Iterable, Iterator
from select import select
from threading import Event

from textual._xterm_parser import BRACKETED_PASTE_END, BRACKETED_PASTE_START, XTermParser
from textual.message import Message

from .background import CUT_FOR, Answers

PASTE_PAUSE = 2.0
"""The time in seconds without input after which a paste that was not closed ends."""
PASTE_PIECE = 1_000_000
"""The number of characters from which a paste is passed on in pieces."""
TICK = 0.1
"""The time in seconds between two looks whether what has begun goes on."""
MOST_READ = 4096
"""The number of bytes that are read at once."""


class BoundedPaste(XTermParser):
    """A parser of terminal input that ends a paste when no more input comes, even if it was never closed.

    Textual would take every later key for a part of the paste.
    """

    def __init__(self, debug: bool = False) -> None:  # noqa: FBT001, FBT002  (Textual's own)
        super().__init__(debug)
        self._tail = ""
        """The last characters read, which may be the beginning of a paste bracket."""
        self._pasted: int | None = None
        """The number of characters of the current paste; None if there is none."""
        self._last_byte = 0.0
        self._answers = Answers()

    def feed(self, data: str) -> Iterable[Message]:
        """Read characters; a very long paste is passed on in pieces."""
        if self._pasted is None and data:
            data, told = self._answers.taken_from(data)
            yield from told
            self._last_byte = time.monotonic()
            if not data:
                return
        elif data:
            data = self._answers.given_up() + data
        yield from super().feed(data)
        self._last_byte = time.monotonic()
        text = self._tail + data
        start, end = text.rfind(BRACKETED_PASTE_START), text.rfind(BRACKETED_PASTE_END)
        if max(start, end) >= 0:
            self._pasted = len(text) - start if start > end else None
        elif self._pasted is not None:
            self._pasted += len(data)
        self._tail = text[-len(BRACKETED_PASTE_END) + 1 :]
        if self._pasted is not None and self._pasted > PASTE_PIECE and "\x1b" not in self._tail:
            self._pasted = 0
            yield from super().feed(BRACKETED_PASTE_END + BRACKETED_PASTE_START)

    @property
    def is_waiting(self) -> bool:
        """Whether a sequence or a paste has begun, whose end is awaited."""
        return self._timeout_time is not None or self._pasted is not None or bool(self._answers.held)

    def tick(self) -> Iterable[Message]:
        """End a sequence or a paste whose end does not come; asked ten times a second while one is awaited."""
        yield from super().tick()
        if time.monotonic() - self._last_byte > CUT_FOR and (held := self._answers.given_up()):
            yield from super().feed(held)
        if self._pasted is not None and time.monotonic() - self._last_byte > PASTE_PAUSE:
            self._pasted = None
            yield from super().feed(BRACKETED_PASTE_END)


class TolerantDecoder(codecs.getincrementaldecoder("utf-8")):  # type: ignore[misc]
    """A decoder that replaces invalid bytes, and raises EOFError if the terminal is gone.

    Mouse reports in the old form are not UTF-8, and tmux sends them when it is attached again (textual#6668). Without
    EOFError, the app would go on reading from a terminal that is gone.
    """

    def __init__(self) -> None:
        super().__init__(errors="replace")

    def decode(self, data: bytes, final: bool = False) -> str:  # noqa: FBT001, FBT002  (as in codecs)
        """Decode what was read."""
        if not data and not final:
            raise EOFError
        return str(super().decode(data, final))


class StopEvent(Event):
    """An event that `select` can wait for, beside what the terminal sends."""

    def __init__(self) -> None:
        super().__init__()
        self._read_end, self._write_end = os.pipe()

    def fileno(self) -> int:
        """The number of the file that can be read as soon as the event is set."""
        return self._read_end

    def set(self) -> None:
        """Set the event."""
        if not self.is_set():
            super().set()
            os.write(self._write_end, b"x")

    def clear(self) -> None:
        """Clear the event."""
        if self.is_set():
            super().clear()
            os.read(self._read_end, 1)


def messages_from(fileno: int, stop: StopEvent, *, debug: bool = False) -> Iterator[Message]:
    """Yield what a terminal sends until the event is set. Raises EOFError if the terminal is gone.

    Textual's own way looks ten times a second whether anything was sent.
    """
    parser, decoder = BoundedPaste(debug), TolerantDecoder()
    while not stop.is_set():
        ready, _, _ = select([fileno, stop.fileno()], [], [], TICK if parser.is_waiting else None)
        if fileno in ready and (text := decoder.decode(os.read(fileno, MOST_READ))):
            yield from parser.feed(text)
        yield from parser.tick()
