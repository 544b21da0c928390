"""The library: every dossier with its figures, and a preview of the one selected."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, cast

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.events import Resize
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Input
from textual.worker import get_current_worker

from ...blocks import Block, Bullets, Heading, Note, Prose, Row, Span, cited, line
from ...dossier import Dossier
from ...library import Library
from ...panes import PANES
from ...render.text import paragraph_marks
from ..commands.command import Where, bindings
from ..summary import Summary, summarise
from ..widgets.bars import HintBar, TopLine
from ..widgets.blockview import BlockView
from ..widgets.rowview import RowView
from ..widgets.shelf import Shelf
from .problems import problem_blocks

if TYPE_CHECKING:
    from ..app import DossierApp

PREVIEW_FROM = 100
"""Cells of width from which the preview is beside the list."""


class Home(Screen[None]):
    """The list, the filter and the preview."""

    PLACES: ClassVar[tuple[Where, ...]] = ("home",)
    BINDINGS: ClassVar[list[BindingType]] = list(bindings("home"))
    AUTO_FOCUS = "Shelf"

    class Summarised(Message):
        """A dossier has been read."""

        def __init__(self, library: Library, summary: Summary) -> None:
            super().__init__()
            self.library = library
            self.summary = summary

    def __init__(self, key: str | None = None) -> None:
        super().__init__()
        self._first_key = key
        self._near_misses = False

    @property
    def desk_app(self) -> "DossierApp":
        """The app, as what it is."""
        return cast("DossierApp", self.app)

    @property
    def library(self) -> Library:
        """The library shown."""
        return self.desk_app.library

    @property
    def dossier(self) -> Dossier | None:
        """The dossier selected, as commands ask for it."""
        key = self._selected
        return self.library.dossier(key) if key else None

    @property
    def _selected(self) -> str:
        shelf = self.query(Shelf)
        return shelf.first().chosen if shelf else ""

    def compose(self) -> ComposeResult:
        """What is needed at once; the figures come later."""
        keys = list(self.library.paths)
        yield TopLine()
        yield Input(placeholder="words of the names; esc shows all", id="filter", compact=True)
        with Horizontal(id="work"):
            if keys:
                yield Shelf(keys)
                yield BlockView(id="preview")
            else:
                yield BlockView(beginning(self.library), id="beginning")
        yield HintBar("view", "home", "app")

    def on_mount(self) -> None:
        """Names the library."""
        self._tell_count()
        if self._first_key and self._first_key in self.library.paths:
            self.query_one(Shelf).cursor = list(self.library.paths).index(self._first_key)

    def on_resize(self, event: Resize) -> None:
        """Has the preview where there is room for it."""
        self.set_class(event.size.width >= PREVIEW_FROM, "-beside")

    def _tell_count(self) -> None:
        shelf = self.query(Shelf)
        number = len(self.library.paths)
        listed = len(shelf.first().keys) if shelf else 0
        count = f"{number} dossier{'' if number == 1 else 's'}"
        if self._near_misses:
            count = f"nothing has these words; {listed} like it" if listed else "nothing has these words"
        elif listed != number:
            count = f"{listed} of {count}"
        roots = ", ".join(_brief(root) for root in self.library.roots)
        self.query_one(TopLine).told = ("Library", roots, count)

    # Reading

    def on_shelf_wanted(self, told: Shelf.Wanted) -> None:
        """Reads what is in view."""
        self.run_worker(lambda: self._read(told.keys), thread=True, exclusive=True)

    def _read(self, keys: Sequence[str]) -> None:
        worker, library = get_current_worker(), self.library
        for key in keys:
            if worker.is_cancelled:
                return
            self.post_message(self.Summarised(library, summarise(library, key)))

    def on_home_summarised(self, told: Summarised) -> None:
        """Shows the figures, and the preview if it waits for them."""
        if told.library is not self.library:
            return
        self.desk_app.known_titles[told.summary.key] = told.summary.title
        self.query_one(Shelf).learn(told.summary)
        if told.summary.key == self._selected:
            self._preview(told.summary)

    def on_row_view_selected(self, told: RowView.Selected) -> None:
        """The preview follows the list."""
        if isinstance(told.view, Shelf):
            self._preview(told.view.summary(told.address.pair if told.address else ""))
            told.view.tell_wanted()

    def _preview(self, summary: Summary) -> None:
        preview = self.query_one("#preview", BlockView)
        if summary.problem:
            preview.show(problem_blocks(self.library.problems_of(summary.key)))
        elif not summary.as_of:
            preview.show([Note(cited("Reading…"))] if summary.key else [])
        else:
            dossier = self.library.dossier(summary.key)
            if dossier:
                preview.show([Heading(dossier.title, 1), *PANES[0].blocks(dossier)], paragraph_marks(dossier))

    # What a reader does

    def on_row_view_opened(self) -> None:
        """Opens the dossier, from the list or from its preview."""
        if self._selected:
            self.desk_app.open_dossier(self._selected)

    def action_filter(self) -> None:
        """Shows where to type."""
        if self._selected or self.query(Shelf):
            self.add_class("-filtering")
            self.query_one("#filter", Input).focus()

    def action_clear(self) -> None:
        """All dossiers again."""
        self.remove_class("-filtering")
        field = self.query_one("#filter", Input)
        field.value = ""
        if self.query(Shelf):
            self.query_one(Shelf).focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrows the list."""
        if self.query(Shelf):
            self._near_misses = not self.query_one(Shelf).keep_only(event.value)
            self._tell_count()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Back to the list, which stays narrowed."""
        self.set_class(bool(event.value), "-filtering")
        self.query_one(Shelf).focus()

    def action_reload(self) -> None:
        """Reads the library again."""
        self.desk_app.library = self.library.reloaded()
        if bool(self.library.paths) != bool(self.query(Shelf)):
            self.desk_app.switch_screen(Home())
            return
        if self.library.paths:
            self.query_one(Shelf).hold(list(self.library.paths))
        self._tell_count()
        self.desk_app.tell("The files are read again.")


def _brief(root: Path) -> str:
    """A folder, from the reader's own where it lies there."""
    home = Path.home()
    return f"~/{root.relative_to(home)}" if root.is_relative_to(home) and root != home else str(root)


def beginning(library: Library) -> list[Block]:
    """How to begin, where there is no dossier yet."""
    folders = [library.shown(root / "dossiers") for root in library.roots]
    steps = (
        "Copy the file of a bundled dossier into that folder, and name it after your pair, as kenya-tanzania.yaml.",
        "Put a file for each source into the folder seeds beside it: who wrote it, when, what it says, claim by claim.",
        "Write one entry for each thing that a source says, with the number of the claim: src: sp#12.",
        "Run dossier check. It names every mistake by file, line and column.",
        "Press r here, and the dossier is in the list.",
    )
    rows = tuple(Row(None, (cited(step),)) for step in steps)
    return [
        Heading("No dossier yet", 1),
        Prose(line("Dossiers were looked for in ", Span(", ".join(folders), "strong"), ". There is none.")),
        Heading("How to begin"),
        Bullets(rows, ordered=True),
        Note(cited("dossier --library DIR opens another library; dossiers/README.md is the guide for curators.")),
    ]
