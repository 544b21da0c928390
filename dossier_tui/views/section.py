"""The pane of a section: its groups, why groups are empty, and what the sources do not say."""

from collections.abc import Collection
from itertools import chain

from ..blocks import Block, Heading, Note, cited, line
from ..model import Dossier, Group, Section
from ..values import UNKNOWN, listed
from .groups import LayOut, records_as_blocks
from .silence import silence_blocks, silences


def section_blocks(dossier: Dossier, section: Section, *, evaluative: bool = True) -> list[Block]:
    """Build the pane of one section, with or without the source's evaluations."""
    return [*section_groups(dossier, section, evaluative=evaluative), *_not_said(dossier, section)]


def section_groups(
    dossier: Dossier,
    section: Section,
    *,
    evaluative: bool = True,
    lay_out: LayOut | None = None,
    names_empty: bool = True,
) -> list[Block]:
    """Build the groups of one section, and notes on the empty ones, by name if `names_empty`.

    `lay_out` as in `records_as_blocks`.
    """
    groups = [group for group in section.groups if evaluative or not group.evaluative]
    shown = {group.key: group_blocks(dossier, section, group, lay_out, names_unsaid=names_empty) for group in groups}
    filled = {key for key, blocks in shown.items() if blocks}
    return [*chain.from_iterable(shown.values()), *_empty(dossier, section, filled, named=names_empty)]


def group_blocks(
    dossier: Dossier, section: Section, group: Group, lay_out: LayOut | None = None, *, names_unsaid: bool = True
) -> list[Block]:
    """Build one group with its heading, or a note if it is unknown and `names_unsaid`; empty if nothing is to be shown.

    `lay_out` as in `records_as_blocks`.
    """
    held = dossier.held_in(section, group)
    records = held if isinstance(held, tuple) else ()
    shown = records_as_blocks(dossier, group, records, lay_out) if records or group.gathers else []
    if held == UNKNOWN and not shown:
        return [Note(cited(f"{group.title}: the sources do not say."))] if names_unsaid else []
    if not shown:
        return []
    return shown if group.evaluative else [Heading(line(group.title)), *shown]


def _empty(dossier: Dossier, section: Section, filled: Collection[str], *, named: bool) -> list[Block]:
    """Build a note on the groups that were looked for and not found, or on a section that nobody has looked at.

    `filled` has the keys of the groups of which something is shown.
    """
    if dossier.is_looking_back:
        return [] if filled else [Note(cited(f"Nothing on file up to {dossier.as_of}."))]
    if missing := not_found(dossier, section):
        return [Note(cited(f"Not in the sources: {listed(missing)}."))] if named else []
    shown = any(group.gathers and group.key in filled for group in section.groups)
    if not shown and not any(dossier.held_in(section, group) for group in section.groups):
        return [Note(cited(f"Nobody has looked for {section.title.lower()} yet: nothing here means nothing."))]
    return []


def not_found(dossier: Dossier, section: Section) -> list[str]:
    """Return the groups of a section that were looked for and not found; none on an earlier day than the file's own."""
    if dossier.is_looking_back:
        return []
    groups = (group for group in section.groups if not group.evaluative)
    empty = (group for group in groups if dossier.held_in(section, group) == ())
    return [
        group.called or group.title.lower()
        for group in empty
        if not (group.gathers and records_as_blocks(dossier, group, ()))
    ]


def _not_said(dossier: Dossier, section: Section) -> list[Block]:
    section_silences = silences(dossier, section)
    return [Heading(line("What the sources do not say")), *silence_blocks(section_silences)] if section_silences else []
