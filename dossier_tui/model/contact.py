"""Contacts: meetings, visits and talks of officials of the two parties."""

from typing import ClassVar

from ..values import Date, slug
from .actor import Actor, Actors, each_actor, ids_of
from .fields import Mention, PlaceId, RecordId, Text
from .office import Role
from .record import Record

_FROM_AFAR = ("telephone", "phone", "video", "online", "virtual")
"""How words of a kind begin by which they spoke and did not meet."""
_STOOD_BY = {"attended by", "accompanied by", "witnessed by", "watched by", "in the presence of", "joined by"}
"""What those did who were there without being of those who met: they stand in what is reported, not among them."""


class Contact(Record, kw_only=True):
    """One happening: a meeting beside a summit, with all its parts, is one contact."""

    date: Date
    """When it took place or is planned; `unknown` if the source does not say."""
    kind: Text
    """The form of the contact: `meeting`, `talks`, `working visit`, `attendance`."""
    who: Actors
    """Who took part: people, polities, ministries. Add `unknown` for a counterpart not named: `[putin, unknown]`."""
    place: PlaceId = ""
    """Where it took place: a place, or a polity if the source names no town; `unknown` if it says nothing."""
    beside: Mention = ""
    """The gathering on whose sidelines it was: an organisation or an event, or words."""
    occasion: str = ""
    """Another occasion, with its preposition or without: `during Putin's state visit`, `the tenth anniversary`."""
    mediated_by: Actors = ()
    """Who mediated."""
    topics: tuple[Text, ...] = ()
    """What was discussed."""
    parts: tuple[Text, ...] = ()
    """The parts of the contact, in order: `a ceremony`, `a joint statement`."""
    results: tuple[RecordId, ...] = ()
    """What came of it: documents signed, decisions taken, bodies set up."""
    told_after: RecordId = ""
    """For a contact without a date: the contact after which the source reports it."""
    inside: RecordId = ""
    """The contact that this one is part of. It is then not counted on its own, unless that one does not count."""
    level: Role | None = None
    """The level of the contact. Derived from the offices of those who took part; write it only to correct that."""

    KIND: ClassVar[str] = "contact"
    LABELS: ClassVar = {"inside": "part of"}

    def derived_id(self) -> str:
        """Make an id from the date, `contact-2019-08-06`; without one from kind and people: `contact-meeting-a-b`."""
        if not self.date.known:
            people = (actor.who or actor.name or actor.of for actor in each_actor(self.who))
            return slug(" ".join(("contact", self.kind, *people)), 60)
        return f"contact-{self.date.edtf.replace('/', '-')}".replace("~", "").replace("..", "")

    @property
    def actors(self) -> tuple[Actor, ...]:
        """Those who are named, in full."""
        return each_actor(self.who)

    @property
    def met(self) -> tuple[Actor, ...]:
        """Those who met, without those who only stood by, unless all did."""
        return tuple(actor for actor in self.actors if actor.did not in _STOOD_BY) or self.actors

    @property
    def named(self) -> tuple[str, ...]:
        """The ids of those who are in the registry."""
        return ids_of(self.who)

    @property
    def is_call(self) -> bool:
        """Whether they spoke from afar, by telephone or by video, rather than met; a courtesy call is a visit."""
        kind = self.kind.lower()
        return kind == "call" or any(word.startswith(_FROM_AFAR) for word in kind.split())

    @property
    def when(self) -> Date | None:
        """The date of the contact."""
        return self.date
