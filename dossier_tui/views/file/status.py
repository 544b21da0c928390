"""Whose status is disputed: who recognises and who claims, each by its source, and what the list leaves open."""

from ...blocks import Block, Bullets, Line, Note, Row, Span, cited, line
from ...model import Dossier
from ...values import Address
from ..recognition import is_disputed, recognition_words
from ..viewpoint import naming_notes

LIMITS = "By the sources here; others may recognise or claim it too."


def status_blocks(dossier: Dossier) -> list[Block]:
    """Build the status of each polity named whose status is disputed, and the curators' note on names."""
    keys = sorted(dossier.named & set(dossier.registry.polities), key=lambda key: (key not in dossier.parties, key))
    disputed = (key for key in keys if is_disputed(dossier, key))
    rows = tuple(Row(Address("entry", key, dossier.key), (_status(dossier, key),)) for key in disputed)
    status: list[Block] = [Bullets(rows), Note(cited(LIMITS))] if rows else []
    return [*status, *naming_notes(dossier)]


def _status(dossier: Dossier, key: str) -> Line:
    told = recognition_words(dossier, key)
    name = dossier.registry.polities[key].name
    return line(Span(f"{name}: ", "strong"), "status disputed", "; " if told else "", told, ".")
