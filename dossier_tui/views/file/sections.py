"""The sections of the file: each fact once, and other records under names of a few words."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from ...blocks import Block, Heading, Note, cited
from ...model import AnyRecord, Contact, Dossier, Figure, Group, Position, Section, Trade
from ..groups import laid_out
from ..section import section_groups
from .beside import besides, with_besides
from .clipping import with_short_names
from .contacts import contact_blocks
from .documents import document_table, in_the_table, pointer
from .figures import figure_blocks
from .positions import position_lists
from .quiet import quiet
from .trade import trade_blocks

NOTHING = "Nothing is on file; what was looked for stands under “Not said by the sources”."

TABLES: Mapping[type[AnyRecord], Callable[[Dossier, Sequence[Any]], list[Block]]] = {
    Contact: contact_blocks,
    Position: position_lists,
    Trade: trade_blocks,
}
"""The function that lays out each kind of record that stands in a table in the app, and otherwise in the file."""


def sections_of_file(
    dossier: Dossier, sections: Sequence[Section], *, evaluative: bool
) -> Iterator[tuple[str, list[Block]]]:
    """Yield the title and the blocks of each of these sections."""
    told, short = quiet(dossier), with_short_names(quiet(dossier))
    gathered = any(group.gathers for section in sections for group in section.groups)
    lay_out, beside = _Layout(dossier, short).blocks, besides(dossier, short)
    for section in sections:
        is_elsewhere = gathered and not any(group.gathers for group in section.groups)
        here = _without_documents(told, section) if is_elsewhere else told
        groups = section_groups(here, section, evaluative=evaluative, lay_out=lay_out, names_empty=False)
        shown = with_besides(_without_empty_headings(groups), beside)
        blocks = [*shown, *(pointer(told, section) if is_elsewhere else [])]
        yield section.title, blocks or [Note(cited(NOTHING))]


def _without_documents(dossier: Dossier, section: Section) -> Dossier:
    """Return a dossier of which one section has no documents that stand in the table of all."""
    elsewhere = {document.id for document in in_the_table(dossier, section)}
    groups = {
        group: tuple(each for each in held if each.id not in elsewhere) if isinstance(held, tuple) else held
        for group, held in dossier.held.get(section.key, {}).items()
    }
    return replace(dossier, held={**dossier.held, section.key: groups})


class _Layout(Struct, frozen=True):
    """Lays out records under the names by which others refer to them."""

    asked: Dossier
    """The dossier whose records say what the sources do not say."""
    short: Dossier
    """The dossier in which every record has a name of a few words."""

    def blocks(self, _: Dossier, group: Group, records: Sequence[Any]) -> list[Block]:
        """Build the blocks of records of one group."""
        if group.gathers:
            return document_table(self.short, records, self.asked)
        if group.kind is Figure and group.layout == "lines":
            return figure_blocks(self.short, records)
        if group.layout == "table" and group.kind in TABLES:
            return TABLES[group.kind](self.short, records)
        return laid_out(self.short, group, records)


def _without_empty_headings(blocks: Sequence[Block]) -> list[Block]:
    """Leave out headings below which nothing stands."""
    kept: list[Block] = []
    for block in reversed(blocks):
        following = kept[-1] if kept else None
        if isinstance(block, Heading) and (
            following is None or (isinstance(following, Heading) and following.level <= block.level)
        ):
            continue
        kept.append(block)
    return kept[::-1]
