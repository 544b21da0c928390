"""The base of all dialogs, which cover a part of the terminal until they are answered."""

from typing import TypeVar

from textual.await_complete import AwaitComplete
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Label

from ...values import clean, one_line
from ..textual_hooks import Fitted, Guarded

Answer = TypeVar("Answer")


class Dialog(Guarded, Fitted, ModalScreen[Answer]):
    """A dialog, which is answered once, however often a key is pressed."""

    def __init__(self) -> None:
        super().__init__()
        self._late_answer: list[Answer | None] = []

    def dismiss(self, result: Answer | None = None) -> AwaitComplete:
        """Close the dialog with an answer, as soon as nothing covers it; Textual would close whatever is on top."""
        if self is self.app.screen:
            return super().dismiss(result)
        self._late_answer = [result]
        return AwaitComplete()

    def on_screen_resume(self) -> None:
        """Close, if that was to be done while the terminal was too small."""
        if self._late_answer:
            self.dismiss(self._late_answer.pop())

    def show_error(self, message: str) -> None:
        """Show a message in the label `#error`, scrolled into view."""
        label = self.query_one("#error", Label)
        label.update(Content(one_line(clean(message))))
        label.display = True
        self.call_after_refresh(label.scroll_visible, animate=False)
