"""The lists of the reader's bookmarks and notes in all dossiers."""

from collections.abc import Sequence
from typing import ClassVar

from textual.message import Message
from textual.worker import get_current_worker

from ...blocks import Block, Bullets, Heading, Line, Note, Row, Span, cited, line
from ...desk.annotations import Annotation
from ...model import Dossier
from ...values import Date, Order, capital, one_line
from ...words.labels import address_label
from ..keys.command import Where
from ..session import Session
from ..typeahead import KEYS_WAIT
from ..widgets.rowview import RowView
from .page import Page


class AnnotationsPage(Page):
    """Bookmarks or notes by dossier; those whose entry is gone come last."""

    PLACES: ClassVar[tuple[Where, ...]] = ("view", "page")
    notes: ClassVar[bool]
    """Whether notes are listed, rather than bookmarks."""
    when_empty: ClassVar[str]
    """What an empty list says."""

    class Gathered(Message):
        """The dossiers that have annotations are read."""

        def __init__(self, blocks: Sequence[Block]) -> None:
            super().__init__()
            self.blocks = blocks

    def __init__(self, session: Session, title: str) -> None:
        super().__init__(session, title, [Note(cited("Reading…"))])
        self._listed: Sequence[Annotation] = ()
        """What the page has listed, what was taken away meanwhile included."""

    def on_mount(self) -> None:
        """Start to read."""
        self.bookmarks_changed()

    def bookmarks_changed(self) -> None:
        """List the bookmarks or notes again."""
        self.run_worker(self._gather, thread=True, exclusive=True, group=KEYS_WAIT)

    def library_changed(self) -> None:
        """List the entries as they are called now."""
        self.bookmarks_changed()

    def _gather(self) -> None:
        annotations, library = self.session.desk.annotations, self.session.library
        every = annotations.all
        notice = annotations.notice
        there = [annotation for annotation in every if annotation.is_note == self.notes]
        taken = [] if self.notes else [each for each in self._listed if each.address not in {a.address for a in there}]
        places = {each.address: place for place, each in enumerate(self._listed)}
        listed = self._listed = sorted([*there, *taken], key=lambda each: places.get(each.address, len(places)))
        keys = [key for key in dict.fromkeys(annotation.dossier for annotation in listed) if key in library.paths]
        dossiers = [dossier for dossier in map(library.dossier, keys) if dossier]
        blocks: list[Block] = [Note(cited(notice))] if notice else []
        blocks += annotation_blocks(listed, dossiers, taken, library.wording.dates)
        if not get_current_worker().is_cancelled:
            self.post_message(self.Gathered(blocks or [Note(cited(self.when_empty))]))

    def on_annotations_page_gathered(self, event: Gathered) -> None:
        """Show the list."""
        self.view.show(event.blocks, keep=True)

    def on_row_view_opened(self, event: RowView.Opened) -> None:
        """Go to the entry, or say that it is gone."""
        if event.address and self.session.has(event.address):
            self.goto(event.address, in_open_dossier=True)
        else:
            self.tell("That entry is not in the library any more; its mark is kept.")


class BookmarksScreen(AnnotationsPage):
    """The list of all bookmarks."""

    notes = False
    when_empty = "No bookmark yet. In a dossier, b sets one on the entry that is selected, and takes it away again."

    def __init__(self, session: Session) -> None:
        super().__init__(session, "Your bookmarks")


class NotesScreen(AnnotationsPage):
    """The list of all notes."""

    notes = True
    when_empty = "No note yet. In a dossier, a writes one on the entry that is selected."

    def __init__(self, session: Session) -> None:
        super().__init__(session, "Your notes")


def annotation_blocks(
    annotations: Sequence[Annotation],
    dossiers: Sequence[Dossier],
    taken: Sequence[Annotation] = (),
    order: Order = "day-month-year",
) -> list[Block]:
    """Bookmarks or notes under the title of their dossier, a row each; then those whose entry is gone.

    Those that were taken away while they are listed say so, and how to have them again.
    """
    blocks: list[Block] = []
    stand: set[str] = set()
    for dossier in dossiers:
        standing = [
            annotation
            for annotation in annotations
            if annotation.dossier == dossier.key and dossier.has(annotation.address)
        ]
        stand |= {annotation.id for annotation in standing}
        if standing:
            rows = (_row(each, _place(dossier, each), order, taken=each in taken) for each in standing)
            blocks += [Heading(line(dossier.title)), Bullets(tuple(rows))]
    gone = [annotation for annotation in annotations if annotation.id not in stand]
    if gone:
        rows = (
            _row(
                annotation, cited(f"{annotation.label or annotation.record} ({annotation.dossier})", style="dim"), order
            )
            for annotation in gone
        )
        message = "The entry was renamed or taken out, or its dossier cannot be read. Nothing of yours is lost."
        blocks += [Heading(line("Whose entry is gone")), Note(cited(message)), Bullets(tuple(rows))]
    return blocks


def _row(annotation: Annotation, place: Line, order: Order, *, taken: bool = False) -> Row:
    note = one_line(annotation.text)
    when = annotation.changed or annotation.made
    day = f"  {Date.parse(when.astimezone().date().isoformat()).in_order(order)}" if when else ""
    state = Span("  taken away; b sets it again", "state") if taken else ""
    return Row(annotation.address, (line(place, ": " if note else "", note, Span(day, "dim"), state),))


def _place(dossier: Dossier, annotation: Annotation) -> Line:
    record = dossier.record_at(annotation.address)
    head = f"{dossier.home(record.id)[0].title} · " if record else ""
    label = address_label(dossier, annotation.address)
    return line(Span(head, "dim"), Span(capital(label), "strong"))
