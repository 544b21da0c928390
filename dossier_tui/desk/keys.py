"""Other keys for commands, as the config file sets them: checked here, since the toolkit would say nothing."""

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
"""Keys that are called by a word; any other is the character that it types."""
_KEY = re.compile(r"((?:ctrl|alt|shift)\+)*(.+)", re.DOTALL)
_EVERYWHERE = "app"


class Bound(Protocol):
    """A command as far as its keys go."""

    @property
    def id(self) -> str:
        """Its name in the config file."""
        ...

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys that it has."""
        ...

    @property
    def where(self) -> Sequence[str]:
        """The screens that it belongs to; `app` for all of them."""
        ...


def keymap(commands: Sequence[Bound], settings: Settings) -> tuple[dict[str, tuple[str, ...]], list[Problem]]:
    """The keys of every command by its name, as the reader has set them, and what of that cannot be.

    A command whose new keys cannot be keeps its own.
    """
    keys = {command.id: command.keys for command in commands}
    problems: list[Problem] = []
    for name, wanted in settings.config.keys_of.items():
        wrong = list(_wrong(name, wanted, keys))
        problems += [settings.problem(f"{says}; the default stays", "keys", name) for says in wrong]
        if not wrong:
            keys[name] = wanted
    for name, says in _collisions(commands, keys, settings):
        problems.append(settings.problem(f"{says}; the default stays", "keys", name))
        keys[name] = next(command.keys for command in commands if command.id == name)
    return keys, problems


def _wrong(name: str, wanted: Sequence[str], known: dict[str, tuple[str, ...]]) -> Iterator[str]:
    if name not in known:
        near = nearest(name, known)
        meant = f"; did you mean '{near}'?" if near else ", see `dossier keys`"
        yield f"no command is called {quoted(name)}{meant}"
        return
    for key in wanted:
        bare = _KEY.fullmatch(key)
        word = bare[2] if bare else ""
        if len(word) != 1 and word not in NAMED:
            held = [f"{name}+{word.rpartition('+')[2]}" for name in ("ctrl", "alt", "shift") if "+" in word]
            near = nearest(word, [*held, *NAMED]) if word else None
            meant = f"; did you mean '{near}'?" if near else f": write one character, or one of {listed(sorted(NAMED))}"
            yield f"{quoted(key)} is no key{meant}"


def _collisions(
    commands: Sequence[Bound], keys: dict[str, tuple[str, ...]], settings: Settings
) -> Iterator[tuple[str, str]]:
    """Commands given a key that another one on the same screen has."""
    places = {command.id: set(command.where) for command in commands}
    for name in settings.config.keys_of:
        for other, taken in keys.items():
            both = set(keys.get(name, ())) & set(taken)
            if name in places and other != name and both and meet(places[name], places[other]):
                yield name, f"{quoted(min(both))} is already the key of '{other}'"
                break


def meet(one: set[str], other: set[str]) -> bool:
    """Whether two commands can be wanted on one screen: `app` and `view` are everywhere."""
    return bool(one & other) or bool({_EVERYWHERE, "view"} & (one | other))
