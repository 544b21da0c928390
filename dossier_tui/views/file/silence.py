"""What the sources do not say, once, at the end of the file: records in a few words, by what is missing."""

from collections.abc import Collection

from ...blocks import Block, Note, cited
from ...model import Contact, Dossier, Position, Trade
from ...values import listed
from ...words.labels import short_label
from ..section import not_found
from ..silence import all_silences, silence_blocks
from .clipping import clipped
from .quiet import unanswered

IN_TABLES = "In tables, – stands for what the sources do not say, or what nobody asks of such a record."


def not_said(dossier: Dossier, wanted: Collection[str]) -> list[Block]:
    """Build the list of what the sources do not say about some sections.

    What a dash in a table says of contacts and trade is not said again.
    """
    in_tables = {short_label(dossier, each) for kind in (Contact, Trade) for each in dossier.records(kind)}
    said = all_silences(dossier, wanted)
    short = {
        words: tuple(dict.fromkeys(clipped(each) for each in labels if each not in in_tables)) if words else labels
        for words, labels in said.items()
    }
    by_hand = {"": short.pop("")} if "" in short else {}
    unanswered_by = _unanswered(dossier, wanted)
    nothing = _not_found(dossier, wanted)
    more = {"An answer": unanswered_by, "Looked for and not found": nothing}
    rows = {words: labels for words, labels in {**short, **more, **by_hand}.items() if labels}
    return [*silence_blocks(rows), Note(cited(IN_TABLES))]


def _unanswered(dossier: Dossier, wanted: Collection[str]) -> tuple[str, ...]:
    """Return the positions to which the source gives no answer."""
    positions = (each for section in wanted for each in dossier.records(Position, section) if unanswered(each))
    return tuple(dict.fromkeys(short_label(dossier, each) for each in positions))


def _not_found(dossier: Dossier, wanted: Collection[str]) -> tuple[str, ...]:
    """Return the groups that were looked for and not found, with their sections."""
    sections = (section for section in dossier.sections if section.key in wanted)
    found = ((section.title, not_found(dossier, section)) for section in sections)
    return tuple(f"{listed(groups)} ({title})" for title, groups in found if groups)
