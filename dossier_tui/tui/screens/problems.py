"""Pages that say what is wrong in which file."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from textual.message import Message
from textual.worker import get_current_worker

from ...blocks import Block, Bullets, Heading, Note, Row, Span, cited, line
from ...library import Library
from ...values import Address
from ...yamltext import Problem
from ..settings import problems_in
from ..widgets.blockview import BlockView
from .page import Page

if TYPE_CHECKING:
    from ..app import DossierApp


def problem_blocks(problems: Sequence[Problem]) -> list[Block]:
    """A problem a row: its place, then what is wrong."""
    if not problems:
        return [Note(cited("Nothing is wrong in these files."))]
    rows = (Row(Address("problem", str(n)), (_line(problem),)) for n, problem in enumerate(problems))
    return [Bullets(tuple(rows))]


def _line(problem: Problem) -> tuple[Span, ...]:
    place, _, _ = str(problem).partition(": ")
    return line(Span(f"{place}: ", "strong"), problem.says)


class ProblemsPage(Page):
    """Problems that take a while to gather, since every file is read for them."""

    class Gathered(Message):
        """They are all known."""

        def __init__(self, problems: Sequence[Problem]) -> None:
            super().__init__()
            self.problems = problems

    def __init__(self, title: str, gather: Callable[[], Sequence[Problem]], below: Sequence[Block] = ()) -> None:
        super().__init__(title, [Note(cited("Reading every file…")), *below])
        self.below = below
        self.gather = gather

    def on_mount(self) -> None:
        """Starts to read."""
        super().on_mount()
        self.run_worker(self._read, thread=True)

    def _read(self) -> None:
        problems = self.gather()
        if not get_current_worker().is_cancelled:
            self.post_message(self.Gathered(problems))

    def on_problems_page_gathered(self, told: Gathered) -> None:
        """Shows them."""
        self.query_one(BlockView).show([*problem_blocks(told.problems), *self.below])


def of_dossier(library: Library, key: str) -> Page:
    """The problems of one dossier's file."""
    return Page(f"Problems of {key}", problem_blocks(library.problems_of(key)))


def show(app: "DossierApp") -> None:
    """Opens the problems of the open dossier, or of the whole library, and below them those of the config file."""
    from .reader import Reader

    yours = problems_in(app)
    below = [Heading("In your config file"), *problem_blocks(yours)] if yours else []
    if isinstance(app.screen, Reader):
        key = app.screen.dossier.key
        blocks = problem_blocks(app.library.problems_of(key) if key in app.library.paths else [])
        app.push_screen(Page(f"Problems of {key}", [*blocks, *below]))
    else:
        app.push_screen(ProblemsPage("Problems of the library", app.library.problems, below))
