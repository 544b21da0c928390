"""What stands in place of the app where the terminal is too small for it."""

from textual.app import ComposeResult
from textual.content import Content
from textual.geometry import Size
from textual.widgets import Static

from ..keys.command import AnyCommand, bindings
from ..textual_hooks import Fitted, bind
from .dialog import Dialog


class TooSmall(Dialog[None]):
    """The message that stands while the terminal is too small; it goes by itself."""

    LEAST = Size(1, 1)

    def __init__(self, quit_command: AnyCommand) -> None:
        super().__init__()
        bind(self, bindings([quit_command]))

    def compose(self) -> ComposeResult:
        """Lay out one sentence."""
        width, height = Fitted.LEAST
        yield Static(Content(f"dossier needs a terminal of at least {width} × {height}."))
