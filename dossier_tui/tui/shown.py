"""What is selected on the screen, in a dossier or in a list over several."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..dossier import Dossier
from ..panes import pane_of
from ..values import Address, clean, one_line
from .widgets.blockview import Mark

if TYPE_CHECKING:
    from .app import DossierApp


@dataclass(frozen=True)
class Selection:
    """Something of one dossier: a record, a source or a registry entry."""

    dossier: Dossier
    address: Address

    @property
    def label(self) -> str:
        """What it is called, safe to show."""
        label = self.dossier.called(self.address)
        return one_line(clean(label[:1].upper() + label[1:]))


def selection(app: "DossierApp") -> Selection | None:
    """What the screen's `selected` stands for; None where that is nothing of a dossier."""
    address: Address | None = getattr(app.screen, "selected", None)
    dossier = getattr(app.screen, "dossier", None)
    if address and not (dossier and dossier.key == address.pair):
        dossier = app.library.dossier(address.pair) if address.pair in app.library.paths else None
    return Selection(dossier, address) if dossier and address and dossier.stands(address) else None


def needed(app: "DossierApp") -> Selection | None:
    """The same, with a word to the reader where there is nothing."""
    selected = selection(app)
    if selected is None:
        app.tell("Select an entry first: a fact, a source or a name.")
    return selected


def jump(app: "DossierApp", address: Address | None) -> bool:
    """Goes to a place in the dossier below the page shown, which closes; another dossier opens over the page.

    False where there is no such place.
    """
    from .screens.reader import Reader

    key = address.pair if address else ""
    dossier = app.library.dossier(key) if key in app.library.paths else None
    if address is None or dossier is None or not dossier.stands(address):
        return False
    below = next((screen for screen in reversed(app.screen_stack) if isinstance(screen, Reader)), None)
    if below is None or below.dossier.key != key:
        app.open_record(address)
        return True
    while app.screen is not below:
        app.pop_screen()
    below.go_to(pane_of(dossier, address), Mark(address))
    return True
