"""Places in words."""

import re
from collections.abc import Sequence

from ..model import Dossier
from ..values import UNKNOWN, listed

ON_WATER = {"lake", "river", "sea", "island"}
"""Kinds of place that take the preposition `on`."""
_AT = ("crossing", "checkpoint", "airport", "air base", "base", "residence", "site", "bridge", "station", "area")
"""The last words of kinds of place that take the preposition `at`."""


def place_words(dossier: Dossier, keys: str | Sequence[str], unsaid: str = "not said") -> str:
    """Return places in words, with the region if known, or the polity if it is neither party.

    `Dushanbe, Tajikistan`; `unsaid` for a place that the source does not say; empty if there is none.
    """
    ids = (keys,) if isinstance(keys, str) else keys
    return listed([_one(dossier, key, unsaid) for key in ids])


def _one(dossier: Dossier, key: str, unsaid: str) -> str:
    if key in {"", UNKNOWN}:
        return unsaid if key else ""
    place = dossier.registry.places.get(key)
    if place is None:
        return dossier.name(key)
    within = place.within or ("" if place.of in {*dossier.parties, ""} else dossier.name(place.of))
    return f"{place.name}, {within}" if within else place.name


def unnamed_place(title: str, place: str) -> str:
    """Return what a title does not name of a place: empty for the liberation of Belgrade, and for Belgrade.

    A crossing goes by either end, and of `Canouan, Norland` the rest is left where only Canouan is named.
    """
    name, _, within = place.partition(", ")
    first, _, rest = name.partition("–")
    second, _, thing = rest.partition(" ")
    names = [name, *([f"{first} {thing}", f"{second} {thing}"] if thing else [])]
    is_named = any(re.search(rf"(?<!\w){re.escape(each)}(?!\w)", title) for each in names)
    return within if is_named else place


def place_or_town(dossier: Dossier, key: str, unsaid: str) -> str:
    """Return a place; `Russia, town not said` if the source names only a polity."""
    words = place_words(dossier, key, unsaid)
    return f"{words}, town not said" if key in dossier.registry.polities else words


def in_place(dossier: Dossier, key: str) -> str:
    """Return a place with its preposition: `in Bishkek`, `on Lake Issyk-Kul`; empty if there is no place."""
    kind = _kind(dossier, key)
    preposition = "on" if kind in ON_WATER else "at" if kind.endswith(_AT) else "in"
    return f"{preposition} {_said(dossier, key)}" if key else ""


def to_place(dossier: Dossier, key: str) -> str:
    """Return a place with the preposition of going there: `to Bishkek`, `to the United States`."""
    return f"to {_said(dossier, key)}"


def _kind(dossier: Dossier, key: str) -> str:
    place = dossier.registry.places.get(key)
    return place.kind if place else ""


def _said(dossier: Dossier, key: str) -> str:
    """Return a place inside a sentence, with its article."""
    if key in dossier.registry.polities:
        return dossier.said(key)
    return f"{_the(dossier, key)}{place_words(dossier, key)}"


def _the(dossier: Dossier, key: str) -> str:
    """Return the article of a place: the one that is written, or that of a region whose name ends in what it is."""
    place = dossier.registry.places.get(key)
    if place is None or place.name.lower().startswith("the "):
        return ""
    is_common = place.kind == "region" and place.name.rpartition(" ")[2].lower() in _LANDS
    is_common = is_common or place.name.rpartition(" ")[2] in {"crossing", "checkpoint", "bridge"}
    written = ("the" if is_common else "") if place.article is None else place.article
    return f"{written} " if written else ""


_LANDS = frozenset(
    """
    archipelago area basin belt canton coast corridor county delta desert district enclave exclave governorate gulf
    heights highlands islands lowlands mountains oasis oblast peninsula plain plateau prefecture province region steppe
    territory valley voivodeship zone
    """.split()
)
"""The last words of names of regions that take `the`: the Chuy Valley, but Central Asia."""
