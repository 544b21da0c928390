"""The records as page one has them: as known on the dossier's day, without the marks that only the file explains."""

from functools import partial
from typing import Any, TypeVar

from msgspec.structs import replace

from ...model import Act, AnyRecord, Document, Dossier, Term, each_response, is_told_later, later_acts, later_responses
from ...model.section import Held
from ...values import Citations
from ...words.ages import counted_from

AnyStep = TypeVar("AnyStep", bound=Act | Term)


def bare(dossier: Dossier) -> Dossier:
    """Return a dossier as known on its day, whose records do not say what is only implied, nor the sources' own dates.

    A source's words for a time stay where there is no date, unless they mean nothing without the day of the source.
    """
    return dossier.with_held(partial(_held, dossier))


def _held(dossier: Dossier, held: Held) -> Held:
    if not isinstance(held, tuple):
        return held
    return tuple(_bare(dossier, record) for record in held if not is_told_later(dossier, record))


def _bare(dossier: Dossier, record: AnyRecord) -> AnyRecord:
    """Return a record without what came later and without marks; the same object if it has neither."""
    changes: dict[str, Any] = {}
    if record.acts:
        later = later_acts(dossier, record)
        changes["acts"] = tuple(_plain(dossier, act, record.src) for act in record.acts if act not in later)
    if record.response and (after := later_responses(dossier, record)):
        changes["response"] = tuple(each for each in each_response(record.response) if each not in after)
    if isinstance(record, Document) and record.provides:
        changes["terms"] = tuple(_plain(dossier, term, record.src) for term in record.provides)
    if record.inferred:
        changes["inferred"] = ()
    if record.date_words:
        is_dated = record.when is not None and record.when.is_said
        changes["date_words"] = _words(dossier, record.date_words, record.src, is_dated=is_dated)
    return replace(record, **changes) if changes else record


def _plain(dossier: Dossier, step: AnyStep, cites: Citations) -> AnyStep:
    """Return an act or a term without marks; the same object if it has none."""
    if not (step.inferred or step.date_words):
        return step
    date = step.date if isinstance(step, Act) else None
    is_dated = date is not None and date.is_said
    words = _words(dossier, step.date_words, step.src or cites, is_dated=is_dated)
    return replace(step, inferred=(), date_words=words)


def _words(dossier: Dossier, words: str, cites: Citations, *, is_dated: bool) -> str:
    """Return a source's words for a time as far as they stand for a date; empty if they need one to be understood."""
    return "" if is_dated or counted_from(dossier, words, cites) != words else words
