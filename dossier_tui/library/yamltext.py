"""YAML as written: mappings, lists and strings, with the line and column of each.

No type is guessed: a plain scalar stays a string until it is converted to the type of its field. So `NO` stays `NO`,
and `2018` becomes a number only if the field is one.

libyaml is tried first because it is fast. If it, or a check here, rejects the text, the text is read again by the
Python loader, whose result is final. Limits, messages and positions are therefore the same with any version of
libyaml, or without it.
"""

import codecs
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any, NoReturn

import yaml

from ..model import Path, Problem
from ..values import has_controls, quoted
from .folders import MOST_BYTES
from .written import Written
from .yamlerrors import not_yaml, position

EMPTY = "is empty"
"""The message for a file without content."""
MOST_NODES = 200_000
MOST_DEEP = 64
_EMPTY = {"", "~", "null", "Null", "NULL"}
_NO_LINE_ENDS = {"\x85": "\U0001fffe", "\u2028": "\U0001ffff", "\u2029": "\U0002fffe"}
"""Characters at which a line ends for PyYAML and for no editor, each with its stand-in while PyYAML reads the text."""
_AS_WRITTEN = str.maketrans({stand_in: character for character, stand_in in _NO_LINE_ENDS.items()})
BAD_CHARACTER = re.compile(
    r"[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
    r"|[\U0001fffe\U0001ffff\U0002fffe]|\r(?!\n)"
)
"""Characters that YAML forbids, the byte order mark, which libyaml and PyYAML treat differently inside a file, those
that stand in for others, and a carriage return alone, which ends a line in some editors only."""
_CUT = re.compile(r"[ \t]+#(?:[^\s#]|[ \t]+[0-9])|[ \t]*\r?\n[ \t]+#[0-9]")
"""A comment right behind a plain value that may well be the rest of it: `item #12`, `No # 12`."""
_CUT_OFF = re.compile(r"[0-9]{3}")
_THOUSANDS = re.compile(r"[0-9],[0-9]{3}(?![0-9])")
_NOWHERE: Path = ("\0",)
"""The path of what has no place in the content."""
_ENDS = (yaml.DocumentEndEvent, yaml.StreamEndEvent)


class Unreadable(Exception):
    """The text is not YAML, or not YAML that dossiers may contain. `problem` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def decode(raw: bytes, path: str) -> str:
    """Decode the bytes of a file, without a byte order mark at its start. Raises Unreadable."""
    if len(raw) > MOST_BYTES:
        raise Unreadable(Problem(path, 0, 0, f"is larger than {MOST_BYTES // 1024} KiB"))
    raw = raw.removeprefix(codecs.BOM_UTF8)
    try:
        return raw.decode()
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        column = len(before.rpartition(b"\n")[2].decode(errors="replace")) + 1
        message = f"is not UTF-8 text (byte 0x{raw[error.start]:02X}); save the file as UTF-8"
        raise Unreadable(Problem(path, before.count(b"\n") + 1, column, message)) from error


def read(text: str, path: str) -> Written:
    """Read text with one YAML document. Raises Unreadable with the first problem."""
    is_printable = text.replace("\n", "").isprintable()  # so most files need no search, which takes ten times as long
    if not is_printable and (bad := BAD_CHARACTER.search(text)):
        raise Unreadable(bad_character(path, text, bad.start()))
    if _LIBYAML:
        with suppress(yaml.YAMLError, Unreadable):
            return Reader(path, text, _LIBYAML).document()
    try:
        return Reader(path, text).document()
    except yaml.MarkedYAMLError as error:
        raise Unreadable(not_yaml(path, error)) from error


def bad_character(path: str, text: str, index: int) -> Problem:
    """Return the problem of a character that a file may not have, even in a comment."""
    place = text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)
    if text[index] == "\r":
        return Problem(path, *place, "a carriage return stands alone (U+000D); end each line with LF or with CR LF")
    return Problem(path, *place, _invisible(text[index]))


def _invisible(character: str) -> str:
    return f"holds a control or invisible character (U+{ord(character):04X}); take it out"


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


def _events(text: str, loader: Any) -> Iterator[Any]:
    for character, stand_in in _NO_LINE_ENDS.items():
        text = text.replace(character, stand_in)
    return iter(loader(text).get_event, None)


def python_events(text: str) -> Iterator[Any]:
    """Return the events of a text from the Python loader, whose marks are the same everywhere.

    Their values have stand-ins for some characters; see `as_written`.
    """
    return _events(text, _PythonLoader)


def as_written(value: str) -> str:
    """Return the value of an event as it is written."""
    return value.translate(_AS_WRITTEN)


_LIBYAML = getattr(yaml, "CSafeLoader", None)
"""libyaml's loader; None if PyYAML was built without it."""


