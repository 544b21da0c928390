"""Coverage: which record, registry entry or source record carries each claim."""

from collections.abc import Mapping
from dataclasses import dataclass

from ..library import Library
from ..source import Claim, Source


@dataclass(frozen=True)
class Coverage:
    """One source's claims, and what carries each."""

    source_id: str
    source: Source
    carriers: Mapping[int, tuple[str, ...]]
    """By claim number: `russia-kyrgyzstan/contact-2019-07-11`, `registry/sochi`, `seeds/sputnik-2019-07-11`."""

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
    found: dict[str, dict[int, list[str]]] = {key: {} for key in library.own_sources if library.sources[key].claims}
    for dossier in library.dossiers:
        for (source_id, number), carriers in dossier.carriers.items():
            named = [carrier if "/" in carrier else f"{dossier.key}/{carrier}" for carrier in carriers]
            found.get(source_id, {}).setdefault(number, []).extend(named)
    return [
        Coverage(key, library.sources[key], {n: tuple(dict.fromkeys(by)) for n, by in sorted(numbers.items())})
        for key, numbers in sorted(found.items())
    ]
