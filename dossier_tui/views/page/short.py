"""Records in a few words, for page one."""

from collections.abc import Sequence

from msgspec.structs import replace

from ...blocks import NO_CITES, Line, Span, joined, line
from ...model import (
    Act,
    AnyRecord,
    Body,
    Contact,
    Document,
    Dossier,
    Event,
    Figure,
    Link,
    Position,
    end_of,
    is_act_ahead,
    status_of,
)
from ...values import capital
from ...values.text import plural
from ...words.actors import body_name, called_words, owners_words
from ...words.brackets import bracketed
from ...words.documents import act_of, between_words, first_done, in_force_words
from ...words.endings import check_words
from ...words.labels import record_label, signing_word
from ...words.lines import record_line
from ...words.places import place_words
from ...words.statements import side_words
from ...words.steps import act_line, state_words, term_line
from ...words.when import signed_when, since_when, until_when
from ..cites import few_cites
from .fitting import words_in
from .recent import told_words, weak_words


def short_line(dossier: Dossier, record: AnyRecord) -> Line:
    """Return a headline record in a few words where its kind has such; else as the sections tell it.

    What has citations of its own, such as an act, has one of them behind it.
    """
    match record:
        case Contact() | Event():
            told = line(capital(record_label(dossier, record)), _at(dossier, record.place), _results(record))
        case Document():
            told = document_words(dossier, record)
        case Body():
            told = _body(dossier, record)
        case Position():
            told = line(position_words(dossier, record))
        case Figure():
            return few_cites(_figure(dossier, record))
        case Link():
            return few_cites(_link(dossier, record), _OF_ACTS)
        case _:
            return few_cites(record_line(dossier, record))
    undated = "" if isinstance(record, Position) else told_words(dossier, record)
    beside = ", ".join(filter(None, (undated, weak_words(dossier, record.src))))
    told = line(told, f" ({beside})" if beside else "", _cites(record))
    return line(told, _last(dossier, record), check_words(dossier, record))


def _cites(record: AnyRecord) -> Line:
    return few_cites(line(Span("", "", record.src)))


def _last(dossier: Dossier, record: AnyRecord) -> Line:
    """Return what stands behind the citations of a record and has its own: a term, what was last done with a body."""
    if isinstance(record, Document):
        return _term(dossier, record)
    return _latest(dossier, record) if isinstance(record, Body) else ()


_OF_ACTS = 6
"""The number of sources that the acts of a tie may have together."""


def position_words(dossier: Dossier, position: Position) -> str:
    """Return a position with the office that its holder had then, and when it was stated, or told."""
    undated = told_words(dossier, position)
    return f"{bracketed(side_words(dossier, position), undated)}: {position.says.rstrip('.')}"


def _results(record: Contact | Event) -> str:
    """Return how many results of a contact are on file: `; 4 results on file`; empty if none is."""
    count = len(record.results) if isinstance(record, Contact) else 0
    return f"; {plural(count, 'result')} on file" if count else ""


def document_words(dossier: Dossier, record: Document) -> Line:
    """Return a document with whose act it is, what was first done with it and when, and how it stands."""
    is_of_polities = bool(record.by) and all(key in dossier.registry.polities for key in record.by)
    whose = act_of(dossier, record) if is_of_polities else between_words(dossier, record)
    came = state_words(dossier, record) if record.state else ()
    called = map(line, called_words(dossier, record.called))
    details = (line(whose), _done(record), came, _status(dossier, record), *called)
    return joined([line(record_label(dossier, record)), *filter(None, details)], ", ")


def _term(dossier: Dossier, record: Document) -> Line:
    """Return the first term of a document, if it is short."""
    term = next(iter(record.provides), None)
    words = term_line(dossier, replace(term, by=(), to=()), record) if term else ()
    return line(": ", few_cites(words)) if words and words_in(words) <= _LONG_TERM else ()


def _done(record: Document) -> Line:
    """Return what was first done with a document and when, with the citation of that act."""
    signed = record.signed if record.signed and record.signed.is_said else None
    if done := first_done(record):
        return _cited(done, record.first_step)
    return line(f"{signing_word(record)} {signed_when(signed)}" if signed else "")


def _status(dossier: Dossier, record: Document) -> Line:
    """Return whether a document is in force, with the citation of the act by which it is, or no longer is."""
    status = status_of(dossier, record)
    if status.word in {"not said", "not looked for"}:
        return ()
    came = next((act for act in record.acts if act.act == "in force"), None)
    first = record.first_step
    words = in_force_words(dossier, record, first.date if first else record.signed)
    return _cited(words, status.act or came)


def _cited(words: str, act: Act | None) -> Line:
    return few_cites(line(Span(words, "", act.src or NO_CITES))) if act else line(words)


_LONG_TERM = 20
"""The number of words from which a term of a document, or what is said beside a figure, is left to the file."""
_LONG_LINK = 40
"""The number of words from which only the first and the last act of a tie are told."""


def _link(dossier: Dossier, link: Link) -> Line:
    """Return a tie with its acts and without what is said beside them; of many acts the first and the last."""
    acts = tuple(replace(act, text="", note="") for act in _told_acts(dossier, link))
    told = record_line(dossier, replace(link, acts=acts))
    few = replace(link, acts=(*acts[:1], *acts[1:][-1:]))
    return told if words_in(told) <= _LONG_LINK else record_line(dossier, few)


def _figure(dossier: Dossier, figure: Figure) -> Line:
    """Return a figure without what it is for and what its name says; what was agreed on its day only as that."""
    said = figure.what.lower()
    note, text = (words if len(words.split()) <= _LONG_TERM else "" for words in (figure.note, figure.text))
    bare = replace(
        figure, note=note, text=text, about=(), uses=(), kind=tuple(kind for kind in figure.kind if kind not in said)
    )
    if figure.state in _SETTLED and figure.when and figure.when.is_said:
        bare = replace(bare, what=bracketed(figure.what, figure.state), state=None, due=None)
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
    )


def _latest(dossier: Dossier, body: Body) -> Line:
    """Return what was last done with a body that is no base, or is to be."""
    acts = _told_acts(dossier, body)
    if not acts or dossier.home(body.id)[1].bases:
        return ()
    return line("; ", few_cites(act_line(dossier, acts[-1], body.src)))


def _told_acts(dossier: Dossier, record: AnyRecord) -> tuple[Act, ...]:
    """Return the acts of a record, but for those of a later day than the dossier's: they stand among what is ahead."""
    return tuple(act for act in record.acts if act.state or not is_act_ahead(dossier, record, act))


def _parts(dossier: Dossier, body: Body) -> str:
    """Return how many parts a body has, with the first of those that are named."""
    parts = [body_name(dossier, each) for each in dossier.records(Body) if each.part_of == body.id]
    among = f"{parts[0]} among them" if parts else ""
    return "".join(f", {each}" for each in (str(body.size or ""), among) if each)


def _at(dossier: Dossier, place: str | Sequence[str]) -> str:
    where = place_words(dossier, place, unsaid="")
    return f", {where}" if where else ""
