"""Carriers of claims: the records, registry entries and source files that cover each claim."""

from collections.abc import Iterator, Mapping
from typing import Literal

from ..model import Dossier
from ..values import Address

Claims = Mapping[tuple[str, int], tuple[Address, ...]]
"""The addresses of the carriers of each claim, by source id and claim number."""


def carriers_of(dossier: Dossier) -> Claims:
    """Find the carriers of each claim of a dossier's sources: records, registry entries, and the sources themselves."""
    carriers: dict[tuple[str, int], list[Address]] = {}
    for kind, id, source, numbers in _carried(dossier):
        carrier = Address(kind, id, dossier.key if kind == "record" else "")
        for number in numbers:
            carriers.setdefault((source, number), []).append(carrier)
    return {claim: tuple(dict.fromkeys(by)) for claim, by in carriers.items()}


def carried(dossier: Dossier) -> set[tuple[str, int]]:
    """Return the claims that anything carries, by source id and claim number."""
    return {(source, number) for _, _, source, numbers in _carried(dossier) for number in numbers}


def _carried(dossier: Dossier) -> Iterator[tuple[Literal["source", "entry", "record"], str, str, tuple[int, ...]]]:
    """Yield the kind and id of each carrier, with a source and the numbers of its claims."""
    for source in dossier.cited_sources:
        yield "source", source, source, dossier.sources[source].own_claims
    for key, _, cites in dossier.registry.cited:
        yield from (("entry", key, cite.source, cite.claims) for cite in dossier.own_cites(cites))
    for record in dossier.records():
        yield from (("record", record.id, cite.source, cite.claims) for cite in dossier.cites[record.id])
