"""One fact as a sentence to paste elsewhere, with its date, hedge, citation and checks."""

from msgspec.structs import replace

from ..blocks import Line, Span, capital_line, line, with_full_stop
from ..model import AnyRecord, Contact, Dossier, Link, Statement
from ..values import Address, capital, clean, one_line
from .ages import stood_words
from .checks import check_line
from .citing import reference_words
from .happened import contact_fact, says_what_happened
from .labels import implied_fields
from .lines import link_line, record_line
from .sources import entry_line, source_line
from .statements import view_of


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
    if isinstance(record, Contact) and says_what_happened(record):
        sentence = contact_fact(dossier, record)
    elif isinstance(record, Link) and record.state != "none":
        sentence = _without_emphasis(link_line(dossier, record, of_the_pair=True))
    else:
        sentence = _without_emphasis(record_line(dossier, record))
    if dossier.home(record.id)[1].evaluative:
        sentence = line(f"{view_of(dossier.sources[record.src[0].source].speaker)}: ", sentence)
    elif isinstance(record, Statement):  # its wording presupposes the heading of its group
        sentence = _under_heading(dossier, record)
    stood = f" {capital(stood_words(dossier))}." if dossier.file_day else ""
    return line(with_full_stop(capital_line(sentence)), _implied(record), stood, _checks(dossier, record))


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
    return f" Implied by the source, not said outright: {implied}." if implied else ""


def _checks(dossier: Dossier, record: AnyRecord) -> Line:
    """Return the checks about a record in full, since their numbers mean nothing outside the dossier."""
    checks = [check for check in dossier.checks if record.id in check.about]
    return line(*(part for check in checks for part in (" ", with_full_stop(check_line(dossier, check)))))
