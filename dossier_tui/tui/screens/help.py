"""The help page."""

from typing import TYPE_CHECKING

from ..commands.command import help_blocks
from .page import Page

if TYPE_CHECKING:
    from ..app import DossierApp


class HelpPage(Page):
    """Every key."""


def show(app: "DossierApp") -> None:
    """Opens the help page, once."""
    if not isinstance(app.screen, HelpPage):
        app.push_screen(HelpPage("Help", help_blocks(app.keyed.commands)))
