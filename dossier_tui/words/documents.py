"""Documents in words."""

from collections.abc import Container, Iterator

from msgspec.structs import replace

from ..blocks import Line, Span, line, with_full_stop
from ..model import Document, Dossier, each_actor, is_outlived, status_of
from ..values import UNKNOWN, Date, listed
from .actors import actor_words, actors_words, called_words
from .ages import beside_date, until_words
from .endings import curators_say, ending
from .labels import concerning, matter, record_label, signing_word, terms_heading
from .offices import office_then
from .places import place_words
from .steps import act_lines
from .when import from_when, on_when, signed_when, since_when


def document_line(dossier: Dossier, document: Document) -> Line:
    """Return the title, signing and status of a document in one sentence."""
    details = [_signing(dossier, document), _standing(dossier, document), *ties_words(dossier, document)]
    return line(
        Span(record_label(dossier, document), "strong"),
        "".join(f", {detail}" for detail in details if detail),
        ending(dossier, document),
    )


def document_head(dossier: Dossier, document: Document) -> Line:
    """Return the line of a document above the list of its terms; it ends with a colon."""
    return line(with_full_stop(document_line(dossier, replace(document, terms=()))), f" {terms_heading(document)}:")


def is_listed(document: Document) -> bool:
    """Whether what a document provides is a list, rather than part of its line."""
    return len(document.terms) > 1


def first_done(document: Document) -> str:
    """Return what was first done to a document and when, where it was not signed: `ruled 29 June 2017`."""
    first = document.first_step
    return f"{first.act} {signed_when(first.date)}" if first and first.date else ""


def counted_words(document: Document) -> str:
    """Return how many documents it stands for, `49 agreements`; empty if that is not written or the title says it."""
    size = str(document.size or "")
    number, title = size.partition(" ")[0].lower(), document.title.lower().split()
    word = _IN_WORDS[int(number)] if number.isdigit() and int(number) < len(_IN_WORDS) else number
    return "" if {number, word} & set(title) else size


_IN_WORDS = "zero one two three four five six seven eight nine ten eleven twelve".split()


def more_words(dossier: Dossier, document: Document) -> str:
    """Return where the rest of a document stands: `its terms stand under Economy`; empty if there is no more."""
    where = f"under {dossier.home(document.id)[0].title}"
    if document.terms:
        return f"{'its terms stand' if is_listed(document) else 'its term stands'} {where}"
    beside = document.text or document.because or curators_say(document) or act_lines(dossier, document)
    ties = ties_words(dossier, replace(document, size=None))  # which stands in the row
    return f"more {where}" if beside or any(ties) else ""


def _signing(dossier: Dossier, document: Document) -> str:
    said = document.signed if document.signed and document.signed.is_said else None
    date = f" {signed_when(said)}{words_for_date(document)}" if said else ""
    place = f" in {place_words(dossier, document.place)}" if document.place not in {"", UNKNOWN} else ""
    by = f" by {signers(dossier, document)}" if document.signed_by else ""
    signed = f"{signing_word(document)}{date}{place}{by}" if date or place or by else ""
    return ", ".join(filter(None, (act_of(dossier, document), between_words(dossier, document), signed)))


def words_for_date(document: Document) -> str:
    """Return the source's words for the day of signing, in brackets after it: ` (Friday)`; empty if it has none."""
    return f" ({beside_date(document.date_words)})" if document.date_words else ""


def act_of(dossier: Dossier, document: Document) -> str:
    """Return whose act a document is, `Kyrgyz law`, or its kind alone where the title does not say it."""
    if document.by and all(key in dossier.registry.polities for key in document.by):
        return f"{_adjective(dossier, document)} {document.kind}"
    if document.by:
        named = document.kind.lower() in document.title.lower()
        return f"{'' if named else f'{document.kind} '}by {actors_words(dossier, document.by)}"
    return "" if document.kind.lower() in document.title.lower() else document.kind


def between_words(dossier: Dossier, document: Document) -> str:
    """Return who concluded a document: `between the Central Bank and the Fund`; empty if nobody is named."""
    every = each_actor(document.between)
    return f"between {actors_words(dossier, document.between)}" if every else ""


def ties_words(dossier: Dossier, document: Document) -> Iterator[str]:
    """Yield what ties it to others, what else is said of it, and what it is on: `amends the treaty of 1992`."""
    for words, key in (("amends", document.amends), ("replaces", document.replaces), ("under", document.basis)):
        if key:
            yield f"{words} {matter(dossier, key)}"  # which may be in the curator's words
    if document.part_of:
        yield f"part of {matter(dossier, document.part_of)}"
    if counted_words(document):
        yield counted_words(document)
    if document.mediated_by:
        yield f"mediated by {actors_words(dossier, document.mediated_by)}"
    if document.full_text:
        yield f"its text is {document.full_text}"
    yield from called_words(dossier, document.called)
    yield from _about(dossier, document)


