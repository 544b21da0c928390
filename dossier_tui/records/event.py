"""Events: celebrations, sessions, planned years, and what happened in the background."""

from typing import ClassVar

from ..blocks import Line, Span, line
from ..dossier import Dossier
from ..fields import OrganisationId, PlaceId, RecordId
from ..record import Record, ending, slug
from ..values import UNKNOWN, Date


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

    def label(self, dossier: Dossier) -> str:
        """Name and date."""
        del dossier
        return f"{self.name}, {self.date}" if self.date.known else self.name

    def line(self, dossier: Dossier) -> Line:
        """Name, place and date in one sentence."""
        date = f"{self.date_words} ({self.date})" if self.date_words and self.date.known else str(self.date)
        place = "" if self.place == UNKNOWN else dossier.place(self.place)
        where = ", place not said" if self.place == UNKNOWN else f", {place}" if place else ""
        held_by = f", held by {' and '.join(map(dossier.name, self.by))}" if self.by else ""
        return line(Span(self.name, "strong"), f"{where}, {date}{held_by}", ending(dossier, self))

    @property
    def when(self) -> Date | None:
        """Its date."""
        return self.date
