"""Links: recognition and diplomatic relations."""

from typing import ClassVar, Literal

from ..values import Date
from .fields import PolityId, RecordId
from .record import Record


class Link(Record, kw_only=True):
    """A legal tie between two polities."""

    kind: Literal["recognition", "diplomatic relations"]
    """The kind of tie."""
    date: Date
    """The date since which it exists; `unknown` if the source does not say."""
    date_words: str = ""
    """The source's own words for the date, if they add to it."""
    by: PolityId = ""
    """For a recognition, the polity that recognised the other."""
    of: PolityId = ""
    """For a recognition, the polity that was recognised."""
    through: RecordId = ""
    """The document that established it."""

    KIND: ClassVar[str] = "link"

    def derived_id(self) -> str:
        """Make an id from the kind and the polity recognised: `recognition-of-abkhazia`, `diplomatic-relations`."""
        return f"recognition-of-{self.of}" if self.of else self.kind.replace(" ", "-")

    @property
    def when(self) -> Date | None:
        """The date since which the tie exists."""
        return self.date
