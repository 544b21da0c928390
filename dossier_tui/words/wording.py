"""How a reader's house words dates, names and disputed statuses: the same data, said otherwise."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal, TypeVar

import msgspec

from ..model import ENTRY_KINDS, Dossier, Entry, Person, Polity, Registry, Source, changed
from ..values import Date, Order, Stated

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


def worded(dossier: Dossier, wording: Wording, viewpoint: Polity | None = None) -> Dossier:
    """The dossier with dates, names and statuses as the wording has them; `viewpoint` is the polity that it names."""
    registry = dossier.registry
    if viewpoint:
        polities = {wording.viewpoint: viewpoint, **registry.polities}
        registry = msgspec.structs.replace(registry, polities=polities)
    return replace(
        dossier,
        header=_dated(dossier.header, wording.dates),
        held={
            section: {group: _dated(records, wording.dates) for group, records in groups.items()}
            for section, groups in dossier.held.items()
        },
        checks=_dated(dossier.checks, wording.dates),
        registry=worded_registry(registry, wording),
        sources=worded_sources(dossier.sources, wording),
    )


def worded_registry(registry: Registry, wording: Wording) -> Registry:
    """The registry with every entry as the wording has it; a name that gives way stays among the spellings."""
    if wording == AS_WRITTEN:
        return registry
    kinds: dict[str, Any] = {kind: _entries(registry.of_kind(kind), wording) for kind in ENTRY_KINDS}
    return Registry(**kinds, viewpoint=wording.viewpoint)


def _entries(entries: Mapping[str, AnyEntry], wording: Wording) -> dict[str, AnyEntry]:
    return {key: _entry(entry, wording) for key, entry in entries.items()}


def worded_sources(sources: Mapping[str, Source], wording: Wording) -> Mapping[str, Source]:
    """The sources with their dates as the wording has them."""
    if wording.dates == AS_WRITTEN.dates:
        return sources
    return {key: _dated(source, wording.dates) for key, source in sources.items()}


def _entry(entry: AnyEntry, wording: Wording) -> AnyEntry:
    dated = _dated(entry, wording.dates)
    if isinstance(dated, Person) and wording.names == "family-first":
        dated = _renamed(dated, _family_first(dated), short=dated.family)
    chosen = entry.by_viewpoint.get(wording.viewpoint)
    return _renamed(dated, chosen.name) if chosen and chosen.name else dated


def _family_first(person: Person) -> str:
    """`Putin Vladimir`; a name of one word, or one that does not end in the family name, as it is."""
    if not person.name.endswith(f" {person.family}"):
        return person.name
    return f"{person.family} {person.name[: -len(person.family) - 1]}"


def _renamed(entry: AnyEntry, name: str, **changes: str) -> AnyEntry:
    """The entry under another name, the one before among its spellings."""
    if name == entry.name:
        return entry
    others = (entry.name, *(other for other in entry.also if other != name))
    return msgspec.structs.replace(entry, name=name, also=others, **changes)


def _dated(form: AnyForm, order: Order) -> AnyForm:
    """A form in which every date says itself in this order; itself where that changes nothing."""
    dated: AnyForm = changed(form, (Date, Stated), lambda value: _in_order(value, order))
    return dated


def _in_order(value: Date | Stated, order: Order) -> Date | Stated:
    if isinstance(value, Date):
        return value.in_order(order)
    return Stated(value.text, value.value.in_order(order)) if isinstance(value.value, Date) else value
