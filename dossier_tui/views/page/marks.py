"""Citations on page one: `(¶12)` for the main source, `(tass ¶3)` for another, in every format alike."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from ...blocks import NO_CITES, Block, Line, Span, line, with_lines
from ...words.citing import Citer, paragraph_marks


def with_marks(citer: Citer, blocks: Iterable[Block], between: str = " ") -> list[Block]:
    """Write the citations of blocks as words in brackets, at the place where a renderer would put its own marks.

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
