"""Who stood for which side at a contact, and what follows: its level, its host, its guests, whether it counts."""

from collections import Counter
from collections.abc import Iterable

from ..values import UNKNOWN, Date
from .actor import Actor, each_actor, ids_of
from .body import Body
from .contact import Contact
from .dossier import Dossier
from .office import HEADS, LEVELS, Office, Role, role_of_title
from .once import once, once_a_record
from .registry import Organisation, Person
from .states import YEAR, is_past
from .steps import ARRANGED

LOWEST = max(LEVELS.values())
"""The rank of a contact for which no office is known."""
MIXED = LOWEST + 1
"""The rank of a contact whose sides sent people of different levels."""


def office_on(dossier: Dossier, person: str, date: Date | None) -> Office | None:
    """Return the office that a person held on a date; None if it is neither known nor inferred."""
    return dossier.registry.office_on(person, date) if date else None


def day_of(dossier: Dossier, contact: Contact) -> Date:
    """Return the date of a contact, or the dossier's if it has none."""
    return contact.date if contact.date.known else dossier.told_on


def offices_at(dossier: Dossier, contact: Contact) -> Iterable[tuple[str, Office]]:
    """Return the people who took part, each with their office; people without a known office are left out."""
    return dossier.offices_at[contact.id].items()


def side_of(dossier: Dossier, actor: Actor, date: Date) -> str:
    """Return the id of the polity or organisation that an actor stood for on a date; empty if it is not known.

    A predecessor of a party stands for the party. A person whose office on that day is unknown stands for whom they
    hold another office of.
    """
    if not actor.who:
        return _side_of(dossier, actor, date)
    known, asked = dossier.sides, (actor.who, date.edtf)
    if asked not in known:
        known[asked] = _side_of(dossier, actor, date)
    return known[asked]


def _side_of(dossier: Dossier, actor: Actor, date: Date) -> str:
    side = _owner(dossier, actor, date)
    organisation = dossier.registry.organisations.get(side)
    if organisation and organisation.of:
        side = organisation.of
    return dossier.successors.get(side, side)


def _owner(dossier: Dossier, actor: Actor, date: Date) -> str:
    entry = dossier.registry.entries.get(actor.who)
    if isinstance(entry, Person):
        office = dossier.registry.office_on(actor.who, date) or next(iter(entry.terms[::-1]), None)
        return office.of if office else entry.of
    body = dossier.record(actor.who) if actor.who and entry is None else None
    owners = ids_of(body.of) if isinstance(body, Body) else ()
    return owners[0] if len(owners) == 1 else actor.who or actor.of


def role_at(dossier: Dossier, actor: Actor, contact: Contact) -> Role | None:
    """Return the role of an actor at a contact: of the title that the source gives, or of the office on that day.

    None if a person's office is unknown.
    """
    entry = dossier.registry.entries.get(actor.who)
    styled = role_of_title(actor.styled)
    if entry and styled:
        return styled
    if isinstance(entry, Person):
        office = dossier.offices_at[contact.id].get(actor.who)
        return office.role if office else None
    if isinstance(entry, Organisation) and entry.level:
        return entry.level
    return actor.role or styled or "other"


def rank_at(dossier: Dossier, actor: Actor, contact: Contact) -> int | None:
    """Return the rank of an actor at a contact; None if a person's office is unknown."""
    role = role_at(dossier, actor, contact)
    return LEVELS[role] if role else None


def heads_at(dossier: Dossier, contact: Contact) -> tuple[Actor, ...]:
    """Return those at a contact who were at the head of one of the parties then; vice presidents are not."""
    date = day_of(dossier, contact)
    return tuple(
        actor
        for actor in contact.actors
        if role_at(dossier, actor, contact) in HEADS and side_of(dossier, actor, date) in dossier.parties
    )


def ranks_by_side(dossier: Dossier, contact: Contact) -> dict[str, int]:
    """Return the rank of each side's most senior participant; sides without a known office are left out."""
    date, ranks = day_of(dossier, contact), dict[str, int]()
    for actor in contact.actors:
        side, its_rank = side_of(dossier, actor, date), rank_at(dossier, actor, contact)
        if its_rank is not None:
            ranks[side] = min(its_rank, ranks.get(side, its_rank))
    return ranks


