"""Citations on page one: `(¶12)` for the main source, `(tass ¶3)` for another, in every format alike."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from ...blocks import NO_CITES, Block, Bullets, Heading, Line, Row, Span, line, with_lines
from ...model import Dossier
from ...values import Address
from ...words.citing import Citer, paragraph_marks, short_names
from ...words.sources import reliability_words, short_source_line
from ..several import cites_of_blocks
from .recent import DOUBTFUL


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


def sources_of_marks(dossier: Dossier, blocks: Sequence[Block]) -> list[Block]:
    """Build the list of the sources that a page cites, by the names that its marks have."""
    names = short_names(dossier)
    cited = {cite.source: None for cites in cites_of_blocks(blocks) for cite in cites}
    rows = tuple(
        Row(
            Address("source", key, dossier.key),
            (_source(dossier, key, names[key]),),
        )
        for key in sorted(cited, key=lambda key: (key != dossier.main, names[key]))
    )
    return [Heading(line("Sources cited")), Bullets(rows)] if rows else []


def _source(dossier: Dossier, key: str, name: str) -> Line:
    """Return a source behind its mark, with its reliability before its address where that is doubtful."""
    source = dossier.sources[key]
    doubt = f" ({reliability_words(source)})" if source.reliability in DOUBTFUL else ""
    return line("¶" if key == dossier.main else name, doubt, ": ", short_source_line(dossier, key))
