"""Questions that a dossier leaves open, and whom to ask: what is unknown, counted but not listed, past, unanswered."""

from ...model import PAST, Dossier, Position
from .missing import asks_the_same, missing
from .of_records import of_record
from .question import Question, asked_words, open_words

__all__ = ["Question", "asked_words", "open_words", "questions_of"]


def questions_of(dossier: Dossier) -> list[Question]:
    """Return the questions that a dossier leaves open, in the order of its sections, each once.

    What curators miss goes before what a record leaves open, but for an answer, which names whose it is to be.
    """
    past = {key for finding in dossier.findings if finding.code == PAST for key in finding.about}
    found = [each for record in dossier.records() for each in of_record(dossier, record, is_past=record.id in past)]
    answers = [each for each in found if isinstance(dossier.record(each.about), Position)]
    missed = [each for each in missing(dossier) if not any(asks_the_same(dossier, each, other) for other in answers)]
    once = [
        each for each in found if each in answers or not any(asks_the_same(dossier, other, each) for other in missed)
    ]
    return [*once, *missed]
