"""Who is who: the people who met or hold a position, with their offices, and what else only the registry carries."""

from collections.abc import Collection, Iterator

from msgspec.structs import replace

from ...blocks import Block, Bullets, Row
from ...curation.carriers import carriers_of
from ...curation.places import places_of
from ...model import Contact, Dossier, Entry, Office, Person, Position, each_actor, once
from ...values import Address, Date, fold
from ...words.offices import office_words, office_words_near
from ...words.sources import entry_line
from .offices import office_rows


def who_is_who(dossier: Dossier, wanted: Collection[str]) -> list[Block]:
    """Build the list of people in some sections, and of what alone carries a claim if all are wanted; or nothing.

    People of whom no more is told than their offices stand by these, unless a claim stands here alone.
    """
    alone = _carrying_alone(dossier) if len(wanted) == len(dossier.sections) else set[str]()
    persons = dict.fromkeys(key for section in wanted for key in _acting(dossier, section))
    entries = dossier.registry.entries
    keys = sorted({*persons, *alone}, key=lambda key: _order(dossier, key))
    plain = {key: _in_short(dossier, entries[key]) for key in keys}
    with_others = (each for each in plain.items() if each[0] not in alone)
    holders = {key: each for key, each in with_others if isinstance(each, Person) and _only_holds(dossier, each)}
    others = ((key, entry) for key, entry in plain.items() if key not in holders)
    more = (Row(Address("entry", key, dossier.key), (entry_line(dossier, entry),)) for key, entry in others)
    rows = (*office_rows(dossier, holders), *more)
    return [Bullets(rows)] if rows else []


def _only_holds(dossier: Dossier, person: Person) -> bool:
    """Whether nothing is told of a person but offices."""
    is_told = person.note or dossier.own_cites(person.src) or dossier.registry.wording(person)
    return bool(person.offices) and not is_told


def _in_short(dossier: Dossier, entry: Entry) -> Entry:
    """Return an entry without other spellings, and a person with the offices that the dossier's sources name."""
    entry = replace(entry, names={}, also=())
    return _with_offices(dossier, entry) if isinstance(entry, Person) else entry


def _with_offices(dossier: Dossier, person: Person) -> Person:
    """Return a person with the offices that the dossier's sources name; of one alone, when it began."""
    own = tuple(office for office in person.terms if dossier.own_cites(office.src)) or person.terms[-1:]
    return replace(person, offices=own if len(own) > 1 else tuple(_begun(dossier, office) for office in own))


def _begun(dossier: Dossier, office: Office) -> Office:
    """Return an office without the end of its term, and without any day if it was over by the dossier's."""
    if office.over(dossier.as_of):
        return replace(office, held=None, seen=(), over_by=dossier.as_of, term_src=None)
    if office.held is None and office.seen:
        return replace(office, seen=(max(office.seen),))
    held = office.held
    begun = held.edtf.partition("/")[0] if held and held.start and held.end and held.is_interval else ""
    return replace(office, held=Date.parse(f"{begun}/").in_order(held.order)) if held and begun else office


def _order(dossier: Dossier, key: str) -> tuple[bool, str, str]:
    """Sort key: people by their family names and their whole names, then everything else by its name."""
    entry = dossier.registry.entries[key]
    family = entry.family_name if isinstance(entry, Person) else ""
    return not isinstance(entry, Person), fold(family), fold(entry.name)


@once
def those_acting(dossier: Dossier) -> frozenset[str]:
    """Return the people of the registry who took part in contacts or hold positions, by id."""
    return frozenset(key for section in dossier.sections for key in _acting(dossier, section.key))


def tells_office(dossier: Dossier, key: str, day: Date) -> bool:
    """Whether a person stands among those who met or hold a position with the office of that day."""
    if key not in those_acting(dossier):
        return False
    offices = _with_offices(dossier, dossier.registry.people[key]).offices
    return office_words_near(dossier, key, day) in {office_words(dossier, office) for office in offices}


def _acting(dossier: Dossier, section: str) -> Iterator[str]:
    """Yield the people of the registry who took part in the contacts of a section or hold its positions."""
    contacts = dossier.records(Contact, section)
    positions = dossier.records(Position, section)
    named = (person for contact in contacts for person in contact.named)
    holders = (actor.who for position in positions for actor in each_actor(position.holders))
    yield from (key for key in (*named, *holders) if key in dossier.registry.people)


def _carrying_alone(dossier: Dossier) -> set[str]:
    """Return the entries without which a claim, or a paragraph of a source without claims, would stand nowhere."""
    by_claim = carriers_of(dossier).values()
    by_place = [place.carriers for source in places_of(dossier) for place in source.carried]
    alone = (by for by in (*by_claim, *by_place) if {each.kind for each in by} == {"entry"})
    return {each.id for by in alone for each in by}
