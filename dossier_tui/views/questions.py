"""The questions that a dossier leaves open, grouped by whom to ask, as blocks, a document and data."""

from ..blocks import Block, Bullets, Heading, Line, Note, Row, Span, cited, line
from ..curation.questions import Question, asked_words, open_words, questions_of
from ..model import Dossier
from ..values import Address, sentence
from ..words.ages import titled
from .publication import Document


def question_blocks(dossier: Dossier) -> list[Block]:
    """Build a list of questions for each of those to ask, the parties first; a note if nothing is open."""
    blocks: list[Block] = []
    for whom, asked in _by_addressee(dossier).items():
        rows = tuple(Row(_address(dossier, each), (_line(dossier, each),)) for each in asked)
        blocks += [Heading(cited(f"To {whom}"), level=1), Bullets(rows)]
    return blocks or [Note(cited("Nothing is left open."))]


def questions_document(dossier: Dossier) -> Document:
    """Build the questions as a document of their own."""
    return Document(f"{titled(dossier)}: questions left open", tuple(question_blocks(dossier)), dossier)


def questions_data(dossier: Dossier) -> list[dict[str, object]]:
    """Return the questions for JSON."""
    return [
        {"to": asked_words(dossier, each.to), "record": each.about, "about": each.says, "asks": each.asks}
        for each in questions_of(dossier)
    ]


def _by_addressee(dossier: Dossier) -> dict[str, list[Question]]:
    """Return the questions by whom to ask, in words: each party, both, the sources; then what is to be looked up."""
    first = [(party,) for party in dossier.parties] + [dossier.parties]
    asked: dict[str, list[Question]] = {asked_words(dossier, to): [] for to in first}
    for question in sorted(questions_of(dossier), key=lambda question: not question.to):
        asked.setdefault(asked_words(dossier, question.to), []).append(question)
    return {whom: each for whom, each in asked.items() if each}


def _line(dossier: Dossier, question: Question) -> Line:
    record = dossier.record(question.about) if question.about else None
    cites = (Span("", "", record.src),) if record else ()
    if not question.asks:
        return line(sentence(open_words(question)))
    return line(Span(f"{question.says.rstrip('.')}:", "strong"), f" {question.asks}", cites)


def _address(dossier: Dossier, question: Question) -> Address | None:
    return dossier.address_of(question.about) if question.about else None
