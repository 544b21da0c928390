"""The blocks of a group of records, according to its layout."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, assert_never

from ..blocks import Block, Branch, Bullets, Heading, Row, Tree, line
from ..model import AnyRecord, Body, Contact, Document, Dossier, Group, Position, Trade
from ..values import capital
from ..words.documents import is_listed
from ..words.lines import record_line
from .contacts import contact_blocks
from .documents import all_documents, document_list, document_table
from .parts import parts_charts
from .positions import position_table, voices
from .trade import trade_blocks

TABLES: Mapping[type[AnyRecord], Callable[[Dossier, Sequence[Any]], list[Block]]] = {
    Contact: contact_blocks,
    Document: document_table,
    Position: position_table,
    Trade: trade_blocks,
}
"""The function that builds a table for each kind of record whose group has the layout `table`."""

LayOut = Callable[[Dossier, Group, Sequence[Any]], list[Block]]
"""Builds the blocks of records of one group that have one topic."""

TOPIC_LEVEL: Final = 3
"""The level of a heading for a topic, below that of its group."""


def records_as_blocks(
    dossier: Dossier, group: Group, records: Sequence[Any], lay_out: LayOut | None = None
) -> list[Block]:
    """Build the blocks of a group for these records, each topic under a heading; empty if there is nothing to show.

    `lay_out` builds those of one topic, if not as the layout of the group says; what is gathered, all in one.
    """
    is_one = lay_out is not None and group.gathers
    lay_out = lay_out or laid_out
    every = all_documents(dossier, records) if group.gathers else records
    topics = dict.fromkeys(record.topic for record in every)
    if is_one or not any(topics):
        return lay_out(dossier, group, every) if every else []
    blocks: list[Block] = []
    for topic in sorted(topics, key=bool):  # what has no topic comes first
        below = lay_out(dossier, group, [record for record in every if record.topic == topic])
        blocks += [_topic_heading(dossier, group, every[0], topic), *below] if topic else below
    return blocks


def _topic_heading(dossier: Dossier, group: Group, record: AnyRecord, topic: str) -> Heading:
    """Build the heading of a topic; judgements have none of their own above it, so theirs differs from all others."""
    if not group.evaluative:
        return Heading(line(capital(topic)), TOPIC_LEVEL)
    section, _ = dossier.home(record.id)
    facts = [each for each in dossier.records(section=section.key) if not dossier.home(each.id)[1].evaluative]
    is_taken = any(each.topic.lower() == topic.lower() for each in facts)
    return Heading(line(f"{group.title}: {topic}" if is_taken else capital(topic)), 2)


def laid_out(dossier: Dossier, group: Group, records: Sequence[Any]) -> list[Block]:
    """Build the blocks of records as the layout of their group says."""
    match group.layout:
        case "lines":
            with_terms = any(isinstance(record, Document) and is_listed(record) for record in records)
            listed = document_list(dossier, records) if with_terms else bullets(dossier, records)
            return [*listed, *parts_charts(records)]
        case "table":
            return TABLES[group.kind](dossier, records)
        case "tree":
            return body_tree(dossier, records)
        case "voices":
            return voices(dossier, records)
        case _:
            assert_never(group.layout)


def bullets(dossier: Dossier, records: Sequence[AnyRecord]) -> list[Block]:
    """Build a list with one line for each record."""
    return [Bullets(tuple(Row(dossier.address(record), (record_line(dossier, record),)) for record in records))]


def body_tree(dossier: Dossier, bodies: Sequence[Body]) -> list[Block]:
    """Build a tree of bodies with their parts; a plain list if no body is part of another."""
    ids = {body.id for body in bodies}

    def branch(body: Body) -> Branch:
        parts = tuple(branch(part) for part in bodies if part.part_of == body.id)
        return Branch(Row(dossier.address(body), (record_line(dossier, body),)), parts)

    tops = [body for body in bodies if body.part_of not in ids]
    branches = tuple(map(branch, tops))
    if any(top.parts for top in branches):
        return [Tree(branches)]
    return [Bullets(tuple(top.row for top in branches))]
