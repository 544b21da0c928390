"""The dialog in which a note is written."""

import contextlib
from typing import ClassVar

import msgspec
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Button, Label

from ...desk.annotations import Annotation
from ...desk.drafts import Draft
from ...desk.storage import NotSaved
from ..notices import tell_notices, tell_only
from ..session import Session
from ..shown import Selection
from ..widgets.textfield import TextField
from .dialog import Dialog

DRAFT_PAUSE = 0.5
"""Seconds from a change of the text until it is on the disk as a draft."""


class NoteDialog(Dialog[None]):
    """A small text about one entry. Nothing that was written is lost unless the reader asks for that.

    A draft is on the disk while there is text that is not saved, however the dialog ends.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        Binding("ctrl+s", "save", show=False),
    ]
    AUTO_FOCUS = "TextArea"

    def __init__(
        self, session: Session, selected: Selection, note: Annotation | None, draft: Draft | None = None
    ) -> None:
        super().__init__()
        self.session = session
        self.selected = selected
        self.note = draft.annotation if draft else note
        self._before = self.note.text if self.note else ""
        self._restored = draft is not None
        self._draft = draft or Draft(
            dossier=selected.dossier.key,
            record=selected.address.local,
            label=selected.label,
            text=self._before,
            note=self.note.id if self.note else "",
            before=self._before,
        )
        self._field = TextField(self._draft.text, soft_wrap=True, show_line_numbers=False, compact=True)
        self._is_waiting = False
        self._is_done = False

    def compose(self) -> ComposeResult:
        """Lay out the text, what was wrong, and what to do with it."""
        with Vertical(classes="dialog") as dialog:
            dialog.border_title = Content(f"Note on {self.selected.label}")
            dialog.border_subtitle = Content("tab, enter save · esc leave")
            yield self._field
            yield Label(Content(""), id="error")
            with Horizontal(id="buttons"):
                yield Button(Content("Save"), id="save", variant="primary", compact=True)
                yield Button(Content("Throw away"), id="drop", compact=True)

    @property
    def _text(self) -> str:
        return self._field.text.strip()

    def on_mount(self) -> None:
        """Put the cursor at the end of what there is, and say if that was not saved the last time."""
        self._field.move_cursor(self._field.document.end)
        if self._restored:
            self.show_error("This was not saved the last time. Save keeps it, Throw away drops it.")

    def on_unmount(self) -> None:
        """Keep a draft, whatever has ended the dialog."""
        self._keep_draft()

    def on_text_area_changed(self) -> None:
        """Keep a draft soon, even if the reader never pauses."""
        if not self._is_waiting:
            self._is_waiting = True
            self.set_timer(DRAFT_PAUSE, self._keep_draft)

    def _keep_draft(self) -> None:
        self._is_waiting = False
        if self._is_done:
            return
        self._draft = msgspec.structs.replace(self._draft, text=self._field.text)
        try:
            self.session.desk.drafts.keep(self._draft)
        except OSError as error:
            if self.is_attached:
                self.show_error(f"No draft can be kept ({error.strerror or error}). Save soon.")

    def _leave(self) -> None:
        """Close the dialog for good: what is typed is saved or not wanted."""
        self._is_done = True
        with contextlib.suppress(OSError):  # then it is offered once more
            self.session.desk.drafts.drop(self._draft)
        self.dismiss()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Save the note, or leave it as it was."""
        if event.button.id == "save":
            self.action_save()
        elif not self._is_done:
            self._leave()

    def action_leave(self) -> None:
        """Leave at once where nothing was changed, else ask; once asked, go back to writing."""
        field = self._field
        if self._is_done:
            return
        if self._text == self._before.strip():
            self._leave()
        elif field.has_focus:
            self.show_error("Not saved yet. Enter saves, tab and enter throw it away, esc goes on writing.")
            self.query_one("#save").focus()
        else:
            self.query_one("#error").display = False
            field.focus()

    def action_save(self) -> None:
        """Save the note, take it away where no words are left, or say why that failed and stay."""
        text, app = self._text, self.app
        if self._is_done:  # the key was pressed twice
            return
        if text == self._before.strip():
            self._leave()
            return
        try:
            self.session.write_note(self.selected, self.note, text)
        except NotSaved as error:
            self._keep_draft()
            self.show_error(f"Not saved: {error}")
            self._field.focus()
            return
        self._leave()
        tell_only(app, f"{'Note kept' if text else 'Note taken away'}: {self.selected.label}")
        tell_notices(app, self.session.desk)
