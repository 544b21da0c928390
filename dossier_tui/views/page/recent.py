"""What is too old to read as of today, and when that was told which has no date of its own."""

from ...model import AnyRecord, Dossier, Figure, state_day
from ...model.states import YEAR
from ...values import Citations, Date
from ...words.when import on_when

DOUBTFUL = frozenset("DEF")
"""The letters of sources that are not usually reliable, or worse, or that nobody can judge."""
_LONG = 5 * YEAR
"""The age in days from which a dispute, a question or a caution is one of the past."""


def is_long_ago(dossier: Dossier, date: Date | None) -> bool:
    """Whether a date is more than five years before the dossier's day; False for one that nobody knows."""
    return _age(dossier, date) > _LONG


def is_stale(dossier: Dossier, date: Date | None) -> bool:
    """Whether a date is more than a year before the dossier's day."""
    return _age(dossier, date) > YEAR


def _age(dossier: Dossier, date: Date | None) -> int:
    last, today = date.last if date else None, dossier.as_of.last
    return (today - last).days if last and today else 0


def told_words(dossier: Dossier, record: AnyRecord) -> str:
    """Return when something without a date was told, if that is more than a year ago: `told in April 2022`.

    Empty where the line of a record says its day, be it that of its state.
    """
    is_dated = record.when is not None and record.when.is_said
    if is_dated or record.state or any(act.date and act.date.known for act in record.acts):
        return ""
    day = state_day(dossier, record)
    if not day.is_said:
        return "told in an undated source"
    return f"told {on_when(day)}" if is_stale(dossier, day) else ""


def is_of_the_past(dossier: Dossier, record: AnyRecord) -> bool:
    """Whether a record is of long ago, by its date, or else by when it was told, and curators do not put it first."""
    is_dated = record.when is not None and record.when.last is not None
    if isinstance(record, Figure) and not is_dated:
        return False
    return not record.headline and is_long_ago(dossier, record.when if is_dated else state_day(dossier, record))


def weak_words(dossier: Dossier, cites: Citations) -> str:
    """Return that all the sources of something are not usually reliable, or worse; empty if one is better."""
    letters = {dossier.sources[cite.source].reliability for cite in cites if cite.source in dossier.sources}
    return "by a source not usually reliable" if letters and letters <= DOUBTFUL else ""
