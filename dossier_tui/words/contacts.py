"""Contacts in words."""

from ..blocks import Line, Span, cited, joined, line
from ..model import Contact, Dossier, guests, offices_at
from ..values import UNKNOWN, capital, listed
from .endings import check_words, cited_with_note, in_brackets
from .labels import label_of
from .places import place_or_town


def contact_line(dossier: Dossier, contact: Contact) -> Line:
    """Everything about it in one sentence."""
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
    """`Vladimir Putin and Sooronbay Jeenbekov`."""
    return listed([dossier.name(person) for person in contact.persons])


def families(dossier: Dossier, contact: Contact) -> str:
    """`Putin, Jeenbekov`."""
    return ", ".join(dossier.registry.people[person].family for person in contact.persons)


def date_words(contact: Contact, unsaid: str = "date not said") -> str:
    """The date, and the source's own words for it."""
    words = f" ({contact.date_words})" if contact.date_words else ""
    return f"{contact.date.words(unsaid)}{words}"


def contact_place(dossier: Dossier, contact: Contact, unsaid: str = "place not said") -> str:
    """`Russia, town not said` where the source places it no closer than a polity."""
    return place_or_town(dossier, contact.place, unsaid)


def setting_words(dossier: Dossier, contact: Contact) -> str:
    """What it was and what it hung on: `Jeenbekov's working visit`, `beside the SCO summit`."""
    if contact.kind == "attendance":
        return f"attended {contact.occasion}".strip()
    return ", ".join(filter(None, (kind_words(dossier, contact), beside_words(contact), contact.occasion)))


def kind_words(dossier: Dossier, contact: Contact) -> str:
    """`talks`, `Jeenbekov's working visit`."""
    owner = guest_of(dossier, contact)
    return f"{owner}'s {contact.kind}" if owner else contact.kind


def guest_of(dossier: Dossier, contact: Contact) -> str:
    """The family name of the one guest whose visit it was; empty where it was nobody's alone."""
    came = guests(dossier, contact)
    whose = contact.kind.endswith("visit") and contact.kind != "joint visit" and len(came) == 1
    return dossier.registry.people[came[0]].family if whose else ""


def beside_words(contact: Contact) -> str:
    """`beside the SCO summit`."""
    return f"beside the {contact.beside}" if contact.beside else ""


def format_words(dossier: Dossier, contact: Contact) -> str:
    """`on the sidelines`, `trilateral` or `bilateral`, as far as what is said of the participants tells."""
    sides = {office.of for _, office in offices_at(dossier, contact)}
    if contact.beside:
        return "on the sidelines"
    return {2: "bilateral", 3: "trilateral"}.get(len(sides), "multilateral" if len(sides) > 3 else "")


def reported(dossier: Dossier, contact: Contact) -> Line:
    """What the source reports of it: parts, who did what, topics, results."""
    family = {person: dossier.registry.people[person].family for person in contact.persons}
    styled = [f"{family[p.who]} styled “{p.styled}”" for p in contact.participants if p.styled]
    did = [f"{p.did} {family[p.who]}" for p in contact.participants if p.did]
    topics = [f"on {listed(contact.topics)}"] if contact.topics else []
    results = [f"signed: {label_of(dossier, key)}" for key in contact.results]
    unnamed = ["counterpart not named"] if UNKNOWN in contact.who else []
    text = [contact.text.rstrip(".")] if contact.text else []
    after = [f"told after the {label_of(dossier, contact.told_after)}, without a date"] if contact.told_after else []
    each = [*contact.parts, *did, *topics, *results, *text, *after, *styled, *unnamed]
    return joined(cited(part) for part in dict.fromkeys(each) if part)
