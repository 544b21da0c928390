"""Everything a reader can do, declared once: keys, footer hints, palette and help page come from here.

To add an instrument, add one `Command` and the module that its `does` names.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from ...blocks import Block, Facts, Heading, cited
from ...panes import PANES
from ..widgets.margin import LEGEND

if TYPE_CHECKING:
    from textual.binding import Binding

Where = Literal["app", "home", "reader", "search", "people", "times", "compare", "page", "view"]
"""What a key belongs to: the whole app, one kind of screen, or any list or text that has the focus."""

WITH_ROWS: tuple[Where, ...] = ("reader", "page", "search")
"""Where something can be selected that a dossier has."""

TITLES: dict[Where, str] = {
    "view": "Move",
    "reader": "In a dossier",
    "home": "In the library",
    "search": "In a search",
    "people": "Among people and places",
    "times": "In a timeline",
    "compare": "In a comparison",
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
        return self.keys_hint or next((_SHOWN.get(key, key) for key in self.keys), "")


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
    Command("find", ("/",), "Find", "Words in this dossier, while you type; whatever the alphabet.", ("reader",),
            "screens.find:start", hint=3),
    Command("find_next", ("n",), "Next hit", "The next place where they stand, in this tab or another.", ("reader",),
            "screens.find:following"),
    Command("find_previous", ("N",), "Previous hit", "The place before where they stand.", ("reader",),
            "screens.find:previous"),
    Command("source", ("u",), "Address of the source", "Open, or show, the web address of the record's source.",
            ("reader",), "commands.source_url:show"),
    Command("provenance", ("i",), "Where it comes from", "Its sources with all that is known of them, what else they "
            "say there, and what else rests on them.", WITH_ROWS, "screens.provenance:show"),
    Command("copy", ("y",), "Copy", "Copy it as a sentence with date and citation.", WITH_ROWS,
            "commands.copying:copy_sentence"),
    Command("copy_markdown", ("Y",), "Copy as Markdown", "Copy it as Markdown with footnotes.", WITH_ROWS,
            "commands.copying:copy_markdown"),
    Command("bookmark", ("b",), "Bookmark", "Set a bookmark, or take it away.", WITH_ROWS,
            "screens.bookmarks:toggle_bookmark"),
    Command("bookmarks", ("B",), "Bookmarks", "Your bookmarks in all dossiers.", ("home", "reader"),
            "screens.bookmarks:list_bookmarks"),
    Command("note", ("a",), "Note", "Write a note of your own, or go on with it.", WITH_ROWS,
            "screens.notes:write_note"),
    Command("notes", ("A",), "Notes", "Your notes in all dossiers.", ("home", "reader"), "screens.notes:list_notes"),
    Command("read_all", ("R",), "All is read", "Take the marks of what is new away.", ("reader",), "read_all"),
    Command("viewpoint", ("w",), "Whose words", "Word disputed names and statuses as one side does, another, or "
            "neither.", ("reader",), "commands.viewpoint:turn"),
    Command("edit", ("e",), "Edit the file", "Edit the file in your editor, at the line of what is selected.",
            ("home", "reader"), "commands.editing:edit"),
    Command("filter", ("/",), "Filter", "Show only dossiers with these words; esc shows all again.", ("home",),
            "filter", hint=3),
    Command("search", ("S",), "Search", "Words, names, years, sources in all dossiers; S again shows what was found.",
            ("home", "reader", "page"), "screens.search:show", hint=3),
    Command("ask", ("/",), "Ask", "To the line where the question is typed; tab does it too.", ("search",), "ask",
            hint=3),
    Command("recall", ("up",), "Asked before", "In that line: the question before.", ("search",), "recall(1)",
            in_palette=False),
    Command("recall_back", ("down",), "Asked after that", "In that line: the question after it.", ("search",),
            "recall(-1)", in_palette=False),
    Command("people", ("p",), "People", "Those of the selected record, else all; also places and bodies.",
            ("home", "reader", "page"), "screens.people:show"),
    Command("next_kind", ("]", ">", "right", "l"), "People, places, bodies", "The next kind of name.", ("people",),
            "turn(1)", hint=3),
    Command("previous_kind", ("[", "<", "left", "h"), "The kind before", "The kind of name before it.", ("people",),
            "turn(-1)"),
    Command("timeline", ("t",), "Timeline", "Everything dated in all dossiers, by year, month or day.", ("home",),
            "screens.timeline:show"),
    Command("nearer", ("+", "="), "Nearer", "A timeline by month, then by day; fewer days of anniversaries.",
            ("times", "reader"), "screens.timeline:nearer_now", hint=6),
    Command("farther", ("-",), "Farther", "A timeline by month, then by year; more days of anniversaries.",
            ("times", "reader"), "screens.timeline:farther_now", hint=7),
    Command("zoom", ("z",), "Zoom", "A timeline by year, month and day in turn; from other tabs, go to it.",
            ("times", "reader"), "screens.timeline:round_now"),
    Command("returning", ("c",), "Coming round", "Anniversaries of these days, and what is planned for them.",
            ("home", "reader"), "screens.timeline:show_returning"),
    Command("compare", ("v",), "Compare", "Set another dossier beside this one.", ("home", "reader"), "screens.compare:show"),
    Command("save", ("x",), "Export", "Write the comparison to a Markdown file.", ("compare",), "save", hint=3),
    Command("export", ("x",), "Export", "Write the dossier to a file.", ("home", "reader"),
            "screens.export:open_dialog", hint=4),
    Command("other", ("o",), "Open another", "Pick another dossier by a few letters of its name.", ("reader",),
            "screens.picker:open_picker", hint=5),
    Command("reload", ("r",), "Reload", "Read the files again.", ("home", "reader"), "reload"),
    Command("problems", ("!",), "Problems", "What is wrong in which file, with line and column.", ("home", "reader"),
            "screens.problems:show"),
    Command("theme", ("T",), "Next theme", "Other colours; they are kept for the next time.", ("app",), "next_theme"),
    Command("palette", (":", "ctrl+p"), "Command palette", "Every command and every dossier by name.", ("app",),
            "command_palette", in_palette=False),
    Command("help", ("?",), "Help", "This page.", ("app",), "screens.help:show", hint=8),
    Command("leave_reader", ("q", "escape"), "Library", "Out of the record, then back to the library.", ("reader",),
            "leave", hint=9),
    Command("leave_page", ("q", "escape"), "Back", "Back to where you were.", ("page", "search"), "app.pop_screen",
            hint=9, in_palette=False),
    Command("clear", ("escape",), "Clear filter", "Show all dossiers again.", ("home",), "clear", in_palette=False),
    Command("leave_home", ("q",), "Quit", "Leave.", ("home",), "app.quit", hint=9, in_palette=False),
    Command("quit", ("ctrl+q",), "Quit", "Leave from anywhere.", ("app",), "app.quit"),
)  # fmt: skip


def commands_of(*places: Where, among: Sequence[Command] = COMMANDS) -> Iterator[Command]:
    """The commands that belong to any of these."""
    return (command for command in among if set(places) & set(command.where))


def bindings(*places: Where) -> "list[Binding]":
    """Textual's bindings for the commands of these places."""
    from textual.binding import Binding  # here, so that `dossier keys` need not wait for Textual

    return [
        Binding(",".join("comma" if key == "," else key for key in command.all_keys), command.action, command.label,
                show=False, id=command.id)
        for command in commands_of(*places)
        if command.keys
    ]  # fmt: skip


