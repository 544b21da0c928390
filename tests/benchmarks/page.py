"""The page of the documentation that holds the table, with the date, the machine and the command."""

import datetime as dt
import os
import platform
import re
import sqlite3
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

import yaml

from .table import markdown

PAGE = """\
# Performance

{command} wrote this page on {date}; do not edit it.

{table}
A program and its floor run in turn, in the same run, so that a busy machine slows both. Times are medians; a ratio is
the median of the ratios of each round, with the least and the greatest in brackets. A gate given as a ratio holds for
time and CPU time alike. A program against itself (`make bench ARGS=--self`) gives about 1 on an idle machine with 15
rounds or more: take a difference of less than a tenth for none.

- **A frame** counts when it is whole and its words are on the screen of a real pty of 120 by 40 cells; the time is that
  of the arrival of its bytes. CPU time is that of the process and its children up to then, for a key up to the moment
  when nothing more is drawn. An idle app has been left alone for {idle:g} seconds.
- **Warm** means that the same library was listed, searched and opened before. Every run has temporary XDG folders.
- **The floors** stand in `tests/benchmarks/floors`. The large library is made by `python -m tests.benchmarks.corpus`.

Machine: {machine}.
"""


def page(rows: Sequence[Sequence[str]], command: str, idle: float) -> str:
    """Return the page for the cells of a table."""
    date = dt.datetime.now(dt.UTC).date().isoformat()
    return PAGE.format(table=markdown(rows), command=f"`{command}`", date=date, machine=machine(), idle=idle)


def machine() -> str:
    """Return what the figures were measured on: cores, kernel, versions, and how busy it was."""
    libyaml = "with" if yaml.__with_libyaml__ else "without"
    return (
        f"{os.cpu_count()} cores ({_processor()}), {platform.system()} {platform.release()}, "
        f"Python {platform.python_version()}, Textual {version('textual')}, SQLite {sqlite3.sqlite_version}, "
        f"PyYAML {version('pyyaml')} {libyaml} libyaml, load {os.getloadavg()[0]:.1f}"
    )


def _processor() -> str:
    told = Path("/proc/cpuinfo")
    words = told.read_text(encoding="utf-8") if told.exists() else ""
    found = re.search(r"^model name\s*:\s*(.+)$", words, re.MULTILINE)
    return found[1] if found else platform.machine()
