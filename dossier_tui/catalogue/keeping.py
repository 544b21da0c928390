"""Compiled dossiers, registry entries and sources in the catalogue, with the problems in their files."""

import os
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import cache
from pathlib import Path

import msgspec

from ..library.compiled import decode, encode, pack, unpack
from ..library.folders import shown
from ..library.on_demand import AllOnDemand
from ..library.origin import NotLoaded, Reading, Shared
from ..library.world import completed, world
from ..model import ENTRY_KINDS, Entry, FilePosition, Person, Problem, Registry, Source
from ..values import Citation, Citations
from .integrity import Damaged, insert, select

TABLES = """
CREATE TABLE entries (kind TEXT, id TEXT, position BLOB, value BLOB, checksum INTEGER, UNIQUE (kind, id));
CREATE TABLE sources (id TEXT UNIQUE, name TEXT, issued TEXT, value BLOB, checksum INTEGER);
CREATE TABLE shared (value BLOB, checksum INTEGER);
CREATE TABLE compiled (key TEXT UNIQUE, problems BLOB, needs BLOB, value BLOB, checksum INTEGER);
"""
"""The tables; their rows are in the order in which the library has the entries and sources."""

_FASTEST = 1
"""The level of compression."""


class Needs(msgspec.Struct, frozen=True, array_like=True):
    """The ids of what a dossier was resolved with; a change of it may change the dossier."""

    entries: frozenset[str]
    sources: frozenset[str]


_PackedProblem = tuple[bytes, int, int, str]
"""A problem with its path in full, line, column and message."""


class SharedSummary(msgspec.Struct, frozen=True):
    """What is stored of the registry and the sources in addition to their rows."""

    not_loaded: NotLoaded
    problems: list[_PackedProblem]
    entries: int
    """The number of entries."""
    sources: int
    """The number of sources."""
    files: dict[str, bytes]
    """The path of the file of each source, by its id."""
    hidden: Citations
    """The citations of registry entries that others hide."""
    replaced: list[_PackedProblem]
    """Remarks on fields of entries that hide those of others."""


class CompiledRow(msgspec.Struct, frozen=True):
    """A stored dossier: compiled, or the problems because of which it cannot be shown."""

    problems: bytes
    needs: bytes
    """The encoded Needs; empty if the dossier has problems, since any change may resolve them."""
    value: bytes
    """The compiled dossier; empty if it has problems."""


def compiled_row(reading: Reading) -> CompiledRow:
    """Return the row to store for a reading of a dossier's file."""
    dossier = reading.dossier
    problems = pack(list(map(_packed_problem, reading.problems)))
    if dossier is None:
        return CompiledRow(problems, b"", b"")
    terms = {cite.source for person in dossier.registry.people.values() for cite in _of_terms(person)}
    needs = Needs(frozenset(dossier.registry.entries), frozenset({*dossier.sources, *terms}))
    return CompiledRow(problems, pack(needs), zlib.compress(encode(dossier), _FASTEST))


def _of_terms(person: Person) -> Iterator[Citation]:
    """Yield the citations for terms of office, also of sources that have problems now."""
    yield from (cite for office in person.offices for cite in office.term_src or ())


def put_compiled(db: sqlite3.Connection, key: str, row: CompiledRow) -> None:
    """Store a dossier, and replace any that has its key."""
    insert(db, "compiled", [(key, row.problems, row.needs, row.value)], "INSERT OR REPLACE")