class Reader:
    """Builds values from YAML events. Raises Unreadable at the first thing that dossiers may not contain."""

    def __init__(self, path: str, text: str, loader: Any = _PythonLoader) -> None:
        self.path, self.text = path, text
        self._has_comments = " #" in text or "\t#" in text
        self._has_thousands = bool(_THOUSANDS.search(text))
        self.events: Iterator[Any] = _events(text, loader)
        self.marks: dict[Path, tuple[int, int]] = {}
        self.key_marks: dict[Path, tuple[int, int]] = {}
        self.nodes = 0

    def document(self) -> Written:
        """Read the only document of the text."""
        content = self._content()
        if content is None:
            raise Unreadable(Problem(self.path, 0, 0, EMPTY))
        return Written(self.path, content, self.marks, self.key_marks)

    def report(self, problem: Problem, path: Path) -> None:  # noqa: ARG002  (it is for readers that go on)
        """Report a problem with the value at a path, after which reading can go on."""
        raise Unreadable(problem)

    def _content(self) -> Any:
        """Return the content of the only document. Raises Unreadable if there is another."""
        begins = (yaml.StreamStartEvent, yaml.DocumentStartEvent)
        first = next((event for event in self.events if not isinstance(event, begins)), None)
        content = None if first is None or isinstance(first, _ENDS) else self.value(first, ())
        second = next((event for event in self.events if not isinstance(event, _ENDS)), None)
        if second is not None:
            self._report(second, "a second document begins here; a file holds one", _NOWHERE)
        return content

    def _refuse(self, event: Any, message: str) -> NoReturn:
        raise Unreadable(Problem(self.path, *position(event.start_mark), message))

    def _report(self, event: Any, message: str, path: Path) -> None:
        self.report(Problem(self.path, *position(event.start_mark), message), path)

    def value(self, event: Any, path: Path) -> Any:
        """Build a value from its events, the first of which is given."""
        self.nodes += 1
        if self.nodes > MOST_NODES:
            self._refuse(event, f"holds more than {MOST_NODES} values")
        if len(path) > MOST_DEEP:
            self._refuse(event, f"is nested more than {MOST_DEEP} deep")
        if event.anchor or event.tag:
            self._check_plain(event, path)
        self.marks[path] = position(event.start_mark)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._list(path)
        return self._mapping(path) if isinstance(event, yaml.MappingStartEvent) else None

    def _check_plain(self, event: Any, path: Path) -> None:
        """Report aliases, anchors and tags."""
        path = _NOWHERE if isinstance(event, yaml.CollectionStartEvent) else path  # what it holds is as written
        if isinstance(event, yaml.AliasEvent):
            message = f"aliases (*{event.anchor}) are not used here; write it out, or put text in quotes"
            self._report(event, message, path)
        elif event.anchor:
            message = f"anchors (&{event.anchor}) are not used here; leave it out, or put text in quotes"
            self._report(event, message, path)
        elif event.tag not in {None, "!"}:
            self._report(event, f"tags ({event.tag}) are not used here; leave it out, or put text in quotes", path)

    def _scalar(self, event: Any, path: Path) -> str | None:
        if event.style:
            return self.words(event, path)
        if self._has_comments:
            self._check_cut(event, path)
        return None if event.value in _EMPTY else self.words(event, path)

    def _check_cut(self, event: Any, path: Path) -> None:
        """Report a plain value behind which a comment begins that may be the rest of it."""
        if cut := _CUT.match(self.text, event.end_mark.index):
            mark = cut[0].index("#") + cut.start()
            place = self.text.count("\n", 0, mark) + 1, mark - self.text.rfind("\n", 0, mark)
            message = "the text is cut here, since # begins a comment; put the text in quotes, or a space behind the #"
            self.report(Problem(self.path, *place, message), path)

    def words(self, event: Any, path: Path) -> str:
        """Return the text of a scalar."""
        text: str = event.value
        if text.isprintable():
            return text
        text = as_written(text)
        control = next((character for character in text if has_controls(character)), None)
        if control is not None:
            self._report(event, _invisible(control), path)
        return text

    def _list(self, path: Path) -> list[Any]:
        items: list[Any] = []
        before: Any = None
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            place = (*path, len(items))
            if self._has_thousands:
                self._check_comma(before, event, place)
            items.append(self.value(event, place))
            before = event
        return items

    def _mapping(self, path: Path) -> dict[str, Any]:
        mapping: dict[str, Any] = {}
        before: Any = None
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            if self._has_thousands:
                self._check_comma(before, event, (*path, str(getattr(event, "value", ""))))
            key, before = self._key(event, path, mapping), next(self.events)
            if key is None:
                self.value(before, (f"\0{self.nodes}",))
            else:
                place = (*path, key)
                self.key_marks[place] = position(event.start_mark)
                mapping[key] = self.value(before, place)
        return mapping

    def _check_comma(self, before: Any, event: Any, path: Path) -> None:
        """Report a comma between digits, which in brackets ends a value: `[1,000 tonnes]`."""
        if before is None:
            return
        comma, end = before.end_mark.index, event.start_mark.index
        if end == comma + 1 and _THOUSANDS.match(self.text, comma - 1):
            message = "the comma before this ends a value; put a number with a comma in quotes, or a space behind it"
            self._report(event, message, path)

    def _key(self, event: Any, path: Path, mapping: Mapping[str, Any]) -> str | None:
        """Return a key; None if it is none, or stands in the mapping already."""
        if event.anchor or event.tag:
            self._check_plain(event, path)
        if not isinstance(event, yaml.ScalarEvent):
            self._report(event, "a key must be a word; text that begins with [ or { wants quotes", path)
            self.value(event, (f"\0{self.nodes}",))
            return None
        if not event.value:
            self._report(event, "a key is missing before this colon", path)
            return None
        key = self.words(event, path)
        if key in mapping:
            if mapping[key] is None and _CUT_OFF.fullmatch(key):
                return None  # both are the rest of a number that commas have cut, which is told
            first = self.key_marks[*path, key][0]
            self._report(event, f"the key {quoted(key)} stands twice (first on line {first})", _NOWHERE)
            return None
        return key


def is_nowhere(path: Path) -> bool:
    """Whether a path is that of something that has no place in the content."""
    return bool(path) and str(path[0]).startswith("\0")
