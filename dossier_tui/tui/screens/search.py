"""Searching all dossiers: a question, what it finds, and beside that the record selected in full."""

import asyncio
import re
from collections.abc import Callable, Coroutine, Sequence
from functools import partial
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.events import Resize
from textual.message import Message
from textual.widgets import Input, Static
from textual.worker import Worker

from ...blocks import Block, Heading, Note, cited, line
from ...catalogue.catalogue import Catalogue
from ...catalogue.origins import catalogue_path
from ...catalogue.question import SCOPES
from ...catalogue.refusal import Unanswerable
from ...catalogue.searching import Answer, Hit
from ...matching import Finder, Highlights, hits_in
from ...model import Dossier
from ...values import Address, plural
from ...views.detail import detail
from ...words.citing import paragraph_marks
from ..goto import Found, Goto
from ..keys.command import Hint, Hinted, Where
from ..session import Session
from ..shown import Shown
from ..widgets.bars import TopLine
from ..widgets.blockview import BlockView, Preview
from ..widgets.rowview import RowView
from .desk_screen import BESIDE_FROM, DeskScreen
from .results import beginning, result_blocks, result_highlights

PAUSE = 0.12
"""Seconds without a key after which what is typed is looked for."""
MOST = 100
"""Hits that are listed."""
NOTHING = Answer(0, (), ranked=True)
HELP = f"{' '.join(f'{scope}:' for scope in SCOPES)}  -word  “phrase”"
_LAST_SCOPE = re.compile(r"(?:^|\s)-?(\w+):\S*\Z")


