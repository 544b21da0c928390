"""Finds the registry entry that a reader names: `Medvedev`, `Медведев`, `khajimba`, `CSTO`."""

import re
from collections.abc import Iterator, Mapping

from ..model import ENTRY_KINDS, LISTED_KINDS, Entry, Registry
from ..values import fold, listed, nearest, quoted


class UnknownName(Exception):
    """The words name no entry, or several. The message suggests names."""


def find_entry(registry: Registry, typed: str, kind: str = "") -> str:
    """Return the id of the entry that the words name, of one kind or of any, ignoring case and accents.

    A whole spelling takes precedence over some of its words, and these over beginnings of words. Raises UnknownName
    if the first of these tests with a match finds several entries, or if none finds any.
    """
    entries = registry.of_kind(kind) if kind else registry.entries
    wanted = _words(typed)
    words_by_entry = {key: [_words(spelling) for spelling in spellings(key, entry)] for key, entry in entries.items()}
    tests = (
        lambda name: name == wanted,
        lambda name: set(wanted) <= set(name),
        lambda name: all(any(word.startswith(part) for word in name) for part in wanted),
    )
    for fits in tests if wanted else ():
        matches = [key for key, names in words_by_entry.items() if any(map(fits, names))]
        if len(matches) == 1:
            return matches[0]
        if matches:
            names = listed([entries[key].name for key in matches[:6]], "or")
            more = f" and {len(matches) - 6} more" if len(matches) > 6 else ""
            raise UnknownName(f"{quoted(typed)} may be {names}{more}: write more of the name")
    words = [ENTRY_KINDS[each].word for each in LISTED_KINDS if kind in {"", each}]
    raise UnknownName(f"no {listed(words, 'or')} {quoted(typed)} in the registry{_suggestion(entries, typed)}")


def spellings(key: str, entry: Entry) -> Iterator[str]:
    """Yield every name of an entry: its spellings, short and formal names, codes and id; some may be empty."""
    yield from entry.spellings
    yield from (getattr(entry, name, "") for name in ("short", "abbr", "formal"))
    yield from getattr(entry, "codes", {}).values()
    yield key


def _words(typed: str) -> list[str]:
    return re.findall(r"\w+", fold(typed))


def _suggestion(entries: Mapping[str, Entry], typed: str) -> str:
    """Return the end of the error message: the entry with the most similar name or word of a name."""
    names_by_word: dict[str, str] = {}
    for key, entry in entries.items():
        for spelling in filter(None, spellings(key, entry)):
            for word in (spelling, *re.findall(r"\w{4,}", spelling)):
                names_by_word.setdefault(word, entry.name)
    near = nearest(typed, names_by_word)
    return f"; did you mean {names_by_word[near]}?" if near else "; `dossier people` lists who is named"
