"""Find words in the blocks on screen as readers type them: without accents, in another alphabet, half a name."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from .blocks import Block, lines_of, text_of
from .model import Registry
from .values import Address, fold

SHORTEST_BEGINNING = 3
"""The minimum number of letters of an incomplete last word for which other spellings are found too."""
_WORD = re.compile(r"\w+")

Stretch = tuple[int, int]
"""The start and the end (exclusive) of a match in a text."""


@lru_cache(maxsize=8192)
def _bare(character: str) -> str:
    """Return the letters that a character is compared as; empty for a combining accent."""
    return unicodedata.normalize("NFKD", fold(character))


def _letters(character: str, *, cased: bool) -> str:
    bare = _bare(character)
    return bare.upper() if cased and character != character.lower() else bare


def _compared(text: str, *, cased: bool) -> tuple[str, Sequence[int]]:
    """Return the text folded for comparison and, for each of its characters, the position in the original."""
    if text.isascii():
        return (text if cased else text.lower()), range(len(text))
    letters = [_letters(character, cased=cased) for character in text]
    return "".join(letters), [position for position, each in enumerate(letters) for _ in each]


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text, folded for comparison, without punctuation and space."""
    return tuple(_WORD.findall(_compared(text, cased=False)[0]))


@dataclass(frozen=True)
class Names:
    """Groups of equivalent spellings: of whole names, and of their words where these correspond."""

    groups: tuple[tuple[str, ...], ...] = ()

    @classmethod
    def of(cls, registry: Registry) -> "Names":
        """Collect the spellings of every registry entry.

        Only names of people, places and polities are also matched word by word, since the words of an
        organisation's name change their order from language to language.
        """
        by_word = {**registry.polities, **registry.people, **registry.places}
        groups = [group for entry in by_word.values() for group in _word_by_word(entry.spellings)]
        groups += [entry.spellings for entry in registry.entries.values()]
        return cls(tuple(dict.fromkeys(group for group in groups if len(group) > 1)))

    @cached_property
    def _sorted(self) -> list[tuple[str, int]]:
        return sorted((" ".join(words_of(name)), number) for number, group in enumerate(self.groups) for name in group)

    def others(self, typed: str) -> tuple[str, ...]:
        """Return other spellings of a name typed in full or up to its last word, which may be incomplete."""
        words = words_of(typed)
        wanted = " ".join(words)
        names: dict[str, None] = {}
        for spelling, number in self._sorted[bisect_left(self._sorted, (wanted, -1)) :] if words else ():
            if not spelling.startswith(wanted):
                break
            rest = spelling[len(wanted) :]
            if not rest or (" " not in rest and len(words[-1]) >= SHORTEST_BEGINNING):
                names |= dict.fromkeys(self.groups[number])
        return tuple(name for name in names if not " ".join(words_of(name)).startswith(wanted))


NO_NAMES = Names()


def _word_by_word(spellings: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield groups of words that hold the same position in spellings of the same number of words."""
    by_count: dict[int, list[list[str]]] = {}
    for words in map(_WORD.findall, spellings):
        by_count.setdefault(len(words), []).append(words)
    for same in by_count.values():
        yield from (tuple(dict.fromkeys(position)) for position in zip(*same, strict=True))


@dataclass(frozen=True)
class Term:
    """A word or phrase of a query, matched as whole words; if `begun`, the last word may continue."""

    text: str
    begun: bool = False


@dataclass(frozen=True)
class Finder:
    """A compiled query that finds its hits in any number of texts."""

    pattern: re.Pattern[str] | None
    """Matches text folded for comparison; None finds nothing."""
    cased: bool = False

    @classmethod
    def of(cls, query: str, names: Names = NO_NAMES) -> "Finder":
        """Build a finder for the typed text anywhere, and for other spellings of its names as whole words.

        The search is case-sensitive if the query has a capital letter.
        """
        cased = any(character != character.lower() for character in query)
        typed = query.split()
        spaced = [re.escape(_compared(word, cased=cased)[0]) for word in typed]
        patterns = [r"\s+".join(spaced)] if "".join(spaced) else []
        patterns += _in_other_spellings(typed, names, cased=cased)
        return cls(_any_of(patterns), cased)

    @classmethod
    def of_terms(cls, terms: Iterable[Term]) -> "Finder":
        """Build a finder for any of these words and phrases, ignoring case."""
        return cls(_any_of(_whole(term.text, cased=False, begun=term.begun) for term in terms if words_of(term.text)))

    def hits(self, text: str) -> list[Stretch]:
        """Return the positions of all hits in the original text, in order, without overlaps."""
        if self.pattern is None:
            return []
        compared, places = _compared(text, cased=self.cased)
        stretches: list[Stretch] = []
        for match in self.pattern.finditer(compared):
            first, after = places[match.start()], places[match.end() - 1] + 1
            while after < len(text) and not text[after].isascii() and not _bare(text[after]):
                after += 1
            if not stretches or first >= stretches[-1][1]:
                stretches.append((first, after))
        return stretches


def _any_of(patterns: Iterable[str]) -> re.Pattern[str] | None:
    """Combine patterns into one, the longest first, so that a whole name is one hit; None if there are none."""
    each = sorted(dict.fromkeys(filter(None, patterns)), key=len, reverse=True)
    return re.compile("|".join(each)) if each else None


def _whole(text: str, *, cased: bool, begun: bool = False) -> str:
    """Return a pattern for these whole words with only non-word characters between them; empty if there are none."""
    words = _WORD.findall(_compared(text, cased=cased)[0])
    return r"(?<!\w)" + r"\W+".join(map(re.escape, words)) + ("" if begun else r"(?!\w)") if words else ""


def _in_other_spellings(typed: Sequence[str], names: Names, *, cased: bool) -> Iterator[str]:
    for name in names.others(" ".join(typed)):
        yield _whole(name, cased=cased)
    if len(typed) < 2:
        return
    choices = [(word, *names.others(word)) for word in typed]
    if any(len(choice) > 1 for choice in choices):
        each = ("|".join(filter(None, (_whole(word, cased=cased) for word in choice))) for choice in choices)
        yield r"\W+".join(f"(?:{choice})" for choice in each if choice)


@dataclass(frozen=True)
class LineHit:
    """The position of one hit in a sequence of blocks."""

    line: int
    """The line's number, from 0, in the order of `lines_of` over all blocks."""
    first: int
    """The position of the first character in the text of the line."""
    after: int
    """The position after the last character."""
    address: Address | None = None
    """The address of the row that the line belongs to, if any."""


@dataclass(frozen=True)
class Highlights:
    """The hits to highlight when blocks are drawn, and which of them is the current one."""

    hits: Sequence[LineHit] = ()
    current: int | None = None
    """The index of the current hit in `hits`, from 0; None if there is none."""


NO_HIGHLIGHTS = Highlights()


def hits_in(blocks: Iterable[Block], finder: Finder) -> list[LineHit]:
    """Return every hit in the lines of blocks, in reading order."""
    lines = enumerate(each for block in blocks for each in lines_of(block))
    return [
        LineHit(number, first, after, address)
        for number, (address, spans) in lines
        for first, after in finder.hits(text_of(spans))
    ]
