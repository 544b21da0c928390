"""The formats of exports, declared once for the command line and the dialogs.

A document format writes any document: a brief, a comparison, a timeline, a page on one person. A data format
writes the records of one dossier.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ..model import Dossier
from ..views.brief import BriefOptions, brief
from ..views.publication import Document


class Unavailable(OSError):
    """A format whose extra is not installed; the message says how to install it. To a reader, a file not written."""


@dataclass(frozen=True)
class Format(ABC):
    """One way to write a dossier to a file."""

    key: str
    title: str
    suffix: str
    """Of the file, with its dot."""

    @abstractmethod
    def export(self, dossier: Dossier, options: BriefOptions) -> str | bytes:
        """The whole file. Raises Unavailable where what it needs is not installed."""


@dataclass(frozen=True)
class DocumentFormat(Format):
    """A format of documents; of a dossier it writes the brief."""

    write: Callable[[Document], str | bytes]
    """The file of a document. Raises Unavailable where what it needs is not installed."""

    def export(self, dossier: Dossier, options: BriefOptions) -> str | bytes:
        """The dossier's brief."""
        return self.write(brief(dossier, options))


@dataclass(frozen=True)
class DataFormat(Format):
    """A format of a dossier's records and sources."""

    write: Callable[[Dossier, BriefOptions], str | bytes]

    def export(self, dossier: Dossier, options: BriefOptions) -> str | bytes:
        """The dossier's records."""
        return self.write(dossier, options)


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


def _json(dossier: Dossier, options: BriefOptions) -> str:
    from .json import json_text

    return json_text(dossier, options)


def _csv(dossier: Dossier, options: BriefOptions) -> bytes:
    from .csv import archive

    return archive(dossier, options)


def _csl(dossier: Dossier, options: BriefOptions) -> str:
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
"""Every format by key; the first is what is meant where none is named."""
DOCUMENT_FORMATS: dict[str, DocumentFormat] = {each.key: each for each in _ALL if isinstance(each, DocumentFormat)}
"""Those that write any document."""


def document_format_of(path: Path) -> DocumentFormat:
    """The document format that a file's name asks for; plain text where it asks for none."""
    suffix = ".md" if path.suffix == ".markdown" else path.suffix
    return next((each for each in DOCUMENT_FORMATS.values() if each.suffix == suffix), DOCUMENT_FORMATS["text"])