@once_a_record
def rank(dossier: Dossier, contact: Contact) -> int:
    """Return the level of a contact as a number, 0 the highest.

    It is the written level, or that of both parties' most senior participants; MIXED if these differ. With one party
    named, it is that one's. Third parties have no say unless no party took part.
    """
    if contact.level:
        return LEVELS[contact.level]
    by_side = ranks_by_side(dossier, contact)
    ranks = {by_side[party] for party in dossier.parties if party in by_side} or set(by_side.values())
    return MIXED if len(ranks) > 1 else min(ranks, default=LOWEST)


def sides_at(dossier: Dossier, contact: Contact) -> set[str]:
    """Return the sides that took part; the empty side is that of somebody whose side is not known."""
    date = day_of(dossier, contact)
    unnamed = {""} if UNKNOWN in contact.who else set()
    return {side_of(dossier, actor, date) for actor in contact.actors} | unnamed


def is_met(dossier: Dossier, contact: Contact) -> bool:
    """Whether both parties took part; somebody whose side is not known may stand for one of them."""
    sides = sides_at(dossier, contact)
    missing = sum(party not in sides for party in dossier.parties)
    return missing == 0 or (missing == 1 and "" in sides)


@once_a_record
def counts(dossier: Dossier, contact: Contact) -> bool:
    """Whether a contact counts: both parties took part, it has taken place, and it is not part of another."""
    return not why_not_counted(dossier, contact)


def why_not_counted(dossier: Dossier, contact: Contact) -> str:
    """Return why a contact does not count, in a few words; empty if it does."""
    if contact.state:
        return contact.state
    if contact.how_often:
        return "a series of meetings"
    around = dossier.record(contact.inside) if contact.inside else None
    if isinstance(around, Contact) and not why_not_counted(dossier, around):
        return "part of another contact"
    if contact.kind == "attendance":
        return "attendance, not a meeting"
    return "" if is_met(dossier, contact) else "of one side alone"


def uncounted(dossier: Dossier, contacts: Iterable[Contact]) -> dict[str, int]:
    """Return the number of contacts that do not count, by reason, the most frequent first."""
    reasons = (why_not_counted(dossier, contact) for contact in contacts)
    return dict(Counter(filter(None, reasons)).most_common())


def host(dossier: Dossier, contact: Contact) -> str:
    """Return the party on whose territory a contact took place; empty if it was elsewhere or is unknown."""
    polity = dossier.registry.polity_of(contact.place)
    return polity if polity in dossier.parties else ""


def guests(dossier: Dossier, contact: Contact) -> list[Actor]:
    """Return those who belong to another polity than the place of the contact."""
    polity, date = dossier.registry.polity_of(contact.place), day_of(dossier, contact)
    sides = [(actor, side_of(dossier, actor, date)) for actor in contact.actors]
    return [actor for actor, side in sides if polity and side not in {polity, ""}]


@once
def last_and_next(dossier: Dossier) -> tuple[Contact | None, Contact | None]:
    """Return the last contact that took place and the next planned one; None for either if there is none.

    The last contact is one that counts, if any does. If all planned contacts were due before the dossier's date, the
    next contact is the latest of them.
    """
    contacts = dossier.records(Contact)
    past = [c for c in contacts if c.state is None and c.date.known]
    planned = [c for c in contacts if c.state in ARRANGED and not _is_old(dossier, c)]
    planned = [c for c in planned if c.date.known or not is_past(dossier, c)]
    counted = [c for c in past if counts(dossier, c)]
    last = max(counted or past, key=lambda c: (c.date, -rank(dossier, c)), default=None)
    coming = [c for c in planned if c.date.last is None or c.date.last >= (dossier.as_of.last or c.date.last)]
    if coming:
        return last, min(coming, key=lambda c: c.date)
    return last, max(planned, key=lambda c: c.date, default=None)


def _is_old(dossier: Dossier, contact: Contact) -> bool:
    """Whether a contact was to take place more than a year before the dossier's date."""
    last, today = contact.date.last, dossier.as_of.last
    return bool(last and today and last.toordinal() + YEAR < today.toordinal())


def sides_of(dossier: Dossier, actors: Iterable[str | Actor], date: Date | None = None) -> tuple[str, ...]:
    """Return the sides of actors, each once; those not known are left out."""
    day = date if date and date.known else dossier.told_on
    return tuple(dict.fromkeys(filter(None, (side_of(dossier, actor, day) for actor in each_actor(actors)))))
