"""Long names cut short where they only refer to a record that has the whole name where it is told."""

from typing import Final

from msgspec.structs import replace

from ...model import AnyRecord, Body, Document, Dossier, Event, Figure, Statement

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
    """Return a dossier whose records have names of a few words, by which others may refer to them."""
    held = {
        section: {
            group: tuple(map(_short, records)) if isinstance(records, tuple) else records
            for group, records in groups.items()
        }
        for section, groups in dossier.held.items()
    }
    return replace(dossier, held=held)


def _short(record: AnyRecord) -> AnyRecord:
    match record:
        case Document():
            return replace(record, title=clipped(record.title))
        case Body() | Event():
            return replace(record, name=clipped(record.name))
        case Figure():
            return replace(record, what=clipped(record.what))
        case Statement():
            return replace(record, says=clipped(record.says))
        case _:
            return record
