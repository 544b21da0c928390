"""What nobody asks of an unknown field: it is on file otherwise, it cannot be, or nobody would know it any more."""

from collections.abc import Callable, Iterator

from ...model import (
    NOT_DONE,
    AnyRecord,
    Body,
    Contact,
    Document,
    Dossier,
    Event,
    Figure,
    Position,
    Statement,
    Trade,
    status_of,
)
from ...model.actor import Actors, each_actor
from ...model.steps import each_response
from ...values import Date
from .ages import LONG_AGO, OF_NOW, STALE, is_older, is_out_of_office, told_day

OF_FIGURES = {"figures_from", "period", "as_of", "date", "total", "value", "fiscal_year", "sold_by"}
"""The fields of a figure that only whoever printed or counted it can tell."""
_TEXTS = {"declaration", "package"}
"""The last words of kinds of document that nobody takes to enter into force, beside those that never do."""
_LAWS = {"act", "bill", "decree", "law", "order", "programme"}
"""The last words of kinds of document of one side that stand in its gazette."""
_CARRIED_OUT = {"contract", "credit", "delivery", "gift", "grant", "loan", "price", "purchase", "sale"}
"""The words for what is paid and delivered, rather than in force."""
_PAID = {"grant", "loan", "payment", "relief"}
"""The kinds of figure that have a day on which they were paid."""
_ROUNDS = {"dialogue", "forum", "meeting", "talks"}
"""The last words of kinds of body that begin by being held, and that nobody sets up."""
_REFUSED = {"rejected", "denied", "ruled out"}


def is_needless(dossier: Dossier, record: AnyRecord, key: str) -> bool:
    """Whether nobody asks what a field does not say."""
    if any(other.field == key for other in record.other_sources_say):
        return True
    if key in OF_FIGURES and isinstance(record, Figure | Trade) and _is_old_figure(dossier, record):
        return True
    return key in _NEEDLESS and _NEEDLESS[key](dossier, record)


def is_in_books(dossier: Dossier, record: AnyRecord, key: str) -> bool:
    """Whether a field stands in a list of treaties, a gazette or on a map, so that nobody has to be asked."""
    if isinstance(record, Body):
        return key == "place" and not dossier.home(record.id)[1].bases
    if not isinstance(record, Document) or key not in {"in_force", "signed"} or record.state in NOT_DONE:
        return False
    is_law = record.kind_noun in _LAWS and bool(record.by)
    are_gone = any(is_out_of_office(dossier, each, None) for each in each_actor(record.signed_by))
    return is_law or are_gone or is_older(dossier, told_day(dossier, record), LONG_AGO)


def _is_old_figure(dossier: Dossier, figure: Figure | Trade) -> bool:
    about = (dossier.record(key) for key in figure.about)
    of_old = any(each and is_older(dossier, each.when, LONG_AGO) for each in about if not isinstance(each, Body))
    return of_old or is_older(dossier, told_day(dossier, figure), STALE)


def _is_without_force(dossier: Dossier, record: AnyRecord) -> bool:
    """Whether it cannot be asked if it is in force: of what ended, ran out, was carried out, or is no such thing."""
    if not isinstance(record, Document):
        return False
    is_text = record.kind_noun in _TEXTS or not record.has_force
    is_done = bool(_CARRIED_OUT & {record.kind_noun, *record.title.lower().split()})
    return is_text or is_done or _stands_for_several(record) or _is_over(dossier, record)


def _is_over(dossier: Dossier, document: Document) -> bool:
    """Whether a document ended, or its term has run out and nothing on file prolongs it."""
    return status_of(dossier, document).word == "ended" or _has_run_out(dossier, document)


def _has_run_out(dossier: Dossier, document: Document) -> bool:
    as_of = dossier.as_of.last
    untils = (document.until, *(act.until for act in document.acts))
    ends = [date.last for date in (document.term, *(until.date for until in untils if until)) if date and date.last]
    return bool(as_of and ends and max(ends) < as_of)


