"""Documents in words."""

from collections.abc import Iterator

from msgspec.structs import replace

from ..blocks import Line, Span, capital_line, line
from ..model import Actor, Document, Dossier, each_actor, status_of
from ..values import UNKNOWN, listed
from .actors import actor_words, actors_words, called_words
from .ages import until_words
from .endings import check_words, ending, in_brackets
from .labels import record_label, signing_word, within_a_sentence
from .offices import office_then
from .places import place_words
from .steps import told_by


def document_line(dossier: Dossier, document: Document) -> Line:
    """Return the title, signing and status of a document in one sentence."""
    details = [_signing(dossier, document), in_force_words(dossier, document), *ties_words(dossier, document)]
    return line(
        Span(record_label(dossier, document), "strong"),
        "".join(f", {detail}" for detail in details if detail),
        ending(dossier, document),
    )


def document_head(dossier: Dossier, document: Document) -> Line:
    """Return the line of a document above the list of its terms; it ends with a colon."""
    return line(document_line(dossier, replace(document, terms=())), ". It provides:")


def is_listed(document: Document) -> bool:
    """Whether what a document provides is a list, rather than part of its line."""
    return len(document.terms) > 1


def short_document_line(dossier: Dossier, document: Document) -> Line:
    """Return a document in a few words, for a place that does not tell it whole: title, date, status, account, state.

    The end says where the rest of it stands.
    """
    details = ", ".join(filter(None, (_signing(dossier, document), in_force_words(dossier, document))))
    told = told_by(dossier, document)
    more = more_words(dossier, document)
    return line(
        Span(record_label(dossier, document), "strong"),
        f", {details}" if details else "",
        Span("", "", document.src),
        line(". ", capital_line(told)) if told else "",
        in_brackets(dossier, document),
        f" – {more}" if more else "",
        check_words(dossier, document),
    )


def more_words(dossier: Dossier, document: Document) -> str:
    """Return where the rest of a document stands: `its terms stand under Economy`; empty if there is no more."""
    where = f"under {dossier.home(document.id)[0].title}"
    if document.terms:
        return f"{'its terms stand' if is_listed(document) else 'its term stands'} {where}"
    return f"more {where}" if document.acts or document.text or document.because or document.note else ""


def _signing(dossier: Dossier, document: Document) -> str:
    date = f" {document.signed}" if document.signed and document.signed.is_said else ""
    place = f" in {place_words(dossier, document.place)}" if document.place not in {"", UNKNOWN} else ""
    by = f" by {signers(dossier, document)}" if document.signed_by else ""
    signed = f"{signing_word(document)}{date}{place}{by}" if date or place or by else ""
    return ", ".join(filter(None, (_act_of(dossier, document), between_words(dossier, document), signed)))


def _act_of(dossier: Dossier, document: Document) -> str:
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
    named = [_with_article(dossier, actor) for actor in every]
    return f"between {listed(named)}" if named else ""


def _with_article(dossier: Dossier, actor: Actor) -> str:
    words = actor_words(dossier, actor)
    return f"the {words}" if actor.who in dossier.registry.organisations and not words.startswith("the ") else words


def ties_words(dossier: Dossier, document: Document) -> Iterator[str]:
    """Yield what ties a document to others, and what else is said of it: `amends the treaty of 1992`."""
    for words, key in (("amends", document.amends), ("replaces", document.replaces), ("under", document.basis)):
        if key:
            is_label = dossier.record(key) or key in dossier.registry.entries  # else it is in the curator's words
            yield f"{words} the {within_a_sentence(dossier, key)}" if is_label else f"{words} {key}"
    if document.part_of:
        yield f"part of the {within_a_sentence(dossier, document.part_of)}"
    if document.size:
        yield str(document.size)
    if document.mediated_by:
        yield f"mediated by {actors_words(dossier, document.mediated_by)}"
    if document.full_text:
        yield f"its text is {document.full_text}"
    yield from called_words(dossier, document.called)


def signers(dossier: Dossier, document: Document) -> str:
    """Return the people who signed a document, with the offices they held on that day."""
    named = []
    for actor in each_actor(document.signed_by):
        office = office_then(dossier, actor.who, document.signed)
        words = actor_words(dossier, actor)
        named.append(f"{words}, {office}" if office else words)
    return listed(named)


def in_force_words(dossier: Dossier, document: Document) -> str:
    """Return the status of a document on the dossier's day: `in force since 19 June 2018`; empty if nobody looked."""
    words = status_words(dossier, document)
    if words == "not said":
        return "whether in force not said"
    return f"in force {words}" if words.startswith("since") else f"not in force: {words}" if words else ""


def status_words(dossier: Dossier, document: Document, unasked: str = "") -> str:
    """Return `since 19 June 2018`, `never ratified`, `ended 2018` or `not said`; `unasked` if nobody looked for it."""
    status = status_of(dossier, document)
    dated = f", {status.act.date}" if status.act and status.act.date and status.act.date.is_said else ""
    match status.word:
        case "ended" | "not in force" if status.act:
            never = "never " if status.word == "not in force" else ""
            return f"{never}{status.act.act}{dated}"
        case "not said":
            return "not said"
        case "in force":
            since = f"since {status.since}" if status.since and status.since.is_said else "since when not said"
            holds = " ".join(filter(None, (since, until_words(document.until))))
            return "; ".join((holds, *_limits(dossier, document)))
        case _:
            return unasked


def _limits(dossier: Dossier, document: Document) -> Iterator[str]:
    """Yield what limits a document in force: its term is over, or one side has ended it for itself."""
    ends = [date.last for date in (document.term, document.until and document.until.date) if date and date.last]
    end, today = max(ends, default=None), dossier.as_of.last
    if end and today and end < today:
        yield f"its term ended {end.year}, renewal not on file"
    for act in status_of(dossier, document).limits:
        by = f" by {actors_words(dossier, act.by)}" if act.by else ""
        yield f"{act.act}{by}{f' {act.date.placed}' if act.date and act.date.known else ''}"


def whose(dossier: Dossier, document: Document) -> str:
    """Return the author, the signers and the contracting bodies in brackets; empty if none are given."""
    by = f"signed by {signers(dossier, document)}" if document.signed_by else ""
    said = ", ".join(filter(None, (_act_of(dossier, document), by, between_words(dossier, document))))
    return f" ({said})" if said else ""


def _adjective(dossier: Dossier, document: Document) -> str:
    """Return whose act a document of polities is, as an adjective: `Russian`."""
    return listed([dossier.registry.adjective(actor.who) for actor in each_actor(document.by)])
