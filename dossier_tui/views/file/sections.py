"""The sections of the file: each fact once, under names of a few words, with links to where the rest of it stands."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct

from ...blocks import Block, Heading, Line, Note, cited, line
from ...model import AnyRecord, Contact, Document, Dossier, Figure, Group, Position, Section, Trade
from ..documents import document_table, lives_here
from ..groups import laid_out
from ..section import section_groups
from .clipping import with_short_names
from .contacts import contact_blocks
from .documents import has_more, leading_to, rest_blocks
from .figures import figure_blocks
from .positions import position_tables
from .quiet import quiet
from .trade import trade_blocks

NOTHING = "Nothing is on file; what was looked for stands under “Not said by the sources”."

TABLES: Mapping[type[AnyRecord], Callable[[Dossier, Sequence[Any]], list[Block]]] = {
    Contact: contact_blocks,
    Position: position_tables,
    Trade: trade_blocks,
}
"""The function that builds a table for each kind of record of which the file has another one than the app."""


def sections_of_file(
    dossier: Dossier, sections: Sequence[Section], *, evaluative: bool
) -> Iterator[tuple[str, list[Block]]]:
    """Yield the title and the blocks of each of these sections."""
    told = quiet(dossier)
    short = with_short_names(told)
    keys = {section.key for section in sections}
    gathered = any(group.gathers for section in sections for group in section.groups)
    lay_out = _Layout(short, keys, gathered=gathered).blocks
    for section in sections:
        blocks = section_groups(told, section, evaluative=evaluative, lay_out=lay_out, names_empty=False)
        yield section.title, _without_empty_headings(blocks) or [Note(cited(NOTHING))]


class _Layout(Struct, frozen=True):
    """Lays out records under the names by which others refer to them."""

    short: Dossier
    """The dossier in which every record has a name of a few words."""
    sections: set[str]
    """The keys of the sections of the file."""
    gathered: bool
    """Whether one of them has a table of all documents."""

    def blocks(self, _: Dossier, group: Group, records: Sequence[Any]) -> list[Block]:
        """Build the blocks of records of one group."""
        if group.gathers:
            return document_table(self.short, records, self._more, self._name)
        if group.kind is Document and self.gathered:
            return self._documents(group, records)
        if group.kind is Figure and group.layout == "lines":
            return figure_blocks(self.short, records)
        if group.layout == "table" and group.kind in TABLES:
            return TABLES[group.kind](self.short, records)
        return laid_out(self.short, group, records)

    def _documents(self, group: Group, documents: Sequence[Document]) -> list[Block]:
        """Build what documents provide; programmes, of which the table has none, as they are."""
        whole = [each for each in documents if each.kind == "programme"]
        rest = [each for each in documents if each not in whole]
        return [*(laid_out(self.short, group, whole) if whole else []), *rest_blocks(self.short, rest)]

    def _name(self, document: Document) -> str:
        short = self.short.record(document.id)
        return short.title if isinstance(short, Document) else document.title

    def _more(self, dossier: Dossier, document: Document) -> Line:
        """Return where the rest of a document stands, below its topic; the topic if nothing stands there."""
        section, _ = dossier.home(document.id)
        is_elsewhere = section.key in self.sections and not lives_here(dossier, document)
        if is_elsewhere and has_more(dossier, document):
            return leading_to(document, f"see {section.title}")
        return line(f" ({document.topic})" if document.topic else "")


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
