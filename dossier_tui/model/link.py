"""Links: recognition and diplomatic relations."""

from typing import ClassVar, Literal

from ..values import Date
from .fields import PolityId, RecordId
from .record import Record


class Link(Record, kw_only=True):
    """A legal tie between polities."""

    kind: Literal["recognition", "diplomatic relations"]
    date: Date
    date_words: str = ""
    """The source's own words for the date, where they say more than the date."""
    by: PolityId = ""
    """Who recognised."""
    of: PolityId = ""
    """Who was recognised."""
    through: RecordId = ""
    """The document by which it was done."""

    KIND: ClassVar[str] = "link"

    def derived_id(self) -> str:
        """`recognition-of-abkhazia`, `diplomatic-relations`."""
        return f"recognition-of-{self.of}" if self.of else self.kind.replace(" ", "-")

    @property
    def when(self) -> Date | None:
        """The date of the tie."""
        return self.date
