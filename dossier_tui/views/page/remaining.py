"""What is ahead, and what to ask."""

from collections.abc import Iterator

from ...blocks import NO_CITES, Row, Span, line
from ...curation.questions import Question, asked_words, questions_of
from ...model import AnyRecord, Dossier, Figure, is_act_ahead, is_ahead, last_and_next
from ...values import Address, capital
from ...words.actors import actors_words
from ...words.ages import as_of_words
from ...words.labels import record_label, undated_label
from ...words.steps import account_words, act_line
from ...words.steps import asked_words as asked_words_of
from ..timeline import happenings
from .fitting import Part, few_cites
from .meetings import dated_line


def ahead(dossier: Dossier) -> Part:
    """Return what is planned, promised or due after the next contact: what has a date first, the nearest first."""
    _, planned = last_and_next(dossier)
    today = dossier.as_of.last
    dated = [
        each
        for each in reversed(happenings([dossier]))
        if each.is_ahead and each.record is not planned and (not today or not each.when.last or each.when.last >= today)
    ]
    rows = [Row(each.address, (dated_line(each),)) for each in dated]
    told = {each.record.id for each in dated}
    rows += [
        Row(
            dossier.address(record),
            (
                line(
                    f"{capital(record_label(dossier, record))} ({_how_far(dossier, record)})",
                    Span("", "", record.src),
                ),
            ),
        )
        for record in dossier.records()
        if is_ahead(dossier, record) and record is not planned and record.id not in told
    ]
    return Part("Ahead", (*rows, *_acts_ahead(dossier)))


def _acts_ahead(dossier: Dossier) -> Iterator[Row]:
    """Yield the acts without a date that lie ahead of what has begun."""
    for record in dossier.records():
        for act in record.acts if record.state is None else ():
            if is_act_ahead(dossier, record, act) and not (act.date and act.date.known):
                words = line(f"{capital(undated_label(dossier, record))}: ", *act_line(dossier, act))
                cites = NO_CITES if act.src else record.src
                yield Row(dossier.address(record), (few_cites(line(words, Span("", "", cites))),))


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
    """Return the questions that the dossier leaves open, what came of plans and is counted first, then other gaps."""
    _, planned = last_and_next(dossier)
    ahead_still = {each.id for each in dossier.records() if is_ahead(dossier, each)}
    asked = [
        each for each in questions_of(dossier) if each.about not in {*ahead_still, planned.id if planned else None}
    ]
    ordered = sorted(asked, key=lambda question: _rank(dossier, question))
    return Part("Ask", tuple(_asked(dossier, question) for question in ordered), "under `dossier questions`")


def _rank(dossier: Dossier, question: Question) -> tuple[int, int]:
    """Sort key: what curators miss, what came of plans, headline records, others, positions; the newest first."""
    record = dossier.record(question.about) if question.about else None
    if record is None:
        return (3 if question.asks else 0), 0
    day = record.when.last if record.when else None
    kind = 4 if record.KIND == "position" else 1 if record.state else 2 if record.headline else 3
    return kind, -day.toordinal() if day else 0


def _asked(dossier: Dossier, question: Question) -> Row:
    address = Address("record", question.about, dossier.key) if question.about else None
    asks = f" – {question.asks}" if question.asks else ""
    return Row(address, (line(f"{capital(asked_words(dossier, question.to))}: {question.says}{asks}"),))
