"""Search over all dossiers, with an index in the cache folder that updates itself and can be deleted at any time."""

import contextlib
import hashlib
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
from .integrity import is_sealed, seal
from .question import SCOPES, Unanswerable, ask, parts_of
from .store import Found, Store, Superseded, is_damaged
from .updating import Report, update

__all__ = ["SCOPES", "Answer", "Hit", "Index", "Report", "SourcePlace", "Unanswerable", "index_path"]

MOST_RANKED = 5_000
"""The maximum number of hits that are ranked; ranking more would keep the reader waiting."""
MOST_HITS = 2**31
"""The maximum number of hits in one answer; SQLite counts no further than to 2**63."""
SNIPPET = 200
"""The length of a snippet, in characters."""
BEFORE = 60
"""The maximum number of characters of a snippet before its first hit."""
_ATTEMPTS = 3
"""The number of attempts if the file is damaged, or another process has rebuilt it."""

T = TypeVar("T")


@dataclass(frozen=True)
class SourcePlace:
    """A paragraph that supports a hit."""

    source: str
    """The id of the source."""
    paragraph: int
    """The number of the paragraph; 0 if the source was not read in full."""
    words: str
    """The reference: `Sputnik/UrduPoint, 7 August 2019, para. 8`."""


@dataclass(frozen=True)
class Hit:
    """A record that matches a question."""

    pair: str
    """The key of the dossier."""
    title: str
    """The title of the dossier."""
    section: str
    """The key of the section."""
    section_title: str
    """The title of the section."""
    group: str
    """The key of the group; empty for anything but a record."""
    address: Address | None
    """The address of the record; None for the note on names and for things listed as not said."""
    label: str
    """The record in a few words."""
    snippet: str
    """A part of the record's text with the words asked for."""
    marks: tuple[Stretch, ...]
    """The positions of the words asked for in the snippet."""
    citation: tuple[SourcePlace, ...]
    """The paragraphs that support the record."""


@dataclass(frozen=True)
class Answer:
    """The hits for a question."""

    total: int
    """The number of all hits."""
    hits: tuple[Hit, ...]
    """The hits from `offset`, at most `limit` of them."""
    ranked: bool
    """Whether the best hits come first; otherwise they are in the order of the index."""
    terms: tuple[Term, ...] = ()
    """The words searched for, in all spellings, to be highlighted elsewhere."""
    nearest: str = ""
    """If there are no hits, an existing word similar to one of the question; empty if there is none."""


def index_path(roots: Sequence[Path]) -> Path:
    """Return the path of the index file for a library with these roots."""
    key = hashlib.blake2b("\0".join(map(str, roots)).encode(), digest_size=8).hexdigest()
    return user_cache_path("dossier", appauthor=False) / f"index-{key}.sqlite3"


def _no_report(done: int, of: int) -> None:
    """Ignore the progress."""


