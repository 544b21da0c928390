"""Everything a reader can do, declared once: keys, footer hints, palette and help page come from here.

To add an instrument, add one `Command` and the module that its `does` names.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from ..blocks import Block, Facts, Heading, cited
from ..panes import PANES

if TYPE_CHECKING:
    from textual.binding import Binding

Where = Literal["app", "home", "reader", "page", "view"]
"""What a key belongs to: the whole app, one kind of screen, or any list or text that has the focus."""

TITLES: dict[Where, str] = {
    "view": "Move",
    "reader": "In a dossier",
    "home": "In the library",
    "page": "On a page like this",
    "app": "Everywhere",
}
"""Headings of the help page, in its order."""

_LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,./QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>?"
_CYRILLIC = "йцукенгшщзхъфывапролджэячсмитьбю.ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,"
TWINS = dict(zip(_LATIN, _CYRILLIC, strict=True))
"""What each key of a Latin keyboard types on the Russian layout."""

_SHOWN = {
    "escape": "esc", "pagedown": "pgdn", "pageup": "pgup", "left": "←", "right": "→", "up": "↑", "down": "↓",
    "backspace": "⌫", "ctrl+q": "^q", "ctrl+p": "^p", "ctrl+d": "^d", "ctrl+u": "^u", "space": "space",
}  # fmt: skip
"""Keys as a reader knows them."""


@dataclass(frozen=True)
class Command:
    """One thing to do."""

    id: str
    keys: tuple[str, ...]
    """Textual's names, or single characters; the first is the one that footers show."""
    label: str
    """What it does, in a footer or the palette."""
    help: str
    where: tuple[Where, ...]
    does: str
    """An action of the screen or widget, or `module:function` of this package, called with the app."""
    hint: int = 0
    """Its place among the footer's hints; 0 where it has none."""
    keys_hint: str = ""
    """What the footer shows for its keys, where that is not the first of them."""
    in_palette: bool = True

    @property
    def action(self) -> str:
        """What Textual runs."""
        module, _, function = self.does.partition(":")
        return f"app.call('{module}', '{function}')" if function else self.does

    @property
    def all_keys(self) -> tuple[str, ...]:
        """Its keys, each single character followed by its Cyrillic twin."""
        return tuple(dict.fromkeys(key for each in self.keys for key in (each, TWINS.get(each, each))))

    @property
    def keys_shown(self) -> str:
        """Its keys for the help page."""
        return " ".join(_SHOWN.get(key, key) for key in self.keys)

    @property
    def key_in_footer(self) -> str:
        """The one that the footer shows."""
        return self.keys_hint or _SHOWN.get(self.keys[0], self.keys[0])


def _move(id: str, keys: str, label: str, help: str, does: str) -> Command:
    return Command(id, tuple(keys.split()), label, help, ("view",), does, in_palette=False)


MOVES = (
    _move("down", "j down", "Down", "The next entry, or further down the text.", "move(1)"),
    _move("up", "k up", "Up", "The entry before, or further up.", "move(-1)"),
    _move("half_down", "ctrl+d", "Half a page down", "Half a page down.", "page(0.5)"),
    _move("half_up", "ctrl+u", "Half a page up", "Half a page up.", "page(-0.5)"),
    _move("page_down", "pagedown space", "A page down", "A page down.", "page(1)"),
    _move("page_up", "pageup", "A page up", "A page up.", "page(-1)"),
    _move("top", "g home", "To the top", "To the first entry.", "edge(-1)"),
    _move("bottom", "G end", "To the end", "To the last entry.", "edge(1)"),
)

TABS = tuple(
    Command(
        f"tab_{pane.key}", (str(number),) if number < 10 else (), pane.title, pane.help, ("reader",),
        f"show_pane('{pane.key}')",
    )
    for number, pane in enumerate(PANES, 1)
)  # fmt: skip
"""One for each pane; the number keys go as far as there are digits."""

