"""The reader's config file in the app: other keys for commands, and what is wrong in the file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ..desk.config import Settings
from ..desk.keys import keymap, meet
from ..library import Library
from ..values import clean, did_you_mean, quoted
from ..yamltext import Problem
from .commands.command import COMMANDS, TABS, Command

if TYPE_CHECKING:
    from .app import DossierApp

NO_KEY = "no-key"
"""What a command is bound to that the reader wants to have no key; no terminal sends it."""
_NAMES = {",": "comma", "+": "plus"}


@dataclass(frozen=True)
class Keyed:
    """The commands with the keys that they have here."""

    commands: tuple[Command, ...] = COMMANDS
    problems: tuple[Problem, ...] = ()
    """What the config file asks for and cannot have."""

    def shown(self, id: str) -> str:
        """The key of a command as a sentence names it."""
        return next(command.key_in_footer for command in self.commands if command.id == id)

    @property
    def textual_keymap(self) -> Mapping[str, str]:
        """What Textual is to be told: the keys of every command whose keys are not those declared."""
        declared = {command.id: command.all_keys for command in COMMANDS}
        keys = {command.id: self.keys_of(command) for command in self.commands}
        return {
            id: ",".join(_NAMES.get(key, key) for key in live) or NO_KEY
            for id, live in keys.items()
            if live != declared[id]
        }

    def keys_of(self, command: Command) -> tuple[str, ...]:
        """Its keys and their Cyrillic twins, save a twin that is another command's own key."""
        taken = {
            key
            for other in self.commands
            if other.id != command.id and meet(set(command.where), set(other.where))
            for key in other.keys
        }
        return tuple(key for key in command.all_keys if key in command.keys or key not in taken)


def keyed(settings: Settings) -> Keyed:
    """The commands as the config file has them; one whose new keys cannot be keeps its own."""
    keys, problems = keymap(COMMANDS, settings)
    numbers_moved = any(keys[tab.id] != tab.keys for tab in TABS)
    return Keyed(tuple(_with(command, keys[command.id], numbers_moved) for command in COMMANDS), tuple(problems))


def _with(command: Command, keys: tuple[str, ...], numbers_moved: bool) -> Command:  # noqa: FBT001
    stale = keys != command.keys or numbers_moved
    return replace(command, keys=keys, keys_hint="" if stale else command.keys_hint)


def problems_in(app: "DossierApp") -> list[Problem]:
    """All that is wrong in the config file, in its order."""
    settings = app.desk.settings
    unusable = _unusable(settings, app.library, list(app.available_themes))
    found = (*settings.problems, *app.keyed.problems, *unusable)
    return sorted(found, key=lambda problem: (problem.line, problem.column))


def tell_problems(app: "DossierApp") -> None:
    """Tells the first of them, and where the others are listed."""
    problems = problems_in(app)
    more = f" (and {len(problems) - 1} more: press {app.keyed.shown('problems')})" if len(problems) > 1 else ""
    if problems:
        app.tell(f"{clean(str(problems[0]))}{more}", wrong=True)


def _unusable(settings: Settings, library: Library, themes: Sequence[str]) -> list[Problem]:
    """What the file sets to something that the app or the library does not have."""
    config, found = settings.config, []
    if config.theme and config.theme not in themes:
        near = did_you_mean(config.theme, themes)
        found.append(settings.problem(f"no theme is called {quoted(config.theme)}{near}; the default stays", "theme"))
    known = library.registry.viewpoints if config.viewpoint else ()
    if config.viewpoint and config.viewpoint not in known:
        near = did_you_mean(config.viewpoint, known)
        says = f"no viewpoint {quoted(config.viewpoint)}{near}; names stay neutral"
        found.append(settings.problem(says, "viewpoint"))
    return found
