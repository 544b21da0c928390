"""Plans: what was to come by a day that is past, and whether its outcome is on file."""

import re
from collections.abc import Iterator

from ...model import AHEAD, AnyRecord, Contact, Dossier, Event, Figure
from ...values import Date, fold
from ...values.numerals import ORDINAL
from ...words.when import by_when
from ..finding import Odd, rule

ASKED_FOR = 10
"""For how many years somebody would still ask what became of a plan."""
_NUMBER = re.compile(rf"\b(?:[0-9]+|{ORDINAL})\b")
"""What tells one of a series from the others: its year or its number."""


@rule("remark", once_a_story=True)
def past_without_outcome(dossier: Dossier) -> Iterator[Odd]:
    """What was to come by a day that is past, and of which no outcome is on file."""
    for record in dossier.records():
        due = due_of(record)
        if record.state not in AHEAD or not due or not due.last or _is_outlived(dossier, due):
            continue
        if _has_outcome(dossier, record, due):
            continue
        by = f", and due {by_when(due)}" if record.due else f" for {due}"
        yield Odd(
            (record,),
            f"{record.state}{by}{_not_over(dossier, due)}; what became of it is not on file",
            str(record.state),
            str(due),
            f"Say that it was {record.state}, not that it happened, and ask what came of it.",
            due,
        )


def due_of(record: AnyRecord) -> Date | None:
    """Return the time by which something was to happen: the date of a promise is not that of what is promised."""
    if record.due:
        return record.due.date
    date = record.date if isinstance(record, Contact | Event) else record.period if isinstance(record, Figure) else None
    return date if date and date.known else None


def _is_outlived(dossier: Dossier, due: Date) -> bool:
    """Whether it was due so long before the day of the dossier that nobody would ask."""
    as_of = dossier.as_of.last
    return bool(as_of and due.last and due.last.year + ASKED_FOR < as_of.year)


def _not_over(dossier: Dossier, due: Date) -> str:
    """Return that the dossier is of a day on which nothing could be known of it yet, if that is so."""
    as_of = dossier.as_of.last
    is_before = bool(as_of and due.last and as_of <= due.last)
    return f", which was not over on the day of the dossier, {dossier.as_of}" if is_before else ""


def _has_outcome(dossier: Dossier, record: AnyRecord, due: Date) -> bool:
    """Whether what was done when it was due or later is on file: an act, a record about it, a later one like it."""
    acts = (act.date.last for act in record.acts if act.date and act.state is None)
    if any(day and due.first and day >= due.first for day in acts):
        return True
    others = (each for each in dossier.records() if each is not record and each.state not in AHEAD)
    return any(_is_later(each, due) and (record.id in each.about or _is_like(record, each)) for each in others)


def _is_later(record: AnyRecord, due: Date) -> bool:
    when = record.when
    return bool(when and when.first and due.first and when.first >= due.first)


def _is_like(record: AnyRecord, other: AnyRecord) -> bool:
    """Whether another event or figure is of the same series: `JIMEX 2021` after `JIMEX 2020`."""
    name = _series(record)
    return bool(name) and type(record) is type(other) and name == _series(other)


def _series(record: AnyRecord) -> str:
    """Return the name of a numbered or yearly event or figure without the number; empty if it has none."""
    name = record.name if isinstance(record, Event) else record.what if isinstance(record, Figure) else ""
    bare = _NUMBER.sub("", fold(name))
    return " ".join(bare.split()) if bare != fold(name) else ""
