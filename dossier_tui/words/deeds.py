"""Kinds of contact in sentences: what is done at one, and by whom."""

import re

from ..values.articles import with_a

_ORDINAL = re.compile(r"(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|[0-9]+(st|nd|rd|th))\b")
"""The beginnings of kinds of contact that take the definite article."""
_VERBS = {
    "meeting": ("met", "meet"),
    "informal meeting": ("met informally", "meet informally"),
    "talks": ("held talks", "hold talks"),
    "call": ("spoke by telephone", "speak by telephone"),
    "telephone call": ("spoke by telephone", "speak by telephone"),
    "telephone talk": ("spoke by telephone", "speak by telephone"),
    "joint appearance": ("appeared together", "appear together"),
    "joint visit": ("paid a joint visit", "pay a joint visit"),
}
"""What several people did at a contact, and what they were to do, by kind. Visits have their own wording."""
_HAD = frozenset({"call", "talk", "conversation", "exchange", "meeting", "lunch", "dinner", "audience"})
_HELD = frozenset({"talks", "consultations", "negotiations", "dialogue"})
"""The nouns that two have, and those that one holds; one takes part in everything else."""
RECEPTIONS = frozenset({"meeting", "informal meeting", "reception", "audience", "courtesy call"})
"""Kinds of contact of which nothing more need be said where one was received by another."""


def done_words(kind: str, people: int) -> tuple[str, str]:
    """Return what so many people did at a contact of a kind, and what they were to do: `held talks`, `hold talks`."""
    if kind in _VERBS and people > 1:
        return _VERBS[kind]
    named, noun = with_its_article(kind), _noun(kind)
    if noun in _HELD:
        return f"held {named}", f"hold {named}"
    if noun in _HAD and " of " not in kind and people <= 2:
        return f"had {named}", f"have {named}"
    return f"took part in {named}", f"take part in {named}"


def deed_words(did: str, *, several: bool) -> tuple[str, str] | None:
    """Return what a guest did with somebody who is told to have done something, and what a guest was to do.

    `was received by` for a host who is said to be `received by`; None for what is told apart.
    """
    if did in {"", "met"}:
        return "met", "meet"
    if did == "received by":
        return f"{'were' if several else 'was'} received by", "be received by"
    if not did.endswith(" with"):
        return None
    if did.partition(" ")[0].endswith("ed"):
        return did, "meet"
    held = with_its_article(did.removesuffix(" with"))
    return f"held {held} with", f"hold {held} with"


def _noun(kind: str) -> str:
    """Return what a kind of contact is in one word: `meeting` for a second meeting of the special representatives."""
    return re.split(" (?:of|on|for) ", kind, maxsplit=1)[0].rpartition(" ")[2]


def with_its_article(kind: str) -> str:
    """Return a kind of contact with its article: `a visit`, `the second meeting of the envoys`, `talks`."""
    noun = _noun(kind)
    if kind.partition(" ")[0] in {"a", "an", "the"} or (noun.endswith("s") and not noun.endswith("ss")):
        return kind
    if _ORDINAL.match(kind):
        return f"the {kind}"
    return with_a(kind)
