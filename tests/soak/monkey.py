"""A monkey at the keyboard: random keys in bursts, pastes, the mouse, resizes and signals, in a real terminal.

The keys are written without waiting for the app, as over a slow line. Everything follows from the seed except where a
burst falls between what the app does, so that a failure names the last things sent.
"""

import re
import shutil
import signal
import time
from collections import deque
from collections.abc import Callable
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import pexpect

from dossier_tui.tui.commands.table import COMMANDS
from tests.e2e.terminal import LEFT, Terminal

from .tally import Tally

PAIR = "russia-kyrgyzstan"
ROOT = Path(__file__).parents[2]
LIMIT = 20.0
"""Seconds within which the app must answer, also on a busy machine."""
QUIET = 0.25
"""Seconds without output after which the app has dealt with what was sent."""
BETWEEN_LOOKS = 120
"""Keys after which the monkey waits until the app has dealt with all."""

SENT_BY = {
    "enter": "\r", "escape": "\x1b", "tab": "\t", "backspace": "\x7f", "space": " ", "up": "\x1b[A", "down": "\x1b[B",
    "right": "\x1b[C", "left": "\x1b[D", "home": "\x1b[H", "end": "\x1b[F", "pageup": "\x1b[5~", "pagedown": "\x1b[6~",
}  # fmt: skip
"""What a terminal sends for keys that have a name."""
QUIT = "\x11"
SLASH = "/"
"""Sent only where it is no part of the path of a file that the app would write."""


def _sent_by(key: str) -> str:
    if key.startswith("ctrl+") and len(key) == 6:
        return chr(ord(key[5]) - 96)
    return SENT_BY.get(key, key)


BOUND = sorted({_sent_by(key) for command in COMMANDS for key in command.all_keys} - {QUIT, SLASH})
"""What is sent by every key that does something."""
OTHER = [*SENT_BY.values(), "\x1b[Z", "\x1b[3~", "\x1b[1;5C", "\x1bOP", "\x13", "\x01", "\x0b", "\x18", "\x03", "\0"]
OPENING = [*"xaopviBA!?:StcTwnR", "ap", "xo", ":?", "p\r:", "p\ra"]
"""Keys that open dialogs and pages, some of them at once."""
PASTED = ["word", "two\nlines", "", "\x9b31m\x07\x08\x85", "Сухум", "🇷🇺é", "\x00", "long " * 500]
RAW = re.compile(rb"\x1b\]0;|\x1b\[5;6;7m|\xc2[\x80-\x9f]|[\x00\x08]")
"""Bytes that only data could have brought to the terminal."""
EVIL = r'"Russia \e]0;title\a and \e[5;6;7m\x9b31m\x85\b\0 Kyrgyzstan"'
ANSWERS = ((b"\x1b[?2026$p", "\x1b[?2026;2$y"), (b"\x1b[?2048$p", "\x1b[?2048;0$y"))
"""What a terminal answers when it is asked what it can do."""

LISTENING = b"\x1b[?2004h"
"""What the app writes as soon as keys are its own, and no longer shown by the terminal."""
AWAY = re.compile(re.escape(LEFT) + b".*?(?:" + re.escape(LISTENING) + rb"|\Z)", re.DOTALL)
"""What is written while keys are not the app's own, and the terminal shows itself what is typed."""

HARMLESS: dict[str, Any] = {
    "EDITOR": "true", "VISUAL": "", "BROWSER": "true", "WAYLAND_DISPLAY": "", "TMUX": "", "STY": "",
    "PYTHONFAULTHANDLER": "1",
}  # fmt: skip
"""An editor that does nothing and no clipboard; where the app is stuck it says where, if it is killed by SIGABRT."""


class Stuck(Exception):
    """The app does not answer."""


