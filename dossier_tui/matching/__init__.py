"""Matching: words in what is shown, and names of the registry, as readers type them.

Each module is imported when something of it is first used, so that a dossier is printed without what only finds words.
"""

from typing import TYPE_CHECKING

from ..lazily import names_of_modules

if TYPE_CHECKING:
    from .finding import MOST_LETTERS, Finder, Stretch, Term, is_too_long, terms_of
    from .highlights import NO_HIGHLIGHTS, Highlights, LineHit, Search, hits_in, searched_lines
    from .names import NO_NAMES, Lookup, Names
    from .narrowing import narrowed
    from .shortlist import having, near_misses
    from .words import SEPARATOR, indexed, phrase_of, words_of, words_with_places

__all__ = [
    "MOST_LETTERS", "NO_HIGHLIGHTS", "NO_NAMES", "SEPARATOR", "Finder", "Highlights", "LineHit", "Lookup", "Names",
    "Search", "Stretch", "Term", "having", "hits_in", "indexed", "is_too_long", "narrowed", "near_misses", "phrase_of",
    "searched_lines", "terms_of", "words_of", "words_with_places",
]  # fmt: skip

__getattr__ = names_of_modules(
    __name__,
    {
        "finding": "MOST_LETTERS Finder Stretch Term is_too_long terms_of",
        "highlights": "NO_HIGHLIGHTS Highlights LineHit Search hits_in searched_lines",
        "names": "NO_NAMES Lookup Names",
        "narrowing": "narrowed",
        "shortlist": "having near_misses",
        "words": "SEPARATOR indexed phrase_of words_of words_with_places",
    },
    globals(),
)
