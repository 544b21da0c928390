"""The answers that are owed: to what is held against a party, and to what is asked of it."""

import re
from collections.abc import Iterator

from ...model import Dossier, Position, each_response
from ...model.actor import each_actor
from .addressees import of_parties
from .ages import STALE, is_older, is_out_of_office
from .question import Question
from .wording import label

_THANKS = ("thanks", "praise")
"""The words with which a position begins that asks for no answer."""
_ASKS = re.compile(
    r"\b(?:should|must|ought|ha[sd] to|have to|needs? to|wants?|wish(?:es)?|demanded|ask(?:s|ed)?|urge[sd]?|"
    r"calls? (?:on|for)|expects?|insists?|refuse[sd]?|reject(?:s|ed)?|invite[sd]?|warn(?:s|ed)?|would rather)\b"
)
"""The words of a claim, a demand, a refusal, an invitation; without one, what is said to somebody is a courtesy."""


def of_position(dossier: Dossier, position: Position) -> Iterator[Question]:
    """Yield a question to the party that owes an answer to a position, if none is on file.

    It is owed to what is held against a party, to a claim or a demand that is put to it, and where a source says that
    it has not answered; and to nobody who has left office since.
    """
    holders = of_parties(dossier, position.holders)
    others = tuple(party for party in _owing(dossier, position) if party not in holders)
    if others and len(holders) == 1 and _is_open(dossier, position):
        is_addressed = position.to or position.against
        asks = "what is your answer?" if is_addressed else "what do you say to that?"
        yield Question(others, position.id, label(dossier, position), asks)


def _owing(dossier: Dossier, position: Position) -> tuple[str, ...]:
    """Return the parties that owe an answer."""
    is_told_missing = bool(position.response)
    if not (position.to or position.against):
        return dossier.parties if is_told_missing else ()
    asks = is_told_missing or _ASKS.search(position.says.lower())
    still_there = [each for each in each_actor(position.to) if not is_out_of_office(dossier, each, position.date)]
    return of_parties(dossier, (*position.against, *(still_there if asks else ())))


def _is_open(dossier: Dossier, position: Position) -> bool:
    """Whether an answer is still to be had: none is on file, it was said of late, and by somebody who holds office."""
    kinds = {response.kind for response in each_response(position.response)}
    is_thanks = position.says.lower().startswith(_THANKS)
    is_left = any(is_out_of_office(dossier, each, position.date) for each in each_actor(position.holders))
    is_closed = is_older(dossier, position.date, STALE) or _is_overtaken(dossier, position)
    return kinds <= {"not given", "no reply"} and not (is_thanks or is_left or is_closed)


def _is_overtaken(dossier: Dossier, position: Position) -> bool:
    """Whether something that came later is on file about a position."""
    said = position.date.last if position.date else None
    later = (each.when.first for each in dossier.records() if position.id in each.about and each.when)
    return bool(said) and any(day and said and day > said for day in later)
