"""The app in real terminals that end while keys are pressed: it ends too, restores the terminal, and keeps typed words.

A terminal ends by a signal, or by being closed, even where the program is told to ignore that (`nohup`).
"""

import contextlib
import json
import os
import random
import signal
import termios
import time
from collections.abc import Generator
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from dossier_tui.desk import Desk
from tests.e2e.terminal import ENTERED, HIDDEN, LEFT, SHOWN, Terminal, command

from .tally import Tally
from .tries import Wrong, for_seconds, of_try, tried

PAIR = "russia-kyrgyzstan"
ENDS = ("TERM", "HUP", "INT", "closed", "closed, HUP ignored")
"""How a terminal ends: by a signal to the program, or closed."""
KEYS = [
    *"AA!ojkhlgGnNbBCcDdFfiIjJKLmMPpRrSsTtuUvVwWyYzZ123456789?/:,.;[]{}-+ \t\r\x1b\x7f\x10\x04\x15аж漢", "\x1b[A",
    "\x1b[B", "\x1b[C", "\x1b[D", "\x1b[5~", "\x1b[6~", "\x1b[H", "\x1b[F", "\x1b[Z", "\x1b[<0;10;10M\x1b[<0;10;10m",
    "\x1b[<64;10;10M", "\x1b[200~pasted\nwords\x1b[201~",
]  # fmt: skip
"""Keys, clicks and pastes. None of them quits from a dossier or writes to it."""
WORDS = "unforgettable"
PATIENCE = 30.0
"""Seconds after which a program that should end counts as hanging."""
STEERING = ("\x1b]0;RAW", "\x9b5mRAW", "\u202eRAW", "\x08RAW", "\x07RAW", "\x7fRAW")
"""What would steer a terminal, if it came from the reader's files as it stands there."""
IGNORING_HUP = ["sh", "-c", 'trap "" HUP; exec "$0" "$@"']


def write_own_files(folder: Path) -> None:
    """Write notes, settings and reading positions that would steer a terminal."""
    steering = json.dumps(" ".join(STEERING))
    for path, content in {
        "data/dossier/notes.toml": "".join(
            f'[[notes]]\ndossier = "{PAIR}"\nrecord = "{record}"\nlabel = {steering}\ntext = {steering}\n'
            for record in ("contact-2019-07-11", "entry:russia", "gone", steering[1:-1])
        ),
        "config/dossier/config.toml": f"theme = {steering}\n[keys]\nfind = [{steering}]\n{steering} = 'x'\n",
        "state/dossier/state.toml": f"[places.{steering}]\npane = {steering}\nanchor = {steering}\n",
    }.items():
        (folder / path).parent.mkdir(parents=True)
        (folder / path).write_text(content, encoding="utf-8")


def _attend_to_signals() -> None:
    """Ignore no signal that whoever started the soak ignores, as `nohup` and a shell in the background do."""
    for number in (signal.SIGHUP, signal.SIGINT):
        signal.signal(number, signal.SIG_DFL)


