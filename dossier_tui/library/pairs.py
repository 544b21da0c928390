"""Finds the dossier that a reader names: `russia-kyrgyzstan`, `kg ru`, `Россия Киргизия`."""

from collections.abc import Callable, Iterator, Sequence
from itertools import product
from typing import TYPE_CHECKING

from ..model import Registry
from ..values import listed, nearest, quoted

if TYPE_CHECKING:
    from ..matching import Lookup
    from . import Library


class UnknownPair(Exception):
    """The words name no dossier of this library."""


def find_pair(library: "Library", words: Sequence[str]) -> str:
    """Return the key of the dossier that the words name, with the parties in either order.

    Raises UnknownPair if there is none.
    """
    typed = " ".join(words)
    if typed in library.paths:
        return typed
    from ..matching import Lookup, words_of

    wanted = words_of(typed)
    if "-".join(wanted) in library.paths:
        return "-".join(wanted)
    polities = Lookup(library.registry.names_with_ids("polities"))
    longest = max((len(words_of(spelling)) for spelling in polities.spellings), default=0)
    named = list(_pairs(wanted, polities.equal, longest))
    key_of_pair = _first(library, named)
    if key_of_pair:
        return key_of_pair
    if named:
        raise UnknownPair(f"no dossier on {listed([library.registry.name(key) for key in named[0]])} in this library")
    raise UnknownPair(f"no dossier {quoted(typed)} in this library{_suggestion(library, wanted, polities, longest)}")


def dossier_on(library: "Library", parties: tuple[str, str]) -> str:
    """Return the key of the dossier on two polities, in either order; empty if there is none."""
    return _first(library, [parties])


def names_of(registry: Registry, key: str, parties: Sequence[str] = ()) -> str:
    """Return the words by which a reader finds a dossier in a list: its key, and all names of its parties.

    The parties of a dossier that has not been read are taken from the key.
    """
    ids = key.split("-")
    cuts = (("-".join(ids[:cut]), "-".join(ids[cut:])) for cut in range(1, len(ids)))
    pairs = (parties, *cuts) if parties else cuts
    known = next((pair for pair in pairs if registry.polities.keys() >= {*pair}), ())
    return " · ".join((" ".join(ids), *(name for party in known for name in registry.polities[party].all_names)))


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


def _suggestion(library: "Library", wanted: Sequence[str], polities: "Lookup[str]", longest: int) -> str:
    """Return the end of the error message: a dossier with two similar parties, or dossiers with the one party named.

    The parties are compared one by one, since whole pairs are misleading: with the other party the same, a pair with
    Abkhazia is similar to one with Georgia.
    """

    def similar(side: str) -> Sequence[str]:
        return polities.equal(nearest(side, polities.spellings) or "")

    key_of_pair = _first(library, list(_pairs(wanted, similar, longest)))
    if key_of_pair:
        return f"; did you mean '{key_of_pair}'?"
    parties = similar(" ".join(wanted))
    with_party = [f"'{key}'" for key in library.paths if any(party in key for party in parties)]
    if with_party:
        return f"; did you mean {listed(with_party[:3], 'or')}?"
    return "; `dossier list` shows what there is"
