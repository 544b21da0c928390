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


def coverage(library: Library) -> list[Coverage]:
    """Return the coverage of every source in the library's own roots that lists claims, sorted by source id."""
    carriers: dict[str, dict[int, list[Address]]] = {
        key: {} for key in library.own_sources if library.sources[key].claims
    }
    for dossier in library.dossiers:
        for (source_id, number), by in carriers_of(dossier).items():
            carriers.get(source_id, {}).setdefault(number, []).extend(by)
    return [
        Coverage(key, library.sources[key], {n: tuple(dict.fromkeys(by)) for n, by in sorted(numbers.items())})
        for key, numbers in sorted(carriers.items())
    ]
