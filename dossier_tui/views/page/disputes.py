"""What is disputed, by whose account it is and who denies it."""

from collections.abc import Iterator

from ...blocks import NO_CITES, Line, Row, Span, joined, line
from ...model import (
    AnyRecord,
    Document,
    Dossier,
    Event,
    Figure,
    Link,
    Position,
    Statement,
    each_response,
)
from ...values import UNKNOWN, Address, Citations, capital
from ...words.actors import actors_words, called_words
from ...words.brackets import bracketed
from ...words.citing_apart import with_citations
from ...words.endings import check_words
from ...words.labels import record_label
from ...words.steps import account_words, asked_words, because_words, others_of, response_words
from ..cites import CITED, few_cites
from ..recognition import is_disputed, recognition_words
from .fitting import Part
from .recent import is_of_the_past, told_words
from .short import position_words

DISPUTING = {"denied", "partly denied", "rejected", "partly confirmed", "partly accepted", "not confirmed", "opposed"}
"""The responses by which something is in dispute."""


def disputed(dossier: Dossier) -> Part:
    """Return whose status is disputed, the disputes of the two, and what one side says and the other denies.

    What curators put first and what each side names otherwise comes first, then the newest; of what is of long ago
    only the number is told.
    """
    polities = [key for key in dossier.parties if is_disputed(dossier, key)]
    rows = [Row(Address("entry", key, dossier.key), (_status(dossier, key),)) for key in polities]
    found = [each for each in dossier.records() if _is_disputed(dossier, each)]
    lasting = [each for each in found if _is_lasting(dossier, each)]
    answered = sorted((each for each in found if each not in lasting), key=lambda each: _weight(dossier, each))
    rows += [Row(dossier.address(record), (_dispute(dossier, record),)) for record in (*lasting, *answered)]
    past = sum(is_of_the_past(dossier, each) for each in answered)
    first = len(polities) + sum(each.headline or each in lasting for each in found)
    return Part("Disputed", tuple(rows), headlines=frozenset(range(first)), first=first, most=len(rows) - past)


def _is_disputed(dossier: Dossier, record: AnyRecord) -> bool:
    """Whether a record is a dispute, or denied by somebody, or a number of which each side has its own."""
    has_two = isinstance(record, Figure) and len(record.values.keys() - {UNKNOWN}) > 1
    return has_two or _is_lasting(dossier, record) or bool(_answers(dossier, record))


def _is_lasting(dossier: Dossier, record: AnyRecord) -> bool:
    """Whether a record is a dispute itself, whatever its date, or what each party has a name of its own for."""
    if isinstance(record, Link):
        return record.kind.endswith("dispute")
    return isinstance(record, Event) and set(dossier.parties) <= record.called.keys()


def _weight(dossier: Dossier, record: AnyRecord) -> tuple[bool, bool, int]:
    """Sort key: what is not of long ago, headline records, then the newest."""
    day = record.when.last if record.when else None
    return is_of_the_past(dossier, record), not record.headline, -day.toordinal() if day else 0


def _status(dossier: Dossier, key: str) -> Line:
    """Return who recognises a polity and who claims it, each by its source; the list need not be complete."""
    told = recognition_words(dossier, key, few=True)
    return line(f"Status of {dossier.said(key)}: ", told, "; by the sources here, which may not name all.")


def _dispute(dossier: Dossier, record: AnyRecord) -> Line:
    """Return what is in dispute in a few words, by whose account it is, and what was answered, each with its source.

    What has no source of its own stands before those of the record; all of these stand behind what each side calls it.
    """
    reasons = because_words(dossier, record.because[:1]) if isinstance(record, Document) else ""
    called = tuple(_called(dossier, record))
    answers = _answers(dossier, record)
    own = [each for each in answers if any(span.cites for span in each)]
    details = (*called, reasons, account_words(dossier, record))
    told = [line(each) for each in (_matter(dossier, record), *details) if each]
    whole = joined([*told, *(each for each in answers if each not in own)])
    most = _OF_WORDINGS if called or len(own) < len(answers) else CITED
    said = few_cites(line(whole, Span("", "", record.src)), most)
    return joined([line(said, check_words(dossier, record)), *map(few_cites, own)])


_OF_WORDINGS = 6
"""The number of sources of a row that says what several call a thing, or answered, where none has its own."""


def _matter(dossier: Dossier, record: AnyRecord) -> str:
    """Return what is in dispute: a position with the office of who holds it, all with when it was, or was told."""
    if isinstance(record, Position):
        return position_words(dossier, record)
    undated = told_words(dossier, record)
    signed = record.when if isinstance(record, Document | Link | Statement | Figure) else None
    when = f", {record.when}" if signed and signed.is_said else f", {undated}" if undated else ""
    state = f"{record.state}{asked_words(dossier, record)}" if record.state else ""
    by = f", by {actors_words(dossier, record.by, day=record.date)}" if isinstance(record, Event) and record.by else ""
    return bracketed(f"{capital(record_label(dossier, record))}{when}", state) + by


def _called(dossier: Dossier, record: AnyRecord) -> Iterator[str]:
    if isinstance(record, Event):
        yield from called_words(dossier, record.called)


def _answers(dossier: Dossier, record: AnyRecord) -> list[Line]:
    """Return the responses by which a record is in dispute, each with its citations."""
    others = others_of(dossier, record) if record.response else ""
    return [
        line(response_words(dossier, response, others), Span("", "", _own(record, response.src)))
        for response in with_citations(record, each_response(record.response))
        if response.kind in DISPUTING
    ]


def _own(record: AnyRecord, cites: Citations | None) -> Citations:
    """Return the citations of a response where they are not those of its record, which stand before it."""
    return cites if cites and cites != record.src else NO_CITES
