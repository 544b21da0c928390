"""The offices that people held on a date, and what follows for a contact: its level, its host, its guests."""

from collections.abc import Iterable

from ..values import Date
from .contact import Contact
from .dossier import Dossier
from .registry import LEVELS, Office

LOWEST = max(LEVELS.values())
"""The rank of a contact for which no office is known."""


def office_on(dossier: Dossier, person: str, date: Date | None) -> Office | None:
    """Return the office that a person held on a date; None if it is neither known nor inferred."""
    return dossier.registry.office_on(person, date) if date else None


def offices_at(dossier: Dossier, contact: Contact) -> Iterable[tuple[str, Office]]:
    """Return the people who took part, each with their office; people without a known office are left out."""
    return dossier.offices_at[contact.id].items()


def rank(dossier: Dossier, contact: Contact) -> int:
    """Return the level of a contact as a number, 0 the highest: the written level, or the least senior office."""
    if contact.level:
        return LEVELS[contact.level]
    return max((LEVELS[office.role] for _, office in offices_at(dossier, contact)), default=LOWEST)


def host(dossier: Dossier, contact: Contact) -> str:
    """Return the party on whose territory a contact took place; empty if it was elsewhere or is unknown."""
    polity = dossier.registry.polity_of(contact.place)
    return polity if polity in dossier.parties else ""


def guests(dossier: Dossier, contact: Contact) -> list[str]:
    """Return the people whose office belongs to another polity than the place of the contact."""
    polity = dossier.registry.polity_of(contact.place)
    return [person for person, office in offices_at(dossier, contact) if polity and office.of != polity]


def last_and_next(dossier: Dossier) -> tuple[Contact | None, Contact | None]:
    """Return the last contact that took place and the next planned one; None for either if there is none.

    The last contact is one that counts, if any does. If all planned contacts were due before the dossier's date, the
    next contact is the latest of them.
    """
    contacts = dossier.records(Contact)
    past = [c for c in contacts if c.state is None and c.date.known]
    planned = [c for c in contacts if c.state == "planned"]
    counted = [c for c in past if c.counts]
    last = max(counted or past, key=lambda c: (c.date, -rank(dossier, c)), default=None)
    coming = [c for c in planned if c.date.last is None or c.date.last >= (dossier.as_of.last or c.date.last)]
    if coming:
        return last, min(coming, key=lambda c: c.date)
    return last, max(planned, key=lambda c: c.date, default=None)
