"""A contact in sentences of its own: what happened, or what was to happen."""

import re
from collections.abc import Sequence

from ..blocks import Line, line
from ..model import Actor, Contact, Dossier, guests, side_of
from ..values import UNKNOWN, capital, listed, sentence
from .actors import actor_name, by_office
from .ages import beside_date
from .brackets import in_one_pair
from .contacts import (
    attended_words,
    beside_words,
    date_words,
    mediated_words,
    occasion_words,
    programme_words,
    results_words,
    those_who_met,
    ties_words,
    told_otherwise,
)
from .deeds import RECEPTIONS, deed_words, done_words, with_its_article
from .endings import cited_with_note, in_brackets, sentences_beside
from .places import in_place, place_words, to_place
from .when import on_when

TO_COME = frozenset({"planned", "expected", "promised", "pledged", "agreed", "postponed", "cancelled"})
"""The states of a contact of which one may say that it was to be."""
_NAMED = frozenset({"met", "also"})
"""What those did who are named among those who met, and of whom nothing more need be said."""


def says_what_happened(contact: Contact) -> bool:
    """Whether a contact can be told as what happened, or as what was to happen."""
    return contact.state is None or contact.state in TO_COME


@in_one_pair
def contact_fact(dossier: Dossier, contact: Contact) -> Line:
    """Return a contact in sentences: `On 6 August 2019 (Tuesday), Vladimir Putin and Raul Khadzhimba held talks`."""
    did, told = _did(dossier, contact)
    programme = dict.fromkeys(programme_words(dossier, contact, _NAMED | told))
    also = map(capital, (*results_words(dossier, contact), *told_otherwise(dossier, contact)))
    after = (_topics(dossier, contact), *also, sentence(contact.text).rstrip("."))
    return line(
        f"{_dated(dossier, contact)}, {did}{_setting(dossier, contact)}",
        in_brackets(dossier, contact),
        f": {'; '.join(programme)}" if programme else "",
        *(f". {each}" for each in after if each),
        sentences_beside(dossier, contact),
        cited_with_note(contact),
    )


def _topics(dossier: Dossier, contact: Contact) -> str:
    """Return what was discussed, as a sentence; of one person alone it only says what the topics were."""
    if not contact.topics:
        return ""
    if len(those_who_met(dossier, contact)) > 1:
        return f"They {'were to discuss' if contact.state else 'discussed'} {listed(contact.topics)}"
    return f"{'Topic' if len(contact.topics) == 1 else 'Topics'}: {listed(contact.topics)}"


def _setting(dossier: Dossier, contact: Contact) -> str:
    """Return the gathering, the occasion and who mediated, to follow what was done and where."""
    occasion = "" if contact.kind == "attendance" else occasion_words(contact)
    beside = beside_words(dossier, contact) if occasion or contact.kind != "attendance" else ""
    place = place_words(dossier, contact.place)
    is_run_on = beside and ", " not in place  # a place such as `Baku, Azerbaijan` is closed by a comma
    rest = (occasion, mediated_words(dossier, contact), *ties_words(dossier, contact, alone=True))
    return (f"{'' if is_run_on else ','} {beside}" if beside else "") + "".join(f", {each}" for each in rest if each)


def _dated(dossier: Dossier, contact: Contact) -> str:
    """Return when it was, with the source's own words: `On 6 August 2019 (Tuesday)`, `On a date not said`."""
    if not contact.date.is_said:
        return capital(date_words(dossier, contact, unsaid="on a date not said"))
    words = f" ({beside_date(contact.date_words)})" if contact.date_words else ""
    return capital(f"{on_when(contact.date)}{words}")


def _did(dossier: Dossier, contact: Contact) -> tuple[str, frozenset[str]]:
    """Return who did what and where, `Vladimir Putin and Raul Khadzhimba met in Sochi`.

    With it come the doings that this tells.
    """
    visitors = _visitors(dossier, contact)
    if visitors:
        return _visited(dossier, contact, visitors)
    met, where = those_who_met(dossier, contact), _where(dossier, contact)
    hosts = tuple(actor for actor in met if actor.did == "received by")
    others = tuple(actor for actor in met if actor not in hosts)
    if hosts and others and _are_guests(dossier, contact, others, hosts):
        return _received(dossier, contact, others, hosts), frozenset({"received by"})
    if contact.kind == "attendance":
        attended = attended_words(dossier, contact)
        done, to_do = (f"attended {attended}", f"attend {attended}") if attended else ("was present", "be present")
        where = f",{where}" if ", " in attended else where
    else:
        done, to_do = done_words(contact.kind, len(contact.who))
    return f"{_subject(dossier, contact, met)} {_verb(contact, done, to_do, met)}{where}", frozenset()


def _are_guests(dossier: Dossier, contact: Contact, others: Sequence[Actor], hosts: Sequence[Actor]) -> bool:
    """Whether nobody of those who were received is of the side of a host."""
    sides = {side_of(dossier, actor, contact.date) for actor in hosts} - {""}
    return not any(side_of(dossier, actor, contact.date) in sides for actor in others)


