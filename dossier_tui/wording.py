"""How a reader's house words dates, names and disputed statuses: the same data, said otherwise."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal, TypeVar

import msgspec

from .dossier import Dossier
from .fields import changed
from .registry import Entry, Person, Registry
from .source import Source
from .values import Date, Order

NameOrder = Literal["family-last", "family-first"]

AnyForm = TypeVar("AnyForm")
AnyEntry = TypeVar("AnyEntry", bound=Entry)


@dataclass(frozen=True)
class Wording:
    """How dates and names are said; the default changes nothing."""

    dates: Order = "day-month-year"
    names: NameOrder = "family-last"
    viewpoint: str = ""
    """The polity as whose side disputed names and statuses are worded; empty for neutral."""


AS_WRITTEN = Wording()
"""What is said where the reader has chosen nothing."""


def worded_registry(registry: Registry, wording: Wording) -> Registry:
    """The registry with every entry as the wording has it; a name that gives way stays among the spellings."""
    if wording == AS_WRITTEN:
        return registry
    return Registry(
        _entries(registry.polities, wording),
        _entries(registry.people, wording),
        _entries(registry.places, wording),
        _entries(registry.organisations, wording),
        wording.viewpoint,
    )


def _entries(entries: Mapping[str, AnyEntry], wording: Wording) -> Mapping[str, AnyEntry]:
    return {key: _entry(entry, wording) for key, entry in entries.items()}


def worded_sources(sources: Mapping[str, Source], wording: Wording) -> Mapping[str, Source]:
    """The sources with their dates as the wording has them."""
    if wording.dates == AS_WRITTEN.dates:
        return sources
    return {key: _dated(source, wording.dates) for key, source in sources.items()}


def worded(dossier: Dossier, wording: Wording, registry: Registry, sources: Mapping[str, Source]) -> Dossier:
    """The dossier with its dates as the wording has them, among a registry and sources worded likewise."""
    held = {
        section: {group: _dated(records, wording.dates) for group, records in groups.items()}
        for section, groups in dossier.held.items()
    }
    header = _dated(dossier.header, wording.dates)
    return replace(dossier, header=header, held=held, registry=registry, sources=sources)


def _entry(entry: AnyEntry, wording: Wording) -> AnyEntry:
    dated = _dated(entry, wording.dates)
    if isinstance(dated, Person) and wording.names == "family-first":
        dated = _renamed(dated, _family_first(dated), short=dated.family)
    chosen = entry.by_viewpoint.get(wording.viewpoint)
    return _renamed(dated, chosen.name) if chosen and chosen.name else dated


def _family_first(person: Person) -> str:
    """`Putin Vladimir`; a name of one word, or one that does not end in the family name, as it is."""
    given = person.name.removesuffix(f" {person.family}")
    return person.name if given == person.name else f"{person.family} {given}"


def _renamed(entry: AnyEntry, name: str, **changes: str) -> AnyEntry:
    """The entry under another name, the one before among its spellings."""
    if name == entry.name:
        return entry
    others = (entry.name, *(other for other in entry.also if other != name))
    return msgspec.structs.replace(entry, name=name, also=others, **changes)


def _dated(form: AnyForm, order: Order) -> AnyForm:
    """A form in which every date says itself in this order; itself where that changes nothing."""
    dated: AnyForm = changed(form, Date, lambda date: date.in_order(order))
    return dated
