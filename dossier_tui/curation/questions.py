"""Questions that a dossier leaves open, and whom to ask: what is unknown, counted but not listed, past, unanswered."""

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from typing import Literal

from msgspec import Struct

from ..model import (
    AHEAD,
    NOT_DONE,
    PAST,
    AnyRecord,
    Body,
    Contact,
    Document,
    Dossier,
    Event,
    Figure,
    Link,
    Person,
    Position,
    Statement,
    Trade,
    each_response,
    sides_of,
    state_day,
    status_of,
)
from ..model.actor import Actor, Actors, each_actor
from ..values import Date, capital, listed
from ..words.labels import field_words, record_label, short_label

_OF_FIGURES = {"figures_from", "period", "as_of", "total", "value", "fiscal_year", "sold_by"}
"""The fields of a figure that only whoever printed or counted it can tell."""
_ASKED = {
    "in_force": "is it in force, and since when?",
    "signed": "when was it signed?",
    "date": "when was it?",
    "place": "where was it?",
    "since": "since when has it been so?",
    "figures_from": "who counted?",
    "period": "which period is it of?",
    "as_of": "as of which day is it?",
    "total": "what was the total?",
    "value": "how much was it?",
    "who": "who was the counterpart?",
    "signed_by": "who signed it?",
    "led_by": "who leads it?",
    "run_by": "who runs it?",
    "members": "who are its members?",
    "topics": "what was it about?",
    "results": "what came of it?",
    "terms": "what does it provide?",
    "size": "how many are there?",
    "because": "for what reason?",
}
"""What to ask where a field is unknown, by its key in the file."""
LONG_AGO = 10
"""From how many years on nobody is asked where a meeting was, or to answer what somebody said."""
MOST_NAMED = 20
"""Up to how many parts of a body somebody would name them: ships, not acres."""
_THANKS = ("thanks", "praise")
"""The words with which a position begins that asks for no answer."""

_TEXTS = {"declaration", "package"}
"""The last words of kinds of document that nobody takes to enter into force, beside those that never do."""


class Question(Struct, frozen=True):
    """One question, to be sent to somebody."""

    to: tuple[str, ...]
    """Whom to ask: the ids of one party or both, or of the sources that print it."""
    about: str
    """The id of the record that it is about; empty for what a section leaves open."""
    says: str
    """What it is about."""
    asks: str
    """The question itself; empty where `says` names what is not said."""
    form: Literal["whether", "asking", "noun"] = "noun"
    """How the curators begin what is not said: with `whether`, with another word that asks, or with a noun."""
    year: int | None = None
    """The latest year that they name there; None if they name none."""


def questions_of(dossier: Dossier) -> list[Question]:
    """Return the questions that a dossier leaves open, in the order of its sections."""
    past = {finding.about[0] for finding in dossier.findings if finding.code == PAST}
    found = [question for record in dossier.records() for question in _of_record(dossier, record, past)]
    return [*found, *_not_said(dossier)]


def _of_record(dossier: Dossier, record: AnyRecord, past: Container[str]) -> Iterator[Question]:
    sides = _asked_of(dossier, record)
    unsaid = [key for key in dossier.unsaid.get(record.id, ()) if not _is_needless(dossier, record, key)]
    of_figure = [key for key in unsaid if key in _OF_FIGURES and isinstance(record, Figure | Trade)]
    if of_figure:
        yield Question(_sources(record), record.id, _label(dossier, record), _asked(record, of_figure))
    others = [key for key in unsaid if key not in of_figure and not _is_outlived(dossier, record, key)]
    if others:
        yield Question(sides, record.id, _label(dossier, record), _asked(record, others))
    yield from _not_listed(dossier, record)
    if record.id in past:
        yield Question(sides, record.id, _label(dossier, record), f"it was {record.state}; what came of it?")
    if isinstance(record, Position):
        yield from _unanswered(dossier, record)
    if isinstance(record, Contact):
        yield from _without_level(dossier, record)


