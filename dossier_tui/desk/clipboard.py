"""The clipboard: that of the local machine, or that of the reader's terminal in a remote session.

Nothing here writes to the screen. An escape sequence for the terminal is returned, and the app writes it.
"""

import base64
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from typing import Literal

from msgspec import Struct

Run = Callable[[tuple[str, ...], bytes], bool]
"""Runs a command with this input, and returns whether it succeeded."""

TIMEOUT = 2.0
"""The time limit for a clipboard command, in seconds."""
MOST = 74_000
"""The maximum number of base64 characters that common terminals accept in one sequence."""


class Copied(Struct, frozen=True):
    """The result of copying."""

    how: Literal["clipboard", "tmux", "terminal", "nowhere"]
    """Where the text went."""
    message: str
    """The message for the reader."""
    escape: str = ""
    """The escape sequence that the app must write to the terminal; empty if there is none."""

    @property
    def done(self) -> bool:
        """Whether the text was copied, or sent to a terminal that may still ignore it."""
        return self.how != "nowhere"


def copy(text: str, environment: Mapping[str, str] = os.environ, run: Run | None = None) -> Copied:
    """Copy text to a clipboard from which the reader can paste.

    The first that works is used: the clipboard of the machine, unless the session is remote (ssh); tmux; the terminal,
    by an escape sequence (OSC 52).
    """
    runs = run or _run
    remote = any(environment.get(name) for name in ("SSH_CONNECTION", "SSH_TTY", "SSH_CLIENT"))
    if not remote:
        for command in _commands(environment):
            if runs(command, text.encode()):
                return Copied("clipboard", "Copied.")
    if environment.get("TMUX") and runs(("tmux", "load-buffer", "-w", "-"), text.encode()):
        return Copied("tmux", "Copied into tmux, and to your terminal if tmux may pass it on (set-clipboard).")
    return _by_terminal(text, environment, remote=remote)


def _commands(environment: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    """Yield the commands that may set the clipboard of this machine, the most likely first."""
    if environment.get("WAYLAND_DISPLAY"):
        yield ("wl-copy",)
    if environment.get("DISPLAY"):
        yield "xclip", "-selection", "clipboard"
        yield "xsel", "--clipboard", "--input"
    if sys.platform == "darwin":
        yield ("pbcopy",)
    if sys.platform == "win32" or environment.get("WSL_DISTRO_NAME"):
        yield ("clip.exe",)


def _run(command: tuple[str, ...], content: bytes) -> bool:
    """Run a command if it is installed, and return whether it succeeded.

    Its output is discarded, since some commands keep running to serve the clipboard and would hold pipes open.
    """
    program = shutil.which(command[0])
    if program is None:
        return False
    if command[0] == "clip.exe":
        content = content.decode().encode("utf-16")
    try:
        subprocess.run(  # noqa: S603  (a fixed command, by its full path)
            (program, *command[1:]), input=content, check=True, timeout=TIMEOUT,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
    except (OSError, subprocess.SubprocessError):
        return False
    return True


def _by_terminal(text: str, environment: Mapping[str, str], *, remote: bool) -> Copied:
    if environment.get("TERM", "dumb") in {"", "dumb", "linux"}:
        return Copied(
            "nowhere", f"Not copied: this terminal has no clipboard{'' if remote else f', and {_missing()}'}."
        )
    encoded = base64.b64encode(text.encode()).decode()
    if len(encoded) > MOST:
        return Copied("nowhere", f"Not copied: {len(text)} characters are too many for a terminal to take.")
    escape = f"\x1b]52;c;{encoded}\x07"
    if environment.get("TMUX"):
        escape = f"\x1bPtmux;\x1b{escape}\x1b\\"
    elif environment.get("STY"):
        escape = f"\x1bP{escape}\x1b\\"
    why = "" if remote else f" ({_missing()})"
    return Copied("terminal", f"Sent to your terminal to be copied{why}; it does not say whether it did.", escape)


def _missing() -> str:
    return "none of wl-copy, xclip, xsel, pbcopy and clip.exe works here"
