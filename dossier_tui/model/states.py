"""How far something had come when the source was written, and whether that still holds."""

from ..values import UNKNOWN, Date
from .dossier import Dossier
from .record import Record
from .steps import AHEAD

_YEAR = 366
"""The age in days at which a state says nothing of today."""


def state_day(dossier: Dossier, record: Record) -> Date:
    """Return the day of a record's state: as written, or when its latest source was issued; unknown if none has one."""
    issued = [dossier.sources[cite.source].issued for cite in record.src if cite.source in dossier.sources]
    latest = max((date for date in issued if date.known), default=None)
    return record.state_as_of or latest or Date(UNKNOWN)


def is_past(dossier: Dossier, record: Record) -> bool:
    """Whether a record was ahead when the source was written, and no longer is on the dossier's day.

    It is past its time, or its state is more than a year old, or of a day that nobody knows.
    """
    today = dossier.as_of.last
    if record.state not in AHEAD or today is None:
        return False
    ends = [date.last for date in (record.when, record.due and record.due.date) if date and date.last]
    if ends:
        return max(ends) < today
    seen = state_day(dossier, record).last
    return seen is None or seen.toordinal() + _YEAR < today.toordinal()
