"""Lines and blocks as tests read them: every style, citation and cell in plain characters."""

from collections.abc import Iterable, Iterator

from dossier_tui.blocks import (
    Block,
    Branch,
    Bullets,
    Facts,
    Heading,
    Line,
    Note,
    Prose,
    Series,
    Table,
    Timeline,
    Tree,
    Voice,
)  # fmt: skip
from dossier_tui.model import Dossier
from dossier_tui.views.groups import bullets, records_as_blocks
from dossier_tui.words.citing import footnotes
from dossier_tui.words.fact import fact
from dossier_tui.words.labels import record_label
from dossier_tui.words.lines import record_line
from tests.shown import rows_of

MARKS = {"": "", "strong": "*", "em": "_", "check": "!", "state": "~", "dim": "'", "link": "@"}


def written(dossier: Dossier, spans: Line) -> str:
    """A line with `*strong*`, `_em_`, `!check!` and `~state~`, and the paragraphs cited in brackets."""
    parts = []
    for span in spans:
        mark = MARKS[span.style]
        cited = ",".join(str(note.paragraph or "whole") for note in footnotes(dossier, span.cites))
        parts.append(f"{mark}{span.text}{mark}" + (f"[{cited}]" if cited else ""))
    return "".join(parts)


def blocks_written(dossier: Dossier, blocks: Iterable[Block]) -> Iterator[str]:  # noqa: C901  (a case a kind of block)
    """Blocks, a line each row."""
    for block in blocks:
        match block:
            case Heading():
                yield f"{'#' * block.level} {written(dossier, block.line)}"
            case Prose() | Note():
                yield written(dossier, block.line)
            case Table():
                yield " | ".join(written(dossier, column) for column in block.columns)
                yield from (" | ".join(written(dossier, cell) for cell in row.cells) for row in block.rows)
            case Bullets() | Voice():
                yield from [f"{written(dossier, block.speaker)}:"] if isinstance(block, Voice) else []
                yield from ("- " + " | ".join(written(dossier, cell) for cell in row.cells) for row in block.rows)
            case Tree():
                yield from (line for branch in block.branches for line in _branch(dossier, branch, "- "))
            case Series():
                yield f"[{written(dossier, block.title)}]"
                yield from (
                    f"[{written(dossier, bar.label)} {bar.number} {written(dossier, bar.printed)} {bar.way}]"
                    for bar in block.bars
                )
            case Facts() | Timeline():
                raise NotImplementedError  # no group of records is shown so


def _branch(dossier: Dossier, branch: Branch, indent: str) -> Iterator[str]:
    yield indent + written(dossier, branch.row.cells[0])
    for part in branch.parts:
        yield from _branch(dossier, part, f"  {indent}")


def group_written(dossier: Dossier, section: str, group: str) -> str:
    """A group as its pane shows it; then each record's id and label, its line, and it as a fact out of context."""
    here = next(s for s in dossier.sections if s.key == section)
    shown = next(g for g in here.groups if g.key == group)
    records = dossier.held_in(here, shown)
    assert isinstance(records, tuple)
    blocks = records_as_blocks(dossier, shown, records)
    addresses = {row.address for block in blocks for row in rows_of(block)}
    assert addresses >= {row.address for block in bullets(dossier, records) for row in rows_of(block)}
    lines = [*blocks_written(dossier, blocks)]
    for record in records:
        lines += ["", f"{record.id} = {record_label(dossier, record)}", written(dossier, record_line(dossier, record)),
                  written(dossier, fact(dossier, dossier.address(record)))]  # fmt: skip
    return "\n".join(lines) + "\n"
