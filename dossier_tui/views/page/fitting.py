"""Fits the parts of a page into a number of words: whole rows, the first of every part, then what weighs most."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from ...blocks import Block, Bullets, Heading, Line, Row, Span, line, text_of
from ...values import Address

IN_THE_FILE = "in the file"
"""Where the rows are to be found that do not fit, unless a section is named."""

Homes = Mapping[Address, str]
"""The titles of the sections in which records stand, by their addresses."""


class Part(Struct, frozen=True):
    """A part of the page: its rows in order, the most important first."""

    title: str
    rows: tuple[Row, ...]
    elsewhere: str = IN_THE_FILE
    """Where the rows that do not fit are to be found."""
    headlines: frozenset[int] = frozenset()
    """The places of the rows that curators put first, which come before the further rows of every part."""
    needed: frozenset[int] = frozenset()
    """The places of the rows that no page goes without."""
    first: int = 1
    """The number of rows, from the first, that come before the rest of every part."""
    most: int | None = None
    """The number of rows, from the first, that may be shown: those behind them are only counted; None for all."""


def words_in(spans: Line) -> int:
    """Count the words of a line; a word contains a letter or a digit."""
    return sum(any(map(str.isalnum, word)) for word in text_of(spans).split())


def fitted(parts: Sequence[Part], most: int, homes: Homes | None = None) -> list[Block]:
    """Return the parts with as many of their rows as fit into `most` words, each with the number of those left out.

    `homes` are the titles of the sections in which rows stand: it is named where all rows left out are of one.
    """
    parts = [part for part in parts if part.rows]
    taken = _taken(parts, most)
    return [block for number, part in enumerate(parts) for block in _blocks(part, taken[number], homes or {})]


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
    """Return part and place of the rows: those needed, every part's first, headlines, what comes before others, rest.

    Of each of these every part has its turn.
    """
    places = [(number, turn) for number, part in enumerate(parts) for turn in range(_shown(part))]
    return sorted(places, key=lambda place: (_rank(parts[place[0]], place[1]), place[1], place[0]))


def _rank(part: Part, turn: int) -> int:
    if turn in part.needed:
        return -1
    if turn == 0:
        return 0
    if turn in part.headlines:
        return 1
    return 2 if turn < part.first else 3


def _shown(part: Part) -> int:
    return len(part.rows) if part.most is None else min(part.most, len(part.rows))


def _reserved(part: Part) -> int:
    """Count the words of the heading, and of the line that says what was left out."""
    return words_in(line(part.title)) + words_in(line(f"{len(part.rows)} more {part.elsewhere}."))


def _words_of(row: Row) -> int:
    return sum(map(words_in, row.cells))


def _blocks(part: Part, taken: Sequence[int], homes: Homes) -> list[Block]:
    rows = [part.rows[number] for number in taken]
    left_out = [row for number, row in enumerate(part.rows) if number not in taken]
    if left_out:
        words = f"{len(left_out)} more {_elsewhere(part, left_out, homes)}."
        rows.append(Row(None, (line(Span(words, "dim")),)))
    return [Heading(line(part.title)), Bullets(tuple(rows))]


def _elsewhere(part: Part, rows: Sequence[Row], homes: Homes) -> str:
    """Return where rows that do not fit are to be found: under their one section, or as the part has it."""
    titles = {homes.get(row.address, "") if row.address else "" for row in rows}
    is_of_one = part.elsewhere == IN_THE_FILE and len(titles) == 1 and "" not in titles
    return f"under {titles.pop()}" if is_of_one else part.elsewhere
