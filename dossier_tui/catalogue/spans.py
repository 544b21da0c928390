"""Lines and citations as they are kept in the catalogue."""

from functools import lru_cache

from ..blocks import Line, Span, Style
from ..values import Citations

PackedLine = tuple[tuple[str, Style, str], ...]
"""The text, the style and the citations of each span."""


def packed_line(line: Line) -> PackedLine:
    """Return a line as it is kept."""
    return tuple((span.text, span.style, str(span.cites)) for span in line)


def line_of(packed: PackedLine) -> Line:
    """Return a line from what is kept of it."""
    return tuple(Span(text, style, citations_of(cites)) for text, style, cites in packed)


@lru_cache(maxsize=2**14)
def citations_of(written: str) -> Citations:
    """Return citations from their text, which may be empty; many records have the same."""
    return Citations.parse(written) if written else Citations()
