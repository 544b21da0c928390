"""The YAML of a file as a tree that keeps what a reader of values drops: comments, blank lines and style."""

from collections.abc import Iterator
from enum import Enum
from typing import Any

import yaml
from msgspec import Struct, field

from ..yamltext import as_written, python_events


class Apart(Enum):
    """Which entries have a blank line above them."""

    AS_WRITTEN = 0
    """Those that have one in the file."""
    ALIKE = 1
    """If any has one in the file, all that take more than one line, and those behind them."""
    LONG = 2
    """All that take more than one line, and those behind them."""
    ALL = 3


BLANK = ""
"""A blank line, among the lines of comments."""
_END_OF_FILE = -1
"""The column of what follows the last value of a file."""


class Scalar(Struct):
    """A value without parts, or a key."""

    text: str
    style: str
    """The sign with which it begins: a quote, `|` or `>`; empty for plain text."""


class Branch(Struct):
    """A mapping or a list."""

    is_mapping: bool
    is_flow: bool
    """Whether it is written in brackets."""
    entries: "list[Item]" = field(default_factory=list)
    below: list[str] = field(default_factory=list)
    """The comments and blank lines behind the last entry."""
    apart: Apart = Apart.AS_WRITTEN


class Item(Struct):
    """An entry of a mapping or a list, with the comments that stand at it."""

    value: Scalar | Branch
    key: Scalar | None = None
    """The key; None in a list."""
    above: list[str] = field(default_factory=list)
    """The comments and blank lines above it."""
    beside: list[str] = field(default_factory=list)
    """The comments at the end of its lines."""


class _Own(Struct):
    """A comment on a line of its own, or a blank line."""

    column: int
    text: str


def tree_of(text: str) -> Branch | Scalar:
    """Return the tree of a text that `read` accepts. Raises yaml.YAMLError if only libyaml accepts it."""
    return _Builder(text).tree()


def comments_in(item: Item) -> Iterator[str]:
    """Yield every comment of an entry and of all that it holds."""
    yield from filter(None, (*item.above, *item.beside))
    if isinstance(item.value, Branch):
        yield from filter(None, item.value.below)
        for part in item.value.entries:
            yield from comments_in(part)


def tidy(comment: str) -> str:
    """Return a comment with a space behind its sign, since text right behind it looks as if it belonged to a value."""
    return f"# {comment[1:]}" if comment[1:2].strip().strip("#") else comment


class _Builder:
    """Builds the tree. Between two values are only signs and comments, so comments are looked for there."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.events = python_events(text)
        self.end = 0
        """The index up to which the text has been dealt with."""
        self.last: Item | None = None
        """The entry that a comment on the same line belongs to; None at the start of a line."""
        self.pending: list[_Own] = []
        """The comments above what comes next."""

    def tree(self) -> Branch | Scalar:
        """Return the tree; comments below everything belong to its root."""
        root = Item(Scalar("", ""))
        begins = (yaml.StreamStartEvent, yaml.DocumentStartEvent)
        root.value = self._value(next(event for event in self.events if not isinstance(event, begins)), root, -1)
        self._skip_to(len(self.text))
        if isinstance(root.value, Branch):
            first = root.value.entries[0].above if root.value.entries else root.value.below
            first[:0] = root.above
            root.value.below += [*root.beside, *self._take_pending()]
        return root.value

    def _value(self, event: Any, item: Item, column: int) -> Scalar | Branch:
        """Build the value of an entry; `column` is that of the mapping or list in which it stands."""
        self._skip_to(event.start_mark.index)
        if isinstance(event, yaml.ScalarEvent) or event.flow_style or not item.key:
            item.above += self._take_pending()
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, item)
        branch = Branch(isinstance(event, yaml.MappingStartEvent), bool(event.flow_style))
        own_column = event.start_mark.column
        if branch.is_flow:
            self._pass(event.end_mark.index, item)
        while not isinstance(event := next(self.events), (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            branch.entries.append(self._entry(event, branch, own_column))
        self._finish(branch, event, item, own_column + (own_column == column))
        return branch

    def _entry(self, event: Any, branch: Branch, column: int) -> Item:
        item = Item(Scalar("", ""))
        if branch.is_mapping:
            self._skip_to(event.start_mark.index)
            item.above += self._take_pending()
            item.key = self._scalar(event, item)
            event = next(self.events)
        item.value = self._value(event, item, column if branch.is_mapping else -1)
        return item

    def _finish(self, branch: Branch, event: Any, owner: Item, column: int) -> None:
        """Give a mapping or list the comments behind its last entry; in a block, those as far to the right as it."""
        if branch.entries and branch.entries[0].above[:1] == [BLANK]:
            del branch.entries[0].above[0]
        start = event.start_mark
        self._skip_to(start.index)
        if branch.is_flow:
            (branch.below if branch.entries else owner.above).extend(self._take_pending())
            if event.end_mark.index > start.index:
                self._pass(event.end_mark.index, owner)
            return
        at_end = not self.text[start.index :].strip() or self.text.startswith(("...", "---"), start.index)
        following = _END_OF_FILE if at_end else start.column
        count = 0
        for number, own in enumerate(self.pending, 1):
            if own.text and not (own.column >= column and own.column > following):
                break
            count = number if own.text else count
        branch.below = _tidied(self.pending[:count])
        self.pending = self.pending[count:]

    def _scalar(self, event: Any, item: Item) -> Scalar:
        start, end = event.start_mark.index, event.end_mark.index
        style = event.style or ""
        if style in {"|", ">"}:
            end = start + len(self.text[start:end].rstrip())
            header = self.text[start:end].partition("\n")[0]
            item.beside += _comments(header)
        self._pass(end, item)
        return Scalar(as_written(event.value), style)

    def _pass(self, end: int, item: Item) -> None:
        self.end, self.last = end, item

    def _skip_to(self, index: int) -> None:
        """Take the comments and blank lines up to an index."""
        if index < self.end:
            return
        lines = self.text[self.end : index].split("\n")
        for number, line in enumerate(lines):
            found = _comments(line)
            if found and self.last:
                self.last.beside += found
            elif found:
                self.pending.append(_Own(line.index("#"), *found))
            elif 0 < number < len(lines) - 1 and not line.strip():
                self.pending.append(_Own(0, BLANK))
            if number < len(lines) - 1:
                self.last = None
        self.end = index

    def _take_pending(self) -> list[str]:
        lines, self.pending = _tidied(self.pending), []
        return lines


def _comments(line: str) -> list[str]:
    """Return the comment of a line that holds no value; a list of none or one."""
    sign = line.find("#")
    return [] if sign < 0 else [tidy(line[sign:].rstrip())]


def _tidied(lines: list[_Own]) -> list[str]:
    """Return the texts of lines, with one blank line for several."""
    return [own.text for n, own in enumerate(lines) if own.text or n == 0 or lines[n - 1].text]
