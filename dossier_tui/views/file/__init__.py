"""The file after page one: short enough to be handed over, and nothing that a source carries is lost in it.

Each fact is told once, signs stand for what many lines would say, and what the sources do not say stands at the end.
"""

from collections.abc import Collection
from functools import partial

from ...blocks import Block, Heading, line
from ...model import PAST, Dossier, Finding, Position, lacks_outcome
from ...words.statements import second_hand
from ..findings import remark_blocks
from ..page import Page
from ..sources import source_rows
from .clipping import with_short_names
from .people import who_is_who
from .quoting import before_you_quote
from .sections import sections_of_file
from .signs import meanings, with_signs
from .silence import not_said
from .status import status_blocks


def file_blocks(dossier: Dossier, wanted: Collection[str], page: Page, *, evaluative: bool) -> list[Block]:
    """Build the file of some sections, by key: status, checks, sections, people, what is not said, sources.

    What `page` one tells and asks need not be said again.
    """
    short = with_short_names(dossier)
    sections = [section for section in dossier.sections if section.key in wanted]
    parts = (
        ("Status and names", status_blocks(dossier)),
        ("Before you quote", before_you_quote(dossier, page.checks)),
        *sections_of_file(dossier, sections, evaluative=evaluative),
        ("Who is who", who_is_who(dossier, wanted)),
    )
    blocks: list[Block] = []
    for title, below in parts:
        blocks += [Heading(line(title), 1), *below] if below else []
    blocks += [
        *remark_blocks(dossier, partial(_is_told_in_lines, dossier)),
        Heading(line("Not said by the sources"), 1),
    ]
    blocks += not_said(short, wanted, page.asked)
    heading, *below = with_signs(dossier, blocks)
    return [heading, meanings(), *below, Heading(line("Sources"), 1), *source_rows(dossier)]


def _is_told_in_lines(dossier: Dossier, finding: Finding) -> bool:
    """Whether the lines of all records concerned say what a rule finds: by their state, or by a sign."""
    records = [record for key in finding.about if (record := dossier.record(key))]
    if finding.code == PAST:
        return all(lacks_outcome(dossier, record) for record in records)
    if finding.code == "told-by-the-other-side":
        return all(isinstance(record, Position) and second_hand(dossier, record) for record in records)
    return False
