"""Records in a few words, for page one."""

from collections.abc import Sequence

from msgspec.structs import replace

from ...blocks import Line, Span, line, text_of
from ...model import AnyRecord, Body, Contact, Document, Dossier, Event, Figure, Link, Position, end_of, status_of
from ...values import capital
from ...values.text import plural
from ...words.actors import body_name, called_words, owners_words
from ...words.documents import act_of, between_words, first_done, in_force_words
from ...words.endings import check_words
from ...words.labels import record_label, signing_word
from ...words.lines import record_line
from ...words.places import place_words
from ...words.statements import side_words
from ...words.steps import act_line
from ...words.when import signed_when, since_when, until_when
from .fitting import words_in
from .recent import told_words, weak_words


def short_line(dossier: Dossier, record: AnyRecord) -> Line:
    """Return a headline record in a few words where its kind has such; else as the sections tell it."""
    match record:
        case Contact() | Event():
            where = _at(dossier, record.place)
            told = line(capital(record_label(dossier, record)), where, _results(record))
        case Document():
            told = document_words(dossier, record)
        case Body():
            told = _body(dossier, record)
        case Position():
            told = line(position_words(dossier, record))
        case Figure():
            return _figure(dossier, record)
        case Link():
            return _link(dossier, record)
        case _:
            return record_line(dossier, record)
    undated = "" if isinstance(record, Position) else told_words(dossier, record)
    beside = ", ".join(filter(None, (undated, weak_words(dossier, record.src))))
    return line(told, f" ({beside})" if beside else "", Span("", "", record.src), check_words(dossier, record))


def position_words(dossier: Dossier, position: Position) -> str:
    """Return a position with the office that its holder had then, and when it was stated, or told."""
    undated = told_words(dossier, position)
    return f"{side_words(dossier, position)}{f' ({undated})' if undated else ''}: {position.says.rstrip('.')}"


def _results(record: Contact | Event) -> str:
    """Return how many results of a contact are on file: `; 4 results on file`; empty if none is."""
    count = len(record.results) if isinstance(record, Contact) else 0
    return f"; {plural(count, 'result')} on file" if count else ""


def document_words(dossier: Dossier, record: Document) -> Line:
    """Return a document with whose act it is, what was done with it and when, whether in force, and its first term."""
    signed = record.signed if record.signed and record.signed.is_said else None
    done = first_done(record) or (f"{signing_word(record)} {signed_when(signed)}" if signed else "")
    held = status_of(dossier, record).word
    status = in_force_words(dossier, record) if held not in {"not said", "not looked for"} else ""
    term = next(iter(record.provides), None)
    provides = f": {term.says.rstrip('.')}" if term and len(term.says.split()) <= _LONG_TERM else ""
    whose = act_of(dossier, record) if record.by else between_words(dossier, record)
    details = (whose, done, status, *called_words(dossier, record.called))
    return line(", ".join(filter(None, (record_label(dossier, record), *details))), provides)


_LONG_TERM = 20
"""The number of words from which a term of a document is left to the file."""
_LONG_LINK = 40
"""The number of words from which only the first and the last act of a tie are told."""


def _link(dossier: Dossier, link: Link) -> Line:
    told = record_line(dossier, link)
    few = replace(link, acts=(*link.acts[:1], *link.acts[1:][-1:]))
    return told if words_in(told) <= _LONG_LINK else record_line(dossier, few)


def _figure(dossier: Dossier, figure: Figure) -> Line:
    """Return a figure without what it is for and what its name says; what was agreed on its day only as that."""
    said = figure.what.lower()
    bare = replace(figure, about=(), uses=(), kind=tuple(kind for kind in figure.kind if kind not in said))
    if figure.state in _SETTLED and figure.when and figure.when.is_said:
        bare = replace(bare, what=f"{figure.what} ({figure.state})", state=None, due=None)
    return record_line(dossier, bare)


_SETTLED = {"agreed", "committed"}
"""States that are not waiting to come true: what was agreed on its day."""


def _body(dossier: Dossier, body: Body) -> Line:
    """Return a body with whose it is, how many parts it has and the first of them, where it is, and since when."""
    owners, end = owners_words(dossier, body), end_of(dossier, body)
    lead = "Former base" if end else "Base"
    since = f", {since_when(body.since)}" if body.since and body.since.is_said and not end else ""
    until = f", {until_when(end.date)}" if end and end.date and end.date.is_said else ""
    return line(
        Span(f"{lead}: ", "strong") if dossier.home(body.id)[1].bases else "",
        body_name(dossier, body),
        f" ({owners})" if owners else "",
        _at(dossier, body.place),
        _parts(dossier, body),
        since or until,
        _latest(dossier, body),
    )


def _latest(dossier: Dossier, body: Body) -> Line:
    """Return what was last done with a body that is no base, without its citations."""
    if not body.acts or dossier.home(body.id)[1].bases:
        return ()
    return line("; ", text_of(act_line(dossier, body.acts[-1], body.src)))


def _parts(dossier: Dossier, body: Body) -> str:
    """Return how many parts a body has, with the first of those that are named."""
    parts = [body_name(dossier, each) for each in dossier.records(Body) if each.part_of == body.id]
    among = f"{parts[0]} among them" if parts else ""
    return "".join(f", {each}" for each in (str(body.size or ""), among) if each)


def _at(dossier: Dossier, place: str | Sequence[str]) -> str:
    where = place_words(dossier, place, unsaid="")
    return f", {where}" if where else ""
