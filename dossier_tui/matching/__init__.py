"""Matching: words in what is shown, and names of the registry, as readers type them."""

from .finding import Finder, Stretch, Term, terms_of
from .highlights import NO_HIGHLIGHTS, Highlights, LineHit, hits_in
from .names import NO_NAMES, Lookup, Names
from .shortlist import having, near_misses
from .words import SEPARATOR, indexed, phrase_of, words_of

__all__ = [
    "NO_HIGHLIGHTS", "NO_NAMES", "SEPARATOR", "Finder", "Highlights", "LineHit", "Lookup", "Names", "Stretch", "Term",
    "having", "hits_in", "indexed", "near_misses", "phrase_of", "terms_of", "words_of",
]  # fmt: skip
