"""Documents in words."""

from ..blocks import Line, Span, line
from ..model import Document, Dossier
from ..values import UNKNOWN, listed
from .endings import ending
from .labels import record_label
from .offices import office_then
from .places import place_words


def document_line(dossier: Dossier, document: Document) -> Line:
    """Return the title, signing and status of a document in one sentence."""
    details = [_signing(dossier, document), in_force_words(document)]
    return line(
        Span(record_label(dossier, document), "strong"),
        "".join(f", {detail}" for detail in details if detail),
        ending(dossier, document),
    )


def _signing(dossier: Dossier, document: Document) -> str:
    place = f" in {place_words(dossier, document.place)}" if document.place not in {"", UNKNOWN} else ""
    by = f" by {signers(dossier, document)}" if document.signed_by else ""
    signed = f"signed {document.signed}{place}{by}" if document.signed and document.signed.known else ""
    return ", ".join(filter(None, (between_words(dossier, document), signed)))


def between_words(dossier: Dossier, document: Document) -> str:
    """Return the bodies that concluded a document: `between the Central Bank and the Fund`; empty if none."""
    bodies = " and the ".join(dossier.name(each) for each in document.between)
    return f"between the {bodies}" if bodies else ""


def signers(dossier: Dossier, document: Document) -> str:
    """Return the people who signed a document, with the offices they held on that day."""
    named = []
    for person in document.signed_by:
        office = office_then(dossier, person, document.signed)
        named.append(f"{dossier.name(person)}, {office}" if office else dossier.name(person))
    return listed(named)


def in_force_words(document: Document) -> str:
    """Return the status of a document: `in force since 19 June 2018`; empty if nobody has looked for it."""
    if document.in_force is None:
        return ""
    return f"in force {since_words(document)}" if document.in_force.known else "whether in force not said"


def since_words(document: Document, unasked: str = "") -> str:
    """Return `since 19 June 2018` or `not said`; `unasked` if nobody has looked for it."""
    if document.in_force is None:
        return unasked
    return f"since {document.in_force}" if document.in_force.known else "not said"


def whose(dossier: Dossier, document: Document) -> str:
    """Return the author, the signers and the contracting bodies in brackets; empty if none are given."""
    act = f"{dossier.registry.adjective(document.by)} {document.kind}" if document.by else ""
    by = f"signed by {signers(dossier, document)}" if document.signed_by else ""
    said = ", ".join(filter(None, (act, by, between_words(dossier, document))))
    return f" ({said})" if said else ""
