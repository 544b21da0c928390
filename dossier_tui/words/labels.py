"""Labels: records in a few words, for lists, headings and the lines of other records."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
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
    once,
    once_a_record,
)
from ..values import UNKNOWN, Address, Quantity, listed
from ..values.articles import has_determiner
from .actors import actors_words, bare_name, body_name, said
from .titles import COMMON, description, happening, in_small, is_official, running
from .when import in_when, of_when


@once_a_record
def record_label(dossier: Dossier, record: AnyRecord) -> str:  # noqa: C901, PLR0911  (one case a kind)
    """Return the label of a record: `talks of 6 August 2019`, `position of Georgia: …`."""
    match record:
        case Contact():
            return f"{record.kind} {of_when(record.date)}" if record.date.is_said else _undated(dossier, record)
        case Document():
            return _with_term(record)
        case Event():
            return f"{record.name}, {record.date}" if record.date.is_said else record.name
        case Figure():
            value = values_words(dossier, record)
            return f"{record.what}: {value}" if value else record.what
        case Trade():
            is_told = record.date_words and not record.period.is_said
            period = in_when(record.period) if record.period.is_said else "in a period not said"
            return f"trade, {record.date_words}" if is_told else f"trade {period}"
        case Goods():
            to = " to all the world" if record.sold_to == "all" else ""
            return f"goods sold by {dossier.said(record.sold_by)}{to}" if record.sold_by else "goods"
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


def _with_term(document: Document) -> str:
    """Return the title of a document with the period that it covers, unless the title has the years of it."""
    years = re.findall("[0-9]{4}", str(document.term)) if document.term and document.term.first else []
    return document.title if all(year in document.title for year in years) else f"{document.title}, {document.term}"


def _undated(dossier: Dossier, contact: Contact) -> str:
    """Return the label of a contact without a date: `meeting of Nord and Sud`; what it hung on if two are alike."""
    name = _who_met(dossier, contact)
    return f"{name} {contact.occasion}" if contact.occasion and _undated_names(dossier)[name] > 1 else name


@once
def _undated_names(dossier: Dossier) -> Counter[str]:
    """Count the contacts without a date that would have the same label."""
    return Counter(_who_met(dossier, each) for each in dossier.records(Contact) if not each.date.is_said)


def _who_met(dossier: Dossier, contact: Contact) -> str:
    who = listed([bare_name(dossier, actor) for actor in contact.actors])
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
    between = f" between {actors_words(dossier, link.between)}" if link.between else ""
    predecessor = f" from {dossier.said(link.predecessor)}" if link.predecessor else ""
    is_recognised = link.kind != "recognition" and (link.of or link.predecessor)
    by = f"{', recognised' if is_recognised else ''} by {actors_words(dossier, link.by)}" if link.by else ""
    return f"{link.kind}{_over(dossier, link)}{of}{predecessor}{between}{by}"


def tie_of_the_pair(dossier: Dossier, link: Link) -> str:
    """Return the label of a tie with the pair where it does not say whose it is: `border between Norland and Sud`."""
    label = _tie(dossier, link)
    is_named = link.of or link.between or link.predecessor or link.by or " between " in label
    return label if is_named else f"{label} between {listed([dossier.said(party) for party in dossier.parties])}"


_OF = frozenset(
    "administration annexation cession delimitation demarcation division lease occupation partition return secession "
    "transfer".split()
)
"""The last words of kinds of tie that are done to a place: `occupation of the valley`; others are over it."""


_AT = frozenset("checkpoint checkpoints crossing crossings post posts".split())
"""The last words of kinds of tie that are at a place: `border crossing at Jaber`."""
_BETWEEN = frozenset(
    "cable connection connections ferry flights highway interconnection line lines link links pipeline railway road "
    "route routes service services".split()
)
"""The last words of kinds of tie that join places: `air link between Amman and Damascus`."""


def _over(dossier: Dossier, link: Link) -> str:
    """Return what a tie is over: ` over the Gulf of Piran`, ` of the valley`; empty if nothing is named."""
    if not link.over:
        return ""
    # Of another tie the kind alone: that may be over one more, and so on.
    records = {key: dossier.record(key) for key in link.over}
    what = listed([each.kind if isinstance(each, Link) else matter(dossier, key) for key, each in records.items()])
    if " of " in link.kind:
        return f" ({what})"
    last = link.kind.rpartition(" ")[2].lower()
    if last in _BETWEEN:
        return f" {'between' if len(link.over) > 1 else 'by way of'} {what}"
    if last in _AT:
        return f" at {what.removesuffix(f' {last}')}"  # a crossing goes by its ends
    return f" {'of' if last in _OF else 'over'} {what}"


def values_words(dossier: Dossier, figure: Figure) -> str:
    """Return the quantity of a figure, or all competing ones with their holders; empty where no number is printed."""
    if figure.value and not figure.value.known:
        return "number not said" if {"goods", "people"} & {*figure.kind} else str(figure.value)
    if figure.value:
        return str(figure.value)
    if not figure.values:
        return parts_words(figure.parts)
    holders = {key: "holder not named" if key == UNKNOWN else said(dossier, key) for key in figure.values}
    return listed([f"{value} ({holders[key]})" for key, value in figure.values.items()], "against")


def parts_words(parts: Mapping[str, Quantity]) -> str:
    """Return the parts of a figure, the currency of all once: `USD 2 m (roads) and 1 m (schools)`."""
    is_of_one = len({value.currency for value in parts.values()}) == 1
    amounts = [value.bare if place and is_of_one else str(value) for place, value in enumerate(parts.values())]
    return listed([f"{amount} ({running(label)})" for amount, label in zip(amounts, parts, strict=True)])


_DONE = {
    "judgment": "given", "ruling": "given", "statement": "issued", "communiqué": "issued", "report": "issued",
    "ban": "imposed", "embargo": "imposed", "sanctions": "imposed", "tariff": "imposed", "restriction": "imposed",
    "decision": "taken", "understanding": "reached", "minutes": "adopted", "resolution": "adopted",
}  # fmt: skip
"""What is done with a document on its day, by kind, where it is not signed."""


_MADE = (
    "adopted",
    "agreed",
    "announced",
    "approved",
    "given",
    "imposed",
    "issued",
    "published",
    "reached",
    "ruled",
    "taken",
)
"""Acts by which a document came about, where it was not signed."""


def signing_word(document: Document) -> str:
    """Return what was done with a document on its day: `signed`, `issued`; or that it had not been done."""
    done = "signed" if document.signed_by else _made(document) or _by_kind(document) or "signed"
    return f"to be {done}" if document.state in NOT_DONE else done


def result_word(document: Document) -> str:
    """Return what came of a document at a contact, `signed`; `result` where nothing says what was done with it."""
    is_signed = document.signed or document.signed_by or any(act.act == "signed" for act in document.acts)
    is_told = is_signed or _made(document) or _by_kind(document) or document.state in NOT_DONE
    return signing_word(document) if is_told else "result"


def _made(document: Document) -> str:
    """Return the act by which a document came about that was not signed; empty if none of its acts says so."""
    acts = [act.act for act in document.acts]
    return "" if document.signed or "signed" in acts else next((act for act in acts if act in _MADE), "")


def _by_kind(document: Document) -> str:
    return _DONE.get(document.kind.lower(), _DONE.get(document.kind_noun, ""))


_SAYS = frozenset(
    "address announcement appeal bulletin charter communiqué declaration letter list memo message note notice report "
    "resolution speech statement vision".split()
)
_RULES = frozenset("acquittal judgment order ruling sentence verdict".split())
"""Kinds of document by their noun that say something, and that rule it; the others have terms."""


def terms_heading(document: Document) -> str:
    """Return what stands before what a document provides: `Terms` of a treaty, `It says` of a statement."""
    noun = document.kind_noun
    return "It says" if noun in _SAYS else "It rules" if noun in _RULES else "Terms"


def undated_label(dossier: Dossier, record: AnyRecord) -> str:
    """Return the label without the date and without who met, for a timeline, which has these beside it."""
    if record.state == "none":
        return f"no {in_small(dossier, record_label(dossier, record))}"
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
    unsaid = [key for key in about if not _names(said.lower(), matter(dossier, key))]
    return matters("concerning", dossier, unsaid) if unsaid else ""


def _names(said: str, label: str) -> bool:
    """Whether words, in lower case, name what a label does: by its first two words, or by the end of its name."""
    words = [word.strip(",") for word in label.strip("“”").removeprefix("the ").lower().split()]
    end = words[-2:] if len(words) > 2 and len(words[-2]) > _OF_A_PREPOSITION else words[:2]
    return " ".join(words[:2]) in said or " ".join(end) in said


_OF_A_PREPOSITION = 3
"""The most letters of a word such as `of`, `in` or `and`, behind which no name ends that stands for the whole."""


def matters(preposition: str, dossier: Dossier, keys: Sequence[str]) -> str:
    """Return what something is about: `on the treaty`; what goes by a title is in quotes."""
    return f"{preposition} {listed([_quoted(dossier, key) for key in keys])}"


def _quoted(dossier: Dossier, key: str) -> str:
    """Return a record or entry inside a sentence, in quotes if it is a title: “Boats pay twice”."""
    words = matter(dossier, key)
    return f"“{words}”" if _goes_by_title(dossier, key) and not words.startswith("“") else words


def _goes_by_title(dossier: Dossier, key: str) -> bool:
    """Whether a record is a document that goes by a title which is no mere description of it."""
    record = dossier.record(key)
    return isinstance(record, Document) and _is_title(record) and not description(dossier, _with_term(record))


def matter(dossier: Dossier, key: str) -> str:
    """Return a record or entry inside a sentence and with its article: `the treaty of 1992`.

    A title has none: it is a curator's, and may be a whole sentence but for its verb. An event's is then in quotes.
    """
    record = dossier.record(key)
    if isinstance(record, Body):
        return _body(dossier, record)
    if record is None:
        return said(dossier, key)
    if isinstance(record, Event):
        return happening(dossier, record.name)
    words = short_label(dossier, record)
    if isinstance(record, Statement):  # a clause
        return f"this: {in_small(dossier, words)}"
    if _is_title(record):
        return description(dossier, words) or words
    words = words if isinstance(record, Body) or is_official(words) else in_small(dossier, words)
    return words if words.lower().startswith("the ") else f"the {words}"


def _body(dossier: Dossier, body: Body) -> str:
    """Return a body inside a sentence: `the joint fund`, but `Schools: Partners for the Future`, `Russia's base`."""
    name = body_name(dossier, body)
    has_none = ": " in name or has_determiner(name)
    return name if has_none else description(dossier, name) or f"the {name}"


def _is_title(record: AnyRecord | None) -> bool:
    """Whether a record goes by a title: a document whose title does not begin with what it is."""
    return isinstance(record, Document) and record.title.partition(" ")[0].lower() not in COMMON


def following(dossier: Dossier, key: str) -> str:
    """Return after what something came: `after the talks of 1992`; behind a colon where it is a clause."""
    record = dossier.record(key)
    if isinstance(record, (Figure, Goods, Position, Statement)):
        return f"after this: {in_small(dossier, label_of(dossier, key))}"
    return f"after {matter(dossier, key)}"


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
    "term": "period covered", "who": "who took part", "signed_by": "who signed", "by": "by whom", "to": "to whom",
    "of": "of whom", "from": "from whom", "as_of": "day of the count", "state_as_of": "day of the state",
    "between": "between whom", "holders": "who holds it", "against": "against whom", "figures_from": "who counted",
    "about": "what it is about", "acts": "what became of it", "asked_by": "who asks for it",
    "asked_of": "of whom it is asked", "because": "reason given", "beside": "what it was beside",
    "compared_with": "what it is compared with", "due": "when it is due", "forum": "where it is stated",
    "in_force": "since when in force",
    "includes": "what it includes", "led_by": "who leads it", "mediated_by": "who mediated",
    "members": "who its members are", "parts": "programme", "results": "what came of it", "run_by": "who runs it",
    "text": "what else is told", "through": "by what it was done", "until": "until when", "was": "what it was before",
}  # fmt: skip
"""What the source implies, by key in the file, where the label of the field would not be understood in a sentence."""


def implied_fields(record: AnyRecord) -> str:
    """Return what the source only implies about a record: `who took part and topics`; empty if nothing."""
    return listed([_implied(record, name) for name in record.inferred])


def _implied(record: AnyRecord, written: str) -> str:
    if isinstance(record, Trade) and written == "of":
        return "that it is trade" if record.of == "not said" else f"that it is trade in {record.of}"
    return field_in_words(record, written)


def field_in_words(record: AnyRecord, written: str) -> str:
    """Return the label of a field as it is understood inside a sentence, given its key in the file."""
    return _IMPLIED.get(written, field_words(record, written))


def step_field_words(written: str) -> str:
    """Return the label of a field of an act or a term as it is understood inside a sentence."""
    return _IMPLIED.get(written, written.replace("_", " "))
