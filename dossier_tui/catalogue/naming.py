"""The records that name an entry, kept as its page shows them, so that no dossier is opened for it."""

import sqlite3
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

import msgspec

from ..model import Dossier, Registry, Source
from ..values import Address, Date
from ..views.mentions import Mention, NamingRecord, OnEntry, in_order_of_time, mention_of, naming_record, ways_of
from ..views.several import SourceSet, in_order_of_names
from .dated import Declared, declared_of
from .integrity import Damaged, insert, select
from .spans import PackedLine, citations_of, line_of, packed_line

TABLES = """
CREATE TABLE naming (key TEXT UNIQUE, packed BLOB, checksum INTEGER);
"""
"""What each dossier has on the entries that it names."""


class _Record(msgspec.Struct, frozen=True, array_like=True):
    """A record as it is stored."""

    id: str
    when: str
    is_dated: bool
    year: str
    lane: str
    words: PackedLine
    cites: str


class _Mention(msgspec.Struct, frozen=True, array_like=True):
    """A mention as it is stored."""

    place: int
    """The place of its record among those of the dossier that name an entry."""
    ways: tuple[str, ...]
    then: PackedLine
    met: tuple[str, ...] | None


class _Names(msgspec.Struct, frozen=True, array_like=True):
    """What is stored of a dossier; of records and mentions, only those of the entry asked for are decoded."""

    parties: tuple[str, ...]
    records: tuple[msgspec.Raw, ...]
    mentions: dict[str, msgspec.Raw]
    """The mentions of each entry, by its id."""


def naming_of(dossier: Dossier) -> bytes:
    """Return what is stored of a dossier."""
    records: list[msgspec.Raw] = []
    mentions: dict[str, list[_Mention]] = {}
    for record in dossier.records():
        shown = naming_record(dossier, record)
        for entry, ways in ways_of(dossier, record).items():
            each = mention_of(dossier, record, shown, entry, tuple(ways))
            stored = _Mention(len(records), each.ways, packed_line(each.then), each.met)
            mentions.setdefault(entry, []).append(stored)
        records.append(msgspec.Raw(_encoded(_packed_record(shown))))
    packed = {entry: msgspec.Raw(_encoded(of_entry)) for entry, of_entry in mentions.items()}
    return zlib.compress(_encoded(_Names(dossier.parties, tuple(records), packed)), 1)


def _packed_record(shown: NamingRecord) -> _Record:
    when, words = shown.when.edtf, packed_line(shown.words)
    return _Record(shown.address.id, when, shown.is_dated, shown.year, shown.lane, words, str(shown.cites))


def put_naming(db: sqlite3.Connection, key: str, packed: bytes) -> None:
    """Store what a dossier has on the entries that it names."""
    insert(db, "naming", [(key, packed)])


def on_entry(
    db: sqlite3.Connection,
    entry: str,
    keys: Iterable[str],
    registry: Registry,
    sources: Callable[[Iterable[str]], Mapping[str, Source]],
) -> OnEntry:
    """Return what dossiers have on an entry, given their keys; `sources` returns sources by their ids.

    Raises Damaged or another error if something is damaged or missing.
    """
    declared = {key: declared_of(db, key) for key in keys}
    names = {key: _names_of(db, key) for key in declared}
    ids = in_order_of_names([(each.declared, each.sources) for each in declared.values()])
    return OnEntry(
        entry,
        registry,
        SourceSet(sources(ids)),
        {key: each.title for key, each in declared.items()},
        [declared[key].title for key, each in names.items() if entry in each.parties],
        in_order_of_time([m for key, each in names.items() for m in _mentions(key, declared[key], each, entry)]),
    )


def _names_of(db: sqlite3.Connection, key: str) -> _Names:
    for _, packed in select(db, "naming", "WHERE key = ?", key):
        return _NAMES.decode(zlib.decompress(packed))
    raise Damaged(f"there are no names of {key} in the catalogue")


def _mentions(key: str, declared: Declared, names: _Names, entry: str) -> Iterator[Mention]:
    of_entry: Sequence[_Mention] = _MENTIONS.decode(names.mentions[entry]) if entry in names.mentions else ()
    for each in of_entry:
        record = _record(key, declared.title, _RECORD.decode(names.records[each.place]))
        yield Mention(record, each.ways, line_of(each.then), each.met)


def _record(key: str, title: str, stored: _Record) -> NamingRecord:
    address, words, cites = Address("record", stored.id, key), line_of(stored.words), citations_of(stored.cites)
    when = Date.parse(stored.when)
    return NamingRecord(address, title, when, stored.is_dated, stored.year, stored.lane, words, cites)


_encoded = msgspec.msgpack.Encoder().encode
_NAMES = msgspec.msgpack.Decoder(_Names)
_MENTIONS = msgspec.msgpack.Decoder(tuple[_Mention, ...])
_RECORD = msgspec.msgpack.Decoder(_Record)
