"""What PyYAML says of text that is no YAML, in words for curators."""

import re
from collections.abc import Iterator
from typing import Any

import yaml

from ..model import Problem

_ENDS_OF_TEXT = {
    "unknown escape character '\\x00'": "unexpected end of stream",
    "but found '\\x00'": "but the text ends",
    "but found '<stream end>'": "but the text ends",
    "but got '<stream end>'": "but the text ends",
}
"""PyYAML's words for the end of the text, each with the words to show instead."""

_HINTS = {
    "mapping values are not allowed": "text with a colon and a space in it wants quotes; else look at the indent",
    "are not allowed here": "text that begins with - or ? wants quotes; else look at the indent",
    "'\\t'": "indent with spaces",
    "cannot start any token": "text that begins with @, ` or % wants quotes",
    "scanning an alias": "text that begins with * wants quotes",
    "scanning an anchor": "text that begins with & wants quotes",
    " a tag ": "text that begins with ! wants quotes",
    "tag handle": "text that begins with ! wants quotes",
    " escape ": "write two backslashes for one, or use 'single' quotes",
    "unexpected end of stream": "the quote that begins here is never closed",
    "a block scalar": "the text begins on the line below > or |",
    "or ']'": "a bracket is not closed, or text in it wants quotes",
    "or '}'": "a bracket is not closed, or text in it wants quotes",
    "'<block mapping start>'": "line up this key with those beside it; else look for a missing quote or bracket above",
    "expected": "look for a missing quote, bracket or indent here or just above",
}
"""Likely causes, by words in PyYAML's message; the first match applies."""
_FIRST_KEY = re.compile(r"\s*(?:- +)*[A-Za-z_]+")
"""What stands before the colon of a key that begins its line."""
_NOT_LINED_UP = "this key stands further in than those above it; line it up with them"
_ITEMS = {
    re.compile(r" *-\w"): "write a space behind the dash of the line above",
    re.compile(r" *[–—•*] "): "the line above begins with another sign; an item of a list begins with - and a space",
}
"""Likely causes, by the form of the line above a key that is not lined up."""
_LINES = {
    re.compile(r"[ \t]*[^\S \t\r\n]"): "a no-break or other special space stands in the indent; write plain spaces",
    re.compile(r" *\t"): "indent with spaces",
    re.compile(r" *-[\w{\[\"'].*: "): "write a space behind the dash",
    re.compile(r" *(?:- +)*[a-z_]+:[^\s/:]"): "write a space behind the colon",
    re.compile(r" *(?:- +)*[\w'’-]+(?: [^:]*)?$"): (
        "write a colon behind the key; text that goes on from the line above stands further in than its key"
    ),
    re.compile(r""".*: +(?:"[^"]*"|'[^']*') *[^\s,}\]#]"""): (
        "a quote that begins a text ends it where it closes; put all of the text in other quotes"
    ),
}
"""Likely causes, by the form of the line at which PyYAML stops, or where what it reads began."""


def not_yaml(path: str, error: yaml.MarkedYAMLError) -> Problem:
    """Return the problem of text at which PyYAML stops, with its likely cause."""
    message = " ".join(filter(None, (error.context, error.problem)))
    for words, ours in _ENDS_OF_TEXT.items():
        message = message.replace(words, ours)
    hint = next((f" ({hint})" for hint in _causes(error, message)), "")
    mark = error.problem_mark or error.context_mark
    if error.context_mark and ("end of stream" in message or "simple key" in message):
        mark = error.context_mark
    begun_on = ""
    if mark and error.context_mark and 0 < error.context_mark.line < mark.line:
        begun_on = f", begun on line {error.context_mark.line + 1}"
    return Problem(path, *(position(mark) if mark else (0, 0)), f"not YAML: {message}{begun_on}{hint}")


def _causes(error: yaml.MarkedYAMLError, message: str) -> Iterator[str]:
    """Yield the likely causes, the likeliest first."""
    mark = error.problem_mark
    if mark and "mapping values" in message and _FIRST_KEY.fullmatch(_line(mark)[: mark.column]):
        above = _line(mark, -1)
        yield from (cause for pattern, cause in _ITEMS.items() if pattern.match(above))
        yield _NOT_LINED_UP
    lines = [_line(mark) for mark in (error.problem_mark, error.context_mark) if mark]
    begun = lines[-1:] if "simple key" in message else lines[:1]
    yield from (cause for pattern, cause in _LINES.items() if any(map(pattern.match, begun)))
    yield from (cause for words, cause in _HINTS.items() if words in message)


def _line(mark: Any, beside: int = 0) -> str:
    """Return the line of a mark, or one above or below it; empty if there is none, or if PyYAML kept no text."""
    lines = (mark.buffer or "").split("\n")
    return lines[mark.line + beside].rstrip("\0") if 0 <= mark.line + beside < len(lines) else ""


def position(mark: Any) -> tuple[int, int]:
    """Return the line and the column, from 1, of a mark of PyYAML."""
    return mark.line + 1, mark.column + 1
