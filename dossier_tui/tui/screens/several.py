"""Pages over several dossiers: made while the reader sees how far it is, with rows that lead to where they stand."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar, cast

from textual.message import Message
from textual.worker import get_current_worker

from ...blocks import Block, Note, cited
from ...dossier import Dossier
from ...panes.several import Several
from ...render.text import paragraph_marks
from ...values import Address
from ..commands.command import Where
from ..widgets.bars import TopLine
from ..widgets.blockview import BlockView, Mark
from ..widgets.rowview import RowView
from .page import Page

if TYPE_CHECKING:
    from ..app import DossierApp

EVERY = 50
"""Dossiers after which the reader is told how many have been read."""
Make = Callable[[Sequence[Dossier]], Sequence[Block]]


class Across(Page):
    """Blocks of several dossiers; subclasses say which blocks, and may take another place in them."""

    PLACES: ClassVar[tuple[Where, ...]] = ("view", "page")

    class Progressed(Message):
        """Some dossiers are read."""

        def __init__(self, read: int, of: int) -> None:
            super().__init__()
            self.read = read
            self.of = of

    class Gathered(Message):
        """All are."""

        def __init__(self, dossiers: Sequence[Dossier]) -> None:
            super().__init__()
            self.dossiers = tuple(dossiers)

    def __init__(self, title: str, keys: Sequence[str] | None = None, make: Make | None = None) -> None:
        """Of the dossiers with these keys, all where none are named."""
        super().__init__(title, [Note(cited("Reading the dossiers…"))])
        self.keys = keys
        self.make = make
        self.dossiers: tuple[Dossier, ...] = ()

    @property
    def desk_app(self) -> "DossierApp":
        """The app, as what it is."""
        return cast("DossierApp", self.app)

    @property
    def view(self) -> BlockView:
        """What is shown."""
        return self.query_one(BlockView)

    @property
    def selected(self) -> Address | None:
        """The address of what is selected, as commands ask for it."""
        return self.view.selected

    def on_mount(self) -> None:
        """Starts to read."""
        super().on_mount()
        self.run_worker(self._read, thread=True)

    def _read(self) -> None:
        worker, library = get_current_worker(), self.desk_app.library
        keys = list(library.paths) if self.keys is None else list(self.keys)
        found = []
        for number, key in enumerate(keys):
            if worker.is_cancelled:
                return
            found.append(library.dossier(key))
            if number % EVERY == EVERY - 1:
                self.post_message(self.Progressed(number + 1, len(keys)))
        self.post_message(self.Gathered([dossier for dossier in found if dossier]))

    def on_across_progressed(self, told: Progressed) -> None:
        """Says how far it is."""
        self.view.show([Note(cited(f"Reading the dossiers: {told.read} of {told.of}"))])

    def on_across_gathered(self, told: Gathered) -> None:
        """Shows what they hold."""
        self.dossiers = told.dossiers
        self.draw()

    def content(self) -> Sequence[Block]:
        """The blocks, once the dossiers are read."""
        return self.make(self.dossiers) if self.make else []

    def draw(self, mark: Mark | None = None) -> None:
        """Shows the content, at a mark if one is given."""
        if not self.dossiers:
            self.view.show([Note(cited("There is no dossier that can be read."))])
            return
        several, blocks = Several(self.dossiers), self.content()
        self.view.show([*blocks, *several.legend(blocks)], paragraph_marks(several))
        self.view.find(mark)
        self.tell_title()

    def tell_title(self) -> None:
        """Names the page, and how many dossiers it is made of."""
        number = len(self.dossiers)
        self.query_one(TopLine).told = (self.page_title, "", f"{number} dossier{'' if number == 1 else 's'}")

    def on_row_view_opened(self, told: RowView.Opened) -> None:
        """Goes to what the row stands for."""
        if told.address:
            self.follow(told.address)

    def follow(self, address: Address) -> None:
        """Opens a record in its dossier, a person or place on a page of its own; back leads here."""
        from .people import open_entry

        if address.pair:
            self.desk_app.open_record(address)
        elif address.kind == "entry":
            open_entry(self.desk_app, address.id)
