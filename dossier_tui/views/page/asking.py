"""What to ask before the meeting, or at it."""

from collections.abc import Sequence
from enum import IntEnum

from ...blocks import Row, line
from ...curation.questions import Question, asked_words, open_words, questions_of
from ...model import Dossier, Position, is_ahead, last_and_next
from ...values import capital
from .fitting import Part
from .recent import is_of_the_past


def to_ask(dossier: Dossier, questions: Sequence[Question]) -> Part:
    """Return the questions that the dossier leaves open, in the order in which they are worth a row."""
    shown = min(_MOST, sum(_rank(dossier, question) < Rank.ONLY_COUNTED for question in questions))
    rows = tuple(_asked(dossier, question) for question in questions)
    return Part("Ask", rows, "under “dossier questions”", first=min(3, shown), most=shown)


def questions_in_order(dossier: Dossier) -> list[Question]:
    """Return the questions that the dossier leaves open to the parties: the newest matters first.

    What newsrooms are asked, and what is to be looked up, comes last, and so does what is of long ago.
    """
    _, planned = last_and_next(dossier)
    ahead_still = {each.id for each in dossier.records() if is_ahead(dossier, each) and not each.headline}
    asked = [
        each for each in questions_of(dossier) if each.about not in {*ahead_still, planned.id if planned else None}
    ]
    return sorted(asked, key=lambda question: _weight(dossier, question))


_MOST = 6
"""The most questions that page one asks."""


class Rank(IntEnum):
    """The order of questions: what curators miss of now comes first; from ONLY_COUNTED on none is asked."""

    OF_NOW = 0
    WHETHER = 1
    ON_A_HEADLINE = 2
    ON_A_PLAN = 3
    MISSED = 4
    ON_A_RECORD = 5
    ON_A_POSITION = 6
    OF_YEARS_AGO = 7
    ONLY_COUNTED = 8
    LONG_AGO = 9


def _weight(dossier: Dossier, question: Question) -> tuple[Rank, int]:
    """Sort key: the rank of a question, then the newest record that it is about."""
    record = dossier.record(question.about) if question.about else None
    day = record.when.last if record and record.when else None
    return _rank(dossier, question), -day.toordinal() if day else 0


def _rank(dossier: Dossier, question: Question) -> Rank:
    """Return how soon to ask: of long ago, what newsrooms are asked, and if a section has anything at all, last."""
    record = dossier.record(question.about) if question.about else None
    if not question.to or not set(question.to) <= set(dossier.parties):
        return Rank.LONG_AGO
    if record is None:
        return _rank_of_missed(dossier, question)
    if is_of_the_past(dossier, record):
        return Rank.LONG_AGO
    if record.headline or record.state:
        return Rank.ON_A_HEADLINE if record.headline else Rank.ON_A_PLAN
    return Rank.ON_A_POSITION if isinstance(record, Position) else Rank.ON_A_RECORD


def _rank_of_missed(dossier: Dossier, question: Question) -> Rank:
    """Return how soon to ask what curators miss, by the latest year that they name."""
    if question.asks:
        return Rank.ONLY_COUNTED
    today = dossier.as_of.last
    if question.year and today:
        age = today.year - question.year
        return Rank.OF_NOW if age <= _NOW else Rank.OF_YEARS_AGO if age <= _OLD else Rank.LONG_AGO
    return Rank.WHETHER if question.form == "whether" else Rank.MISSED


_NOW = 1
"""The age in years up to which a year that a question names is of now."""
_OLD = 5
"""The age in years from which a question is not worth asking at a meeting."""


def _asked(dossier: Dossier, question: Question) -> Row:
    """Return a question, with whom to ask if that is not both."""
    address = dossier.address_of(question.about) if question.about else None
    to = "" if question.to == dossier.parties else f"{capital(asked_words(dossier, question.to))}: "
    asks = f" – {question.asks}" if question.asks else ""
    return Row(address, (line(f"{to}{capital(open_words(question))}{asks}"),))
