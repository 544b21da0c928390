"""Links: recognition and diplomatic relations."""

from typing import ClassVar, Literal

from ..blocks import Line, Span, line
from ..dossier import Dossier
from ..fields import PolityId, RecordId
from ..record import Record, ending
from ..values import Date


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

    def label(self, dossier: Dossier) -> str:
        """`recognition of Abkhazia by Russia`, `diplomatic relations`."""
        if not self.of:
            return self.kind
        return f"{self.kind} of {dossier.name(self.of)} by {dossier.name(self.by)}"

    def line(self, dossier: Dossier) -> Line:
        """`Diplomatic relations: 20 March 1992`."""
        label = self.label(dossier)
        date = f"{self.date_words} (that is, {self.date})" if self.date_words else str(self.date)
        through = dossier.label(self.through) if self.through else ""
        return line(
            Span(label[0].upper() + label[1:], "strong"),
            f": {date}",
            f", by the {through[0].lower()}{through[1:]}" if through else "",
            ending(dossier, self),
        )

    @property
    def when(self) -> Date | None:
        """The date of the tie."""
        return self.date
