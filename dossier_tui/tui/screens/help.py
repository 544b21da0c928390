"""The help page."""

from collections.abc import Iterable

from ...blocks import Block, Heading, cited, facts, line
from ...values import listed
from ..keys.command import PLACE_TITLES, AnyCommand, commands_of
from ..keys.layouts import LAYOUTS
from ..session import Session
from ..widgets.margin import LEGEND
from .page import Page


class HelpScreen(Page):
    """The page that explains every key."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "Help", help_blocks(session.keys.commands))

    def keys_changed(self) -> None:
        """Show the keys as they are now."""
        super().keys_changed()
        self.view.show(help_blocks(self.session.keys.commands), keep=True)


def help_blocks(commands: Iterable[AnyCommand]) -> list[Block]:
    """Every command under the place where it applies, with its keys."""
    every = list(commands)
    blocks: list[Block] = []
    for place, title in PLACE_TITLES.items():
        rows = tuple((command.keys_shown, cited(_explained(command))) for command in commands_of(every, place))
        blocks += [Heading(line(title)), facts(rows)] if rows else []
    keyboards = f"The keys work on {listed(tuple(LAYOUTS))} keyboard layouts too, letters at least."
    mouse = "The mouse selects, scrolls and turns tabs."
    flags = f"Beside an entry stand {LEGEND}."
    return [*blocks, Heading(line("And")), facts([("", cited(f"{keyboards} {mouse}")), ("", cited(flags))])]


def _explained(command: AnyCommand) -> str:
    return f"{command.label}: {command.help}" if command.is_tab else command.help
