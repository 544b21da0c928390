"""The overview of each dossier as it was built, so that it opens before anything that makes prose is imported."""

import sqlite3
import zlib
from collections.abc import Sequence

from msgspec import Struct

from ..blocks import Block
from ..library.compiled import pack, unpack
from ..model import Dossier
from ..values import today
from ..words.ages import age_of
from .integrity import insert, select

TABLES = """
CREATE TABLE overviews (key TEXT UNIQUE, value BLOB, checksum INTEGER);
"""


class KeptOverview(Struct, frozen=True):
    """The blocks of an overview, with the age of the dossier on the day on which they were built, which they tell."""

    age: str
    blocks: tuple[Block, ...]


def packed_overview(dossier: Dossier, blocks: Sequence[Block]) -> bytes:
    """Return an overview as it is stored."""
    return zlib.compress(pack(KeptOverview(age_of(dossier, today().toordinal()), tuple(blocks))), 1)


def put_overview(db: sqlite3.Connection, key: str, packed: bytes) -> None:
    """Store the overview of a dossier."""
    insert(db, "overviews", [(key, packed)])


def overview_of(db: sqlite3.Connection, dossier: Dossier) -> Sequence[Block] | None:
    """Return the overview of a dossier; None if none is kept, or if it tells another age. Raises Damaged."""
    for _, packed in select(db, "overviews", "WHERE key = ?", dossier.key):
        kept: KeptOverview = unpack(zlib.decompress(packed), KeptOverview)
        return kept.blocks if kept.age == age_of(dossier, today().toordinal()) else None
    return None
