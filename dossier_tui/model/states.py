"""How far something had come when the source was written, and whether that still holds."""

from collections.abc import Iterable

from ..values import UNKNOWN, Date
from .dossier import Dossier
from .record import Record
from .steps import AHEAD, Act

YEAR = 366
"""The days after which something is more than a year old; a state then says nothing of today."""


def state_day(dossier: Dossier, record: Record) -> Date:
    """Return the day of a record's state: as written, or when its latest source was issued; unknown if none has one."""
    issued = [dossier.sources[cite.source].issued for cite in record.src if cite.source in dossier.sources]
    latest = max((date for date in issued if date.known), default=None)
    return record.state_as_of or latest or Date(UNKNOWN)


def is_past(dossier: Dossier, record: Record) -> bool:
    """Whether a record was ahead when the source was written, and no longer is on the dossier's day.

    It is past its time, or its state is more than a year old, or of a day that nobody knows.
    """
    return record.state in AHEAD and _is_over(dossier, record, (record.when, record.due.date if record.due else None))


def is_ahead(dossier: Dossier, record: Record) -> bool:
    """Whether a record was ahead when the source was written, and as far as is known still is on the dossier's day."""
    return record.state in AHEAD and not is_past(dossier, record)


def is_act_ahead(dossier: Dossier, record: Record, act: Act) -> bool:
    """Whether an act had not been done when the source was written, or is of a later day, and is not past its time."""
    if act.state is None:
        first, today = act.date.first if act.date else None, dossier.as_of.last
        return bool(first and today and first > today)
    return act.state in AHEAD and not _is_over(dossier, record, (act.date, act.due.date if act.due else None))


def _is_over(dossier: Dossier, record: Record, dates: Iterable[Date | None]) -> bool:
    """Whether the last of some dates is past, or the state of the record if none is said."""
    today = dossier.as_of.last
    if today is None:
        return False
    ends = [date.last for date in dates if date and date.last]
    if ends:
        return max(ends) < today
    seen = state_day(dossier, record).last
    return seen is None or seen.toordinal() + YEAR < today.toordinal()
