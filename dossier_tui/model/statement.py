"""Statements about the relationship, by the source or by one of the sides, and positions."""

from typing import ClassVar

from ..values import Date, slug
from .actor import Actors, each_actor
from .fields import Mention, Text
from .record import Record


class Statement(Record, kw_only=True):
    """One statement, in our own words. In `evaluations` it is the source's own judgement."""

    channel: str = ""
    """For a standing channel, who talks to whom: `ministers`, `parliaments`."""
    says: Text
    """The statement, in our own words."""
    date: Date | None = None
    """When it was said, or when it was so."""
    since: Date | None = None
    """The date since which it has been true, if the source gives one; `unknown` if it does not."""
    by: Actors = ()
    """Who acts, or who says it."""
    to: Actors = ()
    """Whom it concerns, or whom it is said to."""

    KIND: ClassVar[str] = "statement"

    def derived_id(self) -> str:
        """Make an id from the first words."""
        return slug(self.says, 40)

    @property
    def when(self) -> Date | None:
        """The date of the statement, or since which it has been true; None if neither is written."""
        return self.date or self.since


class Position(Record, kw_only=True):
    """What somebody holds, with what the other side made of it."""

    holders: Actors
    """Who holds it: polities, organisations, people."""
    says: Text
    """The position, in our own words."""
    against: Actors = ()
    """Who is on the other side of the question."""
    to: Actors = ()
    """Whom it is said to."""
    forum: Mention = ""
    """Where they state it: a body, a contact or an event, or words."""
    date: Date | None = None
    """When they stated it."""

    KIND: ClassVar[str] = "position"

    def derived_id(self) -> str:
        """Make an id from the holders and the first words: `position-of-georgia-…`."""
        holders = " ".join(actor.who or actor.name for actor in each_actor(self.holders))
        return slug(f"position of {holders} {self.says}", 60)

    @property
    def when(self) -> Date | None:
        """The date at which it was stated; None if not written."""
        return self.date
