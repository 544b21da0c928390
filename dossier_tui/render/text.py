"""Blocks as plain text, for pipes, dumb terminals and `dossier show`."""

from collections.abc import Sequence

from ..blocks import Block
from ..dossier import Dossier
from ..values import Citations
from .screen import CiteWords, draw


def paragraph_marks(dossier: Dossier) -> CiteWords:
    """Citations as paragraph marks: `¶9` of the main source, `aif ¶1` of another."""
    main = next(iter(dossier.header.sources), "")

    def words(cites: Citations) -> str:
        by_alias: dict[str, list[int]] = {}
        for note in dossier.footnotes(cites):
            by_alias.setdefault(note.alias, []).append(note.paragraph)
        return " ".join(_marks("" if alias == main else f"{alias} ", places) for alias, places in by_alias.items())

    return words


def _marks(alias: str, paragraphs: list[int]) -> str:
    return f"{alias}¶{','.join(map(str, sorted(paragraphs)))}"


def text(dossier: Dossier, blocks: Sequence[Block], width: int = 80) -> str:
    """The blocks as text of this width, closed by a line feed."""
    lines = [drawn.text.rstrip() for drawn in draw(blocks, width, paragraph_marks(dossier))]
    return "\n".join(lines) + "\n"
