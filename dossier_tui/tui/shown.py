"""What a screen shows, as commands need to know it."""

from msgspec import Struct

from ..model import Dossier, Problem
from ..values import Address, capital, clean, one_line


class Shown(Struct, frozen=True):
    """The dossier that a screen is about, if any, and the address of what is selected on it."""

    dossier: Dossier | None = None
    """The dossier that is open, or selected in a list."""
    address: Address | None = None
    """Of the selected row; it may be in another dossier, or in none."""
    is_open: bool = False
    """Whether the dossier is open, rather than selected in a list."""
    key: str = ""
    """The key of the dossier that is open or selected, also where it is broken; empty if none is."""
    problem: Problem | None = None
    """The problem selected in a list of them."""


class Selection(Struct, frozen=True):
    """Something of one dossier: a record, a source or a registry entry."""

    dossier: Dossier
    address: Address

    @property
    def label(self) -> str:
        """The name of what is selected, safe to show."""
        from ..words.labels import address_label

        label = address_label(self.dossier, self.address)
        return one_line(clean(capital(label)))
