"""The help page: every key by what it is for, narrowed by typing."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.widgets import Input

from ...blocks import Block, Heading, Note, Span, cited, facts, line
from ...matching import having
from ...values import fold, listed
from ..keys.command import AnyCommand, Hint, Hinted, Where
from ..keys.groups import GROUPS, group_of
from ..keys.layouts import LAYOUTS
from ..session import Session
from ..widgets.margin import LEGEND
from .page import Page

PLACE_WORDS: dict[Where, str] = {
    "reader": "in a dossier", "home": "in the library", "search": "in a search", "people": "among people and places",
    "timeline": "in a timeline", "map": "on the map", "compare": "in a comparison", "coverage": "in coverage",
}  # fmt: skip
"""Where a key works that works in few places only."""
WHILE_TYPING = (Hint("enter", "Keep it"), Hint("esc", "All keys"))
"""What the keys do in the line in which one types."""


class HelpScreen(Page):
    """The page that explains every key."""

    PLACES: ClassVar[tuple[Where, ...]] = ("help",)

    def __init__(self, session: Session) -> None:
        super().__init__(session, "Help", help_blocks(session.keys.commands))

    def compose(self) -> ComposeResult:
        """Put the line in which one looks for a key below the title."""
        top, *rest = super().compose()
        yield top
        yield Input(placeholder="words of what you want to do", id="filter", compact=True)
        yield from rest

    def on_mount(self) -> None:
        """Take away notices that would cover the page."""
        super().on_mount()
        self.app.clear_notifications()

    @property
    def hints(self) -> Sequence[Hinted]:
        """The keys of the page, or those of the line in which one types."""
        return WHILE_TYPING if any(field.has_focus for field in self.query(Input)) else super().hints

    def ask(self) -> None:
        """Go to the line in which one looks for a key."""
        self.add_class("-filtering")
        self.query_one(Input).focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show the keys that have the words typed."""
        self.view.show(help_blocks(self.session.keys.commands, event.value))

    def on_input_submitted(self) -> None:
        """Go back to the keys that are left."""
        self.view.focus()

    def leave(self) -> None:
        """Show all keys again, else go back to where one was."""
        field = self.query_one(Input)
        if self.has_class("-filtering"):
            self.remove_class("-filtering")
            field.value = ""
            self.view.focus()
        else:
            self.app.pop_screen()

    def keys_changed(self) -> None:
        """Show the keys as they are now."""
        super().keys_changed()
        self.view.show(help_blocks(self.session.keys.commands, self.query_one(Input).value), keep=True)


def help_blocks(commands: Iterable[AnyCommand], typed: str = "") -> list[Block]:
    """Every command with its keys, in the group of what it is for; if words are typed, only those that have them."""
    every = {command.id: command for command in commands}
    sought = {id: fold(f"{each.label} {each.help} {each.keys_shown} {_group(each)}") for id, each in every.items()}
    left = set(having(typed, sought)) if typed.strip() else set(every)
    blocks: list[Block] = []
    for title in GROUPS:
        group = [each for each in every.values() if each.id in left and _group(each) == title]
        rows = [(each.keys_shown, line(*cited(_explained(each)), Span(_where(each), "dim"))) for each in group]
        blocks += [Heading(line(title)), facts(rows)] if rows else []
    if typed.strip():
        return blocks or [Note(cited("No key has these words."))]
    keyboards = f"The keys work on {listed(tuple(LAYOUTS))} keyboard layouts too, letters at least."
    mouse = "The mouse selects, scrolls and turns tabs; text over which it is dragged is copied."
    flags = f"Beside an entry stand {LEGEND}."
    return [*blocks, Heading(line("And")), facts([("", cited(f"{keyboards} {mouse}")), ("", cited(flags))])]


def _group(command: AnyCommand) -> str:
    return group_of(command.id, is_tab=command.is_tab)


def _where(command: AnyCommand) -> str:
    places = [PLACE_WORDS[place] for place in command.where if place in PLACE_WORDS]
    is_wide = "app" in command.where or "view" in command.where or "page" in command.where
    return "" if is_wide or not places else f" ({listed(places, 'and')})"


def _explained(command: AnyCommand) -> str:
    return f"{command.label}: {command.help}" if command.is_tab else command.help
