"""Writes documents and blocks as plain text, for pipes, dumb terminals and `dossier show`."""

from collections.abc import Sequence

from ..blocks import Block
from ..values import Citations
from ..views.publication import Document
from ..words.citing import Citer, footnotes, short_names
from .screen import CiteWords, draw


def paragraph_marks(citer: Citer) -> CiteWords:
    """Return a function that writes citations as paragraph marks.

    `¶9` is a paragraph of the main source, `tass ¶1` of another, and `¶aif` a source that was not seen.
    """
    names = short_names(citer)

    def words(cites: Citations) -> str:
        by_source: dict[str, list[int]] = {}
        for note in footnotes(citer, cites):
            by_source.setdefault(note.source, []).append(note.paragraph)
        return " ".join(
            _marks_of_source(names[source], places, main=source == citer.main) for source, places in by_source.items()
        )

    return words


def _marks_of_source(name: str, paragraphs: list[int], *, main: bool) -> str:
    numbers = ",".join(str(paragraph) for paragraph in sorted(paragraphs) if paragraph)
    if not numbers:
        return f"¶{name}"
    return f"¶{numbers}" if main else f"{name} ¶{numbers}"


def text(document: Document, width: int = 80) -> str:
    """Return a document as text of this width in cells, with its legend of sources."""
    return f"{document.title}\n\n{blocks_text(document.citer, [*document.blocks, *document.legend], width)}"


def blocks_text(citer: Citer, blocks: Sequence[Block], width: int = 80) -> str:
    """Return blocks as text of this width in cells, with a line feed at the end."""
    lines = [drawn.text.rstrip() for drawn in draw(blocks, width, paragraph_marks(citer))]
    return "\n".join(lines) + "\n"
