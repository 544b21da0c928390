"""The formats of whole-dossier exports, declared once for the command line and the dialog."""

from collections.abc import Callable
from dataclasses import dataclass

from ..dossier import Dossier
from ..panes.brief import BriefOptions, brief
from .markdown import markdown
from .text import text


@dataclass(frozen=True)
class Format:
    """One way to write a brief."""

    key: str
    title: str
    suffix: str
    """Of the file, with its dot."""
    render: Callable[[Dossier, BriefOptions], str]


def _plain(dossier: Dossier, options: BriefOptions) -> str:
    document = brief(dossier, options)
    return f"{document.title}\n\n{text(dossier, document.blocks)}"


FORMATS: dict[str, Format] = {
    each.key: each
    for each in (
        Format("markdown", "Markdown", ".md", markdown),
        Format("text", "Plain text", ".txt", _plain),
    )
}
"""By key; the first is what is meant where none is named."""
