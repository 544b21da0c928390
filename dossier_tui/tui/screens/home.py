"""The library: every dossier with its figures, and a preview of the one selected."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.events import Resize
from textual.message import Message
from textual.widgets import Input
from textual.worker import get_current_worker

from ...blocks import Block, Bullets, Heading, Note, Prose, Row, Span, cited, line
from ...library import Library
from ...model import Dossier
from ...values import Address, capital, plural
from ...views.panes import PANES
from ...words.citing import paragraph_marks
from ..keys.command import Where
from ..session import Session
from ..shown import Shown
from ..summary import ORDERS, Rank, Summary, ranks, summarise
from ..widgets.bars import TopLine
from ..widgets.blockview import BlockView, Preview
from ..widgets.rowview import RowView
from ..widgets.shelf import Shelf
from .desk_screen import BESIDE_FROM, DeskScreen
from .problems import problem_blocks


class HomeScreen(DeskScreen):
    """The list of dossiers, the line that filters it, and the preview."""

    PLACES: ClassVar[tuple[Where, ...]] = ("view", "home")
    AUTO_FOCUS = "Shelf"

    class Summarised(Message):
        """A dossier has been read."""

        def __init__(self, library: Library, summary: Summary) -> None:
            super().__init__()
            self.library = library
            self.summary = summary

    class Ranked(Message):
        """What dossiers are sorted and filtered by is known."""

        def __init__(self, library: Library, ranks: Mapping[str, Rank]) -> None:
            super().__init__()
            self.library = library
            self.ranks = ranks

    class Previewed(Message):
        """The dossier selected has been read."""

        def __init__(self, library: Library, dossier: Dossier) -> None:
            super().__init__()
            self.library = library
            self.dossier = dossier

    def __init__(self, session: Session, key: str | None = None) -> None:
        """Open with the dossier of this key selected, if there is one."""
        super().__init__(session)
        self._first_key = key or session.desk.state.last
        self._near_misses = False
        self._order = session.desk.state.order if session.desk.state.order in ORDERS else next(iter(ORDERS))
        self._is_to_begin = False
        """Whether the reader wants another order, and so what comes first in it."""
        self._ranks: Mapping[str, Rank] = {}
        """What the dossiers are sorted by; empty until the reader wants another order, or filters."""

    @property
    def library(self) -> Library:
        """The library shown."""
        return self.session.library

    @property
    def shown(self) -> Shown:
        """The dossier selected."""
        return Shown(self.session.dossier(self._key), key=self._key)

    @property
    def files(self) -> Sequence[str]:
        """The folders of the dossiers, and the files of those in view."""
        shelf, paths = self.query(Shelf), self.library.paths
        in_view = shelf.first().in_view if shelf else ()
        folders = (root / "dossiers" for root in self.library.roots)
        return [str(path) for path in (*folders, *(paths[key] for key in in_view if key in paths))]

    @property
    def _key(self) -> str:
        """The key of the dossier selected; empty where none is."""
        shelf = self.query(Shelf)
        return shelf.first().chosen if shelf else ""

    def compose(self) -> ComposeResult:
        """Lay out what is needed at once; the figures come later."""
        keys = list(self.library.paths)
        yield TopLine()
        yield Input(placeholder="words of the names; esc shows all", id="filter", compact=True)
        with Horizontal(id="work"):
            if keys:
                yield Shelf(keys, self.session.title, self.session.sought)
                yield Preview(id="preview")
            else:
                yield BlockView(beginning(self.library), id="beginning")
        yield self.hint_bar()

    def on_mount(self) -> None:
        """Name the library."""
        self._show_count()
        if self._first_key and self._first_key in self.library.paths:
            self.query_one(Shelf).cursor = list(self.library.paths).index(self._first_key)
        if not self._is_by_name:
            self._start_to_rank()

    def on_resize(self, event: Resize) -> None:
        """Show the preview where there is room for it."""
        self.set_class(event.size.width >= BESIDE_FROM, "-beside")

    def _show_count(self) -> None:
        shelf = self.query(Shelf)
        number = len(self.library.paths)
        listed = len(shelf.first().keys) if shelf else 0
        count = plural(number, "dossier")
        if self._near_misses:
            count = f"nothing has these words; {listed} like it" if listed else "nothing has these words"
        elif listed != number:
            count = f"{listed} of {count}"
        roots = ", ".join(_brief(root) for root in self.library.roots)
        self.query_one(TopLine).parts = ("Library", roots, f"{count}, by {self._order}" if shelf else count)

    # Reading

    def on_shelf_wanted(self, event: Shelf.Wanted) -> None:
        """Read what is in view."""
        self.run_worker(lambda: self._read(event.keys), thread=True, exclusive=True)

    def _read(self, keys: Sequence[str]) -> None:
        worker, library = get_current_worker(), self.library
        for key in keys:
            if worker.is_cancelled:
                return
            self.post_message(self.Summarised(library, summarise(library, key)))

    def on_home_screen_summarised(self, event: Summarised) -> None:
        """Show the figures, and the preview if it waits for them."""
        if event.library is not self.library:
            return
        self.session.learn(event.summary.key, event.summary.title, event.summary.parties, event.summary.tags)
        self.query_one(Shelf).learn(event.summary)
        if event.summary.key == self._key:
            self._preview(event.summary)

    def on_row_view_selected(self, event: RowView.Selected) -> None:
        """Show the preview of the dossier selected."""
        if isinstance(event.view, Shelf):
            self._preview(event.view.summary(event.address.pair if event.address else ""))
            event.view.tell_wanted()

    def _preview(self, summary: Summary) -> None:
        preview = self.query_one(Preview)
        if summary.as_of and not self.query_one(Shelf).is_read(summary.key):
            return
        if summary.problem:
            preview.show(problem_blocks(self.library.problems_of(summary.key)))
        elif not summary.as_of:
            preview.show([Note(cited("Reading…"))] if summary.key else [])
        else:
            self.run_worker(lambda: self._open(summary.key), thread=True, exclusive=True, group="preview")

    def _open(self, key: str) -> None:
        library = self.library
        dossier = library.dossier(key)
        if dossier:
            self.post_message(self.Previewed(library, dossier))

    def on_home_screen_previewed(self, event: Previewed) -> None:
        """Show the first page of a dossier, unless another is selected by now."""
        dossier = event.dossier
        if event.library is self.library and dossier.key == self._key:
            page = [Heading(line(dossier.title), 1), *self._on_file(), *PANES[0].blocks(dossier)]
            self.query_one(Preview).show(page, paragraph_marks(dossier))

    def _on_file(self) -> Iterator[Block]:
        """Yield how old and how complete the dossier selected is."""
        summary = self.query_one(Shelf).summary(self._key)
        if summary.as_of:
            claims = f"{summary.carried} of {summary.claims} claims carried" if summary.claims else "no claims listed"
            yield Note(cited(f"{capital(summary.age)}; {plural(summary.records, 'record')}, {claims}."))

    # What a reader does

    def on_row_view_opened(self) -> None:
        """Open the dossier, from the list or from its preview."""
        if self._key:
            self.goto(Address.dossier(self._key))

    def turn_order(self) -> None:
        """List the dossiers in the next order."""
        if self.query(Shelf):
            orders = list(ORDERS)
            self._order = orders[(orders.index(self._order) + 1) % len(orders)]
            self.session.desk.keep(order=self._order)
            self._is_to_begin = True
            self._arrange()

    def _arrange(self) -> None:
        """List the dossiers in the order chosen; those of which nothing is known yet come last."""
        if not (self._is_by_name or self._ranks):
            self._start_to_rank()
        else:
            typed = self.query_one("#filter", Input).value
            shelf = self.query_one(Shelf)
            self._near_misses = not shelf.put_in_order(self._in_order(), typed)
            if self._is_to_begin:
                shelf.go_to(0)
                self._is_to_begin = False
        self._show_count()

    def _in_order(self) -> list[str]:
        keys, ranks, order = list(self.library.paths), self._ranks, ORDERS[self._order]
        if self._is_by_name:
            return keys
        return sorted(keys, key=lambda key: (key not in ranks, order(ranks[key]) if key in ranks else ()))

    @property
    def _is_by_name(self) -> bool:
        """Whether the dossiers are listed as they come, for which nothing of them need be known."""
        return self._order == next(iter(ORDERS))

    def _start_to_rank(self) -> None:
        library, is_small = self.library, self.session.is_small

        def rank() -> None:
            self.post_message(self.Ranked(library, ranks(library, is_small=is_small)))

        self.run_worker(rank, thread=True, exclusive=True, group="ranks")

    def on_home_screen_ranked(self, event: Ranked) -> None:
        """List the dossiers in the order chosen, and by what else the reader filters."""
        if event.library is self.library and self.query(Shelf):
            self._ranks = event.ranks
            for key, rank in event.ranks.items():
                self.session.learn(key, rank.title, rank.parties, rank.tags)
            self._arrange()

    def start_to_filter(self) -> None:
        """Show where to type the words to filter by."""
        if self._key or self.query(Shelf):
            self.session.titles()
            if not self._ranks:
                self._start_to_rank()
            self.add_class("-filtering")
            self.query_one("#filter", Input).focus()

    def clear_filter(self) -> None:
        """Show all dossiers again."""
        self.remove_class("-filtering")
        field = self.query_one("#filter", Input)
        field.value = ""
        if self.query(Shelf):
            self.query_one(Shelf).focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow the list."""
        if self.query(Shelf):
            self._near_misses = not self.query_one(Shelf).keep_only(event.value)
            self._show_count()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go back to the list, which stays narrowed."""
        self.set_class(bool(event.value), "-filtering")
        self.query_one(Shelf).focus()

    # Following the session

    def library_changed(self) -> None:
        """List the dossiers that there are now; each is read anew when it is seen."""
        if bool(self.library.paths) != bool(self.query(Shelf)):
            self.refresh(recompose=True)
            self.call_after_refresh(self._show_count)
            return
        if self.library.paths:
            typed = self.query_one("#filter", Input).value
            if typed:
                self.session.titles()
            self._near_misses = not self.query_one(Shelf).reread(self._in_order(), typed)
            if self._ranks:
                self._start_to_rank()
        self._show_count()


def _brief(root: Path) -> str:
    """The path of a folder; from `~` where it lies in the reader's own."""
    home = Path.home()
    return f"~/{root.relative_to(home)}" if root.is_relative_to(home) and root != home else str(root)


def beginning(library: Library) -> list[Block]:
    """The page for a library that has no dossier yet: how to begin."""
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
        Heading(line("No dossier yet"), 1),
        Prose(line("Dossiers were looked for in ", Span(", ".join(folders), "strong"), ". There is none.")),
        Heading(line("How to begin")),
        Bullets(rows, ordered=True),
        Note(cited("dossier --library DIR opens another library; dossiers/README.md is the guide for curators.")),
    ]
