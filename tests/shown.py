"""What blocks show, as tests ask for it."""

from collections.abc import Iterable, Iterator, Sequence

from dossier_tui.blocks import Block, Branch, Bullets, Dated, Note, Prose, Row, Table, Timeline, Tree, Voice, searchable
from dossier_tui.views.publication import Document
from dossier_tui.words.citing import Citer


def texts_of(block: Block) -> tuple[str, ...]:
    """Every text of a block, in reading order."""
    return tuple(text for _, text in searchable(block))


def rows_of(block: Block) -> tuple[Row, ...]:
    """The rows of a block, and a paragraph that has an address as one."""
    match block:
        case Bullets() | Table() | Voice():
            return block.rows
        case Tree():
            return tuple(_rows_of_branches(block.branches))
        case Timeline():
            return tuple(entry.row for entry in entries_of(block))
        case Prose() | Note() if block.address:
            return (Row(block.address, (block.line,)),)
        case _:
            return ()


def _rows_of_branches(branches: Iterable[Branch]) -> Iterator[Row]:
    for branch in branches:
        yield branch.row
        yield from _rows_of_branches(branch.parts)


def entries_of(timeline: Timeline) -> list[Dated]:
    """The entries of all years."""
    return [entry for year in timeline.years for entry in year.entries]


def document(citer: Citer, title: str, blocks: Sequence[Block]) -> Document:
    """A document without a legend."""
    return Document(title, tuple(blocks), citer)
