"""Names and their spellings: which entries a reader means, and how else their names are written."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Generic, TypeVar

from msgspec import Struct

from .words import words_of

if TYPE_CHECKING:
    from ..model import Registry

SHORTEST_BEGINNING = 3
"""The minimum number of letters of an incomplete last word for which other spellings are found too."""
_WORD = re.compile(r"\w+")

Key = TypeVar("Key")


class Lookup(Generic[Key]):
    """Finds what is called by a name: the only place that compares a typed name with spellings."""

    def __init__(self, called: Iterable[tuple[str, Key]]) -> None:
        """Take pairs of a spelling and what it names; a spelling may name several things, and a thing have several."""
        self._keys: dict[tuple[str, ...], dict[Key, None]] = {}
        for spelling, key in called:
            words = words_of(spelling)
            if words:
                self._keys.setdefault(words, {})[key] = None

    @property
    def spellings(self) -> Sequence[str]:
        """Every spelling, folded."""
        return [" ".join(words) for words in self._keys]

    def equal(self, typed: str) -> list[Key]:
        """Return what has this spelling, whatever stands between the words."""
        return list(self._keys.get(words_of(typed), ()))

    def named(self, typed: str) -> list[Key]:
        """Return what the words name: by a whole spelling; else by some of its words; else by beginnings of words."""
        wanted = words_of(typed)
        if not wanted:
            return []
        return (
            self.equal(typed)
            or self._where(lambda words: set(wanted) <= set(words))
            or self._where(lambda words: all(any(word.startswith(part) for word in words) for part in wanted))
        )

    def _where(self, fits: Callable[[tuple[str, ...]], bool]) -> list[Key]:
        return list(dict.fromkeys(key for words, keys in self._keys.items() if fits(words) for key in keys))

    @cached_property
    def _longest(self) -> int:
        return max(map(len, self._keys), default=0)

    def found_in(self, words: Sequence[str]) -> Iterator[tuple[int, int, list[Key]]]:
        """Yield the places of spellings among the words of a text, of several at one place the longest.

        Each is the position of its first word, that after its last, and what has this spelling.
        """
        first = 0
        while first < len(words):
            ends = range(min(first + self._longest, len(words)), first, -1)
            after = next((end for end in ends if tuple(words[first:end]) in self._keys), None)
            if after is not None:
                yield first, after, list(self._keys[tuple(words[first:after])])
            first = after or first + 1

    @cached_property
    def _sorted(self) -> list[tuple[str, tuple[str, ...]]]:
        return sorted((" ".join(words), words) for words in self._keys)

    def begun(self, typed: str) -> Iterator[Key]:
        """Yield what has a spelling that is typed in full or up to its last word, which may be incomplete."""
        words = words_of(typed)
        wanted = " ".join(words)
        for spelling, key in self._sorted[bisect_left(self._sorted, (wanted, ())) :] if words else ():
            if not spelling.startswith(wanted):
                break
            rest = spelling[len(wanted) :]
            if not rest or (" " not in rest and len(words[-1]) >= SHORTEST_BEGINNING):
                yield from self._keys[key]


class Names(Struct, frozen=True, dict=True):
    """Groups of equivalent spellings: of whole names, and of their words where these correspond."""

    groups: tuple[tuple[str, ...], ...] = ()

    @classmethod
    def of(cls, registry: "Registry") -> "Names":
        """Collect the spellings of every registry entry, with adjectives, inhabitants and abbreviations.

        Only names of people, places and polities are also matched word by word, since the words of an
        organisation's name change their order from language to language.
        """
        by_word = {**registry.polities, **registry.people, **registry.places}
        groups = [group for entry in by_word.values() for group in _word_by_word(entry.all_names)]
        groups += [entry.all_names for entry in registry.entries.values()]
        return cls(tuple(dict.fromkeys(group for group in groups if len(group) > 1)))

    @cached_property
    def _lookup(self) -> Lookup[int]:
        return Lookup((name, number) for number, group in enumerate(self.groups) for name in group)

    def others(self, typed: str, *, begun: bool = False) -> tuple[str, ...]:
        """Return the other spellings of a name typed in full or, if `begun`, up to its last word."""
        numbers = self._lookup.begun(typed) if begun else self._lookup.equal(typed)
        names = dict.fromkeys(name for number in numbers for name in self.groups[number])
        return tuple(name for name in names if words_of(name) != words_of(typed))


NO_NAMES = Names()


def _word_by_word(spellings: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield groups of words that hold the same position in spellings of the same number of words."""
    by_count: dict[int, list[list[str]]] = {}
    for words in map(_WORD.findall, spellings):
        by_count.setdefault(len(words), []).append(words)
    for same in by_count.values():
        yield from (tuple(dict.fromkeys(position)) for position in zip(*same, strict=True))
