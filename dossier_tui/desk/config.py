"""The reader's settings, read from a TOML file. Every mistake is reported, and the other settings still apply."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec

from ..library.written import Written
from ..model import Form, Problem
from ..model import Path as Steps
from ..values import Order
from ..words.wording import NameOrder, Wording
from .storage import Unreadable, parse_toml, read_text


class Config(Form, kw_only=True):
    """The settings of the config file; the defaults change nothing."""

    theme: str = ""
    """The colour theme at the start; empty for the last one chosen."""
    dates: Order = "day-month-year"
    """The format of dates."""
    names: NameOrder = "family-last"
    """The order of names: the family name last, or first."""
    viewpoint: str = ""
    """The id of the polity whose wording of disputed names and statuses is used; empty for neutral wording."""
    ascii: bool = False
    """Whether the app draws lines, bars and marks in ASCII, for screen readers and terminals without other ones."""
    keys: dict[str, str | tuple[str, ...]] = msgspec.field(default_factory=dict)
    """The reader's keys for commands, by the command's id (`dossier keys` lists them)."""

    @property
    def wording(self) -> Wording:
        """The wording of dates, names and statuses."""
        return Wording(self.dates, self.names, self.viewpoint)

    @property
    def keys_of(self) -> Mapping[str, tuple[str, ...]]:
        """The reader's keys as tuples, by the command's id."""
        return {name: (keys,) if isinstance(keys, str) else keys for name, keys in self.keys.items()}


class Settings(msgspec.Struct, frozen=True):
    """The config file as read: the valid settings, and the problems with the others."""

    path: Path
    config: Config = msgspec.field(default_factory=Config)
    problems: tuple[Problem, ...] = ()
    written: Written = Written("", {})

    def problem(self, message: str, *keys: str) -> Problem:
        """Return a problem at the position of a key in the file, for mistakes found outside this module."""
        return self.written.problem(keys, message)


def load_config(path: Path) -> Settings:
    """Read the config file. Each invalid setting keeps its default and is reported as a problem."""
    name = str(path)
    try:
        text = read_text(path)
        if text is None:
            return Settings(path)
        content = parse_toml(path, text)
    except Unreadable as error:
        problem = error.problem
        says = f"{problem.message}; the defaults are used"
        return Settings(path, problems=(Problem(name, problem.line, problem.column, says),))
    marks: dict[Steps, tuple[int, int]] = dict(_marks(text))
    return _conformed(path, Written(name, _as_text(content), marks, marks))


def _conformed(path: Path, written: Written) -> Settings:
    """Convert each setting separately, so that one mistake does not affect the others."""
    from ..library.conform import conform

    values: dict[str, Any] = {}
    problems: list[Problem] = []
    for key, value in written.content.items():
        parts = [{name: each} for name, each in value.items()] if key == "keys" and isinstance(value, dict) else [value]
        for part in parts:
            single = Written(written.path, {key: part}, written.marks, written.key_marks)
            config, key_problems = conform(single, Config)
            problems += [_with_default(problem) for problem in key_problems]
            if config and isinstance(part, dict):
                values.setdefault(key, {}).update(config.keys)
            elif config:
                values[key] = getattr(config, key)
    return Settings(path, Config(**values), tuple(problems), written)


def _with_default(problem: Problem) -> Problem:
    return Problem(problem.path, problem.line, problem.column, f"{problem.message}; the default stays")


def _as_text(value: Any) -> Any:
    """Convert TOML values to strings, lists and mappings, as they would be read from YAML."""
    if isinstance(value, dict):
        return {key: _as_text(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_as_text(item) for item in value]
    return str(value).lower() if isinstance(value, bool) else str(value)


_KEY = re.compile(r"""\s*(?:"([^"]*)"|'([^']*)'|([\w-]+))\s*=""")
_TABLE = re.compile(r"""\s*\[\s*["']?([\w.-]+?)["']?\s*\]""")


def _marks(text: str) -> Iterator[tuple[Steps, tuple[int, int]]]:
    """Yield the line and column of each key, assuming one key per line, below the heading of its table."""
    table: tuple[str, ...] = ()
    for number, text_line in enumerate(text.splitlines(), 1):
        heading, key = _TABLE.match(text_line), _KEY.match(text_line)
        if heading:
            table = tuple(heading[1].split("."))
            yield table, (number, text_line.index("[") + 1)
        elif key:
            yield (*table, next(filter(None, key.groups()), "")), (number, len(text_line) - len(text_line.lstrip()) + 1)
