"""One fact as a sentence to paste elsewhere, with its date, hedge, citation and checks."""

from collections.abc import Iterator
from typing import Final

from msgspec.structs import replace

from ..blocks import NO_CITES, Line, Span, capital_line, line, with_full_stop
from ..model import Actor, AnyRecord, Check, Contact, Document, Dossier, Goods, Link, Statement, Trade
from ..values import Address, Citations, capital, clean, one_line
from .actors import named_at
from .ages import stood_words
from .checks import check_line, remark_in_short
from .citing import reference_words
from .figures import goods_line, trade_line
from .happened import contact_fact, says_what_happened
from .labels import implied_fields
from .lines import link_line, record_line
from .sources import entry_line, source_line
from .statements import view_of

MANY: Final = 3
"""The number of records from which a remark about them is told in short beside one of them."""


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
    sentence = _alone(dossier, record)
    if dossier.home(record.id)[1].evaluative:
        sentence = line(f"{view_of(dossier.sources[record.src[0].source].speaker)}: ", sentence)
    elif isinstance(record, Statement):  # its wording presupposes the heading of its group
        sentence = _under_heading(dossier, record)
    stood = f" {capital(stood_words(dossier))}." if dossier.file_day else ""
    whole = line(with_full_stop(capital_line(sentence)), _implied(record), stood, _checks(dossier, record))
    return tuple(_cited_once(whole, record.src))


def _cited_once(spans: Line, own: Citations) -> Iterator[Span]:
    """Yield the spans of a line, the record's `own` citations only where they stand first: for all that has no others.

    Those inside the prose of a remark stay, as others stand beside them there.
    """
    is_cited = False
    for span in spans:
        is_again = is_cited and not span.text and span.cites == own
        yield replace(span, cites=NO_CITES) if is_again else span
        is_cited = is_cited or span.cites == own


def _alone(dossier: Dossier, record: AnyRecord) -> Line:
    """Return a record as a sentence that names the pair where a reader of the dossier need not be told it."""
    if record.state == "none":
        return _without_emphasis(record_line(dossier, record))
    match record:
        case Contact() if says_what_happened(record):
            return contact_fact(dossier, record)
        case Link():
            said = link_line(dossier, record, of_the_pair=True)
        case Trade():
            said = trade_line(dossier, record, of_the_pair=True)
        case Goods():
            said = goods_line(dossier, record, of_the_pair=True)
        case Document() if record.kind_noun in _CONCLUDED and not (record.by or record.between or record.signed_by):
            said = record_line(dossier, _with_parties(dossier, record))
        case _:
            said = record_line(dossier, record)
    return _without_emphasis(said)


_CONCLUDED = frozenset("accord agreement arrangement convention memorandum pact protocol treaty understanding".split())
"""Kinds of document, by their noun, that two conclude with one another."""


def _with_parties(dossier: Dossier, document: Document) -> Document:
    """Return a document with the pair as its parties, which it has by default, unless its title names them."""
    is_named = all(named_at(dossier, Actor(who=party), document.title) >= 0 for party in dossier.parties)
    return document if is_named else replace(document, between=dossier.parties)


def _under_heading(dossier: Dossier, statement: Statement) -> Line:
    """Return a statement behind the heading of its group, with its channel: `Standing channels (parliaments): …`."""
    channel = f" ({statement.channel})" if statement.channel else ""
    said = _without_emphasis(record_line(dossier, replace(statement, channel="")))
    return line(f"{dossier.home(statement.id)[1].title}{channel}: ", said)


def _without_emphasis(spans: Line) -> Line:
    """Remove bold text from a line, and check numbers and what is implied, which the fact says at its end."""
    return tuple(
        Span(s.text, "" if s.style == "strong" else s.style, s.cites) for s in spans if s.style not in {"check", "dim"}
    )


def _implied(record: AnyRecord) -> str:
    implied = implied_fields(record)
    return f" Implied by the source: {implied}." if implied else ""


def _checks(dossier: Dossier, record: AnyRecord) -> Line:
    """Return the checks about a record, since their numbers mean nothing outside the dossier.

    A remark about many records is its title and what to say instead: most of what it tells is of the others.
    """
    checks = [check for check in dossier.checks if record.id in check.about]
    told = (_short(check) if len(check.about) >= MANY else () for check in checks)
    lines = (short or check_line(dossier, check) for check, short in zip(checks, told, strict=True))
    return line(*(part for each in lines for part in (" ", with_full_stop(each))))


def _short(check: Check) -> Line:
    """Return the title of a remark and what it bids say instead; empty without either."""
    return remark_in_short(check.remark) if check.remark and check.remark.instead else ()
