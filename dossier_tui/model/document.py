"""Documents: treaties, declarations, decrees, laws, programmes."""

from typing import ClassVar, Literal

from ..values import Date, slug
from .fields import OrganisationId, PersonId, PlaceId, PolityId, Text
from .record import Record

DocumentKind = Literal[
    "treaty", "agreement", "agreements", "declaration", "statement", "memorandum", "protocol", "decree", "law",
    "programme", "package",
]  # fmt: skip


class Document(Record, kw_only=True):
    """A document that was signed or enacted, or is planned."""

    kind: DocumentKind
    """The kind of document."""
    title: Text
    """The official title, or a description in our own words."""
    signed: Date | None = None
    """When it was signed or enacted; `unknown` if the source does not say."""
    place: PlaceId = ""
    """Where it was signed; `unknown` if the source does not say."""
    by: PolityId = ""
    """For an act of one polity, that polity; omit for an act of both parties."""
    signed_by: tuple[PersonId, ...] = ()
    """The people who signed it."""
    between: tuple[OrganisationId, ...] = ()
    """The organisations that concluded it, if a source names them."""
    in_force: Date | None = None
    """The date since which it is in force; `unknown` if the source does not say whether it is in force."""
    term: Date | None = None
    """The period that it covers."""

    KIND: ClassVar[str] = "document"
    LABELS: ClassVar = {"by": "act of", "in_force": "in force since", "term": "covers"}

    def derived_id(self) -> str:
        """Make an id from the title, shortened."""
        return slug(self.title)

    @property
    def when(self) -> Date | None:
        """The date of signing, or the period covered if that date is unknown."""
        return self.signed if self.signed and self.signed.known else self.term or self.signed
