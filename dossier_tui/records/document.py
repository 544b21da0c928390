"""Documents: treaties, declarations, decrees, laws, programmes."""

import datetime as dt
from collections.abc import Sequence
from typing import ClassVar, Literal

from ..blocks import Block, Line, Row, Span, Table, cited, line, lines
from ..dossier import Dossier
from ..fields import OrganisationId, PersonId, PlaceId, PolityId
from ..record import Record, ending, slug
from ..values import UNKNOWN, Date, listed, sentence

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

    def label(self, dossier: Dossier) -> str:
        """The title, and the years that it covers."""
        del dossier
        return f"{self.title}, {self.term}" if self.term else self.title

    def line(self, dossier: Dossier) -> Line:
        """Title, signing and status in one sentence."""
        details = [self._signing(dossier), self.status(dossier)]
        return line(
            Span(self.label(dossier), "strong"),
            "".join(f", {detail}" for detail in details if detail),
            ending(dossier, self),
        )

    def _signing(self, dossier: Dossier) -> str:
        bodies = f"between the {' and the '.join(map(dossier.name, self.between))}" if self.between else ""
        place = f" in {dossier.place(self.place)}" if self.place not in {"", UNKNOWN} else ""
        signers = f" by {self.signers(dossier)}" if self.signed_by else ""
        signed = f"signed {self.signed}{place}{signers}" if self.signed and self.signed.known else ""
        return ", ".join(filter(None, (bodies, signed)))

    def signers(self, dossier: Dossier) -> str:
        """Who signed it, with the offices held that day."""
        signers = []
        for person in self.signed_by:
            office = dossier.office(person, self.signed)
            signers.append(dossier.name(person) + (f", {office[1]}" if office else ""))
        return listed(signers)

    def status(self, dossier: Dossier) -> str:
        """`in force since 19 June 2018`; empty where nobody asked."""
        del dossier
        if self.in_force is None:
            return ""
        return f"in force since {self.in_force}" if self.in_force.known else "whether in force not said"

    @property
    def when(self) -> Date | None:
        """The date of signing, else the years covered."""
        return self.signed if self.signed and self.signed.known else self.term or self.signed


def all_documents(dossier: Dossier, documents: Sequence[Document]) -> list[Block]:
    """A section's documents with those that live in other sections, programmes aside."""
    others = [each for each in dossier.records(Document) if each not in documents and each.kind != "programme"]
    return document_lines(dossier, [*documents, *others]) if documents or others else []


def document_lines(dossier: Dossier, documents: Sequence[Document]) -> list[Block]:
    """Documents in a table: when signed, what, in force or not."""
    rows = []
    for document in sorted(documents, key=_vaguer_later):
        place = dossier.place(document.place) if document.place else ""
        where = {"": "", "not said": ", place not said"}.get(place, f", {place}")
        signed = f"{document.signed or '–'}{where}".replace("date not said", "not said")
        words = line(
            document.label(dossier),
            _whose(dossier, document),
            f". {sentence(document.text)}" if document.text else "",
            line(". ", Span(sentence(document.note), "em")) if document.note else "",
        )
        title = line(*words, Span("", "", document.src), dossier.marks(document))
        status = document.status(dossier).replace("whether in force not said", "not said").removeprefix("in force ")
        rows.append(Row(dossier.address(document), (cited(signed), title, cited(status or "–"))))
    return [Table(lines("Signed", "Document", "In force"), tuple(rows))]


def _vaguer_later(document: Document) -> tuple[dt.date, dt.date]:
    """Sorts a day before the bare year that it lies in, and what is not dated last."""
    when = document.when
    return (when and when.last) or dt.date.max, (when and when.first) or dt.date.max


def _whose(dossier: Dossier, document: Document) -> str:
    """Whose act it is, where it is not both parties' together."""
    signers = document.signers(dossier)
    act = f"{dossier.adjective(document.by)} {document.kind}" if document.by else ""
    bodies = " and the ".join(map(dossier.name, document.between))
    said = ", ".join(filter(None, (act, f"signed by {signers}" if signers else "", bodies and f"between the {bodies}")))
    return f" ({said})" if said else ""
