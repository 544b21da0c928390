"""Dossiers whose files have the name of another pair, or of the same in the other order, or are the second on one."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ..model import Problem
from . import Library
from .loading import read_file
from .pairs import cuts
from .world import polity

ORDER = "the parties stand in the other order than in the file's name; the side of the first one is shown first"


def misnamed(library: Library, key: str = "") -> list[Problem]:
    """Return a problem for each dossier, or only for one, whose parties have another file or are not those of its name.

    A file may have any name that is no pair. Two files whose names are the same pair are told by the library itself.
    """
    parties = _parties(library, [key] if key else library.paths)
    named = {_pair(pair): name for name in library.paths for pair in cuts(name)}
    return list(_problems(library, parties, named))


def in_another_order(library: Library, key: str = "") -> list[Problem]:
    """Return a remark for each dossier, or only for one, whose parties stand in another order than in the name."""
    parties = _parties(library, [key] if key else library.paths)
    return [_at_parties(library, name, ORDER) for name, (one, other) in parties.items() if name == f"{other}-{one}"]


def _parties(library: Library, keys: Iterable[str]) -> Mapping[str, Sequence[str]]:
    """Return the parties of the dossiers that have no problems, by key."""
    dossiers = {key: library.dossier(key) for key in keys}
    return {key: dossier.parties for key, dossier in dossiers.items() if dossier}


def _pair(parties: Sequence[str]) -> frozenset[str]:
    return frozenset(parties)


def _problems(
    library: Library, parties: Mapping[str, Sequence[str]], named: Mapping[frozenset[str], str]
) -> Iterator[Problem]:
    """Yield the problems, given the parties by key, and the key of a file by the pair that its name may be."""
    seen: dict[frozenset[str], str] = {}
    for key, both in parties.items():
        pair = _pair(both)
        is_named_so = any(_pair(cut) == pair for cut in cuts(key))
        first = seen.setdefault(pair, key)
        if pair in named and _has_parties(library, named[pair], pair):
            first = named[pair]
        if first != key and not is_named_so:
            file = library.shown(library.paths[first])
            yield _at_parties(
                library, key, f"these are the parties of {file} too; keep one file for both, or mend them"
            )
        elif not is_named_so and (name := _named_pair(library, key)):
            yield _at_parties(library, key, f"the file is named after {name}; these are other parties")


def _has_parties(library: Library, key: str, pair: frozenset[str]) -> bool:
    """Whether a dossier has these parties, or may have, as its file has problems."""
    dossier = library.dossier(key)
    return dossier is None or _pair(dossier.parties) == pair


def _named_pair(library: Library, key: str) -> str:
    """Return the names of the two polities after which a file is named; empty if its name is no pair."""
    registry = library.registry
    pairs = ([polity(registry, id) for id in cut] for cut in cuts(key))
    return next((f"{one.name} and {other.name}" for one, other in pairs if one and other), "")


def _at_parties(library: Library, key: str, message: str) -> Problem:
    """Return a problem at the parties of a dossier's file."""
    path = library.paths[key]
    written, _ = read_file(path)
    return written.problem(("parties",), message) if written else Problem(library.shown(path), 0, 0, message)