def _received(dossier: Dossier, contact: Contact, others: tuple[Actor, ...], hosts: tuple[Actor, ...]) -> str:
    """Return who was received by whom: `Hulusi Akar was received by Sadyr Japarov in Bishkek`."""
    received = deed_words("received by", several=len(others) > 1)
    by = f"{(received or ('', ''))[bool(contact.state)]} {_subject(dossier, contact, hosts)}"
    was_to, where = _was_to(contact, others), _where(dossier, contact)
    subject = _subject(dossier, contact, others)
    if contact.kind in RECEPTIONS:
        return f"{subject} {was_to}{by.removesuffix(',')}{where}"
    if len(others) == 1:
        return f"{subject} {was_to}{by} for {with_its_article(contact.kind)}{where}"
    done = done_words(contact.kind, len(others))[bool(contact.state)]
    return f"{subject} {was_to}{done}{where} and {by.removesuffix(',')}"


def _was_to(contact: Contact, actors: tuple[Actor, ...]) -> str:
    """Return what goes before a verb of what was only to be: `were to `; empty of what happened."""
    if contact.state is None:
        return ""
    return "was to " if len(actors) == 1 else "were to "


def _verb(contact: Contact, done: str, to_do: str, actors: tuple[Actor, ...]) -> str:
    return f"{_was_to(contact, actors)}{to_do if contact.state else done}"


def _visitors(dossier: Dossier, contact: Contact) -> tuple[Actor, ...]:
    """Return those who made a visit; empty of what is none, and where it is not clear who was the guest."""
    if not contact.kind.endswith("visit") or contact.kind == "joint visit":
        return ()
    actors = contact.met
    if len(actors) == 1 and not dossier.registry.polity_of(contact.place):
        return actors
    visitors = tuple(guests(dossier, contact))
    everybody = len(actors) > 1 and len(visitors) == len(actors)
    unclear = any(not side_of(dossier, actor, contact.date) for actor in actors)
    return () if everybody or unclear else visitors


def _visited(dossier: Dossier, contact: Contact, visitors: tuple[Actor, ...]) -> tuple[str, frozenset[str]]:
    """Return who visited where and whom they met, `Dmitry Medvedev visited Belgrade and met Boris Tadić`.

    With it come the doings that this tells.
    """
    deeds, told = _deeds(dossier, contact, visitors)
    is_plain = contact.kind == "visit" and contact.place not in {"", UNKNOWN}
    named = with_its_article(contact.kind)
    done, to_do = ("visited", "visit") if is_plain else (f"made {named}", f"make {named}")
    where = _where(dossier, contact, to=True)
    made = f"{_verb(contact, done, to_do, visitors)}{where.removeprefix(' to') if is_plain else where}"
    is_closed = len(deeds) == 1 and ", " in where
    did = f"{made}, and {deeds[0]}" if is_closed else listed([made, *deeds])
    return f"{_subject(dossier, contact, visitors)} {did}", told


def _deeds(dossier: Dossier, contact: Contact, visitors: tuple[Actor, ...]) -> tuple[list[str], frozenset[str]]:
    """Return what guests did with each host, those of the same doing together, and the doings that this tells."""
    polities = dossier.registry.polities
    hosts = [
        a for a in those_who_met(dossier, contact) if a not in visitors and a.who not in polities and _met(contact, a)
    ]
    by_deed: dict[str, list[Actor]] = {}
    told = set()
    for host in hosts:
        deed = deed_words(host.did, several=len(visitors) > 1)
        told |= {host.did} if deed or contact.state else set()
        by_deed.setdefault((deed or ("met", "meet"))[bool(contact.state)], []).append(host)
    return [f"{deed} {listed(_names(dossier, contact, each))}" for deed, each in by_deed.items()], frozenset(told)


def _met(contact: Contact, actor: Actor) -> bool:
    """Whether somebody is not told as one whom the guest was yet to meet."""
    return contact.state is not None or not actor.did.startswith("to ")


def _subject(dossier: Dossier, contact: Contact, actors: tuple[Actor, ...]) -> str:
    """Return names before a verb: what stands after the last of them is closed by a comma."""
    named = _names(dossier, contact, actors)
    is_open = bool(named) and ", " in re.sub(r"\(.*?\)", "", named[-1])
    return listed(named) + ("," if is_open else "")


def _names(dossier: Dossier, contact: Contact, actors: Sequence[Actor]) -> list[str]:
    return [
        name
        for together, several in by_office(dossier, actors)
        for name in ([together] if together else [actor_name(dossier, actor, contact.date) for actor in several])
    ]


def _where(dossier: Dossier, contact: Contact, *, to: bool = False) -> str:
    if contact.place in {"", UNKNOWN}:
        return _unsaid(contact, "place not said") if contact.place else ""
    town = _unsaid(contact, "town not said") if contact.place in dossier.registry.polities else ""
    return f" {(to_place if to else in_place)(dossier, contact.place)}{town}"


def _unsaid(contact: Contact, words: str) -> str:
    """Return what is not said of a place: in brackets, unless those with the state follow."""
    return f", {words}" if contact.state else f" ({words})"
