"""Offices in words."""

from ..model import Contact, Dossier, Office, Registry, office_on, offices_at, rank
from ..values import Date

LEVEL_WORDS = (
    "Heads of state", "Prime ministers", "Foreign ministers", "Ministers", "Speakers", "Others", "Mixed level"
)  # fmt: skip
"""Headings for the levels of contacts, the highest first; the index is the level's number."""


def level_words(dossier: Dossier, contact: Contact) -> str:
    """Return the level of a contact: `prime ministers`; `leaders` at the highest if somebody's office is only that."""
    number = rank(dossier, contact)
    roles = {contact.level, *(office.role for _, office in offices_at(dossier, contact))}
    return "leaders" if number == 0 and "leader" in roles else LEVEL_WORDS[number].lower()


def office_title(registry: Registry, office: Office) -> str:
    """Return the title of an office: as the source gives it, or `prime minister of Kyrgyzstan`."""
    role = " ".join(filter(None, (office.portfolio, office.role)))
    to = f" to {registry.said(office.to)}" if office.to else ""
    of = f" of {registry.said(office.of)}{to}"
    if office.styled:
        return office.styled if _names_owner(registry, office) else f"{office.styled}{of}"
    return f"{role}{of}"


def _names_owner(registry: Registry, office: Office) -> bool:
    """Whether the title that a source gives names whose office it is: `president of Russia`, `Abkhazian leader`."""
    return any(name in office.styled for name in (registry.name(office.of), registry.adjective(office.of)))


def office_words(dossier: Dossier, office: Office) -> str:
    """Return the title of an office, with `then` if the term was over by the dossier's date."""
    return f"{'then ' if office.over(dossier.as_of) else ''}{office_title(dossier.registry, office)}"


def office_then(dossier: Dossier, person: str, date: Date | None) -> str:
    """Return the title of the office that a person held on a date; empty if it is unknown."""
    office = office_on(dossier, person, date)
    return office_words(dossier, office) if office else ""