class Decoded:
    """Registry entries and sources, each read from the catalogue once for all the dossiers that name it."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._entries: dict[tuple[str, str], Entry] = {}
        self._sources: dict[str, Source] = {}

    def entry(self, kind: str, id: str) -> Entry:
        """Return an entry, the world's if the registry has none. Raises Damaged or another error if there is none."""
        if (kind, id) not in self._entries:
            self._entries[kind, id] = _entry(self._db, kind, id)
        return self._entries[kind, id]

    def sources(self, ids: Iterable[str]) -> Mapping[str, Source]:
        """Return sources by id, each decoded when it is asked for. Raises Damaged if one is damaged or missing."""
        encoded = {id: _encoded_source(self._db, id) for id in ids}
        return AllOnDemand(encoded, cache(lambda id: _source_of(encoded[id])))

    def source(self, id: str) -> Source:
        """Return a source. Raises Damaged or another error if it is damaged or missing."""
        if id not in self._sources:
            self._sources[id] = _source_of(_encoded_source(self._db, id))
        return self._sources[id]


def reading_of(db: sqlite3.Connection, key: str, decoded: Decoded) -> Reading | None:
    """Return the stored reading of a dossier's file; None if there is none.

    Raises Damaged or another error if the rows are damaged.
    """
    for _, problems, _, value in select(db, "compiled", "WHERE key = ?", key):
        if value:
            compiled = zlib.decompress(value)
            return Reading(decode(compiled, decoded.entry, decoded.source))
        return Reading(None, tuple(_problem(*each) for each in unpack(problems, list[_PackedProblem])))
    return None


def needs_of(db: sqlite3.Connection, key: str) -> Needs | None:
    """Return what a stored dossier was resolved with; None if that is not known, since it has problems."""
    for _, _, needs, _ in select(db, "compiled", "WHERE key = ?", key):
        return unpack(needs, Needs) if needs else None
    return None


def _entry(db: sqlite3.Connection, kind: str, id: str) -> Entry:
    for *_, value in select(db, "entries", "WHERE kind = ? AND id = ?", kind, id):
        return _entry_of(kind, value)
    of_world = world().entry(kind, id)
    if of_world:
        return of_world
    raise Damaged(f"there is no entry {id} in the catalogue")


def _encoded_source(db: sqlite3.Connection, id: str) -> bytes:
    for *_, value in select(db, "sources", "WHERE id = ?", id):
        return bytes(value)
    raise Damaged(f"there is no source {id} in the catalogue")


def _entry_of(kind: str, value: bytes) -> Entry:
    entry: Entry = unpack(value, ENTRY_KINDS[kind].form)
    return entry


def _source_of(value: bytes) -> Source:
    source: Source = unpack(value, Source)
    return source


def put_shared(db: sqlite3.Connection, shared: Shared) -> None:
    """Replace the registry and the sources."""
    for deletion in ("DELETE FROM entries", "DELETE FROM sources", "DELETE FROM shared"):
        db.execute(deletion)
    at = shared.positions.get
    entries = ((kind, id, entry) for kind in ENTRY_KINDS for id, entry in shared.registry.of_kind(kind).items())
    insert(db, "entries", ((kind, id, _packed_at(at(id)), pack(each)) for kind, id, each in entries))
    sources = shared.sources.items()
    insert(db, "sources", ((id, each.name, str(each.issued), pack(each)) for id, each in sources))
    summary = SharedSummary(
        not_loaded=shared.not_loaded,
        problems=list(map(_packed_problem, shared.problems)),
        entries=len(shared.registry.entries),
        sources=len(shared.sources),
        files={id: os.fsencode(path) for id, path in shared.files.items()},
        hidden=shared.hidden,
        replaced=list(map(_packed_problem, shared.replaced)),
    )
    insert(db, "shared", [(pack(summary),)])


def stale(db: sqlite3.Connection, shared: Shared) -> Iterator[str]:
    """Yield the keys of the dossiers that may change with this registry and these sources."""
    before = {(kind, id): value for kind, id, _, value in select(db, "entries")}
    kinds = {kind: shared.registry.of_kind(kind) for kind in ENTRY_KINDS}
    now = {(kind, id): pack(entry) for kind in kinds for id, entry in kinds[kind].items()}
    entries = {id for kind, id in before.keys() | now if before.get((kind, id)) != now.get((kind, id))}
    entries |= {polity for value in _changed_people(entries, before, now) for polity in _represented(value)}
    sources_before = {id: value for id, *_, value in select(db, "sources")}
    sources_now = {id: pack(source) for id, source in shared.sources.items()}
    sources = {id for id in sources_before.keys() | sources_now if sources_before.get(id) != sources_now.get(id)}
    # A dossier names all entries that cite its sources, so also those that only cite them now.
    sources |= {cite.source for id, _, cites in shared.registry.cited if id in entries for cite in cites}
    for key, _, packed, _ in list(select(db, "compiled")):
        needs = unpack(packed, Needs) if packed else None
        if needs is None or needs.entries & entries or needs.sources & sources:
            yield key


