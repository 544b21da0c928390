"""What document formats write: a title, blocks, and who knows what their citations stand for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..blocks import Block
from ..model import Dossier
from ..words.citing import Citer
from .several import Several


@dataclass(frozen=True)
class Document:
    """A brief, a comparison, a timeline or a page on one person, to be written in any document format."""

    title: str
    blocks: tuple[Block, ...]
    """The text below the title; headings of level 1 come right below the title."""
    citer: Citer
    """Who knows the sources of the citations: a dossier, or several together."""
    legend: tuple[Block, ...] = ()
    """What the short names of sources mean, for formats in which citations do not lead to notes."""


def document_of_several(title: str, dossiers: Iterable[Dossier], blocks: Sequence[Block]) -> Document:
    """A document made from several dossiers, whose sources are called s1, s2 and so on."""
    several = Several(tuple(dossiers))
    return Document(title, tuple(blocks), several, tuple(several.legend(blocks)))
