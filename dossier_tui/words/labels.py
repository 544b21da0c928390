"""Labels: records in a few words, for lists, headings and the lines of other records."""

from collections.abc import Sequence
from typing import assert_never

from ..model import (
    NOT_DONE,
    AnyRecord,
    Body,
    Contact,
    Document,
    Dossier,
    Event,
    Figure,
    Goods,
    Link,
    Position,
    Statement,
    Trade,
)
from ..values import UNKNOWN, Address, capital, listed
from .actors import actors_words, short_actor


def record_label(dossier: Dossier, record: AnyRecord) -> str:  # noqa: C901, PLR0911  (one case a kind)
    """Return the label of a record: `talks of 6 August 2019`, `position of Georgia: …`."""
    match record:
        case Contact():
            return f"{record.kind} of {record.date}" if record.date.is_said else _undated(dossier, record)
        case Document():
            return f"{record.title}, {record.term}" if record.term and record.term.first else record.title
        case Event():
            return f"{record.name}, {record.date}" if record.date.is_said else record.name
        case Figure():
            return f"{record.what}: {values_words(dossier, record)}"
        case Trade():
            is_told = record.date_words and not record.period.is_said
            return f"trade, {record.date_words}" if is_told else f"trade in {record.period.words('a period not said')}"
        case Goods():
            return f"goods sold by {dossier.said(record.sold_by)}" if record.sold_by else "goods"
        case Body():
            return body_name(dossier, record)
        case Link():
            return _tie(dossier, record)
        case Statement():
            return record.says.rstrip(".")
        case Position():
            return f"{short_label(dossier, record)}: {record.says.rstrip('.')}"
        case _:
            assert_never(record)


def _undated(dossier: Dossier, contact: Contact) -> str:
    """Return the label of a contact without a date: `meeting of Nord and Sud`; what it hung on if two are alike."""
    name = _who_met(dossier, contact)
    alike = [each for each in dossier.records(Contact) if not each.date.is_said and _who_met(dossier, each) == name]
    return f"{name} {contact.occasion}" if len(alike) > 1 and contact.occasion else name


def _who_met(dossier: Dossier, contact: Contact) -> str:
    who = listed([short_actor(dossier, actor) for actor in contact.actors])
    joint = "between" if " of " in contact.kind else "of"
    return f"{contact.kind} {joint} {who}" if who else contact.kind


def short_label(dossier: Dossier, record: AnyRecord) -> str:
    """Return the label without the value of a figure or the content of a position: `position of Georgia`."""
    match record:
        case Figure():
            return record.what
        case Position():
            return f"position of {actors_words(dossier, record.holders, 'a holder not named')}"
        case _:
            return record_label(dossier, record)


def _tie(dossier: Dossier, link: Link) -> str:
    """Return the label of a tie: `recognition of Abkhazia by Russia`, `diplomatic relations of A and B`."""
    of = f" of {dossier.said(link.of)}" if link.of else ""
    disputed = dossier.record(link.over) if link.over else None
    # Of another tie the kind alone: that may be over one more, and so on.
    over = f" over {disputed.kind if isinstance(disputed, Link) else label_of(dossier, link.over)}" if link.over else ""
    between = f" between {actors_words(dossier, link.between)}" if link.between else ""
    predecessor = f" from {dossier.said(link.predecessor)}" if link.predecessor else ""
    by = f" by {actors_words(dossier, link.by)}" if link.by and link.kind == "recognition" else ""
    recognised = f", recognised by {actors_words(dossier, link.by)}" if link.by and not by else ""
    return f"{link.kind}{over}{of}{predecessor}{between}{by}{recognised}"


def body_name(dossier: Dossier, body: Body) -> str:
    """Return the name of a body; for a mission without one, `embassy of Russia to Serbia`."""
    of = f" of {actors_words(dossier, body.of)}" if body.of else ""
    to = f" to {actors_words(dossier, body.to)}" if body.to else ""
    return body.name or capital(f"{body.kind}{of}{to}")


def values_words(dossier: Dossier, figure: Figure) -> str:
    """Return the quantity of a figure, or all competing ones with their holders."""
    if figure.value:
        return str(figure.value)
    if not figure.values:
        return listed([f"{label} {value}" for label, value in figure.parts.items()])
    holders = {key: "holder not named" if key == UNKNOWN else dossier.name(key) for key in figure.values}
    return listed([f"{value} ({holders[key]})" for key, value in figure.values.items()], "against")


