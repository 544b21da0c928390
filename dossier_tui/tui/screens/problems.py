"""The page that says what is wrong in which file."""

from collections.abc import Callable, Sequence

from textual.message import Message
from textual.worker import get_current_worker

from ...blocks import Block, Bullets, Heading, Note, Row, Span, cited, line
from ...model import Problem
from ...values import Address
from ..session import Session
from ..typeahead import KEYS_WAIT
from .page import Page


def problem_blocks(problems: Sequence[Problem]) -> list[Block]:
    """A problem a row: its place, then what is wrong."""
    if not problems:
        return [Note(cited("Nothing is wrong in these files."))]
    rows = (Row(Address("problem", str(n)), (_line(problem),)) for n, problem in enumerate(problems))
    return [Bullets(tuple(rows))]


def _line(problem: Problem) -> tuple[Span, ...]:
    return line(Span(f"{problem.place}: ", "strong"), problem.message)


def _no_problems() -> list[Problem]:
    return []


class ProblemsScreen(Page):
    """Problems of one dossier, or of the whole library, and below them those of the config file."""

    class Gathered(Message):
        """The problems of the library are known."""

        def __init__(self, problems: Sequence[Problem]) -> None:
            super().__init__()
            self.problems = problems

    def __init__(self, session: Session, key: str = "", of_config: Callable[[], list[Problem]] = _no_problems) -> None:
        """`key` is that of the dossier; empty for the whole library."""
        super().__init__(session, f"Problems of {key or 'the library'}")
        self.key = key
        self.of_config = of_config
        self.blocks = self._of_dossier() if key else [Note(cited("Reading every file…")), *self._below()]

    def _of_dossier(self) -> list[Block]:
        library = self.session.library
        problems = library.problems_of(self.key) if self.key in library.paths else []
        return [*problem_blocks(problems), *self._below()]

    def _below(self) -> list[Block]:
        problems = self.of_config()
        return [Heading(line("In your config file")), *problem_blocks(problems)] if problems else []

    def on_mount(self) -> None:
        """Start to read, where that takes a while."""
        if not self.key:
            self.run_worker(self._read, thread=True, exclusive=True, group=KEYS_WAIT)

    def _read(self) -> None:
        problems = self.session.library.problems()
        if not get_current_worker().is_cancelled:
            self.post_message(self.Gathered(problems))

    def on_problems_screen_gathered(self, event: Gathered) -> None:
        """Show the problems of the library."""
        self.view.show([*problem_blocks(event.problems), *self._below()], keep=True)

    def library_changed(self) -> None:
        """List the problems of the files as they are now."""
        if self.key:
            self.view.show(self._of_dossier(), keep=True)
        else:
            self.run_worker(self._read, thread=True, exclusive=True, group=KEYS_WAIT)
