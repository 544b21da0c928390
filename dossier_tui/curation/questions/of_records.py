"""The questions on one record: unknown fields, parts that are counted and not named, offices, what came of it."""

from collections.abc import Container, Iterator

from ...model import AnyRecord, Body, Contact, Document, Dossier, Figure, Person, Position, Statement, Trade, sides_of
from ...model.actor import Actor
from ...model.office import role_of_title
from ...values import Date, listed
from .addressees import asked_of, asked_source
from .needless import OF_FIGURES, is_in_books, is_needless
from .positions import of_position
from .question import Question
from .wording import asked, label

MOST_NAMED = 20
"""Up to how many parts of a body somebody would name them: ships, not acres."""


def of_record(dossier: Dossier, record: AnyRecord, *, is_past: bool) -> Iterator[Question]:
    """Yield what a record leaves open; of what is past without an outcome, nothing but what came of it."""
    if is_past:
        asks = f"it was {record.state}; what came of it?"
        yield Question(asked_of(dossier, record), record.id, label(dossier, record), asks)
    else:
        yield from _of_fields(dossier, record)
    yield from _not_listed(dossier, record)
    if isinstance(record, Position):
        yield from of_position(dossier, record)
    if isinstance(record, Contact):
        yield from _without_level(dossier, record)


def _of_fields(dossier: Dossier, record: AnyRecord) -> Iterator[Question]:
    """Yield a question for each of those to ask on what is unknown: a source, a party or both, a work of reference."""
    unsaid = [key for key in dossier.unsaid.get(record.id, ()) if not is_needless(dossier, record, key)]
    printed = [key for key in unsaid if _is_of_source(record, key)]
    in_books = [key for key in unsaid if key not in printed and is_in_books(dossier, record, key)]
    others = [key for key in unsaid if key not in printed and key not in in_books]
    if printed and (source := asked_source(dossier, record)):
        yield Question(source, record.id, label(dossier, record), asked(record, printed))
    if others and (to := asked_of(dossier, record)):
        yield Question(to, record.id, label(dossier, record), asked(record, others))
    if in_books:
        yield Question((), record.id, label(dossier, record), asked(record, in_books))


def _is_of_source(record: AnyRecord, key: str) -> bool:
    """Whether only who printed it can tell: of what period a number is, and when somebody said something."""
    return key in OF_FIGURES if isinstance(record, Figure | Trade) else isinstance(record, Position | Statement)


def _not_listed(dossier: Dossier, record: AnyRecord) -> Iterator[Question]:
    """Yield a question where a source counts more parts than it names."""
    if not isinstance(record, Body | Document) or not record.size or not record.size.is_exact:
        return
    named = [each for each in dossier.records(type(record)) if each.part_of == record.id]
    most = MOST_NAMED if isinstance(record, Body) else record.size.number
    if record.size.number and len(named) < record.size.number <= (most or 0):
        missing = f"{len(named)} named; which are the others?" if named else "and none is named; which are they?"
        asks = f"{record.size} are counted, {missing}"
        yield Question(asked_of(dossier, record), record.id, label(dossier, record), asks)


def _without_level(dossier: Dossier, contact: Contact) -> Iterator[Question]:
    """Yield a question to a source on the offices of those of a side for which none is known about that day."""
    known = dossier.offices_at[contact.id]
    told = sides_of(dossier, [each for each in contact.who if _has_level(dossier, each, known)], contact.date)
    styled = {actor.who for actor in contact.actors if actor.styled or actor.role}
    lacking = [
        key
        for key in contact.named
        if _is_without_office(dossier, key, contact.date)
        and key not in {*styled, *known}
        and not {*sides_of(dossier, (key,), contact.date)} & {*told}
    ]
    is_told = contact.level or role_of_title(contact.kind) is not None
    source = asked_source(dossier, contact)
    if lacking and source and not is_told and contact.date.known:
        offices = "what office" if len(lacking) == 1 else "what offices"
        asks = f"{offices} did {listed([dossier.name(key) for key in lacking])} hold then? The level hangs on it."
        yield Question(source, contact.id, label(dossier, contact), asks)


def _is_without_office(dossier: Dossier, key: str, date: Date) -> bool:
    """Whether a person is shown in no office in the year of a day, the one before or the one after."""
    person = dossier.registry.entries.get(key)
    if not isinstance(person, Person):
        return False
    year = date.last.year if date.last else None
    shown = {day.year for office in person.offices for span in office.seen for day in (span.first, span.last) if day}
    return not year or not shown & {year - 1, year, year + 1}


def _has_level(dossier: Dossier, actor: str | Actor, known: Container[str]) -> bool:
    """Whether an actor says of what level a side is: an office that is known, or what is no person."""
    key = actor if isinstance(actor, str) else actor.who
    return key in known if isinstance(dossier.registry.entries.get(key), Person) else True
