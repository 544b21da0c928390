"""Compiled dossiers, registry entries and sources in the catalogue, with the problems in their files."""

import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import msgspec

from ..library.compiled import decode, encode, pack, unpack
from ..library.folders import shown
from ..library.origin import NotLoaded, Reading, Shared
from ..model import ENTRY_KINDS, Entry, FilePosition, Problem, Registry, Source
from ..values import Address

TABLES = """
CREATE TABLE entries (kind TEXT, id TEXT, position BLOB, value BLOB, UNIQUE (kind, id));
CREATE TABLE sources (id TEXT UNIQUE, name TEXT, issued TEXT, position BLOB, value BLOB);
CREATE TABLE shared (value BLOB);
CREATE TABLE compiled (key TEXT UNIQUE, problems BLOB, needs BLOB, value BLOB);
"""
"""The tables; their rows are in the order in which the library has the entries and sources."""

_FASTEST = 1
"""The level of compression."""


class Damaged(Exception):
    """A row of the catalogue is not as it was written."""


def _sealed(value: bytes) -> bytes:
    """Return a value behind a checksum, by which `_unsealed` knows that it is as it was written."""
    return zlib.crc32(value).to_bytes(4, "big") + value


def _unsealed(value: bytes) -> bytes:
    if zlib.crc32(value[4:]).to_bytes(4, "big") != value[:4]:
        raise Damaged
    return value[4:]


class Needs(msgspec.Struct, frozen=True, array_like=True):
    """The ids of what a dossier was resolved with; a change of it may change the dossier."""

    entries: frozenset[str]
    sources: frozenset[str]


_PackedProblem = tuple[str, int, int, str]
"""A problem with its path in full, line, column and message."""


class SharedSummary(msgspec.Struct, frozen=True):
    """What is kept of the registry and the sources beside their rows."""

    not_loaded: NotLoaded
    problems: list[_PackedProblem]
    entries: int
    """The number of entries."""
    sources: int
    """The number of sources."""


class CompiledRow(msgspec.Struct, frozen=True):
    """A dossier as it is kept: compiled, or the problems for which it cannot be shown."""

    problems: bytes
    needs: bytes
    """The encoded Needs; empty if the dossier has problems, which any change may mend."""
    value: bytes
    """The compiled dossier; empty if it has problems."""


def compiled_row(reading: Reading) -> CompiledRow:
    """Return what is kept of reading a dossier."""
    dossier = reading.dossier
    problems = _sealed(pack([_absolute(problem) for problem in reading.problems]))
    if dossier is None:
        return CompiledRow(problems, b"", b"")
    needs = Needs(frozenset(dossier.registry.entries), frozenset(dossier.sources))
    return CompiledRow(problems, _sealed(pack(needs)), zlib.compress(encode(dossier), _FASTEST))


def put_compiled(db: sqlite3.Connection, key: str, row: CompiledRow) -> None:
    """Keep a dossier in place of any that has its key."""
    db.execute("INSERT OR REPLACE INTO compiled VALUES (?, ?, ?, ?)", (key, row.problems, row.needs, row.value))


def reading_of(db: sqlite3.Connection, key: str) -> Reading | None:
    """Return what was read of a dossier's file; None if nothing is kept of it.

    Raises Damaged, msgspec.DecodeError or zlib.error if the rows are damaged.
    """
    row = db.execute("SELECT problems, value FROM compiled WHERE key = ?", (key,)).fetchone()
    if row is None:
        return None
    problems, value = row
    if not value:
        return Reading(None, tuple(_problems(problems)))
    return Reading(decode(zlib.decompress(value), lambda kind, id: _entry(db, kind, id), lambda id: _source(db, id)))


def _entry(db: sqlite3.Connection, kind: str, id: str) -> Entry:
    row = db.execute("SELECT value FROM entries WHERE kind = ? AND id = ?", (kind, id)).fetchone()
    if row is None:
        raise Damaged(id)
    return _entry_of(kind, row[0])


def _source(db: sqlite3.Connection, id: str) -> Source:
    row = db.execute("SELECT value FROM sources WHERE id = ?", (id,)).fetchone()
    if row is None:
        raise Damaged(id)
    return _source_of(row[0])


def _entry_of(kind: str, value: bytes) -> Entry:
    entry: Entry = unpack(_unsealed(value), ENTRY_KINDS[kind].form)
    return entry


def _source_of(value: bytes) -> Source:
    source: Source = unpack(_unsealed(value), Source)
    return source


