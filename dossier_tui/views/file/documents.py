"""Documents of the file: the table in History has when, where and whether in force, the sections what they provide."""

from collections.abc import Sequence

from msgspec.structs import replace

from ...blocks import Block, Branch, Line, Row, Span, Tree, capital_line, line, with_full_stop
from ...model import Document, Dossier
from ...words.documents import document_line, is_listed, more_words
from ...words.labels import terms_heading
from ...words.steps import term_lines
from ..documents import untold_acts


def told_under(document: Document) -> str:
    """Return the name of the place where what a document provides stands, to which the table leads."""
    return f"told-{document.id}"


def rest_of(dossier: Dossier, document: Document) -> Document:
    """Return a document without what the table has of it: its date and place, whose it is, its state and status.

    It goes by the name that it has in the dossier, where that is a short one.
    """
    named = dossier.record(document.id)
    return replace(
        document,
        kind="",
        title=named.title if isinstance(named, Document) else document.title,
        signed=None,
        place="",
        by=(),
        signed_by=(),
        between=(),
        in_force=None,
        term=None,
        size=None,
        acts=untold_acts(dossier, document),
        state=None,
        state_as_of=None,
        due=None,
        asked_by=(),
        asked_of=(),
        by_account_of=(),
        response=(),
        inferred=(),
        date_words=document.date_words if document.signed is None else "",
    )


def has_more(dossier: Dossier, document: Document) -> bool:
    """Whether there is more of a document than the table has."""
    rest = rest_of(dossier, document)
    return bool(more_words(dossier, rest) or rest.after or rest.until or rest.how_often or rest.date_words)


def rest_blocks(dossier: Dossier, documents: Sequence[Document]) -> list[Block]:
    """Build the list of what documents provide, and what else is told of them; empty if the table has it all."""
    branches = tuple(_branch(dossier, each) for each in documents if has_more(dossier, each))
    return [Tree(branches)] if branches else []


def _branch(dossier: Dossier, document: Document) -> Branch:
    rest = rest_of(dossier, document)
    if not is_listed(rest):
        return Branch(Row(dossier.address(document), (_named(document, document_line(dossier, rest)),)))
    head = line(with_full_stop(document_line(dossier, replace(rest, terms=()))), f" {terms_heading(document)}:")
    terms = (Branch(Row(None, (capital_line(term),))) for term in term_lines(dossier, document))
    return Branch(Row(dossier.address(document), (_named(document, head),)), tuple(terms))


def _named(document: Document, spans: Line) -> Line:
    first, *rest = spans
    return (replace(first, named=told_under(document)), *rest)


def leading_to(document: Document, words: str) -> Line:
    """Return words that lead to where the rest of a document stands, as the cell of the table ends."""
    return line(" – ", Span(words, to=told_under(document)))
