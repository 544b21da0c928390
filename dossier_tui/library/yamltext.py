"""YAML as written: plain text values with their lines and columns, and every problem with its place.

Nothing is guessed. A plain scalar is a string until the schema types it, so `NO` stays `NO` and `2018`
becomes a number only where a number is wanted.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NoReturn

import yaml

from ..model.fields import Path
from ..model.problem import Problem
from ..values import did_you_mean, has_controls, one_line, quoted

MOST_BYTES = 1024 * 1024
MOST_NODES = 200_000
MOST_DEEP = 64
_EMPTY = {"", "~", "null", "Null", "NULL"}
_ENDS = (yaml.DocumentEndEvent, yaml.StreamEndEvent)
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml's reader, or the slower one where PyYAML was built without it."""


class Unreadable(Exception):
    """The text is not YAML that dossiers may hold. Carries the one problem found."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


@dataclass(frozen=True)
class Written:
    """A file as written: mappings, lists and strings, and where each stands."""

    path: str
    content: Any
    marks: Mapping[Path, tuple[int, int]] = field(default_factory=dict)
    """Line and column, from 1, of each value, by its path."""
    key_marks: Mapping[Path, tuple[int, int]] = field(default_factory=dict)
    """The same of each key."""

    def problem(self, path: Path, says: str, *, key: bool = False) -> Problem:
        """A problem at the value with this path (or its key), or at the nearest thing around it."""
        marks = self.key_marks if key else self.marks
        while path and path not in marks:
            path = path[:-1]
            marks = self.marks
        line, column = marks.get(path, (1, 1))
        return Problem(self.path, line, column, one_line(says))


def decode(raw: bytes, path: str) -> str:
    """The bytes of a file as text. Raises Unreadable where they are too many or not UTF-8."""
    if len(raw) > MOST_BYTES:
        raise Unreadable(Problem(path, 0, 0, f"is larger than {MOST_BYTES // 1024} KiB"))
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        column = len(before.rpartition(b"\n")[2].decode(errors="replace")) + 1
        says = f"is not UTF-8 text (byte 0x{raw[error.start]:02X}); save the file as UTF-8"
        raise Unreadable(Problem(path, before.count(b"\n") + 1, column, says)) from error


def read(text: str, path: str) -> Written:
    """The text's one document. Raises Unreadable with the first thing that keeps it from being read."""
    return _Reader(path, text.removeprefix("\ufeff")).document()


class _Reader:
    """Builds values from libyaml's events, without recursion limits of its own being reached."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text
        self.events: Iterator[Any] = yaml.parse(text, Loader=_LOADER)
        self.marks: dict[Path, tuple[int, int]] = {}
        self.key_marks: dict[Path, tuple[int, int]] = {}
        self.nodes = 0

    def document(self) -> Written:
        try:
            content = self._content()
        except yaml.MarkedYAMLError as error:
            raise Unreadable(_not_yaml(self.path, error)) from error
        except yaml.reader.ReaderError as error:
            self._refuse_character(int(error.character))
        if content is None:
            raise Unreadable(Problem(self.path, 0, 0, "is empty"))
        return Written(self.path, content, self.marks, self.key_marks)

    def _content(self) -> Any:
        """What the first document holds, once it is seen that nothing follows it."""
        begins = (yaml.StreamStartEvent, yaml.DocumentStartEvent)
        first = next((event for event in self.events if not isinstance(event, begins)), None)
        content = None if first is None or isinstance(first, _ENDS) else self._value(first, ())
        second = next((event for event in self.events if not isinstance(event, _ENDS)), None)
        if second is not None:
            self._refuse(second, "a second document begins here; a file holds one")
        return content

    def _refuse(self, event: Any, says: str) -> NoReturn:
        raise Unreadable(Problem(self.path, *_place(event.start_mark), says))

    def _refuse_character(self, code: int) -> NoReturn:
        before, found, _ = self.text.partition(chr(code))
        place = (before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1) if found else (0, 0)
        raise Unreadable(Problem(self.path, *place, f"holds a control character (U+{code:04X}); take it out"))

    def _value(self, event: Any, path: Path) -> Any:
        self.nodes += 1
        if self.nodes > MOST_NODES:
            self._refuse(event, f"holds more than {MOST_NODES} values")
        if len(path) > MOST_DEEP:
            self._refuse(event, f"is nested more than {MOST_DEEP} deep")
        self._check_plain(event)
        self.marks[path] = _place(event.start_mark)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._list(path)
        return self._mapping(path)

    def _check_plain(self, event: Any) -> None:
        """Refuses what makes YAML more than text, lists and mappings."""
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
            self.key_marks[*path, key] = _place(event.start_mark)
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


def _place(mark: Any) -> tuple[int, int]:
    return mark.line + 1, mark.column + 1


_HINTS = {
    "mapping values are not allowed": "text with a colon and a space in it wants quotes; else look at the indent",
    "tab character": "indent with spaces",
    "'\\t'": "indent with spaces",
    "cannot start any token": "indent with spaces; text that begins with @, ` or % wants quotes",
    "scanning an alias": "text that begins with * wants quotes",
    "scanning an anchor": "text that begins with & wants quotes",
    "scanning a tag": "text that begins with ! wants quotes",
    "unknown escape": "write two backslashes for one, or use 'single' quotes",
    "unexpected end of stream": "the quote that begins here is never closed",
    "a block scalar": "the text begins on the line below > or |",
    "or ']'": "a bracket is not closed, or text in it wants quotes",
    "or '}'": "a bracket is not closed, or text in it wants quotes",
    "expected": "look for a missing quote, bracket or indent here or just above",
}
"""What curators most often did where YAML complains in these words; the first that fits holds."""


def _not_yaml(path: str, error: yaml.MarkedYAMLError) -> Problem:
    says = " ".join(filter(None, (error.context, error.problem)))
    hint = next((f" ({hint})" for words, hint in _HINTS.items() if words in says), "")
    mark = error.problem_mark or error.context_mark
    if "end of stream" in says and error.context_mark:
        mark = error.context_mark
    begun = ""
    if mark and error.context_mark and 0 < error.context_mark.line < mark.line:
        begun = f", begun on line {error.context_mark.line + 1}"
    return Problem(path, *(_place(mark) if mark else (0, 0)), f"not YAML: {says}{begun}{hint}")


def unknown_key(key: str, known: Iterable[str]) -> str:
    """The message for a key that the schema has not."""
    return f"unknown key {quoted(key)}{did_you_mean(key, known) or '; known here: ' + ', '.join(sorted(known))}"
