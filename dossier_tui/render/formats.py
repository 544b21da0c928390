"""The export formats, declared once for the command line and the dialogs.

A document format writes any document: a brief, a comparison, a timeline, a page on one person. A data format writes
the records or the sources of one dossier.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from ..model import Dossier
from ..views.publication import Citing, Document, cited_as

if TYPE_CHECKING:
    from ..views.brief import BriefOptions


class Unavailable(OSError):
    """The extra that a format needs is not installed; the message says how to install it.

    It is an OSError so that it is handled like any other file that cannot be written.
    """


class _Format(Struct, frozen=True):
    """What a format is called, and the files in it."""

    key: str
    """The name on the command line."""
    title: str
    """The name in dialogs."""
    suffix: str
    """The end of file names, with its dot."""


class DocumentFormat(_Format, frozen=True):
    """A format for documents. The export of a dossier is its brief."""

    write: Callable[[Document], str | bytes]
    """Returns the content of the file. Raises Unavailable if the extra that it needs is not installed."""

    def export(self, dossier: Dossier, options: "BriefOptions", citing: Citing | None = None) -> str | bytes:
        """Return the dossier's brief in this format, with sources cited as usual in it unless told otherwise."""
        from ..views.brief import brief

        return self.write(cited_as(brief(dossier, options), citing))


class DataFormat(_Format, frozen=True):
    """A format for the records or sources of one dossier."""

    write: "Callable[[Dossier, BriefOptions], str | bytes]"
    """Returns the content of the file."""

    def export(self, dossier: Dossier, options: "BriefOptions") -> str | bytes:
        """Return the dossier's data in this format."""
        return self.write(dossier, options)


Format = DocumentFormat | DataFormat
"""A format in which a dossier can be exported."""


def _markdown(document: Document) -> str:
    from .markdown import markdown

    return markdown(document)


def _text(document: Document) -> str:
    from .text import text

    return text(document)


def _html(document: Document) -> str:
    from .html import html

    return html(document)


def _docx(document: Document) -> bytes:
    try:
        from .docx import docx
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] != "docx":
            raise
        raise Unavailable("Word files need the extra 'docx': pip install 'dossier-tui[docx]'") from error
    return docx(document)


def _json(dossier: Dossier, options: "BriefOptions") -> str:
    from .json import json_text

    return json_text(dossier, options)


def _csv(dossier: Dossier, options: "BriefOptions") -> bytes:
    from .csv import archive

    return archive(dossier, options)


def _csl(dossier: Dossier, options: "BriefOptions") -> str:
    from .csl import csl

    return csl(dossier, options)


_ALL = (
    DocumentFormat("markdown", "Markdown", ".md", _markdown),
    DocumentFormat("text", "Plain text", ".txt", _text),
    DocumentFormat("html", "HTML", ".html", _html),
    DataFormat("json", "JSON", ".json", _json),
    DataFormat("csv", "CSV tables", "-csv.zip", _csv),
    DataFormat("csl", "CSL-JSON", ".csl.json", _csl),
    DocumentFormat("docx", "Word", ".docx", _docx),
)
FORMATS: dict[str, Format] = {each.key: each for each in _ALL}
"""All formats by key; the first is the default."""
DOCUMENT_FORMATS: dict[str, DocumentFormat] = {each.key: each for each in _ALL if isinstance(each, DocumentFormat)}
"""The formats for documents, by key."""


def export_in(chosen: str, dossier: Dossier, options: "BriefOptions", citing: Citing | None = None) -> str | bytes:
    """Return what is exported of a dossier in a format. Raises Unavailable if the extra that it needs is missing."""
    form = FORMATS[chosen]
    return form.export(dossier, options, citing) if isinstance(form, DocumentFormat) else form.export(dossier, options)


def document_format_of(path: Path) -> DocumentFormat:
    """Return the document format for a file's suffix; plain text if there is none."""
    suffix = ".md" if path.suffix == ".markdown" else path.suffix
    return next((each for each in DOCUMENT_FORMATS.values() if each.suffix == suffix), DOCUMENT_FORMATS["text"])
