"""What is ahead."""

from collections.abc import Iterator

from ...blocks import NO_CITES, Line, Row, Span, joined, line
from ...model import AnyRecord, Dossier, Figure, is_act_ahead, is_ahead, last_and_next
from ...values import Date, capital
from ...words.actors import actors_words
from ...words.ages import as_of_words
from ...words.brackets import bracketed
from ...words.endings import check_words
from ...words.labels import record_label, undated_label
from ...words.steps import account_words, act_line
from ...words.steps import asked_words as asked_words_of
from ..cites import few_cites
from ..timeline import happenings
from .fitting import Part
from .meetings import dated_line


def ahead(dossier: Dossier) -> Part:
    """Return what is planned, promised or due after the next contact: what curators put first, then the nearest.

    Figures come behind what is to happen, since few of them are worth a question at a meeting.
    """
    _, planned = last_and_next(dossier)
    dated = [each for each in reversed(happenings([dossier])) if each.is_ahead and _is_still(dossier, each.when)]
    told = {each.record.id for each in dated}
    rows = [(each.record, Row(each.address, (dated_line(each),))) for each in dated]
    rows += [
        (record, Row(dossier.address(record), (_undated(dossier, record),)))
        for record in dossier.records()
        if is_ahead(dossier, record) and record.id not in told
    ]
    rows += _acts_ahead(dossier)
    ordered = sorted(rows, key=lambda row: (not row[0].headline, isinstance(row[0], Figure)))
    kept = [(record, row) for record, row in ordered if record is not planned]
    headlines = frozenset(range(sum(record.headline for record, _ in kept)))
    return Part("Ahead", tuple(row for _, row in kept), headlines=headlines)


def _is_still(dossier: Dossier, when: Date) -> bool:
    today = dossier.as_of.last
    return not (today and when.last) or when.last >= today


def _undated(dossier: Dossier, record: AnyRecord) -> Line:
    """Return what is ahead without a date: how far it had come, and what had not been done yet."""
    words = bracketed(capital(record_label(dossier, record)), _how_far(dossier, record))
    told = few_cites(line(words, Span("", "", record.src)))
    missing = [few_cites(act_line(dossier, act, record.src)) for act in record.acts if act.state == "not yet"]
    return joined([line(told, check_words(dossier, record)), *missing])


def _acts_ahead(dossier: Dossier) -> Iterator[tuple[AnyRecord, Row]]:
    """Yield the acts without a date that lie ahead of what has begun."""
    for record in dossier.records():
        for act in record.acts if record.state is None else ():
            if is_act_ahead(dossier, record, act) and not (act.date and act.date.known):
                words = line(f"{capital(undated_label(dossier, record))}: ", *act_line(dossier, act))
                cites = NO_CITES if act.src else record.src
                yield record, Row(dossier.address(record), (few_cites(line(words, Span("", "", cites))),))


def _how_far(dossier: Dossier, record: AnyRecord) -> str:
    """Return the state of what is ahead, with who promised it or whose account it is: `promised by Norland`."""
    whose = f"{record.state}{_whose(dossier, record)} {as_of_words(dossier, record)}"
    return "; ".join(filter(None, (whose, account_words(dossier, record))))


def _whose(dossier: Dossier, record: AnyRecord) -> str:
    """Return who promised what is ahead, or who asks for it: ` by Norland`; empty if nobody is named."""
    by = record.givers or record.by if isinstance(record, Figure) else getattr(record, "by", ())
    is_own = record.state in {"promised", "pledged"} and by and not record.asked_by
    return f" by {actors_words(dossier, by)}" if is_own else asked_words_of(dossier, record)
