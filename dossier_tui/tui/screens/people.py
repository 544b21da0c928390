"""People, places, bodies and polities over all dossiers: who is named, and each on a page of its own."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult

from ...blocks import Block, Bullets, Heading, Row, Span, cited, line
from ...library.world import completed
from ...model import ENTRY_KINDS, Dossier, Registry, references
from ...values import Address
from ...views.mentions import Named
from ...views.people import index, page
from ...words.labels import address_label
from ..goto import EVERYBODY
from ..keys.command import Where
from ..session import Session
from ..shown import Selection
from ..widgets.bars import TabBar
from .several import SeveralPage

KINDS = tuple(
    (key, ENTRY_KINDS[key].title, ENTRY_KINDS[key].title) for key in ("people", "places", "organisations", "polities")
)
"""Of entries, in the order of their tabs."""


class PeopleScreen(SeveralPage):
    """Everybody and everything that is named, a tab for each kind."""

    PLACES: ClassVar[tuple[Where, ...]] = ("view", "page", "people")

    def __init__(self, session: Session, kind: str = KINDS[0][0]) -> None:
        super().__init__(session, "People, places and bodies")
        self.kind = kind

    def compose(self) -> ComposeResult:
        """Put tabs below the title."""
        top, *rest = super().compose()
        yield top
        yield TabBar(KINDS)
        yield from rest

    def on_mount(self) -> None:
        """Show which tab is active."""
        self.query_one(TabBar).active = self.kind

    def content(self) -> Sequence[Block]:
        """The entries of the kind, the most often named first."""
        return index(self.dossiers, self.kind)

    def on_tab_bar_picked(self, event: TabBar.Picked) -> None:
        """Show the kind whose tab was clicked."""
        self.show_kind(event.key)

    def show_kind(self, kind: str) -> None:
        """Show another kind."""
        self.kind = self.query_one(TabBar).active = kind
        if self.dossiers:
            self.draw()

    def turn(self, step: int) -> None:
        """Show the next kind, or the one before."""
        keys = [key for key, *_ in KINDS]
        self.show_kind(keys[(keys.index(self.kind) + step) % len(keys)])


class EntryScreen(SeveralPage):
    """All of one entry: spellings, offices, whom they met, and every record in order of time."""

    def __init__(self, session: Session, id: str) -> None:
        super().__init__(session, completed(session.library.registry, [id]).name(id))
        self.entry_id = id

    def content(self) -> Sequence[Block]:
        """The page of the entry, without the name, which is the title."""
        return page(Named(self.entry_id, self.dossiers, self._known).shown)[1:]

    def library_changed(self) -> None:
        """Show the entry as it is now, its name too."""
        self.page_title = self._known.name(self.entry_id)
        super().library_changed()

    @property
    def _known(self) -> Registry:
        """The registry of the library, with the entry if it is one of the world's."""
        return completed(self.session.library.registry, [self.entry_id])


class RecordPeopleScreen(SeveralPage):
    """The people of one record, to pick one of them."""

    def __init__(self, session: Session, of: Selection) -> None:
        super().__init__(session, f"Who is named: {address_label(of.dossier, of.address)}", [of.dossier.key])
        self.record = of.address

    def content(self) -> Sequence[Block]:
        """A line for each person, then one for everybody."""
        (dossier,) = self.dossiers
        entries = dossier.registry.entries
        names = people_of(dossier, self.record)
        rows = [Row(Address("entry", key), (line(Span(entries[key].name, "strong")),)) for key in names]
        everybody = Row(EVERYBODY, (cited("all people, places and bodies"),))
        return [Bullets(tuple(rows)), Heading(line("Else")), Bullets((everybody,))]

    def open_row(self, address: Address) -> None:
        """Go to a person, or to everybody."""
        self.goto(address)


def people_of(dossier: Dossier, address: Address) -> list[str]:
    """The people whom a record names, or the entry that is selected itself."""
    if address.kind == "entry" and address.id in dossier.registry.entries:
        return [address.id]
    record = dossier.record_at(address)
    named = [key for _, _, key in references(record) if key in dossier.registry.people] if record else []
    return list(dict.fromkeys(named))
