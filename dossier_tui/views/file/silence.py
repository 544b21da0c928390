"""What the sources do not say, once, at the end of the file: records in a few words, by what is missing."""

from collections.abc import Collection, Container

from ...blocks import Block, Note, cited
from ...model import Contact, Dossier, Position, Trade
from ...values import UNKNOWN, listed
from ...words.labels import short_label
from ..section import not_found
from ..silence import all_silences, silence_blocks
from .quiet import unanswered

IN_TABLES = "In tables, – stands for what the sources do not say, or what nobody asks of such a record."
ON_PAGE_ONE = "What page one asks is not said either."


def not_said(dossier: Dossier, wanted: Collection[str], asked: Container[str]) -> list[Block]:
    """Build the list of what the sources do not say about some sections of a dossier with short names.

    What a dash in a table says of contacts and trade is not said again, nor is what page one has `asked`.
    """
    in_tables = {short_label(dossier, each) for kind in (Contact, Trade) for each in dossier.records(kind)}
    said = all_silences(dossier, wanted)
    short = {
        words: tuple(each for each in labels if each not in in_tables) if words else labels
        for words, labels in said.items()
    }
    by_hand = short.pop("", ())
    open_still = tuple(each for each in by_hand if each not in asked)
    unanswered_by = _unanswered(dossier, wanted)
    more = {
        "An answer": unanswered_by,
        "Anything on": _unknown(dossier, wanted),
        "Not in the sources": _not_found(dossier, wanted),
    }
    rows = {words: labels for words, labels in {**short, **more, "": open_still}.items() if labels}
    notes = [IN_TABLES, *([ON_PAGE_ONE] if open_still != by_hand else [])]
    return [*silence_blocks(rows), Note(cited(" ".join(notes)))]


def _unanswered(dossier: Dossier, wanted: Collection[str]) -> tuple[str, ...]:
    """Return the positions to which the source gives no answer."""
    positions = (each for section in wanted for each in dossier.records(Position, section) if unanswered(each))
    return tuple(dict.fromkeys(short_label(dossier, each) for each in positions))


def _not_found(dossier: Dossier, wanted: Collection[str]) -> tuple[str, ...]:
    """Return the groups that were looked for and not found, with their sections."""
    sections = (section for section in dossier.sections if section.key in wanted)
    found = ((section.title, not_found(dossier, section)) for section in sections)
    return tuple(f"{listed(groups)} ({title})" for title, groups in found if groups)


def _unknown(dossier: Dossier, wanted: Collection[str]) -> tuple[str, ...]:
    """Return the groups of which the sources say nothing, with their sections."""
    homes = ((section, group) for section in dossier.sections for group in section.groups if section.key in wanted)
    unknown = ((section, group) for section, group in homes if dossier.held_in(section, group) == UNKNOWN)
    return tuple(f"{group.called or group.title.lower()} ({section.title})" for section, group in unknown)
