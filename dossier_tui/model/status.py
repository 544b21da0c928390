"""Whether a document is in force on the dossier's day, and whether a body is still there: worked out from acts."""

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from ..values import Date, DateOrNever
from .body import Body
from .document import Document
from .dossier import Dossier
from .offices import sides_of
from .once import once_a_record
from .steps import ENDING_ACTS, NOT_DONE, PARTIAL_ACTS, RESUMING_ACTS, Act

ENDS_FOR_ALL = ("terminated", "expired", "replaced", "lifted", "repealed", "revoked")
"""The acts that end a document whoever takes them."""
_ONE_SIDED = tuple(act for act in ENDING_ACTS if act not in ENDS_FOR_ALL)
_LIMITING = (*_ONE_SIDED, *PARTIAL_ACTS)
_NEEDED = ("ratified", "in force", "approved", "accepted", "adopted", "signed", "notified")
"""The acts without which a document is not in force."""
_ENDS_OF_BODIES = (
    "closed", "shut", "shut down", "dissolved", "abolished", "disbanded", "decommissioned", "wound up", "liquidated",
    "terminated", "expired", "severed", "withdrawn", "evacuated",
)  # fmt: skip
_HANDED_OVER = "handed over"
"""What ends a base; anything else goes on in other hands."""


class Status(Struct, frozen=True):
    """Whether a document is in force, with the act that decides it."""

    word: Literal["in force", "to come", "not in force", "ended", "not said", "not looked for"]
    since: Date | None = None
    """The date since which it is in force, or from which it is to be."""
    act: Act | None = None
    """The act by which it ended, or that was never done."""
    limits: tuple[Act, ...] = ()
    """The acts by which one side alone ended it for itself, or by which a part of it ended."""

    @property
    def holds(self) -> bool:
        """Whether it is said to be in force."""
        return self.word == "in force"


@once_a_record
def status_of(dossier: Dossier, document: Document) -> Status:
    """Return the status of a document on the dossier's day."""
    acts = list(_acts(dossier, document))
    coming = _coming(dossier, document)
    never = next((act for act in acts if _is_never(act) and act.act in _NEEDED), None)
    ended = next((act for act in acts if _ends(dossier, act, acts)), None)
    limits = tuple(act for act in acts if act.act in _LIMITING and not _is_never(act) and act is not ended)
    came = next((act for act in acts if act.act == "in force" and act is not never), None)
    since = came.date if came and came.date else document.in_force
    if ended:
        return Status("ended", since, ended, limits)
    if never:
        return Status("not in force", None, never, limits)
    if coming and not came:
        return Status("to come", coming, limits=limits)
    if came or (since and since.is_said):
        return Status("in force", since, limits=limits)
    return Status("not said" if since and document.has_force else "not looked for", since, limits=limits)


def _coming(dossier: Dossier, document: Document) -> Date | None:
    """Return when a document is to come into force, if it had not by the dossier's day, or is itself not done yet."""
    own = (document.in_force, document.state)
    dates = [own, *((act.date, act.state) for act in document.acts if act.act == "in force")]
    return next((d for d, state in dates if d and d.is_said and (state in NOT_DONE or _is_later(dossier, d))), None)


def _is_later(dossier: Dossier, date: Date | None) -> bool:
    """Whether a date is after the dossier's day."""
    today = dossier.as_of.last
    return bool(date and date.first and today and date.first > today)


def end_of(dossier: Dossier, body: Body) -> Act | None:
    """Return the act by which a body ended and after which it was not begun again; None if it goes on."""
    ends = (*_ENDS_OF_BODIES, *([_HANDED_OVER] if dossier.home(body.id)[1].bases else []))
    end = None
    for act in body.acts:
        is_done = act.state is None and not (act.date and act.date.is_never) and not _is_later(dossier, act.date)
        if is_done and act.act in ends:
            end = act
        elif is_done and act.act in RESUMING_ACTS:
            end = None
    return end


def _acts(dossier: Dossier, document: Document) -> Iterator[Act]:
    """Yield the acts of a document up to the dossier's day, and that of a document that replaced it."""
    for act in document.acts:
        if act.state is None and not _is_later(dossier, act.date):
            yield act
    for other in dossier.records(Document):
        if document.id == other.replaces:
            date = other.in_force or other.signed
            yield Act(act="replaced", date=DateOrNever.parse(date.edtf) if date else None, src=other.src)


def _is_never(act: Act) -> bool:
    return act.date is not None and act.date.is_never


def _ends(dossier: Dossier, act: Act, acts: list[Act]) -> bool:
    """Whether an act ended a document for both parties: an end for all, or one that both took."""
    if _is_never(act):
        return False
    if act.act in ENDS_FOR_ALL:
        return True
    if act.act not in _ONE_SIDED:
        return False
    sides = {side for each in acts if each.act in _ONE_SIDED for side in sides_of(dossier, each.by, each.date)}
    return not act.by or set(dossier.parties) <= sides
