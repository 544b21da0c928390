"""Whether another source's value contradicts what is printed, or both may hold."""

from typing import Any

import msgspec

from ..values import fold
from .actor import each_actor
from .dossier import Dossier
from .fields import names_of
from .kinds import AnyRecord
from .offices import side_of
from .others import differ, is_said, name_in_list, printed_beside
from .record import OtherValue
from .statement import Position

_LISTED = ("topics", "parts", "results", "uses")
"""The fields in which each source lists what it chooses of what there was, so that all lists may hold."""
_TOOK_PART = ("who", "mediated_by", "signed_by", "members")
"""The fields in which each source names some of those who took part."""
_OCCASION = ("holders", "date", "to", "forum")
"""The fields that tell on what occasion something was said, and by whom."""


def contradicts(dossier: Dossier, record: AnyRecord, other: OtherValue) -> bool:
    """Whether another source's value contradicts the printed one, rather than refining it."""
    printed, value = printed_beside(record, other), other.value.value
    if not is_said(printed) or other.field in _LISTED or _is_another_statement(dossier, record, other):
        return False
    if other.field in _TOOK_PART:
        return _are_in_place_of(dossier, record, printed, value)
    if other.field == "place":
        printed, value = (each if isinstance(each, tuple) else (each,) for each in (printed, value))
        return is_said(printed[0]) and not all(_is_in(dossier, each, printed) for each in value)
    return differ(printed, value)


def excludes(dossier: Dossier, record: AnyRecord, one: OtherValue, other: OtherValue) -> bool:
    """Whether one source's value of a field excludes that of another source."""
    changed = {names_of(type(record))[one.field]: one.value.value}
    return contradicts(dossier, msgspec.structs.replace(record, **changed), other)


def _is_in(dossier: Dossier, place: str, printed: tuple[str, ...]) -> bool:
    """Whether a place is one of those printed, lies in one of them, or one of them in it."""
    polity_of = dossier.registry.polity_of
    return place in printed or polity_of(place) in printed or place in map(polity_of, printed)


def _is_another_statement(dossier: Dossier, record: AnyRecord, other: OtherValue) -> bool:
    """Whether words are another statement, and no other version of a position.

    So it is if a source that has the printed words has them besides, if it has another holder or occasion, or if it was
    written before the occasion.
    """
    if other.field != "says" or not isinstance(record, Position):
        return False
    sources = _sources(other)
    of_occasion = (each for each in record.other_sources_say if each.field in _OCCASION and sources & _sources(each))
    has_both = bool(sources & {cite.source for cite in record.src})
    is_of_another = any(contradicts(dossier, record, each) for each in of_occasion)
    return has_both or is_of_another or _is_older(dossier, record, sources)


def _is_older(dossier: Dossier, position: Position, sources: set[str]) -> bool:
    """Whether all sources were written before something was said."""
    day = position.date.first if position.date else None
    written = [dossier.sources[key].issued.last for key in sources if key in dossier.sources]
    return day is not None and all(each is not None and each < day for each in written)


def _sources(other: OtherValue) -> set[str]:
    return {cite.source for cite in other.src}


def _are_in_place_of(dossier: Dossier, record: AnyRecord, printed: tuple[Any, ...], value: tuple[Any, ...]) -> bool:
    """Whether a side sent wholly different people by two lists; else both may hold, each of some of them."""
    ours, theirs = (_people_by_side(dossier, record, each) for each in (printed, value))
    return any(ours[side].isdisjoint(theirs[side]) for side in ours.keys() & theirs.keys())


def _people_by_side(dossier: Dossier, record: AnyRecord, actors: tuple[Any, ...]) -> dict[str, set[Any]]:
    """Return the people among actors by the side for which they stand; those whose side is not known are left out."""
    when, people = record.when, dict[str, set[Any]]()
    for actor in each_actor(actors):
        side = side_of(dossier, actor, when if when and when.known else dossier.told_on)
        if side and (actor.who in dossier.registry.people or not actor.who):
            name = dossier.name(actor.who) if actor.who else actor.name
            people.setdefault(side, set()).add(fold(name) or name_in_list(actor))
    return people
