"""Events: celebrations, sessions, planned years, and what happened in the background."""

from typing import ClassVar

from ..values import Date, slug
from .fields import OrganisationId, PlaceId, RecordId
from .record import Record


class Event(Record, kw_only=True):
    """A happening that is not a contact of officials of both parties."""

    name: str
    date: Date
    date_words: str = ""
    """The source's own words for the date, where they say more than the date."""
    place: PlaceId | tuple[PlaceId, ...] = ()
    about: tuple[RecordId, ...] = ()
    """The records that it belongs to: the commission whose session it was."""
    by: tuple[OrganisationId, ...] = ()
    """Who held it."""

    KIND: ClassVar[str] = "event"

    def derived_id(self) -> str:
        """The name, and the year where it is known."""
        return slug(self.name) + (f"-{self.date.year}" if self.date.year else "")

    @property
    def when(self) -> Date | None:
        """Its date."""
        return self.date
