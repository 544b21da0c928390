"""Finding words in what is shown, as readers type them: without accents, in another alphabet, half a name."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import Literal

from .blocks import NO_CITES, Block, Line, Span, addressed_lines, mapped, text_of
from .model.registry import Registry
from .values import Address, fold

SHORTEST_BEGINNING = 3
"""Letters of a name from which on its other spellings are found too."""
_WORD = re.compile(r"\w+")

Stretch = tuple[int, int]
"""Where something stands in a text: its first position, and the one after its last."""


@lru_cache(maxsize=8192)
def _bare(character: str) -> str:
    """The letters that a character is compared as, none for an accent that stands alone."""
    return unicodedata.normalize("NFKD", fold(character))


def _letters(character: str, *, cased: bool) -> str:
    bare = _bare(character)
    return bare.upper() if cased and character != character.lower() else bare


def _compared(text: str, *, cased: bool) -> tuple[str, Sequence[int]]:
    """The text as it is compared, and for each of its characters where that stands in the original."""
    if text.isascii():
        return (text if cased else text.lower()), range(len(text))
    letters = [_letters(character, cased=cased) for character in text]
    return "".join(letters), [position for position, each in enumerate(letters) for _ in each]


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text as they are compared, without what stands between them."""
    return tuple(_WORD.findall(_compared(text, cased=False)[0]))


@dataclass(frozen=True)
class Names:
    """Spellings that stand for one another: of a name, and of each of its words where they correspond."""

    groups: tuple[tuple[str, ...], ...] = ()

    @classmethod
    def of(cls, registry: Registry) -> "Names":
        """The spellings of every entry.

        Word by word only for people, places and polities: the words of an organisation's name stand in
        another order in another language.
        """
        by_word = {**registry.polities, **registry.people, **registry.places}
        groups = [group for entry in by_word.values() for group in _word_by_word(entry.spellings)]
        groups += [entry.spellings for entry in registry.entries.values()]
        return cls(tuple(dict.fromkeys(group for group in groups if len(group) > 1)))

    @cached_property
    def _sorted(self) -> list[tuple[str, int]]:
        return sorted((" ".join(words_of(name)), number) for number, group in enumerate(self.groups) for name in group)

    def others(self, typed: str) -> tuple[str, ...]:
        """The other spellings of a name that is typed in full, or the last word of which is begun."""
        words = words_of(typed)
        wanted = " ".join(words)
        found: dict[str, None] = {}
        for spelling, number in self._sorted[bisect_left(self._sorted, (wanted, -1)) :] if words else ():
            if not spelling.startswith(wanted):
                break
            rest = spelling[len(wanted) :]
            if not rest or (" " not in rest and len(words[-1]) >= SHORTEST_BEGINNING):
                found |= dict.fromkeys(self.groups[number])
        return tuple(name for name in found if not " ".join(words_of(name)).startswith(wanted))


NO_NAMES = Names()


def _word_by_word(spellings: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """The nth words of those spellings that have the same number of words."""
    by_count: dict[int, list[list[str]]] = {}
    for words in map(_WORD.findall, spellings):
        by_count.setdefault(len(words), []).append(words)
    for same in by_count.values():
        yield from (tuple(dict.fromkeys(position)) for position in zip(*same, strict=True))


@dataclass(frozen=True)
class Term:
    """A word or phrase that is looked for among whole words, the last of them perhaps only begun."""

    text: str
    begun: bool = False


@dataclass(frozen=True)
class Finder:
    """What a reader looks for; made once, asked of many texts."""

    pattern: re.Pattern[str] | None
    """Of the text as it is compared; None finds nothing."""
    cased: bool = False

    @classmethod
    def of(cls, query: str, names: Names = NO_NAMES) -> "Finder":
        """Finds what was typed, wherever it stands, and other spellings of the names in it as whole words.

        A capital letter makes small and capital letters differ.
        """
        cased = any(character != character.lower() for character in query)
        typed = query.split()
        spaced = [re.escape(_compared(word, cased=cased)[0]) for word in typed]
        patterns = [r"\s+".join(spaced)] if "".join(spaced) else []
        patterns += _in_other_spellings(typed, names, cased=cased)
        return cls(_any_of(patterns), cased)

    @classmethod
    def of_terms(cls, terms: Iterable[Term]) -> "Finder":
        """Finds any of these words and phrases, small and capital letters alike."""
        return cls(_any_of(_whole(term.text, cased=False, begun=term.begun) for term in terms if words_of(term.text)))

    def hits(self, text: str) -> list[Stretch]:
        """Where it is found in the text as it stands, in order, none overlapping another."""
        if self.pattern is None:
            return []
        compared, places = _compared(text, cased=self.cased)
        found: list[Stretch] = []
        for match in self.pattern.finditer(compared):
            first, after = places[match.start()], places[match.end() - 1] + 1
            while after < len(text) and not text[after].isascii() and not _bare(text[after]):
                after += 1
            if not found or first >= found[-1][1]:
                found.append((first, after))
        return found


def _any_of(patterns: Iterable[str]) -> re.Pattern[str] | None:
    """The longest first, so that a whole name is one hit."""
    each = sorted(dict.fromkeys(filter(None, patterns)), key=len, reverse=True)
    return re.compile("|".join(each)) if each else None


def _whole(text: str, *, cased: bool, begun: bool = False) -> str:
    """The pattern of whole words, with anything but letters between them."""
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


def marked(blocks: Sequence[Block], finder: Finder, current: int | None = None) -> list[Block]:
    """The blocks with every hit marked, and the one of that number, counted from 0, as the current one."""
    count = 0

    def mark(spans: Line) -> Line:
        nonlocal count
        hits = finder.hits(text_of(spans))
        first, count = count, count + len(hits)
        return _split(spans, hits, None if current is None else current - first) if hits else spans

    return [mapped(block, mark) for block in blocks]


def hit_addresses(blocks: Sequence[Block], finder: Finder) -> list[Address | None]:
    """The address of the row that each hit stands in, in the order in which `marked` counts them."""
    lines = (pair for block in blocks for pair in addressed_lines(block))
    return [address for address, spans in lines for _ in finder.hits(text_of(spans))]


def _split(spans: Line, hits: Sequence[Stretch], current: int | None) -> Line:
    """The spans cut where hits begin and end; the citations stay behind the last piece of each."""
    pieces: list[Span] = []
    start = 0
    for span in spans:
        end = start + len(span.text)
        inside = {edge for hit in hits for edge in hit if start < edge < end}
        for first, after in pairwise((start, *sorted(inside), end)):
            text = span.text[first - start : after - start]
            hit = _hit_at(first, hits, current) if text else 0
            pieces.append(Span(text, span.style, span.cites if after == end else NO_CITES, hit))
        start = end
    return tuple(pieces)


def _hit_at(position: int, hits: Sequence[Stretch], current: int | None) -> Literal[0, 1, 2]:
    number = next((n for n, (first, after) in enumerate(hits) if first <= position < after), None)
    if number is None:
        return 0
    return 2 if number == current else 1
