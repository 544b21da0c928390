"""The two polities of a new dossier, as somebody types them."""

from collections.abc import Iterator, Sequence

from ..matching import Lookup, near_misses, words_of
from ..model import ENTRY_KINDS, Registry
from ..values import listed, quoted

MOST_NEAR = 3
"""The maximum number of names that are proposed for one that there is not."""


class NotAPair(Exception):
    """The words do not name two polities; the message says why and, if possible, what to write."""


class NoPolity(NotAPair):
    """A word names no polity of the registry."""

    def __init__(self, message: str, typed: str) -> None:
        super().__init__(message)
        self.typed = typed


def parties_of(registry: Registry, words: Sequence[str]) -> tuple[str, str]:
    """Return the ids of the two polities that words name. Raises NotAPair."""
    lookup = Lookup(registry.names_with_ids("polities"))
    readings = [(one, other) for one, other in _cuts(words) if lookup.equal(one) and lookup.equal(other)]
    if len(readings) > 1:
        both = listed([f"'{one}' and '{other}'" for one, other in readings], "or")
        raise NotAPair(f"the words may be {both}; put each polity in quotes, or write its id")
    if not readings:
        raise _unknown(registry, lookup, words)
    first, second = (_one(registry, lookup, typed) for typed in readings[0])
    if first == second:
        named = " and ".join(map(quoted, readings[0]))
        raise NotAPair(f"a dossier is on two polities, and both {named} are {registry.name(first)}")
    return first, second


def _cuts(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield each way to read words as two polities; two words, which may be quoted, in one way only."""
    if len(words) == 2:
        yield words[0], words[1]
        return
    parts = words_of(" ".join(words))
    yield from ((" ".join(parts[:cut]), " ".join(parts[cut:])) for cut in range(1, len(parts)))


def _one(registry: Registry, lookup: Lookup[str], typed: str) -> str:
    """Return the id of the polity that has a name or an id. Raises NotAPair if there are several."""
    found = lookup.equal(typed)
    of_id = "-".join(words_of(typed))
    if of_id in found or len(found) == 1:
        return of_id if of_id in found else found[0]
    called = listed([f"{key} ({registry.name(key)})" for key in found], "or")
    raise NotAPair(f"{quoted(typed)} is the name of several polities; write {called}")


def _unknown(registry: Registry, lookup: Lookup[str], words: Sequence[str]) -> NotAPair:
    """Return the error for words of which one or both name no polity."""
    cuts = list(_cuts(words))
    if not cuts:
        return NotAPair(f"a dossier is on two polities; {quoted(' '.join(words))} is one word")
    # Of several ways to read the words, the one in which more of them are the name of a polity.
    one, other = max(cuts, key=lambda cut: max((len(words_of(side)) for side in cut if lookup.equal(side)), default=0))
    typed = other if lookup.equal(one) else one
    kind = next((k for k in ENTRY_KINDS.values() if Lookup(registry.names_with_ids(k.key)).equal(typed)), None)
    if kind:
        article = "an" if kind.ref[0] in "aeiou" else "a"
        return NotAPair(
            f"{quoted(typed)} is {article} {kind.ref}{_where(registry, typed)}; a dossier is on two polities"
        )
    near = [f"{key} ({registry.name(key)})" for key in _near(registry, typed)]
    proposal = f"; the nearest {'is' if len(near) == 1 else 'are'} {listed(near)}" if near else ""
    return NoPolity(f"no polity in the registry is called {quoted(typed)}{proposal}", typed)


def _where(registry: Registry, typed: str) -> str:
    """Return the polity that a place of this name lies in; empty if it is no place, or the registry does not say."""
    places = Lookup(registry.names_with_ids("places")).equal(typed)
    of = dict.fromkeys(registry.places[key].of for key in places if registry.places[key].of)
    return f" in {listed([f'{key} ({registry.name(key)})' for key in of], 'or')}" if of else ""


def _near(registry: Registry, typed: str) -> list[str]:
    part = Lookup(registry.names_with_ids("polities")).named(typed)
    names = {key: entry.name for key, entry in registry.polities.items()}
    return part[:MOST_NEAR] or near_misses(typed, names, MOST_NEAR)
