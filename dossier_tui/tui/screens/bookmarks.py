"""The lists of the reader's bookmarks and notes in all dossiers."""

from collections.abc import Sequence
from typing import ClassVar

from textual.message import Message
from textual.worker import get_current_worker

from ...blocks import Block, Bullets, Heading, Line, Note, Row, Span, cited, line
from ...desk.marks import Mark
from ...model.dossier import Dossier
from ...values import one_line
from ...words.labels import called
from ..keys.command import Where
from ..session import Session
from ..widgets.rowview import RowView
from .page import Page


class MarksPage(Page):
    """Bookmarks or notes by dossier; those whose entry is gone come last."""

    PLACES: ClassVar[tuple[Where, ...]] = ("view", "page")
    notes: ClassVar[bool]
    """Whether notes are listed, rather than bookmarks."""
    when_empty: ClassVar[str]
    """What an empty list says."""

    class Gathered(Message):
        """The dossiers that have marks are read."""

        def __init__(self, blocks: Sequence[Block]) -> None:
            super().__init__()
            self.blocks = blocks

    def __init__(self, session: Session, title: str) -> None:
        super().__init__(session, title, [Note(cited("Reading…"))])

    def on_mount(self) -> None:
        """Start to read."""
        self.bookmarks_changed()

    def bookmarks_changed(self) -> None:
        """List anew."""
        self.run_worker(self._gather, thread=True, exclusive=True)

    def library_changed(self) -> None:
        """List the entries as they are called now."""
        self.bookmarks_changed()

    def _gather(self) -> None:
        marks, library = self.session.desk.marks, self.session.library
        every = marks.all
        notice = marks.notice
        listed = [mark for mark in every if mark.is_note == self.notes]
        keys = [key for key in dict.fromkeys(mark.dossier for mark in listed) if key in library.paths]
        dossiers = [dossier for dossier in map(library.dossier, keys) if dossier]
        blocks = [Note(cited(f"They cannot be read: {notice}"))] if notice else mark_blocks(listed, dossiers)
        if not get_current_worker().is_cancelled:
            self.post_message(self.Gathered(blocks or [Note(cited(self.when_empty))]))

    def on_marks_page_gathered(self, event: Gathered) -> None:
        """Show the list."""
        self.view.show(event.blocks, keep=True)

    def on_row_view_opened(self, event: RowView.Opened) -> None:
        """Go to the entry, or say that it is gone."""
        if event.address and self.session.stands(event.address):
            self.goto(event.address, in_open_dossier=True)
        else:
            self.tell("That entry is not in the library any more; its mark is kept.")


class BookmarksScreen(MarksPage):
    """The list of all bookmarks."""

    notes = False
    when_empty = "No bookmark yet. In a dossier, b sets one on the entry that is selected, and takes it away again."

    def __init__(self, session: Session) -> None:
        super().__init__(session, "Your bookmarks")


class NotesScreen(MarksPage):
    """The list of all notes."""

    notes = True
    when_empty = "No note yet. In a dossier, a writes one on the entry that is selected."

    def __init__(self, session: Session) -> None:
        super().__init__(session, "Your notes")


def mark_blocks(marks: Sequence[Mark], dossiers: Sequence[Dossier]) -> list[Block]:
    """Bookmarks or notes under the title of their dossier, a row each; then those whose entry is gone."""
    blocks: list[Block] = []
    stand: set[str] = set()
    for dossier in dossiers:
        standing = [mark for mark in marks if mark.dossier == dossier.key and dossier.stands(mark.address)]
        stand |= {mark.id for mark in standing}
        if standing:
            rows = (_row(mark, _place(dossier, mark)) for mark in standing)
            blocks += [Heading(line(dossier.title)), Bullets(tuple(rows))]
    gone = [mark for mark in marks if mark.id not in stand]
    if gone:
        rows = (_row(mark, cited(f"{mark.label or mark.record} ({mark.dossier})", style="dim")) for mark in gone)
        message = "The entry was renamed or taken out, or its dossier cannot be read. Nothing of yours is lost."
        blocks += [Heading(line("Whose entry is gone")), Note(cited(message)), Bullets(tuple(rows))]
    return blocks


def _row(mark: Mark, place: Line) -> Row:
    note = one_line(mark.text)
    when = mark.changed or mark.made
    day = Span(f"  {when.astimezone().date().isoformat()}" if when else "", "dim")
    return Row(mark.address, (line(place, ": " if note else "", note, day),))


def _place(dossier: Dossier, mark: Mark) -> Line:
    record = dossier.at(mark.address)
    head = f"{dossier.home(record.id)[0].title} · " if record else ""
    label = called(dossier, mark.address)
    return line(Span(head, "dim"), Span(label[:1].upper() + label[1:], "strong"))
