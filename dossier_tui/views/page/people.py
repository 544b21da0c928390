"""Who is at the head of each party, in which office somebody was, and how to write the names of those who meet."""

import unicodedata
from collections.abc import Mapping

from ...blocks import Row, line
from ...model import HEADS, LEVELS, Contact, Dossier, Office, Person, last_and_next, office_on, once
from ...model.states import YEAR
from ...values import Address, Date
from ...words.offices import office_words
from ...words.when import on_when
from .fitting import Part


@once
def heads_in_office(dossier: Dossier) -> Mapping[str, Office]:
    """Return who is at the head of each party on the dossier's day, or was seen to be within the year before.

    Where a head of state is known, the prime minister is left out.
    """
    heads: dict[str, Office] = {}
    people = sorted(dossier.named & dossier.registry.people.keys(), key=dossier.name)
    recent = {key: office for key in people if (office := recent_office(dossier, key, dossier.as_of))}
    for party in dossier.parties:
        held = {key: office for key, office in recent.items() if office.of == party and office.role in HEADS}
        first = min((LEVELS[office.role] for office in held.values()), default=0)
        heads |= {key: office for key, office in held.items() if LEVELS[office.role] == first}
    return heads


def heads_unnamed(dossier: Dossier, contact: Contact | None) -> dict[str, Office]:
    """Return who is at the head of the parties of which a contact names no head."""
    heads = heads_in_office(dossier)
    named = {actor.who for actor in contact.actors} if contact else set()
    parties = {office.of for key, office in heads.items() if key in named}
    return {key: office for key, office in heads.items() if office.of not in parties}


def recent_office(dossier: Dossier, key: str, day: Date) -> Office | None:
    """Return the office held on a day, or else the one last seen within a year before it that is not over."""
    latest = next(iter(dossier.registry.people[key].terms[::-1]), None)
    is_recent = latest and latest.latest and day.last and 0 <= (day.last - latest.latest).days <= YEAR
    return office_on(dossier, key, day) or (latest if latest and is_recent and not latest.over(day) else None)


def office_said(dossier: Dossier, office: Office, day: Date) -> str:
    """Return an office with the day on which it was last seen, if it is not known for the day."""
    words = office_words(dossier, office)
    if office.certainty(day) or office.latest is None:
        return words
    return f"{words}, seen so {on_when(Date.parse(office.latest.isoformat()))}"


def names(dossier: Dossier) -> Part:
    """Return the heads, and those of the next and the last contact, whose names a source has in another script."""
    contacts = [contact for contact in reversed(last_and_next(dossier)) if contact]
    heads = heads_in_office(dossier)
    people = dict.fromkeys([*heads, *(key for each in contacts for key in _people(dossier, each))])
    rows, of_heads = [], 0
    for key in people:
        person = dossier.registry.people[key]
        others = dict.fromkeys(name for name in person.names.values() if not _is_latin(name))
        if others:
            of_heads += key in heads
            rows.append(Row(Address("entry", key, dossier.key), (line(f"{person.name}: {', '.join(others)}"),)))
    return Part("Names", tuple(rows), "under “People named”", headlines=frozenset(range(of_heads)), first=2)


def _is_latin(name: str) -> bool:
    """Whether a name is in the script of the name itself, so that it is only another spelling."""
    return all(unicodedata.name(letter, "").startswith("LATIN") for letter in name if letter.isalpha())


def _people(dossier: Dossier, contact: Contact) -> list[str]:
    return [actor.who for actor in contact.actors if isinstance(dossier.registry.entries.get(actor.who), Person)]
