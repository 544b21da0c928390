"""The sources pane: the documents that all of it rests on, and who and what is named."""

from collections.abc import Mapping

from ..blocks import Block, Bullets, Heading, Row
from ..model.dossier import Dossier
from ..model.registry import Entry
from ..values import Address
from ..words.sources import entry_line, source_line
from .voices import voice_blocks


def sources(dossier: Dossier) -> list[Block]:
    """A source a row, then whose voices these are, then people, places and bodies named."""
    return [Heading("Sources"), source_rows(dossier), *voice_blocks(dossier), *named(dossier)]


def source_rows(dossier: Dossier) -> Bullets:
    """A source a row, the main one first."""
    addresses = [Address("source", key, dossier.key) for key in dossier.cited_sources]
    return Bullets(tuple(Row(address, (source_line(dossier, address.id),)) for address in addresses))


def named(dossier: Dossier) -> list[Block]:
    """People, places and bodies that the dossier names, with what the sources say they are."""
    registry = dossier.registry
    kinds: tuple[tuple[str, Mapping[str, Entry]], ...] = (
        ("People", registry.people),
        ("Polities", registry.polities),
        ("Places", registry.places),
        ("Bodies", registry.organisations),
    )
    blocks: list[Block] = []
    for title, entries in kinds:
        found = sorted((k for k in entries if k in dossier.named), key=lambda k: entries[k].name)
        rows = tuple(Row(Address("entry", key, dossier.key), (entry_line(dossier, entries[key]),)) for key in found)
        if rows:
            blocks += [Heading(f"{title} named"), Bullets(rows)]
    return blocks
