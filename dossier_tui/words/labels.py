"""Labels: records in a few words, for lists, headings and the lines of other records."""

from typing import assert_never

from ..model import AnyRecord, Body, Contact, Document, Dossier, Event, Figure, Goods, Link, Position, Statement, Trade
from ..values import Address, listed


def record_label(dossier: Dossier, record: AnyRecord) -> str:  # noqa: C901, PLR0911  (one case a kind)
    """Return the label of a record: `talks of 6 August 2019`, `position of Georgia: …`."""
    match record:
        case Contact():
            dated = f"{record.kind} of {record.date}"
            return dated if record.date.known else f"{record.kind} {record.text or record.occasion}".strip()
        case Document():
            return f"{record.title}, {record.term}" if record.term else record.title
        case Event():
            return f"{record.name}, {record.date}" if record.date.known else record.name
        case Figure():
            return f"{record.what}: {record.value}"
        case Trade():
            return f"trade in {record.period.words('a period not said')}"
        case Goods():
            return f"goods sold by {dossier.name(record.sold_by)}"
        case Body():
            return record.name
        case Link():
            of_whom = f" of {dossier.name(record.of)} by {dossier.name(record.by)}" if record.of else ""
            return f"{record.kind}{of_whom}"
        case Statement():
            return record.says.rstrip(".")
        case Position():
            return f"{short_label(dossier, record)}: {record.says.rstrip('.')}"
        case _:
            assert_never(record)


def short_label(dossier: Dossier, record: AnyRecord) -> str:
    """Return the label without the value of a figure or the content of a position: `position of Georgia`."""
    match record:
        case Figure():
            return record.what
        case Position():
            return f"position of {listed([dossier.name(holder) for holder in record.holders])}"
        case _:
            return record_label(dossier, record)


def undated_label(dossier: Dossier, record: AnyRecord) -> str:
    """Return the label without the date, for a timeline, which has the date in a column of its own."""
    match record:
        case Contact() if record.date.known:
            return record.kind
        case Event():
            return record.name
        case Document() if record.when == record.term:
            return record.title
        case _:
            return record_label(dossier, record)


def label_of(dossier: Dossier, key: str) -> str:
    """Return the label of a record or the name of a registry entry, given its id."""
    record = dossier.record(key)
    return record_label(dossier, record) if record else dossier.name(key)


def address_label(dossier: Dossier, address: Address) -> str:
    """Return the label or name of the record, source or registry entry at an address."""
    if address.kind == "source" and address.id in dossier.sources:
        return dossier.sources[address.id].name
    return label_of(dossier, address.id)


def field_words(record: AnyRecord, written: str) -> str:
    """Return the label of a field, given its key in the file."""
    return record.LABELS.get(written, written.replace("_", " "))


def lower_first(text: str) -> str:
    """Return a title with a small first letter, for use inside a sentence."""
    return text[:1].lower() + text[1:]
