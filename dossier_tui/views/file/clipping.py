"""Names cut short where they only refer to a record or a person who has the whole name in one place of the file."""

from collections import Counter
from collections.abc import Mapping
from typing import Final

from msgspec.structs import replace

from ...model import AnyRecord, Body, Document, Dossier, Event, Figure, Registry, Statement
from .people import those_acting

MOST: Final = 7
"""The most words that a name has where it only refers to a record."""
_LEFT: Final = 5
"""The words that are left of a longer one."""
_OPEN = frozenset("a an and as at between by for from in of on or the to under with".split())
"""Words with which nothing ends."""


def clipped(name: str) -> str:
    """Return a name in a few words: `Agreement on the status of the…`; one that is not long as it is."""
    words = name.split()
    if len(words) <= MOST:
        return name
    left = words[:_LEFT]
    while len(left) > 1 and left[-1].lower() in _OPEN:
        left.pop()
    return f"{' '.join(left).rstrip(',;:–')}…"


def with_short_names(dossier: Dossier) -> Dossier:
    """Return a dossier whose records have names of a few words, and whose people the names that tables have.

    People have them who stand in “Who is who”. A name that would be another's too stays whole.
    """
    names = Counter(clipped(name) for name in {_name(record) for record in dossier.records()})
    held = {
        section: {
            group: tuple(_short(record, names) for record in records) if isinstance(records, tuple) else records
            for group, records in groups.items()
        }
        for section, groups in dossier.held.items()
    }
    return replace(dossier, held=held, registry=_with_table_names(dossier))


def _with_table_names(dossier: Dossier) -> Registry:
    people = dossier.registry.people
    names = Counter(person.table_name for person in people.values())
    short = {key: people[key] for key in those_acting(dossier) if names[people[key].table_name] == 1}
    named = {
        key: replace(each, name=each.table_name, also=(*each.also, each.name), family=each.family_name)
        for key, each in short.items()
    }
    return replace(dossier.registry, people={**people, **named})


def _field(record: AnyRecord) -> str:
    """Return the attribute that has the name by which others refer to a record; empty if that is made of others."""
    match record:
        case Document():
            return "title"
        case Body() | Event():
            return "name"
        case Figure():
            return "what"
        case Statement():
            return "says"
        case _:
            return ""


def _name(record: AnyRecord) -> str:
    field = _field(record)
    return getattr(record, field) if field else ""


def _short(record: AnyRecord, names: Mapping[str, int]) -> AnyRecord:
    short = clipped(_name(record))
    return replace(record, **{_field(record): short}) if names[short] == 1 and short != _name(record) else record
