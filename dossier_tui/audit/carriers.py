"""What carries each claim: records, registry entries, the sources' own records."""

from collections.abc import Iterable, Mapping

from ..model import Dossier
from ..values import Address

Claims = Mapping[tuple[str, int], tuple[Address, ...]]
"""By source id and claim number."""


def carriers_of(dossier: Dossier) -> Claims:
    """What carries each claim of a dossier's sources, in it or beside it."""
    found: dict[tuple[str, int], list[Address]] = {}

    def carry(carrier: Address, source: str, numbers: Iterable[int]) -> None:
        for number in numbers:
            found.setdefault((source, number), []).append(carrier)

    for source in dossier.cited_sources:
        carry(Address("source", source), source, dossier.sources[source].own_claims)
    for key, _, cites in dossier.registry.cited():
        for cite in dossier.own_cites(cites):
            carry(Address("entry", key), cite.source, cite.claims)
    for record in dossier.records():
        for cite in record.src:
            carry(dossier.address(record), cite.source, cite.claims)
    return {claim: tuple(dict.fromkeys(by)) for claim, by in found.items()}
