"""Documents to be written in one of the document formats."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from ..blocks import Block
from ..model import Dossier
from ..words.citing import Citer
from .several import DossierSet, SourceSet


class Document(Struct, frozen=True):
    """A document for any document format: a brief, a comparison, a timeline, a page on one person."""

    title: str
    blocks: tuple[Block, ...]
    """The text below the title; level-1 headings are the highest below the title."""
    citer: Citer
    """The dossier, or several together, that resolves the sources of citations."""
    legend: tuple[Block, ...] = ()
    """An explanation of the short names of sources, for formats without footnotes."""


def document_of_several(title: str, dossiers: Iterable[Dossier], blocks: Sequence[Block]) -> Document:
    """Build a document from blocks of several dossiers, with sources named s1, s2 and so on."""
    return document_of_sources(title, DossierSet(tuple(dossiers)).named, blocks)


def document_of_sources(title: str, sources: SourceSet, blocks: Sequence[Block]) -> Document:
    """Build a document from blocks that cite these sources."""
    return Document(title, tuple(blocks), sources, tuple(sources.legend(blocks)))
