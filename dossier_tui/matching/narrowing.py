"""Blocks with only those entries in which a search finds something."""

from collections.abc import Iterable
from typing import assert_never

from msgspec.structs import replace

from ..blocks import (
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
    Year,
    lines_of,
    text_of,
)
from .finding import Finder


def narrowed(blocks: Iterable[Block], finder: Finder) -> list[Block]:
    """Return the entries that have a hit, below their headings; what has none is left out, headings too."""
    kept: list[Block] = []
    for block in blocks:
        if isinstance(block, Heading):
            while kept and isinstance(kept[-1], Heading) and kept[-1].level >= block.level:
                kept.pop()
            kept.append(block)
        elif found := _narrowed(block, finder):
            kept.append(found)
    while kept and isinstance(kept[-1], Heading):
        kept.pop()
    return kept


def _narrowed(block: Block, finder: Finder) -> Block | None:
    match block:
        case Bullets(ordered=False) | Table() | Voice():
            rows = tuple(row for row in block.rows if _has(row.cells, finder))
            return replace(block, rows=rows) if rows else None
        case Timeline():
            years = (_year(year, finder) for year in block.years)
            left = tuple(year for year in years if year.entries)
            return Timeline(left) if left else None
        case Tree():
            branches = tuple(branch for branch in block.branches if _branch_has(branch, finder))
            return Tree(branches) if branches else None
        case Facts():
            facts = tuple(row for row in block.rows if _has(row, finder))
            return Facts(facts) if facts else None
        case Heading() | Prose() | Note() | Bullets() | Series():
            return block if _has((line for _, line in lines_of(block)), finder) else None
        case _:
            assert_never(block)


def _year(year: Year, finder: Finder) -> Year:
    entries = (entry for entry in year.entries if _has((entry.date, entry.lane, *entry.row.cells), finder))
    return Year(year.heading, tuple(entries))


def _branch_has(branch: Branch, finder: Finder) -> bool:
    return _has(branch.row.cells, finder) or any(_branch_has(part, finder) for part in branch.parts)


def _has(lines: Iterable[Line], finder: Finder) -> bool:
    return any(finder.hits(text_of(line)) for line in lines)
