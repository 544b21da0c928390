"""Bodies: commissions, funds, bases, missions, institutions, projects."""

from typing import ClassVar

from ..values import Date, Quantity, slug
from .fields import OrganisationId, PlaceId, PolityId, RecordId, Text
from .record import Record


class Body(Record, kw_only=True):
    """A lasting body: an institution, a commission, a base, a fund, a project, or a part of one."""

    name: Text
    """The name of the body."""
    kind: Text
    """The kind of body, in a word or two: `commission`, `air base`, `university`."""
    part_of: RecordId = ""
    """The body that this one is part of."""
    of: PolityId | tuple[PolityId, ...] = ()
    """The polity, or polities, that it belongs to; omit if it belongs to both parties."""
    place: PlaceId = ""
    """Where it is; `unknown` if the source does not say."""
    since: Date | None = None
    """When it was set up or opened; `unknown` if the source does not say."""
    since_words: str = ""
    """The source's own words for that time, shown instead of `since`."""
    aim: str = ""
    """Its purpose, as the source states it."""
    basis: RecordId = ""
    """The document that established it."""
    run_by: OrganisationId = ""
    """The organisation that runs it."""
    parts_stated: Quantity | None = None
    """How many parts the source says that it has."""

    KIND: ClassVar[str] = "body"
    LABELS: ClassVar = {"since": "set up", "parts_stated": "parts stated"}

    def derived_id(self) -> str:
        """Make an id from the name, shortened."""
        return slug(self.name)

    @property
    def when(self) -> Date | None:
        """The date at which the body was set up; None if not written."""
        return self.since
