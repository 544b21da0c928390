"""What happened to a record and what others made of it, in words: state, account, responses, acts, terms."""

from msgspec.structs import replace

from ..blocks import NO_CITES, Line, Span, capital_line, joined, line
from ..model import (
    NOT_DONE,
    Act,
    Actors,
    AnyRecord,
    Document,
    Dossier,
    Figure,
    Position,
    Reason,
    Response,
    Term,
    each_actor,
    each_reason,
    each_response,
    lacks_outcome,
    sides_of,
    state_day,
)
from ..model.steps import Reasons, Step
from ..values import Citations, Date, capital, listed, one_line, sentence
from .actors import actors_words, named_at, possessive, unnamed
from .ages import as_of_words, beside_date, counted_from, until_words
from .citing_apart import with_citations
from .labels import matter, step_field_words, terms_heading
from .titles import running
from .when import by_when, on_when

_RESPONSES = {
    "not given": "the source gives no answer from {who}",
    "silent": "{who} {has} not commented",
    "no reply": "{who} had not replied then",
    "not confirmed": "{who} {has} not confirmed it",
    "partly confirmed": "{who} {has} confirmed it in part",
    "confirmed": "confirmed by {who}",
    "partly denied": "denied in part by {who}",
    "denied": "denied by {who}",
    "partly accepted": "accepted in part by {who}",
    "accepted": "accepted by {who}",
    "rejected": "rejected by {who}",
    "welcomed": "welcomed by {who}",
    "endorsed": "endorsed by {who}",
    "took note": "{who} took note of it",
    "expressed concern": "{who} expressed concern",
    "regretted": "regretted by {who}",
    "condemned": "condemned by {who}",
    "opposed": "opposed by {who}",
    "ruled out": "ruled out by {who}",
}
"""What each kind of response says of who responded."""
_BY_THEN = {
    "silent": "{who} had not commented {by}", "no reply": "{who} had not replied {by}",
    "not confirmed": "{who} had not confirmed it {by}",
}  # fmt: skip
"""The same where a date says until when there was none."""
_ON_A_DAY = {"partly confirmed": "{who} confirmed it in part"}
"""The same where a date says when it was."""
_OF_WHOM = {
    "offered": "to", "proposed": "to", "suggested": "to", "urged": "on", "threatened": "against", "warned of": "to",
    "awarded": "to", "called for": "from",
}  # fmt: skip
"""What stands before whom it is asked of, where that is not `of`."""


NO_OUTCOME = "; outcome not on file"
"""What follows a state of which it is not known how it ended."""


def state_words(dossier: Dossier, record: AnyRecord) -> Line:
    """Return the state with its day, `planned as of 11 July 2019`; empty if the record has none.

    What was to come by a day that is past has an outcome that is not on file, unless something tells it.
    """
    due = f"due {record.due}" if record.due else ""
    if record.state is None:
        due = f"due {counted_from(dossier, str(record.due), record.src, in_brackets=True)}" if due else ""
        return (Span(due, "state"),) if due else ()
    if record.state == "unclear":
        return (Span("what became of it is unclear", "state"),)
    late = NO_OUTCOME if lacks_outcome(dossier, record) else ""
    said = "" if record.state == "none" else f"{record.state}{asked_words(dossier, record)}"
    day = state_day(dossier, record)
    is_told = isinstance(record, Figure) and day.is_said and record.when == day  # its line has the day
    as_of = "" if is_told and said else as_of_words(dossier, record)
    return (Span(", ".join(filter(None, (f"{said} {as_of}".strip(), due))) + late, "state"),)


def asked_words(dossier: Dossier, said: AnyRecord | Step) -> str:
    """Return of whom it is requested, and by whom: ` of Norland by Sudland`; empty if nobody is named."""
    to = _OF_WHOM.get(said.state or "", "of")
    of = f" {to} {actors_words(dossier, said.asked_of)}" if said.asked_of else ""
    return of + (f" by {actors_words(dossier, said.asked_by)}" if said.asked_by else "")


def account_words(dossier: Dossier, said: AnyRecord | Step) -> str:
    """Return whose account alone it is: `by Ethiopia's account`; empty if it is nobody's alone."""
    if not said.by_account_of:
        return ""
    who = actors_words(dossier, said.by_account_of, unsaid="")
    if who.count(" ") > 2 or who.endswith(")"):
        return f"by the account of {who}"
    return f"by {possessive(who)} account" if who else "by an account that the source does not attribute"


