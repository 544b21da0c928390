"""Meetings: levels of gatherings, hosts, persons in two places, the same happening twice, sessions out of order."""

import re
from collections.abc import Iterator

from ...model import LEVELS, AnyRecord, Contact, Document, Dossier, Event, host, rank
from ...model.actor import each_actor
from ...model.offices import sides_at
from ...values import fold
from ...words.contacts import names
from ...words.values import other_words
from ..finding import Odd, rule
from .series import sessions

_COUNCILS = {
    "heads of state": LEVELS["head of state"],
    "presidents": LEVELS["head of state"],
    "heads of government": LEVELS["prime minister"],
    "prime ministers": LEVELS["prime minister"],
    "foreign ministers": LEVELS["foreign minister"],
    "ministers of foreign affairs": LEVELS["foreign minister"],
}
"""The level of those who sit in a council, by the words of its name."""
_SEATS = {0: "heads of state", 1: "heads of government", 2: "foreign ministers"}
_COUNCIL = re.compile(rf"\b({'|'.join(_COUNCILS)})\b")


@rule("warning")
def level_of_gathering(dossier: Dossier) -> Iterator[Odd]:
    """Those who met are of another level than the gathering beside which they met."""
    for contact in dossier.records(Contact):
        seats = _level_of(dossier, contact.beside) if is_of_another_level(dossier, contact) else None
        if seats is not None:
            met = rank(dossier, contact)
            yield Odd(
                (contact,),
                f"{names(dossier, contact)} met as {_SEATS[met]}, beside a gathering of {_SEATS[seats]}",
                _SEATS[seats],
                _SEATS[met],
                _gathering_by_another(dossier, contact)
                or "Say where and when they met, and leave the gathering out until it is confirmed.",
            )


def _gathering_by_another(dossier: Dossier, contact: Contact) -> str:
    """Return the advice to name the gathering of their level that another source has; empty if none has one."""
    for other in contact.other_sources_say:
        if other.field == "beside" and _level_of(dossier, str(other.value.value)) == rank(dossier, contact):
            name = dossier.sources[other.src[0].source].name
            return f"Rather say “{other_words(dossier, contact, other)}”, as {name} has it."
    return ""


def is_of_another_level(dossier: Dossier, record: AnyRecord) -> bool:
    """Whether a record is of a contact of others than those who sit in the gathering beside which it was."""
    if not isinstance(record, Contact) or not record.beside:
        return False
    seats, met = _level_of(dossier, record.beside), rank(dossier, record)
    return seats is not None and met in _SEATS and met != seats


def _level_of(dossier: Dossier, beside: str) -> int | None:
    """Return the level of a gathering, by the registry or by its name; None if neither says."""
    organisation = dossier.registry.organisations.get(beside)
    if organisation and organisation.level:
        return LEVELS[organisation.level]
    said = _COUNCIL.search(
        fold(organisation.name if organisation else beside).replace("heads of state council", "heads of state")
    )
    return _COUNCILS[said[1]] if said else None


@rule("warning")
def guest_at_home(dossier: Dossier) -> Iterator[Odd]:
    """A visit is to the visitors' own polity."""
    for contact in dossier.records(Contact):
        home = host(dossier, contact)
        if contact.kind.endswith("visit") and home and sides_at(dossier, contact) == {home}:
            yield Odd(
                (contact,),
                f"{names(dossier, contact)} visited {dossier.said(home)}, where they are at home",
                dossier.name(home),
            )


@rule("warning")
def two_places_on_a_day(dossier: Dossier) -> Iterator[Odd]:
    """A person took part in contacts in two polities on one day."""
    contacts = [each for each in dossier.records(Contact) if each.date.day and each.state is None and not each.is_call]
    for place, contact in enumerate(contacts):
        where = dossier.registry.polity_of(contact.place)
        for other in contacts[:place]:
            elsewhere = dossier.registry.polity_of(other.place)
            both = [who for who in contact.named if who in other.named and who in dossier.registry.people]
            if both and contact.date == other.date and where and elsewhere and where != elsewhere:
                yield Odd(
                    (contact, other),
                    f"{dossier.name(both[0])} was in {dossier.said(where)} and in {dossier.said(elsewhere)} that day",
                    dossier.name(where),
                    dossier.name(elsewhere),
                    "Give neither place before one of them is confirmed.",
                )


@rule("warning", for_curators=True)
def told_twice(dossier: Dossier) -> Iterator[Odd]:
    """Two records tell the same happening."""
    seen: dict[tuple[object, ...], AnyRecord] = {}
    for record in dossier.records():
        key = _happening(record)
        if key and key in seen:
            yield Odd(
                (record, seen[key]),
                f"it stands twice, as {record.id} and as {seen[key].id}",
                record.id,
                seen[key].id,
                "Make one record of both, which cites all sources.",
            )
        elif key:
            seen[key] = record


def _happening(record: AnyRecord) -> tuple[object, ...] | None:
    """Return what tells a happening from others; None for what cannot be told from others."""
    if isinstance(record, Contact) and record.date.known and not record.inside:
        who = frozenset(each.who or each.name or (each.role, each.of) for each in each_actor(record.who))
        told = () if record.date.day else record.src  # of one month or year there may be several
        return ("contact", record.date.edtf, record.kind, who, record.place, told) if who else None
    if isinstance(record, Event) and record.date.day:
        return "event", record.date.edtf, fold(record.name)
    if isinstance(record, Document) and record.signed and record.signed.day:
        return "document", record.signed.edtf, fold(record.title)
    return None


@rule("warning")
def sessions_out_of_order(dossier: Dossier) -> Iterator[Odd]:
    """A session with a lower number is later than one with a higher number."""
    numbered = sessions(dossier)
    for number, name, record, when in numbered:
        for its_number, its_name, other, its_day in numbered:
            is_before = name == its_name and number < its_number
            if is_before and when.first and its_day.last and when.first > its_day.last:
                yield Odd(
                    (record, other),
                    f"it is later than number {its_number} of the {name}, {its_day}",
                    str(when),
                    str(its_day),
                    "Leave the number out until it is confirmed.",
                )
