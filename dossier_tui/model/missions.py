"""Missions: who leads them on the dossier's day, and whether they reside where they act."""

from .actor import Actor, each_actor, ids_of
from .body import Body
from .dossier import Dossier
from .office import Office
from .registry import Registry

_HEADS = ("ambassador", "envoy")


def heads_of(dossier: Dossier, body: Body) -> tuple[Actor, ...]:
    """Return who leads a body: as written, who was last appointed, or the registry's ambassador of the day."""
    if body.led_by:
        return each_actor(body.led_by)
    appointed = [act for act in body.acts if act.act == "appointed" and act.who]
    if appointed:
        return each_actor(appointed[-1].who)
    people = representatives(dossier.registry, body)
    return tuple(Actor(who=key) for key in people if _is_in_office(dossier, key, body))


def representatives(registry: Registry, body: Body) -> list[str]:
    """Return the ids of those who have ever been ambassador or envoy where a mission is accredited."""
    if not body.to:
        return []
    return [key for key, person in registry.people.items() if any(_heads(each, body) for each in person.offices)]


def _is_in_office(dossier: Dossier, person: str, body: Body) -> bool:
    office = dossier.registry.people[person].office_on(dossier.as_of)
    return office is not None and _heads(office, body)


def _heads(office: Office, body: Body) -> bool:
    return office.role in _HEADS and office.of in ids_of(body.of) and office.to in ids_of(body.to)


def is_non_resident(dossier: Dossier, body: Body) -> bool:
    """Whether a mission has its seat outside the polity to which it is accredited."""
    seat, to = dossier.registry.polity_of(body.place), ids_of(body.to)
    return bool(seat and to) and seat not in to
