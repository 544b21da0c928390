"""YAML as written: mappings, lists and strings, with the line and column of each.

No type is guessed: a plain scalar stays a string until it is converted to the type of its field. So `NO` stays `NO`,
and `2018` becomes a number only if the field is one.

libyaml is tried first because it is fast. If it, or a check here, rejects the text, the text is read again by the
Python loader, whose result is final. Limits, messages and positions are therefore the same with any version of
libyaml, or without it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, NoReturn

import yaml

from ..model import Path, Problem
from ..values import did_you_mean, has_controls, one_line, quoted
from .folders import MOST_BYTES

MOST_NODES = 200_000
MOST_DEEP = 64
_EMPTY = {"", "~", "null", "Null", "NULL"}
_BAD_CHARACTER = re.compile(r"[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
"""Characters that YAML forbids, and the byte order mark, which libyaml and PyYAML treat differently inside a file."""
_ENDS = (yaml.DocumentEndEvent, yaml.StreamEndEvent)


class Unreadable(Exception):
    """The text is not YAML, or not YAML that dossiers may contain. `problem` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


@dataclass(frozen=True)
class Written:
    """The content of a file as written, with the positions of its values and keys."""

    path: str
    """The path as messages show it."""
    content: Any
    """Mappings, lists, strings, and None for empty values."""
    marks: Mapping[Path, tuple[int, int]] = field(default_factory=dict)
    """The line and the column, from 1, of each value, by path."""
    key_marks: Mapping[Path, tuple[int, int]] = field(default_factory=dict)
    """The line and the column, from 1, of each key, by the path of its value."""

    def problem(self, path: Path, message: str, *, key: bool = False) -> Problem:
        """Return a problem at the value with this path, or at its key; at the nearest parent if there is none."""
        marks = self.key_marks if key else self.marks
        while path and path not in marks:
            path = path[:-1]
            marks = self.marks
        line, column = marks.get(path, (1, 1))
        return Problem(self.path, line, column, one_line(message))


def decode(raw: bytes, path: str) -> str:
    """Decode the bytes of a file. Raises Unreadable if there are too many or they are not UTF-8."""
    if len(raw) > MOST_BYTES:
        raise Unreadable(Problem(path, 0, 0, f"is larger than {MOST_BYTES // 1024} KiB"))
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        column = len(before.rpartition(b"\n")[2].decode(errors="replace")) + 1
        message = f"is not UTF-8 text (byte 0x{raw[error.start]:02X}); save the file as UTF-8"
        raise Unreadable(Problem(path, before.count(b"\n") + 1, column, message)) from error


def read(text: str, path: str) -> Written:
    """Read text with one YAML document. Raises Unreadable with the first problem."""
    text = text.removeprefix("\ufeff")
    if bad := _BAD_CHARACTER.search(text):
        raise Unreadable(_bad_character(path, text, bad.start()))
    if _LIBYAML:
        with suppress(yaml.YAMLError, Unreadable):
            return _Reader(path, text, _LIBYAML).document()
    try:
        return _Reader(path, text, _PythonLoader).document()
    except yaml.MarkedYAMLError as error:
        raise Unreadable(_not_yaml(path, error)) from error


class _PythonLoader(yaml.SafeLoader):
    """PyYAML's loader in Python, which here also accepts two things that libyaml accepts and people write.

    They are a question mark in plain text inside brackets, as in `{url: https://example.org/?q=a}`, and tabs inside
    or after a value.

    Other differences remain, since nobody should write such text. Only libyaml accepts a tab or a comment right after
    `>` or `|`, and a tab after a bare `!`. After a key without a value (`? key`), libyaml reports another position
    for the value.
    """

    _in_plain = _between_tokens = False

    def peek(self, index: int = 0) -> str:
        """Return a character ahead, as the scanner should treat it at its current position."""
        character: str = super().peek(index)
        if character == "?" and self._in_plain:
            return "x"
        if character == "\t" and self._takes_tabs(index):
            return " "
        return character

    def _takes_tabs(self, index: int) -> bool:
        """Whether a tab ahead counts as a space because it cannot be indentation."""
        inside = bool(self.flow_level) or not self.allow_simple_key
        return (self._between_tokens and inside) or (self._in_plain and (inside or self.column + index > self.indent))

    def fetch_more_tokens(self) -> None:
        """Scan further tokens. Raises ScannerError also for a number too large for an escape or a version."""
        try:
            super().fetch_more_tokens()
        except (ValueError, OverflowError) as error:
            message = "found a number too large for an escape or a version"
            raise yaml.scanner.ScannerError(None, None, message, self.get_mark()) from error

    def scan_plain(self) -> yaml.ScalarToken:
        """Scan a plain scalar, in which a question mark is an ordinary character."""
        self._in_plain = True
        token = super().scan_plain()
        self._in_plain = False
        return token

    def scan_to_next_token(self) -> None:
        """Skip spaces, tabs, comments and line ends."""
        self._between_tokens = True
        super().scan_to_next_token()
        self._between_tokens = False


