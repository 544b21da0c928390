"""Laying the hits of a search over the blocks in which they were found."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import count, pairwise
from typing import Literal

from ..blocks import NO_CITES, Block, Line, Span, with_lines
from ..matching import Highlights, LineHit

Highlight = Literal["hit", "current"]
"""How much a stretch stands out: as one of the hits, or as the hit at which the reader is."""


@dataclass(frozen=True)
class HighlightedSpan(Span):
    """A span, or a part of one, that stands out where it is drawn."""

    highlight: Highlight = "hit"


def highlighted(blocks: Iterable[Block], highlights: Highlights) -> list[Block]:
    """The blocks with their spans cut where hits begin and end, and highlighted between."""
    numbers = count()
    by_line: dict[int, list[tuple[LineHit, Highlight]]] = {}
    for number, hit in enumerate(highlights.hits):
        by_line.setdefault(hit.line, []).append((hit, "current" if number == highlights.current else "hit"))

    def change(spans: Line) -> Line:
        hits = by_line.get(next(numbers))
        return _cut(spans, hits) if hits else spans

    return [with_lines(block, change) for block in blocks]


def _cut(spans: Line, hits: Sequence[tuple[LineHit, Highlight]]) -> Line:
    """The spans in pieces; the citations of a span follow its last piece."""
    edges = {edge for hit, _ in hits for edge in (hit.first, hit.after)}
    pieces: list[Span] = []
    start = 0
    for span in spans:
        end = start + len(span.text)
        inside = sorted(edge for edge in edges if start < edge < end)
        for first, after in pairwise((start, *inside, end)):
            text, cites = span.text[first - start : after - start], span.cites if after == end else NO_CITES
            highlight = next((how for hit, how in hits if text and hit.first <= first < hit.after), None)
            pieces.append(
                HighlightedSpan(text, span.style, cites, highlight) if highlight else Span(text, span.style, cites)
            )
        start = end
    return tuple(pieces)
