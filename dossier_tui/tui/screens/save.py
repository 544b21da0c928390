"""The dialog that asks where to write a file."""

from collections.abc import Callable

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content

from ...values import clean
from .file_dialog import FileDialog


class SaveDialog(FileDialog):
    """Asks for the name of a file whose content is given."""

    def __init__(self, title: str, suggested: str, content: Callable[[], str]) -> None:
        super().__init__()
        self.dialog_title = title
        self.suggested = clean(suggested)
        self._content = content

    def content(self) -> Callable[[], str]:
        """Return the function that makes the content."""
        return self._content

    def compose(self) -> ComposeResult:
        """Lay out a field, the folder, and what to do with a file that is there."""
        with VerticalScroll(classes="dialog", can_focus=False) as dialog:
            dialog.border_title = Content(clean(self.dialog_title))
            yield from self.name_field(self.suggested)
            yield from self.replace_and_error()
