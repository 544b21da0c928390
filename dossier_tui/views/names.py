"""Finds the registry entry that a reader names: `Medvedev`, `Медведев`, `khajimba`, `CSTO`."""

import re

from ..library.world import completed, world
from ..matching import Lookup
from ..model import ENTRY_KINDS, LISTED_KINDS, Registry
from ..values import listed, nearest, quoted


class UnknownName(Exception):
    """The words name no entry, or several. The message suggests names."""


def find_entries(registry: Registry, typed: str, kind: str = "") -> list[str]:
    """Return the id of the entry that the words name, of one kind or of any, and then of what they name equally well.

    Case and accents are ignored. A whole spelling takes precedence over some of its words, and these over beginnings of
    words; of any kind, people over others. The world's polities are found by a whole spelling. Raises UnknownName if
    that leaves several entries, or none.
    """
    if kind in {"", "polities"}:
        registry = completed(registry, world().polities(typed))
    matches = Lookup(registry.names_with_ids(kind)).named(typed)
    people = [key for key in matches if key in registry.people]
    if len(matches) == 1 or len(people) == 1:
        return list(dict.fromkeys((*people, *matches)))
    if matches:
        names = listed([name_and_kind(registry, key) for key in matches[:6]], "or")
        more = f" and {len(matches) - 6} more" if len(matches) > 6 else ""
        raise UnknownName(f"{quoted(typed)} may be {names}{more}: write more of the name")
    words = [ENTRY_KINDS[each].word for each in LISTED_KINDS if kind in {"", each}]
    raise UnknownName(f"no {listed(words, 'or')} {quoted(typed)} in the registry{_suggestion(registry, kind, typed)}")


def name_and_kind(registry: Registry, key: str) -> str:
    """Return the name of an entry and what kind of entry it is: `Almaty (place)`."""
    return f"{registry.name(key)} ({kind_word(registry, key)})"


def kind_word(registry: Registry, key: str) -> str:
    """Return what kind of entry it is: person, polity, place or body."""
    return next(kind.word for kind in ENTRY_KINDS.values() if key in registry.of_kind(kind.key))


def _suggestion(registry: Registry, kind: str, typed: str) -> str:
    """Return the end of the error message: the entry with the most similar name or word of a name."""
    names_by_word: dict[str, str] = {}
    for spelling, key in registry.names_with_ids(kind):
        for word in (spelling, *re.findall(r"\w{4,}", spelling)):
            names_by_word.setdefault(word, registry.name(key))
    near = nearest(typed, names_by_word, least=70)
    return f"; did you mean {names_by_word[near]}?" if near else "; `dossier people` lists who is named"
