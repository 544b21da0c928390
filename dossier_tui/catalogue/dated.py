"""What comes round again or is planned, kept as pages over many dossiers show it, so that none of them is opened."""

import datetime as dt
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import msgspec

from ..blocks import Line
from ..model import Dossier, Source
from ..values import Address, Citations, Date
from ..views.anniversaries import (
    Coming,
    anniversaries,
    days_about,
    first_day,
    is_round,
    order_of_anniversary,
    returns,
)
from ..views.several import SourceSet, in_order_of_names
from ..views.timeline import Dating, ends_of, happenings, newest_first, order_of
from .integrity import Damaged, insert, select
from .spans import PackedLine, citations_of, line_of, packed_line
from .wanted import days_round

TABLES = """
CREATE TABLE declaring (key TEXT PRIMARY KEY, packed BLOB, checksum INTEGER) WITHOUT ROWID;
CREATE TABLE days (key TEXT, place INTEGER, day INTEGER, year INTEGER, packed BLOB, checksum INTEGER);
CREATE INDEX days_by_day ON days (day, year);
CREATE INDEX days_by_key ON days (key);
CREATE TABLE ahead (
    key TEXT, place INTEGER, first INTEGER, last INTEGER, sorted TEXT, packed BLOB, checksum INTEGER
);
CREATE INDEX ahead_by_last ON ahead (last, first);
CREATE INDEX ahead_by_key ON ahead (key);
"""
"""The title and the sources of each dossier; what happened on a day, by the day of the year; what is ahead.

Of a million days, only those are read that are shown.
"""


class _Row(msgspec.Struct, frozen=True, array_like=True):
    """A happening as it is stored."""

    record: str
    when: str
    cites: str
    is_ahead: bool
    words: PackedLine


class Declared(msgspec.Struct, frozen=True, array_like=True):
    """What is stored of a dossier."""

    title: str
    declared: tuple[str, ...]
    """The ids of the sources that the dossier declares."""
    sources: tuple[str, ...]
    """The ids of all its sources."""


class Dates(msgspec.Struct, frozen=True):
    """What is stored of a dossier and its happenings: the rows of the tables, without the key and the checksum."""

    declared: bytes
    days: tuple[tuple[int, int, int, bytes], ...]
    ahead: tuple[tuple[int, int, int, str, bytes], ...]


class KeptHappening(msgspec.Struct, frozen=True):
    """A happening as pages over several dossiers show it."""

    address: Address
    title: str
    when: Date
    words: Line
    cites: Citations
    is_ahead: bool

    @property
    def comes_round(self) -> bool:
        """Whether its day has anniversaries: of what has none, no day is kept."""
        return True


Found = tuple[Coming[KeptHappening], SourceSet]
"""What comes round, and the sources of the dossiers that have it."""


def dates_of(dossier: Dossier) -> Dates:
    """Return what is stored of a dossier."""
    days: list[tuple[int, int, int, bytes]] = []
    ahead: list[tuple[int, int, int, str, bytes]] = []
    for place, each in enumerate(happenings([dossier])):
        day = first_day(each.when) if each.comes_round else None
        packed = msgspec.msgpack.encode(_row(each)) if day or each.is_ahead else b""
        if day:
            days.append((place, _number(day), day.year, packed))
        if each.is_ahead:
            first, last = (end.toordinal() for end in ends_of(each.when))
            ahead.append((place, first, last, " ".join(f"{part:07}" for part in order_of(each.when)), packed))
    declared = Declared(dossier.title, tuple(dossier.cited_sources), tuple(dossier.sources))
    return Dates(msgspec.msgpack.encode(declared), tuple(days), tuple(ahead))


def _row(each: Dating) -> _Row:
    return _Row(each.address.id, each.when.edtf, str(each.cites), each.is_ahead, packed_line(each.words))


def _number(day: dt.date) -> int:
    """Return a number for a day of the year."""
    return day.month * 100 + day.day


def put_dates(db: sqlite3.Connection, key: str, dates: Dates) -> None:
    """Store what is kept of a dossier."""
    insert(db, "declaring", [(key, dates.declared)])
    insert(db, "days", ((key, *row) for row in dates.days))
    insert(db, "ahead", ((key, *row) for row in dates.ahead))


