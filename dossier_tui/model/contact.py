"""Contacts: meetings, visits and talks of officials of the two parties."""

from typing import ClassVar, Literal

from ..values import UNKNOWN, Date
from .fields import Form, PersonId, PlaceId, RecordId
from .record import Record
from .registry import Role

ContactKind = Literal[
    "meeting", "informal meeting", "talks", "consultations", "call", "visit", "working visit", "official visit",
    "state visit", "attendance", "joint appearance", "joint visit",
]  # fmt: skip


class Participant(Form, kw_only=True):
    """Somebody who took part, and what the source says of their part in it."""

    who: PersonId
    did: str = ""
    """Read before the name: `received by`, `talks with`."""
    styled: str = ""
    """The office as the source gives it here, where it is not the registry's."""


class Contact(Record, kw_only=True):
    """One happening: a meeting beside a summit, with all its parts, is one contact."""

    date: Date
    date_words: str = ""
    """The source's own words for the date, where they say more than the date."""
    kind: ContactKind
    who: tuple[PersonId | Participant, ...]
    """Who took part; `unknown` beside one side where the source does not name the other."""
    place: PlaceId = ""
    beside: str = ""
    """The gathering on whose sidelines it was."""
    occasion: str = ""
    """What else it hung on, with its preposition: `during Putin's state visit`, `for the tenth anniversary`."""
    topics: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    """What it consisted of, in order."""
    results: tuple[RecordId, ...] = ()
    told_after: RecordId = ""
    """Of a contact without a date: the one straight after which the source tells it."""
    inside: RecordId = ""
    """The contact that this one is part of, and is not counted beside."""
    level: Role | None = None
    """Worked out from who took part; written only where that would be wrong."""

    KIND: ClassVar[str] = "contact"
    LABELS: ClassVar = {"inside": "part of"}

    def derived_id(self) -> str:
        """`contact-2019-08-06`."""
        return f"contact-{self.date.edtf.replace('/', '-')}".replace("~", "").replace("..", "")

    @property
    def persons(self) -> tuple[str, ...]:
        """The ids of those who are named."""
        ids = (each if isinstance(each, str) else each.who for each in self.who)
        return tuple(each for each in ids if each != UNKNOWN)

    @property
    def participants(self) -> tuple[Participant, ...]:
        """Those who are named, all in the long form."""
        return tuple(Participant(who=p) if isinstance(p, str) else p for p in self.who if p != UNKNOWN)

    @property
    def when(self) -> Date | None:
        """Its date."""
        return self.date

    @property
    def counts(self) -> bool:
        """Whether it counts as a contact: not planned, not part of another, not mere attendance."""
        return self.state is None and not self.inside and self.kind != "attendance"
