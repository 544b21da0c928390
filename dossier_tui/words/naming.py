"""Who did something, or to whom, where the words for it do not say that themselves."""

import re

from ..model import Actor, Actors, Dossier, each_actor
from ..values import UNKNOWN, Date
from .actors import actors_words, named_at

_BEFORE = {
    "by": re.compile(r"(^|\b(by|from|of) )(the )?(first |second |third )?$|^the \w+ $", re.IGNORECASE),
    "of": re.compile(r"(^|\b(of|for) )(the )?$", re.IGNORECASE),
    "to": re.compile(r"(^|\b(to|for|against|on|gives) )(the )?$", re.IGNORECASE),
}
"""What stands before a name in words that say whose it is, who did it, or to whom it was done, by that preposition."""
_OWNS = re.compile(r"[^\W\d_]+['’]s?(?!\w)")
"""Matches a name in the possessive."""


def unless_named(dossier: Dossier, name: str, preposition: str, actors: Actors, day: Date | None = None) -> str:
    """Return whose something is, who did it, or to whom: `by Arland`; empty if its name says so: `Arland's vote`."""
    if not actors:
        return ""
    if UNKNOWN not in actors and all(_is_named(dossier, actor, name, preposition) for actor in each_actor(actors)):
        return ""
    return f"{preposition} {actors_words(dossier, actors, day=day)}"


def _is_named(dossier: Dossier, actor: Actor, name: str, preposition: str) -> bool:
    at = named_at(dossier, actor, name)
    is_owner = preposition != "to" and _OWNS.match(name[max(at, 0) :])
    return at >= 0 and bool(_BEFORE[preposition].search(name[:at]) or is_owner)
