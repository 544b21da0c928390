"""The same happening in two dossiers, with other days."""

from collections.abc import Hashable, Iterator, Sequence
from itertools import combinations

from ...model import AnyRecord, Contact, Document, Dossier, Event, Link, ids_of
from ...values import Date, fold
from ..finding import Odd
from .rule import across, pairs

MEETING, EVENT = 3, 300
"""How many days a meeting of the same persons in the same place, or an event of the same name, is apart at most."""


@across("warning")
def another_day_elsewhere(dossiers: Sequence[Dossier]) -> Iterator[tuple[Dossier, Odd]]:
    """Another dossier has another day for the same event, meeting, law or recognition."""
    seen = set()
    for one, other in pairs(dossiers, _keyed):
        when, its = one.item.when, other.item.when
        place = one.dossier.key, one.item.id, other.dossier.key, other.item.id
        if place not in seen and when and its and _is_same_otherwise(one.item, other.item, when, its):
            seen.add(place)
            yield (
                one.dossier,
                Odd(
                    (one.item,),
                    f"it is dated {when}, and in {other.dossier.key} {its}",
                    str(when),
                    str(its),
                    "Give neither day before one of them is confirmed, and mend the other dossier.",
                ),
            )


def _keyed(dossier: Dossier) -> Iterator[tuple[Hashable, AnyRecord]]:
    return ((key, record) for record in dossier.records() for key in _keys(dossier, record))


def _keys(dossier: Dossier, record: AnyRecord) -> Iterator[Hashable]:
    """Yield what the same happening has in common wherever it is told."""
    if isinstance(record, Event) and " " in record.name:
        yield "event", fold(record.name), _sides(record)
    if isinstance(record, Document) and _sides(record):
        yield "document", record.kind, fold(record.title), _sides(record)
    if isinstance(record, Link) and record.of and record.by:
        yield "link", record.kind, record.of, ids_of(record.by)
    if isinstance(record, Contact) and record.state is None and record.date.day and record.place:
        people = sorted({who for who in record.named if who in dossier.registry.people})
        yield from (("contact", record.place, two) for two in combinations(people, 2))


def _sides(record: Event | Document) -> tuple[str, ...]:
    return tuple(sorted((*ids_of(record.by), *(ids_of(record.between) if isinstance(record, Document) else ()))))


def _is_same_otherwise(one: AnyRecord, other: AnyRecord, when: Date, its: Date) -> bool:
    """Whether both are the same happening, on days that exclude each other."""
    if when.covers(its) or its.covers(when):
        return False
    days = [abs((first - second).days) for first, second in ((when.first, its.first),) if first and second]
    if isinstance(one, Event | Contact) and isinstance(other, Event | Contact):
        is_there = not (one.place and other.place) or one.place == other.place
        return bool(days) and is_there and days[0] <= (MEETING if isinstance(one, Contact) else EVENT)
    return bool(days)
