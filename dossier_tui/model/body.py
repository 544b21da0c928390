"""Bodies: commissions, funds, bases, missions, institutions, projects."""

from typing import ClassVar

from ..values import Date, Quantity, slug
from .fields import OrganisationId, PlaceId, PolityId, RecordId
from .record import Record


class Body(Record, kw_only=True):
    """Something that stands: an institution, a base, a fund, and what is part of it."""

    name: str
    kind: str
    """What it is, in a word or two: `commission`, `air base`, `university`."""
    part_of: RecordId = ""
    of: PolityId | tuple[PolityId, ...] = ()
    """Whose it is, where not of both parties."""
    place: PlaceId = ""
    since: Date | None = None
    """When it was set up or opened."""
    since_words: str = ""
    """The source's own words for that, where no date is given."""
    aim: str = ""
    """What it is for, as the source gives it."""
    basis: RecordId = ""
    """The document that it rests on."""
    run_by: OrganisationId = ""
    parts_stated: Quantity | None = None
    """How many parts the source says that it has."""

    KIND: ClassVar[str] = "body"
    LABELS: ClassVar = {"since": "set up", "parts_stated": "parts stated"}

    def derived_id(self) -> str:
        """The name, shortened."""
        return slug(self.name)

    @property
    def when(self) -> Date | None:
        """When it was set up."""
        return self.since
