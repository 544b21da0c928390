"""The formats of whole-dossier exports, declared once for the command line and the dialog."""

from collections.abc import Callable
from dataclasses import dataclass

from ..model.dossier import Dossier
from ..views.brief import BriefOptions, brief
from .csl import csl
from .json import json_text
from .markdown import markdown
from .text import text


class Unavailable(OSError):
    """A format whose extra is not installed; the message says how to have it. To a reader, a file not written."""


@dataclass(frozen=True)
class Format:
    """One way to write a brief."""

    key: str
    title: str
    suffix: str
    """Of the file, with its dot."""
    render: Callable[[Dossier, BriefOptions], str | bytes]
    """The whole file. Raises Unavailable where what it needs is not installed."""


def _plain(dossier: Dossier, options: BriefOptions) -> str:
    document = brief(dossier, options)
    return f"{document.title}\n\n{text(dossier, document.blocks)}"


def _html(dossier: Dossier, options: BriefOptions) -> str:
    from .html import html

    return html(dossier, options)


def _csv(dossier: Dossier, options: BriefOptions) -> bytes:
    from .csv import archive

    return archive(dossier, options)


def _docx(dossier: Dossier, options: BriefOptions) -> bytes:
    try:
        from .docx import docx
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] != "docx":
            raise
        raise Unavailable("Word files need the extra 'docx': pip install 'dossier-tui[docx]'") from error
    return docx(dossier, options)


FORMATS: dict[str, Format] = {
    each.key: each
    for each in (
        Format("markdown", "Markdown", ".md", markdown),
        Format("text", "Plain text", ".txt", _plain),
        Format("html", "HTML", ".html", _html),
        Format("json", "JSON", ".json", json_text),
        Format("csv", "CSV tables", "-csv.zip", _csv),
        Format("csl", "CSL-JSON", ".csl.json", csl),
        Format("docx", "Word", ".docx", _docx),
    )
}
"""By key; the first is what is meant where none is named."""
