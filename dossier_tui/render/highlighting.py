"""Highlights the hits of a search in the blocks in which they were found."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from ..blocks import NO_CITES, Line, Span

if TYPE_CHECKING:
    from ..matching import LineHit

Highlight = Literal["hit", "current"]
"""How a span is highlighted: as a hit, or as the current hit."""


class HighlightedSpan(Span, frozen=True):
    """A span, or a part of one, that is highlighted."""

    highlight: Highlight = "hit"


HitsByLine = Mapping[int, Sequence["LineHit"]]
"""The hits of a search by the number of their line, in the order of `lines_of` over all blocks."""


def hits_by_line(hits: "Iterable[LineHit]") -> HitsByLine:
    """Return hits by line."""
    by_line: dict[int, list[LineHit]] = {}
    for hit in hits:
        by_line.setdefault(hit.line, []).append(hit)
    return by_line


def highlighted_lines(
    lines: Sequence[Line], first: int, hits: HitsByLine, current: "LineHit | None" = None
) -> Sequence[Line]:
    """Split the spans of lines at the edges of hits, and highlight the parts inside hits; `first` numbers the lines."""
    if not hits:
        return lines
    numbered = enumerate(lines, first)
    return tuple(_cut(spans, hits[number], current) if number in hits else spans for number, spans in numbered)


def _cut(spans: Line, hits: Sequence["LineHit"], current: "LineHit | None") -> Line:
    """Split spans at the edges of hits. The citations of a span stay with its last part."""
    edges = {edge for hit in hits for edge in (hit.first, hit.after)}
    pieces: list[Span] = []
    start = 0
    for span in spans:
        end = start + len(span.text)
        inside = sorted(edge for edge in edges if start < edge < end)
        for first, after in pairwise((start, *inside, end)):
            text, cites = span.text[first - start : after - start], span.cites if after == end else NO_CITES
            hit = next((hit for hit in hits if text and hit.first <= first < hit.after), None)
            highlight: Highlight = "current" if hit == current else "hit"
            pieces.append(
                HighlightedSpan(text, span.style, cites, highlight=highlight) if hit else Span(text, span.style, cites)
            )
        start = end
    return tuple(pieces)
