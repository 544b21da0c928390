"""Documents: treaties, declarations, decrees, laws, programmes."""

from typing import ClassVar, Literal

import msgspec

from ..values import Date, Quantity, slug
from .actor import Actors
from .fields import ActorId, Mention, PlaceId, RecordId, Text
from .record import Record
from .steps import NOT_DONE, Act, Term, each_term

_WITHOUT_FORCE = frozenset((
    "ban", "communiqué", "decision", "draft", "embargo", "fee", "judgment", "letter", "levy", "minutes", "note",
    "proposal", "report", "restriction", "ruling", "sanctions", "statement", "tariff", "tax",
))  # fmt: skip
"""Kinds of which nobody asks whether they are in force: texts that never are, and measures, which are until lifted."""


class Document(Record, kw_only=True):
    """A document that was signed or enacted, or is planned."""

    kind: Text
    """The kind of document: `treaty`, `agreement`, `declaration`, `decree`, `law`, `programme`, `package`."""
    title: Text
    """The official title, or a description in our own words."""
    signed: Date | None = None
    """When it was signed or enacted; `unknown` if the source does not say."""
    place: PlaceId = ""
    """Where it was signed; `unknown` if the source does not say."""
    by: Actors = ()
    """For an act of one side alone, that side; omit for an act of both parties."""
    signed_by: Actors = ()
    """The people who signed it."""
    between: Actors = ()
    """Those who concluded it, if they are not the two parties: ministries, banks, companies."""
    in_force: Date | None = None
    """The date since which it is in force; `unknown` if the source does not say whether it is in force."""
    term: Date | None = None
    """The period that it covers."""
    topics: tuple[Text, ...] = ()
    """The fields that it is on, where the source names no more: `trade`, `science and technology`."""
    terms: tuple[str | Term, ...] = ()
    """What it provides, each in our own words, or as a form with says, by, to, due, state."""
    amends: Mention = ""
    """The document that it amends."""
    replaces: Mention = ""
    """The document that it replaces."""
    basis: Mention = ""
    """The document that it rests on."""
    part_of: RecordId = ""
    """The package or treaty that it is part of. It is then not counted on its own."""
    size: Quantity | None = None
    """How many documents it stands for: `49 agreements`."""
    mediated_by: Actors = ()
    """Who mediated."""
    full_text: Literal["public", "not public"] | None = None
    """Whether the text is public, if the source says so."""
    called: dict[ActorId, Text] = msgspec.field(default_factory=dict)
    """What each side calls it, by side."""

    KIND: ClassVar[str] = "document"
    LABELS: ClassVar = {"by": "act of", "in_force": "in force since", "term": "covers", "size": "stands for"}

    def derived_id(self) -> str:
        """Make an id from the title, shortened."""
        return slug(self.title)

    @property
    def provides(self) -> tuple[Term, ...]:
        """What it provides, in full."""
        return each_term(self.terms)

    @property
    def has_force(self) -> bool:
        """Whether it can be asked if it is in force: not of a draft, a statement, a ruling, a ban."""
        return self.state not in NOT_DONE and not {self.kind.lower(), self.kind_noun} & _WITHOUT_FORCE

    @property
    def kind_noun(self) -> str:
        """The word of its kind that says what it is: `judgment` of a `binding judgment`, not what it is of."""
        return self.kind.lower().partition(" of ")[0].rpartition(" ")[2]

    @property
    def first_step(self) -> Act | None:
        """The dated act that may stand for a signing of which nothing is written; its entry into force may not."""
        if self.signed is not None:
            return None
        dated = (act for act in self.acts if act.date is not None and act.date.known and act.state is None)
        return next((act for act in dated if act.act != "in force"), None)

    @property
    def when(self) -> Date | None:
        """The date of signing, or the period covered if that date is unknown."""
        return self.signed if self.signed and self.signed.known else self.term or self.signed
