"""The command in a pty, as a terminal would run it."""

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pexpect
import pyte

ENTERED, LEFT = b"\x1b[?1049h", b"\x1b[?1049l"
"""What switches a terminal to its alternate screen, and back."""
HIDDEN, SHOWN = b"\x1b[?25l", b"\x1b[?25h"

INSTALLED = os.environ.get("DOSSIER_COMMAND")
"""The command to test where it is not that of this checkout, as after the wheel is installed elsewhere."""


def command() -> list[str]:
    """The command to test, else the installed one, else the package run as a module."""
    if INSTALLED:
        return [INSTALLED]
    beside = Path(sys.executable).with_name("dossier")
    found = str(beside) if beside.exists() else shutil.which("dossier")
    return [found] if found else [sys.executable, "-m", "dossier_tui"]


def import_path(*folders: Path) -> str:
    """PYTHONPATH with these folders, and this checkout unless another command is tested."""
    return os.pathsep.join(map(str, folders if INSTALLED else [*folders, Path(__file__).parents[2]]))


class Terminal:
    """A program in a pty, and the screen that its output makes."""

    def __init__(
        self,
        arguments: list[str],
        folder: Path,
        columns: int = 80,
        lines: int = 24,
        program: list[str] | None = None,
        preexec_fn: Callable[[], object] | None = None,
        **environment: str,
    ):
        self.screen = pyte.Screen(columns, lines)
        self._stream = pyte.ByteStream(self.screen)
        self.output = b""
        kept = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "DISPLAY"}}
        folders = {f"XDG_{name}_HOME": str(folder / name.lower()) for name in ("STATE", "DATA", "CACHE", "CONFIG")}
        child = {
            **kept,
            **folders,
            "PYTHONPATH": import_path(),
            "TERM": "xterm-256color",
            "HOME": str(folder),
            **environment,
        }
        first, *rest = [*(program or command()), *arguments]
        self.child = pexpect.spawn(
            first, rest, cwd=str(folder), env=child, dimensions=(lines, columns), timeout=20, preexec_fn=preexec_fn
        )

    def read(self, enough: Callable[[], bool], step: float = 20) -> None:
        """Reads until there is enough, or the program ends; looks again after each step of seconds without output."""
        while not enough():
            try:
                new = self.child.read_nonblocking(65536, timeout=step)
            except pexpect.EOF:
                return
            except pexpect.TIMEOUT:
                if step == 20:
                    raise
                continue
            self.feed(new)

    def feed(self, new: bytes) -> None:
        """Take what the program has written."""
        self.output += new
        self._stream.feed(new)

    def vanish(self) -> None:
        """Take the terminal away from the program, as the end of a remote session does."""
        null = os.open(os.devnull, os.O_RDWR)
        os.dup2(null, self.child.child_fd)
        os.close(null)

    @property
    def text(self) -> str:
        """What the screen shows."""
        return "\n".join(self.screen.display)

    def wait_for(self, words: str) -> None:
        """Waits until the screen shows these words."""
        self.read(lambda: words in self.text)
        assert words in self.text

    def end(self) -> int:
        """Waits for the end of the program and returns its exit code."""
        self.read(lambda: False)
        self.child.close()
        return self.child.exitstatus
