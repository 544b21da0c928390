"""Ties: recognition, diplomatic relations, succession, borders, who ruled a place, transport, visas."""

from typing import ClassVar

import msgspec

from ..values import Date, slug
from .actor import Actors, ids_of
from .fields import Mention, PolityId, Text
from .record import Record


class Link(Record, kw_only=True):
    """A tie between two polities, in law or on the ground."""

    kind: Text
    """The kind of tie: `diplomatic relations`, `recognition`, `border`, `territorial dispute`, …"""
    date: Date | None = None
    """The date since which it exists, or the dates between which it did; `unknown` if the source does not say."""
    by: Actors = ()
    """For a recognition or a succession, who recognised it; for the rule over a place, who ruled it."""
    of: PolityId = ""
    """For a recognition, the polity that was recognised; for a succession, the successor."""
    predecessor: PolityId = msgspec.field(default="", name="from")
    """For a succession, the predecessor."""
    between: Actors = ()
    """The polities of that time, if they are not the two parties: `[soviet-union, kingdom-of-yugoslavia]`."""
    over: tuple[Mention, ...] = ()
    """For a dispute, what it is about, and for the rule over places, these; or words."""
    through: Mention = ""
    """The document that established it."""

    KIND: ClassVar[str] = "link"
    LABELS: ClassVar = {"date": "since", "predecessor": "from"}

    @property
    def begins(self) -> bool:
        """Whether readers want to know since when it exists, unlike a border or a dispute over a place."""
        return not self.kind.endswith(("border", "dispute"))

    def derived_id(self) -> str:
        """Make an id from the kind and the polity recognised: `recognition-of-abkhazia`, `diplomatic-relations`."""
        between, by, kind = "-".join(ids_of(self.between)), "-".join(ids_of(self.by)), slug(self.kind)
        if self.of or between:
            return f"{kind}-of-{self.of}" if self.of else f"{kind}-{between}"
        return f"{kind}-by-{by}" if by else kind

    @property
    def when(self) -> Date | None:
        """The date since which the tie exists, or that of its first act."""
        return self.date or next((act.date for act in self.acts if act.date and act.date.known), None)
