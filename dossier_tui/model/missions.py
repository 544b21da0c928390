"""Missions: who leads them on the dossier's day, and whether they reside where they act."""

from .actor import Actor, each_actor, ids_of
from .body import Body
from .dossier import Dossier

_HEADS = ("ambassador", "envoy")


def heads_of(dossier: Dossier, body: Body) -> tuple[Actor, ...]:
    """Return who leads a body: as written, who was last appointed, or the registry's ambassador of the day."""
    if body.led_by:
        return each_actor(body.led_by)
    appointed = [act for act in body.acts if act.act == "appointed" and act.who]
    if appointed:
        return each_actor(appointed[-1].who)
    return tuple(Actor(who=key) for key in dossier.registry.people if _represents(dossier, key, body))


def _represents(dossier: Dossier, person: str, body: Body) -> bool:
    office = dossier.registry.people[person].office_on(dossier.as_of)
    is_head = office is not None and office.role in _HEADS and bool(body.to)
    return is_head and office is not None and office.of in ids_of(body.of) and office.to in ids_of(body.to)


def is_non_resident(dossier: Dossier, body: Body) -> bool:
    """Whether a mission has its seat outside the polity to which it is accredited."""
    seat, to = dossier.registry.polity_of(body.place), ids_of(body.to)
    return bool(seat and to) and seat not in to
