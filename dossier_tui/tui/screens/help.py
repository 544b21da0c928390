"""The help page: every key by what it is for, narrowed by typing."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.widgets import Input

from ...blocks import Block, Heading, Note, Span, cited, facts, line
from ...matching import having
from ...values import fold, listed
from ..keys.command import GROUPS, AnyCommand, Hint, Hinted, Where
from ..keys.layouts import LAYOUTS
from ..session import Session
from ..widgets.margin import LEGEND
from .page import Page


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
    def hints_while_typing(self) -> Sequence[Hinted]:
        """What the keys do in the line in which one types."""
        return (Hint("enter", "Keep it"), Hint("esc", "All keys"))

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
    sought = {
        id: fold(f"{each.label} {each.help} {each.keys_shown} {GROUPS[each.group]}") for id, each in every.items()
    }
    left = set(having(typed, sought)) if typed.strip() else set(every)
    blocks: list[Block] = []
    for key, title in GROUPS.items():
        group = [each for each in every.values() if each.id in left and each.group == key]
        rows = [(each.keys_shown, line(*cited(_explained(each)), Span(each.places_words, "dim"))) for each in group]
        blocks += [Heading(line(title)), facts(rows)] if rows else []
    if typed.strip():
        return blocks or [Note(cited("No key has these words."))]
    keyboards = f"The keys work on {listed(tuple(LAYOUTS))} keyboard layouts too, letters at least."
    mouse = "The mouse selects, scrolls and turns tabs; text over which it is dragged is copied."
    flags = f"Beside an entry stand {LEGEND}."
    return [*blocks, Heading(line("And")), facts([("", cited(f"{keyboards} {mouse}")), ("", cited(flags))])]


def _explained(command: AnyCommand) -> str:
    return f"{command.label}: {command.help}" if command.is_tab else command.help
