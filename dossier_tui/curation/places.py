"""What of a dossier's sources is to be carried: each claim, or each paragraph where no claims are listed."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from ..model import Claim, Dossier, Source
from ..values import Address, Citations
from .carriers import Claims, carriers_of


class Place(Struct, frozen=True):
    """A claim of a source, or a paragraph of one without a list of claims, with what carries it in one dossier."""

    source_id: str
    paragraph: int
    claim: Claim | None
    """The claim; None for the paragraph as a whole."""
    carriers: tuple[Address, ...]
    """What cites it; empty if nothing does."""

    @property
    def cite(self) -> str:
        """How a registry entry cites it: `sputnik-2019-07-11#4`, `wire-2019#p3`."""
        return f"{self.source_id}#{self.claim.n if self.claim else f'p{self.paragraph}'}"


class SourcePlaces(Struct, frozen=True):
    """The places of one source, those that nothing carries first, and then in the order of the text."""

    source_id: str
    source: Source
    places: tuple[Place, ...]

    @property
    def uncarried(self) -> tuple[Place, ...]:
        """The places that nothing carries."""
        return tuple(place for place in self.places if not place.carriers)

    @property
    def carried(self) -> tuple[Place, ...]:
        """The places that something carries."""
        return tuple(place for place in self.places if place.carriers)

    @property
    def lost(self) -> int:
        """The number of claims that nothing carries; paragraphs do not count, since they may hold no fact."""
        return sum(place.claim is not None for place in self.uncarried)


def places_of(dossier: Dossier, sources: Sequence[str] = ()) -> list[SourcePlaces]:
    """Return the places of a dossier's sources, or of those with these ids, in the order of the header."""
    claims, paragraphs = carriers_of(dossier), _paragraph_carriers(dossier)
    return [
        SourcePlaces(key, source, tuple(sorted(_places(key, source, claims, paragraphs), key=_order)))
        for key in dossier.cited_sources
        if (not sources or key in sources) and (source := dossier.sources[key]).is_seen
    ]


def _order(place: Place) -> tuple[bool, int, int]:
    return bool(place.carriers), place.paragraph, place.claim.n if place.claim else 0


def _places(key: str, source: Source, claims: Claims, paragraphs: Claims) -> Iterator[Place]:
    for claim in source.claims:
        yield Place(key, claim.p, claim, claims.get((key, claim.n), ()))
    if not source.claims:
        known = source.seen_paragraphs or range(1, source.paragraphs + 1)
        cited = (number for id, number in paragraphs if id == key)
        for number in sorted({*known, *cited}):
            yield Place(key, number, None, paragraphs.get((key, number), ()))


def _paragraph_carriers(dossier: Dossier) -> Claims:
    """Return what cites each paragraph as a whole, by source id and paragraph."""
    carriers: dict[tuple[str, int], dict[Address, None]] = {}

    def add(address: Address, cites: Citations) -> None:
        for cite in cites:
            for number in cite.paragraphs:
                carriers.setdefault((cite.source, number), {})[address] = None

    for key, _, cites in dossier.registry.cited:
        add(Address("entry", key), dossier.own_cites(cites))
    for record in dossier.records():
        add(dossier.address(record), dossier.cites[record.id])
    return {place: tuple(by) for place, by in carriers.items()}
