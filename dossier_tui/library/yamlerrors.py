"""What PyYAML says of text that is no YAML, in words for curators."""

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
    "cannot start any token": "indent with spaces; text that begins with @, ` or % wants quotes",
    "scanning an alias": "text that begins with * wants quotes",
    "scanning an anchor": "text that begins with & wants quotes",
    " a tag ": "text that begins with ! wants quotes",
    "tag handle": "text that begins with ! wants quotes",
    " escape ": "write two backslashes for one, or use 'single' quotes",
    "unexpected end of stream": "the quote that begins here is never closed",
    "a block scalar": "the text begins on the line below > or |",
    "or ']'": "a bracket is not closed, or text in it wants quotes",
    "or '}'": "a bracket is not closed, or text in it wants quotes",
    "expected": "look for a missing quote, bracket or indent here or just above",
}
"""Likely causes, by words in PyYAML's message; the first match applies."""


def not_yaml(path: str, error: yaml.MarkedYAMLError) -> Problem:
    """Return the problem of text at which PyYAML stops, with its likely cause."""
    message = " ".join(filter(None, (error.context, error.problem)))
    for words, ours in _ENDS_OF_TEXT.items():
        message = message.replace(words, ours)
    hint = next((f" ({hint})" for words, hint in _HINTS.items() if words in message), "")
    mark = error.problem_mark or error.context_mark
    if "end of stream" in message and error.context_mark:
        mark = error.context_mark
    begun_on = ""
    if mark and error.context_mark and 0 < error.context_mark.line < mark.line:
        begun_on = f", begun on line {error.context_mark.line + 1}"
    return Problem(path, *(position(mark) if mark else (0, 0)), f"not YAML: {message}{begun_on}{hint}")


def position(mark: Any) -> tuple[int, int]:
    """Return the line and the column, from 1, of a mark of PyYAML."""
    return mark.line + 1, mark.column + 1