_DONE = {
    "judgment": "given", "ruling": "given", "statement": "issued", "communiqué": "issued", "report": "issued",
    "ban": "imposed", "embargo": "imposed", "sanctions": "imposed", "tariff": "imposed", "restriction": "imposed",
    "decision": "taken", "understanding": "reached", "minutes": "adopted", "resolution": "adopted",
}  # fmt: skip
"""What is done with a document on its day, by kind, where it is not signed."""


def signing_word(document: Document) -> str:
    """Return what was done with a document on its day: `signed`, `issued`; or that it had not been done."""
    done = "signed" if document.signed_by else _DONE.get(document.kind.lower(), "signed")
    return f"to be {done}" if document.state in NOT_DONE else done


def undated_label(dossier: Dossier, record: AnyRecord) -> str:
    """Return the label without the date and without who met, for a timeline, which has these beside it."""
    if record.state == "none":
        return f"no {lower_first(record_label(dossier, record))}"
    match record:
        case Contact():
            is_named = record.occasion and not record.date.known
            return f"{record.kind}, {record.occasion}" if is_named else record.kind
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


def concerning(dossier: Dossier, about: Sequence[str], said: str) -> str:
    """Return what a record is about, `concerning the treaty of 1992`, as far as its own words do not name it."""
    labels = [within_a_sentence(dossier, key) for key in about]
    unsaid = [f"the {label}" for label in labels if " ".join(label.split()[:2]).strip(",").lower() not in said.lower()]
    return f"concerning {listed(unsaid)}" if unsaid else ""


COMMON = frozenset(
    """
    accord act agreement agreements amendment annex ban charter code communiqué concept contract convention court
    decision declaration decree documents draft embargo embassy exchange final framework free general
    intergovernmental interim joint judgment law letter levy loan memorandum minutes note order package pact papers
    plan programme project protocol protocols resolution roadmap ruling sanctions statement strategy supplementary
    tariff tax treaty two understanding
    """.split()
)
"""Words, in lower case, with which the title of a document begins that is no name of its own."""


def within_a_sentence(dossier: Dossier, key: str) -> str:
    """Return a label with a small first letter, unless it is the name of a body or an event, or begins with a name."""
    record, label = dossier.record(key), label_of(dossier, key)
    is_name = isinstance(record, (Body, Event))
    is_named = isinstance(record, Document) and label.partition(" ")[0].lower() not in COMMON
    return label if is_name or is_named else lower_first(label)


def following(dossier: Dossier, key: str) -> str:
    """Return after what something came: `after the talks of 1992`; what has no name is quoted."""
    record, label = dossier.record(key), within_a_sentence(dossier, key)
    if isinstance(record, (Figure, Goods, Position, Statement)):
        return f"after this: “{label}”"
    return f"after {lower_first(label) if label.startswith('The ') else f'the {label}'}"


def address_label(dossier: Dossier, address: Address) -> str:
    """Return the label or name of the record, source or registry entry at an address."""
    if address.kind == "source" and address.id in dossier.sources:
        return dossier.sources[address.id].name
    return label_of(dossier, address.id)


def field_words(record: AnyRecord, written: str) -> str:
    """Return the label of a field, given its key in the file."""
    return record.LABELS.get(written, written.replace("_", " "))


_IMPLIED = {
    "date": "date", "inside": "what it is part of", "signed": "date of signature", "since": "since when",
    "who": "who took part",
}  # fmt: skip
"""What the source implies, by key in the file, where the label of the field would not be understood in a sentence."""


def implied_fields(record: AnyRecord) -> str:
    """Return what the source only implies about a record: `who took part and topics`; empty if nothing."""
    return listed([_implied(record, name) for name in record.inferred])


def _implied(record: AnyRecord, written: str) -> str:
    if isinstance(record, Trade) and written == "of":
        return f"that it is trade in {record.of}"
    return _IMPLIED.get(written, field_words(record, written))


def lower_first(text: str) -> str:
    """Return a title with a small first letter, for use inside a sentence; an abbreviation such as KF-X stays."""
    is_word = text[1:2].islower() or not text[1:2].isalnum()
    return text[:1].lower() + text[1:] if is_word and text[1:2] != "-" else text
