"""The reader's keys for commands, checked here since Textual would silently ignore mistakes."""

import re
from collections.abc import Iterator, Sequence
from typing import Protocol

from ..model import Problem
from ..values import listed, nearest, quoted
from .config import Settings

NAMED = frozenset(
    """
    backspace delete down end enter escape home insert left pagedown pageup right space tab up
    f1 f2 f3 f4 f5 f6 f7 f8 f9 f10 f11 f12
    """.split()
)
"""Keys that are named by a word; any other key is named by its character."""
_KEY = re.compile(r"((?:ctrl|alt|shift)\+)*(.+)", re.DOTALL)
_EVERYWHERE = "app"


class Bound(Protocol):
    """A command with its keys."""

    @property
    def id(self) -> str:
        """The command's name in the config file."""
        ...

    @property
    def keys(self) -> tuple[str, ...]:
        """The default keys."""
        ...

    @property
    def where(self) -> Sequence[str]:
        """The screens on which the command is available; `app` for all of them."""
        ...


def keymap(commands: Sequence[Bound], settings: Settings) -> tuple[dict[str, tuple[str, ...]], list[Problem]]:
    """Return the keys of every command, by id, and the problems with the reader's keys.

    A command keeps its default keys if the reader's keys are invalid or clash with another command's.
    """
    keys = {command.id: command.keys for command in commands}
    problems: list[Problem] = []
    accepted: list[str] = []
    for name, wanted in settings.config.keys_of.items():
        messages = list(_mistakes(name, wanted, keys))
        problems += [settings.problem(f"{message}; the default stays", "keys", name) for message in messages]
        if not messages:
            keys[name] = wanted
            accepted.append(name)
    for name, message in _collisions(commands, keys, accepted):
        problems.append(settings.problem(f"{message}; the default stays", "keys", name))
        keys[name] = next(command.keys for command in commands if command.id == name)
    return keys, problems


def _mistakes(name: str, wanted: Sequence[str], known: dict[str, tuple[str, ...]]) -> Iterator[str]:
    if name not in known:
        near = nearest(name, known)
        suggestion = f"; did you mean '{near}'?" if near else ", see `dossier keys`"
        yield f"no command is called {quoted(name)}{suggestion}"
        return
    for key in wanted:
        match = _KEY.fullmatch(key)
        word = match[2] if match else ""
        if "ctrl+" in key and len(word) == 1 and word != word.lower():
            yield f"no terminal tells {quoted(key)} from '{key.lower()}'; write that"
        elif not (len(word) == 1 and word.isprintable()) and word not in NAMED:
            modified = [f"{name}+{word.rpartition('+')[2]}" for name in ("ctrl", "alt", "shift") if "+" in word]
            near = nearest(word, [*modified, *NAMED]) if word else None
            suggestion = (
                f"; did you mean '{near}'?" if near else f": write one character, or one of {listed(sorted(NAMED))}"
            )
            yield f"{quoted(key)} is no key{suggestion}"


def _collisions(
    commands: Sequence[Bound], keys: dict[str, tuple[str, ...]], changed: Sequence[str]
) -> Iterator[tuple[str, str]]:
    """Yield the commands whose new key belongs to another command on the same screen, with a message."""
    screens = {command.id: set(command.where) for command in commands}
    for name in changed:
        for other, other_keys in keys.items():
            shared = set(keys.get(name, ())) & set(other_keys)
            if name in screens and other != name and shared and meet(screens[name], screens[other]):
                yield name, f"{quoted(min(shared))} is already the key of '{other}'"
                break


def meet(one: set[str], other: set[str]) -> bool:
    """Whether two commands may be available on the same screen: `app` and `view` are on every screen."""
    return bool(one & other) or bool({_EVERYWHERE, "view"} & (one | other))
