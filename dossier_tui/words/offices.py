"""Offices in words."""

from ..model import Contact, Dossier, Office, Registry, office_at, office_on
from ..values import Date

LEVEL_WORDS = ("Heads of state", "Prime ministers", "Foreign ministers", "Ministers", "Speakers", "Others")
"""Headings by level, the highest first."""


def office_title(registry: Registry, office: Office) -> str:
    """`prime minister of Kyrgyzstan`, or the title as the source gives it."""
    return office.styled or f"{office.role} of {registry.name(office.of)}"


def office_words(dossier: Dossier, office: Office) -> str:
    """The title, with `then` where it was over by the dossier's date."""
    return f"{'then ' if office.over(dossier.as_of) else ''}{office_title(dossier.registry, office)}"


def office_then(dossier: Dossier, person: str, date: Date | None) -> str:
    """The words for the office that somebody held on a date; empty where that is not known."""
    office = office_on(dossier, person, date)
    return office_words(dossier, office) if office else ""


def office_at_contact(dossier: Dossier, contact: Contact, person: str) -> str:
    """The words for the office that somebody held at a contact; empty where that is not known."""
    office = office_at(dossier, contact, person)
    return office_words(dossier, office) if office else ""
