"""Places in words."""

from collections.abc import Sequence

from ..model import Dossier
from ..values import UNKNOWN, listed

ON_WATER = {"lake", "river", "sea", "island"}
"""Kinds of place that one is on, not in."""


def place_words(dossier: Dossier, keys: str | Sequence[str], unsaid: str = "not said") -> str:
    """Places, with the polity where that is neither party: `Dushanbe, Tajikistan`; empty where there is none."""
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


def place_or_town(dossier: Dossier, key: str, unsaid: str) -> str:
    """`Russia, town not said` where the source places it no closer than a polity."""
    words = place_words(dossier, key, unsaid)
    return f"{words}, town not said" if key in dossier.registry.polities else words


def in_place(dossier: Dossier, key: str) -> str:
    """`in Bishkek`, `on Lake Issyk-Kul`; empty where there is no place."""
    place = dossier.registry.places.get(key)
    kind = place.kind if place else ""
    preposition = "on" if kind in ON_WATER else "in the" if kind == "region" else "in"
    return f"{preposition} {place_words(dossier, key)}" if key else ""
