"""Searching all dossiers: an index in the cache folder that keeps itself up to date and may be thrown away."""

import contextlib
import hashlib
import sqlite3
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from platformdirs import user_cache_path

from ..library import Library
from ..library.pairs import UnknownPair
from ..matching import Finder, Stretch, Term
from ..values import Address, fold, nearest
from ..views import PANES
from .question import SCOPES, Unanswerable, ask, parts_of
from .store import Found, Store, Superseded, is_damaged
from .updating import Report, update

__all__ = ["SCOPES", "Answer", "Hit", "Index", "Report", "SourcePlace", "Unanswerable", "index_path"]

MOST_RANKED = 5_000
"""Hits up to which the best come first; to rank more takes longer than a reader waits."""
SNIPPET = 200
"""Characters of a snippet."""
BEFORE = 60
"""Characters of a snippet that may stand before its first hit."""
_ATTEMPTS = 3
"""How often to begin again where the file is damaged, or another process began it anew."""

T = TypeVar("T")


@dataclass(frozen=True)
class SourcePlace:
    """A paragraph that a hit rests on."""

    source: str
    """Its id."""
    paragraph: int
    words: str
    """`Sputnik/UrduPoint, 7 August 2019, para. 8`."""


@dataclass(frozen=True)
class Hit:
    """A record that was found."""

    pair: str
    title: str
    """Of the dossier."""
    section: str
    section_title: str
    group: str
    address: Address | None
    """The record's; None for what is said of names and what curators list as not said."""
    label: str
    snippet: str
    marks: tuple[Stretch, ...]
    """Where in the snippet the words stand that were asked for."""
    citation: tuple[SourcePlace, ...]


@dataclass(frozen=True)
class Answer:
    """What a question found."""

    total: int
    hits: tuple[Hit, ...]
    ranked: bool
    """Whether the best come first."""
    terms: tuple[Term, ...] = ()
    """The words that were looked for, in all spellings, for marking them elsewhere."""
    nearest: str = ""
    """Where nothing was found: a word that there is, like one that was asked for."""


def index_path(roots: Sequence[Path]) -> Path:
    """The file that holds the index of a library with these roots."""
    key = hashlib.blake2b("\0".join(map(str, roots)).encode(), digest_size=8).hexdigest()
    return user_cache_path("dossier", appauthor=False) / f"index-{key}.sqlite3"


def _no_report(done: int, of: int) -> None:
    """For those who do not ask how far it is."""


class Index:
    """The index of one library. Made by `open`; may be used from any thread, one at a time."""

    def __init__(self, library: Library, path: Path | None, report: Report = _no_report) -> None:
        self.library = library
        self.notice = ""
        """What the reader should be told about the index."""
        self._path = path
        self._report = report
        self._lock = threading.Lock()
        self._store: Store | None = None

    @classmethod
    def open(
        cls, library: Library, path: Path | None = None, *, rebuild: bool = False, report: Report = _no_report
    ) -> "Index":
        """The index of the library, up to date; kept in memory, with a notice, where its file cannot be used."""
        index = cls(library, path or index_path(library.roots), report)
        if rebuild:
            index._throw_away()
        index.update()
        return index

    def update(self) -> None:
        """Takes in what has changed in the files since."""
        with self._lock:
            self._safely(lambda _: None, fresh=True)

    def close(self) -> None:
        """Lets go of the file."""
        with self._lock:
            self._close()

    @property
    def broken(self) -> list[str]:
        """The keys of dossiers in which nothing can be found, since they have problems."""
        with self._lock:
            return self._safely(lambda store: store.broken)

    def search(self, written: str, limit: int = 50, offset: int = 0) -> Answer:
        """What the question finds. Raises Unanswerable for a scope, or the value of one, that there is not."""
        with self._lock:
            return self._safely(lambda store: self._answer(store, written, limit, offset))

    # Using the file whatever its state

    def _safely(self, use: Callable[[Store], T], *, fresh: bool = False) -> T:
        """Uses the store, brought up to date first where it has to be; thrown away and made again where damaged."""
        for _ in range(_ATTEMPTS):
            try:
                return use(self._kept(fresh=fresh))
            except Superseded:
                fresh = True
            except sqlite3.DatabaseError as error:
                if self._path is None or not is_damaged(error):
                    self._fall_back(str(error))
                else:
                    self._throw_away()
            except OSError as error:
                self._fall_back(error.strerror or str(error))
        self._fall_back("it changes all the time")
        return use(self._kept(fresh=True))

    def _kept(self, *, fresh: bool) -> Store:
        if self._store is None:
            self._store, fresh = Store(self._path), True
        if fresh:
            update(self._store, self.library.roots, self._report)
        return self._store

    def _fall_back(self, why: str) -> None:
        """To an index in memory."""
        self._close()
        if self._path is not None:
            self.notice = f"The search index {self._path} cannot be used ({why}), so it is made anew in memory."
        self._path = None

    def _throw_away(self) -> None:
        self._close()
        for ending in ("", "-wal", "-shm"):
            if self._path is not None:
                with contextlib.suppress(OSError):
                    self._path.with_name(self._path.name + ending).unlink()

    def _close(self) -> None:
        if self._store is not None:
            self._store.close()
        self._store = None

    # Answering

    def _answer(self, store: Store, written: str, limit: int, offset: int) -> Answer:
        question = ask(written, store.names(), store.values, self._pair)
        total = store.count(question.match)
        if not total:
            return Answer(0, (), ranked=True, nearest=_nearest(store, written))
        ranked = total <= MOST_RANKED
        finder = Finder.of_terms(question.terms)
        found = store.find(question.match, limit, offset, ranked=ranked)
        return Answer(total, tuple(_hit(store, each, finder) for each in found), ranked, question.terms)

    def _pair(self, words: str) -> str:
        try:
            return self.library.find(words.split())
        except UnknownPair as error:
            raise Unanswerable(str(error)) from error