def coming_of(
    db: sqlite3.Connection,
    on: dt.date,
    within: int,
    limit: int | None,
    sources: Callable[[Iterable[str]], Mapping[str, Source]],
) -> Found:
    """Return what comes round or is ahead near a day, at most so many of each, and the sources of their dossiers.

    `sources` returns sources by their ids. Raises Damaged or another error if something is damaged or missing.
    """
    kept = _Kept(db)
    counted = _counted(db, on, within)
    wanted = dict.fromkeys(each.past for each in _first(counted, limit))
    past = newest_first([each for day in wanted for each in kept.of_day(day)])
    number_planned, planned = kept.ahead(on, within, limit)
    found = Coming(
        on,
        within,
        anniversaries(past, on, within)[:limit],
        sum(each.times for each in counted),
        sum(each.times for each in counted if is_round(each.years)),
        planned,
        number_planned,
    )
    declared = [kept.declared(key) for key in sorted(found.pairs)]
    ids = in_order_of_names([(each.declared, each.sources) for each in declared])
    return found, SourceSet(sources(ids))


class _Counted(NamedTuple):
    """A day that comes round, with the number of things that happened then."""

    day: dt.date
    years: int
    past: dt.date
    times: int


def _counted(db: sqlite3.Connection, on: dt.date, within: int) -> list[_Counted]:
    """Return the days that come round, in order."""
    numbers = ",".join(str(month * 100 + day) for month, day in days_round(on, within))
    query = f"SELECT day, year, count(*) FROM days WHERE day IN ({numbers}) GROUP BY day, year"  # noqa: S608
    pasts = [(dt.date(year, number // 100, number % 100), times) for number, year, times in db.execute(query)]
    found = [
        _Counted(day, day.year - past.year, past, times) for past, times in pasts for day in returns(past, on, within)
    ]
    return sorted(found, key=lambda each: order_of_anniversary(each.day, each.years))


def _first(counted: Sequence[_Counted], limit: int | None) -> Iterator[_Counted]:
    """Yield the days that have the first so many anniversaries, with those that are equal to the last of them."""
    seen, last = 0, None
    for each in counted:
        order = order_of_anniversary(each.day, each.years)
        if limit is not None and seen >= limit and order != last:
            break
        yield each
        seen, last = seen + each.times, order


def declared_of(db: sqlite3.Connection, key: str) -> Declared:
    """Return what is kept of a dossier. Raises Damaged if there is nothing."""
    for _, packed in select(db, "declaring", "WHERE key = ?", key):
        return _DECLARED.decode(packed)
    raise Damaged(f"there are no dates of {key} in the catalogue")


class _Kept:
    """Reads the happenings of dossiers, and what is kept of each dossier once."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._declared: dict[str, Declared] = {}

    def declared(self, key: str) -> Declared:
        """Return what is kept of a dossier. Raises Damaged if there is nothing."""
        if key not in self._declared:
            self._declared[key] = declared_of(self._db, key)
        return self._declared[key]

    def of_day(self, day: dt.date) -> list[KeptHappening]:
        """Return what happened on a day."""
        rows = select(self._db, "days", "WHERE day = ? AND year = ? ORDER BY key, place", _number(day), day.year)
        return [self._happening(key, packed) for key, *_, packed in rows]

    def ahead(self, on: dt.date, within: int, limit: int | None) -> tuple[int, list[KeptHappening]]:
        """Return the number of what is ahead near a day, and the first so many."""
        since, until = (day.toordinal() for day in days_about(on, within))
        near = "WHERE last >= ? AND first <= ?"
        number = self._db.execute(f"SELECT count(*) FROM ahead {near}", (since, until)).fetchone()[0]  # noqa: S608
        order = f"{near} ORDER BY sorted, key DESC, place DESC LIMIT ?"
        rows = select(self._db, "ahead", order, since, until, -1 if limit is None else limit)
        return number, [self._happening(key, packed) for key, *_, packed in rows]

    def _happening(self, key: str, packed: bytes) -> KeptHappening:
        row = _ROW.decode(packed)
        words, cites = line_of(row.words), citations_of(row.cites)
        address, title = Address("record", row.record, key), self.declared(key).title
        return KeptHappening(address, title, Date.parse(row.when), words, cites, row.is_ahead)


_DECLARED = msgspec.msgpack.Decoder(Declared)
_ROW = msgspec.msgpack.Decoder(_Row)
