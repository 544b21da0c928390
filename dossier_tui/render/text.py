"""Writes documents and blocks as plain text, for pipes, dumb terminals and `dossier show`."""

from collections.abc import Callable, Sequence

from ..blocks import Block, Bullets, Heading, Row, line
from ..values import Citations
from ..views.publication import Document
from ..views.several import legend_of
from ..words.citing import Citer, Footnotes, paragraph_marks
from .screen import draw


def text(document: Document, width: int = 80) -> str:
    """Return a document as text of this width in cells, with its legend of sources or with footnotes."""
    citer, blocks = document.citer, [*document.blocks]
    if document.footnotes:
        return f"{document.title}\n\n{_with_footnotes(citer, blocks, width)}"
    legend = document.legend or legend_of(citer, blocks)
    return f"{document.title}\n\n{blocks_text(citer, [*blocks, *legend], width)}"


def blocks_text(citer: Citer, blocks: Sequence[Block], width: int = 80) -> str:
    """Return blocks as text of this width in cells, with a line feed at the end."""
    return _drawn(blocks, width, paragraph_marks(citer))


def _with_footnotes(citer: Citer, blocks: Sequence[Block], width: int) -> str:
    notes = Footnotes(citer)
    above = _drawn(blocks, width, lambda cites: "".join(f"[{key}]" for key in notes.keys(cites)))
    rows = tuple(Row(None, (line(f"[{key}] {words}."),)) for key, words in notes)
    below: list[Block] = [Heading(line("Notes"), 1), Bullets(rows)] if rows else []
    return f"{above}\n{_drawn(below, width, paragraph_marks(citer))}" if below else above


def _drawn(blocks: Sequence[Block], width: int, cite_words: Callable[[Citations], str]) -> str:
    lines = [drawn.text.rstrip() for drawn in draw(blocks, width, cite_words)]
    return "\n".join(lines) + "\n"
