"""Documents: treaties, declarations, decrees, laws, programmes."""

from typing import ClassVar, Literal

from ..values import Date, slug
from .fields import OrganisationId, PersonId, PlaceId, PolityId
from .record import Record

DocumentKind = Literal[
    "treaty", "agreement", "agreements", "declaration", "statement", "memorandum", "protocol", "decree", "law",
    "programme", "package",
]  # fmt: skip


class Document(Record, kw_only=True):
    """Something signed or enacted."""

    kind: DocumentKind
    title: str
    signed: Date | None = None
    place: PlaceId = ""
    """Where it was signed."""
    by: PolityId = ""
    """The one polity whose act it is; both parties where not written."""
    signed_by: tuple[PersonId, ...] = ()
    between: tuple[OrganisationId, ...] = ()
    """The bodies that concluded it, where a source names them."""
    in_force: Date | None = None
    """Since when it is in force; `unknown` where the source does not say whether it is."""
    term: Date | None = None
    """The years that it covers."""

    KIND: ClassVar[str] = "document"
    LABELS: ClassVar = {"by": "act of", "in_force": "in force since", "term": "covers"}

    def derived_id(self) -> str:
        """The title, shortened."""
        return slug(self.title)

    @property
    def when(self) -> Date | None:
        """The date of signing, else the years covered."""
        return self.signed if self.signed and self.signed.known else self.term or self.signed
