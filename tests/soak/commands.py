"""Hostile command lines in hostile surroundings: each ends with an exit code and in one line, never a traceback."""

import contextlib
import io
import os
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

from dossier_tui.cli import main
from dossier_tui.library import bundled_root
from dossier_tui.values import has_controls

from ..conftest import FILES, write_files
from .tally import Failure, Tally

PROCESS_EVERY = 40
"""One of so many command lines runs as a process of its own, which takes half a second."""

HOSTILE_WORDS = (
    "", " ", "-", "--", "---", "-o", "=", "=1", "%s", "%(prog)s", "{}", "{0}", "'", '"', "\\", "\n", "\t", "\r\n", "*",
    "\x1b[2J", "\x1b]0;x\x07", "\x7f", "\x9b2J", "\u202e", "\u2028", "\ufeff", "\u200b", "\ud800", "\0", "a\0b",
    "\udcff\udcfe", "\udced\udca0\udc80", "a\u0301" * 50, "é", "Россия", "日本", "ру-кг", "🇷🇺", "١٢", "²",
    "~nosuch/x", "~", "~/x", "$HOME", ".", "..", "../..", "/", "//", "/dev/null", "/dev/full", "/dev/stdin",
    "/proc/self/mem", "loop", "loop/x", "dangling", "dangling/x", "folder", "file", "file/x", "pipe", "missing/x",
    "a" * 250 + ".md", "a" * 300, "/".join(["b" * 200] * 30), "x" * 100_000, "x " * 20_000,
    "0", "-1", "1e9", "9" * 19, "9" * 40, "9" * 5000, "0x10", "NaN", "inf", "-0", "1_000",
    "0000-00-00", "9999-12-31", "9999", "-9999", "2026-02-30", "../2008", "2008/..", "unknown", "today", "1/2/3",
    "ru kg", "kg-ru", "russia-kyrgyzstan", "sputnik-2019", "source:", "entry:putin", "pair:", "in:", "year:x", "(",
    "NEAR(", '"', "a OR", "NOT", "^", "moscow*", ":", "tab:economy", "__proto__", "<script>", "[/]",
    "[@click=app.quit]x[/]",
)  # fmt: skip
"""Words that stand for anything in a command line."""

COMMANDS = tuple(
    line.split()
    for line in """
    X · X X · list X · list --library X · list --json --library X · --library X list · --library X · open X
    show X · show ru kg --pane X · show ru kg --record X · show ru kg --record X --json · show ru kg --viewpoint X
    show ru kg --record trade-2018 --markdown · show ru kg · show ru kg --json · show X X --json
    export X · export ru kg · export ru kg -o X · export ru kg -o X --force · export ru kg -f X · export ru kg -f X -o X
    export ru kg -f html -o X
    export ru kg -f csv · export ru kg -f csv -o X · export ru kg -f csv -o X --force · export ru kg -f csv --table X
    export ru kg -f csv --table economy-trade -o X · export ru kg -f docx · export ru kg -f docx -o X
    export ru kg --sections X · export ru kg --viewpoint X · export ru kg -f json -o -
    export --all · export --all X · export --all X -f X · export --table X --all · export --table quantities --all -o X
    export --codebook · export --codebook -f X · export ru kg --citations X · export ru kg -f text --citations footnotes
    search X · search X X · search X --json · search moscow --limit X · search X --limit 0 · search putin --rebuild
    people · people X · people X --json · people --pair X · people putin -o X · people putin -f X · people --places X
    timeline · timeline X · timeline --on X · timeline --on X --within X · timeline --on X --json · timeline --since X
    timeline --until X · timeline --since X --until X --json · timeline --zoom X · timeline -o X --force · timeline -f X
    timeline --on 9999-12-31 --within 366 · timeline --on 0001-01-01 --within 366 --json
    map X · map ru kg --json · map ru kg --as-of X · map ru kg --viewpoint X
    compare X X · compare russia-kyrgyzstan X -o X · check · check X · check --json · check --library X
    init X · init folder · new X X · new X · new russia georgia · new russia georgia --source X · where X X
    new russia abkhazia --source X --id X · new georgia abkhazia --id X · new X X --library X · where X · where X --json
    coverage X · coverage ru kg · coverage ru kg --source X · coverage ru kg --json · check ru kg · check X --json
    fmt X · fmt --upgrade · fmt --upgrade X · fmt --upgrade X X --check
    schema X · schema · schema --write X · schema --verify X · notes · notes X · notes --json
    keys · keys --json · keys X
    paths · paths --json · paths --library X · completions X · completions zsh · --help · X --help · --version
    """.replace("\n", "·").split("·")
    if line.strip()
)
"""Command lines; X is any hostile word."""

