"""Options and output of the commands that can write their answer as a document."""

import argparse

from ..render.formats import DOCUMENT_FORMATS, DocumentFormat, document_format_of
from ..views.publication import Document
from .exits import UsageError
from .output import add_output, deliver


def add_document(parser: argparse.ArgumentParser) -> None:
    """Add the options for a format and a file."""
    parser.add_argument(
        "-f", "--format", choices=DOCUMENT_FORMATS, help="the format (text, or what the file's name says: *.md)"
    )
    add_output(parser)


def wants_document(parsed: argparse.Namespace) -> bool:
    """Whether a format or a file is named. Raises UsageError if `--json` is given as well."""
    wanted = bool(parsed.format or parsed.output)
    if wanted and parsed.json:
        raise UsageError("--json goes without --format and -o")
    return wanted


def answer(document: Document, parsed: argparse.Namespace, called: str = "") -> int:
    """Print a document, or write it to the file named and report that, with `called` in place of its title.

    Returns the exit code. Raises UsageError if the format is not installed or the file cannot be written.
    """
    return deliver(lambda: _written(document, _format_of(parsed)), parsed, called or document.title)


def _format_of(parsed: argparse.Namespace) -> DocumentFormat:
    if parsed.format:
        return DOCUMENT_FORMATS[parsed.format]
    return document_format_of(parsed.output) if parsed.output else DOCUMENT_FORMATS["text"]


def _written(document: Document, chosen: DocumentFormat) -> str | bytes:
    """Return the content in the chosen format; plain text is as wide as the terminal, up to WIDEST."""
    if chosen.key != "text":
        return chosen.write(document)
    from ..render.text import text
    from .library import reading_width

    return text(document, reading_width())
