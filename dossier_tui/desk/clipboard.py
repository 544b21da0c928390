"""The clipboard: the system's own where the reader sits at it, the terminal's where they do not.

Nothing here writes to the screen: what a terminal is to be told comes back as text, for whoever holds the screen.
"""

import base64
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

Run = Callable[[tuple[str, ...], bytes], bool]
"""Runs a command with this input; whether it did its work."""

TIMEOUT = 2.0
"""Seconds that a clipboard's command may take."""
MOST = 74_000
"""Characters of base64 that terminals are known to take in one sequence."""


@dataclass(frozen=True)
class Copied:
    """What became of the text."""

    how: Literal["clipboard", "tmux", "terminal", "nowhere"]
    says: str
    """The same in words for the reader, who may still find that a terminal has ignored it."""
    escape: str = ""
    """What the app is to write to its terminal; empty where nothing is."""

    @property
    def done(self) -> bool:
        """Whether it went anywhere."""
        return self.how != "nowhere"


def copy(text: str, environment: Mapping[str, str] = os.environ, run: Run | None = None) -> Copied:
    """Puts text on the clipboard that the reader can paste from, as far as this can be known.

    At the machine itself its own clipboard is used; over ssh tmux's, else the terminal is asked (OSC 52).
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
    """The commands that fill the clipboard of this machine, the likeliest first."""
    if environment.get("WAYLAND_DISPLAY"):
        yield ("wl-copy",)
    if environment.get("DISPLAY"):
        yield "xclip", "-selection", "clipboard"
        yield "xsel", "--clipboard", "--input"
    if sys.platform == "darwin":
        yield ("pbcopy",)
    if sys.platform == "win32" or environment.get("WSL_DISTRO_NAME"):
        yield ("clip.exe",)


def _run(command: tuple[str, ...], given: bytes) -> bool:
    """Runs it where it is installed. Its output is dropped, since some stay behind to serve the clipboard."""
    program = shutil.which(command[0])
    if program is None:
        return False
    if command[0] == "clip.exe":
        given = given.decode().encode("utf-16")
    try:
        subprocess.run(  # noqa: S603  (a command of the list above, by its whole path)
            (program, *command[1:]), input=given, check=True, timeout=TIMEOUT,
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
