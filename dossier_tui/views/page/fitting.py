"""Fits the parts of a page into a number of words: whole rows, the first of every part, then what weighs most."""

from collections.abc import Sequence

from msgspec import Struct

from ...blocks import Block, Bullets, Heading, Line, Row, Span, line, text_of


class Part(Struct, frozen=True):
    """A part of the page: its rows in order, the most important first."""

    title: str
    rows: tuple[Row, ...]
    elsewhere: str = "in the file"
    """Where the rows that do not fit are to be found."""
    headlines: frozenset[int] = frozenset()
    """The places of the rows that curators put first, which come before the further rows of every part."""
    first: int = 1
    """The number of rows, from the first, that come before the rest of every part."""
    most: int | None = None
    """The number of rows, from the first, that may be shown: those behind them are only counted; None for all."""


def words_in(spans: Line) -> int:
    """Count the words of a line; a word contains a letter or a digit."""
    return sum(any(map(str.isalnum, word)) for word in text_of(spans).split())


def fitted(parts: Sequence[Part], most: int) -> list[Block]:
    """Return the parts with as many of their rows as fit into `most` words, each with the number of those left out."""
    taken = _taken(parts, most)
    return [block for number, part in enumerate(parts) for block in _blocks(part, taken[number])]


def _taken(parts: Sequence[Part], most: int) -> list[list[int]]:
    """Return which rows of each part fit, tried in the order of their weight."""
    left = most - sum(_reserved(part) for part in parts)
    taken: list[list[int]] = [[] for _ in parts]
    for number, turn in _in_order(parts):
        words = _words_of(parts[number].rows[turn])
        if words <= left:
            left -= words
            taken[number].append(turn)
    return [sorted(turns) for turns in taken]


def _in_order(parts: Sequence[Part]) -> list[tuple[int, int]]:
    """Return part and place of the rows: every part's first, headlines, what comes before others, then the rest.

    Of each of these every part has its turn.
    """
    places = [(number, turn) for number, part in enumerate(parts) for turn in range(_shown(part))]
    return sorted(places, key=lambda place: (_rank(parts[place[0]], place[1]), place[1], place[0]))


def _rank(part: Part, turn: int) -> int:
    if turn == 0:
        return 0
    if turn in part.headlines:
        return 1
    return 2 if turn < part.first else 3


def _shown(part: Part) -> int:
    return len(part.rows) if part.most is None else min(part.most, len(part.rows))


def _reserved(part: Part) -> int:
    """Count the words of the heading, and of the line that says what was left out."""
    return words_in(line(part.title)) + words_in(_left_out(part, len(part.rows)))


def _words_of(row: Row) -> int:
    return sum(map(words_in, row.cells))


def _blocks(part: Part, taken: Sequence[int]) -> list[Block]:
    rows = [part.rows[number] for number in taken]
    left_out = len(part.rows) - len(rows)
    if left_out:
        rows.append(Row(None, (_left_out(part, left_out),)))
    return [Heading(line(part.title)), Bullets(tuple(rows))]


def _left_out(part: Part, number: int) -> Line:
    return line(Span(f"{number} more {part.elsewhere}.", "dim"))
