"""Titles inside a sentence: small letters and an article where that is certain, else as they stand, or in quotes."""

import re

from ..model import Dossier, once
from ..values.text import lower_first

COMMON = frozenset(
    """
    accord act agreement agreements amendment annex ban charter code communiqué concept contract convention court
    decision declaration decree documents draft embargo embassy exchange final framework free general
    intergovernmental interim joint judgment law letter levy loan memorandum minutes note order package pact papers
    plan programme project protocol protocols resolution roadmap ruling sanctions statement strategy supplementary
    tariff tax treaty two understanding
    """.split()
)
"""Words, in lower case, with which the title of a document begins that is no name of its own."""
_NAMED_FOR_A_PLACE = frozenset("accord accords charter convention pact peace protocol treaty".split())
"""What goes by the name of a place in its official title: `Treaty of Osimo`."""
_HAPPENINGS = frozenset(
    """
    accident anniversary arrest arrests arrival attack attacks award blockade breakup break-up ceasefire clash clashes
    closure collapse coup crash crisis death deaths denial departure disappearance disaster earthquake earthquakes end
    exercise exercises explosion fall famine flood floods funeral halt killing killings launch murder outbreak protest
    protests raid raids recall refusal release removal request return riot riots sale seizure siege start strike
    strikes talks transfer truce union uprising visit vote war withdrawal
    """.split()
)
"""Words, in lower case, for what happens: with one of them, and a preposition, begins what is no name of its own."""
_ENDINGS = ("tion", "tions", "sion", "sions", "ment", "ing", "ings")
"""The endings of other such words."""
_OF_ALL = frozenset("independence".split())
"""Words that stand without an article."""
_PREPOSITIONS = "against|at|between|by|for|from|in|near|of|off|on|over|to|with"
_BEGINS = re.compile(rf"(The )?([^\W\d_]+(?:-[^\W\d_]+)?)(?: ({_PREPOSITIONS}) .*)?", re.DOTALL)


def in_small(dossier: Dossier, words: str) -> str:
    """Return words with a small first letter, unless they begin with a name: `loans of banks`, `Russian loans`."""
    first = re.match(r"[^\W\d_]+", words)
    return words if first and first[0] in _proper(dossier) else lower_first(words)


@once
def _proper(dossier: Dossier) -> frozenset[str]:
    """Return the words of the registry that have a capital wherever they stand: adjectives, and names of one word."""
    registry = dossier.registry
    names = [*registry.polities.values(), *registry.places.values(), *registry.organisations.values()]
    single = [entry.name for entry in names if " " not in entry.name]
    adjectives = [word for polity in registry.polities.values() for word in polity.adjective.split()]
    people = [word for person in registry.people.values() for word in person.name.split()]
    return frozenset((*single, *adjectives, *people))


def is_official(title: str) -> bool:
    """Whether a title is official by its capitals: `Agreement Regarding Tolls`, `Treaty of Osimo`."""
    first, _, rest = title.partition(" ")
    if first.lower() in _NAMED_FOR_A_PLACE and rest.startswith("of "):
        rest = rest.removeprefix("of ")
    return rest[:1].isupper()


def happening(name: str) -> str:
    """Return the name of an event inside a sentence: `the attacks on foreigners`; in quotes where it may be a title."""
    begins = _BEGINS.fullmatch(name)
    if begins and _is_common(begins[2].lower(), begins[3]):
        bare = lower_first(name.removeprefix("The "))
        return bare if begins[2].lower() in _OF_ALL and not begins[3] else f"the {bare}"
    if re.match(r"[0-9]+(?:st|nd|rd|th) [a-z]", name):
        return f"the {name}"
    return name if re.match(r"\w+['’]s? [a-z]", name) else f"“{name}”"


def _is_common(word: str, preposition: str | None) -> bool:
    """Whether a word with which a name begins says what happened; a `War of …` may be the name of one."""
    if word == "war" and preposition == "of":
        return False
    return word in _HAPPENINGS or word in _OF_ALL or (preposition is not None and word.endswith(_ENDINGS))