def _about(dossier: Dossier, document: Document) -> Iterator[str]:
    """Yield the fields that it is on and the records that it is about, as far as its own words do not name these."""
    if document.topics:
        yield f"on {listed(document.topics)}"
    said = " ".join((document.title, *(term.says for term in document.provides), document.text))
    if about := concerning(dossier, document.about, said):
        yield about


def signers(dossier: Dossier, document: Document, told: Container[str] = ()) -> str:
    """Return the people who signed a document, with the offices they held on that day, unless these are `told`."""
    named = []
    for actor in each_actor(document.signed_by):
        office = "" if actor.who in told else office_then(dossier, actor.who, document.signed)
        words = actor_words(dossier, actor, document.signed)
        named.append(f"{words}, {office}" if office else words)
    unnamed = ["somebody not named"] if UNKNOWN in document.signed_by else []
    return listed([*named, *unnamed])


def in_force_words(dossier: Dossier, document: Document, told: Date | None = None) -> str:
    """Return the status of a document on the dossier's day: `in force since 19 June 2018`; empty if nobody looked.

    Of the date that is `told` before, it is `in force since then`.
    """
    status, words = status_of(dossier, document), status_words(dossier, document, told=told)
    match status.word:
        case "not said":
            return "whether in force not said"
        case "to come":
            return f"to be in force {from_when(status.since)}" if status.since else "to be in force"
        case "in force":
            return f"in force {words}"
        case _:
            return f"not in force: {words}" if words else ""


def _standing(dossier: Dossier, document: Document) -> str:
    """Return the status of a document for a line that has its acts: without the act by which they say the same."""
    status = status_of(dossier, document)
    came = next((act for act in document.acts if act.act == "in force"), None)
    act = status.act or came
    if act not in document.acts or not (act and act.date and (act.date.is_said or act.date.is_never)):
        return in_force_words(dossier, document, document.signed)
    if status.word == "to come":
        return "" if act.state else in_force_words(dossier, document)
    if not status.holds:
        return "not in force"
    holds = " ".join(filter(None, ("in force", until_words(document.until))))
    return "; ".join((holds, *_term_over(dossier, document)))


def status_words(
    dossier: Dossier, document: Document, unasked: str = "", unsaid: str = "not said", told: Date | None = None
) -> str:
    """Return `since 19 June 2018`, `never ratified`, `ended 2018` or `unsaid`; `unasked` if nobody looked for it."""
    status = status_of(dossier, document)
    dated = f", {status.act.date}" if status.act and status.act.date and status.act.date.is_said else ""
    match status.word:
        case "ended" | "not in force" if status.act:
            never = "never " if status.word == "not in force" else ""
            return f"{never}{status.act.act}{dated}"
        case "not said":
            return unsaid
        case "to come":
            return _to_come(dossier, status.since)
        case "in force":
            is_told = status.since is not None and status.since.known and status.since == told
            since = "since then" if is_told else since_when(status.since)
            holds = " ".join(filter(None, (since, until_words(document.until))))
            return "; ".join((holds, *_term_over(dossier, document), *_limits(dossier, document)))
        case _:
            return unasked


def _to_come(dossier: Dossier, since: Date | None) -> str:
    """Return when a document is to come into force, or was, where that day is past and nobody says whether it did."""
    if since is None:
        return "to come"
    is_past = since.last is not None and dossier.as_of.last is not None and since.last < dossier.as_of.last
    late = "planned" if is_outlived(dossier, since) else "planned; outcome not on file"
    return f"{from_when(since)} ({late if is_past else 'to come'})"


def _term_over(dossier: Dossier, document: Document) -> Iterator[str]:
    """Yield that the term of a document in force is over, if it is."""
    ends = [date.last for date in (document.term, document.until and document.until.date) if date and date.last]
    end, today = max(ends, default=None), dossier.as_of.last
    if end and today and end < today:
        yield f"its term ended {end.year}, renewal not on file"


def _limits(dossier: Dossier, document: Document) -> Iterator[str]:
    """Yield what limits a document in force: one side has ended it for itself, or a part of it ended."""
    for act in status_of(dossier, document).limits:
        by = f" by {actors_words(dossier, act.by)}" if act.by else ""
        yield f"{act.act}{by}{f' {on_when(act.date)}' if act.date and act.date.known else ''}"


def whose(dossier: Dossier, document: Document, told: Container[str] = ()) -> str:
    """Return the author, the signers and the contracting bodies in brackets; empty if none are given.

    `told` has the people whose offices stand elsewhere.
    """
    by = f"signed by {signers(dossier, document, told)}" if document.signed_by else ""
    said = ", ".join(filter(None, (act_of(dossier, document), by, between_words(dossier, document))))
    return f" ({said})" if said else ""


def _adjective(dossier: Dossier, document: Document) -> str:
    """Return whose act a document of polities is, as an adjective: `Russian`."""
    return listed([dossier.registry.adjective(actor.who) for actor in each_actor(document.by)])
