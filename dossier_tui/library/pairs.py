"""Finds the dossier that a reader names: `russia-kyrgyzstan`, `kg ru`, `Россия Киргизия`."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from ..model import Problem, Registry
from ..values import listed, nearest, quoted
from .folders import shown
from .world import LONGEST_NAME, polity, world

if TYPE_CHECKING:
    from ..matching import Lookup
    from . import Library


class UnknownPair(Exception):
    """The words name no dossier of this library."""


def find_pair(library: "Library", words: Sequence[str]) -> str:
    """Return the key of the dossier that the words name, with the parties in either order, or one that no other has.

    Raises UnknownPair if there is none, and if they may be several pairs of polities.
    """
    typed = " ".join(words)
    if typed in library.paths:
        return typed
    from ..matching import Lookup, words_of

    wanted = words_of(typed)
    if "-".join(wanted) in library.paths:
        return "-".join(wanted)
    polities = Lookup(library.registry.names_with_ids("polities"))
    longest = max((LONGEST_NAME, *(len(words_of(spelling)) for spelling in polities.spellings)))
    named = list(_pairs(wanted, lambda words: _called(polities, words), longest))
    if len(set(map(frozenset, named))) > 1:
        raise UnknownPair(f"{quoted(typed)} may be {_choice(library, named)}")
    key_of_pair = _first(library, named)
    if key_of_pair:
        return key_of_pair
    alone = _with_party(library, _called(polities, " ".join(wanted)))
    if len(alone) == 1:
        return alone[0]
    if named:
        raise UnknownPair(f"no dossier on {_names_of_pair(library, named[0])} in this library")
    raise UnknownPair(f"no dossier {quoted(typed)} in this library{_suggestion(library, wanted, polities, longest)}")


def dossier_on(library: "Library", parties: tuple[str, str]) -> str:
    """Return the key of the dossier on two polities, in either order; empty if there is none."""
    return _first(library, [parties])


def in_other_order(paths: Mapping[str, Path]) -> Iterator[Problem]:
    """Yield a problem for each dossier whose pair has another file in the other order, by the names of the files."""
    for key, path in paths.items():
        for one, other in cuts(key):
            twin = f"{other}-{one}"
            if twin < key and twin in paths:
                message = f"is the pair of {shown(paths[twin])} in the other order; keep one file for both"
                yield Problem(shown(path), 0, 0, message)


def _called(polities: "Lookup[str]", words: str) -> Sequence[str]:
    """Return the ids of the polities of the registry and of the world that are called so."""
    return list(dict.fromkeys((*polities.equal(words), *world().polities(words))))


def _names_of_pair(library: "Library", pair: Sequence[str]) -> str:
    known = (polity(library.registry, key) for key in pair)
    return listed([entry.name for entry in known if entry])


def _choice(library: "Library", named: Sequence[tuple[str, str]]) -> str:
    """Return the pairs that words may name, each with the key of its dossier if there is one."""
    choices: dict[frozenset[str], str] = {}
    for pair in named:
        key = _first(library, [pair])
        choices.setdefault(frozenset(pair), f"{_names_of_pair(library, pair)} ({quoted(key) if key else 'no dossier'})")
    return "; or ".join(choices.values())


def names_of(registry: Registry, key: str, parties: Sequence[str] = ()) -> str:
    """Return the words by which a reader finds a dossier in a list: its key, and all names of its parties.

    The parties of a dossier that has not been read are taken from the key.
    """
    ids = key.split("-")
    pairs = (parties, *cuts(key)) if parties else cuts(key)
    polities = ([polity(registry, id) for id in pair] for pair in pairs)
    known = next((parties for parties in polities if all(parties)), ())
    return " · ".join((" ".join(ids), *(name for party in known if party for name in party.all_names)))


def cuts(key: str) -> Iterator[tuple[str, str]]:
    """Yield each way to read a key as two ids."""
    ids = key.split("-")
    return (("-".join(ids[:cut]), "-".join(ids[cut:])) for cut in range(1, len(ids)))


def _pairs(wanted: Sequence[str], polities: Callable[[str], Sequence[str]], longest: int) -> Iterator[tuple[str, str]]:
    """Yield each way to read the words as two polities, none of which has a name of more words than `longest`.

    `polities` finds the ids for the words of one of them.
    """
    for cut in range(max(len(wanted) - longest, 1), min(longest + 1, len(wanted))):
        sides = (polities(" ".join(wanted[:cut])), polities(" ".join(wanted[cut:])))
        yield from ((one, other) for one, other in product(*sides) if one != other)


def _first(library: "Library", pairs: Sequence[tuple[str, str]]) -> str:
    """Return the key of the first dossier on one of these pairs; empty if there is none.

    File names are compared first. Only if none matches are dossiers that name both read, for their parties.
    """
    for one, other in pairs:
        for key in (f"{one}-{other}", f"{other}-{one}"):
            if key in library.paths:
                return key
    for one, other in pairs:
        of_other = set(library.origin.naming(other))
        for key in library.origin.naming(one):
            dossier = library.dossier(key) if key in of_other else None
            if dossier and {*dossier.parties} == {one, other}:
                return key
    return ""


def _with_party(library: "Library", ids: Sequence[str]) -> list[str]:
    """Return the keys of the dossiers that have one of these polities as a party, by their names."""
    return [key for key in library.paths if any(id in pair for pair in cuts(key) for id in ids)]


def _suggestion(library: "Library", wanted: Sequence[str], polities: "Lookup[str]", longest: int) -> str:
    """Return the end of the error message: a dossier with two similar parties, or dossiers with the one party named.

    The parties are compared one by one, since whole pairs are misleading: with the other party the same, a pair with
    Abkhazia is similar to one with Georgia.
    """
    from ..matching import Lookup

    parties = {part for key in library.paths for pair in cuts(key) for part in pair} & set(world().ids("polity"))
    of_world = Lookup((name, id) for name, id in world().names() if id in parties)
    spellings = [*polities.spellings, *of_world.spellings]

    def similar(side: str) -> Sequence[str]:
        near = nearest(side, spellings) or ""
        return list(dict.fromkeys((*polities.equal(near), *of_world.equal(near))))

    key_of_pair = _first(library, list(_pairs(wanted, similar, longest)))
    if key_of_pair:
        return f"; did you mean '{key_of_pair}'?"
    wanted_ids = similar(" ".join(wanted))
    with_party = [f"'{key}'" for key in library.paths if any(id in key for id in wanted_ids)]
    if with_party:
        return f"; did you mean {listed(with_party[:3], 'or')}?"
    return "; `dossier list` shows what there is"
