"""What the dialogs that write a file share: the file's name, whether to replace it, and what went wrong."""

import asyncio
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import DescendantFocus
from textual.widget import Widget
from textual.widgets import Button, Input, Label, RadioSet
from textual.worker import Worker

from ...files.writing import write_file
from ...values import clean
from ..target import Refused, target
from ..typeahead import KEYS_WAIT
from ..widgets.choices import Tick
from .dialog import Dialog


class FileDialog(Dialog[Path | None]):
    """A dialog that writes one file, and answers with its path, or with None if it is left."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", show=False),
        Binding("down", "app.focus_next", show=False),
        Binding("up", "app.focus_previous", show=False),
    ]
    AUTO_FOCUS = "#to"
    ON_EXISTING: ClassVar[str] = "#to"
    """What has the focus after a file was not replaced."""
    KEYS: ClassVar[Mapping[type[Widget], str]] = {
        Input: "enter write", Tick: "space tick", RadioSet: "space choose", Button: "enter press it"
    }  # fmt: skip
    """What the key does on each kind of field."""
    WRITE = ""
    """The key that writes from any field; empty if there is none."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path.cwd()

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Say which keys work on the field that has the focus."""
        on_field = next((words for kind, words in self.KEYS.items() if isinstance(event.widget, kind)), "")
        write = self.WRITE if not isinstance(event.widget, Input) else ""
        keys = " · ".join(filter(None, ("tab next", on_field, write, "esc leave")))
        self.query_one(".dialog").border_subtitle = Content(keys)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Name the folder only where the path is not a whole one already."""
        if event.input.id == "to":
            is_whole = event.value.strip().startswith(("/", "~"))
            self.query_one("#folder", Label).update(Content("" if is_whole else clean(f"in {self.folder}")))

    def content(self) -> Callable[[], str | bytes]:
        """Return a function that makes the content from what is chosen now; it is called in a thread."""
        raise NotImplementedError

    def name_field(self, suggested: str) -> ComposeResult:
        """Lay out the field for the name of the file, and the folder below it."""
        yield Label(Content("File"), classes="field")
        yield Input(suggested, id="to", compact=True, select_on_focus=False)
        yield Label(Content(clean(f"in {self.folder}")), id="folder")

    def replace_and_error(self) -> ComposeResult:
        """Lay out what to do with a file that exists, and a place for errors."""
        yield Tick(Content("replace it if it is there"), id="replace", compact=True)
        yield Label(Content(""), id="error")

    def on_input_submitted(self) -> None:
        """Write the file."""
        self.action_write()

    def action_write(self) -> None:
        """Write the file and close, or say why not and stay."""
        _: Worker[None] = self.run_worker(self._write, exclusive=True, group=KEYS_WAIT)

    async def _write(self) -> None:
        content, force = self.content(), self.query_one("#replace", Tick).value
        try:
            path = target(self.query_one("#to", Input).value, self.folder)
            await asyncio.to_thread(lambda: write_file(path, content(), force=force))
        except FileExistsError:
            self.show_error("The file exists already. Tick the box above to replace it, or name another.")
            self.query_one(self.ON_EXISTING).focus()
        except (Refused, OSError) as error:
            self.show_error(str(error) if isinstance(error, Refused) else f"Not written: {error.strerror or error}.")
            self.query_one("#to").focus()
        else:
            self.dismiss(path)
