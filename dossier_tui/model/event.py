"""Events: celebrations, sessions, planned years, and what explains the rest."""

from typing import ClassVar

import msgspec

from ..values import Date, slug
from .actor import Actors
from .fields import ActorId, PlaceId, Text
from .record import Record


class Event(Record, kw_only=True):
    """An event that is not a contact between officials of the two parties, or the act of one side, or of a third."""

    name: Text
    """The name of the event."""
    date: Date
    """When it took place or is planned; `unknown` if the source does not say."""
    place: tuple[PlaceId, ...] = ()
    """Where it took place; `unknown` if the source does not say."""
    by: Actors = ()
    """Who held it, or did it."""
    to: Actors = ()
    """Whom it was addressed to."""
    against: Actors = ()
    """Whom or what it harmed, or was directed at: who was attacked, blocked, sued."""
    called: dict[ActorId, Text] = msgspec.field(default_factory=dict)
    """What each side calls it, by side."""

    KIND: ClassVar[str] = "event"

    def derived_id(self) -> str:
        """Make an id from the name, and the year if it is known."""
        return slug(self.name) + (f"-{self.date.year}" if self.date.year else "")

    @property
    def when(self) -> Date | None:
        """The date of the event."""
        return self.date
