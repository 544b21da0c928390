"""Finds the registry entry that a reader names: `Medvedev`, `Медведев`, `khajimba`, `CSTO`."""

import re

from ..library.world import completed, world
from ..matching import Lookup
from ..model import ENTRY_KINDS, LISTED_KINDS, Registry
from ..values import listed, nearest, quoted


class UnknownName(Exception):
    """The words name no entry, or several. The message suggests names."""


def find_entry(registry: Registry, typed: str, kind: str = "") -> str:
    """Return the id of the entry that the words name, of one kind or of any, ignoring case and accents.

    A whole spelling takes precedence over some of its words, and these over beginnings of words. Raises UnknownName
    if the first of these tests with a match finds several entries, or if none finds any. The world's polities are
    found by a whole spelling.
    """
    if kind in {"", "polities"}:
        registry = completed(registry, world().polities(typed))
    entries = registry.of_kind(kind) if kind else registry.entries
    matches = Lookup(registry.names_with_ids(kind)).named(typed)
    if len(matches) == 1:
        return matches[0]
    if matches:
        names = listed([entries[key].name for key in matches[:6]], "or")
        more = f" and {len(matches) - 6} more" if len(matches) > 6 else ""
        raise UnknownName(f"{quoted(typed)} may be {names}{more}: write more of the name")
    words = [ENTRY_KINDS[each].word for each in LISTED_KINDS if kind in {"", each}]
    raise UnknownName(f"no {listed(words, 'or')} {quoted(typed)} in the registry{_suggestion(registry, kind, typed)}")


def _suggestion(registry: Registry, kind: str, typed: str) -> str:
    """Return the end of the error message: the entry with the most similar name or word of a name."""
    names_by_word: dict[str, str] = {}
    for spelling, key in registry.names_with_ids(kind):
        for word in (spelling, *re.findall(r"\w{4,}", spelling)):
            names_by_word.setdefault(word, registry.name(key))
    near = nearest(typed, names_by_word)
    return f"; did you mean {names_by_word[near]}?" if near else "; `dossier people` lists who is named"
