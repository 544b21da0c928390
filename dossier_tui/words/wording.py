"""House style: how dates, names and disputed statuses are worded. The data stay the same."""

from collections.abc import Mapping
from typing import Any, Literal, TypeVar

import msgspec

from ..model import ENTRY_KINDS, Dossier, Entry, Person, Polity, Registry, Source, changed
from ..values import Date, Due, FiscalYear, Order, Stated

NameOrder = Literal["family-last", "family-first"]

AnyForm = TypeVar("AnyForm")
AnyEntry = TypeVar("AnyEntry", bound=Entry)


class Wording(msgspec.Struct, frozen=True):
    """The reader's choice of date format, name order and viewpoint; the default changes nothing."""

    dates: Order = "day-month-year"
    names: NameOrder = "family-last"
    viewpoint: str = ""
    """The polity whose wording of disputed names and statuses is used; empty for neutral wording."""


AS_WRITTEN = Wording()
"""The wording of the files, used if the reader has chosen nothing."""


def worded(dossier: Dossier, wording: Wording, viewpoint: Polity | None = None) -> Dossier:
    """Return the dossier with dates, names and statuses in this wording.

    `viewpoint` is the registry entry of `wording.viewpoint`, which the dossier's own registry may lack.
    """
    registry = dossier.registry
    if viewpoint:
        polities = {wording.viewpoint: viewpoint, **registry.polities}
        registry = msgspec.structs.replace(registry, polities=polities)
    return msgspec.structs.replace(
        dossier,
        header=_dated(dossier.header, wording.dates),
        held={
            section: {group: _dated(records, wording.dates) for group, records in groups.items()}
            for section, groups in dossier.held.items()
        },
        registry=worded_registry(registry, wording),
        sources=worded_sources(dossier.sources, wording),
    )


def worded_registry(registry: Registry, wording: Wording) -> Registry:
    """Return the registry in this wording. A name that is replaced remains among the spellings."""
    if wording == AS_WRITTEN:
        return registry
    kinds: dict[str, Any] = {kind: _entries(registry.of_kind(kind), wording) for kind in ENTRY_KINDS}
    return Registry(**kinds, viewpoint=wording.viewpoint)


def _entries(entries: Mapping[str, AnyEntry], wording: Wording) -> dict[str, AnyEntry]:
    return {key: _entry(entry, wording) for key, entry in entries.items()}


def worded_sources(sources: Mapping[str, Source], wording: Wording) -> Mapping[str, Source]:
    """Return the sources with their dates in this wording."""
    if wording.dates == AS_WRITTEN.dates:
        return sources
    return {key: _dated(source, wording.dates) for key, source in sources.items()}


def _entry(entry: AnyEntry, wording: Wording) -> AnyEntry:
    dated = _dated(entry, wording.dates)
    if isinstance(dated, Person) and wording.names == "family-first":
        dated = _renamed(dated, _family_first(dated), family=dated.family_name)
    chosen = entry.by_viewpoint.get(wording.viewpoint)
    return _renamed(dated, chosen.name) if chosen and chosen.name else dated


def _family_first(person: Person) -> str:
    """Return the name with the family name first, `Putin Vladimir`; unchanged unless the family name is its end."""
    given = person.name.removesuffix(f" {person.family_name}")
    return person.name if given == person.name else f"{person.family_name} {given}"


def _renamed(entry: AnyEntry, name: str, **changes: str) -> AnyEntry:
    """Rename an entry and keep the previous name among its spellings."""
    if name == entry.name:
        return entry
    others = (entry.name, *(other for other in entry.also if other != name))
    return msgspec.structs.replace(entry, name=name, also=others, **changes)


def _dated(form: AnyForm, order: Order) -> AnyForm:
    """Set the format of every date inside a form."""
    dated: AnyForm = changed(form, (*_DATED, Stated), lambda value: _in_order(value, order))
    return dated


_DATED = (Date, Due, FiscalYear)


def _in_order(value: Any, order: Order) -> Any:
    if isinstance(value, Stated):
        return Stated(value.content, changed(value.value, _DATED, lambda each: each.in_order(order)))
    return value.in_order(order)
