"""What commands share that can write their answer as a document, in any format and into a file."""

import argparse
from pathlib import Path

from ..render.formats import DOCUMENT_FORMATS, DocumentFormat, document_format_of
from ..views.publication import Document
from . import UsageError
from .output import deliver


def add_document(parser: argparse.ArgumentParser) -> None:
    """The options that name a format and a file."""
    parser.add_argument(
        "-f", "--format", choices=DOCUMENT_FORMATS, help="the format (text, or what the file's name says: *.md)"
    )
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="write to this file instead of stdout")
    parser.add_argument("--force", action="store_true", help="replace the file if it exists")


def wants_document(parsed: argparse.Namespace) -> bool:
    """Whether a format or a file is named. Raises UsageError where JSON is asked for as well."""
    wanted = bool(parsed.format or parsed.output)
    if wanted and parsed.json:
        raise UsageError("--json goes without --format and -o")
    return wanted


def answer(document: Document, parsed: argparse.Namespace, called: str = "") -> int:
    """Print the document, or write it to the file that is named and say so; `called` stands for its title there."""
    return deliver(lambda: _written(document, _format_of(parsed)), parsed, called or document.title)


def _format_of(parsed: argparse.Namespace) -> DocumentFormat:
    if parsed.format:
        return DOCUMENT_FORMATS[parsed.format]
    return document_format_of(parsed.output) if parsed.output else DOCUMENT_FORMATS["text"]


def _written(document: Document, chosen: DocumentFormat) -> str | bytes:
    """The document; as text it is as wide as the terminal allows."""
    if chosen.key != "text":
        return chosen.write(document)
    from ..render.text import text
    from .library import reading_width

    return text(document, reading_width())
