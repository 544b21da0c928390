"""Notes of the reader's own: writing one, and the list of all."""

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Button, Label, TextArea

from ...desk.keeping import NotKept
from ...desk.marks import Mark
from ...values import clean
from ..shown import Selection, needed
from .bookmarks import MarksPage, marks_changed

if TYPE_CHECKING:
    from ..app import DossierApp


class NoteDialog(ModalScreen[None]):
    """A small text about one thing. Nothing that was written is lost unless that is asked for."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        Binding("ctrl+s", "save", show=False, priority=True),
    ]
    AUTO_FOCUS = "TextArea"

    def __init__(self, app: "DossierApp", selected: Selection, note: Mark | None) -> None:
        super().__init__()
        self.desk_app = app
        self.marks = app.desk.marks
        self.selected = selected
        self.note = note
        self._before = note.text if note else ""

    def compose(self) -> ComposeResult:
        """The text, what was wrong, what to do with it."""
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
        """Goes on at the end of what there is."""
        field = self.query_one(TextArea)
        field.move_cursor(field.document.end)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Keeps it, or leaves it as it was."""
        if event.button.id == "save":
            self.action_save()
        else:
            self.dismiss()

    def action_leave(self) -> None:
        """Leaves at once where nothing was changed, else asks; asked, goes back to writing."""
        field = self.query_one(TextArea)
        if self._text == self._before.strip():
            self.dismiss()
        elif field.has_focus:
            self._say("Not saved yet. Enter saves, tab and enter throw it away, esc goes on writing.")
            self.query_one("#save").focus()
        else:
            self.query_one("#error").display = False
            field.focus()

    def action_save(self) -> None:
        """Keeps the note, takes it away where no words are left, or says why that failed and stays."""
        try:
            said = self._kept()
        except NotKept as error:
            self._say(f"Not saved: {error}")
            self.query_one(TextArea).focus()
            return
        self.dismiss()
        marks_changed(self.desk_app, said)

    def _kept(self) -> str:
        if self._text == self._before.strip():
            return ""
        if not self._text:
            if self.note:
                self.marks.remove(self.note)
            return f"Note taken away: {self.selected.label}"
        if self.note:
            self.marks.edit(self.note, self._text)
        else:
            self.marks.add(self.selected.dossier, self.selected.address, self._text)
        return f"Note kept: {self.selected.label}"

    def _say(self, says: str) -> None:
        label = self.query_one("#error", Label)
        label.update(Content(clean(says)))
        label.display = True


def write_note(app: "DossierApp") -> None:
    """Opens the note on what is selected, a new one where there is none."""
    selected = needed(app)
    if selected:
        marks = app.desk.marks
        notes = [mark for mark in marks.of(selected.dossier.key, selected.address) if mark.is_note]
        if marks.notice:
            app.tell(f"Your notes cannot be read: {clean(marks.notice)}", wrong=True)
            return
        app.push_screen(NoteDialog(app, selected, notes[-1] if notes else None))


def list_notes(app: "DossierApp") -> None:
    """Opens the list of all notes."""
    app.push_screen(MarksPage(app, "Your notes", notes=True))
