"""Narrows a list of names by what a reader types."""

from collections.abc import Mapping

from ..values import fold
from .finding import MOST_LETTERS, Finder, is_too_long
from .words import typed_words

NEAR = 60
"""The minimum similarity, from 0 to 100, of a near miss."""


def having(typed: str, texts: Mapping[str, str]) -> list[str]:
    """Return the keys of the folded texts that have every word typed, in any form; all keys if no word is typed.

    There are none if what is typed is too long to be looked for.
    """
    if is_too_long(typed):
        return []
    finders = [Finder.of(word) for word in typed_words(fold(typed))]
    return [key for key, text in texts.items() if all(finder.matches(text) for finder in finders)]


def near_misses(typed: str, texts: Mapping[str, str], most: int) -> list[str]:
    """Return the keys of the texts most similar to what is typed, the most similar first."""
    from rapidfuzz import fuzz, process

    folded = {key: fold(text) for key, text in texts.items()}
    matches = process.extract(fold(typed)[:MOST_LETTERS], folded, scorer=fuzz.WRatio, limit=most, score_cutoff=NEAR)
    return [key for _, _, key in matches]
