"""The article of a name inside a sentence: `the Constitutional Court of Arland`, but `Arland Airlines`."""

import re
from functools import lru_cache

_INSTITUTIONS = frozenset(
    """
    academy administration agency alliance army assembly association authority board bureau cabinet center centre
    chamber church coalition commission committee commonwealth community confederation conference congress consulate
    corps council court delegation department directorate duma embassy federation fleet force forces forum
    foundation front fund government group guard inspectorate institute institution league legislature mission
    ministry movement navy office organisation organization parliament party police presidency registry secretariat
    senate service society staff subcommittee survey treasury tribunal union command republic kingdom principality
    empire emirate sultanate duchy khanate territory
    """.split()
)
"""The last word of what is an institution by its name, rather than a name of its own."""
_OF_SOMETHING = frozenset("bank city college company corporation exchange house school university".split())
"""The same only where it says of what or for what: `the University of Arland`, but `Arland University`."""
_CENTRAL = frozenset("central credit development investment national reserve state world".split())
"""The words before `bank` that make it one of its kind."""
_DETERMINERS = re.compile(r"(?:the|an?|his|its|their) |\S+['’]s? ", re.IGNORECASE)
"""Matches the article with which words begin, or what stands in its place: a possessive."""
_COUNTED = frozenset("all both each five four no one other several six some ten three two".split())
"""The first words of a name that say how many there are, so that it takes no article."""
_AFTER_HEAD = re.compile(r" (?:of|for|in|on|at|to|against) |, | \(")


@lru_cache(maxsize=4096)
def with_article(name: str) -> str:
    """Return a name as it stands inside a sentence: with `the` if it is that of an institution by its last words."""
    beginning, _, rest = name.partition(" ")
    if beginning == "The" and takes_article(rest):
        return f"the {rest}"
    return f"the {name}" if takes_article(name) else name


def takes_article(name: str) -> bool:
    """Whether a name takes `the`: an institution does, unless a word such as `a` or a possessive stands before it."""
    words = _AFTER_HEAD.split(name, maxsplit=1)[0].split()
    if not words or has_determiner(name) or words[0].lower() in _COUNTED or words[0][0].isdigit():
        return False
    last = words[-1].lower()
    if [word.lower() for word in words[-2:]] == ["consulate", "general"]:
        return True
    if last == "bank" and len(words) > 1 and words[-2].lower() in _CENTRAL:
        return True
    return last in _INSTITUTIONS or (last in _OF_SOMETHING and bool(re.search(" (?:of|for) ", name)))


def has_determiner(words: str) -> bool:
    """Whether words begin with an article or what stands in its place: `the treaty`, `Arland's treaty`."""
    return _DETERMINERS.match(words) is not None


_A = re.compile(r"(one|once|eu|uni(?!n)|us[eua]|ut[ei])", re.IGNORECASE)
"""The beginnings of words that are written with a vowel and spoken with another sound."""
_AN = re.compile(r"([aeiou]|hour|honest|honour|heir|8|(11|18)(?!\d))", re.IGNORECASE)


def with_a(words: str) -> str:
    """Return words with the indefinite article: `a one-day visit`, `an hour`, `an 8th session`."""
    return f"{'an' if _AN.match(words) and not _A.match(words) else 'a'} {words}"
