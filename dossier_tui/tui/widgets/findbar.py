"""The line at the bottom where a reader types what to find."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from ..textual_hooks import Guarded


class FindBar(Guarded, Horizontal):
    """The line in which a reader types what to find; it stays, with a counter, until the query is dropped.

    It is empty until it is first opened, since the first frame of a dossier does not show it.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "give_up", show=False),
        Binding("down", "step(1)", show=False),
        Binding("up", "step(-1)", show=False),
    ]

    _count = ""

    class Typed(Message):
        """The reader has typed something else."""

        def __init__(self, query: str) -> None:
            super().__init__()
            self.query = query

    class Done(Message):
        """The reader goes back to the pane; with `given_up`, the query is dropped."""

        def __init__(self, *, given_up: bool) -> None:
            super().__init__()
            self.given_up = given_up

    class Stepped(Message):
        """The next hit, or the one before, is wanted."""

        def __init__(self, way: int) -> None:
            super().__init__()
            self.way = way

    def _fill(self, query: str = "") -> None:
        """Lay out the slash, the field and the counter."""
        field = Input(query, placeholder="find in this dossier", id="find", compact=True)
        self.mount(Static(Content("/"), id="find-sign"), field, Static(Content(self._count), id="find-count"))

    def open(self) -> None:
        """Show itself, ready to type over what is there."""
        self.display = True
        if not self.children:
            self._fill()
        field = self.query_one("#find", Input)
        field.focus()
        field.action_select_all()

    def show_query(self, query: str) -> None:
        """Show itself with a query that is not typed here."""
        self.display = True
        if not self.children:
            self._fill(query)

    def close(self) -> None:
        """Hide itself, empty."""
        self.display = False
        if not self.children:
            return
        field = self.query_one("#find", Input)
        with field.prevent(Input.Changed):
            field.value = ""

    def show_count(self, count: str) -> None:
        """Show a counter."""
        if count != self._count:
            self._count = count
            for counter in self.query("#find-count").results(Static):
                counter.update(Content(count))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Tell what has been typed."""
        event.stop()
        if not event.input.has_focus:  # a query that was put in
            return
        self.post_message(self.Typed(event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """End with the query kept."""
        event.stop()
        self.post_message(self.Done(given_up=not event.value.strip()))

    def action_give_up(self) -> None:
        """End with the query dropped."""
        self.post_message(self.Done(given_up=True))

    def action_step(self, way: int) -> None:
        """Tell that the next hit, or the one before, is wanted while one types."""
        self.post_message(self.Stepped(way))
