"""The plain text of a source, as somebody names it on the command line."""

import sys
from pathlib import Path

from ..curation.texts import MOST_BYTES, NotText, SourceText, source_text
from ..files.reading import read_bytes
from .exits import UsageError


def text_in(path: Path) -> SourceText:
    """Return the text in a file, or that on standard input. Raises UsageError."""
    name = "standard input" if str(path) == "-" else str(path)
    try:
        raw = sys.stdin.buffer.read(MOST_BYTES + 1) if str(path) == "-" else read_bytes(path, MOST_BYTES)
        return source_text(raw)
    except NotText as error:
        raise UsageError(f"{name} {error}") from error
    except OSError as error:
        raise UsageError(f"{name} cannot be read: {error.strerror or error}") from error