_LIBYAML = getattr(yaml, "CSafeLoader", None)
"""libyaml's loader; None if PyYAML was built without it."""


class _Reader:
    """Builds values from YAML events. Raises Unreadable at the first thing that dossiers may not contain."""

    def __init__(self, path: str, text: str, loader: Any) -> None:
        self.path = path
        self.events: Iterator[Any] = yaml.parse(text, Loader=loader)
        self.marks: dict[Path, tuple[int, int]] = {}
        self.key_marks: dict[Path, tuple[int, int]] = {}
        self.nodes = 0

    def document(self) -> Written:
        content = self._content()
        if content is None:
            raise Unreadable(Problem(self.path, 0, 0, "is empty"))
        return Written(self.path, content, self.marks, self.key_marks)

    def _content(self) -> Any:
        """Return the content of the only document. Raises Unreadable if there is another."""
        begins = (yaml.StreamStartEvent, yaml.DocumentStartEvent)
        first = next((event for event in self.events if not isinstance(event, begins)), None)
        content = None if first is None or isinstance(first, _ENDS) else self._value(first, ())
        second = next((event for event in self.events if not isinstance(event, _ENDS)), None)
        if second is not None:
            self._refuse(second, "a second document begins here; a file holds one")
        return content

    def _refuse(self, event: Any, message: str) -> NoReturn:
        raise Unreadable(Problem(self.path, *_position(event.start_mark), message))

    def _value(self, event: Any, path: Path) -> Any:
        self.nodes += 1
        if self.nodes > MOST_NODES:
            self._refuse(event, f"holds more than {MOST_NODES} values")
        if len(path) > MOST_DEEP:
            self._refuse(event, f"is nested more than {MOST_DEEP} deep")
        self._check_plain(event)
        self.marks[path] = _position(event.start_mark)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._list(path)
        return self._mapping(path)

    def _check_plain(self, event: Any) -> None:
        """Raise Unreadable for aliases, anchors and tags."""
        if isinstance(event, yaml.AliasEvent):
            self._refuse(event, f"aliases (*{event.anchor}) are not used here; write it out, or put text in quotes")
        if event.anchor:
            self._refuse(event, f"anchors (&{event.anchor}) are not used here; leave it out, or put text in quotes")
        if event.tag not in {None, "!"}:
            self._refuse(event, f"tags ({event.tag}) are not used here; leave it out, or put text in quotes")

    def _scalar(self, event: Any) -> str | None:
        if not event.style and event.value in _EMPTY:
            return None
        self._check_text(event)
        return str(event.value)

    def _check_text(self, event: Any) -> None:
        code = next((ord(character) for character in event.value if has_controls(character)), None)
        if code is not None:
            self._refuse(event, f"holds a control or invisible character (U+{code:04X}); take it out")

    def _list(self, path: Path) -> list[Any]:
        items: list[Any] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            items.append(self._value(event, (*path, len(items))))
        return items

    def _mapping(self, path: Path) -> dict[str, Any]:
        mapping: dict[str, Any] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key = self._key(event)
            if key in mapping:
                first = self.key_marks[*path, key][0]
                self._refuse(event, f"the key {quoted(key)} stands twice (first on line {first})")
            self.key_marks[*path, key] = _position(event.start_mark)
            mapping[key] = self._value(next(self.events), (*path, key))
        return mapping

    def _key(self, event: Any) -> str:
        self._check_plain(event)
        if not isinstance(event, yaml.ScalarEvent):
            self._refuse(event, "a key must be a word; text that begins with [ or { wants quotes")
        if not event.value:
            self._refuse(event, "a key is missing before this colon")
        self._check_text(event)
        return str(event.value)


def _position(mark: Any) -> tuple[int, int]:
    return mark.line + 1, mark.column + 1


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


def _bad_character(path: str, text: str, index: int) -> Problem:
    place = text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)
    return Problem(path, *place, f"holds a control or invisible character (U+{ord(text[index]):04X}); take it out")


def _not_yaml(path: str, error: yaml.MarkedYAMLError) -> Problem:
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
    return Problem(path, *(_position(mark) if mark else (0, 0)), f"not YAML: {message}{begun_on}{hint}")


def unknown_key(key: str, known: Iterable[str], *, near: bool = True) -> str:
    """Return the message for a key that the schema does not have; `near` looks for a similar one, which takes time."""
    similar = did_you_mean(key, known) if near else ""
    return f"unknown key {quoted(key)}{similar or '; known here: ' + ', '.join(sorted(known))}"
