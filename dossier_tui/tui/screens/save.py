"""The dialog that asks where to write a file."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Input, Label

from ...files import write_file
from ...values import clean, one_line
from ..target import Refused, target
from ..typeahead import KEYS_WAIT
from ..widgets.choices import Tick
from .dialog import Dialog


class SaveDialog(Dialog[Path | None]):
    """Asks for the name of a file and answers with the file written."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", show=False),
        Binding("down", "app.focus_next", show=False),
        Binding("up", "app.focus_previous", show=False),
    ]
    AUTO_FOCUS = "#to"

    def __init__(self, title: str, suggested: str, content: Callable[[], str]) -> None:
        super().__init__()
        self.dialog_title = title
        self.suggested = clean(suggested)
        self.content = content
        self.folder = Path.cwd()

    def compose(self) -> ComposeResult:
        """Lay out a field, the folder, and what to do with a file that is there."""
        with VerticalScroll(classes="dialog", can_focus=False) as dialog:
            dialog.border_title = Content(clean(self.dialog_title))
            dialog.border_subtitle = Content("tab next · enter write · esc leave")
            yield Label(Content("File"), classes="field")
            yield Input(self.suggested, id="to", compact=True, select_on_focus=False)
            yield Label(Content(clean(f"in {self.folder}")), id="folder")
            yield Tick(Content("replace the file if there is one"), id="replace", compact=True)
            yield Label(Content(""), id="error")

    def on_input_submitted(self) -> None:
        """Write the file, or say why not."""
        self.run_worker(self._write(), exclusive=True, group=KEYS_WAIT)

    async def _write(self) -> None:
        force = self.query_one("#replace", Tick).value
        try:
            path = target(self.query_one("#to", Input).value, self.folder)
            await asyncio.to_thread(lambda: write_file(path, self.content(), force=force))
        except FileExistsError:
            self._show_error("The file exists already. Tick the box above to replace it, or name another.")
        except (Refused, OSError) as error:
            self._show_error(str(error) if isinstance(error, Refused) else f"Not written: {error.strerror or error}.")
        else:
            self.dismiss(path)

    def _show_error(self, message: str) -> None:
        label = self.query_one("#error", Label)
        label.update(Content(one_line(clean(message))))
        label.display = True
