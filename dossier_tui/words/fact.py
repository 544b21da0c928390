"""One fact as a sentence that can be pasted: with date, hedge, citation and what to check."""

from collections.abc import Mapping

from ..blocks import Line, Span, capital_line, line
from ..model import AnyRecord, Contact, Dossier, Statement
from ..values import UNKNOWN, Address, clean, listed, one_line
from .checks import check_line
from .citing import reference_words
from .contacts import beside_words, guest_of, kind_words, names, reported
from .endings import cited_with_note
from .labels import field_words
from .lines import record_line
from .places import in_place
from .sources import entry_line, source_line

VERBS: Mapping[str, str] = {
    "meeting": "met",
    "informal meeting": "met informally",
    "talks": "held talks",
    "consultations": "held consultations",
    "call": "spoke by telephone",
    "joint appearance": "appeared together",
}
"""What those who took part did, by kind of contact; on visits they took part."""


def plain_fact(dossier: Dossier, address: Address) -> str:
    """One fact as a sentence with date, hedge and citation; empty where nothing stands at the address."""
    parts = []
    for span in fact(dossier, address):
        parts.append(span.text)
        words = reference_words(dossier, span.cites)
        parts.append(f" ({words})" if words else "")
    return one_line(clean("".join(parts)))


def fact(dossier: Dossier, address: Address) -> Line:
    """What stands at an address, as a sentence out of its context; empty where nothing does."""
    record = dossier.at(address)
    if record:
        return _record(dossier, record)
    if address.kind == "source" and address.id in dossier.cited_sources:
        return _level(source_line(dossier, address.id))
    if address.kind == "entry" and address.id in dossier.registry.entries:
        return _level(entry_line(dossier, dossier.registry.entries[address.id]))
    return ()


def _record(dossier: Dossier, record: AnyRecord) -> Line:
    if isinstance(record, Contact) and record.state is None:
        said = _contact(dossier, record)
    else:
        said = _level(record_line(dossier, record))
    if dossier.home(record.id)[1].evaluative:
        speaker = dossier.sources[record.src[0].source].speaker
        said = line(f"{speaker}'s view: ", said)
    elif isinstance(record, Statement):  # worded to stand below the heading of its group
        said = line(f"{dossier.home(record.id)[1].title}: ", said)
    return line(_stopped(capital_line(said)), _implied(record), _checks(dossier, record))


def _level(spans: Line) -> Line:
    """A line without emphasis and without the numbers of checks, which mean nothing elsewhere."""
    return tuple(Span(s.text, "" if s.style == "strong" else s.style, s.cites) for s in spans if s.style != "check")


def _stopped(spans: Line) -> Line:
    """The line closed by a full stop, which stands after the citations."""
    last = spans[-1]
    return spans if not last.cites and last.text.endswith((".", "?", "!", "…")) else (*spans, Span("."))


def _contact(dossier: Dossier, contact: Contact) -> Line:
    """`On 6 August 2019 (Tuesday), Vladimir Putin and Raul Khadzhimba held talks, place not said`."""
    words = f" ({contact.date_words})" if contact.date_words else ""
    details = reported(dossier, contact)
    return line(
        f"{_placed(contact)}{words}, {names(dossier, contact)} {_did(dossier, contact)}{_where(dossier, contact)}",
        "".join(f", {each}" for each in (beside_words(contact), contact.occasion) if each),
        line(": ", details) if details else "",
        cited_with_note(contact),
    )


def _placed(contact: Contact) -> str:
    date = contact.date
    if not date.known:
        return "On a date not said"
    of_days = date.start != date.end and date.start and date.start.day and date.end and date.end.day
    return f"on {date}" if of_days else date.placed


def _did(dossier: Dossier, contact: Contact) -> str:
    alone = len(contact.who) == 1
    if contact.kind == "attendance":
        return f"{'was' if alone else 'were'} present"
    if contact.kind.endswith("visit"):
        return f"was on {_article(contact.kind)}" if alone else f"took part in {_visit(dossier, contact)}"
    return VERBS[contact.kind] if contact.kind in VERBS and not alone else f"had {_article(contact.kind)}"


def _visit(dossier: Dossier, contact: Contact) -> str:
    """`Jeenbekov's working visit`, `a working visit`."""
    return kind_words(dossier, contact) if guest_of(dossier, contact) else _article(contact.kind)


def _article(kind: str) -> str:
    return f"a{'n' if kind[0] in 'aeiou' else ''} {kind}"


def _where(dossier: Dossier, contact: Contact) -> str:
    if contact.place in {"", UNKNOWN}:
        return ", place not said" if contact.place else ""
    town = ", town not said" if contact.place in dossier.registry.polities else ""
    return f" {in_place(dossier, contact.place)}{town}"


def _implied(record: AnyRecord) -> str:
    names = [field_words(record, name) for name in record.inferred]
    return f" Implied by the source, not said outright: {listed(names)}." if names else ""


def _checks(dossier: Dossier, record: AnyRecord) -> Line:
    """What to check before this is quoted, in full, since its number means nothing elsewhere."""
    checks = [check for check in dossier.checks if record.id in check.about]
    return line(*(part for check in checks for part in (" ", _stopped(check_line(dossier, check)))))
