"""Counts: what a source counts, against what is listed of it."""

import re
from collections.abc import Iterator

from ...model import AnyRecord, Body, Contact, Document, Dossier, Figure, counts
from ...values import Quantity, plural
from ...values.numerals import CARDINAL, number_of
from ..bounds import Bounds
from ..finding import Odd, rule

_KINDS = {
    "documents": "", "papers": "", "texts": "", "instruments": "", "agreements": "agreement|accord|treaty|protocol",
    "accords": "agreement|accord", "treaties": "treaty", "memoranda": "memorandum", "memorandums": "memorandum",
    "declarations": "declaration", "contracts": "contract", "protocols": "protocol", "statements": "statement",
}  # fmt: skip
"""What kinds of document have in their names, by the words for what was signed; of `documents`, any has."""
_SIGNED = re.compile(
    rf"\b({CARDINAL}) ({'|'.join(_KINDS)}) (?:were )?(?:signed|initialled|adopted|concluded)\b", re.IGNORECASE
)


@rule("warning")
def more_listed_than_counted(dossier: Dossier) -> Iterator[Odd]:
    """More parts are listed than are counted."""
    for record in dossier.records():
        for said, listed in _counted(dossier, record):
            if Bounds.of(said).is_below(Bounds.exactly(len(listed))):
                names = "; ".join(dict.fromkeys(_name(each) for each in listed))
                yield Odd(
                    (record, *listed),
                    f"{said} counted, and {len(listed)} listed: {names}",
                    str(said),
                    str(len(listed)),
                    "Give the list and leave the number out, or say what is counted.",
                )


def _counted(dossier: Dossier, record: AnyRecord) -> Iterator[tuple[Quantity, list[AnyRecord]]]:
    if isinstance(record, Body | Document) and record.size:
        yield record.size, [each for each in dossier.records(type(record)) if each.part_of == record.id]
    if isinstance(record, Contact):
        documents = _signed_at(dossier, record)
        for text in (record.text, *record.parts):
            for found in _SIGNED.finditer(text):
                kinds = _KINDS[found[2].lower()]
                fitting: list[AnyRecord] = [each for each in documents if re.search(kinds, each.kind.lower())]
                yield Quantity.parse(f"{number_of(found[1])} {found[2]}"), fitting


def _signed_at(dossier: Dossier, contact: Contact) -> list[Document]:
    """Return the documents that came of a contact, each once, without packages and plans."""
    results = [dossier.record(key) for key in contact.results]
    return [each for each in results if isinstance(each, Document) and not each.size and each.state is None]


def _name(record: AnyRecord) -> str:
    return getattr(record, "title", "") or getattr(record, "name", "") or record.id


_MEETINGS = re.compile(r"meetings?|visits?|talks|calls?|summits?")


@rule("warning")
def more_meetings_than_counted(dossier: Dossier) -> Iterator[Odd]:
    """More meetings of the same persons are on file for a time than the source counts for it."""
    for figure in dossier.records(Figure):
        value, period, who = figure.value, figure.period, figure.by
        if value is None or period is None or len(who) < 2 or not _MEETINGS.fullmatch(value.unit):
            continue
        held = [each for each in dossier.records(Contact) if _is_one(dossier, figure, each)]
        if Bounds.of(value).is_below(Bounds.exactly(len(held))):
            days = "; ".join(str(each.date) for each in held)
            yield Odd(
                (figure, *held),
                f"{value} counted, and {plural(len(held), 'meeting')} on file: {days}",
                str(value),
                str(len(held)),
                "Say which meetings are counted, or leave the number out.",
            )


def _is_one(dossier: Dossier, figure: Figure, contact: Contact) -> bool:
    """Whether a meeting is one of those counted: of all these persons, within the time."""
    people = {who for who in figure.by if isinstance(who, str) and who in dossier.registry.people}
    first, last = (figure.period.first, figure.period.last) if figure.period else (None, None)
    is_within = first and last and contact.date.first and contact.date.last
    is_in = bool(is_within) and first <= contact.date.first and contact.date.last <= last  # type: ignore[operator]
    return is_in and not contact.is_call and len(people) > 1 and people <= {*contact.named} and counts(dossier, contact)
