"""The table of documents: date of signing, title, and whether in force; and documents with their terms as lists."""

import datetime as dt
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from ..blocks import Block, Branch, Line, Row, Span, Table, Tree, capital_line, cited, line, lines
from ..model import AHEAD, Act, Document, Dossier, status_of
from ..words.brackets import in_one_pair
from ..words.citing_apart import cites_at_end
from ..words.documents import (
    counted_words,
    document_head,
    document_line,
    is_listed,
    more_words,
    status_words,
    ties_words,
    whose,
    words_for_date,
)
from ..words.endings import in_table, text_and_note
from ..words.labels import record_label, signing_word, terms_heading
from ..words.places import place_words
from ..words.steps import term_lines, told_by


def all_documents(dossier: Dossier, documents: Sequence[Document]) -> list[Document]:
    """Return a section's documents and all other documents of the dossier except programmes."""
    others = [each for each in dossier.records(Document) if each not in documents and each.kind != "programme"]
    return [*documents, *others]


def _more(dossier: Dossier, document: Document) -> Line:
    words = "" if lives_here(dossier, document) else more_words(dossier, document)
    return line(f" – {words}" if words else "")


def document_table(dossier: Dossier, documents: Sequence[Document]) -> list[Block]:
    """Build a table of documents, sorted by date, and below it the terms of those that live here and have several.

    Those of other sections stand in short: more is told where they live.
    """
    ordered = sorted(documents, key=vaguer_later)
    rows = tuple(Row(dossier.address(each), tuple(_cells(dossier, each))) for each in ordered)
    listed = [each for each in ordered if is_listed(each) and lives_here(dossier, each)]
    table = Table(lines("Signed", "Document", "In force"), rows)
    heads = ((each, f" – {terms_heading(each).lower()}:") for each in listed)
    provided = [_branch(dossier, each, line(Span(each.title, "strong"), head)) for each, head in heads]
    return [table, *([Tree(tuple(provided))] if provided else [])]


def document_list(dossier: Dossier, documents: Sequence[Document]) -> list[Block]:
    """Build a list of documents, the terms of each below it if there are several."""
    return [Tree(tuple(_with_terms(dossier, each) for each in documents))]


def _with_terms(dossier: Dossier, document: Document) -> Branch:
    if not is_listed(document):
        return Branch(Row(dossier.address(document), (document_line(dossier, document),)))
    return _branch(dossier, document, document_head(dossier, document))


def _branch(dossier: Dossier, document: Document, head: Line) -> Branch:
    terms = (Branch(Row(None, (capital_line(term),))) for term in term_lines(dossier, document))
    return Branch(Row(dossier.address(document), (head,)), tuple(terms))


def lives_here(dossier: Dossier, document: Document) -> bool:
    """Whether a document stands in the section whose table gathers those of all."""
    return dossier.home(document.id)[1].gathers


def _cells(dossier: Dossier, document: Document) -> Iterator[Line]:
    place = place_words(dossier, document.place, "place not said")
    signed = date_words(document)
    yield cited(f"{signed}, {place}" if place else signed)
    counted = "" if lives_here(dossier, document) else counted_words(document)  # there among what ties it to others
    head = line(record_label(dossier, document), f", {counted}" if counted else "", whose(dossier, document))
    terms = () if is_listed(document) else document.terms
    whole = replace(document, terms=terms)
    rest = more_told(dossier, whole) if lives_here(dossier, document) else _short(dossier, document)
    yield line(head, rest, _more(dossier, document), in_table(dossier, document))
    yield cited(status_words(dossier, document, "–"))


def date_words(document: Document, unsaid: str = "not said") -> str:
    """Return when a document was signed, with the source's words; if nobody asks, when what was first done to it."""
    if document.signed is None:
        first = document.first_step
        return f"{first.date} ({first.act})" if first else "–"
    if not document.signed.is_said:
        return document.signed.words(unsaid) + (" (to come)" if document.state in AHEAD else "")
    done = signing_word(document)
    how = " (to come)" if document.state in AHEAD else "" if done == "signed" else f" ({done})"
    return f"{document.signed}{words_for_date(document)}{how}"


@in_one_pair
def more_told(dossier: Dossier, document: Document) -> Line:
    """Return what a table has of a document beside its date, title, authors and status, with its citations."""
    shown = replace(document, acts=_untold_acts(dossier, document))
    ties = "".join(f", {each}" for each in ties_words(dossier, document))
    return line(ties, text_and_note(dossier, shown), cites_at_end(shown))


def _untold_acts(dossier: Dossier, document: Document) -> tuple[Act, ...]:
    """Return the acts of a document of which there is more than the table says by its dates and status."""
    told = {None if document.signed else document.first_step, status_of(dossier, document).act}
    return tuple(act for act in document.acts if act not in told or _says_more(act, document))


def _says_more(act: Act, document: Document) -> bool:
    """Whether there is more of an act than what was done when, such as citations that the document does not have."""
    own = {*(act.src or ())} <= {*document.src}
    return (replace(act, src=None) if own else act) != Act(act=act.act, date=act.date)


def _short(dossier: Dossier, document: Document) -> Line:
    told = told_by(dossier, document)
    return line(Span("", "", document.src), line(". ", capital_line(told)) if told else "")


def vaguer_later(document: Document) -> tuple[dt.date, dt.date]:
    """Sort key: a day comes before the whole year that it lies in, and undated documents come last."""
    first = document.first_step
    when = first.date if first else document.when
    return (when and when.last) or dt.date.max, (when and when.first) or dt.date.max
