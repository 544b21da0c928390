"""Statements about the relationship, by the source or by one of the sides."""

from typing import ClassVar

from ..values import Date, slug
from .fields import OrganisationId, PolityId, RecordId, Text
from .record import Record


class Statement(Record, kw_only=True):
    """One statement, in our own words. In `evaluations` it is the source's own judgement."""

    says: Text
    """The statement, in our own words."""
    about: tuple[RecordId, ...] = ()
    """The records that the statement is about."""
    since: Date | None = None
    """The date since which it has been true, if the source gives one; `unknown` if it does not."""
    channel: str = ""
    """For a standing channel, who talks to whom: `ministers`, `parliaments`."""
    by: OrganisationId = ""
    """The organisation that acts."""

    KIND: ClassVar[str] = "statement"

    def derived_id(self) -> str:
        """Make an id from the first words."""
        return slug(self.says, 40)

    @property
    def when(self) -> Date | None:
        """The date since which the statement has been true; None if not written."""
        return self.since


class Position(Record, kw_only=True):
    """The position of one side, with the other side's answer."""

    holders: tuple[PolityId, ...]
    """The polities that hold it."""
    says: Text
    """The position, in our own words."""
    because: tuple[Text, ...] = ()
    """The reasons or purposes that the holders give."""
    against: tuple[PolityId, ...] = ()
    """The polities on the other side of the question."""
    forum: RecordId = ""
    """The body in which they state it."""
    answer: str = ""
    """The other side's answer; `unknown` if the source does not give it."""

    KIND: ClassVar[str] = "position"

    def derived_id(self) -> str:
        """Make an id from the holders and the first words: `position-of-georgia-…`."""
        return slug(f"position of {' '.join(self.holders)} {self.says}", 60)