def compiled_rows(db: sqlite3.Connection) -> list[CompiledRow]:
    """Return the rows of all dossiers."""
    return [CompiledRow(*row) for _, *row in select(db, "compiled")]


def of_world(db: sqlite3.Connection, rows: Iterable[CompiledRow]) -> Registry:
    """Return those of the world's entries with which dossiers were resolved, since the registry lacks them."""
    ids = {id for row in rows if row.needs for id in unpack(row.needs, Needs).entries}
    return completed(Registry(), ids - {id for (id,) in db.execute("SELECT id FROM entries")})


def _changed_people(ids: AbstractSet[str], *states: Mapping[tuple[str, str], bytes]) -> Iterator[bytes]:
    """Yield the encoded entries of people who have changed, as they were and as they are."""
    for state in states:
        yield from (value for (kind, id), value in state.items() if kind == "people" and id in ids)


def _represented(person: bytes) -> Iterator[str]:
    """Yield the polities for which a person is accredited elsewhere: dossiers that name them may show the person."""
    yield from (office.of for office in unpack(person, Person).offices if office.to)


def shared_of(db: sqlite3.Connection) -> Shared:
    """Return the registry and the sources. Raises Damaged or another error if rows are damaged or missing."""
    summary = next((unpack(value, SharedSummary) for (value,) in select(db, "shared")), None)
    kinds: dict[str, dict[str, Entry]] = {kind: {} for kind in ENTRY_KINDS}
    places: dict[str, bytes] = {}
    for kind, id, position, value in select(db, "entries", "ORDER BY rowid"):
        kinds[kind][id] = _entry_of(kind, value)
        if position != _NOWHERE:
            places[id] = position
    encoded = {id: value for id, _, _, value in select(db, "sources", "ORDER BY rowid")}
    registry = Registry(**kinds)  # type: ignore[arg-type]
    if summary is None or (len(registry.entries), len(encoded)) != (summary.entries, summary.sources):
        raise Damaged("the registry or the sources in the catalogue lack something")
    problems, replaced = ([_problem(*each) for each in told] for told in (summary.problems, summary.replaced))
    files = {id: Path(os.fsdecode(path)) for id, path in summary.files.items()}
    positions = AllOnDemand(places, cache(lambda id: _position_of(places[id])))
    sources = AllOnDemand(encoded, cache(lambda id: _source_of(encoded[id])))
    return Shared(registry, sources, files, positions, problems, summary.not_loaded, summary.hidden, replaced)


_PackedPosition = tuple[bytes, int, int]
"""A path, line and column."""
_NOWHERE = pack(None)
"""What is kept of the position of an entry that has none."""


def _packed_at(position: FilePosition | None) -> bytes:
    return pack((os.fsencode(position.path), position.line, position.column) if position else None)


def _position_of(packed: bytes) -> FilePosition:
    path, line, column = unpack(packed, _PackedPosition)
    return FilePosition(path=os.fsdecode(path), line=line, column=column)


def _packed_problem(problem: Problem) -> _PackedProblem:
    """Return a problem with its path in full, since paths are shown relative to the current folder."""
    return os.fsencode(Path(problem.path).absolute()), problem.line, problem.column, problem.message


def _problem(path: bytes, line: int, column: int, message: str) -> Problem:
    return Problem(shown(Path(os.fsdecode(path))), line, column, message)