def hints(*places: Where, among: Sequence[Command] = COMMANDS) -> list[Command]:
    """The commands that a footer shows, in its order."""
    hinted = (command for command in commands_of(*places, among=among) if command.hint and command.keys)
    return sorted(hinted, key=lambda command: command.hint)


def help_blocks(commands: Sequence[Command] = COMMANDS) -> list[Block]:
    """The help page: every command under the place where it applies, with its keys."""
    blocks: list[Block] = []
    for place, title in TITLES.items():
        rows = tuple((each.keys_shown, cited(_said(each))) for each in commands_of(place, among=commands))
        blocks += [Heading(title), Facts(rows)] if rows else []
    also = "Every letter and sign works on a Russian keyboard layout too. The mouse selects, scrolls and turns tabs."
    beside = f"Beside an entry stand {LEGEND}."
    return [*blocks, Heading("And"), Facts((("", cited(also)), ("", cited(beside))))]


def _said(command: Command) -> str:
    return f"{command.label}: {command.help}" if command.id.startswith("tab_") else command.help


def fitting(commands: Sequence[Command], width: int, most: int = 6) -> Iterable[Command]:
    """Those hints that fit into this many cells: the last two stay, the middle goes first."""
    kept = list(commands)[:most] if len(commands) <= most else [*commands[: most - 2], *commands[-2:]]
    while len(kept) > 2 and sum(len(c.key_in_footer) + len(c.label) + 3 for c in kept) > width:
        del kept[-3]
    return kept
