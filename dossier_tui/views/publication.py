"""Documents to be written in one of the document formats."""

from collections.abc import Iterable, Sequence
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from ..blocks import Block, Line, Span, with_lines
from ..model import Dossier
from ..values import Citations
from ..words.citing import Citer
from .cites import with_marks
from .several import DossierSet, SourceSet, legend_of


class Document(Struct, frozen=True):
    """A document for any document format: a brief, a comparison, a timeline, a page on one person."""

    title: str
    blocks: tuple[Block, ...]
    """The text below the title; level-1 headings are the highest below the title."""
    citer: Citer
    """The dossier, or several together, that resolves the sources of citations."""
    legend: tuple[Block, ...] = ()
    """An explanation of the short names of sources, for formats without footnotes."""
    footnotes: bool = False
    """Whether plain text has footnotes too, in place of paragraph marks: in other formats they are usual."""

    @property
    def running(self) -> str:
        """What stands at the head of each page: the pair and its day, or the title of a document of several."""
        if isinstance(self.citer, Dossier):
            return f"{self.citer.title}, as of {self.citer.as_of}"
        return self.title


Citing = Literal["footnotes", "inline"]
"""How a document cites its sources: by footnotes, or by paragraph marks in brackets where they are cited."""


def cited_as(document: Document, citing: Citing | None) -> Document:
    """Return a document that cites its sources in this way in every format; as each usually does if None."""
    if citing is None:
        return document
    if citing == "footnotes":
        return replace(document, footnotes=True)
    merged = [with_lines(block, _with_merged_cites) for block in document.blocks]
    blocks = [*with_marks(document.citer, merged, "; "), *legend_of(document.citer, document.blocks)]
    return Document(document.title, tuple(blocks), document.citer)


def _with_merged_cites(spans: Line) -> Line:
    """Merge citations that follow one another, so that they are in one pair of brackets."""
    merged: list[Span] = []
    for span in spans:
        if merged and merged[-1].cites and not span.text:
            cites = Citations(dict.fromkeys((*merged[-1].cites, *span.cites)))
            merged[-1] = replace(merged[-1], cites=cites)
        else:
            merged.append(span)
    return tuple(merged)


def document_of_several(title: str, dossiers: Iterable[Dossier], blocks: Sequence[Block]) -> Document:
    """Build a document from blocks of several dossiers, with sources named s1, s2 and so on."""
    return document_of_sources(title, DossierSet(tuple(dossiers)).named, blocks)


def document_of_sources(title: str, sources: SourceSet, blocks: Sequence[Block]) -> Document:
    """Build a document from blocks that cite these sources."""
    return Document(title, tuple(blocks), sources, tuple(sources.legend(blocks)))