VARIABLES: Mapping[str, Sequence[str | None]] = {
    "DOSSIER_LIBRARY": ("\udcff", "loop", "~nosuch/x", "missing", "file", ":", "a" * 300, "/dev/null", "\x1b[2J"),
    "DOSSIER_TODAY": ("", "x", "0000-00-00", "9999-12-31", "0001-01-01", "2026-13-45", "\udcff", "\x1b[2J", "9" * 40),
    "HOME": (None, "", "\udcff", "missing", "file", "loop", "/dev/null", "a" * 300, "\x1b[2J"),
    "XDG_CONFIG_HOME": ("\udcff", "file", "loop", "a" * 300, "/dev/null", "\x1b[2J"),
    "XDG_CACHE_HOME": ("\udcff", "file", "loop", "a" * 300, "/dev/null", "\x1b[2J"),
    "XDG_STATE_HOME": ("\udcff", "file", "loop", "a" * 300, "/dev/null", "\x1b[2J"),
    "XDG_DATA_HOME": ("\udcff", "file", "loop", "a" * 300, "/dev/null", "\x1b[2J"),
    "COLUMNS": ("0", "1", "-1", "x", "9" * 30),
    "EDITOR": ("\udcff", "", "'", "\x1b[2J"),
    "TERM": (None, "", "dumb", "\x1b[2J", "\udcff"),
    "LC_ALL": ("C", "POSIX", "ru_RU.CP1251", "xx_XX"),
}
"""Values of variables; None is a variable that is not set."""


@dataclass(frozen=True)
class Ended:
    """How a command ended, and what it wrote."""

    code: int
    out: bytes
    err: bytes


class Stream(io.TextIOWrapper):
    """A standard stream in memory, with the encoding of a locale; one that fails does so at every write."""

    def __init__(self, encoding: str = "utf-8", *, terminal: bool = False, failure: int = 0) -> None:
        self.written = io.BytesIO()
        self.failure, self._terminal = failure, terminal
        super().__init__(_Failing(self) if failure else self.written, encoding, write_through=False)

    def isatty(self) -> bool:
        """Whether it passes for a terminal."""
        return self._terminal


class _Failing(io.BytesIO):
    def __init__(self, stream: Stream) -> None:
        super().__init__()
        self._stream = stream

    def write(self, _: object) -> int:
        if self._stream.failure:
            raise OSError(self._stream.failure, os.strerror(self._stream.failure))
        return 0


STREAMS: Mapping[str, Callable[[], Stream | None]] = {
    "a pipe": Stream,
    "a pipe in cp1251": lambda: Stream("cp1251"),
    "a pipe in ascii": lambda: Stream("ascii"),
    "a terminal": lambda: Stream(terminal=True),
    "a terminal in cp1251": lambda: Stream("cp1251", terminal=True),
    "a terminal in ascii": lambda: Stream("ascii", terminal=True),
    "a full disk": lambda: Stream(failure=28),
    "a closed pipe": lambda: Stream(failure=32),
    "nothing": lambda: None,
}
"""What stdout and stderr may be."""


def run(seed: int, seconds: float) -> Tally:
    """Run hostile command lines, most of them in this process."""
    tally, chance, until = Tally(), random.Random(seed), time.monotonic() + seconds
    with tempfile.TemporaryDirectory() as name, patch("dossier_tui.roots.bundled_root", lambda: Path(name)):
        folder = Path(name)
        make_library(folder)
        count = 0
        while time.monotonic() < until:
            count += 1
            words = [chance.choice(HOSTILE_WORDS) if word == "X" else word for word in chance.choice(COMMANDS)]
            values = _values(chance)
            tally.tried["inputs"] += 1
            if count % PROCESS_EVERY == 0:
                _try_process(tally, chance, folder, words, values)
            else:
                _try_here(tally, chance, folder, words, values)
    return tally


def _values(chance: random.Random) -> dict[str, str | None]:
    names = chance.sample(list(VARIABLES), chance.choice((0, 0, 1, 1, 2)))
    return {name: chance.choice(VARIABLES[name]) for name in names}


def make_library(folder: Path) -> None:
    """Write a library that is found, and the folder in which commands are run."""
    write_files(folder, FILES)


@contextlib.contextmanager
def _surroundings(folder: Path, values: Mapping[str, str | None]) -> Iterator[None]:
    """Work in a new folder with obstacles in it, and with these values of variables."""
    before, here = dict(os.environ), Path.cwd()
    homes = {f"XDG_{kind}_HOME": str(folder / "home" / kind.lower()) for kind in ("CONFIG", "CACHE", "STATE", "DATA")}
    wanted = {**before, **homes, "HOME": str(folder / "home"), "DOSSIER_LIBRARY": str(folder), **values}
    with tempfile.TemporaryDirectory(dir=folder) as work:
        try:
            os.chdir(work)
            obstacles(Path())
            os.environ.clear()
            os.environ.update({name: value for name, value in wanted.items() if value is not None})
            yield
        finally:
            os.environ.clear()
            os.environ.update(before)
            os.chdir(here)


def obstacles(folder: Path) -> None:
    """Make what the hostile words name: a link to itself, a link that leads nowhere, a folder, a file, a pipe."""
    (folder / "loop").symlink_to("loop")
    (folder / "dangling").symlink_to("nowhere")
    (folder / "folder").mkdir()
    (folder / "file").write_text("mine")
    os.mkfifo(folder / "pipe")


