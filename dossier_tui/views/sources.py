"""The sources pane: the dossier's sources, whose voices they are, and the entries named."""

from ..blocks import Block, Bullets, Heading, Note, Row, cited, line
from ..model import ENTRY_KINDS, LISTED_KINDS, Dossier
from ..values import Address, fold
from ..words.sources import entry_line, list_meanings, listed_source
from .voices import voice_blocks


def sources(dossier: Dossier) -> list[Block]:
    """Build the sources pane: a row for each source, the count of voices, and the entries named."""
    return [Heading(line("Sources")), *source_rows(dossier), *voice_blocks(dossier), *named(dossier)]


def source_rows(dossier: Dossier) -> list[Block]:
    """Build a list with a row for each source, the main one first, below what its words mean."""
    addresses = [Address("source", key, dossier.key) for key in dossier.cited_sources]
    rows = tuple(Row(address, (listed_source(dossier, address.id),)) for address in addresses)
    return [Note(cited(list_meanings(dossier.sources[address.id] for address in addresses))), Bullets(rows)]


def named(dossier: Dossier) -> list[Block]:
    """Build lists of the people, polities, places and bodies that the dossier names."""
    blocks: list[Block] = []
    for kind in LISTED_KINDS:
        entries = dossier.registry.of_kind(kind)
        keys = sorted((key for key in entries if key in dossier.named), key=lambda key: fold(entries[key].name))
        rows = tuple(Row(Address("entry", k, dossier.key), (entry_line(dossier, entries[k]),)) for k in keys)
        if rows:
            blocks += [Heading(line(f"{ENTRY_KINDS[kind].title} named")), Bullets(rows)]
    return blocks
