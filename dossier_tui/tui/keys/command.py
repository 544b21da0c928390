"""A command: one thing that a reader can do, declared once for key, footer, palette and help page."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeVar

from msgspec import Struct

from ...values import listed
from .layouts import TWINS

if TYPE_CHECKING:
    from textual.binding import Binding

Where = Literal[
    "app", "home", "reader", "search", "people", "timeline", "map", "compare", "coverage", "page", "help", "view"
]
"""What a key belongs to: the whole app, one kind of screen, or any list or text that has the focus."""

PLACES: Mapping[Where, str] = {
    "view": "", "app": "", "page": "",
    "reader": "in a dossier",
    "home": "in the library",
    "search": "in a search",
    "people": "among people and places",
    "timeline": "in a timeline",
    "map": "on the map",
    "compare": "in a comparison",
    "coverage": "in coverage",
    "help": "on the help page",
}  # fmt: skip
"""Where a key works, in words; empty for so many places that they need no name."""

Group = Literal["move", "tabs", "find", "leads", "time", "others", "take", "own", "files", "all"]
"""What a command is for."""

GROUPS: Mapping[Group, str] = {
    "move": "Move and open",
    "tabs": "Tabs",
    "find": "Find and search",
    "leads": "What an entry rests on and leads to",
    "time": "Time and place",
    "others": "Other dossiers",
    "take": "Take away",
    "own": "Your own",
    "files": "Files",
    "all": "Everywhere",
}
"""Headings of the lists of keys, in their order."""

BEFORE_OTHERS = 2.5
"""The place among hints of what matters now: after tabs and opening, before finding."""

_KEY_NAMES = {
    "escape": "esc", "pagedown": "pgdn", "pageup": "pgup", "left": "←", "right": "→", "up": "↑", "down": "↓",
    "backspace": "⌫", "ctrl+q": "^q", "ctrl+z": "^z", "ctrl+p": "^p", "ctrl+d": "^d", "ctrl+u": "^u", "space": "space",
}  # fmt: skip
"""Keys as a reader knows them."""

Target_contra = TypeVar("Target_contra", contravariant=True)
"""What a command acts on: the screen shown, or the list or text that has the focus."""


class Command(Struct, Generic[Target_contra], frozen=True, kw_only=True):
    """One thing that a reader can do."""

    id: str
    """Its name in the config file and in `dossier keys`."""
    keys: tuple[str, ...] = ()
    """Textual's names, or single characters; footers show the first."""
    label: str
    """What it does, in a footer or the palette."""
    help: str
    where: tuple[Where, ...]
    group: Group
    run: Callable[[Target_contra], object]
    """Does it. What is slow to import is imported when it runs."""
    hint: int = 0
    """Its place among the footer's hints; 0 where it has none."""
    in_footer: str = ""
    """What a footer calls it, where that is shorter."""
    keys_hint: str = ""
    """What the footer shows for its keys, where that is not the first of them."""
    in_palette: bool = True
    in_dialogs: bool = False
    """Whether it works in every dialog and while something is typed, too."""
    is_tab: bool = False
    """Whether it shows a tab by number; the help page then names the tab."""

    @property
    def action(self) -> str:
        """What Textual runs for a key or a click."""
        return f"app.run_command('{self.id}')"

    @property
    def all_keys(self) -> tuple[str, ...]:
        """The command's keys, each followed by what it types on other keyboard layouts."""
        return tuple(dict.fromkeys(key for each in self.keys for key in (each, *TWINS.get(each, ()))))

    @property
    def keys_shown(self) -> str:
        """The command's keys, for the help page."""
        return " ".join(_KEY_NAMES.get(key, key) for key in self.keys)

    @property
    def places_words(self) -> str:
        """Where it works, in brackets after what it does: ` (in a timeline and on the map)`; empty for many places."""
        places = [PLACES[place] for place in self.where]
        return f" ({listed(places)})" if all(places) else ""

    @property
    def label_in_footer(self) -> str:
        """What the footer calls it."""
        return self.in_footer or self.label

    @property
    def key_in_footer(self) -> str:
        """The key that the footer shows."""
        return self.keys_hint or next((_KEY_NAMES.get(key, key) for key in self.keys), "")


AnyCommand = Command[Any]


class Hint(Struct, frozen=True):
    """A key of a field in which one types, as a footer shows it: no command has it there."""

    key_in_footer: str
    label_in_footer: str
    action: str = ""


Hinted = AnyCommand | Hint
"""What a footer shows."""


def commands_of(commands: Iterable[AnyCommand], *places: Where) -> Iterator[AnyCommand]:
    """The commands that belong to any of these places."""
    return (command for command in commands if set(places) & set(command.where))


def bindings(commands: Iterable[AnyCommand]) -> "list[Binding]":
    """Textual's bindings for commands; the keymap of the app then has the keys that the reader has set."""
    from textual.binding import Binding  # here, so that `dossier keys` need not wait for Textual

    return [
        Binding(",".join("comma" if key == "," else key for key in command.all_keys), command.action, command.label,
                show=False, id=command.id, priority=command.in_dialogs)
        for command in commands
        if command.keys
    ]  # fmt: skip


def hints(commands: Iterable[AnyCommand], *places: Where, first: Sequence[str] = ()) -> list[AnyCommand]:
    """The commands that a footer shows, in its order; after the way to open, those that matter now, by id."""
    hinted = [command for command in commands_of(commands, *places) if (command.hint or command.id in first)]
    rank = dict.fromkeys(first, BEFORE_OTHERS)
    return sorted(
        (command for command in hinted if command.keys),
        key=lambda command: (rank.get(command.id, command.hint), first.index(command.id) if command.id in first else 0),
    )


def fitting(commands: Sequence[Hinted], width: int) -> Sequence[Hinted]:
    """The hints that fit into this many cells, as many as there is room for: the last two stay."""
    kept = list(commands)
    while len(kept) > 2 and sum(len(c.key_in_footer) + len(c.label_in_footer) + 3 for c in kept) - 2 > width:
        del kept[-3]
    return kept
