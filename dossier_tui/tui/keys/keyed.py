"""The commands with the keys that they have for this reader."""

from collections.abc import Mapping, Sequence
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from ...desk.config import Settings
from ...desk.keys import keymap, meet
from ...model import Problem
from .command import AnyCommand, Where, commands_of, hints

NO_KEY = "no-key"
"""What a command is bound to that the reader wants to have no key; no terminal sends it."""
_TEXTUAL_NAMES = {",": "comma", "+": "plus"}


class KeyedCommands(Struct, frozen=True, dict=True):
    """Every command, with its keys as the config file sets them."""

    declared: Sequence[AnyCommand]
    """With the keys that they have by themselves."""
    commands: tuple[AnyCommand, ...]
    problems: tuple[Problem, ...] = ()
    """What the config file asks for and cannot have."""

    def of(self, *places: Where) -> list[AnyCommand]:
        """The commands of these places."""
        return list(commands_of(self.commands, *places))

    def hints(self, *places: Where, first: Sequence[str] = ()) -> list[AnyCommand]:
        """The commands that a footer shows in these places, those that matter now before others."""
        return hints(self.commands, *places, first=first)

    def named(self, id: str) -> AnyCommand:
        """The command with this id."""
        return next(command for command in self.commands if command.id == id)

    def declared_as(self, id: str) -> AnyCommand:
        """The command with this id, with the keys that it has by itself; the keymap changes them."""
        return next(command for command in self.declared if command.id == id)

    def shown(self, id: str) -> str:
        """The key of a command, as a sentence names it."""
        return self.named(id).key_in_footer

    @property
    def textual_keymap(self) -> Mapping[str, str]:
        """The keys of every command whose keys are not those declared, as Textual wants them."""
        declared = {command.id: command.all_keys for command in self.declared}
        keys = {command.id: self.keys_of(command) for command in self.commands}
        return {
            id: ",".join(_TEXTUAL_NAMES.get(key, key) for key in live) or NO_KEY
            for id, live in keys.items()
            if live != declared[id]
        }

    def keys_of(self, command: AnyCommand) -> tuple[str, ...]:
        """The keys of a command on every layout, save those of another layout that are another command's own key."""
        return tuple(key for key in command.all_keys if key in command.keys or not self._is_taken(key, command))

    def _is_taken(self, key: str, by: AnyCommand) -> bool:
        """Whether another command that may be there at the same time has a key as its own."""
        others = (other for other in self._with_key.get(key, ()) if other.id != by.id)
        return any(meet(set(by.where), set(other.where)) for other in others)

    @cached_property
    def _with_key(self) -> Mapping[str, Sequence[AnyCommand]]:
        """The commands that have a key as their own, by the key."""
        commands: dict[str, list[AnyCommand]] = {}
        for command in self.commands:
            for key in command.keys:
                commands.setdefault(key, []).append(command)
        return commands


def keyed(commands: Sequence[AnyCommand], settings: Settings) -> KeyedCommands:
    """Commands as the config file has them; one whose new keys cannot be keeps its own."""
    keys, problems = keymap(commands, settings)
    tabs_moved = any(keys[command.id] != command.keys for command in commands if command.is_tab)

    def with_keys(command: AnyCommand) -> AnyCommand:
        stale = tabs_moved or keys[command.id] != command.keys
        return replace(command, keys=keys[command.id], keys_hint="" if stale else command.keys_hint)

    return KeyedCommands(commands, tuple(map(with_keys, commands)), tuple(problems))