class Index:
    """The search index of one library, created by `open`. Thread-safe: only one thread uses it at a time."""

    def __init__(self, library: Library, path: Path | None, report: Report = _no_report) -> None:
        self.library = library
        self.notice = ""
        """A message to the reader about the index; empty if there is none."""
        self._path = path
        self._report = report
        self._lock = threading.Lock()
        self._store: Store | None = None
        self._rebuilt = False

    @classmethod
    def open(
        cls, library: Library, path: Path | None = None, *, rebuild: bool = False, report: Report = _no_report
    ) -> "Index":
        """Open the index of a library and update it.

        If the file cannot be used, the index is built in memory and the notice says so. `rebuild` deletes the file
        first.
        """
        index = cls(library, path or index_path(library.roots), report)
        if rebuild:
            index._delete_file()
        index.update()
        return index

    def update(self) -> None:
        """Update the index from the files that have changed."""
        with self._lock:
            self._safely(lambda _: None, fresh=True)

    def close(self) -> None:
        """Close the index file."""
        with self._lock:
            self._close()

    @property
    def broken(self) -> list[str]:
        """The keys of the dossiers that are not searched because they have problems."""
        with self._lock:
            return self._safely(lambda store: store.broken)

    def search(self, written: str, limit: int = 50, offset: int = 0) -> Answer:
        """Answer a question. A negative `limit` returns all hits.

        Raises Unanswerable if the question is empty, or has an unknown scope or an unknown value of a scope.
        """
        most = min(limit, MOST_HITS)
        with self._lock:
            return self._safely(lambda store: self._answer(store, written, most, offset))

    def _safely(self, use: Callable[[Store], T], *, fresh: bool = False) -> T:
        """Call a function with the store, which is updated first if `fresh` or if another process has rebuilt it.

        A damaged file is deleted and rebuilt, once, whatever error it has led to. If the file cannot be used at all, an
        index in memory replaces it.
        """
        for _ in range(_ATTEMPTS):
            try:
                return use(self._opened(fresh=fresh))
            except Superseded:
                fresh = True
            except Unanswerable:
                raise
            except Exception as error:
                if self._path is None:
                    raise
                if self._rebuilt or not is_damaged(error) or not self._delete_file():
                    self._fall_back(getattr(error, "strerror", None) or str(error))
                self._rebuilt = True
        self._fall_back("it changes all the time")
        return use(self._opened(fresh=True))

    def _opened(self, *, fresh: bool) -> Store:
        if self._store is None:
            self._store, fresh = Store(self._path), True
            if self._path and not is_sealed(self._path):
                self._store.verify()
                seal(self._path)
        if fresh:
            changes = self._store.changes
            update(self._store, self.library.roots, self._report)
            if self._path and self._store.changes != changes:
                self._store.finish()
                seal(self._path)
        return self._store

    def _fall_back(self, why: str) -> None:
        """Switch to an index in memory, with a notice."""
        self._close()
        if self._path is not None:
            self.notice = f"The search index {self._path} cannot be used ({why}), so it is made anew in memory."
        self._path = None

    def _delete_file(self) -> bool:
        """Delete the index file and what belongs to it. Returns False if something else is in its place."""
        self._close()
        if self._path is None or (self._path.exists() and not self._path.is_file()):
            return False
        for ending in ("", "-wal", "-shm", "-seal"):
            with contextlib.suppress(OSError):
                self._path.with_name(self._path.name + ending).unlink()
        return True

    def _close(self) -> None:
        if self._store is not None:
            self._store.close()
        self._store = None

    def _answer(self, store: Store, written: str, limit: int, offset: int) -> Answer:
        question = ask(written, store.names(), store.values, self._pair)
        total = store.count(question.match)
        if not total:
            return Answer(0, (), ranked=True, nearest=_nearest(store, written))
        ranked = total <= MOST_RANKED
        finder = Finder.of_terms(question.terms)
        cards = store.find(question.match, limit, offset, ranked=ranked)
        return Answer(total, tuple(_hit(store, each, finder) for each in cards), ranked, question.terms)

    def _pair(self, words: str) -> str:
        try:
            return self.library.find(words.split())
        except UnknownPair as error:
            raise Unanswerable(str(error)) from error


def _hit(store: Store, card: Found, finder: Finder) -> Hit:
    snippet, marks = _snippet(finder, _texts(store, card))
    return Hit(
        pair=card.pair,
        title=card.title,
        section=card.section,
        section_title=_TITLES.get(card.section, card.section),
        group=card.group,
        address=Address("record", card.record, card.pair) if card.record else None,
        label=card.label,
        snippet=snippet,
        marks=marks,
        citation=tuple(_places(store, card)),
    )


_TITLES = {pane.key: pane.title for pane in PANES}


def _texts(store: Store, card: Found) -> Iterator[str]:
    """Yield the texts of a card in order of preference for a snippet."""
    yield card.line
    yield card.more
    yield from store.claims(card.cites)


def _places(store: Store, card: Found) -> Iterator[SourcePlace]:
    for source, paragraphs, _ in card.cites:
        name, issued = store.source(source)
        for paragraph in paragraphs:
            place = f", para. {paragraph}" if paragraph else ""  # 0: the source was not read in full
            yield SourcePlace(source, paragraph, f"{name}, {issued}{place}")


def _snippet(finder: Finder, texts: Iterator[str]) -> tuple[str, tuple[Stretch, ...]]:
    """Return a part of the first text with a hit, and the positions of its hits; else the start of the first text."""
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
    ellipsis_before, ellipsis_after = "…" if start else "", "…" if end < len(text) else ""
    shift = len(ellipsis_before) - start
    marks = tuple((a + shift, b + shift) for a, b in hits if b <= end)
    return f"{ellipsis_before}{text[start:end]}{ellipsis_after}", marks


def _nearest(store: Store, written: str) -> str:
    """Return an indexed word that is similar to the first word of the question that is not indexed; else empty."""
    for part in parts_of(written):
        word = fold(part.text)
        if not part.scope and not part.excluded and not store.words(word):
            near = nearest(word, [each for each in store.words(word[:1]) if abs(len(each) - len(word)) <= 2])
            if near:
                return near
    return ""
