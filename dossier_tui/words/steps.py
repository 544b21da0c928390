"""What happened to a record and what others made of it, in words: state, account, responses, acts, terms."""

from collections.abc import Sequence

from ..blocks import NO_CITES, Line, Span, capital_line, joined, line
from ..model import (
    AHEAD,
    Act,
    AnyRecord,
    Document,
    Dossier,
    Position,
    Response,
    Term,
    each_response,
    is_past,
    sides_of,
    state_day,
)
from ..model.steps import Step
from ..values import Date, listed
from .actors import actors_words, possessive
from .citing_apart import with_citations

_RESPONSES = {
    "not given": "the source gives no answer from {who}",
    "silent": "{who} {has} not commented",
    "not confirmed": "{who} {has} not confirmed it",
    "partly confirmed": "{who} {has} confirmed it in part",
    "confirmed": "confirmed by {who}",
    "denied": "denied by {who}",
    "partly accepted": "accepted in part by {who}",
    "accepted": "accepted by {who}",
    "rejected": "rejected by {who}",
}
"""What each kind of response says of who responded."""


def state_words(dossier: Dossier, record: AnyRecord) -> Line:
    """Return the state with its day, `planned as of 11 July 2019`; empty if the record has none.

    What was ahead and is past its time, or has not been looked at for a year, has an outcome that is not on file.
    """
    as_of = state_day(dossier, record)
    due = f"due {record.due}" if record.due else ""
    if record.state is None:
        return (Span(due, "state"),) if due else ()
    if record.state == "unclear":
        return (Span("what became of it is unclear", "state"),)
    late = "; outcome not on file" if is_past(dossier, record) else ""
    said = "" if record.state == "none" else f"{record.state}{asked_words(dossier, record)} "
    return (Span(", ".join(filter(None, (f"{said}as of {as_of}", due))) + late, "state"),)


def asked_words(dossier: Dossier, said: AnyRecord | Step) -> str:
    """Return who requests, demands or offers it, and of whom: ` by Sudland of Norland`; empty if neither is written."""
    to = "to" if said.state == "offered" else "of"
    by = f" by {actors_words(dossier, said.asked_by)}" if said.asked_by else ""
    return by + (f" {to} {actors_words(dossier, said.asked_of)}" if said.asked_of else "")


def account_words(dossier: Dossier, said: AnyRecord | Step) -> str:
    """Return whose account alone it is: `by Ethiopia's account`; empty if it is nobody's alone."""
    if not said.by_account_of:
        return ""
    who = actors_words(dossier, said.by_account_of, unsaid="")
    if who.count(" ") > 2:
        return f"by the account of {who}"
    return f"by {possessive(who)} account" if who else "by an account that the source does not attribute"


def response_lines(dossier: Dossier, said: AnyRecord | Step) -> list[Line]:
    """Return what the others made of it, each in a line with its citations; empty if nothing is written."""
    others = _others(dossier, said)
    return [
        line(response_words(dossier, response, others), Span("", "", response.src or NO_CITES))
        for response in with_citations(said, each_response(said.response))
    ]


def response_words(dossier: Dossier, response: Response, others: str = "the other side") -> str:
    """Return one response; `others` are those who responded if nobody is named."""
    who = actors_words(dossier, response.by) or others
    has = "have" if " and " in who else "has"
    words = _RESPONSES[response.kind].format(who=who, has=has)
    if response.says:
        instead = response.kind in {"not given", "silent"}
        words = f"{who if instead else words}: {response.says.rstrip('.')}"
    return words + (f" ({response.date})" if response.date else "")


def _others(dossier: Dossier, said: AnyRecord | Step) -> str:
    """Return those who are meant by a response in one word: the other side."""
    if isinstance(said, Position) and said.against:
        return actors_words(dossier, said.against)
    sides = sides_of(dossier, said.holders if isinstance(said, Position) else said.by_account_of)
    others = [dossier.said(party) for party in dossier.parties if party not in sides]
    return listed(others) if sides and others else "the other side"


