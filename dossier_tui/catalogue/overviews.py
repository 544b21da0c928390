"""The overview of each dossier as it was built on a day, so that it opens before what makes prose is imported.

What it tells depends on the day: how old it is, which plans are past, and so which remarks there are.
"""

import sqlite3
import zlib
from collections.abc import Sequence

from msgspec import Struct

from ..blocks import Block
from ..library.compiled import pack, unpack
from ..model import Dossier
from ..values import today
from .integrity import insert, select
from .rows import titles_of

TABLES = """
CREATE TABLE overviews (key TEXT UNIQUE, value BLOB, checksum INTEGER);
"""


class Built(Struct, frozen=True):
    """When an overview was built: all that is decoded of one to know whether it is of today."""

    day: int
    """The day, as an ordinal."""


class KeptOverview(Built, frozen=True):
    """An overview as it is stored."""

    blocks: tuple[Block, ...]


def built_overview(dossier: Dossier) -> bytes:
    """Build the overview of a dossier, as it is stored; empty if it cannot be built, of which its reader is told."""
    from ..views.overview import overview  # here, since it imports all that makes prose

    try:
        blocks = overview(dossier)
    except Exception:  # noqa: BLE001  (one dossier that cannot be shown must not take the others with it)
        return b""
    return zlib.compress(pack(KeptOverview(today().toordinal(), tuple(blocks))), 1)


def put_overview(db: sqlite3.Connection, key: str, packed: bytes) -> None:
    """Store the overview of a dossier in place of the one that was there."""
    insert(db, "overviews", [(key, packed)], "INSERT OR REPLACE")


def overview_of(db: sqlite3.Connection, key: str) -> Sequence[Block] | None:
    """Return the overview of a dossier; None if none of today is kept. Raises Damaged."""
    for _, packed in select(db, "overviews", "WHERE key = ?", key):
        kept: KeptOverview = unpack(zlib.decompress(packed), KeptOverview)
        return kept.blocks if kept.day == today().toordinal() else None
    return None


def without_overview(db: sqlite3.Connection) -> list[str]:
    """Return the keys of the dossiers without problems of which no overview of today is kept. Raises Damaged."""
    now = today().toordinal()
    kept = select(db, "overviews")
    current = {key for key, packed in kept if unpack(zlib.decompress(packed), Built).day == now}
    return [key for key in titles_of(db) if key not in current]
