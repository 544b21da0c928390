"""What was to come by a day that is past, and whether anything on file says what became of it."""

import re

from ..values import Date, fold
from ..values.numerals import ORDINAL
from .contact import Contact
from .dossier import Dossier
from .event import Event
from .figure import Figure
from .kinds import AnyRecord
from .once import once_a_record
from .states import is_past
from .steps import AHEAD

ASKED_FOR = 10
"""For how many years somebody would still ask what became of a plan."""
_NUMBER = rf"\b(?:[0-9]+|{ORDINAL})\b"
"""What tells one of a series from the others: its year or its number."""


@once_a_record
def lacks_outcome(dossier: Dossier, record: AnyRecord) -> bool:
    """Whether what was to come by a day was past that day on the dossier's, and nothing says what became of it."""
    return is_past(dossier, record) and is_without_outcome(dossier, record)


def is_without_outcome(dossier: Dossier, record: AnyRecord) -> bool:
    """Whether something was to come by a day, and nothing says what became of it, of which somebody would still ask."""
    due = due_of(record)
    if record.state not in AHEAD or due is None or due.last is None:
        return False
    return not is_outlived(dossier, due) and not has_outcome(dossier, record, due)


def due_of(record: AnyRecord) -> Date | None:
    """Return the time by which something was to happen: the date of a promise is not that of what is promised."""
    if record.due:
        return record.due.date
    date = record.date if isinstance(record, Contact | Event) else record.period if isinstance(record, Figure) else None
    return date if date and date.known else None


def is_outlived(dossier: Dossier, due: Date) -> bool:
    """Whether it was due so long before the day of the dossier that nobody would ask."""
    as_of = dossier.as_of.last
    return bool(as_of and due.last and due.last.year + ASKED_FOR < as_of.year)


def has_outcome(dossier: Dossier, record: AnyRecord, due: Date) -> bool:
    """Whether what was done when it was due or later is on file: an act, a record about it, a later one like it."""
    acts = (act.date.last for act in record.acts if act.date and act.state is None)
    if any(day and due.first and day >= due.first for day in acts):
        return True
    name = _series(record)
    others = (each for each in dossier.records() if each is not record and each.state not in AHEAD)
    later = (each for each in others if _is_later(each, due))
    return any(record.id in each.about or (name and _is_like(record, name, each)) for each in later)


def _is_later(record: AnyRecord, due: Date) -> bool:
    when = record.when
    return bool(when and when.first and due.first and when.first >= due.first)


def _is_like(record: AnyRecord, name: str, other: AnyRecord) -> bool:
    """Whether another event or figure is of the series of this name: `JIMEX 2021` after `JIMEX 2020`."""
    return type(record) is type(other) and name == _series(other)


def _series(record: AnyRecord) -> str:
    """Return the name of a numbered or yearly event or figure without the number; empty if it has none."""
    name = record.name if isinstance(record, Event) else record.what if isinstance(record, Figure) else ""
    bare = re.sub(_NUMBER, "", fold(name))
    return " ".join(bare.split()) if bare != fold(name) else ""
