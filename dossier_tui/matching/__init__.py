"""Matching: words in what is shown, and names of the registry, as readers type them."""

from typing import TYPE_CHECKING, Any

from .finding import MOST_LETTERS, Finder, Stretch, Term, is_too_long, terms_of
from .names import NO_NAMES, Lookup, Names
from .shortlist import having, near_misses
from .words import SEPARATOR, indexed, phrase_of, words_of, words_with_places

if TYPE_CHECKING:
    from .highlights import NO_HIGHLIGHTS, Highlights, LineHit, hits_in

__all__ = [
    "MOST_LETTERS", "NO_HIGHLIGHTS", "NO_NAMES", "SEPARATOR", "Finder", "Highlights", "LineHit", "Lookup", "Names",
    "Stretch", "Term", "having", "hits_in", "indexed", "is_too_long", "near_misses", "phrase_of", "terms_of",
    "words_of", "words_with_places",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    """Import highlights when they are wanted, since a search from the command line needs no blocks."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from . import highlights

    return getattr(highlights, name)
