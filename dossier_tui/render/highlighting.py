"""Highlights the hits of a search in the blocks in which they were found."""

from collections.abc import Iterable, Sequence
from itertools import count, pairwise
from typing import TYPE_CHECKING, Literal

from ..blocks import NO_CITES, Block, Line, Span, with_lines

if TYPE_CHECKING:
    from ..matching import Highlights, LineHit

Highlight = Literal["hit", "current"]
"""How a span is highlighted: as a hit, or as the current hit."""


class HighlightedSpan(Span, frozen=True):
    """A span, or a part of one, that is highlighted."""

    highlight: Highlight = "hit"


def highlighted(blocks: Iterable[Block], highlights: "Highlights") -> list[Block]:
    """Split the spans of blocks at the edges of hits, and highlight the parts inside hits."""
    numbers = count()
    by_line: dict[int, list[tuple[LineHit, Highlight]]] = {}
    for number, hit in enumerate(highlights.hits):
        by_line.setdefault(hit.line, []).append((hit, "current" if number == highlights.current else "hit"))

    def change(spans: Line) -> Line:
        hits = by_line.get(next(numbers))
        return _cut(spans, hits) if hits else spans

    return [with_lines(block, change) for block in blocks]


def _cut(spans: Line, hits: "Sequence[tuple[LineHit, Highlight]]") -> Line:
    """Split spans at the edges of hits. The citations of a span stay with its last part."""
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
                HighlightedSpan(text, span.style, cites, highlight=highlight)
                if highlight
                else Span(text, span.style, cites)
            )
        start = end
    return tuple(pieces)
