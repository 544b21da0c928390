"""Documents of the file: each once, in the one table that History has, with all that is told of it."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from ...blocks import Block, Line, Prose, Row, Span, Table, line, lines
from ...model import Act, Document, Dossier, Section, each_actor, status_of
from ...values import Date, listed
from ...words.documents import status_words, whose
from ...words.endings import in_table, without_implied
from ...words.labels import record_label
from ...words.places import place_words
from ..documents import date_words, lives_here, more_told, vaguer_later
from .people import tells_office
from .signs import IMPLIED, NOT_ASKED, UNSAID, signed


def document_table(dossier: Dossier, documents: Sequence[Document], asked: Dossier) -> list[Block]:
    """Build the table of all documents, sorted by date; of `asked` records, it says what the sources do not say."""
    rows = (
        Row(dossier.address(each), tuple(_cells(dossier, _as_asked(each, asked))))
        for each in sorted(documents, key=vaguer_later)
    )
    return [Table(lines("Signed", "Document", "In force"), tuple(rows))]


def _as_asked(document: Document, asked: Dossier) -> Document:
    """Return a document that says of its day and place, and of whether it is in force, that they are not said.

    Where it is not said when it was signed, the day of what was first done to it stands for that.
    """
    whole = asked.record(document.id)
    if not isinstance(whole, Document):
        return document
    signed = document.signed if document.first_step else whole.signed
    return replace(document, signed=signed, place=whole.place, in_force=whole.in_force)


def _cells(dossier: Dossier, document: Document) -> Iterator[Line]:
    place = place_words(dossier, document.place, UNSAID)
    first = None if document.signed else document.first_step
    status = status_of(dossier, document).act
    day = _as_done(signed(date_words(document, UNSAID), document, "signed"), first)
    yield line(day, ", ", signed(place, document, "place")) if place else day
    told = {actor.who for actor in each_actor(document.signed_by) if _is_told(dossier, actor.who, document.signed)}
    topic = f" ({document.topic})" if document.topic and lives_here(dossier, document) else ""
    head = line(record_label(dossier, document), topic, whose(dossier, document, told))
    rest = without_implied(document, "signed", *(["place"] if place else []), "in_force")
    acts = tuple(_without_implied_day(act) if act in (first, status) else act for act in document.acts)
    yield line(head, more_told(dossier, replace(document, acts=acts)), in_table(dossier, rest))
    yield _as_done(signed(status_words(dossier, document, NOT_ASKED, UNSAID), document, "in_force"), status)


def _as_done(said: Line, act: Act | None) -> Line:
    """Return the cell that has the day of an act, behind it the sign if the day is only implied."""
    return line(said, IMPLIED if act and "date" in act.inferred else "")


def _without_implied_day(act: Act) -> Act:
    """Return an act that need not be told again for its day alone, as the cell that has the day has the sign."""
    plain = replace(act, inferred=())
    is_all = act.inferred == ("date",) and replace(plain, src=None) == Act(act=act.act, date=act.date)
    return plain if is_all else act


def _is_told(dossier: Dossier, person: str, day: Date | None) -> bool:
    return day is not None and day.known and tells_office(dossier, person, day)


def pointer(dossier: Dossier, section: Section) -> list[Block]:
    """Build a line on the documents of a section that stand in the table, and what they are on; empty if none do."""
    documents = in_the_table(dossier, section)
    topics = dict.fromkeys(each.topic for each in documents if each.topic)
    on = f", on {listed([*topics])}" if topics else ""
    return [Prose(line(Span("Documents: ", "strong"), f"{len(documents)}{on}, under History."))] if documents else []


def in_the_table(dossier: Dossier, section: Section) -> list[Document]:
    """Return the documents of a section that the table of History has: all but programmes."""
    return [each for each in dossier.records(Document, section.key) if each.kind != "programme"]
