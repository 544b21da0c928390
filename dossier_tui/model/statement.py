"""Statements: what is said of the relationship, by the source or by a side."""

from typing import ClassVar

from ..values import Date, slug
from .fields import OrganisationId, PolityId, RecordId
from .record import Record


class Statement(Record, kw_only=True):
    """One thing said, in our words. In `evaluations` it is the source's own judgement."""

    says: str
    about: tuple[RecordId, ...] = ()
    """The records that it is about."""
    since: Date | None = None
    channel: str = ""
    """Who talks to whom, where the statement is of a standing channel: `ministers`."""
    by: OrganisationId = ""

    KIND: ClassVar[str] = "statement"

    def derived_id(self) -> str:
        """The first words."""
        return slug(self.says, 40)

    @property
    def when(self) -> Date | None:
        """When what it says began, where that is said."""
        return self.since


class Position(Record, kw_only=True):
    """What one side holds, who tells us so, and who has not answered."""

    holders: tuple[PolityId, ...]
    says: str
    because: tuple[str, ...] = ()
    """The reasons or purposes that the holders give."""
    against: tuple[PolityId, ...] = ()
    forum: RecordId = ""
    """Where they say it."""
    answer: str = ""
    """The other side's answer; `unknown` where the source does not give it."""

    KIND: ClassVar[str] = "position"

    def derived_id(self) -> str:
        """`position-of-georgia-…`."""
        return slug(f"position of {' '.join(self.holders)} {self.says}", 60)
