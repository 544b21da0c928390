"""A small list to pick from, such as of dossiers or headings, narrowed by typing a few letters."""

from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input

from ...blocks import Block, Bullets, Note, Row, cited
from ...matching import having, near_misses
from ...values import Address
from ..widgets.blockview import BlockView
from .dialog import Dialog

MOST = 50
"""Entries listed at a time."""


def closest(
    typed: str, titles: Mapping[str, str], sought: Callable[[str], str], most: int = MOST, *, near: bool = True
) -> list[str]:
    """Return the keys of what has every word typed, then of what has a title like it; all if nothing is typed."""
    exact = having(typed, {key: sought(key) for key in titles})
    like = near_misses(typed, titles, most) if near and typed.strip() else []
    return list(dict.fromkeys((*exact, *like)))[:most]


class Picker(Dialog[str | None]):
    """A list narrowed by typing; it answers with the key of what is picked."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", show=False),
        Binding("down", "step(1)", show=False),
        Binding("up", "step(-1)", show=False),
    ]

    def __init__(
        self,
        titles: Mapping[str, str],
        sought: Callable[[str], str],
        heading: str,
        *,
        most: int = MOST,
        near: bool = True,
    ) -> None:
        """List what has these titles, by key; `sought` gives the words by which each is found.

        `near` also lists what is only called something like that.
        """
        super().__init__()
        self.titles = titles
        self.sought = sought
        self.heading = heading
        self.most = most
        self.near = near

    def compose(self) -> ComposeResult:
        """Lay out where to type, and the list."""
        with Vertical(classes="dialog") as dialog:
            dialog.border_title = Content(self.heading)
            dialog.border_subtitle = Content("enter pick · ↓ ↑ · letters narrow · esc leave")
            yield Input(placeholder="some letters of it", compact=True)
            yield BlockView(self._blocks(""))

    def _blocks(self, typed: str) -> Sequence[Block]:
        keys = closest(typed, self.titles, self.sought, self.most, near=self.near)
        if not keys:
            return [Note(cited("Nothing is called anything like that."))]
        return [Bullets(tuple(Row(Address.dossier(key), (cited(self.titles[key]),)) for key in keys))]

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow the list."""
        self.query_one(BlockView).show(self._blocks(event.value))

    def action_step(self, step: int) -> None:
        """Move in the list while the focus stays where one types."""
        self.query_one(BlockView).move(step)

    def on_input_submitted(self) -> None:
        """Pick the dossier selected."""
        selected = self.query_one(BlockView).selected
        self.dismiss(selected.pair if selected else None)

    def on_row_view_opened(self, event: BlockView.Opened) -> None:
        """Pick the dossier clicked twice."""
        self.dismiss(event.address.pair if event.address else None)
