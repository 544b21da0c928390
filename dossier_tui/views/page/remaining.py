"""What is ahead, and what to ask."""

from collections.abc import Iterator
from enum import IntEnum

from ...blocks import NO_CITES, Line, Row, Span, joined, line
from ...curation.questions import Question, asked_words, questions_of
from ...model import AnyRecord, Dossier, Figure, Position, is_act_ahead, is_ahead, last_and_next
from ...values import Address, Date, capital
from ...words.actors import actors_words
from ...words.ages import as_of_words
from ...words.brackets import bracketed
from ...words.endings import check_words
from ...words.labels import record_label, undated_label
from ...words.steps import account_words, act_line
from ...words.steps import asked_words as asked_words_of
from ..timeline import happenings
from .fitting import Part, few_cites
from .meetings import dated_line
from .recent import is_of_the_past


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


def to_ask(dossier: Dossier) -> Part:
    """Return the questions that the dossier leaves open to the parties: the newest matters first.

    What newsrooms are asked comes last, and of what is of long ago only the number is told.
    """
    _, planned = last_and_next(dossier)
    ahead_still = {each.id for each in dossier.records() if is_ahead(dossier, each) and not each.headline}
    asked = [
        each for each in questions_of(dossier) if each.about not in {*ahead_still, planned.id if planned else None}
    ]
    ordered = sorted(asked, key=lambda question: _weight(dossier, question))
    shown = min(_MOST, sum(_rank(dossier, question) < Rank.ONLY_COUNTED for question in ordered))
    rows = tuple(_asked(dossier, question) for question in ordered)
    return Part("Ask", rows, "under “dossier questions”", first=min(3, shown), most=shown)


_MOST = 6
"""The most questions that page one asks."""


class Rank(IntEnum):
    """The order of questions: what curators miss of now comes first; from ONLY_COUNTED on none is asked."""

    OF_NOW = 0
    WHETHER = 1
    ON_A_HEADLINE = 2
    ON_A_PLAN = 3
    MISSED = 4
    ON_A_RECORD = 5
    ON_A_POSITION = 6
    OF_YEARS_AGO = 7
    ONLY_COUNTED = 8
    LONG_AGO = 9


def _weight(dossier: Dossier, question: Question) -> tuple[Rank, int]:
    """Sort key: the rank of a question, then the newest record that it is about."""
    record = dossier.record(question.about) if question.about else None
    day = record.when.last if record and record.when else None
    return _rank(dossier, question), -day.toordinal() if day else 0


def _rank(dossier: Dossier, question: Question) -> Rank:
    """Return how soon to ask: of long ago, what newsrooms are asked, and if a section has anything at all, last."""
    record = dossier.record(question.about) if question.about else None
    if record is None:
        return _rank_of_missed(dossier, question)
    if is_of_the_past(dossier, record) or not set(question.to) <= set(dossier.parties):
        return Rank.LONG_AGO
    if record.headline or record.state:
        return Rank.ON_A_HEADLINE if record.headline else Rank.ON_A_PLAN
    return Rank.ON_A_POSITION if isinstance(record, Position) else Rank.ON_A_RECORD


def _rank_of_missed(dossier: Dossier, question: Question) -> Rank:
    """Return how soon to ask what curators miss, by the latest year that they name."""
    if question.asks:
        return Rank.ONLY_COUNTED
    today = dossier.as_of.last
    if question.year and today:
        age = today.year - question.year
        return Rank.OF_NOW if age <= _NOW else Rank.OF_YEARS_AGO if age <= _OLD else Rank.LONG_AGO
    return Rank.WHETHER if question.form == "whether" else Rank.MISSED


_NOW = 1
"""The age in years up to which a year that a question names is of now."""
_OLD = 5
"""The age in years from which a question is not worth asking at a meeting."""


def _asked(dossier: Dossier, question: Question) -> Row:
    """Return a question, with whom to ask if that is not both; of a noun alone, that nothing is on file of it."""
    address = Address("record", question.about, dossier.key) if question.about else None
    to = "" if question.to == dossier.parties else f"{capital(asked_words(dossier, question.to))}: "
    asks = f" – {question.asks}" if question.asks else ""
    is_missed = not question.asks and question.form == "noun"
    words = f"not on file: {question.says}" if is_missed else question.says
    return Row(address, (line(f"{to}{capital(words)}{asks}"),))
