"""Bodies: commissions, funds, bases, missions, institutions, projects."""

from collections.abc import Sequence
from typing import ClassVar

from ..blocks import Block, Branch, Bullets, Line, Row, Span, Tree, line
from ..dossier import Dossier
from ..fields import OrganisationId, PlaceId, PolityId, RecordId
from ..record import Record, ending, slug
from ..values import UNKNOWN, Date, Quantity, listed


class Body(Record, kw_only=True):
    """Something that stands: an institution, a base, a fund, and what is part of it."""

    name: str
    kind: str
    """What it is, in a word or two: `commission`, `air base`, `university`."""
    part_of: RecordId = ""
    of: PolityId | tuple[PolityId, ...] = ()
    """Whose it is, where not of both parties."""
    place: PlaceId = ""
    since: Date | None = None
    """When it was set up or opened."""
    since_words: str = ""
    """The source's own words for that, where no date is given."""
    aim: str = ""
    """What it is for, as the source gives it."""
    basis: RecordId = ""
    """The document that it rests on."""
    run_by: OrganisationId = ""
    parts_stated: Quantity | None = None
    """How many parts the source says that it has."""

    KIND: ClassVar[str] = "body"
    LABELS: ClassVar = {"since": "set up", "parts_stated": "parts stated"}

    def derived_id(self) -> str:
        """The name, shortened."""
        return slug(self.name)

    def label(self, dossier: Dossier) -> str:
        """The name."""
        del dossier
        return self.name

    def line(self, dossier: Dossier) -> Line:
        """Name, kind, place, founding and aim."""
        return line(Span(self.name, "strong"), "".join(self._details(dossier)), ending(dossier, self))

    def _details(self, dossier: Dossier) -> list[str]:
        owners = (self.of,) if isinstance(self.of, str) else self.of
        kind = self.kind if self.kind.lower() not in self.name.lower() else ""
        owned = f" ({listed([dossier.adjective(owner) for owner in owners])})" if owners else ""
        details = [kind]
        details.append("place not said" if self.place == UNKNOWN else dossier.place_with_preposition(self.place))
        details.append(self.since_words or self._since())
        details.append(f"run by {dossier.name(self.run_by)}" if self.run_by else "")
        details.append(f"with {self.parts_stated}" if self.parts_stated else "")
        basis = dossier.label(self.basis) if self.basis else ""
        details.append(f"under the {basis[0].lower()}{basis[1:]}" if basis else "")
        aim = f". Aim, as the source gives it: {self.aim.rstrip('.')}" if self.aim else ""
        return [owned, *(f", {detail}" for detail in details if detail), aim]

    def _since(self) -> str:
        if self.since is None:
            return ""
        return f"since {self.since}" if self.since.known else "since when not said"

    @property
    def when(self) -> Date | None:
        """When it was set up."""
        return self.since


def body_tree(dossier: Dossier, bodies: Sequence[Body]) -> list[Block]:
    """Bodies with their parts below them; a plain list where nothing is part of anything."""
    listed_here = {body.id for body in bodies}

    def branch(body: Body) -> Branch:
        parts = tuple(branch(part) for part in bodies if part.part_of == body.id)
        return Branch(Row(dossier.address(body), (body.line(dossier),)), parts)

    tops = [body for body in bodies if body.part_of not in listed_here]
    branches = tuple(map(branch, tops))
    if any(top.parts for top in branches):
        return [Tree(branches)]
    return [Bullets(tuple(top.row for top in branches))]
