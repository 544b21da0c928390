"""The standard streams: the only place where commands write to them.

Answers go to stdout, messages to stderr. They are UTF-8 whatever the locale, except on a terminal with another
encoding, where what it cannot show is escaped. No character that could steer a terminal leaves the program.

Every command pays for what is imported at the top of this module, so that is next to nothing.
"""

import os
import sys

LONGEST_MESSAGE = 2_000
"""The maximum length of a message, in characters; a longer one is cut in the middle."""
NO_TERMINAL = 80
"""The width in cells where there is no terminal."""
_BREAKS = str.maketrans({"\n": "␊", "\t": "␉"})


class Record:
    """What is said for a time: the text on stdout, and whether that is all, with no bytes and no message."""

    text = ""
    is_whole = True

    def add(self, content: str | bytes) -> None:
        """Add what is written to stdout."""
        if isinstance(content, str):
            self.text += content
        else:
            self.is_whole = False


records: list[Record] = []
"""Where all that is said now is also recorded."""


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
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:  # what a terminal cannot show is written as in Python, with a backslash
            reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")


def columns() -> int:
    """Return the width of the terminal in cells, 80 if there is none; COLUMNS in the environment overrides it.

    It is what shutil.get_terminal_size returns, without all that importing shutil loads.
    """
    try:
        written = int(os.environ["COLUMNS"])
    except (KeyError, ValueError):
        written = 0
    if written > 0:
        return written
    try:
        return os.get_terminal_size(sys.__stdout__.fileno()).columns or NO_TERMINAL  # type: ignore[union-attr]
    except (AttributeError, ValueError, OSError):
        return NO_TERMINAL


def say(text: str) -> None:
    """Print an answer to stdout."""
    from ..values.text import clean

    write_out(f"{clean(text)}\n")


def say_lines(lines: list[str]) -> None:
    """Print the lines of an answer to stdout, of which there may be thousands."""
    from ..values.text import clean

    write_out("".join([f"{clean(line)}\n" for line in lines]))


def say_json(answer: object) -> None:
    """Print an answer as JSON to stdout. Characters that could steer a terminal are escaped, and so not lost."""
    import json

    lines = json.dumps(answer, ensure_ascii=False, indent=2).split("\n")
    write_out("".join(f"{line if line.isprintable() else ''.join(map(_escaped, line))}\n" for line in lines))


def _escaped(character: str) -> str:
    import json

    from ..values.text import clean

    return character if clean(character) == character else json.dumps(character)[1:-1]


def write_out(content: str | bytes) -> None:
    """Write to stdout as it is: text that is clean already, or bytes. Raises OutputFailed."""
    for record in records:
        record.add(content)
    try:
        if isinstance(content, bytes):
            sys.stdout.buffer.write(content)
        else:
            sys.stdout.write(content)
    except OSError as error:
        _discard("stdout")
        raise OutputFailed from error


def flush_out() -> None:
    """Write what waits in the buffer of stdout. Raises OutputFailed."""
    try:
        sys.stdout.flush()
    except OSError as error:
        _discard("stdout")
        raise OutputFailed from error


def tell(text: str) -> None:
    """Print a message of one line to stderr, below the answer so far. It is lost if stderr fails.

    Raises OutputFailed if the answer so far cannot be written.
    """
    from ..values.text import clean

    for record in records:
        record.is_whole = False
    flush_out()
    line = clean(text.strip().translate(_BREAKS))
    if len(line) > LONGEST_MESSAGE:
        line = f"{line[: LONGEST_MESSAGE // 2]} … {line[-LONGEST_MESSAGE // 2 :]}"
    try:
        sys.stderr.write(f"{line}\n")
        sys.stderr.flush()
    except OSError:
        _discard("stderr")


def _discard(name: str) -> None:
    """Have nothing more written to a stream that fails, what waits in its buffer included."""
    from contextlib import suppress

    with suppress(OSError, ValueError):
        handle = os.open(os.devnull, os.O_WRONLY)
        os.dup2(handle, getattr(sys, name).fileno())
        os.close(handle)
