"""Bookmarks, and the lists of what the reader has marked in all dossiers."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, Protocol, runtime_checkable

from textual.message import Message
from textual.worker import get_current_worker

from ...blocks import Block, Bullets, Heading, Line, Note, Row, Span, cited, line
from ...desk.keeping import NotKept
from ...desk.marks import Mark
from ...dossier import Dossier
from ...values import clean, one_line
from ..commands.command import Where
from ..shown import jump, needed
from ..widgets.blockview import BlockView
from ..widgets.rowview import RowView
from .page import Page

if TYPE_CHECKING:
    from ..app import DossierApp

BEGINNINGS = {
    False: "No bookmark yet. In a dossier, b sets one on the entry that is selected, and takes it away again.",
    True: "No note yet. In a dossier, a writes one on the entry that is selected.",
}
"""What an empty list says: of bookmarks, of notes."""


class MarksPage(Page):
    """Marks by dossier; those whose entry is gone come last. Dossiers are read for it, which takes a while."""

    PLACES: ClassVar[tuple[Where, ...]] = ("view", "page")

    class Gathered(Message):
        """The dossiers that have marks are read."""

        def __init__(self, blocks: Sequence[Block]) -> None:
            super().__init__()
            self.blocks = blocks

    def __init__(self, app: "DossierApp", title: str, *, notes: bool) -> None:
        super().__init__(title, [Note(cited("Reading…"))])
        self.desk_app = app
        self.notes = notes

    def on_mount(self) -> None:
        """Starts to read."""
        super().on_mount()
        self.marks_changed()

    def marks_changed(self) -> None:
        """Lists anew."""
        self.run_worker(self._gather, thread=True, exclusive=True)

    def _gather(self) -> None:
        desk, library = self.desk_app.desk.marks, self.desk_app.library
        every = desk.all
        notice = desk.notice
        marks = [mark for mark in every if mark.is_note == self.notes]
        keys = [key for key in dict.fromkeys(mark.dossier for mark in marks) if key in library.paths]
        dossiers = [dossier for dossier in map(library.dossier, keys) if dossier]
        blocks = [Note(cited(f"They cannot be read: {notice}"))] if notice else mark_blocks(marks, dossiers)
        if not get_current_worker().is_cancelled:
            self.post_message(self.Gathered(blocks or [Note(cited(BEGINNINGS[self.notes]))]))

    def on_marks_page_gathered(self, told: Gathered) -> None:
        """Shows them."""
        self.query_one(BlockView).show(told.blocks, keep=True)

    def on_row_view_opened(self, told: RowView.Opened) -> None:
        """Goes to the entry; of one that is gone there is only a word."""
        if not jump(self.desk_app, told.address):
            self.desk_app.tell("That entry is not in the library any more; its mark is kept.")


def mark_blocks(marks: Sequence[Mark], dossiers: Sequence[Dossier]) -> list[Block]:
    """Marks under the title of their dossier, a row each; then those whose entry is gone."""
    blocks: list[Block] = []
    stand: set[str] = set()
    for dossier in dossiers:
        held = [mark for mark in marks if mark.dossier == dossier.key and dossier.stands(mark.address)]
        stand |= {mark.id for mark in held}
        if held:
            rows = (_row(mark, _place(dossier, mark)) for mark in held)
            blocks += [Heading(dossier.title), Bullets(tuple(rows))]
    gone = [mark for mark in marks if mark.id not in stand]
    if gone:
        rows = (_row(mark, cited(f"{mark.label or mark.record} ({mark.dossier})", style="dim")) for mark in gone)
        says = "The entry was renamed or taken out, or its dossier cannot be read. Nothing of yours is lost."
        blocks += [Heading("Whose entry is gone"), Note(cited(says)), Bullets(tuple(rows))]
    return blocks


def _row(mark: Mark, place: Line) -> Row:
    note = one_line(mark.text)
    when = mark.changed or mark.made
    day = Span(f"  {when.astimezone().date().isoformat()}" if when else "", "dim")
    return Row(mark.address, (line(place, ": " if note else "", note, day),))


def _place(dossier: Dossier, mark: Mark) -> Line:
    record = dossier.at(mark.address)
    head = f"{dossier.home(record.id)[0].title} · " if record else ""
    label = dossier.called(mark.address)
    return line(Span(head, "dim"), Span(label[:1].upper() + label[1:], "strong"))


@runtime_checkable
class ShowsMarks(Protocol):
    """A screen on which marks of the reader's are seen."""

    def marks_changed(self) -> None:
        """Shows them as they are now."""
        ...


def marks_changed(app: "DossierApp", said: str) -> None:
    """Has every screen that shows marks show them anew, and tells the reader."""
    for screen in app.screen_stack:
        if isinstance(screen, ShowsMarks):
            screen.marks_changed()
    if said:
        app.clear_notifications()
        app.tell(said)


def toggle_bookmark(app: "DossierApp") -> None:
    """Sets a bookmark on what is selected, or takes it away."""
    selected = needed(app)
    if selected is None:
        return
    try:
        there = app.desk.marks.toggle(selected.dossier, selected.address)
    except NotKept as error:
        app.tell(f"Not kept: {clean(str(error))}", wrong=True)
        return
    marks_changed(app, f"{'Bookmarked' if there else 'Bookmark taken away'}: {selected.label}")


def list_bookmarks(app: "DossierApp") -> None:
    """Opens the list of all bookmarks."""
    app.push_screen(MarksPage(app, "Your bookmarks", notes=False))
