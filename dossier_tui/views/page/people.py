"""How to write the names of those who meet, in both scripts."""

from ...blocks import Row, line
from ...model import Contact, Dossier, Person, last_and_next
from ...values import Address
from .fitting import Part


def names(dossier: Dossier) -> Part:
    """Return the people of the next and the last contact whose names a source has in another script."""
    contacts = [contact for contact in reversed(last_and_next(dossier)) if contact]
    people = dict.fromkeys(key for contact in contacts for key in _people(dossier, contact))
    rows = []
    for key in people:
        person = dossier.registry.people[key]
        others = list(dict.fromkeys(name for name in person.names.values() if name != person.name))
        if others:
            rows.append(Row(Address("entry", key, dossier.key), (line(f"{person.name}: {', '.join(others)}"),)))
    return Part("Names", tuple(rows), "under “People named”")


def _people(dossier: Dossier, contact: Contact) -> list[str]:
    return [actor.who for actor in contact.actors if isinstance(dossier.registry.entries.get(actor.who), Person)]
