"""The text of a source: its paragraphs, and what is no plain text."""

import hashlib

import pytest

from dossier_tui.curation.texts import MOST_BYTES, NotText, paragraphs_of, source_text

LONG = "A line that nobody wraps goes on and on, " * 5


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("One.", ["One."]),
        ("Head\n\nFirst line\nof a wrapped one.\n \t \nSecond.\n", ["Head", "First line of a wrapped one.", "Second."]),
        ("Head\r\n\r\nFirst.\r\n", ["Head", "First."]),
        (f"Head\n\n{LONG}\nShort one\n{LONG}", ["Head", LONG.strip(), "Short one", LONG.strip()]),
        ("They met.\nThey talked.\n“They left.”", ["They met.", "They talked.", "“They left.”"]),
        ("They met in the\ncapital and\nleft.", ["They met in the capital and left."]),
        ("\n\n \n", []),
    ],
)
def test_paragraphs_stand_between_blank_lines_or_are_lines(text: str, paragraphs: list[str]) -> None:
    assert list(paragraphs_of(text)) == paragraphs


def test_the_checksum_is_that_of_the_file() -> None:
    raw = b"\xef\xbb\xbfCaf\xc3\xa9.\n"
    text = source_text(raw)

    assert text.sha256 == hashlib.sha256(raw).hexdigest()
    assert text.paragraphs == ("Café.",)


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"", "has no text in it"),
        (b" \n\t\n", "has no text in it"),
        (b"a\nb \xff", "is not UTF-8 text (byte 0xFF in line 2)"),
        ("Лавров".encode("cp1251"), "is not UTF-8 text"),
        ("Lavrov".encode("utf-16"), "is UTF-16 text"),
        ("Lavrov".encode("utf-16-le"), "is binary"),
        (b"%PDF-1.7 ...", "is a PDF"),
        (b"PK\x03\x04...", "is a Word file"),
        (b"{\\rtf1 ...}", "is an RTF file"),
        (b"a\x00b", "is binary"),
        (b"\n<!DOCTYPE html><p>x", "is a web page"),
        (b"x.\n" * 2_001, "has more than 2,000 paragraphs"),
        (b"x" * (MOST_BYTES + 1), "is larger than 512 KiB"),
    ],
)
def test_what_is_no_plain_text_is_refused(raw: bytes, message: str) -> None:
    with pytest.raises(NotText) as error:
        source_text(raw)

    assert str(error.value).startswith(message)
