"""The reader's settings: a TOML file, of which every mistake is named and costs only itself."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec

from ..library.conform import conform
from ..library.yamltext import Written
from ..model import Form, Problem
from ..model import Path as Steps
from ..values import Order
from ..words.wording import NameOrder, Wording


class Config(Form, kw_only=True):
    """What may be set; the defaults change nothing."""

    theme: str = ""
    """The colours to begin with."""
    dates: Order = "day-month-year"
    """How dates are written."""
    names: NameOrder = "family-last"
    """Which name comes last."""
    viewpoint: str = ""
    """As whose side disputed names and statuses are worded: the id of a polity; neutral where not set."""
    keys: dict[str, str | tuple[str, ...]] = msgspec.field(default_factory=dict)
    """Other keys for commands, by the command's name (`dossier keys` lists them)."""

    @property
    def wording(self) -> Wording:
        """How dates, names and statuses are said."""
        return Wording(self.dates, self.names, self.viewpoint)

    @property
    def keys_of(self) -> Mapping[str, tuple[str, ...]]:
        """The keys set, by command."""
        return {name: (keys,) if isinstance(keys, str) else keys for name, keys in self.keys.items()}


@dataclass(frozen=True)
class Settings:
    """The config file as read: what can be used of it, and what is wrong with the rest."""

    path: Path
    config: Config = field(default_factory=Config)
    problems: tuple[Problem, ...] = ()
    written: Written = field(default=Written("", {}), repr=False)

    def problem(self, says: str, *keys: str) -> Problem:
        """A mistake that only the app or the library can see, at the place of its key in the file."""
        return self.written.problem(keys, says)


def load_config(path: Path) -> Settings:
    """Reads the file. Whatever is wrong in it stays at its default, and is among the problems."""
    name = str(path)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return Settings(path, written=Written(name, {}))
    except (OSError, ValueError) as error:
        says = (error.strerror if isinstance(error, OSError) else "") or "is not UTF-8 text"
        return Settings(path, problems=(Problem(name, 0, 0, f"cannot be read: {says}; the defaults are used"),))
    import tomllib

    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return Settings(path, problems=(_not_toml(name, str(error)),))
    marks: dict[Steps, tuple[int, int]] = dict(_marks(text))
    return _conformed(path, Written(name, _as_text(content), marks, marks))


def _conformed(path: Path, written: Written) -> Settings:
    """Each key for itself, so that one mistake leaves the others in force."""
    good: dict[str, Any] = {}
    problems: list[Problem] = []
    for key, value in written.content.items():
        parts = [{name: each} for name, each in value.items()] if key == "keys" and isinstance(value, dict) else [value]
        for part in parts:
            alone = Written(written.path, {key: part}, written.marks, written.key_marks)
            config, wrong = conform(alone, Config)
            problems += [_with_default(problem) for problem in wrong]
            if config and isinstance(part, dict):
                good.setdefault(key, {}).update(config.keys)
            elif config:
                good[key] = getattr(config, key)
    return Settings(path, Config(**good), tuple(problems), written)


def _with_default(problem: Problem) -> Problem:
    return Problem(problem.path, problem.line, problem.column, f"{problem.says}; the default stays")


def _not_toml(name: str, says: str) -> Problem:
    place = re.search(r" \(at line (\d+), column (\d+)\)", says)
    line, column = (int(place[1]), int(place[2])) if place else (0, 0)
    bare = says[: place.start()] if place else says.removesuffix(" (at end of document)")
    return Problem(name, line, column, f"not TOML: {bare}; the defaults are used")


def _as_text(value: Any) -> Any:
    """Values as a reader of YAML would have them: plain text, lists and mappings."""
    if isinstance(value, dict):
        return {key: _as_text(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_as_text(item) for item in value]
    return str(value).lower() if isinstance(value, bool) else str(value)


_KEY = re.compile(r"""\s*(?:"([^"]*)"|'([^']*)'|([\w-]+))\s*=""")
_TABLE = re.compile(r"""\s*\[\s*["']?([\w.-]+?)["']?\s*\]""")


def _marks(text: str) -> Iterator[tuple[Steps, tuple[int, int]]]:
    """Line and column of each key, as far as a glance tells: one a line, below its table's heading."""
    table: tuple[str, ...] = ()
    for number, each in enumerate(text.splitlines(), 1):
        heading, key = _TABLE.match(each), _KEY.match(each)
        if heading:
            table = tuple(heading[1].split("."))
            yield table, (number, each.index("[") + 1)
        elif key:
            yield (*table, next(filter(None, key.groups()), "")), (number, len(each) - len(each.lstrip()) + 1)


def config_path() -> Path:
    """The file that the reader's settings are in."""
    from platformdirs import user_config_path

    return user_config_path("dossier", appauthor=False) / "config.toml"
