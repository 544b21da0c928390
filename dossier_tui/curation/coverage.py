"""Coverage: which claims of each source are carried by a record, a registry entry or the source itself."""

from collections.abc import Mapping

from msgspec import Struct

from ..library import Library
from ..model import Claim, Source
from ..values import Address
from .carriers import carriers_of


class Coverage(Struct, frozen=True):
    """The claims of one source, with the carriers of each."""

    source_id: str
    source: Source
    carriers: Mapping[int, tuple[Address, ...]]
    """The carriers of each claim, by claim number: `russia-kyrgyzstan/contact-2019-07-11`, `entry:sochi`."""

    @property
    def lost(self) -> list[Claim]:
        """The claims without a carrier."""
        return [claim for claim in self.source.claims if not self.carriers.get(claim.n)]

    @property
    def carried(self) -> int:
        """The number of claims with a carrier."""
        return len(self.source.claims) - len(self.lost)


def coverage(library: Library, key: str = "") -> list[Coverage]:
    """Return the coverage of every source in the library's own roots that lists claims, sorted by source id.

    With the key of a dossier, only of the sources that it names, by all dossiers that cite these.
    """
    named = set(library.sources_named(key)) if key else set(library.sources)
    own = [source for source in library.own_sources if source in named and library.sources[source].claims]
    dossiers = filter(None, map(library.dossier, library.citing(own))) if key else library.dossiers
    carriers: dict[str, dict[int, list[Address]]] = {source: {} for source in own}
    for dossier in dossiers:
        for (source_id, number), by in carriers_of(dossier).items():
            carriers.get(source_id, {}).setdefault(number, []).extend(by)
    return [
        Coverage(source, library.sources[source], {n: tuple(dict.fromkeys(by)) for n, by in sorted(numbers.items())})
        for source, numbers in sorted(carriers.items())
    ]
