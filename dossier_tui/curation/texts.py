"""The text of a source as a curator kept it: its paragraphs and its checksum. Nothing else of it is kept but hashes."""

import codecs
import hashlib
import re

from msgspec import Struct

from ..library.own_words import runs_file

MOST_BYTES = 512 * 1024
"""The size in bytes of the largest text that is read: a book."""
MOST_PARAGRAPHS = 2_000
"""The maximum number of paragraphs, for each of which a dossier gets a comment of some lines."""
WRAPPED = 120
"""The most characters in a line of a text that is wrapped; a longer line is a paragraph."""
_BINARY = re.compile("[\0-\x08\x0e-\x1a\x1c-\x1f]")
_FORMATS = {
    b"%PDF": "a PDF", b"PK\x03\x04": "a Word file or another archive", b"{\\rtf": "an RTF file",
    codecs.BOM_UTF16_LE: "UTF-16 text", codecs.BOM_UTF16_BE: "UTF-16 text",
}  # fmt: skip
"""What files of other formats begin with."""
_HTML = re.compile(r"\s*<(?:!doctype html|html|\?xml)\b", re.IGNORECASE)
_BLANK = re.compile(r"\n[^\S\n]*\n")
_ENDS = re.compile(r"[.!?…:][\"'”’»)\]]*\Z")


class NotText(Exception):
    """What was given is no plain text; the message says what it is instead."""


class SourceText(Struct, frozen=True):
    """A text, taken apart."""

    sha256: str
    """The checksum of its bytes."""
    paragraphs: tuple[str, ...]
    """The paragraphs in order, each on one line."""

    @property
    def runs(self) -> str:
        """The hashes of its runs of eight words, one a line, as a library keeps them."""
        return runs_file(" ".join(self.paragraphs))


def source_text(raw: bytes) -> SourceText:
    """Read the bytes of a text. Raises NotText."""
    if len(raw) > MOST_BYTES:
        raise NotText(f"is larger than {MOST_BYTES // 1024} KiB; give the part that you work from")
    format = next((name for begins, name in _FORMATS.items() if raw.startswith(begins)), "")
    if format:
        raise NotText(f"is {format}; save its text as plain text (UTF-8) first")
    try:
        text = raw.removeprefix(codecs.BOM_UTF8).decode()
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise NotText(f"is not UTF-8 text (byte 0x{raw[error.start]:02X} in line {line}); save it as UTF-8") from error
    if _BINARY.search(text):
        raise NotText("is binary, not text; save its text as plain text (UTF-8) first")
    if _HTML.match(text):
        raise NotText("is a web page; save its text as plain text (UTF-8) first")
    paragraphs = paragraphs_of(text)
    if not paragraphs:
        raise NotText("has no text in it")
    if len(paragraphs) > MOST_PARAGRAPHS:
        raise NotText(f"has more than {MOST_PARAGRAPHS:,} paragraphs; give the part that you work from")
    return SourceText(hashlib.sha256(raw).hexdigest(), paragraphs)


def paragraphs_of(text: str) -> tuple[str, ...]:
    """Return the paragraphs of a text, each on one line.

    They are what stands between blank lines. Where lines are not wrapped, each is a paragraph: if one is longer than
    any wrapped line, or if there are no blank lines and each line ends as a sentence does.
    """
    text = "\n".join(text.strip().splitlines())
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    is_wrapped = max(map(len, lines), default=0) <= WRAPPED
    if is_wrapped and not _BLANK.search(text):
        is_wrapped = not all(map(_ENDS.search, lines))
    blocks = _BLANK.split(text) if is_wrapped else lines
    return tuple(" ".join(block.split()) for block in blocks if block.strip())
