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
    rows_of,
)  # fmt: skip
from dossier_tui.dossier import Dossier
from dossier_tui.panes.citing import fact
from dossier_tui.records import bullets

MARKS = {"": "", "strong": "*", "em": "_", "check": "!", "state": "~", "dim": "'", "link": "@"}


def written(dossier: Dossier, spans: Line) -> str:
    """A line with `*strong*`, `_em_`, `!check!` and `~state~`, and the paragraphs cited in brackets."""
    parts = []
    for span in spans:
        mark = MARKS[span.style]
        cited = ",".join(str(note.paragraph or "whole") for note in dossier.footnotes(span.cites))
        parts.append(f"{mark}{span.text}{mark}" + (f"[{cited}]" if cited else ""))
    return "".join(parts)


def blocks_written(dossier: Dossier, blocks: Iterable[Block]) -> Iterator[str]:  # noqa: C901  (a case a kind of block)
    """Blocks, a line each row."""
    for block in blocks:
        match block:
            case Heading():
                yield f"{'#' * block.level} {block.text}"
            case Prose() | Note():
                yield written(dossier, block.line)
            case Table():
                yield " | ".join(block.columns)
                yield from (" | ".join(written(dossier, cell) for cell in row.cells) for row in block.rows)
            case Bullets() | Voice():
                yield from [f"{block.speaker}:"] if isinstance(block, Voice) else []
                yield from ("- " + " | ".join(written(dossier, cell) for cell in row.cells) for row in block.rows)
            case Tree():
                yield from (line for branch in block.branches for line in _branch(dossier, branch, "- "))
            case Series():
                yield f"[{block.title}]"
                yield from (f"[{bar.label} {bar.number} {bar.printed} {bar.way}]" for bar in block.bars)
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
    blocks = shown.show(dossier, records)
    anchors = {row.anchor for block in blocks for row in rows_of(block)}
    assert anchors >= {row.anchor for block in bullets(dossier, records) for row in rows_of(block)}
    lines = [*blocks_written(dossier, blocks)]
    for record in records:
        lines += ["", f"{record.id} = {record.label(dossier)}", written(dossier, record.line(dossier)),
                  written(dossier, fact(dossier, record.id))]  # fmt: skip
    return "\n".join(lines) + "\n"
