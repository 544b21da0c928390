"""Whether a document is in force on the dossier's day, worked out from its acts and from later documents."""

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from ..values import Date, DateOrNever
from .document import Document
from .dossier import Dossier
from .offices import sides_of
from .steps import ENDING_ACTS, Act

ENDS_FOR_ALL = ("terminated", "expired", "replaced", "lifted", "repealed", "revoked")
"""The acts that end a document whoever takes them."""
_ONE_SIDED = tuple(act for act in ENDING_ACTS if act not in ENDS_FOR_ALL)
_NEEDED = ("ratified", "in force", "approved", "accepted", "adopted", "signed", "notified")
"""The acts without which a document is not in force."""


class Status(Struct, frozen=True):
    """Whether a document is in force, with the act that decides it."""

    word: Literal["in force", "not in force", "ended", "not said", "not looked for"]
    since: Date | None = None
    """The date since which it is in force."""
    act: Act | None = None
    """The act by which it ended, or that was never done."""
    by_one_side: tuple[Act, ...] = ()
    """The acts by which one side alone ended it for itself."""

    @property
    def holds(self) -> bool:
        """Whether it is said to be in force."""
        return self.word == "in force"


def status_of(dossier: Dossier, document: Document) -> Status:
    """Return the status of a document on the dossier's day."""
    acts = list(_acts(dossier, document))
    never = next((act for act in acts if act.date and act.date.is_never and act.act in _NEEDED), None)
    ended = next((act for act in acts if _ends(dossier, act, acts)), None)
    one_sided = tuple(act for act in acts if act.act in _ONE_SIDED and act is not ended)
    came = next((act for act in acts if act.act == "in force" and act is not never), None)
    since = came.date if came and came.date else document.in_force
    if ended:
        return Status("ended", since, ended, one_sided)
    if never:
        return Status("not in force", None, never, one_sided)
    if came:
        return Status("in force", since, by_one_side=one_sided)
    if since is None:
        return Status("not looked for", by_one_side=one_sided)
    if not since.is_said:
        return Status("not said" if document.has_force else "not looked for", since, None, one_sided)
    return Status("in force", since, None, one_sided)


def _acts(dossier: Dossier, document: Document) -> Iterator[Act]:
    """Yield the acts of a document up to the dossier's day, and that of a document that replaced it."""
    day = dossier.as_of.last
    for act in document.acts:
        if act.state is None and not (act.date and act.date.first and day and act.date.first > day):
            yield act
    for other in dossier.records(Document):
        if document.id == other.replaces:
            date = other.in_force or other.signed
            yield Act(act="replaced", date=DateOrNever.parse(date.edtf) if date else None, src=other.src)


def _ends(dossier: Dossier, act: Act, acts: list[Act]) -> bool:
    """Whether an act ended a document for both parties: an end for all, or one that both took."""
    if act.date and act.date.is_never:
        return False
    if act.act in ENDS_FOR_ALL:
        return True
    if act.act not in _ONE_SIDED:
        return False
    sides = {side for each in acts if each.act in _ONE_SIDED for side in sides_of(dossier, each.by, each.date)}
    return not act.by or set(dossier.parties) <= sides
