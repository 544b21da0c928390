"""A contact in a sentence of page one: who with which office, on what occasion, when and where, and on what."""

from collections.abc import Container, Mapping

from ...blocks import Line, Span, capital_line, line, with_full_stop
from ...model import Actor, Contact, Dossier, Office, Person, guests
from ...model.record import OtherValue
from ...values import UNKNOWN, listed
from ...words.actors import actor_name
from ...words.ages import as_of_words
from ...words.brackets import bracketed
from ...words.contacts import contact_place, date_words, reported, setting_words
from ...words.endings import check_words
from ...words.offices import office_words
from ...words.places import place_or_town
from ...words.steps import told_by
from ..cites import few_cites
from .people import office_said, recent_office

_NAMED = 4
"""The number of participants up to which each is named."""


def contact_words(
    dossier: Dossier,
    contact: Contact,
    told: Mapping[str, str] | None = None,
    only: Container[Actor] = (),
    *,
    with_topics: bool = True,
) -> Line:
    """Return a contact in one sentence.

    `told` are the offices, by person, that stand on the page already; `only` are those to name, visitors aside; the
    others are told as such.
    """
    place, topics = _place(dossier, contact), topics_words(dossier, contact) if with_topics else ()
    is_whole = not any(span.cites for span in (*place, *topics))
    said = (_who(dossier, contact, told or {}, only), setting_words(dossier, contact), date_words(dossier, contact))
    cites = few_cites(line(Span("", "", contact.src)))
    head = line(
        ", ".join(filter(None, said)),
        () if is_whole else cites,  # what follows has citations of its own
        few_cites(place),
        few_cites(topics),
        _planned(dossier, contact),
        cites if is_whole else (),
        check_words(dossier, contact),
    )
    account = few_cites(told_by(dossier, contact))
    return line(with_full_stop(head), " " if account else "", with_full_stop(capital_line(account)) if account else "")


def _who(dossier: Dossier, contact: Contact, told: Mapping[str, str], only: Container[Actor]) -> str:
    if _are_offices_of_both(dossier, contact):
        return listed([dossier.said(party) for party in dossier.parties])
    visitors = guests(dossier, contact) if contact.kind.endswith("visit") else []
    first = [actor for actor in contact.met if actor in visitors or not only or actor in only]
    kept = sorted(first, key=lambda actor: actor not in visitors)[:_NAMED]
    named = [_actor(dossier, actor, contact, told) for actor in first if actor in kept]
    rest, others = len(first) - len(kept), len(contact.met) - len(first)
    return listed([*named, *([f"{rest} more"] if rest else []), *(["others"] if others else [])])


def _are_offices_of_both(dossier: Dossier, contact: Contact) -> bool:
    """Whether nobody is named but by office, two or more of each party: the kind of meeting says which they are."""
    sides = [actor.of for actor in contact.actors if not actor.who and not actor.name]
    return len(sides) == len(contact.actors) and all(sides.count(party) > 1 for party in dossier.parties)


def _actor(dossier: Dossier, actor: Actor, contact: Contact, told: Mapping[str, str]) -> str:
    """Return who took part, with the title that the source gives, or else the office held then, if not yet told."""
    if actor.who and actor.styled:
        return bracketed(actor_name(dossier, actor), f"styled “{actor.styled}”")
    office = office_in(dossier, actor.who, contact)
    is_told = office and told.get(actor.who) == office_words(dossier, office[0])
    return bracketed(actor_name(dossier, actor), office[1] if office and not is_told else "")


def office_in(dossier: Dossier, key: str, contact: Contact) -> tuple[Office, str] | None:
    """Return the office in which somebody took part, or is to, and how it is said; None if it is not known."""
    if not isinstance(dossier.registry.entries.get(key), Person):
        return None
    day = dossier.as_of if contact.state else contact.date
    office = recent_office(dossier, key, day)
    return (office, office_said(dossier, office, day)) if office else None


def _place(dossier: Dossier, contact: Contact) -> Line:
    """Return the place, by another source where the first says none."""
    other = _other(dossier, contact, "place") if contact.place == UNKNOWN else None
    if other:
        return line(", ", Span(place_or_town(dossier, other.value.value, ""), "", other.src))
    place = contact_place(dossier, contact)
    return line(f", {place}" if place else "")


def topics_words(dossier: Dossier, contact: Contact) -> Line:
    """Return what they talked of, by another source where the first does not say; or that nothing is told of it."""
    if contact.topics:
        return line(f"; on {listed(contact.topics)}")
    other = _other(dossier, contact, "topics")
    if other:
        return line("; on ", Span(listed(list(other.value.value)), "", other.src))
    return line("" if reported(dossier, contact) or contact.state else "; topics and results not given")


def _other(dossier: Dossier, contact: Contact, field: str) -> OtherValue | None:
    """Return what another source says in a field, the most reliable first; None if no other does."""
    others = [other for other in contact.other_sources_say if other.field == field]
    return min(others, key=lambda other: dossier.sources[other.src[0].source].reliability, default=None)


def _planned(dossier: Dossier, contact: Contact) -> Line:
    return line(f"; {contact.state} {as_of_words(dossier, contact)}" if contact.state else "")
