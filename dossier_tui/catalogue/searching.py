"""Answers questions to the catalogue: the hits, each with a snippet and the paragraphs that support it."""

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from msgspec import Struct

from ..matching import Finder, Stretch, Term, words_of
from ..values import Address, nearest
from .card_numbers import dossier_of, is_rest
from .question import Question, ask, parts_of
from .store import Found, Store

MOST_RANKED = 5_000
"""The maximum number of hits that are counted and put in order; more would keep the reader waiting."""
SNIPPET = 200
"""The length of a snippet, in characters."""
BEFORE = 60
"""The maximum number of characters of a snippet before its first hit."""


class SourcePlace(Struct, frozen=True):
    """A paragraph that supports a hit."""

    source: str
    """The id of the source."""
    paragraph: int
    """The number of the paragraph; 0 if the source was not read in full."""
    words: str
    """The reference: `Sputnik/UrduPoint, 7 August 2019, para. 8`."""


class Hit(Struct, frozen=True):
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
    """The address of the record; None for anything else."""
    label: str
    """The record in a few words."""
    snippet: str
    """A part of the record's text with the words asked for."""
    marks: tuple[Stretch, ...]
    """The positions of the words asked for in the snippet."""
    citation: tuple[SourcePlace, ...]
    """The paragraphs that support the record."""


class Answer(Struct, frozen=True):
    """The hits for a question."""

    total: int
    """The number of all hits; if there are `more`, a number that it exceeds."""
    hits: tuple[Hit, ...]
    """The hits from `offset`, at most `limit` of them."""
    ranked: bool
    """Whether the best hits come first; otherwise they are in the order of the index."""
    more: bool = False
    """Whether there are more hits than `total`, which were not counted."""
    terms: tuple[Term, ...] = ()
    """The words searched for, in all spellings, to be highlighted elsewhere."""
    nearest: str = ""
    """If there are no hits, an existing word similar to one of the question; empty if there is none."""


def answer(store: Store, written: str, limit: int, offset: int, pair: Callable[[str], str]) -> Answer:
    """Answer a question. A negative `limit` returns all hits.

    `pair` returns the key of the dossier that words name, or raises Unanswerable. Raises Unanswerable if the question
    is empty, or has an unknown scope or an unknown value of a scope.
    """
    question = ask(written, store.names(), store.values, store.longer_words, pair)
    rows = store.rows(question.match, MOST_RANKED + 1)
    if len(rows) > MOST_RANKED:  # perhaps not of records alone
        rows = store.rows(question.match, MOST_RANKED + 1, rest=False)
        if len(rows) > MOST_RANKED:
            return _unranked(store, question, limit, offset)
        rows += store.rows(question.match, rest=True)
    groups = _groups(store, question, rows)
    total = sum(map(len, groups))
    if not total:
        return Answer(0, (), ranked=True, nearest=_nearest(store, written))
    page = _page(store, groups, limit, offset)
    return Answer(total, _hits(store, question, store.found(page)), ranked=True, terms=question.terms)


def _groups(store: Store, question: Question, rows: Sequence[int]) -> Sequence[Sequence[int]]:
    """Return the rows of records that say all words themselves, then of those that have some only in their claims.

    Then come those of sources and names, in dossiers of which no record is found.
    """
    near = set(store.rows(question.near, rest=False)) if question.near and rows else set[int]()
    rest = set(filter(is_rest, rows))
    records = [row for row in rows if row not in rest]
    found = set(map(dossier_of, records)) if rest else set[int]()
    elsewhere = sorted(row for row in rest if dossier_of(row) not in found)
    return [row for row in records if row in near], [row for row in records if row not in near], elsewhere


def _page(store: Store, groups: Iterable[Sequence[int]], limit: int, offset: int) -> list[int]:
    """Return rows from an offset on, group by group; a group is put in order only if some of it is wanted."""
    page: list[int] = []
    for rows in groups:
        room = limit - len(page) if limit >= 0 else len(rows)
        if offset < len(rows) and room:
            page += islice(store.by_key(rows), offset, offset + room)
        offset = max(offset - len(rows), 0)
    return page


def _unranked(store: Store, question: Question, limit: int, offset: int) -> Answer:
    """Answer a question that has more hits than are put in order; they are counted only if all of them are wanted."""
    cards = store.found(store.rows(question.match, limit, offset, rest=False))
    more = not cards or 0 <= limit <= len(cards)
    total = MOST_RANKED if more else offset + len(cards)
    return Answer(total, _hits(store, question, cards), ranked=False, more=more, terms=question.terms)


def _hits(store: Store, question: Question, cards: Sequence[Found]) -> tuple[Hit, ...]:
    finder = Finder.of_terms(question.terms)
    return tuple(_hit(store, each, finder) for each in cards)


def _hit(store: Store, card: Found, finder: Finder) -> Hit:
    snippet, marks = _snippet(finder, _texts(store, card))
    return Hit(
        pair=card.pair,
        title=card.title,
        section=card.section,
        section_title=store.pane_titles.get(card.section, card.section),
        group=card.group,
        address=Address("record", card.record, card.pair) if card.record else None,
        label=card.label,
        snippet=snippet,
        marks=marks,
        citation=tuple(_places(store, card)),
    )


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
    words = (word for part in parts_of(written) if not part.scope and not part.excluded for word in words_of(part.text))
    for word in words:
        if not store.words(word):
            near = nearest(word, [each for each in store.words(word[:1]) if abs(len(each) - len(word)) <= 2])
            if near:
                return unicodedata.normalize("NFC", near)
    return ""
