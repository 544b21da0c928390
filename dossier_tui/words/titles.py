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
_THINGS = frozenset(
    """
    acquittal advisory aid airport attempt ban base bill bond branch bridge building ceremony charge commission
    committee conflict corridor council cost credit crossing debt factory flight flights force forum freeze fund
    gift gifts grant group help inquiry invitation investment judgement laws limit limits line loans mission network
    office offer pause pledge post price principles purchase quota railway rescuers restrictions rule rules school
    schools sentence service session station steps suspension supply target targets tests trade trials tranche visa
    visas
    """.split()
)
"""Other words, in lower case, for what is no name of its own with a quality or a preposition beside it."""
_QUALITIES = frozenset(
    """
    air and arms border cease coast customs defence direct early eight export first five fish food four fourth gas
    health import last late major military minor missile new next nine oil open peace power public second
    secret security seven ship shoe six state ten task third three toll unilateral water work youth
    """.split()
)
_OF_A_QUALITY = ("able", "ible", "al", "ar", "ary", "ic", "ive", "ous", "less", "ed", "er")
"""Words before a thing that say of what kind it is, and the endings of other such words."""
_PREPOSITIONS = "against|at|between|by|for|from|in|near|of|off|on|over|to|towards|with"
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


_NEVER_NAMES = frozenset(
    """
    a about after all among an and as at before between both by during each for from her his if in into it its no none
    not of on once one only over she since so some such that the their then there these they this those three to two
    under until what when where which while who with within without
    """.split()
)
"""Words with which a sentence may begin and no name does."""


def running(words: str) -> str:
    """Return a curator's words inside a sentence, with a small first letter where they cannot begin with a name."""
    first = re.match(r"[^\W\d_]+", words)
    return lower_first(words) if first and first[0].lower() in _NEVER_NAMES else words


def is_official(title: str) -> bool:
    """Whether a title is official by its capitals: `Agreement Regarding Tolls`, `Treaty of Osimo`."""
    first, _, rest = title.partition(" ")
    if first.lower() in _NAMED_FOR_A_PLACE and rest.startswith("of "):
        rest = rest.removeprefix("of ")
    return rest[:1].isupper()


def happening(dossier: Dossier, name: str) -> str:
    """Return the name of an event inside a sentence: `the attacks on foreigners`; in quotes where it may be a title."""
    begins = _BEGINS.fullmatch(name)
    if begins and _is_common(begins[2].lower(), begins[3]):
        bare = lower_first(name.removeprefix("The "))
        return bare if begins[2].lower() in _OF_ALL and not begins[3] else f"the {bare}"
    if re.match(r"[0-9]+(?:st|nd|rd|th) [a-z]", name):
        return f"the {name}"
    return name if re.match(r"\w+['’]s? [a-z]", name) else description(dossier, name) or f"“{name}”"


def _is_common(word: str, preposition: str | None) -> bool:
    """Whether a word with which a name begins says what happened; a `War of …` may be the name of one."""
    if word == "war" and preposition == "of":
        return False
    return word in _HAPPENINGS or word in _OF_ALL or (preposition is not None and word.endswith(_ENDINGS))


def description(dossier: Dossier, title: str) -> str:
    """Return a curator's title inside a sentence if it only says what a thing is: `the Kyrgyz law on foreign agents`.

    Empty for one that may be a name or a clause, such as `Days of Culture` or `Boats pay twice`.
    """
    bare = title.removeprefix("The ")
    at = re.search(rf" ({_PREPOSITIONS}) ", bare)
    before, after = (bare[: at.start()], bare[at.end() :]) if at else (bare, "")
    words = before.split()
    if (
        re.match("(Order|War) of ", bare)
        or not words
        or not (after or len(words) > 1)
        or not all(map(_is_small, words[1:]))
    ):
        return ""
    *qualities, thing = words
    if thing.isdigit() and len(qualities) == 1 and _is_thing(qualities[0], after):
        return bare  # `Proclamation 9983 on entry`
    if not _is_thing(thing, after) or not all(_is_quality(dossier, word) for word in qualities):
        return ""
    return f"the {in_small(dossier, bare)}"


def _is_small(word: str) -> bool:
    return word[:1].islower() or word.isdigit()


def _is_thing(word: str, after: str) -> bool:
    """Whether a word is for a thing that is done, made or kept: a noun on which the rest of a title hangs."""
    small = word.lower()
    return small in _HAPPENINGS or small in COMMON or small in _THINGS or (bool(after) and small.endswith(_ENDINGS))


def _is_quality(dossier: Dossier, word: str) -> bool:
    """Whether a word before a thing says which or what kind of one it is: `Russian`, `joint`, `gas`, `visa`."""
    small = word.lower()
    is_known = small in _QUALITIES or small in _HAPPENINGS or small in COMMON or small in _THINGS
    return is_known or word in _proper(dossier) or word.isupper() or small.endswith((*_OF_A_QUALITY, *_ENDINGS))
