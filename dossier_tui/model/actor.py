"""Actors: whoever does something, an entry of the registry or somebody who is named once."""

from collections.abc import Iterable
from functools import lru_cache

from ..values import UNKNOWN, Date, Quantity
from .fields import ActorId, Form, OwnerId
from .office import Role


class Actor(Form, kw_only=True):
    """Somebody who acts: an entry of the registry, or somebody named once, with what the source says of them here."""

    who: ActorId = ""
    """A person, polity or organisation of the registry; omit it for somebody who is named only once."""
    name: str = ""
    """The name of somebody who is not in the registry: `A. Name`, `Business delegation`."""
    role: Role | None = None
    """The office of somebody who is not in the registry."""
    portfolio: str = ""
    """What a minister or envoy is in charge of: `finance`."""
    of: OwnerId = ""
    """The polity or organisation that somebody who is not in the registry belongs to."""
    size: Quantity | None = None
    """How many they are: `40 companies`."""
    did: str = ""
    """What the actor did, read before the name: `received by`, `talks with`."""
    held: Date | None = None
    """When the actor held the office or the seat that this is about: `2010/2014`, `2018/..`."""
    styled: str = ""
    """The title that the source gives, if it differs from the registry: `Abkhazian president`."""


Actors = tuple[ActorId | Actor, ...]
"""One or several actors; `unknown` for one whom the source does not name."""


def each_actor(actors: Iterable[str | Actor]) -> tuple[Actor, ...]:
    """Return actors in full; those whom the source does not name are left out."""
    return _in_full(tuple(actors))


@lru_cache(maxsize=2**12)
def _in_full(actors: tuple[str | Actor, ...]) -> tuple[Actor, ...]:
    return tuple(_of_registry(each) if isinstance(each, str) else each for each in actors if each != UNKNOWN)


@lru_cache(maxsize=2**12)
def _of_registry(who: str) -> Actor:
    return Actor(who=who)  # once for all the records of all dossiers that name it


def ids_of(actors: Iterable[str | Actor]) -> tuple[str, ...]:
    """Return the ids of those actors who are in the registry."""
    return tuple(actor.who for actor in each_actor(actors) if actor.who)