def _is_needless(dossier: Dossier, record: AnyRecord, key: str) -> bool:
    """Whether nobody asks what is not said: another source says it, or it is whether in force of what ended or cannot.

    A declaration does not enter into force.
    """
    if any(other.field == key for other in record.other_sources_say):
        return True
    return key == "in_force" and isinstance(record, Document) and _is_never_in_force(dossier, record)


def _is_never_in_force(dossier: Dossier, document: Document) -> bool:
    is_text = document.kind_noun in _TEXTS or not document.has_force
    return is_text or status_of(dossier, document).word == "ended"


def _asked(record: AnyRecord, keys: Iterable[str]) -> str:
    asked = [
        _asked_otherwise(record, key) or _ASKED.get(key, f"what was the {field_words(record, key)}?") for key in keys
    ]
    return " ".join([asked[0], *map(capital, asked[1:])])


def _asked_otherwise(record: AnyRecord, key: str) -> str:
    """Return the question on what lasts, was signed or is ahead, rather than on what happened; empty for all else."""
    of_plans = _ASKED_OF_PLANS if record.state in NOT_DONE else {}
    if record.state in AHEAD:
        of_plans = {**of_plans, **_ASKED_AHEAD}
    of_kind = next((asked for kind, asked in _ASKED_OF_KIND.items() if isinstance(record, kind)), {})
    if isinstance(record, Figure) and not {"goods", "people"} & {*record.kind}:
        of_kind = {}
    return of_plans.get(key) or of_kind.get(key, "")


_ASKED_OF_PLANS = {"signed": "has it been signed, and when?", "date": "when was it to be?"}
_ASKED_AHEAD = {"date": "when is it to be?", "place": "where is it to be?"}
_ASKED_OF_KIND: dict[type[AnyRecord], dict[str, str]] = {
    Body: {"place": "where is it?", "since": "when was it set up?"},
    Document: {"place": "where was it signed?"},
    Figure: {"value": "how many were there?"},
    Position: {"date": "when was it said?"},
    Statement: {"date": "when was it said?"},
    Link: {"date": "since when has it been so?"},
}


def _not_listed(dossier: Dossier, record: AnyRecord) -> Iterator[Question]:
    """Yield a question where a source counts more parts than it names."""
    if not isinstance(record, Body | Document) or not record.size or not record.size.is_exact:
        return
    named = [each for each in dossier.records(type(record)) if each.part_of == record.id]
    most = MOST_NAMED if isinstance(record, Body) else record.size.number
    if record.size.number and len(named) < record.size.number <= (most or 0):
        missing = f"{len(named)} named; which are the others?" if named else "and none is named; which are they?"
        asks = f"{record.size} are counted, {missing}"
        yield Question(_asked_of(dossier, record), record.id, _label(dossier, record), asks)


def _unanswered(dossier: Dossier, position: Position) -> Iterator[Question]:
    """Yield a question to the party that a position is addressed to, if no answer is on file.

    Of one that is addressed to nobody, the other party is asked only where a source says that it has not answered.
    """
    kinds = {response.kind for response in each_response(position.response)}
    holders = _of_parties(dossier, position.holders)
    addressed = (*position.to, *position.against)
    asked = _of_parties(dossier, addressed) if addressed else dossier.parties
    others = tuple(party for party in asked if party not in holders)
    asks_for_one = not position.says.lower().startswith(_THANKS) and not _is_of_long_ago(dossier, position.date)
    is_open = kinds <= {"not given", "no reply"} and bool(addressed or kinds)
    if others and len(holders) == 1 and is_open and asks_for_one:
        asks = "what is your answer?" if addressed else "what do you say to that?"
        yield Question(others, position.id, _label(dossier, position), asks)


def _is_outlived(dossier: Dossier, record: AnyRecord, key: str) -> bool:
    """Whether nobody would still know it: where they met, or when something was to be, of long ago."""
    if isinstance(record, Contact) and key in {"place", "who"}:
        return _is_of_long_ago(dossier, record.date)
    return key == "date" and record.state in NOT_DONE and _is_of_long_ago(dossier, state_day(dossier, record))


