"""Which entry of the registry a reader means: `Medvedev`, `Медведев`, `khajimba`, `CSTO`."""

import re
from collections.abc import Iterator, Mapping

from ..model import ENTRY_KINDS, LISTED_KINDS, Entry, Registry
from ..values import fold, listed, nearest, quoted


class UnknownName(Exception):
    """No entry is meant by these words, or several are; the message says which are near."""


def find_entry(registry: Registry, typed: str, kind: str = "") -> str:
    """The id of the entry that the words name, blind to case and accents, of one kind or of any.

    The whole name or another spelling wins over words of it, and these over how words begin.
    """
    entries = registry.of_kind(kind) if kind else registry.entries
    wanted = _words(typed)
    spelled = {key: [_words(spelling) for spelling in spellings(key, entry)] for key, entry in entries.items()}
    tests = (
        lambda name: name == wanted,
        lambda name: set(wanted) <= set(name),
        lambda name: all(any(word.startswith(part) for word in name) for part in wanted),
    )
    for fits in tests if wanted else ():
        found = [key for key, names in spelled.items() if any(map(fits, names))]
        if len(found) == 1:
            return found[0]
        if found:
            names = listed([entries[key].name for key in found[:6]], "or")
            more = f" and {len(found) - 6} more" if len(found) > 6 else ""
            raise UnknownName(f"{quoted(typed)} may be {names}{more}: write more of the name")
    words = [ENTRY_KINDS[each].word for each in LISTED_KINDS if kind in {"", each}]
    raise UnknownName(f"no {listed(words, 'or')} {quoted(typed)} in the registry{_suggestion(entries, typed)}")


def spellings(key: str, entry: Entry) -> Iterator[str]:
    """Everything that a reader may call an entry: its names, its short name, its codes, its id."""
    yield from entry.spellings
    yield from (getattr(entry, name, "") for name in ("short", "abbr", "formal"))
    yield from getattr(entry, "codes", {}).values()
    yield key


def _words(typed: str) -> list[str]:
    return re.findall(r"\w+", fold(typed))


def _suggestion(entries: Mapping[str, Entry], typed: str) -> str:
    """The nearest name, whole or by one of its words."""
    called: dict[str, str] = {}
    for key, entry in entries.items():
        for spelling in filter(None, spellings(key, entry)):
            for word in (spelling, *re.findall(r"\w{4,}", spelling)):
                called.setdefault(word, entry.name)
    near = nearest(typed, called)
    return f"; did you mean {called[near]}?" if near else "; `dossier people` lists who is named"
