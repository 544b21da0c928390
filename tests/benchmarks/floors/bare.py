"""The least Textual app that there is: one text, nothing else."""

from textual.app import App, ComposeResult
from textual.widgets import Static


class Bare(App[None]):
    """A text."""

    ENABLE_COMMAND_PALETTE = False

    def compose(self) -> ComposeResult:
        yield Static("BARE", markup=False)


Bare(watch_css=False).run()
