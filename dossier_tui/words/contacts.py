"""Contacts in words."""

from ..blocks import Line, Span, cited, joined, line
from ..model import Contact, Dossier, guests, offices_at
from ..values import UNKNOWN, capital, listed
from .endings import check_words, cited_with_note, in_brackets
from .labels import label_of
from .places import place_or_town


def contact_line(dossier: Dossier, contact: Contact) -> Line:
    """Return everything about a contact in one sentence."""
    place = contact_place(dossier, contact)
    details = reported(dossier, contact)
    who = ", ".join(filter(None, (names(dossier, contact), setting_words(dossier, contact))))
    return line(
        Span(capital(date_words(contact)), "strong"),
        f"{f', {place}' if place else ''}: {who}",
        line("; ", details) if details else "",
        in_brackets(dossier, contact),
        cited_with_note(contact),
        check_words(dossier, contact),
    )


def names(dossier: Dossier, contact: Contact) -> str:
    """Return the names of the people who took part: `Vladimir Putin and Sooronbay Jeenbekov`."""
    return listed([dossier.name(person) for person in contact.persons])


def short_names(dossier: Dossier, contact: Contact) -> str:
    """Return the people who took part, as tables call them: `Putin, Jeenbekov`."""
    return ", ".join(dossier.registry.people[person].table_name for person in contact.persons)


def date_words(contact: Contact, unsaid: str = "date not said") -> str:
    """Return the date with the source's own words for it; `unsaid` if the date is unknown."""
    words = f" ({contact.date_words})" if contact.date_words else ""
    return f"{contact.date.words(unsaid)}{words}"


def contact_place(dossier: Dossier, contact: Contact, unsaid: str = "place not said") -> str:
    """Return the place; `Russia, town not said` if the source names only a polity."""
    return place_or_town(dossier, contact.place, unsaid)


def setting_words(dossier: Dossier, contact: Contact) -> str:
    """Return the kind of contact, its gathering and its occasion: `meeting, beside the SCO summit`."""
    if contact.kind == "attendance":
        return f"attended {contact.occasion}".strip()
    return ", ".join(filter(None, (kind_words(dossier, contact), beside_words(contact), contact.occasion)))


def kind_words(dossier: Dossier, contact: Contact) -> str:
    """Return the kind of contact, with the guest's name for a visit: `talks`, `Jeenbekov's working visit`."""
    owner = guest_of(dossier, contact)
    return f"{owner}'s {contact.kind}" if owner else contact.kind


def guest_of(dossier: Dossier, contact: Contact) -> str:
    """Return what tables call the guest if the contact is a visit of one person; empty otherwise."""
    visitors = guests(dossier, contact)
    is_one_visit = contact.kind.endswith("visit") and contact.kind != "joint visit" and len(visitors) == 1
    return dossier.registry.people[visitors[0]].table_name if is_one_visit else ""


def beside_words(contact: Contact) -> str:
    """Return the gathering on whose sidelines the contact was: `beside the SCO summit`; empty if none."""
    return f"beside the {contact.beside}" if contact.beside else ""


def format_words(dossier: Dossier, contact: Contact) -> str:
    """Return the format: `on the sidelines`, or `bilateral`, `trilateral` or `multilateral` by the known offices.

    Empty if the offices do not show at least two sides.
    """
    sides = {office.of for _, office in offices_at(dossier, contact)}
    if contact.beside:
        return "on the sidelines"
    return {2: "bilateral", 3: "trilateral"}.get(len(sides), "multilateral" if len(sides) > 3 else "")


def reported(dossier: Dossier, contact: Contact) -> Line:
    """Return what the source reports of a contact: its parts, who did what, topics, results."""
    called = {person: dossier.registry.people[person].table_name for person in contact.persons}
    styled = [f"{called[p.who]} styled “{p.styled}”" for p in contact.participants if p.styled]
    roles = [f"{p.did} {called[p.who]}" for p in contact.participants if p.did]
    topics = [f"on {listed(contact.topics)}"] if contact.topics else []
    results = [f"signed: {label_of(dossier, key)}" for key in contact.results]
    unnamed = ["counterpart not named"] if UNKNOWN in contact.who else []
    remarks = [contact.text.rstrip(".")] if contact.text else []
    told_after = (
        [f"told after the {label_of(dossier, contact.told_after)}, without a date"] if contact.told_after else []
    )
    each = [*contact.parts, *roles, *topics, *results, *remarks, *told_after, *styled, *unnamed]
    return joined(cited(part) for part in dict.fromkeys(each) if part)
