"""People, places, bodies and polities over all dossiers: who is named, and each on a page of its own."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType

from ...blocks import Block, Bullets, Heading, Row, Span, cited, line
from ...dossier import Dossier
from ...fields import references
from ...panes.people import Named, index, page
from ...values import UNKNOWN, Address
from ..commands.command import Where, bindings
from ..shown import selection
from ..widgets.bars import TabBar
from .several import Across

if TYPE_CHECKING:
    from ..app import DossierApp

KINDS = (
    ("people", "People", "People"),
    ("places", "Places", "Places"),
    ("organisations", "Bodies", "Bodies"),
    ("polities", "Polities", "Polities"),
)
"""Of entries, in the order of their tabs."""


EVERYBODY = Address("choice", "everybody")


class People(Across):
    """Everybody and everything that is named, a tab for each kind."""

    PLACES: ClassVar[tuple[Where, ...]] = ("view", "page", "people")
    BINDINGS: ClassVar[list[BindingType]] = list(bindings("people"))

    def __init__(self, kind: str = KINDS[0][0]) -> None:
        super().__init__("People, places and bodies")
        self.kind = kind

    def compose(self) -> ComposeResult:
        """Tabs below the title."""
        top, *rest = super().compose()
        yield top
        yield TabBar(KINDS)
        yield from rest

    def on_mount(self) -> None:
        """Marks the tab."""
        super().on_mount()
        self.query_one(TabBar).active = self.kind

    def content(self) -> Sequence[Block]:
        """Those of the kind, the most often named first."""
        return index(self.dossiers, self.kind)

    def action_show_pane(self, kind: str) -> None:
        """Another kind."""
        self.kind = self.query_one(TabBar).active = kind
        if self.dossiers:
            self.draw()

    def action_turn(self, step: int) -> None:
        """The next kind, or the one before."""
        keys = [key for key, *_ in KINDS]
        self.action_show_pane(keys[(keys.index(self.kind) + step) % len(keys)])


class Entry(Across):
    """All of one entry: spellings, offices, whom they met, and every record in order of time."""

    def __init__(self, key: str, name: str) -> None:
        super().__init__(name)
        self.key = key

    def content(self) -> Sequence[Block]:
        """Without the name, which the title has."""
        return page(Named(self.key, self.dossiers))[1:]


class Those(Across):
    """The people of one record, to pick one of them."""

    def __init__(self, dossier: Dossier, address: Address, names: Sequence[str]) -> None:
        label = dossier.called(address)
        super().__init__(f"Who is named: {label}", [dossier.key])
        self.names = names

    def content(self) -> Sequence[Block]:
        """A line each, then everybody."""
        registry = self.dossiers[0].registry
        rows = [Row(Address("entry", key), (line(Span(registry.entries[key].name, "strong")),)) for key in self.names]
        everybody = Row(EVERYBODY, (cited("all people, places and bodies"),))
        return [Bullets(tuple(rows)), Heading("Else"), Bullets((everybody,))]

    def follow(self, address: Address) -> None:
        """Also to everybody."""
        if address == EVERYBODY:
            self.app.push_screen(People())
        else:
            super().follow(address)


def open_entry(app: "DossierApp", key: str) -> None:
    """Opens the page of an entry of the registry."""
    app.push_screen(Entry(key, app.library.registry.name(key)))


def people_of(dossier: Dossier, address: Address) -> list[str]:
    """The people whom a record names, or the entry that is selected itself."""
    if address.kind == "entry" and address.id in dossier.registry.entries:
        return [address.id]
    record = dossier.at(address)
    named = [key for _, ref, key in references(record) if ref == "person" and key != UNKNOWN] if record else []
    return list(dict.fromkeys(named))


def show(app: "DossierApp") -> None:
    """Opens the people of what is selected, else everybody."""
    selected = selection(app)
    names = people_of(selected.dossier, selected.address) if selected else []
    if not selected or not names:
        app.push_screen(People())
    elif len(names) == 1:
        open_entry(app, names[0])
    else:
        app.push_screen(Those(selected.dossier, selected.address, names))
