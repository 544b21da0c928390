"""Which pair a reader means: `russia-kyrgyzstan`, `kg ru`, `Россия Киргизия`."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import product
from typing import TYPE_CHECKING

from ..model import Polity
from ..values import fold, listed, nearest, quoted

if TYPE_CHECKING:
    from . import Library


class UnknownPair(Exception):
    """No dossier of this library is meant by these words."""


def spellings(key: str, polity: Polity) -> set[str]:
    """Everything exact that a reader may call a polity: names, codes, its id. Never anything fuzzy."""
    codes = [code for scheme, code in polity.codes.items() if scheme in {"iso2", "iso3"}]
    return {" ".join(_words(word)) for word in (key, polity.formal, *polity.spellings, *codes) if word}


def find_pair(library: "Library", words: Sequence[str]) -> str:
    """The key of the dossier that the words name, in either order of the parties."""
    typed = " ".join(words)
    wanted = _words(typed)
    for key in library.paths:
        if wanted == key.split("-"):
            return key
    called: dict[str, list[str]] = {}
    for key, polity in library.registry.polities.items():
        for spelling in spellings(key, polity):
            called.setdefault(spelling, []).append(key)
    named = list(_pairs(wanted, lambda side: called.get(side, [])))
    found = _first(library, named)
    if found:
        return found
    if named:
        raise UnknownPair(f"no dossier on {listed([library.registry.name(key) for key in named[0]])} in this library")
    raise UnknownPair(f"no dossier {quoted(typed)} in this library{_suggestion(library, wanted, called)}")


def _words(typed: str) -> list[str]:
    return re.split(r"[\s\-–—/_,]+", fold(typed).strip(" -–—/_,"))


def _pairs(wanted: list[str], polities: Callable[[str], Sequence[str]]) -> Iterator[tuple[str, str]]:
    """Each way to read the words as two polities, which the function knows by one side's words."""
    for cut in range(1, len(wanted)):
        sides = (polities(" ".join(wanted[:cut])), polities(" ".join(wanted[cut:])))
        yield from ((one, other) for one, other in product(*sides) if one != other)


def _first(library: "Library", pairs: Sequence[tuple[str, str]]) -> str:
    """The first dossier of any of these pairs, by its file's name or else by what it says inside."""
    for one, other in pairs:
        for key in (f"{one}-{other}", f"{other}-{one}"):
            if key in library.paths:
                return key
    wanted = [{*pair} for pair in pairs]
    return next((d.key for d in library.dossiers if {*d.parties} in wanted), "") if wanted else ""


def _suggestion(library: "Library", wanted: list[str], called: Mapping[str, Sequence[str]]) -> str:
    """The end of the message: a dossier both of whose parties are near, else those of the one party named.

    Each side is compared for itself: compared whole, a pair with Abkhazia is near to one with Georgia.
    """

    def near(side: str) -> Sequence[str]:
        spelling = nearest(side, called)
        return called[spelling] if spelling else ()

    found = _first(library, list(_pairs(wanted, near)))
    if found:
        return f"; did you mean '{found}'?"
    parties = near(" ".join(wanted))
    with_party = [f"'{key}'" for key in library.paths if any(party in key for party in parties)]
    if with_party:
        return f"; did you mean {listed(with_party[:3], 'or')}?"
    return "; `dossier list` shows what there is"
