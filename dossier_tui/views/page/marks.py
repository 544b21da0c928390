"""The sources that page one cites, by the names that its marks have in every format."""

from collections.abc import Sequence

from ...blocks import Block, Bullets, Heading, Line, Row, line
from ...model import Dossier
from ...values import Address
from ...words.citing import short_names
from ...words.sources import reliability_words, short_source_line
from ..several import cites_of_blocks
from .recent import DOUBTFUL


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
