"""Tags: words of the index by which scopes find cards, and which cannot occur in a text.

Searching imports this and not `cards`, which imports all that makes the texts of cards.
"""

from collections.abc import Iterable
from functools import lru_cache

from ..matching import phrase_of

_SCOPE, _BREAK = "\ue000", "\ue001"
"""Private-use characters, which the tokenizer treats as letters: the start of a tag, and the separator inside it."""
Tag = tuple[str, str]
"""A scope and a value, `("year", "2018")`."""
Cite = tuple[str, tuple[int, ...], tuple[int, ...]]
"""A source's id, the paragraphs that a card cites, and the numbers of the claims cited."""


@lru_cache(maxsize=2**14)
def tag_word(scope: str, value: str) -> str:
    """Return a tag as one word of the index, which cannot occur in a text."""
    return _SCOPE + scope + _BREAK + phrase_of(value).replace(" ", _BREAK)


def tag_range(scope: str) -> tuple[str, str]:
    """Return the lower bound (inclusive) and the upper bound (exclusive) of the words of a scope's tags."""
    return f"{_SCOPE}{scope}{_BREAK}", f"{_SCOPE}{scope}{chr(ord(_BREAK) + 1)}"


def tag_value(word: str) -> str:
    """Return the value of a tag, given its word."""
    return word.partition(_BREAK)[2].replace(_BREAK, " ")


def tag_words(plain: str) -> str:
    """Return the words of tags in the compact form of `plain_tags`, `year-2018 person-lavrov`."""
    return plain and _SCOPE + plain.replace("-", _BREAK).replace(" ", f" {_SCOPE}")


def plain_tags(tags: Iterable[Tag]) -> str:
    """Return tags in a compact form, sorted and without duplicates."""
    words = sorted({tag_word(scope, value) for scope, value in tags})
    return " ".join(words).replace(_SCOPE, "").replace(_BREAK, "-")


TAGS_BEGIN = _SCOPE
"""The lower bound of the words of tags; all words of texts sort before it."""
ANY = ("any", "any")
"""A tag that every card has."""
REST = ("rest", "rest")
"""The tag of cards with the sources and the names of a dossier, which come after its records."""
