"""Find words in a text as readers type them: without accents, in another alphabet or form, half a name, any date."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from msgspec import Struct

from ..values import fold, fold_with_positions, is_capital
from .dates import WrittenDate, date_of, dates_in
from .names import NO_NAMES, Names
from .words import (
    BETWEEN_WORDS,
    QUOTES,
    any_of,
    between_words,
    for_spaced_text,
    forms_of,
    has_unspaced,
    letters_pattern,
    other_words,
    phrase_pattern,
    typed_words,
)  # fmt: skip

_GAP = rf"[\s\-{QUOTES}]+"
"""A pattern for what may stand between two words: space and dashes equal one another, and quotes are ignored."""
MOST_LETTERS = 1000
"""The maximum length of the typed text that a finder is built for; it takes about 0.2 milliseconds a letter."""

Stretch = tuple[int, int]
"""The start and the end (exclusive) of a match in a text."""


class Term(Struct, frozen=True, dict=True):
    """A word or phrase of a query, matched as whole words; if `begun`, the last word may continue."""

    text: str
    begun: bool = False

    @cached_property
    def date(self) -> WrittenDate | None:
        """The date that the whole term is, in any style; None if it is something else."""
        return date_of(fold(self.text))


def terms_of(typed: str, names: Names = NO_NAMES, *, begun: bool = False) -> list[Term]:
    """Return all that a word or phrase may mean: itself, its other forms, and other spellings of the name."""
    term = Term(typed, begun)
    words = typed_words(fold(typed))
    others = [*names.others(typed, begun=begun)]
    if len(words) == 1:
        others += [*other_words(typed), *_others_of(words[0], names, begun=begun)]
    if term.date:
        others.append(term.date.words)
    return [term, *(Term(other) for other in dict.fromkeys(others))]


class Finder(Struct, frozen=True, dict=True):
    """A query that finds its hits in any number of texts; its pattern is compiled for the first of them."""

    pattern: str = ""
    """Matches text folded for comparison; an empty one finds nothing."""
    cased: bool = False
    dates: tuple[WrittenDate, ...] = ()
    """The dates that are found in any style."""

    @classmethod
    def of(cls, query: str, names: Names = NO_NAMES) -> "Finder":
        """Build a finder for the typed text anywhere, and for other forms and spellings of it as whole words.

        The search is case-sensitive if the query has a capital letter, except for dates. Nothing is found if the query
        is too long.
        """
        if is_too_long(query):
            return cls()
        cased = any(map(is_capital, query))
        folded = fold_with_positions(query, cased=cased)[0].strip()
        typed = _anywhere(folded)
        others = [_phrase(name, cased=cased) for name in names.others(query, begun=True)]
        others += _in_other_words(typed_words(folded), names, cased=cased)
        date = date_of(folded)
        return cls(_any_of([typed], others), cased, (date,) if date else ())

    @classmethod
    def of_terms(cls, terms: Iterable[Term]) -> "Finder":
        """Build a finder for any of these words and phrases, ignoring case."""
        terms = list(terms)
        patterns = (_phrase(term.text, cased=False, begun=term.begun) for term in terms)
        return cls(_any_of([], patterns), dates=tuple(term.date for term in terms if term.date))

    def matches(self, folded: str) -> bool:
        """Whether there is a hit in a text that has been folded."""
        return bool(self.pattern) and self._compiled_for(folded).search(folded) is not None

    def hits(self, text: str) -> list[Stretch]:
        """Return the positions of all hits in the original text, in order, without overlaps."""
        if not self.pattern:
            return []
        compared, places = fold_with_positions(text, cased=self.cased)
        matches = [match.span() for match in self._compiled_for(compared).finditer(compared)]
        if self.dates:
            matches = sorted([*matches, *self._dates_in(compared, matches)])
        stretches: list[Stretch] = []
        for start, end in matches:
            first, after = places[start], _after_accents(text, places[end - 1] + 1)
            if not stretches or first >= stretches[-1][1]:
                stretches.append((first, after))
        return stretches

    def _compiled_for(self, folded: str) -> re.Pattern[str]:
        return self._for_any_text if has_unspaced(folded) else self._for_spaced_text

    @cached_property
    def _for_any_text(self) -> re.Pattern[str]:
        return re.compile(self.pattern)

    @cached_property
    def _for_spaced_text(self) -> re.Pattern[str]:
        """The pattern for a text with spaces between all words."""
        return re.compile(for_spaced_text(self.pattern))

    def _dates_in(self, compared: str, others: Sequence[Stretch]) -> Iterator[Stretch]:
        """Yield the dates sought that do not overlap with other matches, which are in order and apart."""
        for each in dates_in(compared):
            before = bisect_left(others, (each.after, 0))
            is_apart = not before or others[before - 1][1] <= each.first
            if is_apart and any(each.is_in(date) for date in self.dates):
                yield each.first, each.after


def is_too_long(query: str) -> bool:
    """Whether a typed text has more than MOST_LETTERS letters, folded, and so is not looked for."""
    return len(fold(query)) > MOST_LETTERS


def _after_accents(text: str, after: int) -> int:
    """Return the position after the accents that follow a letter."""
    while after < len(text) and unicodedata.category(text[after])[0] == "M" and not fold(text[after]):
        after += 1
    return after


def _any_of(first: Iterable[str], others: Iterable[str]) -> str:
    """Combine patterns into one; empty if all are. The others are tried from the longest on."""
    return any_of([*first, *sorted(dict.fromkeys(others), key=len, reverse=True)])


def _anywhere(folded: str) -> str:
    """Return a pattern for the typed text inside words too; empty if nothing is typed."""
    bare = re.sub(f"[{QUOTES}]", "", folded).strip()
    if folded and not bare:  # quotes between quotes could be matched in more ways than can be tried
        return r"\s+".join(f"[{QUOTES}]{{{len(quotes)}}}" for quotes in folded.split())
    parts = [part for part in BETWEEN_WORDS.split(bare) if part]
    words = [part for part in parts if part.strip("-")]  # dashes alone, like space, are what a gap is
    return _GAP.join(map(letters_pattern, words or parts[:1]))


def _phrase(text: str, *, cased: bool, begun: bool = False) -> str:
    return phrase_pattern(fold_with_positions(text, cased=cased)[0], begun=begun)


def _others_of(word: str, names: Names, *, begun: bool) -> Iterator[str]:
    """Yield other forms of a word, and other spellings of a name: the name of a polity for its people."""
    forms = forms_of(word)
    yield from forms
    yield from names.others(word, begun=begun)
    yield from (name for form in forms for name in names.others(form))


def _in_other_words(typed: Sequence[str], names: Names, *, cased: bool) -> Iterator[str]:
    """Yield patterns for the typed words with at least one of them in another form or spelling."""
    others = [tuple(_others_of(word, names, begun=word is typed[-1])) for word in typed]
    if len(typed) == 1:
        yield from (_phrase(other, cased=cased) for other in others[0] if not other.startswith(typed[0]))
    elif any(others):
        choices = ((word, *more) for word, more in zip(typed, others, strict=True))
        each = ("|".join(filter(None, (_phrase(word, cased=cased) for word in choice))) for choice in choices)
        between = between_words("".join(typed), but=".;!?")
        yield f"{between}+".join(f"(?:{choice})" for choice in each if choice)
