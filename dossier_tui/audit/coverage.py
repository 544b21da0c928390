"""Coverage: which record, registry entry or source record carries each claim."""

from collections.abc import Mapping
from dataclasses import dataclass

from ..library import Library
from ..model import Claim, Source
from ..values import Address
from .carriers import carriers_of


@dataclass(frozen=True)
class Coverage:
    """One source's claims, and what carries each."""

    source_id: str
    source: Source
    carriers: Mapping[int, tuple[Address, ...]]
    """By claim number: `russia-kyrgyzstan/contact-2019-07-11`, `entry:sochi`, `source:sputnik-2019-07-11`."""

    @property
    def lost(self) -> list[Claim]:
        """The claims that nothing carries."""
        return [claim for claim in self.source.claims if not self.carriers.get(claim.n)]

    @property
    def carried(self) -> int:
        """How many claims something carries."""
        return len(self.source.claims) - len(self.lost)


def coverage(library: Library) -> list[Coverage]:
    """Every source of the library's own that lists claims, with what carries them in its dossiers."""
    found: dict[str, dict[int, list[Address]]] = {key: {} for key in library.own_sources if library.sources[key].claims}
    for dossier in library.dossiers:
        for (source_id, number), by in carriers_of(dossier).items():
            found.get(source_id, {}).setdefault(number, []).extend(by)
    return [
        Coverage(key, library.sources[key], {n: tuple(dict.fromkeys(by)) for n, by in sorted(numbers.items())})
        for key, numbers in sorted(found.items())
    ]
