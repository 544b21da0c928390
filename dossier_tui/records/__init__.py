"""The kinds of record, each with its fields and the blocks that show it."""

from .body import Body, body_tree
from .contact import LEVEL_WORDS, Contact, Participant, contact_tables, counted, last_and_next
from .document import Document, all_documents, document_lines
from .event import Event
from .figure import Figure, Goods, Trade, goods_bullets, trade_blocks
from .link import Link
from .statement import Position, Statement, bullets, position_table, voices

__all__ = [
    "LEVEL_WORDS",
    "Body",
    "Contact",
    "Document",
    "Event",
    "Figure",
    "Goods",
    "Link",
    "Participant",
    "Position",
    "Statement",
    "Trade",
    "all_documents",
    "body_tree",
    "bullets",
    "contact_tables",
    "counted",
    "document_lines",
    "goods_bullets",
    "last_and_next",
    "position_table",
    "trade_blocks",
    "voices",
]
