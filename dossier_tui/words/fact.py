"""One fact as a sentence to paste elsewhere, with its date, hedge, citation and checks."""

from collections.abc import Mapping

from ..blocks import Line, Span, capital_line, line
from ..model import AnyRecord, Contact, Dossier, Statement
from ..values import UNKNOWN, Address, capital, clean, one_line
from .checks import check_line
from .citing import reference_words
from .contacts import beside_words, guest_of, kind_words, mediated_words, names, occasion_words, reported
from .endings import cited_with_note, sentences_beside
from .labels import implied_fields
from .lines import record_line
from .places import in_place
from .sources import entry_line, source_line
from .when import on_when

ORDINALS = {"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "last"}
"""The beginnings of kinds of contact that take the definite article; any with a digit does too."""
VERBS: Mapping[str, str] = {
    "meeting": "met",
    "informal meeting": "met informally",
    "talks": "held talks",
    "consultations": "held consultations",
    "call": "spoke by telephone",
    "joint appearance": "appeared together",
}
"""Verbs for what the people at a contact did, by kind of contact. Visits have their own wording."""


def plain_fact(dossier: Dossier, address: Address) -> str:
    """Return a fact as plain text, with its citations in brackets; empty if nothing has this address."""
    parts = []
    for span in fact(dossier, address):
        parts.append(span.text)
        words = reference_words(dossier, span.cites)
        parts.append(f" ({words})" if words else "")
    return one_line(clean("".join(parts)))


def fact(dossier: Dossier, address: Address) -> Line:
    """Return a record, source or registry entry as a self-contained sentence; empty if nothing has this address."""
    record = dossier.record_at(address)
    if record:
        return _record(dossier, record)
    if address.kind == "source" and address.id in dossier.cited_sources:
        return _without_emphasis(source_line(dossier, address.id))
    if address.kind == "entry" and address.id in dossier.registry.entries:
        return _without_emphasis(entry_line(dossier, dossier.registry.entries[address.id]))
    return ()


def _record(dossier: Dossier, record: AnyRecord) -> Line:
    if isinstance(record, Contact) and record.state is None:
        sentence = _contact(dossier, record)
    else:
        sentence = _without_emphasis(record_line(dossier, record))
    if dossier.home(record.id)[1].evaluative:
        speaker = dossier.sources[record.src[0].source].speaker
        sentence = line(f"{speaker}'s view: ", sentence)
    elif isinstance(record, Statement):  # its wording presupposes the heading of its group
        sentence = line(f"{dossier.home(record.id)[1].title}: ", sentence)
    return line(_with_full_stop(capital_line(sentence)), _implied(record), _checks(dossier, record))


def _without_emphasis(spans: Line) -> Line:
    """Remove bold text from a line, and check numbers and what is implied, which the fact says at its end."""
    return tuple(
        Span(s.text, "" if s.style == "strong" else s.style, s.cites) for s in spans if s.style not in {"check", "dim"}
    )


def _with_full_stop(spans: Line) -> Line:
    """End a line with a full stop, after the citations, unless it already ends a sentence."""
    last = spans[-1]
    return spans if not last.cites and last.text.endswith((".", "?", "!", "…")) else (*spans, Span("."))


def _contact(dossier: Dossier, contact: Contact) -> Line:
    """Return a contact as a sentence: `On 6 August 2019 (Tuesday), Vladimir Putin and Raul Khadzhimba held talks`."""
    words = f" ({contact.date_words})" if contact.date_words else ""
    details = reported(dossier, contact)
    return line(
        f"{_dated(contact)}{words}, {names(dossier, contact)} {_did(dossier, contact)}{_where(dossier, contact)}",
        "".join(f", {each}" for each in _setting(dossier, contact) if each),
        line(": ", details) if details else "",
        sentences_beside(dossier, contact),
        cited_with_note(contact),
    )


def _setting(dossier: Dossier, contact: Contact) -> tuple[str, ...]:
    return beside_words(dossier, contact), occasion_words(contact), mediated_words(dossier, contact)


def _dated(contact: Contact) -> str:
    date = contact.date
    if not date.is_said:
        return capital(contact.how_often) or "On a date not said"
    return on_when(date)


def _did(dossier: Dossier, contact: Contact) -> str:
    one_person = len(contact.who) == 1
    if contact.kind == "attendance":
        return f"{'was' if one_person else 'were'} present"
    if contact.kind.endswith("visit"):
        return f"was on {_article(contact.kind)}" if one_person else f"took part in {_visit(dossier, contact)}"
    return VERBS[contact.kind] if contact.kind in VERBS and not one_person else f"had {_article(contact.kind)}"


def _visit(dossier: Dossier, contact: Contact) -> str:
    """Return the visit with its guest if there is one: `Jeenbekov's working visit`, `a working visit`."""
    return kind_words(dossier, contact) if guest_of(dossier, contact) else _article(contact.kind)


def _article(kind: str) -> str:
    first, last = kind.split(" ", maxsplit=1)[0], kind.rsplit(" ", maxsplit=1)[-1]
    if last.endswith("s") and not last.endswith("ss"):
        return kind
    if first in ORDINALS or first[:1].isdigit():
        return f"the {kind}"
    return f"a{'n' if kind[0] in 'aeiou' else ''} {kind}"


def _where(dossier: Dossier, contact: Contact) -> str:
    if contact.place in {"", UNKNOWN}:
        return ", place not said" if contact.place else ""
    town = ", town not said" if contact.place in dossier.registry.polities else ""
    return f" {in_place(dossier, contact.place)}{town}"


def _implied(record: AnyRecord) -> str:
    implied = implied_fields(record)
    return f" Implied by the source, not said outright: {implied}." if implied else ""


def _checks(dossier: Dossier, record: AnyRecord) -> Line:
    """Return the checks about a record in full, since their numbers mean nothing outside the dossier."""
    checks = [check for check in dossier.checks if record.id in check.about]
    return line(*(part for check in checks for part in (" ", _with_full_stop(check_line(dossier, check)))))
