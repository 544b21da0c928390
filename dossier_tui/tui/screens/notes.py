"""The dialog in which a note is written."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Button, Label, TextArea

from ...desk.annotations import Annotation
from ...desk.storage import NotSaved
from ...values import clean
from ..notices import tell_notices, tell_only
from ..session import Session
from ..shown import Selection


class NoteDialog(ModalScreen[None]):
    """A small text about one entry. Nothing that was written is lost unless the reader asks for that."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        Binding("ctrl+s", "save", show=False),
    ]
    AUTO_FOCUS = "TextArea"

    def __init__(self, session: Session, selected: Selection, note: Annotation | None) -> None:
        super().__init__()
        self.session = session
        self.selected = selected
        self.note = note
        self._before = note.text if note else ""

    def compose(self) -> ComposeResult:
        """Lay out the text, what was wrong, and what to do with it."""
        with Vertical(classes="dialog") as dialog:
            dialog.border_title = Content(f"Note on {self.selected.label}")
            dialog.border_subtitle = Content("tab, enter save · esc leave")
            yield TextArea(self._before, soft_wrap=True, show_line_numbers=False, compact=True)
            yield Label(Content(""), id="error")
            with Horizontal(id="buttons"):
                yield Button(Content("Save"), id="save", variant="primary", compact=True)
                yield Button(Content("Throw away"), id="drop", compact=True)

    @property
    def _text(self) -> str:
        return self.query_one(TextArea).text.strip()

    def on_mount(self) -> None:
        """Put the cursor at the end of what there is."""
        field = self.query_one(TextArea)
        field.move_cursor(field.document.end)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Save the note, or leave it as it was."""
        if event.button.id == "save":
            self.action_save()
        else:
            self.dismiss()

    def action_leave(self) -> None:
        """Leave at once where nothing was changed, else ask; once asked, go back to writing."""
        field = self.query_one(TextArea)
        if self._text == self._before.strip():
            self.dismiss()
        elif field.has_focus:
            self._show_error("Not saved yet. Enter saves, tab and enter throw it away, esc goes on writing.")
            self.query_one("#save").focus()
        else:
            self.query_one("#error").display = False
            field.focus()

    def action_save(self) -> None:
        """Save the note, take it away where no words are left, or say why that failed and stay."""
        text, app = self._text, self.app
        if text == self._before.strip():
            self.dismiss()
            return
        try:
            self.session.write_note(self.selected, self.note, text)
        except NotSaved as error:
            self._show_error(f"Not saved: {error}")
            self.query_one(TextArea).focus()
            return
        self.dismiss()
        tell_only(app, f"{'Note kept' if text else 'Note taken away'}: {self.selected.label}")
        tell_notices(app, self.session.desk)

    def _show_error(self, message: str) -> None:
        label = self.query_one("#error", Label)
        label.update(Content(clean(message)))
        label.display = True
