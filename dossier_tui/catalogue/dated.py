"""What comes round again or is planned, kept as pages over many dossiers show it, so that none of them is opened."""

import sqlite3
from collections.abc import Callable, Iterable
from functools import lru_cache

import msgspec

from ..blocks import Line, Span, Style
from ..model import Dossier, Source
from ..values import Address, Citations, Date
from ..views.anniversaries import first_day
from ..views.several import SourceSet, in_order_of_names
from ..views.timeline import Dating, happenings, newest_first
from .integrity import Damaged, insert, verified

TABLES = """
CREATE TABLE dated (key TEXT PRIMARY KEY, packed BLOB, checksum INTEGER) WITHOUT ROWID;
"""

_Span = tuple[str, Style, str]
"""The text, the style and the citations of a span."""


class _Row(msgspec.Struct, frozen=True, array_like=True):
    """A happening as it is stored."""

    place: int
    """The place among the happenings of the dossier."""
    record: str
    when: str
    cites: str
    is_ahead: bool
    words: tuple[_Span, ...]


class _Dated(msgspec.Struct, frozen=True, array_like=True):
    """What is stored of a dossier."""

    title: str
    declared: tuple[str, ...]
    """The ids of the sources that the dossier declares."""
    sources: tuple[str, ...]
    """The ids of all its sources."""
    days: dict[int, msgspec.Raw]
    """What happened on each day of a year."""
    ahead: msgspec.Raw
    """What is ahead."""


class KeptHappening(msgspec.Struct, frozen=True):
    """A happening as pages over several dossiers show it."""

    address: Address
    title: str
    when: Date
    words: Line
    cites: Citations
    is_ahead: bool


class Coming(msgspec.Struct, frozen=True):
    """What comes round, or is ahead, in several dossiers."""

    happenings: list[KeptHappening]
    """The newest first."""
    sources: SourceSet
    """The sources of these dossiers."""


def packed_dates(dossier: Dossier) -> bytes:
    """Return what is kept of a dossier."""
    days: dict[int, list[_Row]] = {}
    ahead = []
    for place, each in enumerate(happenings([dossier])):
        day = first_day(each.when)
        if day:
            days.setdefault(_day(day.month, day.day), []).append(_row(place, each))
        if each.is_ahead:
            ahead.append(_row(place, each))
    raw = {day: msgspec.Raw(msgspec.msgpack.encode(rows)) for day, rows in days.items()}
    sources = dossier.cited_sources, tuple(dossier.sources)
    return msgspec.msgpack.encode(_Dated(dossier.title, *sources, raw, msgspec.Raw(msgspec.msgpack.encode(ahead))))


def _row(place: int, each: Dating) -> _Row:
    words = tuple((span.text, span.style, str(span.cites)) for span in each.words)
    return _Row(place, each.address.id, each.when.edtf, str(each.cites), each.is_ahead, words)


def _day(month: int, day: int) -> int:
    return month * 100 + day


def put_dates(db: sqlite3.Connection, key: str, packed: bytes) -> None:
    """Store what is kept of a dossier."""
    insert(db, "dated", [(key, packed)])


def coming_of(
    db: sqlite3.Connection, keys: Iterable[str], days: Iterable[tuple[int, int]], source: Callable[[str], Source]
) -> Coming:
    """Return what happened on one of these days, each a month and a day, or is ahead in the dossiers with these keys.

    `source` returns a source by its id. Raises Damaged or another error if something is damaged or missing.
    """
    wanted, found, sources = {_day(*day) for day in days}, [], []
    for key in keys:
        stored = db.execute("SELECT * FROM dated WHERE key = ?", (key,))
        packed = next((packed for _, packed in verified(stored)), None)
        if packed is None:
            raise Damaged(f"there are no dates of {key} in the catalogue")
        kept = _DATED.decode(packed)
        sources.append((kept.declared, kept.sources))
        chosen = [rows for day, rows in kept.days.items() if day in wanted]
        rows = {row.place: row for raw in (*chosen, kept.ahead) for row in _ROWS.decode(raw)}
        found += [_happening(key, kept.title, rows[place]) for place in sorted(rows)]
    return Coming(newest_first(found), SourceSet({id: source(id) for id in in_order_of_names(sources)}))


def _happening(key: str, title: str, row: _Row) -> KeptHappening:
    words = tuple(Span(text, style, _citations(cites)) for text, style, cites in row.words)
    address = Address("record", row.record, key)
    return KeptHappening(address, title, _date(row.when), words, _citations(row.cites), row.is_ahead)


@lru_cache(maxsize=2**14)
def _date(edtf: str) -> Date:
    return Date.parse(edtf)


@lru_cache(maxsize=2**14)
def _citations(written: str) -> Citations:
    return Citations.parse(written) if written else Citations()


_DATED = msgspec.msgpack.Decoder(_Dated)
_ROWS = msgspec.msgpack.Decoder(tuple[_Row, ...])