def response_lines(dossier: Dossier, said: AnyRecord | Step) -> list[Line]:
    """Return what the others made of it, each in a line with its citations; empty if nothing is written."""
    if not said.response:
        return []
    others = others_of(dossier, said)
    return [
        line(response_words(dossier, response, others), Span("", "", response.src or NO_CITES))
        for response in with_citations(said, each_response(said.response))
    ]


def response_words(dossier: Dossier, response: Response, others: str = "the other side") -> str:
    """Return one response; `others` are those who responded if nobody is named."""
    who = actors_words(dossier, response.by) or others
    has = "have" if " and " in who else "has"
    by_then = _BY_THEN.get(response.kind) if response.date and response.date.is_said else None
    date = by_when(response.date) if response.date else ""
    on_a_day = _ON_A_DAY.get(response.kind) if date else None
    form = by_then or on_a_day or _RESPONSES[response.kind]
    is_instead = bool(response.says) and response.kind in {"not given", "silent"}
    dated = _when(response.date) if response.date and not by_then else ""
    goes_on = not form.endswith("{who}") or dated.startswith((" on ", " in "))
    comma = "," if goes_on and not is_instead and _is_set_off(who, response) else ""
    words = form.format(who=f"{who}{comma}", has=has, by=date)
    return f"{who if is_instead else words}{dated}{_said(response.says)}"


def _is_set_off(who: str, response: Response) -> bool:
    """Whether one who responded has an office behind the name, which ends with a comma as it begins with one."""
    return len(response.by) == 1 and ", " in who and not who.endswith(")")


def _said(words: str) -> str:
    """Return what was said, to follow who responded and how: `: it was late`, `, saying that it was late`."""
    if not words:
        return ""
    return f"{', saying ' if words.startswith('that ') else ': '}{words.rstrip('.')}"


def _when(date: Date) -> str:
    """Return a date to follow what was done then: ` on 6 August 2019`, ` (about March 2018)`."""
    return f" {on_when(date)}" if on_when(date) != str(date) else f" ({date})"


def others_of(dossier: Dossier, said: AnyRecord | Step) -> str:
    """Return those who are meant by a response in one word: the other side."""
    if isinstance(said, Position) and said.against:
        return actors_words(dossier, said.against)
    addressed = said.asked_of or (said.to if isinstance(said, Act) else ())
    if addressed:
        return actors_words(dossier, addressed)
    sides = sides_of(dossier, said.holders if isinstance(said, Position) else said.by_account_of)
    others = [dossier.said(party) for party in dossier.parties if party not in sides]
    return listed(others) if sides and others else "the other side"


def told_by(dossier: Dossier, said: AnyRecord | Step) -> Line:
    """Return whose account it is and what the others made of it; empty if nothing of both is written."""
    return joined([line(account_words(dossier, said)), *response_lines(dossier, said)], "; ")


def because_words(dossier: Dossier, reasons: Reasons) -> str:
    """Return the reasons given: `reason given: the felling of trees`; empty if there are none.

    One with a doubt or a giver has both before it: `reason given by Norland, ostensibly: its quality`. What came `in
    response to` something stands as it is.
    """
    if not reasons:
        return ""
    every = each_reason(reasons)
    heads = ["" if _ties_itself(each) else f"reason given{_given_by(dossier, each)}: " for each in every]
    new = [position == 0 or head != heads[position - 1] for position, head in enumerate(heads)]
    return "; ".join(
        f"{head if is_new else ''}{each.says.rstrip('.')}" for head, is_new, each in zip(heads, new, every, strict=True)
    )


def _ties_itself(reason: Reason) -> bool:
    """Whether a reason says itself how the two hang together, so that nobody need have given it as one."""
    begins = ("in response to ", "in reaction to ", "in retaliation for ", "in protest ", "in return for ")
    return reason.says.lower().startswith(begins) and not reason.by and not reason.hedge


def _given_by(dossier: Dossier, reason: Reason) -> str:
    """Return who gives a reason, and the source's doubt, to follow `reason given`; empty if neither is written."""
    by = f" by {actors_words(dossier, reason.by)}" if reason.by else ""
    return by + (f", {reason.hedge}" if reason.hedge else "")


