"""Bodies: commissions, funds, bases, missions, institutions, projects."""

from typing import ClassVar, Literal

import msgspec

from ..values import Date, Quantity, slug
from .actor import Actors, ids_of
from .fields import ActorId, Mention, PlaceId, RecordId, Text
from .record import Record

Grade = Literal[
    "ambassador", "minister or envoy", "chargé d'affaires", "consul", "representative", "interests section",
    "represented by another",
]  # fmt: skip
"""Grades of representation, after the Diplomatic Representation dataset (Pardee Center)."""


class Body(Record, kw_only=True):
    """A lasting body: an institution, a commission, a base, a fund, a project, a mission, or a part of one."""

    name: str = ""
    """The name of the body; omit it for a mission: "Embassy of A to B" is worked out."""
    kind: Text
    """The kind of body, in a word or two: `commission`, `air base`, `university`, `embassy`."""
    described: str = ""
    """What it is, in a few words: `its first home-made fighter`."""
    part_of: RecordId = ""
    """The body that this one is part of."""
    of: Actors = ()
    """Whose it is; omit if it belongs to both parties."""
    to: Actors = ()
    """For a mission, where it is accredited; for another body, the polity or area that it serves from its seat."""
    grade: Grade | None = None
    """For a mission, the grade of its head, if the source gives it."""
    place: PlaceId = ""
    """Where it is; `unknown` if the source does not say."""
    since: Date | None = None
    """When it was set up or opened; `unknown` if the source does not say."""
    aim: str = ""
    """Its purpose, as the source states it."""
    basis: Mention = ""
    """The document that established it."""
    members: Actors = ()
    """Who sits in it."""
    between: Actors = ()
    """Whom it connects: `[coast-guard-a, coast-guard-b]` for a hotline."""
    run_by: Actors = ()
    """Who runs it."""
    led_by: Actors = ()
    """Who leads it."""
    size: Quantity | None = None
    """How many parts or members the source says that it has: `4 facilities`."""
    called: dict[ActorId, Text] = msgspec.field(default_factory=dict)
    """What each side calls it, by side."""

    KIND: ClassVar[str] = "body"
    LABELS: ClassVar = {"since": "set up", "size": "made up of", "to": "accredited to or serving"}

    def derived_id(self) -> str:
        """Make an id from the name, shortened; from the kind and both sides if it has no name."""
        sides = (*ids_of(self.of), *(("to", *ids_of(self.to)) if self.to else ()))
        return slug(self.name or " ".join((self.kind, *sides)))

    @property
    def when(self) -> Date | None:
        """The date at which the body was set up; None if not written."""
        return self.since
