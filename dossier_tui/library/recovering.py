"""Reads a file with mistakes in its YAML as far as it can be read, so that no mistake hides another.

Where PyYAML stops, the entry is blanked out and the text is read again. What may be lost with it is told apart from
what is missing, so that a mistake in YAML has no further problems as its consequence.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

import yaml
from msgspec import Struct
from msgspec.structs import replace

from ..model import Path, Problem
from .folders import MOST_BYTES, MOST_PROBLEMS
from .merges import without_merges
from .written import Written
from .yamlerrors import not_yaml, position
from .yamltext import BAD_CHARACTER, Reader, Unreadable, bad_character, is_nowhere

_MOST_ROUNDS = 10
"""The number of times that a file is read again, each time without one more entry."""
_INSTEAD = "\ufffd"
"""What stands instead of a character that a file may not have."""
_INDENT = re.compile(r"(?:[ \t]|-(?=[ \t]|$))*")
"""What stands before an entry: spaces and the dashes of lists."""
_KEY = re.compile(r" *([\w-]+):(?= |$)")
_OPENS = (":", "-", "|", ">", "|-", ">-", "|+", ">+")
"""The ends of a line below which other entries or a text may stand."""


def recovered(text: str, path: str) -> tuple[Written | None, list[Problem]]:
    """Read text that `yamltext.read` refuses. Returns what can be read, and every problem found on the way.

    The content is None if nothing useful can be read.
    """
    text, problems = _without_bad_characters(text, path)
    text, merges = without_merges(text, path)
    problems += merges
    if "\r" in text.replace("\r\n", ""):
        return None, problems
    blanked: list[_Blanked] = []
    errors: list[Problem] = []
    for _ in range(min(_MOST_ROUNDS, 1 + 2 * MOST_BYTES // max(len(text), 1))):
        reader = _LenientReader(path, text)
        try:
            written = reader.document()
        except yaml.MarkedYAMLError as error:
            problem = not_yaml(path, error)
            if not (blanked and blanked[-1].explains(problem)):
                errors.append(problem)
            text, entry = _without_entry(text, error)
            problems += [each for each in reader.problems if entry.first <= each.line <= entry.last]
            blanked.append(entry)
        except Unreadable as refusal:
            return None, [*problems, *(errors[:1] or [*reader.problems, refusal.problem])]
        else:
            written = replace(written, unsure=reader.unsure_without(blanked))
            return written, sorted({*problems, *errors, *reader.problems})
    return None, [*problems, *errors[:1]]


def _without_bad_characters(text: str, path: str) -> tuple[str, list[Problem]]:
    """Put something else for each character that a file may not have; a carriage return alone stays."""
    bad = (match.start() for match in BAD_CHARACTER.finditer(text))
    problems = [bad_character(path, text, index) for index in islice(bad, MOST_PROBLEMS + 1)]
    return BAD_CHARACTER.sub(lambda match: "\r" if match[0] == "\r" else _INSTEAD, text), problems


class _Blanked(Struct, frozen=True):
    """An entry that was blanked out: the lines of it, from 1, and where it began."""

    first: int
    last: int
    column: int
    key: str
    """The key of the entry; empty if it is not known."""
    in_brackets: bool = False
    """Whether it stood in brackets, and so was part of a line."""

    def explains(self, problem: Problem) -> bool:
        """Whether the next problem is the consequence of this one."""
        in_next_line = problem.line == self.last + 1 and "parsing a block" in problem.message
        return in_next_line or (self.in_brackets and problem.line == self.first)

    def was_below(self, line: int, column: int) -> bool:
        """Whether it may have been the value that is missing at this place."""
        return self.first <= line <= self.last or (line == self.first - 1 and column < self.column)

    def was_inside(self, begin: tuple[int, int], end: tuple[int, int]) -> bool:
        """Whether it may have been part of the mapping or list between these places."""
        if self.in_brackets:
            return begin < (self.first, self.column) < end
        return self.last >= begin[0] - 1 and self.first < end[0]


class _LenientReader(Reader):
    """A reader that goes on after a problem, and keeps the paths of the values that are not as written."""

    def __init__(self, path: str, text: str) -> None:
        super().__init__(path, text)
        self.events = self._followed(self.events)
        self.problems: list[Problem] = []
        self.unsure: set[Path] = set()
        self.place = 1, 1
        self.ends: dict[Path, tuple[int, int]] = {}
        """The place above which, or before which, a mapping or a list ends."""
        self.empty: list[Path] = []

    def _followed(self, events: Iterator[Any]) -> Iterator[Any]:
        for event in events:
            self.place = position(event.end_mark)
            yield event

    def report(self, problem: Problem, path: Path) -> None:
        """Keep a problem and go on. Raises Unreadable if there are too many."""
        if len(self.problems) > MOST_PROBLEMS:
            raise Unreadable(problem)
        self.problems.append(problem)
        self.unsure.add(path)

    def value(self, event: Any, path: Path) -> Any:
        """Build a value, and keep where it ends."""
        content = super().value(event, path)
        if isinstance(event, yaml.CollectionStartEvent):
            line, column = self.place
            self.ends[path] = line + (not self.text.endswith("\n")), column
        elif content is None:
            self.empty.append(path)
        return content

    def words(self, event: Any, path: Path) -> str:
        """Return the text of a scalar, and keep whether it is not the one written."""
        words = super().words(event, path)
        if _INSTEAD in words:
            self.unsure.add(path)
        return words

    def unsure_without(self, entries: Iterable[_Blanked]) -> frozenset[Path]:
        """Return the paths of all that is not as written, or not known without these entries."""
        lost = (path for entry in entries for path in self._lost(entry))
        return frozenset(path for path in (*self.unsure, *lost) if not is_nowhere(path))

    def _lost(self, blanked: _Blanked) -> Iterator[Path]:
        """Yield the paths of what may be lost with the entry: itself, or what may lack it, and what it left empty."""
        around = [path for path, end in self.ends.items() if blanked.was_inside(self.marks[path], end)]
        if blanked.in_brackets:
            parents = around[-1:] and [max(around, key=lambda path: self.marks[path])]
        else:
            parents = [path for path in around if self.marks[path][1] == blanked.column]
            if around and not blanked.key:  # nobody knows to what it belonged
                parents.append(max(around, key=lambda path: self.marks[path]))
        yield from ((*path, blanked.key) if blanked.key else path for path in parents or around)
        for path in self.empty:
            if not blanked.in_brackets and blanked.was_below(*self.key_marks.get(path, self.marks[path])):
                yield path


def _without_entry(text: str, error: yaml.MarkedYAMLError) -> tuple[str, _Blanked]:
    """Blank out the entry in which PyYAML stops, with all that is indented below it."""
    mark, context = error.problem_mark or error.context_mark, error.context_mark
    lines = text.split("\n")
    if context and re.search("flow|scanning", error.context or ""):
        if mark and mark.line == context.line and "flow" in (error.context or ""):
            line, blanked = _without_item(lines[mark.line], mark.line + 1, mark.column)
            if line != lines[mark.line]:
                return "\n".join([*lines[: mark.line], line, *lines[mark.line + 1 :]]), blanked
        mark = context
    last = min(mark.line if mark else 0, len(lines) - 1)
    first = _first_line(lines, last)
    column = _column(lines[first])
    if not lines[first][column:].strip():  # its dash is left and cannot stand there, nor can those below it
        column = len(lines[first]) - len(lines[first].lstrip())
    while last + 1 < len(lines) and (not lines[last + 1].strip() or _column(lines[last + 1]) > column):
        last += 1
    key = _KEY.match(lines[first], column)
    if (
        key
        and lines[first][key.end() :].strip()
        and any(_KEY.match(line, _column(line)) for line in lines[first + 1 : last + 1])
    ):
        key = None  # what stands below a value of one line was meant to stand beside it
    lines[first : last + 1] = [lines[first][:column], *[""] * (last - first)]
    return "\n".join(lines), _Blanked(first + 1, last + 1, column + 1, key[1] if key else "")


def _without_item(line: str, number: int, column: int) -> tuple[str, _Blanked]:
    """Blank out what stands in a line between two commas or brackets."""
    begin = max(line.rfind(sign, 0, column) for sign in ",[{") + 1
    end = min((place for sign in ",]}" if (place := line.find(sign, column)) >= 0), default=len(line))
    key = _KEY.match(line, begin)
    blank = line[:begin] + " " * (end - begin) + line[end:]
    return blank, _Blanked(number, number, begin + 1, key[1] if key else "", in_brackets=True)


def _column(line: str) -> int:
    """Return the column, from 0, at which an entry begins in a line, behind its dashes."""
    indent = _INDENT.match(line)
    return indent.end() if indent else 0


def _first_line(lines: Sequence[str], line: int) -> int:
    """Return the line in which the entry begins that goes on in this line."""
    for above in range(line - 1, -1, -1):
        bare = lines[above].partition(" #")[0].strip()
        if not bare or bare.startswith("#"):
            continue
        if lines[line].strip() and (bare.endswith(_OPENS) or _column(lines[line]) <= _column(lines[above])):
            break
        line = above
    return line
