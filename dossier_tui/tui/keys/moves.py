"""Moving through any list or text, and opening what is selected in it."""

from collections.abc import Callable
from typing import Protocol, runtime_checkable

from .command import Command


@runtime_checkable
class Movable(Protocol):
    """A list or text with a cursor."""

    def move(self, step: int) -> None:
        """Move the cursor by a row, or scroll some lines."""

    def page(self, pages: float) -> None:
        """Move by pages, or parts of one."""

    def edge(self, end: int) -> None:
        """Move to the first row and line, or the last."""

    def open(self) -> None:
        """Open the selected row."""


def _move(id: str, keys: str, label: str, help: str, run: Callable[[Movable], None]) -> Command[Movable]:
    return Command(
        id=id,
        keys=tuple(keys.split()),
        label=label,
        help=help,
        where=("view",),
        group="move",
        run=run,
        in_palette=False,
    )


MOVES: tuple[Command[Movable], ...] = (
    _move("down", "j down", "Down", "The next entry, or further down the text.", lambda view: view.move(1)),
    _move("up", "k up", "Up", "The entry before, or further up.", lambda view: view.move(-1)),
    _move("half_down", "ctrl+d", "Half a page down", "Half a page down.", lambda view: view.page(0.5)),
    _move("half_up", "ctrl+u", "Half a page up", "Half a page up.", lambda view: view.page(-0.5)),
    _move("page_down", "pagedown space", "A page down", "A page down.", lambda view: view.page(1)),
    _move("page_up", "pageup", "A page up", "A page up.", lambda view: view.page(-1)),
    _move("top", "g home", "To the top", "To the first entry.", lambda view: view.edge(-1)),
    _move("bottom", "G end", "To the end", "To the last entry.", lambda view: view.edge(1)),
    Command(
        id="open", keys=("enter",), label="Open", where=("view",), group="move", hint=2, in_palette=False,
        help="In a list of dossiers: open it. In a dossier: go to the record's own pane; there, show it in full.",
        run=lambda view: view.open(),
    ),
)  # fmt: skip
