"""Whole processes: what they cost from start to end, and what a running one has used so far."""

import contextlib
import os
import re
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

PYTHON = sys.executable
LONGEST = 3600.0
"""The seconds after which a process is ended."""
TICK = os.sysconf("SC_CLK_TCK")
LEFT_OUT = re.compile(r"PYTHON|TEXTUAL|DOSSIER|XDG|NO_COLOR|FORCE_COLOR|COLUMNS|LINES|TMUX|CI$")
"""Variables of the caller that would change what is measured."""


class Failed(Exception):
    """A program did not do what it is measured for; says why."""


@dataclass(frozen=True)
class Cost:
    """What a process took from start to end."""

    seconds: float
    cpu: float
    """Seconds of user and system time, those of its children included."""


def program() -> list[str]:
    """Return the command under test: the one installed beside this Python, else the package run as a module."""
    installed = Path(PYTHON).with_name("dossier")
    return [str(installed)] if installed.exists() else [PYTHON, "-m", "dossier_tui"]


def environment(homes: Mapping[str, str]) -> dict[str, str]:
    """Return the environment of whatever is measured, with these XDG folders; the same for a program and its floor."""
    kept = {name: value for name, value in os.environ.items() if not LEFT_OUT.match(name)}
    terminal = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"}
    return {**kept, **terminal, **homes}


def run(command: Sequence[str], homes: Mapping[str, str], codes: Sequence[int] = (0,)) -> Cost:
    """Run a command to its end, its output thrown away. Raises Failed unless it ends with one of the exit codes."""
    with tempfile.TemporaryFile() as errors:
        started = time.perf_counter()
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=errors,
            start_new_session=True,
            env=environment(homes),
        )
        with _ended_in_time(process.pid):
            _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in codes:
            errors.seek(0)
            last = errors.read().decode(errors="replace").strip().rpartition("\n")[2]
            raise Failed(f"`{' '.join(command)}` ended with {process.returncode}: {last}")
    return Cost(seconds, usage.ru_utime + usage.ru_stime)


@contextlib.contextmanager
def _ended_in_time(pid: int) -> Iterator[None]:
    """End a process with its children after LONGEST, or when this one is interrupted."""
    timer = threading.Timer(LONGEST, os.killpg, (pid, signal.SIGKILL))
    timer.start()
    try:
        yield
    except BaseException:
        os.killpg(pid, signal.SIGKILL)
        raise
    finally:
        timer.cancel()


def family(pid: int) -> list[int]:
    """Return a process and its living descendants."""
    found, left = [], [pid]
    while left:
        each = left.pop()
        found.append(each)
        with contextlib.suppress(OSError):
            for children in Path(f"/proc/{each}/task").glob("*/children"):
                left += map(int, children.read_text(encoding="ascii").split())
    return found


def cpu_seconds(pid: int) -> float:
    """Return the CPU time used so far by a running process and its children, the ended ones included."""
    total = 0.0
    for each in family(pid):
        with contextlib.suppress(OSError):
            total += time.clock_gettime((~each << 3) | 2)  # the kernel's number for the clock of another process
            told = Path(f"/proc/{each}/stat").read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()
            total += (int(told[13]) + int(told[14])) / TICK
    return total


def memory(pid: int) -> float:
    """Return the megabytes of a running process and its children, shared pages divided among those who share them."""
    kilobytes = 0
    for each in family(pid):
        with contextlib.suppress(OSError):
            told = Path(f"/proc/{each}/smaps_rollup").read_text(encoding="ascii")
            kilobytes += sum(int(size) for size in re.findall(r"^Pss:\s+(\d+)", told, re.MULTILINE))
    if not kilobytes:
        raise Failed("the kernel does not tell the memory of a process (no smaps_rollup)")
    return kilobytes / 1024
