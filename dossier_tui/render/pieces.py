"""Text with its styles, measured in cells, put together and broken into lines."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from rich.cells import cell_len, chop_cells

from .runs import BARS

Piece = tuple[str, str]
"""Text with its style: a Style of blocks, or heading1 to heading3, label, cite, bar0, bar1, year or bullet.

If a search has found the text, `hit` or `current` follows the style: `strong hit`, `current`.
"""
Pieces = list[Piece]

_BARS = re.compile(f"({BARS})")


_TIES = re.compile(
    r"(?:(?<=\b[0-9])|(?<=\b[0-9][0-9])) (?=(?:January|February|March|April|May|June|July|August|September"
    r"|October|November|December)\b)"
    r"|(?<=\bcheck) (?=[0-9])"
    r"|(?<=\b[A-Z]{3}) (?=[0-9])"
    r"|(?<=[0-9]) (?=(?:%|m|bn|tn)(?!\w))"
)
"""The spaces inside a day with its month, a check with its number, and a sum: a line is broken elsewhere if it can."""


def unbroken(text: str) -> list[str]:
    """Return the parts of a text at whose spaces a line is broken rather than inside them."""
    spaces = [place for place in range(len(text)) if text[place] == " " and not _TIES.match(text, place)]
    return [text[start + 1 : end] for start, end in pairwise((-1, *spaces, len(text)))]


def coloured(text: str, style: str, highlight: str) -> Iterator[Piece]:
    """Yield text in its style, and the bars in it in theirs, but for headings, which draw no amount."""
    parts = [text] if text.isascii() or style.startswith("heading") else _BARS.split(text)
    for number, part in enumerate(parts):
        if part:
            yield part, f"{'bar0' if number % 2 else style} {highlight}".strip()


def wrap(pieces: Sequence[Piece], width: int, first: int | None = None) -> list[Pieces]:
    """Break pieces into lines at spaces; a word longer than a line is split.

    The first line may have less room than the others; it is empty if not even a word fits into it.
    A line has at least one character, so that all of a text is told even where there is no room.
    """
    width = max(width, 1)
    first = width if first is None else first
    text = "".join(part for part, _ in pieces)
    if text and text[0] != " " and cell_len(text) <= first:
        return [merged([piece for piece in pieces if piece[0]])]
    starts = list(accumulate((len(part) for part, _ in pieces), initial=0))
    return [merged(_between(pieces, starts, start, end)) for start, end in _lines(text, width, first)] or [[]]


def _lines(text: str, width: int, first: int) -> Iterator[tuple[int, int]]:
    """Yield the start and the end of each line of a text that is broken at spaces, without the spaces between lines."""
    start, room = _after_spaces(text, 0), first
    while start < len(text):
        full = _end_of_room(text, start, room) if room > 0 else start
        end = full if full == len(text) else _last_space(text, start, full)
        if end <= start:  # a word longer than a line
            end = start if room < width else full
        yield start, end
        start, room = _after_spaces(text, end), width


def _last_space(text: str, start: int, full: int) -> int:
    """Return the last space at which a line that is full may end, if there is one; what is tied is parted only then."""
    last = end = text.rfind(" ", start, full + 1)
    while end > start and _TIES.match(text, end):
        end = text.rfind(" ", start, end)
    return end if end > start else last


def _after_spaces(text: str, position: int) -> int:
    while text[position : position + 1] == " ":
        position += 1
    return position


def _end_of_room(text: str, start: int, width: int) -> int:
    """Return the end of what fits into the width, in cells, from a start; at least one character does."""
    end = min(start + width, len(text))
    if text.isascii() or _fits_exactly(text, start, end, width):
        return end
    ahead = width
    while True:  # until there is more ahead than fits: accents take no cell
        ahead *= 2
        part = text[start : start + ahead]
        fitting = (chop_cells(part, width) or [part])[0] or part[:1]
        if len(fitting) < len(part) or len(part) < ahead:
            return start + len(fitting)


def _fits_exactly(text: str, start: int, end: int, width: int) -> bool:
    """Whether the characters up to an end fit into the width, and one more would not."""
    return cell_len(text[start:end]) <= width and (end == len(text) or cell_len(text[start : end + 1]) > width)


def _between(pieces: Sequence[Piece], starts: Sequence[int], start: int, end: int) -> Pieces:
    """Return the parts of pieces between two positions in their text; `starts` has the position of each piece."""
    parts: Pieces = []
    for number in range(bisect_right(starts, start) - 1, bisect_left(starts, end)):
        text, style = pieces[number]
        part = text[max(start - starts[number], 0) : end - starts[number]]
        if part:
            parts.append((part, style))
    return parts


def length_of(pieces: Sequence[Piece]) -> int:
    """Return the width of pieces in cells; it is asked of every word, most of which are ASCII."""
    length = 0
    for text, _ in pieces:
        length += len(text) if text.isascii() else cell_len(text)
    return length


def merged(pieces: Pieces) -> Pieces:
    """Merge neighbouring pieces of the same style, and strip white space at the end."""
    joined: Pieces = []
    for text, style in pieces:
        if joined and joined[-1][1] == style:
            joined[-1] = (joined[-1][0] + text, style)
        else:
            joined.append((text, style))
    while joined and not joined[-1][0].rstrip():
        joined.pop()
    if joined:
        joined[-1] = (joined[-1][0].rstrip(), joined[-1][1])
    return joined


def padded(pieces: Pieces, width: int) -> Pieces:
    """Fill pieces up with spaces to a width in cells."""
    missing = width - length_of(pieces)
    return [*pieces, (" " * missing, "")] if missing > 0 else pieces
