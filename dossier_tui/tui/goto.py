"""Messages with which any screen or widget sends the reader somewhere; the app alone acts on them."""

from textual.message import Message

from ..values import Address

EVERYBODY = Address("choice", "everybody")
"""The address of the page of all people, places and bodies."""


class Goto(Message):
    """The reader wants to go to an address."""

    def __init__(self, address: Address, *, pane: str = "", in_open_dossier: bool = False) -> None:
        """`pane` is the tab to show it in, where that is not its own.

        With `in_open_dossier` the pages over the dossier close, if it is the one open below them; else leaving it
        leads back here.
        """
        super().__init__()
        self.address = address
        self.pane = pane
        self.in_open_dossier = in_open_dossier


class GoBack(Message):
    """The reader leaves an open dossier: back to where they came from, else to the library."""

    def __init__(self, key: str) -> None:
        """`key` is that of the dossier left."""
        super().__init__()
        self.key = key
