"""The standard streams: the only place where commands write to them.

Answers go to stdout, messages to stderr. They are UTF-8 whatever the locale, except on a terminal with another
encoding, where what it cannot show is escaped. No character that could steer a terminal leaves the program.
"""

import contextlib
import json
import os
import re
import sys
from collections.abc import Callable
from typing import Any, TextIO

from ..values.text import clean

LONGEST_MESSAGE = 2_000
"""The maximum length of a message, in characters; a longer one is cut in the middle."""
_NOT_ASCII = re.compile(r"[^\n\x20-\x7e]")
_BREAKS = str.maketrans({"\n": "␊", "\t": "␉"})


class OutputFailed(Exception):
    """The answer could not be written to stdout, or could not be written in full; `__cause__` is the OSError."""


def open_streams() -> None:
    """Open the standard streams that are closed, and set the encoding of stdout and stderr.

    A closed stdin is empty. Writing to a closed stdout fails; what is written to a closed stderr is lost.
    """
    for name, flags, mode in (("stdin", os.O_RDONLY, "r"), ("stdout", os.O_RDONLY, "w"), ("stderr", os.O_WRONLY, "w")):
        if getattr(sys, name) is None:
            handle = os.open(os.devnull, flags)
            setattr(sys, name, os.fdopen(handle, mode, encoding="utf-8", closefd=False))
    for stream in (sys.stdout, sys.stderr):
        _set_encoding(stream)


def _set_encoding(stream: TextIO) -> None:
    """Write UTF-8, or the encoding of a terminal; what cannot be encoded is written as in Python, with a backslash."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure:
        reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")


def say(text: str) -> None:
    """Print an answer to stdout."""
    write_out(f"{clean(text)}\n")


def say_json(answer: Any) -> None:
    """Print an answer as JSON to stdout. Characters that could steer a terminal are escaped, and so not lost."""
    written = json.dumps(answer, ensure_ascii=False, indent=2)
    write_out(_NOT_ASCII.sub(lambda match: _escaped(match[0]), written) + "\n")


def _escaped(character: str) -> str:
    return character if clean(character) == character else json.dumps(character)[1:-1]


def write_out(content: str | bytes) -> None:
    """Write to stdout as it is: text that is clean already, or bytes. Raises OutputFailed."""
    if isinstance(content, bytes):
        _attempt(lambda: sys.stdout.buffer.write(content))
    else:
        _attempt(lambda: sys.stdout.write(content))


def flush_out() -> None:
    """Write what waits in the buffer of stdout. Raises OutputFailed."""
    _attempt(sys.stdout.flush)


def _attempt(write: Callable[[], object]) -> None:
    try:
        write()
    except OSError as error:
        _discard(sys.stdout)
        raise OutputFailed from error


def tell(text: str) -> None:
    """Print a message of one line to stderr, below the answer so far. It is lost if stderr fails.

    Raises OutputFailed if the answer so far cannot be written.
    """
    flush_out()
    line = clean(text.strip().translate(_BREAKS))
    if len(line) > LONGEST_MESSAGE:
        line = f"{line[: LONGEST_MESSAGE // 2]} … {line[-LONGEST_MESSAGE // 2 :]}"
    try:
        sys.stderr.write(f"{line}\n")
        sys.stderr.flush()
    except OSError:
        _discard(sys.stderr)


def _discard(stream: TextIO) -> None:
    """Have nothing more written to a stream that fails, what waits in its buffer included."""
    with contextlib.suppress(OSError, ValueError):
        handle = os.open(os.devnull, os.O_WRONLY)
        os.dup2(handle, stream.fileno())
        os.close(handle)
