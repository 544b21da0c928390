"""Carriers of claims: the records, registry entries and source files that cover each claim."""

from collections.abc import Iterable, Mapping

from ..model import Dossier
from ..values import Address

Claims = Mapping[tuple[str, int], tuple[Address, ...]]
"""The addresses of the carriers of each claim, by source id and claim number."""


def carriers_of(dossier: Dossier) -> Claims:
    """Find the carriers of each claim of a dossier's sources: records, registry entries, and the sources themselves."""
    carriers: dict[tuple[str, int], list[Address]] = {}

    def carry(carrier: Address, source: str, numbers: Iterable[int]) -> None:
        for number in numbers:
            carriers.setdefault((source, number), []).append(carrier)

    for source in dossier.cited_sources:
        carry(Address("source", source), source, dossier.sources[source].own_claims)
    for key, _, cites in dossier.registry.cited:
        for cite in dossier.own_cites(cites):
            carry(Address("entry", key), cite.source, cite.claims)
    for record in dossier.records():
        for cite in record.src:
            carry(dossier.address(record), cite.source, cite.claims)
    return {claim: tuple(dict.fromkeys(by)) for claim, by in carriers.items()}
