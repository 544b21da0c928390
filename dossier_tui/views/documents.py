"""The table of documents: date of signing, title, and whether in force."""

import datetime as dt
from collections.abc import Iterator, Sequence

from ..blocks import Block, Line, Row, Span, Table, capital_line, cited, line, lines
from ..model import AHEAD, Document, Dossier
from ..words.documents import status_words, ties_words, whose
from ..words.endings import in_table, text_and_note
from ..words.labels import record_label
from ..words.places import place_words
from ..words.steps import terms_line


def all_documents(dossier: Dossier, documents: Sequence[Document]) -> list[Document]:
    """Return a section's documents and all other documents of the dossier except programmes."""
    others = [each for each in dossier.records(Document) if each not in documents and each.kind != "programme"]
    return [*documents, *others]


def document_table(dossier: Dossier, documents: Sequence[Document]) -> list[Block]:
    """Build a table of documents, sorted by date."""
    ordered = sorted(documents, key=_vaguer_later)
    rows = tuple(Row(dossier.address(each), tuple(_cells(dossier, each))) for each in ordered)
    return [Table(lines("Signed", "Document", "In force"), rows)]


def _cells(dossier: Dossier, document: Document) -> Iterator[Line]:
    place = place_words(dossier, document.place, "place not said")
    provides = terms_line(dossier, document)
    signed = document.signed.words("not said") if document.signed else "–"
    signed = f"{signed} (to come)" if document.state in AHEAD and document.signed else signed
    yield cited(f"{signed}, {place}" if place else signed)
    yield line(
        record_label(dossier, document),
        whose(dossier, document),
        "".join(f", {each}" for each in ties_words(dossier, document)),
        line(". ", capital_line(provides)) if provides else "",
        text_and_note(dossier, document),
        Span("", "", document.src),
        in_table(dossier, document),
    )
    yield cited(status_words(dossier, document, "–"))


def _vaguer_later(document: Document) -> tuple[dt.date, dt.date]:
    """Sort key: a day comes before the whole year that it lies in, and undated documents come last."""
    when = document.when
    return (when and when.last) or dt.date.max, (when and when.first) or dt.date.max
