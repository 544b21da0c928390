"""What the sources do not say, once, at the end of the file: records in a few words, by what is missing."""

from collections.abc import Collection, Container, Sequence
from itertools import chain

from ...blocks import Block, Note, cited
from ...model import AnyRecord, Contact, Dossier, Trade
from ...values import UNKNOWN, listed
from ...words.labels import short_label
from ..section import not_found
from ..silence import WORDS, all_silences, silence_blocks
from .beside import unsaid_in_line
from .documents import in_the_table

ON_PAGE_ONE = "What page one asks is not said either."


def not_said(dossier: Dossier, wanted: Collection[str], asked: Container[str]) -> list[Block]:
    """Build the list of what the sources do not say about some sections of a dossier with short names.

    What signs in tables say is not said again, nor is what page one has `asked`.
    """
    short = {words: _untold(dossier, wanted, words, said) for words, said in all_silences(dossier, wanted).items()}
    by_hand = short.pop("", ())
    open_still = tuple(each for each in by_hand if each not in asked)
    more = {
        "Anything on": _unknown(dossier, wanted),
        "Not in the sources": _not_found(dossier, wanted),
    }
    rows = {words: labels for words, labels in {**short, **more, "": open_still}.items() if labels}
    return [*silence_blocks(rows), *([Note(cited(ON_PAGE_ONE))] if open_still != by_hand else [])]


def _untold(dossier: Dossier, wanted: Collection[str], field: str, labels: Sequence[str]) -> tuple[str, ...]:
    """Return the records of which no cell and no sign says that a field is not said, given the label of the field."""
    keys = {key for key, words in WORDS.items() if words == field}
    gathering = {section.key for section in dossier.sections if any(group.gathers for group in section.groups)}
    in_cells = {"signed", "in_force", "place"} if gathering & {*wanted} else set[str]()
    in_table = [each for section in dossier.sections for each in in_the_table(dossier, section)]
    in_line = (record for record in dossier.records() if keys & {*unsaid_in_line(dossier, record)})
    every = (dossier.records(Contact), dossier.records(Trade), in_table if keys & in_cells else (), in_line)
    known = {short_label(dossier, record) for record in chain[AnyRecord].from_iterable(every)}
    return tuple(label for label in labels if not field or label not in known)


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
