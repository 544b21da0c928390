"""The brief: the whole dossier, or some of its sections, as one document in the order in which editors read it."""

from itertools import zip_longest
from typing import Literal

from msgspec import Struct

from ..blocks import Block, Bullets, Heading, Prose, Row, Span, line, text_of, with_full_stop
from ..model import Dossier
from ..words.ages import titled
from ..words.labels import record_label
from ..words.sources import short_source_line
from .cites import with_marks
from .file import file_blocks
from .groups import TOPIC_LEVEL
from .page import page_of
from .page.marks import sources_of_marks
from .publication import Document
from .several import cites_of_blocks
from .sources import named


class BriefOptions(Struct, frozen=True):
    """What an export includes."""

    sections: tuple[str, ...] | None = None
    """The keys of the sections to include; None for all."""
    evaluative: bool = True
    """Whether to include the sources' evaluations."""
    length: Literal["page", "full"] = "full"
    """Page one alone, or with the file after it."""
    annex: bool = False
    """Whether the file ends with an annex: everybody and everything named, with all spellings."""


def brief(dossier: Dossier, options: BriefOptions = BriefOptions()) -> Document:  # noqa: B008  (frozen)
    """Build page one and, unless it is wanted alone, the file after it, with the annex if it is wanted."""
    one = page_of(dossier)
    first = _run_in(one.blocks)
    page = with_marks(dossier, first)
    if options.length == "page":
        return Document(title(dossier), (*page, *sources_of_marks(dossier, first)), dossier)
    wanted = {s.key for s in dossier.sections if options.sections is None or s.key in options.sections}
    blocks = [*page, *_run_in(file_blocks(dossier, wanted, one, evaluative=options.evaluative))]
    title_of_annex = Heading(line("Annex: people, places and bodies named"), 1)
    annex = [title_of_annex, *named(dossier)] if options.annex else []
    blocks += [*_records_of_terms(dossier, [*blocks, *annex]), *annex]
    return Document(title(dossier), tuple(blocks), dossier)


def _records_of_terms(dossier: Dossier, blocks: list[Block]) -> list[Block]:
    """Build the list of sources that the blocks cite and the dossier does not declare: those of terms of office."""
    cited = {cite.source for cites in cites_of_blocks(blocks) for cite in cites}
    keys = [key for key in dossier.sources if key in cited.difference(dossier.cited_sources)]
    rows = tuple(Row(None, (short_source_line(dossier, key),)) for key in keys)
    return [Heading(line("Cited for terms of office only"), 3), Bullets(rows)] if rows else []


def _run_in(blocks: list[Block]) -> list[Block]:
    """Replace a heading above a list of one item by a bold lead in a paragraph.

    If the item begins with bold text of its own, the heading is dropped, unless it is a topic that a curator wrote. The
    heading of a group stays if more of it follows, and that of a chapter always.
    """
    shown: list[Block] = []
    for block, following in zip_longest(blocks, blocks[1:]):
        previous = shown[-1] if shown else None
        is_lead = isinstance(previous, Heading) and previous.level > 1
        if isinstance(previous, Heading) and is_lead and isinstance(block, Bullets) and len(block.rows) == 1:
            (cell,) = block.rows[0].cells
            is_topic = previous.level == TOPIC_LEVEL
            goes_on = isinstance(following, Prose) or _is_topic(following, below=previous)
            if goes_on or (is_topic and cell[0].style == "strong"):
                shown.append(block)
                continue
            lead = "" if cell[0].style == "strong" else Span(f"{text_of(previous.line)}: ", "strong")
            shown[-1] = Prose(line(lead, with_full_stop(cell)), block.rows[0].address)
        else:
            shown.append(block)
    return shown


def _is_topic(block: Block | None, below: Heading) -> bool:
    """Whether a block is the heading of a topic in the group of the heading `below` which it stands."""
    return isinstance(block, Heading) and block.level == TOPIC_LEVEL and below.level < TOPIC_LEVEL


def title(dossier: Dossier) -> str:
    """Return the title of the brief: `Russia–Abkhazia: background to the talks of 6 August 2019`."""
    occasion = dossier.record(dossier.header.occasion)
    ahead = "for" if occasion and occasion.state == "planned" else "to"
    background = f"background {ahead} the {record_label(dossier, occasion)}" if occasion else "background"
    return f"{titled(dossier)}: {background}"
