"""What is ahead, and what to ask."""

import re
from collections.abc import Iterator

from ...blocks import NO_CITES, Line, Row, Span, joined, line
from ...curation.questions import Question, asked_words, questions_of
from ...model import AnyRecord, Dossier, Figure, is_act_ahead, is_ahead, last_and_next
from ...values import Date, capital
from ...words.actors import actors_words
from ...words.ages import as_of_words
from ...words.endings import check_words
from ...words.labels import record_label, undated_label
from ...words.steps import account_words, act_line
from ...words.steps import asked_words as asked_words_of
from ..cites import few_cites
from ..timeline import happenings
from .fitting import Part
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
    words = f"{capital(record_label(dossier, record))} ({_how_far(dossier, record)})"
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
    ordered = sorted(asked, key=lambda question: _rank(dossier, question))
    shown = min(_MOST, sum(_rank(dossier, question) < _LAST for question in ordered))
    rows = tuple(_asked(dossier, question) for question in ordered)
    return Part("Ask", rows, "under “dossier questions”", first=min(3, shown), most=shown)


_MOST = 6
"""The most questions that page one asks."""
_LAST = (8,)
"""The rank from which a question is only counted."""


def _rank(dossier: Dossier, question: Question) -> tuple[int, ...]:
    """Sort key: what curators miss of now, headline records and plans, what else they miss, others; the newest first.

    Behind them all is what is of long ago, what newsrooms are asked, and whether a section has anything at all.
    """
    record = dossier.record(question.about) if question.about else None
    if record is None:
        return (_rank_of_words(dossier, question),)
    day = record.when.last if record.when else None
    newest = -day.toordinal() if day else 0
    if is_of_the_past(dossier, record) or not set(question.to) <= set(dossier.parties):
        return 9, newest
    return (2 if record.headline else 3 if record.state else 6 if record.KIND == "position" else 5), newest


def _rank_of_words(dossier: Dossier, question: Question) -> int:
    """Return the rank of what curators miss: what names a year of now, whether something is so, the rest, old years."""
    if question.asks:
        return 8
    today = dossier.as_of.last
    years = [int(year) for year in re.findall(r"\b(?:1[89]|20)[0-9]{2}\b", question.says)]
    if years and today:
        age = today.year - max(years)
        return 0 if age <= _NOW else 7 if age <= _OLD else 9
    return 1 if question.says.startswith("whether ") else 4


_NOW = 1
"""The age in years up to which a year that a question names is of now."""
_OLD = 5
"""The age in years from which a question is not worth asking at a meeting."""


def _asked(dossier: Dossier, question: Question) -> Row:
    """Return a question, with whom to ask if that is not both; of a noun alone, that nothing is on file of it."""
    address = dossier.address_of(question.about) if question.about else None
    to = "" if question.to == dossier.parties else f"{capital(asked_words(dossier, question.to))}: "
    asks = f" – {question.asks}" if question.asks else ""
    is_noun = not question.asks and question.says.partition(" ")[0].lower() not in _ASKING
    words = f"not on file: {question.says}" if is_noun else question.says
    return Row(address, (line(f"{to}{capital(words)}{asks}"),))


_ASKING = {"whether", "if", "who", "whom", "whose", "what", "which", "when", "where", "why", "how"}
"""The words with which a question begins, direct or not."""
