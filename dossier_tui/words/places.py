"""Places in words."""

from collections.abc import Sequence

from ..model import Dossier
from ..values import UNKNOWN, listed

ON_WATER = {"lake", "river", "sea", "island"}
"""Kinds of place that take the preposition `on`."""


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


def place_or_town(dossier: Dossier, key: str, unsaid: str) -> str:
    """Return a place; `Russia, town not said` if the source names only a polity."""
    words = place_words(dossier, key, unsaid)
    return f"{words}, town not said" if key in dossier.registry.polities else words


def in_place(dossier: Dossier, key: str) -> str:
    """Return a place with its preposition: `in Bishkek`, `on Lake Issyk-Kul`; empty if there is no place."""
    kind = _kind(dossier, key)
    preposition = "on" if kind in ON_WATER else "in the" if kind == "region" else "in"
    return f"{preposition} {_said(dossier, key)}" if key else ""


def to_place(dossier: Dossier, key: str) -> str:
    """Return a place with the preposition of going there: `to Bishkek`, `to the United States`."""
    return f"{'to the' if _kind(dossier, key) == 'region' else 'to'} {_said(dossier, key)}"


def _kind(dossier: Dossier, key: str) -> str:
    place = dossier.registry.places.get(key)
    return place.kind if place else ""


def _said(dossier: Dossier, key: str) -> str:
    """Return a place inside a sentence, a polity with its article."""
    return dossier.said(key) if key in dossier.registry.polities else place_words(dossier, key)