def act_lines(dossier: Dossier, record: AnyRecord) -> list[Line]:
    """Return the acts of a record, in order, each in a line with its citations; empty if it has none."""
    told = [act for act in record.acts if not (isinstance(record, Document) and _is_in_force_only(act))]
    return [act_line(dossier, act, record.src) for act in with_citations(record, tuple(told))]


def _is_in_force_only(act: Act) -> bool:
    """Whether an act says no more of a document than that it is in force, which its status says already."""
    return act == Act(act="in force", date=act.date) and not (act.date and act.date.is_said)


def act_line(dossier: Dossier, act: Act, cites: Citations | None = None) -> Line:
    """Return an act: `ratified by Armenia, 2010`, `never ratified`, `upgraded from trade office`.

    `cites` are those of its record, for an act without its own.
    """
    never = "never " if act.date and act.date.is_never else ""
    ahead = never or _ahead(act)
    was = f"{' from' if act.act.isalpha() else ', before that'} {act.was}" if act.was else ""
    who = f": {actors_words(dossier, act.who)}" if act.who else ""
    preposition = "of" if " by " in act.act else "by"  # `passed by the parliament of Norland`
    by = (
        f" {preposition} {actors_words(dossier, act.by, last='or' if ahead in {'never ', 'not yet '} else 'and')}"
        if act.by
        else ""
    )
    to = f" to {actors_words(dossier, act.to)}" if act.to else ""
    date = "" if never == "never " else _date(dossier, act, act.src or cites)
    through = f"through {matter(dossier, act.through)}" if act.through else ""
    details = "".join(f", {each}" for each in (through, act.vote, date) if each)
    if act.text and not act.who and act.act.rpartition(" ")[2] in _TELLS:
        details, act = f"{details}: {running(one_line(act.text)).rstrip('.')}", replace(act, text="")
    return line(f"{_with_ahead(ahead, _done(act))}{was}{by}{to}{who}{details}", _rest(dossier, act, cites))


_TELLS = frozenset("announced declared notified proposed stated told warned".split())
"""Acts of saying something: what they say follows behind a colon."""


_IRREGULAR = frozenset(
    """
    begun bought broken brought built chosen cut dealt done drawn drawn found given gone heard held kept known laid led
    left lent lifted made met paid put read said seen sent set shown shut sold spent sworn taken taught told withdrawn
    won written
    """.split()
)
"""The participles of acts that do not end in `ed`."""


def _with_ahead(ahead: str, done: str) -> str:
    """Put `to be`, `never` or `not yet` before what was done: `to be ratified`, `negotiations to be begun`.

    Words without a participle that begin with a noun stay as they are: `licence to work until 2027`.
    """
    words = done.split()
    at = next((place for place, word in enumerate(words) if word.endswith("ed") or word in _IRREGULAR), None)
    if at is None and ahead == "to be " and words[0] not in {"in", "out", "under", "on", "at"}:
        return done
    return " ".join((*words[: at or 0], ahead, *words[at or 0 :])).replace("  ", " ").strip()


def _ahead(act: Act) -> str:
    """Return what goes before an act that had not been done: `to be `, `not yet `."""
    if act.state in {"not yet", "cancelled", "none"}:
        return "not yet " if act.state == "not yet" else ""
    if act.state not in NOT_DONE:
        return ""
    return "to " if _does_itself(act) else "to be "


_DOES_ITSELF = {"expired": "expire", "lapsed": "lapse", "ended": "end", "acceded": "accede", "resumed": "resume"}
"""Acts that nobody does to the thing, by what it does: what is ahead is `to expire`, not `to be expired`."""


def _does_itself(act: Act) -> bool:
    """Whether nobody is told to do an act to the thing: flights `to resume`, but `to be resumed by Sud Airlines`."""
    return act.act in _DOES_ITSELF and not act.by


def _done(act: Act) -> str:
    is_ahead = act.state in NOT_DONE and act.state not in {"not yet", "cancelled", "none"}
    return _DOES_ITSELF[act.act] if is_ahead and _does_itself(act) else act.act


def _date(dossier: Dossier, act: Act, cites: Citations | None) -> str:
    said = act.date.words("date not said") if act.date else ""
    is_dated = act.date is not None and act.date.is_said
    words = beside_date(act.date_words) if is_dated else counted_from(dossier, act.date_words, cites)
    return f"{said} ({words})" if is_dated and words else words or said


