"""Writes documents and blocks as plain text, for pipes, dumb terminals and `dossier show`."""

from collections.abc import Sequence

from ..blocks import Block
from ..views.publication import Document
from ..words.citing import Citer, paragraph_marks
from .screen import draw


def text(document: Document, width: int = 80) -> str:
    """Return a document as text of this width in cells, with its legend of sources."""
    return f"{document.title}\n\n{blocks_text(document.citer, [*document.blocks, *document.legend], width)}"


def blocks_text(citer: Citer, blocks: Sequence[Block], width: int = 80) -> str:
    """Return blocks as text of this width in cells, with a line feed at the end."""
    lines = [drawn.text.rstrip() for drawn in draw(blocks, width, paragraph_marks(citer))]
    return "\n".join(lines) + "\n"
