"""A group of records as blocks, by the layout that it names."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, assert_never

from ..blocks import Block, Branch, Bullets, Row, Tree
from ..model import AnyRecord, Body, Contact, Document, Dossier, Group, Position, Trade
from ..words.lines import body_line, record_line
from .contacts import contact_tables
from .documents import all_documents
from .positions import position_table, voices
from .trade import trade_blocks

TABLES: Mapping[type[AnyRecord], Callable[[Dossier, Sequence[Any]], list[Block]]] = {
    Contact: contact_tables,
    Document: all_documents,
    Position: position_table,
    Trade: trade_blocks,
}
"""What shows the records of a kind whose group asks for a table."""


def records_as_blocks(dossier: Dossier, group: Group, records: Sequence[Any]) -> list[Block]:
    """What a group shows of these records; nothing where there is nothing to show."""
    match group.layout:
        case "lines":
            return bullets(dossier, records)
        case "table":
            return TABLES[group.kind](dossier, records)
        case "tree":
            return body_tree(dossier, records)
        case "voices":
            return voices(dossier, records)
        case _:
            assert_never(group.layout)


def bullets(dossier: Dossier, records: Sequence[AnyRecord]) -> list[Block]:
    """Any records, a line each."""
    return [Bullets(tuple(Row(dossier.address(record), (record_line(dossier, record),)) for record in records))]


def body_tree(dossier: Dossier, bodies: Sequence[Body]) -> list[Block]:
    """Bodies with their parts below them; a plain list where nothing is part of anything."""
    listed_here = {body.id for body in bodies}

    def branch(body: Body) -> Branch:
        parts = tuple(branch(part) for part in bodies if part.part_of == body.id)
        return Branch(Row(dossier.address(body), (body_line(dossier, body),)), parts)

    tops = [body for body in bodies if body.part_of not in listed_here]
    branches = tuple(map(branch, tops))
    if any(top.parts for top in branches):
        return [Tree(branches)]
    return [Bullets(tuple(top.row for top in branches))]