def put_shared(db: sqlite3.Connection, shared: Shared) -> None:
    """Replace the registry and the sources."""
    for deletion in ("DELETE FROM entries", "DELETE FROM sources", "DELETE FROM shared"):
        db.execute(deletion)
    at = shared.positions
    entries = ((kind, id, entry) for kind in ENTRY_KINDS for id, entry in shared.registry.of_kind(kind).items())
    db.executemany(
        "INSERT INTO entries VALUES (?, ?, ?, ?)",
        ((kind, id, _packed_at(at, Address("entry", id)), _sealed(pack(entry))) for kind, id, entry in entries),
    )
    db.executemany(
        "INSERT INTO sources VALUES (?, ?, ?, ?, ?)",
        (
            (id, source.name, str(source.issued), _packed_at(at, Address("source", id)), _sealed(pack(source)))
            for id, source in shared.sources.items()
        ),
    )
    summary = SharedSummary(
        not_loaded=shared.not_loaded,
        problems=list(map(_absolute, shared.problems)),
        entries=len(shared.registry.entries),
        sources=len(shared.sources),
    )
    db.execute("INSERT INTO shared VALUES (?)", (_sealed(pack(summary)),))


def _packed_at(positions: Mapping[str, FilePosition], address: Address) -> bytes:
    return _sealed(pack(positions.get(address.local)))


def stale(db: sqlite3.Connection, shared: Shared) -> Iterator[str]:
    """Yield the keys of the dossiers that may change with this registry and these sources."""
    before: dict[tuple[str, str], bytes] = {
        (kind, id): value for kind, id, value in db.execute("SELECT kind, id, value FROM entries")
    }
    now = {
        (kind, id): _sealed(pack(entry)) for kind in ENTRY_KINDS for id, entry in shared.registry.of_kind(kind).items()
    }
    entries = {id for kind, id in before.keys() | now if before.get((kind, id)) != now.get((kind, id))}
    sources_before = dict(db.execute("SELECT id, value FROM sources"))
    sources_now = {id: _sealed(pack(source)) for id, source in shared.sources.items()}
    sources = {id for id in sources_before.keys() | sources_now if sources_before.get(id) != sources_now.get(id)}
    # A dossier names all entries that cite its sources, so also those that only cite them now.
    sources |= {cite.source for id, _, cites in shared.registry.cited if id in entries for cite in cites}
    for key, packed in db.execute("SELECT key, needs FROM compiled").fetchall():
        needs = unpack(_unsealed(packed), Needs) if packed else None
        if needs is None or needs.entries & entries or needs.sources & sources:
            yield key


def shared_of(db: sqlite3.Connection) -> Shared:
    """Return the registry and the sources. Raises Damaged or msgspec.DecodeError if rows are damaged or missing."""
    row = db.execute("SELECT value FROM shared").fetchone()
    if row is None:
        raise Damaged
    summary = unpack(_unsealed(row[0]), SharedSummary)
    kinds: dict[str, dict[str, Entry]] = {kind: {} for kind in ENTRY_KINDS}
    positions: dict[str, FilePosition] = {}
    for kind, id, position, value in db.execute("SELECT kind, id, position, value FROM entries ORDER BY rowid"):
        kinds[kind][id] = _entry_of(kind, value)
        _place(positions, Address("entry", id), position)
    sources: dict[str, Source] = {}
    for id, position, value in db.execute("SELECT id, position, value FROM sources ORDER BY rowid"):
        sources[id] = _source_of(value)
        _place(positions, Address("source", id), position)
    registry = Registry(**kinds)  # type: ignore[arg-type]
    if (len(registry.entries), len(sources)) != (summary.entries, summary.sources):
        raise Damaged
    problems = [_problem(*each) for each in summary.problems]
    return Shared(registry, sources, positions, problems, summary.not_loaded)


def _place(positions: dict[str, FilePosition], address: Address, packed: bytes) -> None:
    position = unpack(_unsealed(packed), FilePosition | None)
    if position:
        positions[address.local] = position


def _absolute(problem: Problem) -> _PackedProblem:
    """Return a problem with its path in full, since paths are shown relative to the current folder."""
    return str(Path(problem.path).absolute()), problem.line, problem.column, problem.message


def _problem(path: str, line: int, column: int, message: str) -> Problem:
    return Problem(shown(Path(path)), line, column, message)


def _problems(packed: bytes) -> Iterable[Problem]:
    return (_problem(*each) for each in unpack(_unsealed(packed), list[_PackedProblem]))
