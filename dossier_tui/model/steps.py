"""What happens to a record and what others say of it: acts, the terms of a document, responses."""

from typing import Literal

from ..values import Citations, Date, DateOrNever, Due
from .actor import Actors
from .fields import Form, Mention, Text

State = Literal[
    "proposed", "suggested", "under discussion", "planned", "expected", "promised", "agreed",
    "requested", "called for", "urged", "demanded", "offered", "threatened", "warned of", "refused", "ruled out",
    "awarded",
    "pledged", "budgeted", "appropriated", "allocated", "committed", "obligated", "disbursed", "spent",
    "ordered", "delivered",
    "ongoing", "overdue", "suspended", "postponed", "cancelled", "not yet", "unclear", "none",
]  # fmt: skip

AHEAD = ("proposed", "suggested", "under discussion", "planned", "expected", "promised", "pledged", "agreed")
"""The states of what had not happened yet when the source was written."""

BEGUN = ("ongoing", "suspended", "unclear")
"""The states of what had begun when the source was written, and may not be over."""
HAPPENED = (None, *BEGUN, "disbursed", "spent", "delivered")
"""The states of what had begun when the source was written. Any other is of something that was ahead, or was not so."""
ARRANGED = ("planned", "agreed", "expected")
"""The states of a contact that is to take place, as far as is known."""
ASKED = (
    "proposed", "suggested", "expected", "requested", "called for", "urged", "demanded", "offered", "threatened",
    "warned of", "refused", "ruled out", "awarded",
)  # fmt: skip
"""The states of what somebody asks of another, or says that it might come."""
_OPEN = tuple(state for state in ASKED if state not in {*AHEAD, "awarded"})
NOT_DONE = (*AHEAD, *_OPEN, "not yet", "cancelled", "none")
"""The states of what had not been done, whether it was ahead or not."""

ResponseKind = Literal[
    "not given", "silent", "no reply", "not confirmed", "partly confirmed", "confirmed", "partly denied", "denied",
    "partly accepted", "accepted", "rejected",
    "welcomed", "endorsed", "took note", "expressed concern", "regretted", "condemned", "opposed", "ruled out",
]  # fmt: skip

KNOWN_ACTS = (
    "adopted", "signed", "ratified", "accepted", "approved", "acceded", "notified", "provisionally applied", "in force",
    "amended", "revised", "initialled", "extended", "implemented", "suspended", "lifted", "lifted in part", "repealed",
    "denounced", "withdrawn",
    "declared void", "terminated", "expired", "established", "recognised", "continued", "upgraded", "downgraded",
    "severed", "restored", "opened", "closed", "moved", "renamed", "appointed", "recalled", "expelled", "announced",
    "promised", "begun", "delivered", "completed", "cancelled", "filed", "ruled", "awarded", "dismissed", "paid",
)  # fmt: skip
"""Words for acts; those of documents are the words of the glossary of the UN Treaty Collection."""
PARTIAL_ACTS = ("suspended in part", "lifted in part", "repealed in part")
"""The acts after which a document is still in force, though not all of it."""
BEGINNING_ACTS = ("established", "set up", "founded", "opened", "begun", "built")
"""The acts by which a body begins, where nothing else says since when it is there."""
RESUMING_ACTS = (
    "opened", "reopened", "restored", "re-established", "established", "resumed", "taken up again", "begun",
)  # fmt: skip
"""The acts after which what had ended is there again."""
ENDING_ACTS = ("terminated", "expired", "denounced", "withdrawn", "declared void")
"""The acts that end a document; the last three only for who took them."""


class Response(Form, kw_only=True):
    """What one actor made of a record."""

    kind: ResponseKind
    """The response: `not given` if the source has none; `silent` if it says that there is none; `no reply` if it says
    that there had been none by a date, whatever came later.
    """
    by: Actors = ()
    """Who responded; the other party if omitted."""
    says: str = ""
    """The response in our own words, or what was said instead of one."""
    date: Date | None = None
    """When it was given, or by when there was none."""
    src: Citations | None = None
    """The citations for the response, if they are not those of the record."""


Responses = tuple[ResponseKind | Response, ...]
"""One or several responses; a word alone is that of the other party."""


class Reason(Form, kw_only=True):
    """A reason or purpose that is given, with whose it is or the source's own doubt."""

    says: Text
    """The reason, in our own words."""
    hedge: str = ""
    """The source's own doubt, in a word: `apparently`, `reportedly`, `ostensibly`."""
    by: Actors = ()
    """Who gives it."""


Reasons = tuple[Text | Reason, ...]
"""One or several reasons; words alone are the source's."""


class Step(Form, kw_only=True):
    """What an act and a term have in common."""

    text: str = ""
    """What else the source reports of it, as a sentence."""
    state: State | None = None
    """For something that had not happened or was not over when the source was written; omit otherwise."""
    asked_by: Actors = ()
    """For what is proposed, requested, demanded, offered, expected, warned of: who does."""
    asked_of: Actors = ()
    """And of whom, or to whom."""
    due: Due | None = None
    """When it is to happen: a date, or words: `within two months of entry into force`."""
    until: Due | None = None
    """How long it is to hold: a date, or words: `until further notice`."""
    by_account_of: Actors = ()
    """Whose account alone it is; `unknown` if the source does not say whose."""
    response: Responses = ()
    """What the others made of it: `denied`, `not confirmed`, `not given`."""
    because: Reasons = ()
    """The reasons given: words, or forms with says, hedge, by."""
    inferred: tuple[Text, ...] = ()
    """The keys of fields whose values the source implies without stating them."""
    note: str = ""
    """The curators' note to the reader."""
    date_words: str = ""
    """The source's own words for the date, if they add to it."""
    how_often: str = ""
    """How often, for what recurs: `every two years`, `three times a month`."""
    src: Citations | None = None
    """The citations, if they are not those of the record."""


class Act(Step, kw_only=True):
    """A dated step in the life of a record: a document was ratified, a mission upgraded, a border closed."""

    act: Text
    """What was done, as a participle: `ratified`, `declared void`, `upgraded`, `closed`."""
    date: DateOrNever | None = None
    """When it was done; `unknown` if the source does not say, `never` if it says that it was not done."""
    by: Actors = ()
    """Who did it; both parties if omitted."""
    to: Actors = ()
    """To whom, such as who was notified, or who got what was handed over."""
    who: Actors = ()
    """Whom it concerns, such as the ambassador appointed."""
    was: str = ""
    """What it was before: `trade office`."""
    vote: str = ""
    """How it was voted: `15 votes to 1`."""
    through: Mention = ""
    """The document or decision by which it was done: a record, or words."""


class Term(Step, kw_only=True):
    """What a document provides."""

    says: Text
    """What it provides, in our own words."""
    by: Actors = ()
    """Who has to do it."""
    to: Actors = ()
    """For whom."""


def each_term(terms: tuple[str | Term, ...]) -> tuple[Term, ...]:
    """Return terms in full."""
    return tuple(Term(says=each) if isinstance(each, str) else each for each in terms)


def each_reason(reasons: Reasons) -> tuple[Reason, ...]:
    """Return reasons in full."""
    return tuple(Reason(says=each) if isinstance(each, str) else each for each in reasons)


def each_response(responses: tuple[str | Response, ...]) -> tuple[Response, ...]:
    """Return responses in full."""
    return tuple(Response(kind=each) if isinstance(each, str) else each for each in responses)  # type: ignore[arg-type]
