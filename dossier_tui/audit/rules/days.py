"""Days: weekdays, the order of what is done with a document, dates after the day of the dossier."""

import calendar
import re
from collections.abc import Iterator

from ...model import AHEAD, NOT_DONE, Act, AnyRecord, Body, Contact, Document, Dossier, Event, values_of
from ...model.steps import ENDING_ACTS
from ...values import Date
from ...words.when import on_when
from ..finding import Odd, rule

_WEEKDAY = re.compile(rf"\b({'|'.join(calendar.day_name)})\b")
FAR = 300
"""From how many years after the dossier on a year can only be one of another calendar."""


@rule("warning")
def weekday(dossier: Dossier) -> Iterator[Odd]:
    """The weekday that a source names is not that of the day."""
    for record in dossier.records():
        for said, date in ((record.date_words, record.when), *_acts(record)):
            named = _WEEKDAY.search(said)
            if named and date and date.day and calendar.day_name[date.day.weekday()] != named[0]:
                is_day = calendar.day_name[date.day.weekday()]
                yield Odd(
                    (record,),
                    f"{date} was a {is_day}, and the source says {named[0]}",
                    named[0],
                    is_day,
                    "Leave the weekday out, and give the day only after another source has confirmed it.",
                )


def _acts(record: AnyRecord) -> Iterator[tuple[str, Date | None]]:
    for _, act in values_of(record, Act):
        yield act.date_words, act.date


@rule("warning")
def order_of_steps(dossier: Dossier) -> Iterator[Odd]:
    """What is done with a document, or a body, stands in an order in which it cannot have been done."""
    for record in dossier.records():
        steps = [step for step in _steps(record) if step[1].known]
        for (earlier, first), (later, second) in _pairs(steps):
            if first.first and second.last and first.first > second.last:
                yield Odd(
                    (record,),
                    f"{later} {on_when(second)}, {earlier} only {on_when(first)}",
                    str(second),
                    str(first),
                    "Give neither day before one of them is confirmed.",
                )


def _pairs(steps: list[tuple[str, Date, int]]) -> Iterator[tuple[tuple[str, Date], tuple[str, Date]]]:
    for name, date, stage in steps:
        for other, its_date, its_stage in steps:
            if stage < its_stage and (its_stage < _ONCE_SIGNED or stage <= _STAGES["signed"]):
                yield (name, date), (other, its_date)


_STAGES = {
    "initialled": 0, "signed": 1, "ratified": 2, "accepted": 2, "in force": 3, "established": 1,
    "opened": 1, "begun": 1, "completed": 3, **dict.fromkeys(ENDING_ACTS, 4), "closed": 4,
}  # fmt: skip
"""The stage of what is done, by the word for it: what has a lower one is done before, whoever does it."""
_ONCE_SIGNED = 9
"""The stage of what may be done before or after it is in force, but not before it is signed."""
_LATER = re.compile(
    r"(?:(?:ratification|licence|term) )?(?:renewed|lifted|suspended|extended|prolonged|revoked|repealed|resumed)\b"
)
"""The words with which such an act begins."""


def _steps(record: AnyRecord) -> Iterator[tuple[str, Date, int]]:
    """Yield the dated steps of a record, each with its stage."""
    if isinstance(record, Document) and record.state not in NOT_DONE:
        if record.signed:
            yield "signed", record.signed, _STAGES["signed"]
        if record.in_force:
            yield "in force", record.in_force, _STAGES["in force"]
    if isinstance(record, Body) and record.since:
        yield "set up", record.since, _STAGES["established"]
    if isinstance(record, Document | Body):
        for act in record.acts:
            stage = _STAGES.get(act.act, _ONCE_SIGNED if _LATER.match(act.act) else None)
            if act.date and act.state not in NOT_DONE and stage is not None:
                yield act.act, act.date, stage


@rule("warning", for_curators=True)
def after_the_day(dossier: Dossier) -> Iterator[Odd]:
    """Something is told as done that is later than the day of the dossier."""
    day = dossier.as_of.last
    for record in dossier.records(Contact) + dossier.records(Event):
        when = record.when
        if not (day and when and when.first) or record.state in {*NOT_DONE, *AHEAD, "ongoing", "postponed"}:
            continue
        if when.first > day:
            says, instead = (
                "it is told as done",
                "Give it a state (planned, expected), or bring the day of the dossier forward.",
            )
        elif isinstance(record, Contact) and when.is_whole_year and when.last and when.last > day:
            says, instead = f"{when} ends later", "Write by when it was (`../DAY`, or `YEAR-01/DAY`)."
        else:
            continue
        against = f"{says}, and the dossier is correct as of {dossier.as_of}"
        yield Odd((record,), against, str(when), str(dossier.as_of), instead)


@rule("warning", for_curators=True)
def source_after_the_day(dossier: Dossier) -> Iterator[Odd]:
    """The main source was published after the day as of which the dossier is correct."""
    source = dossier.sources.get(dossier.main)
    first, day = (source.issued.first if source else None), dossier.as_of.last
    about = [record for record in dossier.records() if any(cite.source == dossier.main for cite in record.src)][:1]
    if source and first and day and first > day and about:
        yield Odd(
            tuple(about),
            f"the main source, {source.name}, is of {source.issued}; the dossier is correct as of {dossier.as_of}",
            str(dossier.as_of),
            str(source.issued),
        )


@rule("warning", for_curators=True)
def another_calendar(dossier: Dossier) -> Iterator[Odd]:
    """A year is so far ahead that it can only be one of another calendar."""
    day = dossier.as_of.last
    for record in dossier.records():
        for _, date in values_of(record, Date):
            if day and date.first and date.first.year > day.year + FAR:
                yield Odd(
                    (record,),
                    f"{date} can only be a year of another calendar",
                    str(date),
                    str(dossier.as_of),
                    "Write the year of the Gregorian calendar, and the source's own words in `date_words`.",
                )
