"""The search cards and the states of the dossiers' files, in the tables of a catalogue.

The texts of cards are in a contentless FTS5 table, folded; the cards are kept as they are shown, those of a dossier
together, since they repeat one another. Whoever reads one dossier imports this module, and so does a search: each half
imports what the other does not need where it needs it.
"""

import datetime as dt
import os
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

import msgspec

from . import rows
from .card_numbers import BITS, REST, dossier_of, in_rows, place_of
from .database import Database
from .integrity import Damaged, insert, select, verified
from .stamps import FileState

if TYPE_CHECKING:
    from ..library.origin import Reading, Shared
    from ..matching import Names
    from ..model import Registry
    from ..views.mentions import OnEntry
    from . import dated
    from .keeping import Decoded
    from .prepared import Prepared
    from .shown_cards import ShownCard
    from .tags import Cite, Tag

_TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT, checksum INTEGER) WITHOUT ROWID;
CREATE TABLE shared_files (
    path BLOB PRIMARY KEY, mtime INTEGER, size INTEGER, digest TEXT, checksum INTEGER
) WITHOUT ROWID;
CREATE TABLE dossiers (
    id INTEGER PRIMARY KEY, key TEXT UNIQUE, title TEXT, path BLOB, mtime INTEGER, size INTEGER, digest TEXT,
    searched INTEGER, checksum INTEGER
);
CREATE TABLE cards (dossier INTEGER PRIMARY KEY, packed BLOB, checksum INTEGER);
CREATE TABLE claims (source TEXT, n INTEGER, says TEXT, checksum INTEGER, PRIMARY KEY (source, n)) WITHOUT ROWID;
CREATE TABLE called (
    scope TEXT, value TEXT, spelling TEXT, checksum INTEGER, PRIMARY KEY (scope, value, spelling)
) WITHOUT ROWID;
CREATE VIRTUAL TABLE words USING fts5 (
    line, more, claims, tags, content='', tokenize='ascii'
);
CREATE VIRTUAL TABLE vocabulary USING fts5vocab (words, row);
INSERT INTO words (words, rank) VALUES ('automerge', 8);
"""
"""The tables; parts of the index are merged eight at a time, which saves a quarter of the time of writing many."""

_MANY = 1_000
"""The number of dossiers from which on it is quicker to go through all in order until enough are found."""

SourceName = tuple[str, str]
"""A source's name in footnotes, and its date in words."""


class Found(msgspec.Struct, frozen=True):
    """A card that matches a query, with the key and the title of its dossier."""

    pair: str
    title: str
    section: str
    group: str
    record: str
    label: str
    line: str
    more: str
    cites: "tuple[Cite, ...]"


