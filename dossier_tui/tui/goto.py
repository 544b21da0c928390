"""Messages with which any screen or widget sends the reader somewhere; the app alone acts on them."""

from msgspec import Struct
from textual.message import Message

from ..matching import Finder
from ..values import Address

EVERYBODY = Address("choice", "everybody")
"""The address of the page of all people, places and bodies."""


class Found(Struct, frozen=True):
    """What a search over all dossiers looked for, to be marked in the one that is opened."""

    question: str
    finder: Finder
    words: str = ""
    """The words of the line that it found, where that is in no row; empty where it is in the row opened."""


class Goto(Message):
    """The reader wants to go to an address."""

    def __init__(
        self,
        address: Address,
        *,
        pane: str = "",
        in_open_dossier: bool = False,
        way: int = 0,
        found: Found | None = None,
    ) -> None:
        """`pane` is the tab to show it in, where that is not its own.

        With `in_open_dossier` the pages over the dossier close, if it is the one open below them; else leaving it
        leads back here. `way` is -1 or 1 where it goes back or forward in the history of dossiers, and
        `found` what a search found there.
        """
        super().__init__()
        self.address = address
        self.pane = pane
        self.in_open_dossier = in_open_dossier
        self.way = way
        self.found = found


class GoBack(Message):
    """The reader leaves an open dossier: back to where they came from, else to the library."""

    def __init__(self, key: str) -> None:
        """`key` is that of the dossier left."""
        super().__init__()
        self.key = key


class History(Struct, frozen=True):
    """The dossiers that were open before this one in its place, and those that were gone back from; by key."""

    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()

    def gone(self, left: str, way: int) -> "History":
        """Return the history in the dossier that is opened, by going back (-1), forward (1) or anywhere else (0)."""
        if way < 0:
            return History(self.before[:-1], (left, *self.after))
        return History((*self.before, left), self.after[1:] if way > 0 else ())

    def next(self, way: int) -> str:
        """Return the key of the dossier before this one, or after it; empty if there is none."""
        keys = self.before[-1:] if way < 0 else self.after[:1]
        return keys[0] if keys else ""
