"""Citations in the views: cut to a few, or as words in brackets where a renderer would put its own marks."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from ..blocks import NO_CITES, Block, Line, Span, line, with_lines
from ..values import Citation, Citations
from ..words.citing import Citer, paragraph_marks

CITED = 2
"""The number of sources that are named where the file has them all."""


def few_cites(spans: Line, most: int = CITED) -> Line:
    """Keep the first citation of a line and the first of another source; the file has them all."""
    kept: dict[str, Citation] = {}
    shown: list[Span] = []
    for span in spans:
        new = [cite for cite in span.cites if cite.source not in kept][: most - len(kept)]
        kept.update({cite.source: cite for cite in new})
        shown.append(replace(span, cites=Citations(new)))
    return line(*shown)


def with_marks(citer: Citer, blocks: Iterable[Block], between: str = " ") -> list[Block]:
    """Write the citations of blocks as words: `(¶12)` for the main source, `(tass ¶3)` for another.

    `between` is what stands between the marks of two sources.
    """
    words = paragraph_marks(citer, between)

    def marked(spans: Line) -> Line:
        return line(*_marked(spans))

    def _marked(spans: Line) -> Iterator[Span]:
        for span in spans:
            yield replace(span, cites=NO_CITES)
            if span.cites:
                yield Span(f" ({words(span.cites)})", "dim")

    return [with_lines(block, marked) for block in blocks]