class Sitting:
    """Somebody at the app in a terminal."""

    def __init__(self, folder: Path, chance: random.Random) -> None:
        self.folder, self.chance = folder, chance
        self.end = chance.choice(ENDS)
        write_own_files(folder)
        program = [*(IGNORING_HUP if "ignored" in self.end else ()), *command()]
        self.terminal = Terminal(
            [PAIR],
            folder,
            program=program,
            preexec_fn=_attend_to_signals,
            BROWSER="true",
            VISUAL="true",
            TMUX="",
            STY="",
        )
        self.pid, self.handle = self.terminal.child.pid, self.terminal.child.child_fd
        self.before = termios.tcgetattr(self.handle)
        self.keys = 0
        self.typed = False

    def sit(self) -> None:
        """Press keys, sometimes type a note, and have the terminal end meanwhile."""
        self._wait_for("Since they last met")
        if self.chance.random() < 0.5:
            self._press(KEYS, self.chance.randrange(40))
        else:
            place = self.chance.choice([("4", "Trade"), ("3", "Who met")])  # without a note, and with one that steers
            for keys, words in (place, ("a", "Note on"), (WORDS, WORDS)):
                self.terminal.child.send(keys)
                self._wait_for(words)
                self.keys += len(keys)
            self.typed = True
        self._end()

    def _press(self, keys: list[str], number: int) -> None:
        for _ in range(number):
            self.terminal.child.send(self.chance.choice(keys))
            self.keys += 1
            if self.chance.random() < 0.3:
                self._read_for(self.chance.uniform(0, 0.1))

    def _wait_for(self, words: str) -> None:
        end = time.monotonic() + PATIENCE
        self.terminal.read(lambda: words in self.terminal.text or time.monotonic() > end, step=0.05)
        if words not in self.terminal.text:
            raise Wrong("hangs", f"{words!r} is not shown")

    def _read_for(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        self.terminal.read(lambda: time.monotonic() > end, step=0.01)

    def _end(self) -> None:
        if self.end.startswith("closed"):
            self.terminal.child.ptyproc.fileobj.close()
        else:
            os.kill(self.pid, getattr(signal, f"SIG{self.end}"))

    def check(self) -> None:
        """The program is gone, the terminal is as it was, and the words are in a note or a draft."""
        try:
            self.sit()
        finally:
            self._check_raw()
        if not self._is_gone():
            raise Wrong("hangs", f"the program goes on after {self.end}")
        if not self.end.startswith("closed"):
            self._check_restored()
        if self.typed and not any(WORDS in text for text in self._kept()):
            raise Wrong("losses", f"after {self.end} the note is neither kept nor a draft")

    def _check_raw(self) -> None:
        raw = [words for words in STEERING if words.encode() in self.terminal.output]
        if raw:
            raise Wrong("raw bytes", f"{raw} from the reader's files")

    def _is_gone(self) -> bool:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if not self.end.startswith("closed"):
                self._read_for(0.02)
            else:
                time.sleep(0.02)
            try:
                if os.waitid(os.P_PID, self.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT):
                    return True
            except ChildProcessError:  # pexpect has seen its end already
                return True
        return False

    def _check_restored(self) -> None:
        self._read_for(0.05)
        output = self.terminal.output
        wrong = {
            "in the alternate screen": output.count(ENTERED) != output.count(LEFT),
            "without a cursor": output.rfind(SHOWN) < output.rfind(HIDDEN),
            "with the mouse on": output.rfind(b"\x1b[?1000l") < output.rfind(b"\x1b[?1000h"),
            "in raw mode": termios.tcgetattr(self.handle) != self.before,
        }
        if any(wrong.values()):
            left = ", ".join(words for words, is_so in wrong.items() if is_so)
            raise Wrong("losses", f"{self.end} leaves the terminal {left}")

    def _kept(self) -> list[str]:
        data = self.folder / "data/dossier"
        desk = Desk(data / "state.toml", own_folder=data)
        return [*(note.text for note in desk.annotations.all), *(draft.text for draft in desk.drafts._all())]

    def leave(self) -> None:
        """End whatever is left."""
        with contextlib.suppress(OSError):
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        self.terminal.child.ptyproc.fileobj.close()
        self.terminal.child.closed = self.terminal.child.ptyproc.closed = True  # or its end would wait for the program


def tries(seed: int) -> Generator[Tally]:
    """One terminal after the other."""
    for number in count():
        with TemporaryDirectory() as folder:
            sitting = Sitting(Path(folder), of_try(seed, number))
            try:
                tally = tried("kills", f"try {number}, {sitting.end}", sitting.check)
            finally:
                sitting.leave()
        tally.tried["keys"] += sitting.keys
        yield tally


def run(seed: int, seconds: float) -> Tally:
    """Sit at terminals for so many seconds."""
    return for_seconds(tries(seed), seconds)
