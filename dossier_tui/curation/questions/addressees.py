"""Whom to ask: the party that a thing is of, both, or a source that can tell how it came by what it prints."""

from ...model import AnyRecord, Body, Document, Dossier, Event, Figure, Link, Position, Source, Statement, sides_of
from ...model.actor import Actors, each_actor
from .ages import STALE, is_older

_DOUBTFUL = frozenset("DEF")
"""The letters of sources behind which nobody may stand."""


def asked_of(dossier: Dossier, record: AnyRecord) -> tuple[str, ...]:
    """Return the party that a record is of, if it is of one; a source, if it is between others; else both."""
    between = record.between if isinstance(record, Document | Link) else ()
    sides = of_parties(dossier, _actors(record) or between)
    if between and not sides and sides_of(dossier, each_actor(between)):
        return asked_source(dossier, record)
    return sides if len(sides) == 1 else dossier.parties


def asked_source(dossier: Dossier, record: AnyRecord) -> tuple[str, ...]:
    """Return the first of the sources of a record that can be asked; none if there is none."""
    keys = dict.fromkeys(cite.source for cite in record.src)
    return tuple(key for key in keys if key in dossier.sources and _answers(dossier, dossier.sources[key]))[:1]


def _answers(dossier: Dossier, source: Source) -> bool:
    """Whether somebody stands behind a source: not of a copy, a doubtful page, or a private one without a date."""
    if source.original or source.reliability in _DOUBTFUL:
        return False
    return not is_older(dossier, source.issued, STALE) and (bool(source.side) or not source.is_undated)


def of_parties(dossier: Dossier, actors: Actors) -> tuple[str, ...]:
    """Return the parties that actors stand for."""
    return tuple(side for side in sides_of(dossier, each_actor(actors)) if side in dossier.parties)


def _actors(record: AnyRecord) -> Actors:
    """Return who did it, or whose it is; nobody for what is always of both."""
    if isinstance(record, Body):
        return record.of
    if isinstance(record, Position):
        return record.holders
    if isinstance(record, Figure):
        return record.givers or record.by
    return record.by if isinstance(record, Document | Event | Link | Statement) else ()