def told_by(dossier: Dossier, said: AnyRecord | Step) -> Line:
    """Return whose account it is and what the others made of it; empty if nothing of both is written."""
    return joined([line(account_words(dossier, said)), *response_lines(dossier, said)], "; ")


def because_words(reasons: Sequence[str]) -> str:
    """Return the reasons given: `reason given: the felling of trees`; empty if there are none."""
    return f"reason given: {'; '.join(reason.rstrip('.') for reason in reasons)}" if reasons else ""


def act_lines(dossier: Dossier, record: AnyRecord) -> list[Line]:
    """Return the acts of a record, in order, each in a line with its citations; empty if it has none."""
    return [act_line(dossier, act) for act in with_citations(record, record.acts)]


def act_line(dossier: Dossier, act: Act) -> Line:
    """Return an act: `ratified by Armenia, 2010`, `never ratified`, `upgraded from trade office`."""
    never = "never " if act.date and act.date.is_never else _ahead(act)
    was = f" from {act.was}" if act.was else ""
    who = f": {actors_words(dossier, act.who)}" if act.who else ""
    by = f" by {actors_words(dossier, act.by)}" if act.by else ""
    date = "" if never == "never " else _date(act.date, act.date_words)
    details = "".join(f", {each}" for each in (act.vote, date) if each)
    return line(f"{never}{act.act}{was}{by}{who}{details}", _rest(dossier, act))


def _ahead(act: Act) -> str:
    """Return what goes before an act that had not been done: `to be `, `not yet `."""
    return "to be " if act.state in AHEAD else "not yet " if act.state == "not yet" else ""


def _date(date: Date | None, words: str) -> str:
    said = date.words("date not said") if date else ""
    return f"{said} ({words})" if said and words else said or words


def term_line(dossier: Dossier, term: Term) -> Line:
    """Return what a document provides in one respect, for whom, when, and by whose account."""
    by = f"by {actors_words(dossier, term.by)}" if term.by else ""
    to = f"for {actors_words(dossier, term.to)}" if term.to else ""
    return line(term.says.rstrip("."), _rest(dossier, term, ", ".join(filter(None, (by, to)))))


def term_lines(dossier: Dossier, document: Document) -> list[Line]:
    """Return what a document provides, each in a line with its citations, to stand below it as a list."""
    return [term_line(dossier, term) for term in with_citations(document, document.provides)]


def _terms_line(dossier: Dossier, document: Document) -> Line:
    """Return what a document provides in one sentence; empty if nothing is written."""
    lines = term_lines(dossier, document)
    return line("it provides: ", joined(lines, "; ")) if lines else ()


def _rest(dossier: Dossier, step: Step, sides: str = "") -> Line:
    """Return what follows an act or a term: in brackets what is said of it, then its citations."""
    is_said = isinstance(step, Act) and step.state == "not yet"
    stands = f"{step.state}{asked_words(dossier, step)}" if step.state and not is_said else ""
    state = ", ".join(filter(None, (stands, f"due {step.due}" if step.due else "")))
    implied = f"implied: {listed([name.replace('_', ' ') for name in step.inferred])}" if step.inferred else ""
    said = (sides, state, because_words(step.because), implied, step.text.rstrip("."), step.note.rstrip("."))
    inside = joined([each for each in (*map(line, said), told_by(dossier, step)) if each], "; ")
    return line(
        line(" (", inside, ")") if inside else "",
        f", {step.date_words}" if isinstance(step, Term) and step.date_words else "",
        Span("", "", step.src or NO_CITES),
    )


def beside_words(dossier: Dossier, record: AnyRecord) -> Line:
    """Return what any kind of record may have beside its own line: its terms, acts, whose account it is, responses."""
    terms = _terms_line(dossier, record) if isinstance(record, Document) else ()
    reasons = () if isinstance(record, Position) else line(because_words(record.because))  # a position says its own
    parts = (terms, joined(act_lines(dossier, record), "; "), reasons, told_by(dossier, record))
    return joined([capital_line(part) for part in parts if part], ". ")
