"""Hosts and places: who receives where, what came of a meeting elsewhere or on another day, missions at home."""

from collections.abc import Iterator

from ...model import NOT_DONE, Body, Contact, Document, Dossier, ids_of
from ...model.offices import day_of, host, side_of
from ...values import Date, fold
from ...words.contacts import names
from ..finding import Odd, rule

_RECEIVES = ("received by", "hosted by", "welcomed by", "host")
_MISSIONS = ("embassy", "consulate", "consulate general", "high commission", "mission", "permanent mission")


@rule("warning")
def host_away_from_home(dossier: Dossier) -> Iterator[Odd]:
    """One side receives the other where the other is at home."""
    for contact in dossier.records(Contact):
        home = host(dossier, contact)
        for actor in contact.actors:
            side = side_of(dossier, actor, day_of(dossier, contact))
            if home and fold(actor.did) in _RECEIVES and side in dossier.parties and side != home:
                yield Odd(
                    (contact,),
                    f"{dossier.said(side)} receives, and it was in {dossier.said(home)}",
                    dossier.name(home),
                    dossier.name(side),
                    "Leave out who received whom, or the place, until one of them is confirmed.",
                )


@rule("warning")
def named_elsewhere(dossier: Dossier) -> Iterator[Odd]:
    """The words of a meeting name another place than its own."""
    places = {fold(dossier.name(key)): _polity(dossier, key) for key in dossier.registry.places}
    for contact in dossier.records(Contact):
        own = _polity(dossier, contact.place)
        for words in (each for each in (contact.kind, contact.occasion) if own and " in " in each):
            for name, polity in places.items():
                is_named = f" in {name}" in f" {fold(words)}" and fold(dossier.name(contact.place)) != name
                if polity and is_named and polity != own:
                    yield Odd(
                        (contact,),
                        f"it was in {dossier.said(contact.place)}, and its words are “{words}”",
                        dossier.name(contact.place),
                        words,
                        "Leave the place out until it is confirmed.",
                    )


def _polity(dossier: Dossier, place: str) -> str:
    return dossier.registry.polity_of(place) if place else ""


@rule("warning")
def result_of_another_day(dossier: Dossier) -> Iterator[Odd]:
    """What came of a meeting was signed before it, or on its day in another polity."""
    for contact in dossier.records(Contact):
        results = [dossier.record(key) for key in contact.results]
        for result in results:
            if isinstance(result, Document) and result.signed and result.state not in NOT_DONE:
                yield from _elsewhere(dossier, contact, result, result.signed)


def _elsewhere(dossier: Dossier, contact: Contact, result: Document, signed: Date) -> Iterator[Odd]:
    begun, here, there = contact.date.first, _polity(dossier, contact.place), _polity(dossier, result.place)
    if begun and signed.last and signed.last < begun:
        said = f"{result.title} came of it, and was signed before it, {signed}"
        yield Odd((contact, result), said, str(contact.date), str(signed), "Give the day of each as its source has it.")
    elif here and there and here != there and contact.date.covers(signed):
        said = f"{result.title} came of it, and was signed in {dossier.said(result.place)} at that time"
        instead = "Leave the place out until it is confirmed."
        yield Odd((contact, result), said, dossier.name(contact.place), dossier.name(result.place), instead)


@rule("warning")
def part_outside_the_whole(dossier: Dossier) -> Iterator[Odd]:
    """A meeting that is part of another is of another time than that."""
    for contact in dossier.records(Contact):
        whole = dossier.record(contact.inside) if contact.inside else None
        if isinstance(whole, Contact) and _are_apart(contact.date, whole.date):
            yield Odd(
                (contact, whole),
                f"it is part of what {names(dossier, whole)} did on {whole.date}",
                str(contact.date),
                str(whole.date),
                "Give the day of the whole, or tell both apart.",
            )


def _are_apart(one: Date, other: Date) -> bool:
    return any(
        earlier.last is not None and later.first is not None and earlier.last < later.first
        for earlier, later in ((one, other), (other, one))
    )


@rule("warning")
def mission_at_home(dossier: Dossier) -> Iterator[Odd]:
    """A mission has its seat in the polity whose mission it is."""
    for body in dossier.records(Body):
        senders, seat = ids_of(body.of), _polity(dossier, body.place)
        if body.kind.lower() in _MISSIONS and len(senders) == 1 and body.to and seat and seat == senders[0]:
            yield Odd(
                (body,),
                f"it is a mission of {dossier.said(seat)}, and has its seat in {dossier.said(body.place)}",
                dossier.name(body.place),
                dossier.name(seat),
                "Leave the seat out until it is confirmed.",
            )
