"""The SQLite file of the index: a contentless FTS5 table of folded texts, and the cards as they are shown."""

import contextlib
import re
import sqlite3
import weakref
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import msgspec

from ..matching import Names, words_of
from ..values import fold
from .cards import TAGS_BEGIN, Card, Cite, plain_tags, tag_range, tag_value, tag_words
from .integrity import Damaged, Row, check_structure, digest_of, verified, with_checksum

BUSY_SECONDS = 5.0
"""The time in seconds to wait for another process that is writing."""

_TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT, checksum INTEGER) WITHOUT ROWID;
CREATE TABLE dossiers (
    id INTEGER PRIMARY KEY, key TEXT UNIQUE, title TEXT, path TEXT, mtime INTEGER, size INTEGER, digest TEXT,
    broken INTEGER, tags TEXT, checksum INTEGER
);
CREATE TABLE cards (
    id INTEGER PRIMARY KEY, dossier INTEGER, section TEXT, grp TEXT, anchor TEXT, label TEXT, line TEXT, more TEXT,
    cites BLOB, tags TEXT, checksum INTEGER
);
CREATE INDEX cards_of_dossier ON cards (dossier);
CREATE TABLE claims (source TEXT, n INTEGER, says TEXT, checksum INTEGER, PRIMARY KEY (source, n)) WITHOUT ROWID;
CREATE TABLE sources (id TEXT PRIMARY KEY, name TEXT, issued TEXT, checksum INTEGER) WITHOUT ROWID;
CREATE TABLE called (
    scope TEXT, value TEXT, spelling TEXT, checksum INTEGER, PRIMARY KEY (scope, value, spelling)
) WITHOUT ROWID;
CREATE VIRTUAL TABLE words USING fts5 (
    line, more, claims, tags, content='', tokenize='unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE vocabulary USING fts5vocab (words, row);
"""

_NAMES = re.compile(r"CREATE (?:VIRTUAL )?TABLE (\w+)")

_FIND = """
SELECT d.*, c.* FROM words LEFT JOIN cards c ON c.id = words.rowid LEFT JOIN dossiers d ON d.id = c.dossier
WHERE words MATCH ? ORDER BY words.rowid LIMIT ? OFFSET ?
"""
_FIND_RANKED = _FIND.replace("ORDER BY", "ORDER BY round(bm25(words, 4.0, 2.0, 1.0, 0.0), 6), d.key,")
"""The query for ranked hits, with the weights of the columns line, more, claims and tags."""
_DOSSIER_COLUMNS = 10

SourceName = tuple[str, str]
"""A source's name in footnotes, and its date in words."""


@dataclass(frozen=True)
class FileState:
    """The state of a file when it was indexed, to find out whether it has changed since."""

    path: str
    """The path of the file."""
    mtime: int
    """The time of modification in nanoseconds; 0 if it was too recent to detect another change."""
    size: int
    """The size in bytes."""
    digest: str = ""
    """The BLAKE2b digest of the content."""


@dataclass(frozen=True)
class Indexed:
    """A dossier to be indexed."""

    key: str
    """The dossier's key."""
    title: str
    """The dossier's title; its key if it is broken."""
    state: FileState
    """The state of the file."""
    cards: Sequence[Card]
    """The cards; empty if the dossier is broken."""
    tags: frozenset[tuple[str, str]] = frozenset()
    """The tags that all cards have."""
    broken: bool = False
    """Whether the dossier has problems."""


@dataclass(frozen=True)
class Background:
    """The data that all dossiers share."""

    claims: Mapping[tuple[str, int], str]
    """The text of each claim, by source id and claim number."""
    sources: Mapping[str, SourceName]
    """The name and the date of each source, by source id."""
    called: Iterable[tuple[str, str, str]]
    """The spellings of the values of scopes, as a scope, a value and one spelling."""
    names: Names
    """The equivalent spellings of registered names."""


@dataclass(frozen=True)
class Found:
    """A card that matches a query, with the key and the title of its dossier."""

    pair: str
    title: str
    section: str
    group: str
    record: str
    label: str
    line: str
    more: str
    cites: tuple[Cite, ...]


class Superseded(Exception):
    """Another process has rebuilt the index for other data."""


class Store:
    """The database of the index, in a file or, if the path is None, in memory.

    All methods raise sqlite3.DatabaseError if the database cannot be used, and Damaged or another error if its content
    is not as it was written.
    """

    def __init__(self, path: Path | None) -> None:
        if path:
            path.parent.mkdir(parents=True, exist_ok=True)
        self.connection = sqlite3.connect(
            path or ":memory:", timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
        )
        weakref.finalize(self, self.connection.close)
        try:
            self.connection.execute("PRAGMA journal_mode = WAL")
            self.connection.execute("PRAGMA synchronous = NORMAL")
        except sqlite3.DatabaseError:
            self.connection.close()
            raise

    def close(self) -> None:
        """Close the database."""
        self.connection.close()

    @property
    def changes(self) -> int:
        """The number of rows that have been changed so far."""
        return self.connection.total_changes

    @contextlib.contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        self.connection.execute("BEGIN IMMEDIATE")
        try:
            yield self.connection
            self.connection.execute("COMMIT")
        finally:
            if self.connection.in_transaction:
                self.connection.execute("ROLLBACK")

    def meta(self, key: str) -> str:
        """Return a stored value about the index itself; empty if there is none."""
        if not self.connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'meta'").fetchone():
            return ""
        rows = self.connection.execute("SELECT * FROM meta WHERE key = ?", (key,))
        return str(next((value for _, value in verified(rows)), ""))

    def _known(self, key: str) -> str:
        """Return a stored value that every index has. Raises Damaged if there is none."""
        rows = self.connection.execute("SELECT * FROM meta WHERE key = ?", (key,))
        for _, value in verified(rows):
            return str(value)
        raise Damaged(f"there is no '{key}' in the index")

    def set_meta(self, key: str, value: str) -> None:
        """Store a value about the index itself."""
        self._insert("meta", [(key, value)], "INSERT OR REPLACE")

    def _insert(self, table: str, rows: Iterable[Row], how: str = "INSERT") -> None:
        for row in map(with_checksum, rows):
            self.connection.execute(f"{how} INTO {table} VALUES ({', '.join('?' * len(row))})", row)

    def verify(self) -> None:
        """Raise Damaged if the file is not as it was written. Reads all of it."""
        check_structure(self.connection)
        digest = self._known("digest") if self.meta("made of") else ""
        if digest and digest != digest_of(self.connection):
            raise Damaged("the index is not as it was written")

    def finish(self) -> None:
        """Store a new digest if the content has changed, and have everything in the file itself."""
        with self._writing():
            if not self._known("digest"):
                self.set_meta("digest", digest_of(self.connection))
        self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def begin_anew(self, made_of: str, background: Background) -> None:
        """Delete everything and store the background, unless another process has just done so.

        `made_of` is a digest of everything that the index depends on, except the dossiers.
        """
        with self._writing() as db:
            if self.meta("made of") == made_of:
                return
            for name in reversed(_NAMES.findall(_TABLES)):
                db.execute(f"DROP TABLE IF EXISTS {name}")
            for statement in filter(str.strip, _TABLES.split(";\n")):
                db.execute(statement)
            self.set_meta("made of", made_of)
            self.set_meta("digest", "")
            self.set_meta("names", msgspec.json.encode(background.names.groups).decode())
            self._insert("claims", ((*key, says) for key, says in background.claims.items()))
            self._insert("sources", ((key, *words) for key, words in background.sources.items()))
            self._insert("called", background.called, "INSERT OR IGNORE")

    @property
    def states(self) -> dict[str, FileState]:
        """The states of the indexed files, by the key of the dossier."""
        return {key: FileState(*state) for _, key, _, *state, _, _ in self._dossiers()}

    def _dossiers(self, where: str = "", *values: object) -> Iterator[Any]:
        return verified(self.connection.execute(f"SELECT * FROM dossiers {where}", values))  # noqa: S608

    def touch(self, states: Mapping[str, FileState]) -> None:
        """Update the states of files whose content has not changed."""
        with self._writing():
            for key, state in states.items():
                for n, _, title, _, _, _, digest, *rest in list(self._dossiers("WHERE key = ?", key)):
                    row = (n, key, title, state.path, state.mtime, state.size, digest, *rest)
                    self._insert("dossiers", [row], "INSERT OR REPLACE")

    def put(self, made_of: str, dossiers: Sequence[Indexed], claims: Mapping[tuple[str, int], str]) -> None:
        """Replace dossiers in one transaction. Raises Superseded if another process has rebuilt the index."""
        with self._changing(made_of):
            for each in dossiers:
                self._remove(each.key, claims)
                self._add(each, claims)

    def remove(self, made_of: str, keys: Iterable[str], claims: Mapping[tuple[str, int], str]) -> None:
        """Remove dossiers in one transaction. Raises Superseded if another process has rebuilt the index."""
        with self._changing(made_of):
            for key in keys:
                self._remove(key, claims)

    @contextlib.contextmanager
    def _changing(self, made_of: str) -> Iterator[None]:
        with self._writing():
            if self.meta("made of") != made_of:
                raise Superseded
            self.set_meta("digest", "")
            yield

    def _remove(self, key: str, claims: Mapping[tuple[str, int], str]) -> None:
        for dossier, *_, shared in list(self._dossiers("WHERE key = ?", key)):
            cards = verified(self.connection.execute("SELECT * FROM cards WHERE dossier = ?", (dossier,)))
            index_rows = (
                (n, *_folded(line, more, _cites(cites), claims), tag_words(f"{shared} {tags}"))
                for n, *_, line, more, cites, tags in cast("Iterator[Any]", cards)
            )
            delete = "INSERT INTO words (words, rowid, line, more, claims, tags) VALUES ('delete', ?, ?, ?, ?, ?)"
            self.connection.executemany(delete, index_rows)
            self.connection.execute("DELETE FROM cards WHERE dossier = ?", (dossier,))
            self.connection.execute("DELETE FROM dossiers WHERE id = ?", (dossier,))

    def _add(self, indexed: Indexed, claims: Mapping[tuple[str, int], str]) -> None:
        state, shared = indexed.state, plain_tags(indexed.tags)
        file = (state.path, state.mtime, state.size, state.digest)
        dossier = self._next("dossiers")
        self._insert("dossiers", [(dossier, indexed.key, indexed.title, *file, int(indexed.broken), shared)])
        for n, card in enumerate(indexed.cards, self._next("cards")):
            tags, cites = plain_tags(card.tags), msgspec.json.encode(card.cites)
            texts = (card.section, card.group, card.record, card.label, card.line, card.more)
            self._insert("cards", [(n, dossier, *texts, cites, tags)])
            words = (n, *_folded(card.line, card.more, card.cites, claims), tag_words(f"{shared} {tags}"))
            self.connection.execute("INSERT INTO words (rowid, line, more, claims, tags) VALUES (?, ?, ?, ?, ?)", words)

    def _next(self, table: str) -> int:
        return int(self.connection.execute(f"SELECT coalesce(max(id), 0) + 1 FROM {table}").fetchone()[0])  # noqa: S608

    def names(self) -> Names:
        """Return the equivalent spellings of registered names."""
        return Names(msgspec.json.decode(self._known("names"), type=tuple[tuple[str, ...], ...]))

    def values(self, scope: str) -> dict[str, list[str]]:
        """Return the values of a scope, each with its spellings, all folded for comparison."""
        tags = self.connection.execute("SELECT term FROM vocabulary WHERE term >= ? AND term < ?", tag_range(scope))
        spellings = {value: [value] for value in (tag_value(word) for (word,) in tags)}
        called = self.connection.execute("SELECT * FROM called WHERE scope = ?", (scope,))
        for _, value, spelling in cast("Iterator[tuple[str, str, str]]", verified(called)):
            known = spellings.setdefault(" ".join(words_of(value)), [" ".join(words_of(value))])
            known.append(" ".join(words_of(spelling)))
        return spellings

    def words(self, beginning: str) -> list[str]:
        """Return the words of all texts that begin with these letters."""
        span = (beginning, min(beginning + chr(0x10FFFF), TAGS_BEGIN))
        return [
            word
            for (word,) in self.connection.execute("SELECT term FROM vocabulary WHERE term >= ? AND term < ?", span)
        ]

    def count(self, match: str) -> int:
        """Return the number of cards that match a query."""
        return int(self.connection.execute("SELECT count(*) FROM words WHERE words MATCH ?", (match,)).fetchone()[0])

    def find(self, match: str, limit: int, offset: int, *, ranked: bool) -> list[Found]:
        """Return the cards that match a query, the best first if `ranked`, else in the order of the index."""
        rows = self.connection.execute(_FIND_RANKED if ranked else _FIND, (match, limit, offset)).fetchall()
        dossiers = {row[0]: row for row in verified({row[:_DOSSIER_COLUMNS] for row in rows})}
        cards = verified(row[_DOSSIER_COLUMNS:] for row in rows)
        return [_found(dossiers[dossier], texts) for _, dossier, *texts, _ in cast("Iterator[Any]", cards)]

    def claims(self, cites: Iterable[Cite]) -> list[str]:
        """Return the texts of the claims that a card cites."""
        wanted = [(source, n) for source, _, numbers in cites for n in numbers]
        query = "SELECT * FROM claims WHERE source = ? AND n = ?"
        return [str(says) for key in wanted for *_, says in verified(self.connection.execute(query, key))]

    def source(self, key: str) -> SourceName:
        """Return the name and the date of a source; its id and no date if it is unknown."""
        rows = verified(self.connection.execute("SELECT * FROM sources WHERE id = ?", (key,)))
        return next(((str(name), str(issued)) for _, name, issued in rows), (key, ""))

    @property
    def broken(self) -> list[str]:
        """The keys of the dossiers that are not searched because they have problems."""
        return [key for _, key, *_ in self._dossiers("WHERE broken ORDER BY key")]


def _found(dossier: Any, texts: Iterable[Any]) -> Found:
    _, key, title, *_ = dossier
    section, group, record, label, line, more, cites = texts
    return Found(key, title, section, group, record, label, line, more, _cites(cites))


def _cites(encoded: bytes) -> tuple[Cite, ...]:
    return msgspec.json.decode(encoded, type=tuple[Cite, ...])


def _folded(line: str, more: str, cites: Iterable[Cite], claims: Mapping[tuple[str, int], str]) -> tuple[str, str, str]:
    """Return the texts of a card as indexed: line, more and claims, all folded."""
    said = (claims.get((source, n), "") for source, _, numbers in cites for n in numbers)
    return fold(line), fold(more), fold(" ".join(said))


_UNUSABLE = {
    sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_NOMEM, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH, sqlite3.SQLITE_PROTOCOL, sqlite3.SQLITE_NOLFS,
}  # fmt: skip


def is_damaged(error: Exception) -> bool:
    """Whether the error means that the file is damaged or has other tables, so that it should be deleted.

    Otherwise the file cannot be used as things stand: it is locked, the disk is full, or SQLite lacks something.
    """
    if isinstance(error, OSError):
        return False
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
    return code not in _UNUSABLE and not (code == sqlite3.SQLITE_ERROR and "fts5" in str(error))
