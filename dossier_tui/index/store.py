"""The SQLite file of the index: a contentless FTS5 table of folded texts, and the cards as they are shown."""

import contextlib
import re
import sqlite3
import weakref
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import msgspec

from ..matching import Names, indexed, words_of
from .cards import TAGS_BEGIN, Card, Cite, plain_tags, tag_range, tag_value, tag_words

BUSY_SECONDS = 5.0
"""The time in seconds to wait for another process that is writing."""

_TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE dossiers (
    id INTEGER PRIMARY KEY, key TEXT UNIQUE, title TEXT, path TEXT, mtime INTEGER, size INTEGER, digest TEXT,
    broken INTEGER, tags TEXT
);
CREATE TABLE cards (
    id INTEGER PRIMARY KEY, dossier INTEGER, section TEXT, grp TEXT, anchor TEXT, label TEXT, line TEXT, more TEXT,
    cites BLOB, tags TEXT
);
CREATE INDEX cards_of_dossier ON cards (dossier);
CREATE TABLE claims (source TEXT, n INTEGER, says TEXT, PRIMARY KEY (source, n)) WITHOUT ROWID;
CREATE TABLE sources (id TEXT PRIMARY KEY, name TEXT, issued TEXT) WITHOUT ROWID;
CREATE TABLE called (scope TEXT, value TEXT, spelling TEXT, PRIMARY KEY (scope, value, spelling)) WITHOUT ROWID;
CREATE VIRTUAL TABLE words USING fts5 (
    line, more, claims, tags, content='', tokenize='ascii'
);
CREATE VIRTUAL TABLE vocabulary USING fts5vocab (words, row);
"""

_NAMES = re.compile(r"CREATE (?:VIRTUAL )?TABLE (\w+)")

_FIND = """
SELECT d.key, d.title, c.section, c.grp, c.anchor, c.label, c.line, c.more, c.cites
FROM words JOIN cards c ON c.id = words.rowid JOIN dossiers d ON d.id = c.dossier
WHERE words MATCH ? ORDER BY words.rowid LIMIT ? OFFSET ?
"""
_RANK = "round(bm25(words, 4.0, 2.0, 1.0, 0.0), 6), d.key,"
"""The order of ranked hits, with the weights of the columns line, more, claims and tags."""
_FIND_RANKED = _FIND.replace("ORDER BY", f"ORDER BY {_RANK}")
_IN_OTHERS = """
words MATCH ? AND c.dossier NOT IN (SELECT c.dossier FROM words JOIN cards c ON c.id = words.rowid WHERE words MATCH ?)
"""
"""A condition: a match of the first query, in a dossier where the second one has none."""
_FIND_ELSEWHERE = _FIND.replace("words MATCH ?", _IN_OTHERS)
_COUNT_ELSEWHERE = re.sub(r"SELECT .*", "SELECT count(*)", _FIND_ELSEWHERE.partition("ORDER BY")[0], count=1)

SourceName = tuple[str, str]
"""A source's name in footnotes, and its date in words."""
Row = tuple[object, ...]


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

    All methods raise sqlite3.DatabaseError if the database cannot be used.
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
        row = self.connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return row[0] if row else ""

    def set_meta(self, key: str, value: str) -> None:
        """Store a value about the index itself."""
        self.connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))

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
            self.set_meta("names", msgspec.json.encode(background.names.groups).decode())
            db.executemany(
                "INSERT INTO claims VALUES (?, ?, ?)", ((*key, says) for key, says in background.claims.items())
            )
            db.executemany(
                "INSERT INTO sources VALUES (?, ?, ?)", ((k, *words) for k, words in background.sources.items())
            )
            db.executemany("INSERT OR IGNORE INTO called VALUES (?, ?, ?)", background.called)

    @property
    def states(self) -> dict[str, FileState]:
        """The states of the indexed files, by the key of the dossier."""
        rows = self.connection.execute("SELECT key, path, mtime, size, digest FROM dossiers")
        return {key: FileState(*state) for key, *state in rows}

    def touch(self, states: Mapping[str, FileState]) -> None:
        """Update the states of files whose content has not changed."""
        with self._writing() as db:
            rows = ((state.path, state.mtime, state.size, key) for key, state in states.items())
            db.executemany("UPDATE dossiers SET path = ?, mtime = ?, size = ? WHERE key = ?", rows)

    def put(self, made_of: str, dossiers: Sequence[Indexed], claims: Mapping[tuple[str, int], str]) -> None:
        """Replace dossiers in one transaction. Raises Superseded if another process has rebuilt the index."""
        with self._writing():
            if self.meta("made of") != made_of:
                raise Superseded
            for each in dossiers:
                self._remove(each.key, claims)
                self._insert(each, claims)

    def remove(self, made_of: str, keys: Iterable[str], claims: Mapping[tuple[str, int], str]) -> None:
        """Remove dossiers in one transaction. Raises Superseded if another process has rebuilt the index."""
        with self._writing():
            if self.meta("made of") != made_of:
                raise Superseded
            for key in keys:
                self._remove(key, claims)

    def _remove(self, key: str, claims: Mapping[tuple[str, int], str]) -> None:
        dossier_row = self.connection.execute("SELECT id, tags FROM dossiers WHERE key = ?", (key,)).fetchone()
        if dossier_row is None:
            return
        row, shared = dossier_row[:1], dossier_row[1]
        card_rows = self.connection.execute(
            "SELECT id, line, more, cites, tags FROM cards WHERE dossier = ?", row
        ).fetchall()
        index_rows = (
            (n, *_folded(line, more, _cites(cites), claims), tag_words(f"{shared} {tags}"))
            for n, line, more, cites, tags in card_rows
        )
        delete = "INSERT INTO words (words, rowid, line, more, claims, tags) VALUES ('delete', ?, ?, ?, ?, ?)"
        self.connection.executemany(delete, index_rows)
        self.connection.execute("DELETE FROM cards WHERE dossier = ?", row)
        self.connection.execute("DELETE FROM dossiers WHERE id = ?", row)

    def _insert(self, indexed: Indexed, claims: Mapping[tuple[str, int], str]) -> None:
        state, shared = indexed.state, plain_tags(indexed.tags)
        inserted = self.connection.execute(
            "INSERT INTO dossiers VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?)",
            (indexed.key, indexed.title, state.path, state.mtime, state.size, state.digest, indexed.broken, shared),
        )
        insert = "INSERT INTO cards VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        for card in indexed.cards:
            tags = plain_tags(card.tags)
            cites = msgspec.json.encode(card.cites)
            where = (inserted.lastrowid, card.section, card.group, card.record, card.label)
            row = self.connection.execute(insert, (*where, card.line, card.more, cites, tags))
            words = (row.lastrowid, *_folded(card.line, card.more, card.cites, claims), tag_words(f"{shared} {tags}"))
            self.connection.execute("INSERT INTO words (rowid, line, more, claims, tags) VALUES (?, ?, ?, ?, ?)", words)

    def names(self) -> Names:
        """Return the equivalent spellings of registered names."""
        return _names(self.meta("names") or "[]")

    def values(self, scope: str) -> dict[str, list[str]]:
        """Return the values of a scope, each with its spellings, all folded for comparison."""
        tags = self.connection.execute("SELECT term FROM vocabulary WHERE term >= ? AND term < ?", tag_range(scope))
        spellings = {value: [value] for value in (tag_value(word) for (word,) in tags)}
        for value, spelling in self.connection.execute("SELECT value, spelling FROM called WHERE scope = ?", (scope,)):
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

    def count_elsewhere(self, match: str, other: str) -> int:
        """Return the number of cards that match a query, in dossiers where another query finds nothing."""
        return int(self.connection.execute(_COUNT_ELSEWHERE, (match, other)).fetchone()[0])

    def find(self, match: str, limit: int, offset: int, *, ranked: bool) -> list[Found]:
        """Return the cards that match a query, the best first if `ranked`, else in the order of the index."""
        return self._found(_FIND_RANKED if ranked else _FIND, match, limit, offset)

    def find_elsewhere(self, match: str, other: str, limit: int, offset: int) -> list[Found]:
        """Return the cards that match a query, in dossiers where another query finds nothing."""
        return self._found(_FIND_ELSEWHERE, match, other, limit, offset)

    def _found(self, query: str, *values: str | int) -> list[Found]:
        return [Found(*[*texts, _cites(cites)]) for *texts, cites in self.connection.execute(query, values)]

    def claims(self, cites: Iterable[Cite]) -> list[str]:
        """Return the texts of the claims that a card cites."""
        wanted = [(source, n) for source, _, numbers in cites for n in numbers]
        query = "SELECT says FROM claims WHERE source = ? AND n = ?"
        return [says for key in wanted for (says,) in self.connection.execute(query, key)]

    def source(self, key: str) -> SourceName:
        """Return the name and the date of a source; its id and no date if it is unknown."""
        row = self.connection.execute("SELECT name, issued FROM sources WHERE id = ?", (key,)).fetchone()
        return (row[0], row[1]) if row else (key, "")

    @property
    def broken(self) -> list[str]:
        """The keys of the dossiers that are not searched because they have problems."""
        return [key for (key,) in self.connection.execute("SELECT key FROM dossiers WHERE broken ORDER BY key")]


@lru_cache(maxsize=1)
def _names(encoded: str) -> Names:
    return Names(msgspec.json.decode(encoded, type=tuple[tuple[str, ...], ...]))


def _cites(encoded: bytes) -> tuple[Cite, ...]:
    return msgspec.json.decode(encoded, type=tuple[Cite, ...])


def _folded(line: str, more: str, cites: Iterable[Cite], claims: Mapping[tuple[str, int], str]) -> tuple[str, str, str]:
    """Return the texts of a card as words: line, more and claims."""
    said = (claims.get((source, n), "") for source, _, numbers in cites for n in numbers)
    return indexed(line), indexed(more), indexed(" ".join(said))


def is_damaged(error: sqlite3.Error) -> bool:
    """Whether the error means that the file is damaged or has other tables, so that it should be deleted."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    other_tables = code == sqlite3.SQLITE_ERROR and "fts5" not in str(error)
    return other_tables or code in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
