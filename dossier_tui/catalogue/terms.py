"""The words and the tags that occur in the index, each once.

The index itself can tell them, but reads for each word every place where it stands. A word that no card has any longer
stays here: it is found nowhere, and only the index is asked what there is.
"""

import sqlite3
from collections.abc import Iterable

from .shown_cards import IndexedCard
from .tags import TAGS_BEGIN, tag_range

TABLES = """
CREATE TABLE terms (term TEXT PRIMARY KEY) WITHOUT ROWID;
"""


def put_terms(db: sqlite3.Connection, texts: Iterable[str]) -> None:
    """Add the words of texts that are words separated by space, and no others."""
    words = {word for text in set(texts) for word in text.split(" ")}
    db.executemany("INSERT OR IGNORE INTO terms VALUES (?)", zip(sorted(words), strict=True))


def texts_of(cards: Iterable[IndexedCard]) -> Iterable[str]:
    """Yield the texts and the tags of cards, without the claims, which many cards share."""
    for line, more, _, tags in cards:
        yield from (line, more, tags)


def longer_words(db: sqlite3.Connection, word: str, most: int) -> list[str]:
    """Return the words of all texts that begin with a word and go on, at most so many."""
    span = (word, min(word + chr(0x10FFFF), TAGS_BEGIN), most)
    return _terms(db, "term > ? AND term < ? LIMIT ?", *span)


def tags_of_scope(db: sqlite3.Connection, scope: str) -> list[str]:
    """Return the tags of a scope, each as one word."""
    return _terms(db, "term >= ? AND term < ?", *tag_range(scope))


def _terms(db: sqlite3.Connection, where: str, *values: str | int) -> list[str]:
    return [term for (term,) in db.execute(f"SELECT term FROM terms WHERE {where}", values)]  # noqa: S608
