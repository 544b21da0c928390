"""Contacts: meetings, visits and talks of officials of the two parties."""

from typing import ClassVar, Literal

from ..values import UNKNOWN, Date
from .fields import Form, PersonId, PlaceId, RecordId, Text
from .record import Record
from .registry import Role

ContactKind = Literal[
    "meeting", "informal meeting", "talks", "consultations", "call", "visit", "working visit", "official visit",
    "state visit", "attendance", "joint appearance", "joint visit",
]  # fmt: skip


class Participant(Form, kw_only=True):
    """A person who took part, with the role that the source reports for them."""

    who: PersonId
    """The person, by registry id."""
    did: str = ""
    """The person's role, read before the name: `received by`, `talks with`."""
    styled: str = ""
    """The person's title in the source, if it differs from the registry."""


class Contact(Record, kw_only=True):
    """One happening: a meeting beside a summit, with all its parts, is one contact."""

    date: Date
    """When it took place or is planned; `unknown` if the source does not say."""
    date_words: str = ""
    """The source's own words for the date, if they add to it: `Thursday`."""
    kind: ContactKind
    """The form of the contact."""
    who: tuple[PersonId | Participant, ...]
    """Who took part. Add `unknown` if the source does not name the counterpart: `[putin, unknown]`."""
    place: PlaceId = ""
    """Where it took place: a place, or a polity if the source names no town; `unknown` if it says nothing."""
    beside: str = ""
    """The gathering on whose sidelines it was."""
    occasion: str = ""
    """Another occasion, with its preposition: `during Putin's state visit`, `for the tenth anniversary`."""
    topics: tuple[Text, ...] = ()
    """What was discussed."""
    parts: tuple[Text, ...] = ()
    """The parts of the contact, in order: `a ceremony`, `a joint statement`."""
    results: tuple[RecordId, ...] = ()
    """The documents that were signed."""
    told_after: RecordId = ""
    """For a contact without a date: the contact after which the source reports it."""
    inside: RecordId = ""
    """The contact that this one is part of. It is then not counted on its own."""
    level: Role | None = None
    """The level of the contact. Derived from the offices of those who took part; write it only to correct that."""

    KIND: ClassVar[str] = "contact"
    LABELS: ClassVar = {"inside": "part of"}

    def derived_id(self) -> str:
        """Make an id from the date: `contact-2019-08-06`."""
        return f"contact-{self.date.edtf.replace('/', '-')}".replace("~", "").replace("..", "")

    @property
    def persons(self) -> tuple[str, ...]:
        """The ids of the people named."""
        ids = [each if isinstance(each, str) else each.who for each in self.who]
        return tuple([each for each in ids if each != UNKNOWN])

    @property
    def participants(self) -> tuple[Participant, ...]:
        """The people named, each as a Participant."""
        return tuple(Participant(who=p) if isinstance(p, str) else p for p in self.who if p != UNKNOWN)

    @property
    def when(self) -> Date | None:
        """The date of the contact."""
        return self.date

    @property
    def counts(self) -> bool:
        """Whether it counts: it has taken place, is not part of another contact, and is not mere attendance."""
        return self.state is None and not self.inside and self.kind != "attendance"