COMMANDS: tuple[Command, ...] = (
    *MOVES,
    Command(
        "open", ("enter",), "Open", "In a list of dossiers: open it. In a dossier: go to the record's own pane; there, "
        "show it in full.", ("view",), "open", hint=2, in_palette=False,
    ),
    *TABS,
    Command("next_tab", ("]", ">", "right", "l"), "Tabs", "The tab to the right.", ("reader",), "turn(1)", hint=1,
            keys_hint=f"1–{min(len(PANES), 9)}", in_palette=False),
    Command("previous_tab", ("[", "<", "left", "h"), "Previous tab", "The tab to the left.", ("reader",), "turn(-1)",
            in_palette=False),
    Command("detail", ("tab",), "Show in full", "To the record in full, and back.", ("reader",), "detail"),
    Command("back", ("H", "backspace"), "Back", "To where you were before a jump.", ("reader",), "travel(-1)"),
    Command("forward", ("L",), "Forward", "The way back undone.", ("reader",), "travel(1)"),
    Command("source", ("u",), "Address of the source", "Open, or show, the web address of the record's source.",
            ("reader",), "source_address:show"),
    Command("filter", ("/",), "Filter", "Show only dossiers with these words; esc shows all again.", ("home",),
            "filter", hint=3),
    Command("export", ("x",), "Export", "Write the dossier to a file.", ("home", "reader"),
            "export:open_dialog", hint=4),
    Command("other", ("o",), "Open another", "Pick another dossier by a few letters of its name.", ("reader",),
            "picker:open_picker", hint=5),
    Command("reload", ("r",), "Reload", "Read the files again.", ("home", "reader"), "reload"),
    Command("problems", ("!",), "Problems", "What is wrong in which file, with line and column.", ("home", "reader"),
            "problems:show"),
    Command("theme", ("T",), "Next theme", "Other colours; they are kept for the next time.", ("app",), "next_theme"),
    Command("palette", (":", "ctrl+p"), "Command palette", "Every command and every dossier by name.", ("app",),
            "command_palette", in_palette=False),
    Command("help", ("?",), "Help", "This page.", ("app",), "help:show", hint=8),
    Command("leave_reader", ("q", "escape"), "Library", "Out of the record, then back to the library.", ("reader",),
            "leave", hint=9),
    Command("leave_page", ("q", "escape"), "Back", "Back to where you were.", ("page",), "app.pop_screen", hint=9,
            in_palette=False),
    Command("clear", ("escape",), "Clear filter", "Show all dossiers again.", ("home",), "clear", in_palette=False),
    Command("leave_home", ("q",), "Quit", "Leave.", ("home",), "app.quit", hint=9, in_palette=False),
    Command("quit", ("ctrl+q",), "Quit", "Leave from anywhere.", ("app",), "app.quit"),
)  # fmt: skip


def commands_of(*places: Where) -> Iterator[Command]:
    """The commands that belong to any of these."""
    return (command for command in COMMANDS if set(places) & set(command.where))


def bindings(*places: Where) -> "list[Binding]":
    """Textual's bindings for the commands of these places."""
    from textual.binding import Binding  # here, so that `dossier keys` need not wait for Textual

    return [
        Binding(",".join("comma" if key == "," else key for key in command.all_keys), command.action, command.label,
                show=False, id=command.id)
        for command in commands_of(*places)
        if command.keys
    ]  # fmt: skip


def hints(*places: Where) -> list[Command]:
    """The commands that a footer shows, in its order."""
    return sorted((command for command in commands_of(*places) if command.hint), key=lambda command: command.hint)


def help_blocks() -> list[Block]:
    """The help page: every command under the place where it applies."""
    blocks: list[Block] = []
    for place, title in TITLES.items():
        rows = tuple((each.keys_shown, cited(_said(each))) for each in commands_of(place))
        blocks += [Heading(title), Facts(rows)] if rows else []
    also = "Every letter and sign works on a Russian keyboard layout too. The mouse selects, scrolls and turns tabs."
    return [*blocks, Heading("And"), Facts((("", cited(also)),))]


def _said(command: Command) -> str:
    return f"{command.label}: {command.help}" if command in TABS else command.help


def fitting(commands: Sequence[Command], width: int, most: int = 6) -> Iterable[Command]:
    """Those hints that fit into this many cells: the last two stay, the middle goes first."""
    kept = list(commands)[:most] if len(commands) <= most else [*commands[: most - 2], *commands[-2:]]
    while len(kept) > 2 and sum(len(c.key_in_footer) + len(c.label) + 3 for c in kept) > width:
        del kept[-3]
    return kept