class SearchScreen(DeskScreen):
    """The search over all dossiers; the app keeps it, with question and results, when it is left."""

    PLACES: ClassVar[tuple[Where, ...]] = ("view", "search")
    AUTO_FOCUS = "#question"

    class Updated(Message):
        """The catalogue is up to date."""

        def __init__(self, catalogue: Catalogue) -> None:
            super().__init__()
            self.catalogue = catalogue

    class Answered(Message):
        """A question has been looked up."""

        def __init__(self, question: str, answer: Answer, blocks: Sequence[Block]) -> None:
            super().__init__()
            self.question = question
            self.answer = answer
            self.blocks = blocks

    class Read(Message):
        """The dossier of a hit has been read."""

        def __init__(self, hit: Hit, dossier: Dossier) -> None:
            super().__init__()
            self.hit = hit
            self.dossier = dossier

    class Progressed(Message):
        """Some of the files that have changed have been read."""

        def __init__(self, done: int, of: int) -> None:
            super().__init__()
            self.done = done
            self.of = of

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.asked: list[str] = []
        """The questions asked so far, the latest first."""
        self._catalogue: Catalogue | None = None
        self._up_to_date = False
        self._answer = NOTHING
        self._answered = ""
        """The question whose answer is shown."""
        self._opens_first = False
        """Whether the first hit is to be opened as soon as the question is answered."""
        self._recalled = -1
        self._answer_outdated = False

    @property
    def _question(self) -> Input:
        return self.query_one("#question", Input)

    @property
    def _results(self) -> BlockView:
        return self.query_one("#results", BlockView)

    @property
    def hit(self) -> Hit | None:
        """The hit selected."""
        selected = self._results.selected
        if selected is None or selected.kind != "hit" or int(selected.id) >= len(self._answer.hits):
            return None
        return self._answer.hits[int(selected.id)]

    @property
    def hints_while_typing(self) -> Sequence[Hinted]:
        """What the keys do in the line in which one types."""
        leave = self.session.keys.named("quit")
        return (
            Hint("enter", "First hit"),
            Hint("↓", "To the hits"),
            Hint("↑", "Asked before"),
            leave,
            Hint("esc", "Back"),
        )

    @property
    def shown(self) -> Shown:
        """What the hit selected stands for."""
        return Shown(address=self.hit.address if self.hit else None)

    def compose(self) -> ComposeResult:
        """Lay out the question, the results below it and the record beside them."""
        yield TopLine()
        yield Input(placeholder="search all dossiers", id="question", compact=True)
        yield Static(Content(HELP), id="scopes")
        with Horizontal(id="work"):
            yield BlockView(beginning(()), id="results")
            yield Preview(id="preview")
        yield self.hint_bar()

    def on_screen_resume(self) -> None:
        """Bring the catalogue up to date, whatever has changed meanwhile."""
        self._start_update()

    def library_changed(self) -> None:
        """Ask again, once the catalogue is up to date."""
        self._answer_outdated = True
        self._start_update()

    def _start_update(self) -> None:
        self._show_state("")
        self._up_to_date = False
        self.run_worker(self._update, thread=True, exclusive=True, group="catalogue")

    def on_resize(self, event: Resize) -> None:
        """Show the record beside the results where there is room for it."""
        self.set_class(event.size.width >= BESIDE_FROM, "-beside")

    def _show_state(self, right: str) -> None:
        self.query_one(TopLine).parts = ("Search everywhere", "", right)

    # The catalogue

    def _update(self) -> None:
        catalogue = self._catalogue
        if catalogue is None:
            catalogue = Catalogue.open(self.session.library.roots, report=self._report)
        else:
            catalogue.update()
        self.post_message(self.Updated(catalogue))

    def _report(self, done: int, of: int) -> None:
        self.post_message(self.Progressed(done, of))

    def on_search_screen_progressed(self, event: Progressed) -> None:
        """Show how many of the changed files have been read, and what is found in them."""
        if not self._up_to_date:
            self._show_state(f"Updating the catalogue: {event.done} of {event.of}")
            if self._question.value.strip() and not self._answer.hits:
                self._ask_so_far(self._question.value)

    def on_search_screen_updated(self, event: Updated) -> None:
        """Ask what was typed meanwhile."""
        first, self._catalogue, self._up_to_date = self._catalogue is None, event.catalogue, True
        if event.catalogue.notice:
            self.tell(event.catalogue.notice)
        if first or self._answer_outdated or not self._answer.hits:
            self._answer_outdated = False
            self._ask(self._question.value)
        else:
            self._show_state(_count(self._answer))

    # Asking

    def on_input_changed(self, event: Input.Changed) -> None:
        """Look for what is typed as soon as the reader pauses."""
        scope = _LAST_SCOPE.search(event.value)
        explained = SCOPES.get(scope[1].lower()) if scope else None
        self.query_one("#scopes", Static).update(Content(explained or HELP))
        self._opens_first = False
        self._ask(event.value, pause=PAUSE)

    def _ask(self, question: str, pause: float = 0) -> None:
        if not question.strip():
            self.workers.cancel_group(self, "question")
            self._show(question, NOTHING, beginning(self.asked))
            self._show_state("")
        elif self._catalogue and self._up_to_date:
            self._work("question", self._look, self._catalogue, question, pause)
        else:
            self._show_state("Updating the catalogue…")
            self._ask_so_far(question, pause)

    def _work(self, group: str, work: Callable[..., Coroutine[None, None, None]], *given: object) -> None:
        """Do some work in place of what the group was doing. Nothing is begun that is put off before its turn."""
        _: Worker[None] = self.run_worker(partial(work, *given), exclusive=True, group=group)

    def _ask_so_far(self, question: str, pause: float = 0) -> None:
        self._work("question", self._look_so_far, question, pause)

    async def _look_so_far(self, question: str, pause: float) -> None:
        await asyncio.sleep(pause)
        answer = await asyncio.to_thread(self._found_so_far, question)
        if answer and answer.hits and not self._up_to_date:
            self._answer_outdated = True
            self._show(question, answer, result_blocks(answer, ()))

    def _found_so_far(self, question: str) -> Answer | None:
        roots = self.session.library.roots
        catalogue = Catalogue(roots, catalogue_path(roots))
        try:
            return catalogue.search_so_far(question, MOST)
        finally:
            catalogue.close()

    async def _look(self, catalogue: Catalogue, question: str, pause: float) -> None:
        await asyncio.sleep(pause)
        try:
            answer = await asyncio.to_thread(catalogue.search, question, MOST)
        except Unanswerable as error:
            self.post_message(self.Answered(question, NOTHING, [Note(cited(f"{error}."))]))
        else:
            broken = await asyncio.to_thread(lambda: catalogue.broken)
            self.post_message(self.Answered(question, answer, result_blocks(answer, broken)))

    def on_search_screen_answered(self, event: Answered) -> None:
        """Show what was found, unless the reader has meanwhile emptied the line."""
        if self._question.value.strip():
            self._show(event.question, event.answer, event.blocks)
            self._show_state(_count(event.answer))

    def _show(self, question: str, answer: Answer, blocks: Sequence[Block]) -> None:
        self._answered, self._answer = question, answer
        self._results.show(blocks, highlights=result_highlights(blocks, answer.hits))
        if not answer.hits:
            self.query_one(Preview).show([])
        if self._opens_first and question == self._question.value:
            self._open_first()

    def on_input_submitted(self) -> None:
        """Open the first hit once there is one, or, where nothing is asked, ask again what was asked last."""
        self._keep_question()
        if self._answered == self._question.value:
            self._open_first()
        else:
            self._opens_first = True

    def _open_first(self) -> None:
        self._opens_first = False
        if self._results.row_count:
            self.set_focus(self._results)
            self._results.open()

    def _keep_question(self) -> None:
        question, self._recalled = self._question.value.strip(), -1
        if question:
            self.asked = [question, *(each for each in self.asked if each != question)]

    def ask(self) -> None:
        """Go to where the question is typed."""
        self._question.focus()

    def recall(self, step: int) -> None:
        """Put in a question asked before, or the one after that; after the last of them, go down to what was found."""
        if step < 0 and self._recalled < 0 and self.hit:
            self._keep_question()
            self._results.focus()
            return
        place = self._recalled + step
        if place < len(self.asked):
            self._recalled = max(place, -1)
            self._question.value = self.asked[place] if place >= 0 else ""
            self._question.cursor_position = len(self._question.value)

    # The results

    def on_row_view_selected(self, event: RowView.Selected) -> None:
        """Show the record selected in full."""
        if event.view is self._results and self.hit and self.has_class("-beside"):
            self._work("preview", self._read, self.hit)

    async def _read(self, hit: Hit) -> None:
        dossier = await asyncio.to_thread(self.session.library.dossier, hit.pair)
        if dossier:
            self.post_message(self.Read(hit, dossier))

    def on_search_screen_read(self, event: Read) -> None:
        """Show the record, unless the reader has gone on to another."""
        hit, dossier = event.hit, event.dossier
        if hit is self.hit:
            alone: list[Block] = [Heading(line(hit.label)), Note(cited(hit.snippet))]
            blocks = detail(dossier, hit.address) if dossier.record_at(hit.address) else alone
            highlights = Highlights(hits_in(blocks, Finder.of_terms(self._answer.terms)))
            self.query_one(Preview).show(blocks, paragraph_marks(dossier), highlights)

    def on_row_view_opened(self, event: RowView.Opened) -> None:
        """Open the record in its dossier, or ask again what was asked before."""
        if event.address and event.address.kind == "question":
            self._question.value = self.asked[int(event.address.id)]
        elif self.hit:
            self._keep_question()
            where = self.hit.address or Address.dossier(self.hit.pair)
            terms = self._answer.terms
            words = "" if self.hit.address else self.hit.snippet.strip("… ")
            found = Found(self._question.value.strip(), Finder.of_terms(terms), words) if terms else None
            self.app.post_message(Goto(where, pane=self.hit.section, found=found))


def _count(answer: Answer) -> str:
    over = "over " if answer.more else ""
    return f"{over}{plural(answer.total, 'hit')}" if answer.total else "no hit"
