"""Blocks as plain text, for pipes, dumb terminals and `dossier show`."""

from collections.abc import Sequence

from ..blocks import Block
from ..values import Citations
from ..words.citing import Citer, footnotes
from .screen import CiteWords, draw


def paragraph_marks(citer: Citer) -> CiteWords:
    """Citations as paragraph marks: `¶9` of the main source, `tass ¶1` of another, `¶aif` of one not read in full."""

    def words(cites: Citations) -> str:
        by_source: dict[str, list[int]] = {}
        for note in footnotes(citer, cites):
            by_source.setdefault(note.source, []).append(note.paragraph)
        return " ".join(_marks(citer, source, places) for source, places in by_source.items())

    return words


def _marks(citer: Citer, source: str, paragraphs: list[int]) -> str:
    numbers = ",".join(str(paragraph) for paragraph in sorted(paragraphs) if paragraph)
    if not numbers:
        return f"¶{citer.alias(source)}"
    return f"¶{numbers}" if source == citer.main else f"{citer.alias(source)} ¶{numbers}"


def text(citer: Citer, blocks: Sequence[Block], width: int = 80) -> str:
    """The blocks as text of this width, closed by a line feed."""
    lines = [drawn.text.rstrip() for drawn in draw(blocks, width, paragraph_marks(citer))]
    return "\n".join(lines) + "\n"