def here(words: Sequence[str], out: Stream | None, err: Stream | None) -> int:
    """Run a command in this process, and return its exit code."""
    streams = sys.stdin, sys.stdout, sys.stderr
    sys.stdin, sys.stdout, sys.stderr = Stream(), out, err
    try:
        code = main(list(words))
        for stream in (out, err):
            if stream:
                stream.failure = 0
                stream.flush()
        return code
    finally:
        sys.stdin, sys.stdout, sys.stderr = streams


def _try_here(
    tally: Tally, chance: random.Random, folder: Path, words: Sequence[str], values: Mapping[str, str | None]
) -> None:
    kinds = chance.choice(list(STREAMS)), chance.choice([*["a pipe"] * 5, *STREAMS])
    out, err = (STREAMS[kind]() for kind in kinds)
    report = f"commands: {words!r:.300} with {values!r:.300}, stdout is {kinds[0]}, stderr {kinds[1]}"
    with _surroundings(folder, values):
        try:
            code = here(words, out, err)
        except BaseException as error:  # noqa: BLE001  (that is what is looked for)
            tally.fail("crashes", f"{report}: {type(error).__name__}: {error}")
            return
    written = [stream.written.getvalue() if stream else b"" for stream in (out, err)]
    _judge(
        tally,
        report,
        Ended(code, *written),
        words,
        encodings=[stream.encoding if stream else "" for stream in (out, err)],
    )


def _try_process(
    tally: Tally, chance: random.Random, folder: Path, words: Sequence[str], values: Mapping[str, str | None]
) -> None:
    if any("\0" in word or "\ud800" in word for word in words):
        return  # no system hands such words to a program
    redirection = chance.choice(REDIRECTIONS)
    settings = chance.choice(PYTHON_SETTINGS)
    report = f"commands: {words!r:.300} with {values!r:.300} {settings}, {redirection}"
    with _surroundings(folder, {**values, **settings}):
        ended = process(words, redirection, limit=chance.choice((None, 0, 4096)))
    if ended is None:
        tally.fail("hangs", report)
    else:
        _judge(tally, report, ended, words)


REDIRECTIONS = ("", "> /dev/full", ">&-", "2>&-", "2> /dev/full", "<&-", "| true", ">&- 2>&- <&-")
PYTHON_SETTINGS: Sequence[Mapping[str, str]] = (
    {},
    {"PYTHONIOENCODING": "cp1251"},
    {"PYTHONIOENCODING": "ascii"},
    {"PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "LC_ALL": "C"},
)


def process(words: Sequence[str], redirection: str = "", *, limit: int | None = None) -> Ended | None:
    """Run a command as a process, whose files may have `limit` bytes. Returns None if it does not end."""

    def limit_files() -> None:
        if limit is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    shell = f'"$0" -m dossier_tui "$@" {redirection}'
    settings = {"PYTHONPATH": str(bundled_root()), "PYTHONWARNINGS": "error"}
    if limit is not None:  # Python before 3.12.8 leaves cut bytecode on a full disk, on which all later runs end
        settings["PYTHONDONTWRITEBYTECODE"] = "1"
    try:
        done = subprocess.run(
            ["sh", "-c", shell, sys.executable, *words], capture_output=True, stdin=subprocess.DEVNULL, check=False,
            env={**os.environ, **settings}, timeout=60, preexec_fn=limit_files,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return None
    return Ended(done.returncode, done.stdout, done.stderr)


def _judge(
    tally: Tally, report: str, ended: Ended, words: Sequence[str], encodings: Sequence[str] = ("utf-8", "utf-8")
) -> None:
    for failure, says in faults(ended, words, encodings):
        tally.fail(failure, f"{report}: {says}")


MOST_LINES = 3
"""Besides the line in which it ends, a command may say what is wrong with the config file or the index."""


def faults(
    ended: Ended, words: Sequence[str] = (), encodings: Sequence[str] = ("utf-8", "utf-8")
) -> Iterator[tuple[Failure, str]]:
    """Yield what is wrong with the end of a command."""
    said = ended.err.decode(encodings[1], "replace")
    if ended.code not in {0, 1, 2}:
        yield "crashes", f"exit code {ended.code}"
    if re.search("Traceback|stopped by an error|Exception ignored", said):
        yield "crashes", said[-500:]
    elif len(re.findall("^dossier: ", said, re.MULTILINE)) > 1 or said.count("\n") > MOST_LINES:
        yield "crashes", f"more than one line: {said[:500]}"
    if has_controls(said):
        yield "raw bytes", repr(said[:300])
    if not any(word.endswith(("zip", "docx")) for word in words):
        yield from _raw_bytes(ended.out, encodings[0])


def _raw_bytes(out: bytes, encoding: str) -> Iterator[tuple[Failure, str]]:
    try:
        answer = out.decode(encoding)
    except UnicodeDecodeError as error:
        yield "raw bytes", str(error)
        return
    if has_controls(re.sub("\x1b\\[(1;7|0)m|\u200b", "", answer)):  # our own colours, and what guards cells of CSV
        yield "raw bytes", f"stdout: {answer[:300]!r}"
