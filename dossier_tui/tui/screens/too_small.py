"""What stands in place of the app where the terminal is too small for it."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from ..commands.command import bindings


class TooSmall(ModalScreen[None]):
    """Goes away by itself when there is room again."""

    BINDINGS: ClassVar[list[BindingType]] = [each for each in bindings("app") if each.id == "quit"]

    def compose(self) -> ComposeResult:
        """One sentence."""
        yield Static(Content("dossier needs a terminal of at least 40 × 10."))
