"""Events: celebrations, sessions, planned years, and background events."""

from typing import ClassVar

from ..values import Date, slug
from .fields import OrganisationId, PlaceId, RecordId, Text
from .record import Record


class Event(Record, kw_only=True):
    """An event that is not a contact between officials of the two parties."""

    name: Text
    """The name of the event."""
    date: Date
    """When it took place or is planned; `unknown` if the source does not say."""
    date_words: str = ""
    """The source's own words for the date, if they add to it."""
    place: PlaceId | tuple[PlaceId, ...] = ()
    """Where it took place; `unknown` if the source does not say."""
    about: tuple[RecordId, ...] = ()
    """The records that it belongs to, such as the commission whose session it was."""
    by: tuple[OrganisationId, ...] = ()
    """The organisations that held it."""

    KIND: ClassVar[str] = "event"

    def derived_id(self) -> str:
        """Make an id from the name, and the year if it is known."""
        return slug(self.name) + (f"-{self.date.year}" if self.date.year else "")

    @property
    def when(self) -> Date | None:
        """The date of the event."""
        return self.date
