"""Who held which office on a day, and what follows for a contact: its level, its sides, its host."""

from collections.abc import Iterator

from ..values import Date
from .contact import Contact
from .dossier import Dossier
from .registry import LEVELS, Office

LOWEST = max(LEVELS.values())
"""The rank of a contact of which no office is known."""


def office_on(dossier: Dossier, person: str, date: Date | None) -> Office | None:
    """The office that somebody held on a date, as far as that is known or can be inferred."""
    entry = dossier.registry.people.get(person)
    return entry.office_on(date) if entry and date else None


def office_at(dossier: Dossier, contact: Contact, person: str) -> Office | None:
    """The office that somebody held at a contact; where that has no date, on the dossier's."""
    return office_on(dossier, person, contact.date if contact.date.known else dossier.as_of)


def offices_at(dossier: Dossier, contact: Contact) -> Iterator[tuple[str, Office]]:
    """Who took part, and in which office, those aside whose office is not known."""
    for person in contact.persons:
        office = office_at(dossier, contact, person)
        if office:
            yield person, office


def rank(dossier: Dossier, contact: Contact) -> int:
    """The level as a number, 0 the highest: that of the least senior office named."""
    if contact.level:
        return LEVELS[contact.level]
    return max((LEVELS[office.role] for _, office in offices_at(dossier, contact)), default=LOWEST)


def host(dossier: Dossier, contact: Contact) -> str:
    """The party on whose ground it was; empty for third places and where that is not known."""
    polity = dossier.registry.polity_of(contact.place)
    return polity if polity in dossier.parties else ""


def guests(dossier: Dossier, contact: Contact) -> list[str]:
    """Those who had come from elsewhere: their office is of another polity than the place."""
    ground = dossier.registry.polity_of(contact.place)
    return [person for person, office in offices_at(dossier, contact) if ground and office.of != ground]


def last_and_next(dossier: Dossier) -> tuple[Contact | None, Contact | None]:
    """The last contact up to the dossier's date, and the next that is planned, or was when its day passed."""
    contacts = dossier.records(Contact)
    past = [c for c in contacts if c.state is None and c.date.known]
    ahead = [c for c in contacts if c.state == "planned"]
    counted = [c for c in past if c.counts]
    last = max(counted or past, key=lambda c: (c.date, -rank(dossier, c)), default=None)
    coming = [c for c in ahead if c.date.last is None or c.date.last >= (dossier.as_of.last or c.date.last)]
    if coming:
        return last, min(coming, key=lambda c: c.date)
    return last, max(ahead, key=lambda c: c.date, default=None)