def _hit(store: Store, found: Found, finder: Finder) -> Hit:
    snippet, marks = _snippet(finder, _texts(store, found))
    return Hit(
        pair=found.pair,
        title=found.title,
        section=found.section,
        section_title=_TITLES.get(found.section, found.section),
        group=found.group,
        address=Address("record", found.record, found.pair) if found.record else None,
        label=found.label,
        snippet=snippet,
        marks=marks,
        citation=tuple(_places(store, found)),
    )


_TITLES = {pane.key: pane.title for pane in PANES}


def _texts(store: Store, found: Found) -> Iterator[str]:
    """What a card says, that which a reader would rather see first."""
    yield found.line
    yield found.more
    yield from store.claims(found.cites)


def _places(store: Store, found: Found) -> Iterator[SourcePlace]:
    for source, paragraphs, _ in found.cites:
        name, issued = store.source(source)
        for paragraph in paragraphs:
            yield SourcePlace(source, paragraph, f"{name}, {issued}, para. {paragraph}")


def _snippet(finder: Finder, texts: Iterator[str]) -> tuple[str, tuple[Stretch, ...]]:
    """The stretch of the first text with a hit around it, and the hits inside; else the beginning of the first."""
    first = ""
    for number, text in enumerate(texts):
        first = text if number == 0 else first
        hits = finder.hits(text)
        if hits:
            return _cut(text, hits)
    return _cut(first, [])


def _cut(text: str, hits: Sequence[Stretch]) -> tuple[str, tuple[Stretch, ...]]:
    start = max(hits[0][0] - BEFORE, 0) if hits and hits[-1][1] > SNIPPET else 0
    start = text.find(" ", start, hits[0][0]) + 1 if start else 0
    end = len(text) if len(text) - start <= SNIPPET else max(text.rfind(" ", start, start + SNIPPET), 0)
    end = end if end > start else start + SNIPPET
    before, after = "…" if start else "", "…" if end < len(text) else ""
    moved = len(before) - start
    marks = tuple((a + moved, b + moved) for a, b in hits if b <= end)
    return f"{before}{text[start:end]}{after}", marks


def _nearest(store: Store, written: str) -> str:
    """For the first word that nothing holds, one that something does hold and that is like it."""
    for part in parts_of(written):
        word = fold(part.text)
        if not part.scope and not part.excluded and not store.words(word):
            near = nearest(word, [each for each in store.words(word[:1]) if abs(len(each) - len(word)) <= 2])
            if near:
                return near
    return ""
