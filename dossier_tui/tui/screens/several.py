"""Pages over several dossiers: made while the reader sees how far it is, with rows that lead to where they stand."""

from collections.abc import Sequence
from typing import ClassVar

from textual.message import Message
from textual.worker import get_current_worker

from ...blocks import Block, Note, cited
from ...model import Dossier
from ...values import Address, plural
from ...views.several import DossierSet
from ...words.citing import paragraph_marks
from ..keys.command import Where
from ..session import Session
from ..typeahead import KEYS_WAIT
from ..widgets.bars import TopLine
from ..widgets.blockview import Position
from ..widgets.rowview import RowView
from .page import Page

EVERY = 50
"""Dossiers after which the reader is told how many have been read."""


class SeveralPage(Page):
    """Blocks of several dossiers; subclasses say which blocks."""

    PLACES: ClassVar[tuple[Where, ...]] = ("view", "page")

    class Progressed(Message):
        """Some dossiers are read."""

        def __init__(self, read: int, of: int) -> None:
            super().__init__()
            self.read = read
            self.of = of

    class Gathered(Message):
        """All dossiers are read."""

        def __init__(self, dossiers: Sequence[Dossier]) -> None:
            super().__init__()
            self.dossiers = tuple(dossiers)

    def __init__(self, session: Session, title: str, keys: Sequence[str] | None = None) -> None:
        """Take the dossiers with these keys; all where none are named."""
        super().__init__(session, title, [Note(cited("Reading the dossiers…"))])
        self.keys = keys
        self.dossiers: tuple[Dossier, ...] = ()
        self._position: Position | None = None

    def on_mount(self) -> None:
        """Start to read."""
        self._start_to_read()

    def library_changed(self) -> None:
        """Show the dossiers as they are now, at the same row."""
        self._position = self.view.position
        self._start_to_read()

    def _start_to_read(self) -> None:
        self.run_worker(self._read, thread=True, exclusive=True, group=KEYS_WAIT)

    def _read(self) -> None:
        worker, library = get_current_worker(), self.session.library
        keys = list(library.paths) if self.keys is None else [key for key in self.keys if key in library.paths]
        dossiers = []
        for number, key in enumerate(keys):
            if worker.is_cancelled:
                return
            dossiers.append(library.dossier(key))
            if number % EVERY == EVERY - 1:
                self.post_message(self.Progressed(number + 1, len(keys)))
        self.post_message(self.Gathered([dossier for dossier in dossiers if dossier]))

    def on_several_page_progressed(self, event: Progressed) -> None:
        """Say how many have been read, while there is nothing else to show."""
        if not self.dossiers:
            self.view.show([Note(cited(f"Reading the dossiers: {event.read} of {event.of}"))])

    def on_several_page_gathered(self, event: Gathered) -> None:
        """Show what the dossiers hold."""
        self.dossiers = event.dossiers
        position, self._position = self._position, None
        self.draw(position)

    def content(self) -> Sequence[Block]:
        """The blocks, once the dossiers are read."""
        raise NotImplementedError

    def draw(self, position: Position | None = None) -> None:
        """Show the content, at a position if one is given."""
        if not self.dossiers:
            self.view.show([Note(cited("There is no dossier that can be read."))])
            return
        several, blocks = DossierSet(self.dossiers), self.content()
        self.view.show([*blocks, *several.legend(blocks)], paragraph_marks(several))
        self.view.find(position)
        self.show_title()

    def show_title(self) -> None:
        """Name the page, and how many dossiers it is made of."""
        number = len(self.dossiers)
        count = plural(number, "dossier") if number else ""
        self.query_one(TopLine).parts = (self.page_title, "", count)

    def on_row_view_opened(self, event: RowView.Opened) -> None:
        """Go to what the row stands for."""
        if event.address:
            self.open_row(event.address)

    def open_row(self, address: Address) -> None:
        """Go to a record in its dossier, or to the page of a person or place."""
        if address.pair or address.kind == "entry":
            self.goto(address)
