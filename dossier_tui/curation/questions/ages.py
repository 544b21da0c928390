"""What is too old to be asked about, and who is no longer in office and would not answer."""

import datetime as dt

from ...model import AnyRecord, Dossier, Office, Person, state_day
from ...model.actor import Actor
from ...values import Date

LONG_AGO = 10
"""From how many years on a thing stands in works of reference, or nobody remembers it."""
STALE = 5
"""From how many years on nobody answers what was said, and no newsroom tells how it came by a number."""
OF_NOW = 1
"""Up to how many years somebody would still tell where a meeting was."""
_OF_ONE = ("head of state", "prime minister", "foreign minister")
"""The offices that a polity has one holder of."""


def is_older(dossier: Dossier, date: Date | None, years: int) -> bool:
    """Whether a date lies more than so many years before that of the dossier; False for one that nobody knows."""
    day, as_of = date.last if date else None, dossier.as_of.last
    return bool(day and as_of and day.year + years < as_of.year)


def told_day(dossier: Dossier, record: AnyRecord) -> Date:
    """Return the day of a record, or else that on which its latest source tells of it."""
    return record.when if record.when and record.when.last else state_day(dossier, record)


def is_out_of_office(dossier: Dossier, actor: Actor, date: Date | None) -> bool:
    """Whether an actor no longer holds an office: each is over, or somebody else has had it since.

    Of an official who is named only once nobody knows it after a year.
    """
    person = dossier.registry.entries.get(actor.who)
    if isinstance(person, Person):
        return bool(person.offices) and all(_is_over(dossier, office, actor.who) for office in person.offices)
    is_once = bool(actor.name and actor.role)
    return is_once and (
        is_older(dossier, date, OF_NOW)
        or _has_passed_on(dossier, (actor.role or "", actor.of), date.last if date else None, "")
    )


def _is_over(dossier: Dossier, office: Office, who: str) -> bool:
    return office.over(dossier.as_of) or _has_passed_on(dossier, (office.role, office.of), office.latest, who)


def _has_passed_on(dossier: Dossier, office: tuple[str, str], since: dt.date | None, who: str) -> bool:
    """Whether somebody else is shown in an office that has one holder, later than on a day."""
    if office[0] not in _OF_ONE or since is None:
        return False
    others = (each for key, each in dossier.registry.people.items() if key != who)
    held = (other for person in others for other in person.offices if (other.role, other.of) == office)
    return any(_is_shown_between(other, since, dossier.as_of.last or since) for other in held)


def _is_shown_between(office: Office, since: dt.date, until: dt.date) -> bool:
    spans = (*office.seen, *([office.held] if office.held else ()))
    shown = ((span.first, until if span.open_end else span.last or span.first) for span in spans)
    return any(first and last and first <= until and last > since for first, last in shown)
