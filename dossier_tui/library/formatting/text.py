"""Writes one value or key as YAML: plain if that is safe, in quotes, or folded over several lines."""

import re
from collections.abc import Iterator

import yaml

from .tree import Scalar

WIDTH = 120
"""The longest line, in characters, as yamllint is told."""
_PLAIN = re.compile(r"(?![-?:](?: |\Z))[^\s\[\]{},#&*!|>'\"%@`](?:.*\S)?", re.DOTALL)
_NEVER_PLAIN = re.compile(r"[\n\t]|: | #|:\Z|^(?:---|\.\.\.)")
_NEVER_IN_BRACKETS = re.compile(r"[\[\]{},]|^[-?:]|:[\[\]{},]")
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"})
_HAS_BREAKS = re.compile("[\\n\\t\\r\\x85\\u2028\\u2029]")
_HAS_TABS = re.compile(r"[\t\r\x85\u2028\u2029]|\A +\Z")
_RESOLVER = yaml.resolver.Resolver()
_TEXT = "tag:yaml.org,2002:str"


def in_line(scalar: Scalar) -> str:
    """Return a value on one line, outside of brackets: without quotes that nothing wants."""
    text = scalar.text
    if not scalar.style and not text:
        return text
    return text if _is_safe(text) and (not scalar.style or _is_text(text)) else quoted(text)


def in_brackets(scalar: Scalar) -> str:
    """Return a value inside brackets, where what is in quotes stays so: `null` for none at all."""
    text = scalar.text
    if not scalar.style and not text:
        return "null"
    return text if not scalar.style and _is_safe_in_brackets(text) else quoted(text)


def key_in_line(key: Scalar) -> str:
    """Return a key, inside brackets or not."""
    is_plain = _is_safe_in_brackets(key.text) and (not key.style or _is_text(key.text))
    return key.text if is_plain else quoted(key.text)


def _is_safe_in_brackets(text: str) -> bool:
    return _is_safe(text) and not _NEVER_IN_BRACKETS.search(text)


def _is_safe(text: str) -> bool:
    return bool(_PLAIN.fullmatch(text)) and not _NEVER_PLAIN.search(text)


def _is_text(text: str) -> bool:
    """Whether every reader of YAML takes plain text for text, not for a number, a date or a truth value."""
    return _RESOLVER.resolve(yaml.ScalarNode, text, (True, False)) == _TEXT  # type: ignore[no-untyped-call, no-any-return]


def quoted(text: str) -> str:
    """Return text in double quotes, or in single ones if it has double quotes or backslashes in it."""
    if ('"' in text or "\\" in text) and not _HAS_BREAKS.search(text):
        return "'" + text.replace("'", "''") + "'"
    return f'"{text.translate(_ESCAPES)}"'


def folded(text: str, margin: str) -> list[str] | None:
    """Return the sign and the lines of folded text; None if it cannot be folded without a change."""
    body = text.removesuffix("\n")
    paragraphs = body.split("\n")
    if not paragraphs[0] or not paragraphs[-1] or not all(map(_can_be_filled, paragraphs)):
        return None
    lines = list(_filled(paragraphs[0].split(" "), margin))
    for paragraph in paragraphs[1:]:
        lines += ["", *(_filled(paragraph.split(" "), margin) if paragraph else ())]
    return [">-" if body == text else ">", *lines]


def _can_be_filled(paragraph: str) -> bool:
    return paragraph == paragraph.strip() and "  " not in paragraph and not _HAS_BREAKS.search(paragraph)


def _filled(words: list[str], margin: str) -> Iterator[str]:
    """Yield lines as long as they may be."""
    line = margin + words[0]
    for each in words[1:]:
        if len(line) + 1 + len(each) > WIDTH:
            yield line
            line = margin + each
        else:
            line += f" {each}"
    yield line


def literal(text: str, margin: str) -> list[str] | None:
    """Return the sign and the lines of text with line ends; None if it cannot be written so without a change."""
    body = text.removesuffix("\n")
    lines = body.split("\n")
    if not lines[-1] or lines[0] != lines[0].strip() or not lines[0] or any(map(_HAS_TABS.search, lines)):
        return None
    return ["|-" if body == text else "|", *(margin + line if line else "" for line in lines)]