class Monkey:
    """One monkey, with a library, a desk and a folder of its own."""

    def __init__(self, seed: int, folder: Path) -> None:
        self.tally = Tally()
        self.seed = seed
        self.folder = folder
        self._random = Random(seed)
        self._sent: deque[str] = deque(maxlen=80)
        self._notes = 0
        self._read = 0
        for name in ("dossiers", "seeds"):
            shutil.copytree(ROOT / name, folder / "library" / name)
        file = folder / "library" / "dossiers" / f"{PAIR}.yaml"
        file.write_text(re.sub(r"\Atitle: .*", lambda _: f"title: {EVIL}", file.read_text(), flags=re.MULTILINE))

    def live(self, *, is_over: Callable[[], bool]) -> None:
        """Start the app again and again until it is over: to press keys at random, and to leave a note in between."""
        while not is_over():
            self._begin()
            try:
                self._mash(is_over)
                self._leave(by=QUIT)
                self._begin()
                self._write_note()
            except Stuck:
                self._fail("hangs", f"no answer; {self._where_stuck()}")
            self._look_for_logs()
            self._terminal.child.close(force=True)

    # One sitting

    def _begin(self) -> None:
        """Start the app, and wait until it has the terminal: before, keys are the terminal's own, which shows them."""
        pair = self._random.choice(([], [PAIR], ["ru", "abkhazia"]))
        self._note(f"<start {' '.join(pair)}>")
        self._read = 0
        self._terminal = Terminal(["--library", str(self.folder / "library"), *pair], self.folder, **HARMLESS)
        self._terminal.child.delaybeforesend = None
        self._wait(lambda: LISTENING in self._terminal.output)

    def _mash(self, is_over: Callable[[], bool]) -> None:
        """Press keys until the app is left; now and then see if it answers."""
        life = self._random.randint(300, 1500)
        since_look = 0
        while life > 0 and self._is_alive and not is_over():
            pressed = self._burst()
            self.tally.tried["keys"] += pressed
            life, since_look = life - pressed, since_look + pressed
            self._take(self._random.choice((0, 0, 0.01, 0.05)))
            if since_look > BETWEEN_LOOKS:
                since_look = 0
                self._look()

    def _burst(self) -> int:
        """Send something; how many keys it was."""
        (act,) = self._random.choices(
            (
                self._press_bound,
                self._open,
                self._type,
                self._go_home,
                self._mouse,
                self._resize,
                self._paste,
            ),
            (45, 20, 10, 5, 10, 5, 5),
        )
        return act()

    def _press_bound(self) -> int:
        return self._send(*self._random.choices(BOUND, k=self._random.randint(1, 12)))

    def _open(self) -> int:
        return self._send(
            *self._random.choice(OPENING), *self._random.choices([*BOUND, *OTHER], k=self._random.randint(0, 4))
        )

    def _type(self) -> int:
        return self._send(*self._random.choices([*OTHER, *"abcdefghij klm 0123"], k=self._random.randint(1, 12)))

    def _go_home(self) -> int:
        return self._send("\x1b", "\x1b", self._random.choice("q12345678"))

    def _mouse(self) -> int:
        columns, lines = self._terminal.screen.columns, self._terminal.screen.lines
        place = f"{self._random.randint(1, columns)};{self._random.randint(1, lines)}"
        kind = self._random.choice((0, 0, 0, 2, 35, 64, 65))
        release = f"\x1b[<{kind};{place}m" if kind < 3 else ""
        return self._send(*[f"\x1b[<{kind};{place}M{release}"] * self._random.choice((1, 1, 2)))

    def _resize(self) -> int:
        size = self._random.choice(((1, 1), (24, 80), (24, 80), (10, 40), (16, 60), (80, 250)))
        if self._random.random() < 0.3:
            size = (self._random.randint(1, 80), self._random.randint(1, 250))
        self._note(f"<{size[1]}x{size[0]}>")
        self._terminal.screen.resize(*size)
        self._terminal.child.setwinsize(*size)
        return 1

    def _paste(self) -> int:
        end = "\x1b[201~" if self._random.random() < 0.9 else ""
        return self._send(f"\x1b[200~{self._random.choice(PASTED)}{end}")

    # A note

    def _write_note(self) -> None:
        """Write a note in haste, let the app end somehow, and see that the words are on the disk."""
        self._notes += 1
        words = f"precious{self._notes}"
        self._send("o", *"kyrgyz", "\r", "3", "G", "a", *words)
        way = self._random.choice(("save", "quit", "SIGTERM", "SIGHUP", "gone"))
        if way not in {"save", "quit"}:
            self._wait(lambda: words in re.sub(r"[\s│]+", "", self._terminal.text))  # on one line or two
        if way == "gone":
            self._note("<gone>")
            self._terminal.vanish()
            self._wait_for_end()
        elif way.startswith("SIG"):
            self._note(f"<{way}>")
            self._terminal.child.kill(getattr(signal, way))
            self._wait_for_end()
        else:
            self._leave(by=QUIT, after="\x13" if way == "save" else "")
        kept = "".join(path.read_text() for path in (self.folder / "data").rglob("*.toml"))
        if words not in kept:
            self._fail("losses", f"a note ended by {way} is lost")

    # The app

    def _leave(self, by: str, after: str = "") -> None:
        """Quit, which no state may prevent."""
        if self._is_alive:
            self._send(*after, by)
        again = time.monotonic() + LIMIT / 4
        self._wait(lambda: not self._is_alive or time.monotonic() > again)
        if self._is_alive:  # an editor that was opened meanwhile gets what was typed
            self._send(by)
        self._wait_for_end()
        child = self._terminal.child
        child.close()
        if child.exitstatus != 0:
            self._fail("crashes", f"ended with {child.exitstatus}, signal {child.signalstatus}: {self._last_words}")

    @property
    def _is_alive(self) -> bool:
        return bool(self._terminal.child.isalive())

    @property
    def _last_words(self) -> str:
        return self._terminal.output[-400:].decode(errors="replace").rpartition("\x1b[?1004l")[2].strip()

    def _send(self, *keys: str) -> int:
        """Write keys without waiting."""
        self._note(*keys)
        try:
            self._terminal.child.send("".join(keys))
        except OSError:  # the app was left meanwhile
            return 0
        return len(keys)

    def _note(self, *what: str) -> None:
        self._sent.extend(what)

    def _take(self, timeout: float) -> bool:
        """Read what the app has written; whether there was anything."""
        try:
            new = self._terminal.child.read_nonblocking(65536, timeout=timeout)
        except (pexpect.TIMEOUT, pexpect.EOF, OSError):
            return False
        self._terminal.feed(new)
        for question, answer in ANSWERS:
            if question in new:
                self._terminal.child.send(answer)
        output = self._terminal.output
        start = max(self._read - 8, 0)
        left = output.rfind(LEFT, 0, start)
        if left > output.rfind(LISTENING, 0, start):
            start = left
        raw = RAW.search(AWAY.sub(b"", output[start:]))
        self._read = len(output)
        if raw and not self.tally.failed["raw bytes"]:
            self._fail("raw bytes", repr(raw.string[max(raw.start() - 40, 0) : raw.end() + 20]))
        return True

    def _wait(self, enough: Callable[[], bool]) -> None:
        """Read until there is enough. Raises Stuck."""
        end = time.monotonic() + LIMIT
        while not enough():
            if time.monotonic() > end:
                raise Stuck
            self._take(0.05)

    def _where_stuck(self) -> str:
        """What the threads of the app were doing."""
        before = len(self._terminal.output)
        self._terminal.child.kill(signal.SIGABRT)
        while self._take(1):
            pass
        return self._terminal.output[before:].decode(errors="replace")

    def _wait_for_end(self) -> None:
        self._wait(lambda: not self._is_alive)

    def _look(self) -> None:
        """See that the app comes to rest, and that it then draws itself anew when the terminal has another size."""
        end = time.monotonic() + LIMIT
        while self._take(QUIET):
            if time.monotonic() > end:
                raise Stuck
        if not self._is_alive:
            return
        before = len(self._terminal.output)
        self._terminal.screen.resize(24, 81 if self._terminal.screen.columns == 80 else 80)
        self._terminal.child.setwinsize(24, self._terminal.screen.columns)
        self._wait(lambda: len(self._terminal.output) > before or not self._is_alive)
        if SLASH + " Find" in self._terminal.text or SLASH + " Ask" in self._terminal.text:
            self._send(SLASH)

    def _look_for_logs(self) -> None:
        for log in (self.folder / "state").rglob("crash-*.log"):
            self._fail("crashes", " | ".join(log.read_text().strip().splitlines()[-6:]))
            log.unlink()

    def _fail(self, failure, what: str) -> None:
        self.tally.fail(failure, f"monkey, seed {self.seed}: {what}; sent: {''.join(self._sent)!r}")


def run(seed: int, seconds: float) -> Tally:
    """Press keys for so many seconds."""
    end = time.monotonic() + seconds
    with TemporaryDirectory() as folder:
        monkey = Monkey(seed, Path(folder))
        monkey.live(is_over=lambda: time.monotonic() > end)
    return monkey.tally
