"""What a file tells with hindsight: what came after its own day, by sources of after that day."""

import datetime as dt

from msgspec.structs import replace

from ..values import Date
from .beginnings import day_begun, has_happened, was_told
from .dossier import Dossier
from .kinds import AnyRecord
from .steps import Act, Response, each_response


def is_told_later(dossier: Dossier, record: AnyRecord) -> bool:
    """Whether a record happened after the dossier's day, and only sources of after that day tell of it."""
    day, begun = dossier.as_of.last, day_begun(record)
    is_later = bool(day and begun and begun > day) and has_happened(record)
    return is_later and day is not None and was_told(dossier, record, day) is False


def later_acts(dossier: Dossier, record: AnyRecord) -> tuple[Act, ...]:
    """Return the acts that were done after the dossier's day, but for those that were known to be coming."""
    day = dossier.as_of.last
    if day is None:
        return ()
    return tuple(act for act in record.acts if act.state is None and _is_told_later(dossier, record, act, day))


def _is_told_later(dossier: Dossier, record: AnyRecord, act: Act, day: dt.date) -> bool:
    """Whether an act came after a day and a source of after it tells so; what was done `by` a later day, surely so."""
    if not _is_after(act.date, day):
        return False
    is_by = act.date is not None and act.date.first is None
    return is_by or was_told(dossier, replace(record, src=act.src or record.src), day) is False


def later_responses(dossier: Dossier, record: AnyRecord) -> tuple[Response, ...]:
    """Return the responses that were given after the dossier's day."""
    day = dossier.as_of.last
    return tuple(each for each in each_response(record.response) if day and _is_after(each.date, day))


def _is_after(date: Date | None, day: dt.date) -> bool:
    """Whether a date is after a day; one that is only said to be `by` then counts as that day."""
    earliest = (date.first or date.last) if date else None
    return earliest is not None and earliest > day