def _stands_for_several(document: Document) -> bool:
    return bool(document.size) or document.kind_noun in {"agreements", "documents", "protocols", "treaties"}


def _is_signed_somehow(dossier: Dossier, record: AnyRecord) -> bool:
    """Whether nobody asks when it was signed: a contact or an act has a day, it ran out, was refused, is several."""
    if not isinstance(record, Document):
        return False
    is_result = any(record.id in each.results and each.date.last for each in dossier.records(Contact))
    is_agreed = any(act.date and act.date.known and act.act.startswith("agreed") for act in record.acts)
    is_refused = any(each.kind in _REFUSED for each in each_response(record.response))
    return is_result or is_agreed or is_refused or _stands_for_several(record) or _is_over(dossier, record)


def _is_placed(dossier: Dossier, record: AnyRecord) -> bool:
    """Whether nobody asks where it was: beside a gathering that has its place, or too long ago."""
    if isinstance(record, Contact):
        return bool(record.beside) or is_older(dossier, record.date, OF_NOW)
    return not isinstance(record, Body) and is_older(dossier, told_day(dossier, record), LONG_AGO)


def _is_counterpart_told(dossier: Dossier, record: AnyRecord) -> bool:
    """Whether what another source has of a contact, or what came of it, says who the other side was."""
    if not isinstance(record, Contact):
        return False
    is_told = any(other.field in {"parts", "results", "text"} for other in record.other_sources_say)
    return is_told or bool(record.results) or is_older(dossier, record.date, OF_NOW)


def _is_dated_otherwise(dossier: Dossier, record: AnyRecord) -> bool:
    """Whether nobody asks when it was: of what has a day otherwise, is of long ago, or was done by who is gone."""
    if isinstance(record, Figure):
        return not _PAID & {*record.kind}
    if isinstance(record, Position | Statement):
        return not _actors_of(record) or any(day.last for day in _issued(dossier, record))
    if isinstance(record, Contact) and record.inside:
        return True
    if any(act.date and act.date.known for act in record.acts):
        return True
    years = LONG_AGO if record.state in NOT_DONE else STALE
    return is_older(dossier, told_day(dossier, record), years) or _is_of_people_gone(dossier, record)


def _actors_of(record: Position | Statement) -> Actors:
    return record.holders if isinstance(record, Position) else record.by


def _is_of_people_gone(dossier: Dossier, record: AnyRecord) -> bool:
    who = record.who if isinstance(record, Contact) else record.by if isinstance(record, Event) else ()
    return any(is_out_of_office(dossier, actor, None) for actor in each_actor(who))


def _is_set_up_unnoticed(dossier: Dossier, record: AnyRecord) -> bool:
    """Whether nobody asks since when it is: of rounds of talks, and of what has long been there."""
    if not isinstance(record, Body):
        return is_older(dossier, told_day(dossier, record), LONG_AGO)
    is_round = bool(_ROUNDS & {record.kind.lower().rpartition(" ")[2]})
    return is_round or any(is_older(dossier, day, LONG_AGO) for day in _issued(dossier, record))


def _issued(dossier: Dossier, record: AnyRecord) -> Iterator[Date]:
    return (dossier.sources[cite.source].issued for cite in record.src if cite.source in dossier.sources)


def _is_old(dossier: Dossier, record: AnyRecord) -> bool:
    return is_older(dossier, told_day(dossier, record), LONG_AGO)


def _adds_up(dossier: Dossier, record: AnyRecord) -> bool:  # noqa: ARG001
    """Whether the total of trade is the sum of both ways."""
    return isinstance(record, Trade) and record.sum_of_ways is not None


_NEEDLESS: dict[str, Callable[[Dossier, AnyRecord], bool]] = {
    "in_force": _is_without_force,
    "signed": _is_signed_somehow,
    "signed_by": _is_old,
    "place": _is_placed,
    "who": _is_counterpart_told,
    "date": _is_dated_otherwise,
    "since": _is_set_up_unnoticed,
    "total": _adds_up,
}
"""By key in the file, what makes a question needless."""
