"""Fits the parts of a page into a number of words: whole rows, the first ones of every part before the second."""

from collections.abc import Sequence
from itertools import zip_longest

from msgspec import Struct
from msgspec.structs import replace

from ...blocks import Block, Bullets, Heading, Line, Row, Span, line, text_of
from ...values import Citation, Citations

_CITED = 2
"""The number of sources that a row of the page names."""


class Part(Struct, frozen=True):
    """A part of the page: its rows in order, the most important first."""

    title: str
    rows: tuple[Row, ...]
    elsewhere: str = "in the file"
    """Where the rows that do not fit are to be found."""


def few_cites(spans: Line) -> Line:
    """Keep the first citation of a line and the first of another source; the file has them all."""
    kept: dict[str, Citation] = {}
    shown: list[Span] = []
    for span in spans:
        new = [cite for cite in span.cites if cite.source not in kept][: _CITED - len(kept)]
        kept.update({cite.source: cite for cite in new})
        shown.append(replace(span, cites=Citations(new)))
    return line(*shown)


def words_in(spans: Line) -> int:
    """Count the words of a line; a word contains a letter or a digit."""
    return sum(any(map(str.isalnum, word)) for word in text_of(spans).split())


def fitted(parts: Sequence[Part], most: int) -> list[Block]:
    """Return the parts with as many of their rows as fit into `most` words, each with the number of those left out."""
    taken = _taken(parts, most)
    return [block for number, part in enumerate(parts) for block in _blocks(part, taken[number])]


def _taken(parts: Sequence[Part], most: int) -> list[list[int]]:
    """Return which rows of each part fit: every part's first row is tried, then every part's second, and so on."""
    left = most - sum(_reserved(part) for part in parts)
    taken: list[list[int]] = [[] for _ in parts]
    for turn, rows in enumerate(zip_longest(*(part.rows for part in parts))):
        for number, row in enumerate(rows):
            words = _words_of(row) if row else left + 1
            if words <= left:
                left -= words
                taken[number].append(turn)
    return taken


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
