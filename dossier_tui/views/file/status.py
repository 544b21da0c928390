"""Whose status is disputed: who recognises and who claims, each by its source, and what the list leaves open."""

from collections.abc import Iterator

from ...blocks import Block, Bullets, Line, Note, Row, Span, cited, joined, line
from ...model import Dossier, Polity
from ...model.registry import Recognition, TerritorialClaim
from ...values import Address
from ..viewpoint import naming_notes

LIMITS = "By the sources here; others may recognise or claim it too."


def status_blocks(dossier: Dossier) -> list[Block]:
    """Build the status of each polity named whose status is disputed, and the curators' note on names."""
    keys = sorted(dossier.named & set(dossier.registry.polities), key=lambda key: (key not in dossier.parties, key))
    disputed = ((key, polity) for key in keys if (polity := dossier.registry.polities[key]).kind == "disputed")
    rows = tuple(Row(Address("entry", key, dossier.key), (_status(dossier, polity),)) for key, polity in disputed)
    status: list[Block] = [Bullets(rows), Note(cited(LIMITS))] if rows else []
    return [*status, *naming_notes(dossier)]


def _status(dossier: Dossier, polity: Polity) -> Line:
    parts = joined(_parts(dossier, polity))
    return line(Span(f"{polity.name}: ", "strong"), "status disputed", "; " if parts else "", parts, ".")


def _parts(dossier: Dossier, polity: Polity) -> Iterator[Line]:
    for words, named in (("recognised by", polity.recognised_by), ("claimed by", polity.claimed_by)):
        some = [_one(dossier, each) for each in named if not _is_later(dossier, each)]
        if some:
            yield line(f"{words} ", joined(some, ", "))


def _is_later(dossier: Dossier, named: Recognition | TerritorialClaim) -> bool:
    """Whether somebody recognised a polity only after the day for which the dossier is shown."""
    since = named.since if isinstance(named, Recognition) else None
    begun, shown = since and since.first, dossier.as_of.last
    return bool(begun and shown and begun > shown)


def _one(dossier: Dossier, named: Recognition | TerritorialClaim) -> Line:
    since = f" ({named.since})" if isinstance(named, Recognition) and named.since else ""
    return line(dossier.said(named.by), since, Span("", "", dossier.own_cites(named.src)))