class Store(Database):
    """The tables of a catalogue, in a file or, if the path is None, in memory.

    All methods raise sqlite3.DatabaseError if the database cannot be used, and Damaged or another error if its content
    is not as it was written.
    """

    _decoded: "tuple[str, Decoded] | None" = None
    """What the registry and the sources are made of, and those of them that have been decoded."""

    def begin_anew(self, made_of: str) -> None:
        """Delete everything, unless another process has just done so for the same content."""
        from . import dated, glances, keeping, naming, overviews, terms

        with self.writing():
            if self.meta("made of") != made_of:
                kinds = (keeping, rows, glances, overviews, dated, naming, terms)
                self.create(_TABLES + "".join(each.TABLES for each in kinds))
                self.set_meta("made of", made_of)
                self.set_meta("digest", "")  # there is none yet; who verifies the file meanwhile must not miss it
                self.set_meta("names", "[]")
                self.set_meta("panes", _encoded_titles())

    def put_shared(
        self, made_of: str, shared: "Shared", states: Iterable[FileState], called: Iterable[tuple[str, str, str]]
    ) -> None:
        """Replace the registry and the sources, and remove the dossiers that may change with them.

        `made_of` describes the content from now on. `called` are the spellings of the values of scopes, each as a
        scope, a value and one spelling.
        """
        from ..matching import Names, indexed
        from . import keeping, terms

        with self.changing(self.meta("made of")) as db:
            for key in list(keeping.stale(db, shared)):
                self._remove(key)
            keeping.put_shared(db, shared)
            for deletion in ("DELETE FROM claims", "DELETE FROM called", "DELETE FROM shared_files"):
                db.execute(deletion)
            insert(db, "called", called, "INSERT OR IGNORE")
            claims = [(key, each.n, each.says) for key, source in shared.sources.items() for each in source.claims]
            insert(db, "claims", claims, "INSERT OR REPLACE")
            terms.put_terms(db, (indexed(says) for _, _, says in claims))
            self._put_shared_states(states)
            self.set_meta("names", msgspec.json.encode(Names.of(shared.registry).groups).decode())
            self._put_names(keeping.of_world(db, keeping.compiled_rows(db)))
            self.set_meta("made of", made_of)

    def _put_names(self, of_world: "Registry") -> None:
        """Add the spellings of those of the world's entries that dossiers name, unless they are there."""
        from ..matching import Names
        from .cards import scope_spellings

        where = "WHERE scope = 'place' AND value = ? LIMIT 1"
        new = of_world.only({id for id in of_world.entries if not list(select(self.connection, "called", where, id))})
        if new.entries:
            insert(self.connection, "called", scope_spellings(new, {}), "INSERT OR IGNORE")
            groups = dict.fromkeys((*self.names().groups, *Names.of(new).groups))
            self.set_meta("names", msgspec.json.encode(tuple(groups)).decode())

    def touch_shared(self, states: Iterable[FileState]) -> None:
        """Update the states of shared files whose content has not changed."""
        with self.writing():
            self._put_shared_states(states)

    def _put_shared_states(self, states: Iterable[FileState]) -> None:
        written = ((os.fsencode(state.path), state.mtime, state.size, state.digest) for state in states)
        insert(self.connection, "shared_files", written, "INSERT OR REPLACE")

    def reading(self, key: str) -> "Reading | None":
        """Return the stored reading of a dossier's file; None if there is none."""
        from . import keeping

        made_of = self.meta("made of")
        if self._decoded is None or self._decoded[0] != made_of:
            self._decoded = made_of, keeping.Decoded(self.connection)
        return keeping.reading_of(self.connection, key, self._decoded[1])

    def shared(self) -> "Shared":
        """Return the registry and the sources. Raises Damaged or another error if rows are damaged or missing."""
        from . import keeping

        return keeping.shared_of(self.connection)

    @property
    def shared_states(self) -> dict[str, FileState]:
        """The states of the files of the registry and the sources, by path."""
        states = select(self.connection, "shared_files")
        return {os.fsdecode(path): FileState(os.fsdecode(path), *state) for path, *state in states}

    @property
    def states(self) -> dict[str, FileState]:
        """The states of the files of dossiers, by the key of the dossier."""
        columns = "key, path, mtime, size, digest"  # a damaged one is that of no file, which is then read again
        dossiers = self.connection.execute(f"SELECT {columns} FROM dossiers")  # noqa: S608
        return {key: FileState(os.fsdecode(path), *state) for key, path, *state in dossiers}

    def state(self, key: str) -> FileState | None:
        """Return the state of the file of a dossier; None if there is none."""
        for _, _, _, path, *state, _ in select(self.connection, "dossiers", "WHERE key = ?", key):
            return FileState(os.fsdecode(path), *state)
        return None

    def touch(self, states: Mapping[str, FileState]) -> None:
        """Update the states of files whose content has not changed."""
        with self.writing() as db:
            for key, state in states.items():
                for n, _, title, _, _, _, digest, *rest in list(select(db, "dossiers", "WHERE key = ?", key)):
                    row = (n, key, title, os.fsencode(state.path), state.mtime, state.size, digest, *rest)
                    insert(db, "dossiers", [row], "INSERT OR REPLACE")

    def put(self, made_of: str, dossiers: "Sequence[Prepared]") -> None:
        """Replace dossiers in one transaction. Raises Superseded if another process has rebuilt the catalogue."""
        from . import keeping, terms

        with self.changing(made_of) as db:
            for each in dossiers:
                self._remove(each.key)
                self._add(each)
            terms.put_terms(db, (text for each in dossiers for text in terms.texts_of(each.indexed)))
            self._put_names(keeping.of_world(db, (each.compiled for each in dossiers)))

    def remove(self, made_of: str, keys: Iterable[str]) -> None:
        """Remove dossiers in one transaction. Raises Superseded if another process has rebuilt the catalogue."""
        with self.changing(made_of):
            for key in keys:
                self._remove(key)

    def _remove(self, key: str) -> None:
        from .shown_cards import indexed_card

        db = self.connection
        for dossier, *_ in list(select(db, "dossiers", "WHERE key = ?", key)):
            indexed = [indexed_card(card, self.claims(card.cites)) for card in self._cards(dossier)]
            delete = "INSERT INTO words (words, rowid, line, more, claims, tags) VALUES ('delete', ?, ?, ?, ?, ?)"
            db.executemany(delete, in_rows(dossier, indexed))
            db.execute("DELETE FROM cards WHERE dossier = ?", (dossier,))
            for table in "dossiers compiled rows glances overviews declaring days ahead naming".split():
                db.execute(f"DELETE FROM {table} WHERE key = ?", (key,))  # noqa: S608

    def _add(self, prepared: "Prepared") -> None:
        from . import dated, glances, keeping, naming

        db, state, dossier = self.connection, prepared.state, self._next_number()
        file = (os.fsencode(state.path), state.mtime, state.size, state.digest)
        insert(db, "dossiers", [(dossier, prepared.key, prepared.title, *file, int(prepared.searched))])
        insert(db, "cards", [(dossier, prepared.shown)])
        keeping.put_compiled(db, prepared.key, prepared.compiled)
        rows.put_row(db, prepared.row)
        if prepared.glance:
            glances.put_glance(db, prepared.key, prepared.glance)
        if prepared.dates:
            dated.put_dates(db, prepared.key, prepared.dates)
            naming.put_naming(db, prepared.key, prepared.naming)
        insertion = "INSERT INTO words (rowid, line, more, claims, tags) VALUES (?, ?, ?, ?, ?)"
        db.executemany(insertion, in_rows(dossier, prepared.indexed))

    def build_overview(self, key: str) -> None:
        """Build the overview of a dossier and store it, unless its file has problems."""
        from .overviews import built_overview, put_overview

        reading = self.reading(key)
        if reading and reading.dossier and (packed := built_overview(reading.dossier)):
            with self.writing() as db:
                put_overview(db, key, packed)

    def _next_number(self) -> int:
        return int(self.connection.execute("SELECT coalesce(max(id), 0) + 1 FROM dossiers").fetchone()[0])

    def _cards(self, dossier: int) -> "tuple[ShownCard, ...]":
        """Return the cards of a dossier, given its number. Raises Damaged or another error if they are not there."""
        from .shown_cards import unpacked_cards

        return unpacked_cards(self._packed_cards(dossier))

    def _packed_cards(self, dossier: int) -> bytes:
        for _, packed in select(self.connection, "cards", "WHERE dossier = ?", dossier):
            return bytes(packed)
        raise Damaged(f"there are no cards of the dossier {dossier} in the catalogue")

    def names(self) -> "Names":
        """Return the equivalent spellings of registered names."""
        return _names(tuple(self.connection.execute("SELECT * FROM meta WHERE key = 'names'")))

    def values(self, scope: str) -> dict[str, list[str]]:
        """Return the values of a scope, each with its spellings, all folded for comparison."""
        from ..matching import words_of
        from .tags import tag_value
        from .terms import tags_of_scope

        spellings = {value: [value] for value in map(tag_value, tags_of_scope(self.connection, scope))}
        for _, value, spelling in select(self.connection, "called", "WHERE scope = ?", scope):
            known = spellings.setdefault(" ".join(words_of(value)), [" ".join(words_of(value))])
            known.append(" ".join(words_of(spelling)))
        return spellings

    @cached_property
    def pane_titles(self) -> Mapping[str, str]:
        """The titles of panes, by key."""
        titles: dict[str, str] = msgspec.json.decode(self.known("panes"))
        return titles

    def words(self, beginning: str) -> list[str]:
        """Return the words of all texts that begin with these letters."""
        from .tags import TAGS_BEGIN

        span = (beginning, min(beginning + chr(0x10FFFF), TAGS_BEGIN))
        return [
            word
            for (word,) in self.connection.execute("SELECT term FROM vocabulary WHERE term >= ? AND term < ?", span)
        ]

    def longer_words(self, word: str, most: int) -> list[str]:
        """Return the words of all texts that begin with a word and go on, at most so many."""
        from . import terms

        return terms.longer_words(self.connection, word, most)

    def rows(self, match: str, limit: int = -1, offset: int = 0, *, rest: bool | None = None) -> list[int]:
        """Return the rows of the cards that match a query, in the order of the index.

        If `rest`, only those of what panes show besides their records; if it is false, all others.
        """
        which = "" if rest is None else f"AND {'' if rest else 'NOT'} rowid & {REST}"
        query = f"SELECT rowid FROM words WHERE words MATCH ? {which} ORDER BY rowid LIMIT ? OFFSET ?"  # noqa: S608
        return [row for (row,) in self.connection.execute(query, (match, limit, offset))]

    def by_key(self, rows: Sequence[int]) -> Iterator[int]:
        """Yield the rows of cards, which are sorted, in order of the keys of their dossiers, whenever these came in."""
        left = set(map(dossier_of, rows))
        few = f"WHERE id IN ({','.join(map(str, left))})" if len(left) < _MANY else ""
        for (number,) in self.connection.execute(f"SELECT id FROM dossiers {few} ORDER BY key"):  # noqa: S608
            if number in left:
                left.remove(number)
                first = bisect_left(rows, number << BITS)
                yield from rows[first : bisect_left(rows, number + 1 << BITS, first)]
        if left:
            raise Damaged("a dossier that is found is not in the catalogue")

    def found(self, rows: Sequence[int]) -> list[Found]:
        """Return the cards in these rows."""
        from .shown_cards import unpacked_card

        numbers = dict.fromkeys(map(dossier_of, rows))
        packed = {number: self._packed_cards(number) for number in numbers}
        stored = (each for number in numbers for each in select(self.connection, "dossiers", "WHERE id = ?", number))
        named = {number: (key, title) for number, key, title, *_ in stored}
        cards = ((dossier_of(row), unpacked_card(packed[dossier_of(row)], place_of(row))) for row in rows)
        return [_found(*named[number], card) for number, card in cards]

    def having(self, tags: "Iterable[Tag]", otherwise: "Sequence[Tag]" = ()) -> list[str]:
        """Return the keys of the dossiers that have one of these tags, and of those that are not searched.

        If none has any, those that have one of the tags in `otherwise`.
        """
        found = self._having(tags)
        return [*self.broken, *(found or (self._having(otherwise) if otherwise else []))]

    def _having(self, tags: "Iterable[Tag]") -> list[str]:
        from .tags import tag_word

        words = " OR ".join(f'"{tag_word(*tag)}"' for tag in tags)
        having = f"WHERE id IN (SELECT rowid >> {BITS} FROM words WHERE words MATCH ?) ORDER BY id"  # noqa: S608
        return [key for _, key, *_ in select(self.connection, "dossiers", having, f"tags : ({words})")]

    def coming(self, on: dt.date, within: int, limit: int | None) -> "dated.Found | None":
        """Return what comes round or is ahead near a day, at most so many of each, and the sources of their dossiers.

        None if there are dossiers that are not searched.
        """
        from . import dated, keeping

        sources = keeping.Decoded(self.connection).sources
        return None if self.broken else dated.coming_of(self.connection, on, within, limit, sources)

    def on_entry(self, entry: str, keys: Iterable[str], registry: "Registry") -> "OnEntry":
        """Return what dossiers have on a registry entry, given their keys."""
        from . import keeping, naming

        return naming.on_entry(self.connection, entry, keys, registry, keeping.Decoded(self.connection).sources)

    def claims(self, cites: "Iterable[Cite]") -> list[str]:
        """Return the texts of the claims that a card cites."""
        wanted = [(source, n) for source, _, numbers in cites for n in numbers]
        where = "WHERE source = ? AND n = ?"
        return [says for key in wanted for *_, says in select(self.connection, "claims", where, *key)]

    def source(self, key: str) -> SourceName:
        """Return the name and the date of a source; its id and no date if it is unknown."""
        sources = select(self.connection, "sources", "WHERE id = ?", key)
        return next(((name, issued) for _, name, issued, *_ in sources), (key, ""))

    @property
    def broken(self) -> list[str]:
        """The keys of the dossiers that are not searched because they have problems."""
        return [key for _, key, *_ in select(self.connection, "dossiers", "WHERE NOT searched ORDER BY key")]


def _found(key: str, title: str, card: "ShownCard") -> Found:
    return Found(key, title, card.section, card.group, card.record, card.label, card.line, card.more, card.cites)


def _encoded_titles() -> str:
    from ..views.panes import PANES

    return msgspec.json.encode({pane.key: pane.title for pane in PANES}).decode()


@lru_cache(maxsize=1)
def _names(stored: tuple[tuple[object, ...], ...]) -> "Names":
    """Return the names in a row as it is stored, which is verified once as long as it is the same."""
    from ..matching import Names

    for _, encoded in verified(stored):
        return Names(msgspec.json.decode(encoded, type=tuple[tuple[str, ...], ...]))
    raise Damaged("there are no names in the catalogue")
