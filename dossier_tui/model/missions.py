"""Missions: who leads them on the dossier's day, and whether they reside where they act."""

import datetime as dt
import re

from .actor import Actor, each_actor, ids_of
from .body import Body
from .dossier import Dossier
from .office import ENVOYS, Office
from .registry import Registry

_OF_THEIR_OWN = ("consul", "trade")
"""What the kind of a mission has in it that no ambassador leads."""
_ACCREDITED = re.compile(
    r"\b(ambassador|embassy|envoy|high commission|legation|mission|nunciature|delegation|diplomatic|chargé|"
    r"(permanent |diplomatic )representation|representative|interests section|liaison office)\b|\bconsul",
    re.IGNORECASE,
)
"""What the kind of a body has in it that is accredited where it is sent."""


def heads_of(dossier: Dossier, body: Body) -> tuple[Actor, ...]:
    """Return who leads a body: as written, who was last appointed, or the registry's ambassador of the day."""
    if body.led_by:
        return each_actor(body.led_by)
    appointed = [act for act in body.acts if act.act == "appointed" and act.who]
    if appointed:
        return each_actor(appointed[-1].who)
    people = representatives(dossier.registry, body)
    return tuple(Actor(who=key) for key in people if _is_in_office(dossier, key, body))


def other_heads(dossier: Dossier, body: Body) -> dict[str, list[Office]]:
    """Return the registry's ambassadors and envoys who do not lead a mission on the day, with their terms in it.

    They are in the order of their dates; terms of which no date is known are left out.
    """
    now = ids_of(heads_of(dossier, body))
    terms = [
        (key, office)
        for key in representatives(dossier.registry, body)
        for office in dossier.registry.people[key].terms
        if key not in now and office.latest and _heads(office, body) and not _is_later(dossier, office)
    ]
    heads: dict[str, list[Office]] = {}
    for key, office in sorted(terms, key=lambda term: term[1].latest or dt.date.min):
        heads.setdefault(key, []).append(office)
    return heads


def representatives(registry: Registry, body: Body) -> list[str]:
    """Return the ids of those who have ever been ambassador or envoy where a mission is accredited."""
    if not (body.to and is_accredited(body)) or any(word in body.kind.lower() for word in _OF_THEIR_OWN):
        return []
    return [key for key, person in registry.envoys.items() if any(_heads(each, body) for each in person.offices)]


def _is_in_office(dossier: Dossier, person: str, body: Body) -> bool:
    office = dossier.registry.people[person].office_on(dossier.as_of)
    return office is not None and _heads(office, body)


def _is_later(dossier: Dossier, office: Office) -> bool:
    """Whether a term is only known of days after the one for which the dossier is shown."""
    days = [date.first for date in (*office.seen, office.held) if date and date.first]
    return dossier.is_looking_back and bool(days) and min(days) > (dossier.as_of.last or min(days))


def _heads(office: Office, body: Body) -> bool:
    return office.role in ENVOYS and office.of in ids_of(body.of) and office.to in ids_of(body.to)


def is_accredited(body: Body) -> bool:
    """Whether a body is a mission of a state or union, rather than an institute or office that serves an area."""
    return body.grade is not None or bool(_ACCREDITED.search(body.kind))


def is_non_resident(dossier: Dossier, body: Body) -> bool:
    """Whether a mission has its seat outside the polity to which it is accredited."""
    if not is_accredited(body):
        return False
    seat, to = dossier.registry.polity_of(body.place), ids_of(body.to)
    return bool(seat and to) and seat not in to
