"""The page that says what is wrong in which file, and what the rules find in a dossier."""

from collections.abc import Callable, Sequence

from textual.message import Message
from textual.worker import get_current_worker

from ...blocks import Block, Bullets, Heading, Note, Row, Span, cited, line
from ...model import Problem
from ...values import Address
from ...views.findings import finding_blocks
from ..session import Session
from ..shown import Shown
from ..typeahead import KEYS_WAIT
from .page import Page


def problem_blocks(problems: Sequence[Problem], number: int = 0) -> list[Block]:
    """A problem a row: its place, then what is wrong; the rows are numbered from this number."""
    if not problems:
        return [Note(cited("Nothing is wrong in these files."))]
    rows = (Row(Address("problem", str(n)), (_line(problem),)) for n, problem in enumerate(problems, number))
    return [Bullets(tuple(rows))]


def _line(problem: Problem) -> tuple[Span, ...]:
    return line(Span(f"{problem.place}: ", "strong"), problem.message)


def _no_problems() -> list[Problem]:
    return []


class ProblemsScreen(Page):
    """Problems of one dossier or the whole library, then those of the config file, then what the rules find in it."""

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
        self._problems: Sequence[Problem] = ()
        """All problems listed, in order."""
        self.blocks = self._listed(self._of_dossier()) if key else [Note(cited("Reading every file…"))]

    @property
    def shown(self) -> Shown:
        """The dossier whose problems these are, and the problem or the record selected."""
        address = self.view.selected
        if address and address.kind == "record":
            return Shown(self.session.dossier(self.key), address, key=self.key)
        return Shown(key=self.key, problem=self._problems[int(address.id)] if address else None)

    @property
    def files(self) -> Sequence[str]:
        """The file of the dossier whose problems these are."""
        library = self.session.library
        return [str(library.paths[self.key])] if self.key in library.paths else []

    def _of_dossier(self) -> Sequence[Problem]:
        library = self.session.library
        return library.problems_of(self.key) if self.key in library.paths else []

    def _listed(self, problems: Sequence[Problem]) -> list[Block]:
        """These problems, below them those of the config file, and what the rules find in the dossier."""
        of_config = self.of_config()
        is_gone = self.key and self.key not in self.session.library.paths
        of_files = [Note(cited(f"{self.key} is no longer in the library."))] if is_gone else problem_blocks(problems)
        self._problems = [*problems, *of_config]
        below = problem_blocks(of_config, len(problems))
        in_config = [Heading(line("In your config file")), *below] if of_config else []
        dossier = self.session.dossier(self.key) if self.key else None
        return [*of_files, *in_config, *(finding_blocks(dossier) if dossier else [])]

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
        self.view.show(self._listed(event.problems), keep=True)

    def on_row_view_opened(self) -> None:
        """Open the file at the problem selected, or go to the record of the finding selected."""
        address = self.view.selected
        if address and address.kind == "record":
            self.goto(address, in_open_dossier=True)
        else:
            self.session.keys.named("edit").run(self)

    def library_changed(self) -> None:
        """List the problems of the files as they are now."""
        if self.key:
            self.view.show(self._listed(self._of_dossier()), keep=True)
        else:
            self.run_worker(self._read, thread=True, exclusive=True, group=KEYS_WAIT)