def _is_of_long_ago(dossier: Dossier, date: Date | None) -> bool:
    day, as_of = date and date.last, dossier.as_of.last
    return bool(day and as_of and day.year + LONG_AGO < as_of.year)


def _without_level(dossier: Dossier, contact: Contact) -> Iterator[Question]:
    """Yield a question to the sources on the offices of those of a side for which none is known on that day."""
    known = dossier.offices_at[contact.id]
    told = sides_of(dossier, [each for each in contact.who if _has_level(dossier, each, known)], contact.date)
    styled = {actor.who for actor in contact.actors if actor.styled or actor.role}
    named = [
        key for key in contact.named if isinstance(dossier.registry.entries.get(key), Person) and key not in styled
    ]
    lacking = [
        key for key in named if key not in known and not set(sides_of(dossier, (key,), contact.date)) & set(told)
    ]
    if lacking and not contact.level and contact.date.known:
        offices = "what office" if len(lacking) == 1 else "what offices"
        asks = f"{offices} did {listed([dossier.name(key) for key in lacking])} hold then? The level hangs on it."
        yield Question(_sources(contact), contact.id, _label(dossier, contact), asks)


def _has_level(dossier: Dossier, actor: str | Actor, known: Container[str]) -> bool:
    """Whether an actor says of what level a side is: an office that is known, or what is no person."""
    key = actor if isinstance(actor, str) else actor.who
    return key in known if isinstance(dossier.registry.entries.get(key), Person) else True


def _not_said(dossier: Dossier) -> Iterator[Question]:
    """Yield what curators list as not said, and the groups of which the sources say nothing."""
    for section in dossier.sections:
        for words in dossier.not_said.get(section.key, ()):
            yield Question(
                dossier.parties, "", words, "", _form(words), max(map(int, _YEAR.findall(words)), default=None)
            )
        for group in section.groups:
            if dossier.held_in(section, group) == "unknown":
                yield Question(dossier.parties, "", f"{section.title}: {group.title.lower()}", "are there any?")


def _form(words: str) -> Literal["whether", "asking", "noun"]:
    first = words.partition(" ")[0].lower()
    return "whether" if first == "whether" else "asking" if first in _ASKING else "noun"


_ASKING = {"if", "who", "whom", "whose", "what", "which", "when", "where", "why", "how"}
"""The words with which a question begins, direct or not, beside `whether`."""
_YEAR = re.compile(r"\b(?:1[89]|20)[0-9]{2}\b")


def _asked_of(dossier: Dossier, record: AnyRecord) -> tuple[str, ...]:
    """Return the party that a record is of, if it is of one; its sources, if it is between others; else both."""
    between = record.between if isinstance(record, Document | Link) else ()
    sides = _of_parties(dossier, _actors(record) or between)
    if between and not sides and sides_of(dossier, each_actor(between)):
        return _sources(record)
    return sides if len(sides) == 1 else dossier.parties


def _actors(record: AnyRecord) -> Actors:
    """Return who did it, or whose it is; nobody for what is always of both."""
    if isinstance(record, Body):
        return record.of
    if isinstance(record, Position):
        return record.holders
    if isinstance(record, Figure):
        return record.givers or record.by
    return record.by if isinstance(record, Document | Event | Link | Statement) else ()


def _of_parties(dossier: Dossier, actors: Actors) -> tuple[str, ...]:
    return tuple(side for side in sides_of(dossier, each_actor(actors)) if side in dossier.parties)


def _sources(record: AnyRecord) -> tuple[str, ...]:
    return tuple(dict.fromkeys(cite.source for cite in record.src))


def _label(dossier: Dossier, record: AnyRecord) -> str:
    return capital(short_label(dossier, record) if isinstance(record, Figure) else record_label(dossier, record))


def asked_words(dossier: Dossier, to: Sequence[str]) -> str:
    """Return whom to ask, for a heading: `Russia`, `both sides`, `Sputnik`."""
    if tuple(to) == dossier.parties:
        return "both sides"
    return listed([dossier.sources[each].name if each in dossier.sources else dossier.said(each) for each in to])