def term_line(dossier: Dossier, term: Term, document: Document | None = None) -> Line:
    """Return what a document provides in one respect, for whom, when, and by whose account.

    What stands with the `document` is not said again: who alone made it, its citations, and the day of its signing.
    """
    cites, signed = (document.src, document.signed) if document else (None, None)
    sides = _sides(dossier, _without_named(dossier, term, document.by if document else ()))
    return line(running(term.says.rstrip(".")), _rest(dossier, term, cites, sides, signed))


def _without_named(dossier: Dossier, term: Term, makers: Actors) -> Term:
    """Return a term without those who are named anyway.

    They are who has to do it, if its words begin with them or they are the `makers`, and for whom, if its words name
    them.
    """
    words = capital(term.says)
    places = [named_at(dossier, actor, words) for actor in each_actor(term.by)]
    begins = len(places) == 1 and places[0] >= 0 and words[: places[0]] in {"", "The "}
    to = unnamed(dossier, term.to, term.says)
    return replace(term, by=() if begins or term.by == makers else term.by, to=to)


def _sides(dossier: Dossier, term: Term) -> str:
    """Return who does what a document provides, and for whom: `by Norland, for Sudland`; empty if nobody is named."""
    by = f"by {actors_words(dossier, term.by)}" if term.by else ""
    to = f"for {actors_words(dossier, term.to)}" if term.to else ""
    return ", ".join(filter(None, (by, to)))


def term_lines(dossier: Dossier, document: Document) -> list[Line]:
    """Return what a document provides, each in a line with its citations, to stand below it as a list."""
    return [term_line(dossier, term, document) for term in with_citations(document, document.provides)]


def _terms_line(dossier: Dossier, document: Document) -> Line:
    """Return what a document provides in one sentence, and once who does it for whom; empty if nothing is written."""
    terms = with_citations(document, document.provides)
    sides = {_sides(dossier, term if term.by != document.by else replace(term, by=())) for term in terms}
    shared = sides.pop() if len(sides) == 1 and len(terms) > 1 else ""
    told = [replace(term, by=(), to=()) if shared else term for term in terms]
    head = f"{terms_heading(document)}{f' ({shared})' if shared else ''}: "
    lines = (term_line(dossier, term, document) for term in told)
    return line(head, joined(lines, "; ")) if told else ()


def _rest(dossier: Dossier, step: Step, cites: Citations | None, sides: str = "", signed: Date | None = None) -> Line:
    """Return what follows an act or a term: in brackets what is said of it, then its citations.

    `cites` are those of its record, for a step without its own.
    """
    cites = step.src or cites
    is_said = isinstance(step, Act) and step.state == "not yet"
    stands = f"{step.state}{asked_words(dossier, step)}" if step.state and not is_said else ""
    due = counted_from(dossier, str(step.due), cites, in_brackets=True, beside=signed) if step.due else ""
    state = ", ".join(filter(None, (stands, f"due {due}" if due else "")))
    reasons = because_words(dossier, step.because)
    said = (sides, step.how_often, until_words(step.until), state, reasons)
    stated = joined([*(line(each) for each in said if each), implied_in_step(step), told_by(dossier, step)], "; ")
    texts = [each for each in (step.text, step.note) if each]
    begun = running(one_line(texts[0])).rstrip(".") if texts and not stated else ""
    sentences = (line(sentence(each).rstrip(".")) for each in texts[bool(begun) :])
    inside = joined([stated or line(begun), *sentences], ". ")
    dated = counted_from(dossier, step.date_words, cites) if isinstance(step, Term) else ""
    return line(
        line(" (", inside, ")") if inside else "",
        f", {dated}" if dated else "",
        Span("", "", step.src or NO_CITES),
    )


def implied_in_step(step: Step) -> Line:
    """Return what the source only implies of an act or a term, `implied: date`, to stand in brackets."""
    return line(f"implied: {listed([step_field_words(name) for name in step.inferred])}" if step.inferred else "")


def beside_words(dossier: Dossier, record: AnyRecord) -> Line:
    """Return what any kind of record may have beside its own line: its terms, acts, whose account it is, responses."""
    terms = _terms_line(dossier, record) if isinstance(record, Document) else ()
    is_own = isinstance(record, Position)  # a position says its own reasons
    reasons = () if is_own else line(because_words(dossier, record.because))
    parts = (terms, joined(act_lines(dossier, record), "; "), reasons, told_by(dossier, record))
    return joined([capital_line(part) for part in parts if part], ". ")
