"""Rewrites a dossier that was written for model 1 so that it is written for this one.

Only keys and words that changed their spelling are replaced, each at the place where the reader found it. So comments,
order, quotes and line ends stay as they are. What only a person can decide stays too, and is told.
"""

import codecs
import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any, get_args

from msgspec import Struct

from ..model import MODEL, SECTIONS, Path, Problem
from ..model.steps import ResponseKind
from ..values import UNKNOWN, listed
from .folders import first_problems
from .loading import read_text
from .meant import GONE
from .written import Written
from .yamltext import Unreadable, decode

BEFORE = "1"
"""The version that is rewritten, which files did not name."""
GROUPS: Mapping[Path, str] = {
    ("history", "background"): "events",
    ("history", "documents_counted"): "figures",
    ("economy", "sessions"): "events",
}
"""The groups that have another key now, by section and old key."""
PARTNERS: Path = ("economy", "partners")
"""The group that is gone."""
FIELDS: Mapping[str, str] = {"since_words": "date_words", "period_words": "date_words", "parts_stated": "size"}
"""The fields of records that have another key now, by the old one."""
ANSWER, RESPONSE, NOT_GIVEN = "answer", "response", "not given"
"""The old and the new key of what others made of a position, and the new word for an unknown one."""
NAMES: Mapping[str, str] = {**FIELDS, ANSWER: RESPONSE}
"""The new key of each field, where a record names it as a value."""


class Change(Struct, frozen=True, order=True):
    """A piece of the text with what replaces it."""

    line: int
    """The line, from 1."""
    column: int
    """The column, from 1."""
    old: str
    """The text at this place; empty for an insertion."""
    new: str

    @property
    def message(self) -> str:
        """What is changed, in words."""
        if self.old and not self.new:
            return f"{self.old.strip(', ')} is taken out; what may stand has `ack: {{CODE: the reason}}` in its record"
        if self.old:
            return f"{self.old} becomes {self.new}"
        added = self.new.strip(", \r\n")
        return f"{added} is added"


class Upgrade(Struct, frozen=True):
    """A file as it should be."""

    content: bytes
    """The bytes for the file; those that it had if there is no change."""
    changes: tuple[Change, ...] = ()
    """What differs from the file, in order."""
    problems: tuple[Problem, ...] = ()
    """What is left for a person to change, or why nothing is changed at all."""


def upgraded(raw: bytes, path: str) -> Upgrade:
    """Return the bytes of a dossier's file, written for this model as far as possible.

    Nothing is changed in a file with mistakes in its YAML, or which is no dossier.
    """
    try:
        text = decode(raw, path)
    except Unreadable as error:
        return Upgrade(raw, problems=(error.problem,))
    written, problems = read_text(text, path)
    if written is None or problems:
        return Upgrade(raw, problems=tuple(first_problems(problems)))
    if problem := _refusal(written):
        return Upgrade(raw, problems=(problem,))
    rewriting = _Rewriting(text, written)
    rewriting.rewrite()
    mark = codecs.BOM_UTF8 if raw.startswith(codecs.BOM_UTF8) else b""
    content = mark + rewriting.result.encode()
    if problem := _unreadable(content, path):
        return Upgrade(raw, problems=(problem,))
    return Upgrade(content, tuple(sorted(rewriting.changes)), tuple(first_problems(rewriting.problems)))


def _refusal(written: Written) -> Problem | None:
    """Return why a file is not rewritten at all; None if it is a dossier of this model or the one before."""
    if not isinstance(written.content, dict) or "parties" not in written.content:
        return Problem(written.path, 0, 0, "is no dossier, since it names no `parties`; it stays as it is")
    if written.content.get("model", BEFORE) not in (BEFORE, str(MODEL)):
        return written.problem(
            ("model",), f"only model {BEFORE} is rewritten, as model {MODEL}; the file stays as it is"
        )
    return None


def _unreadable(content: bytes, path: str) -> Problem | None:
    """Return the problem of a new content that could not be read again, such as one that is now too large."""
    try:
        problems = read_text(decode(content, path), path)[1]
    except Unreadable as error:
        problems = [error.problem]
    message = "stays as it is, since it could not be read when rewritten: "
    return Problem(path, 0, 0, message + problems[0].message) if problems else None


class _Rewriting:
    """The changes of one text. Each method makes those that one rule wants, or tells what to do instead."""

    def __init__(self, text: str, written: Written) -> None:
        self.written = written
        self.lines = text.split("\n")
        self.changes: list[Change] = []
        self.problems: list[Problem] = []
        self.renamed: set[Path] = set()
        """The paths of values under their new keys."""

    @property
    def result(self) -> str:
        """The text with all changes made."""
        lines = list(self.lines)
        for change in sorted(self.changes, reverse=True):
            line, start = lines[change.line - 1], change.column - 1
            lines[change.line - 1] = line[:start] + change.new + line[start + len(change.old) :]
        gone = {change.line - 1 for change in self.changes if not change.new and not lines[change.line - 1].strip()}
        return "\n".join(line for number, line in enumerate(lines) if number not in gone)

    def rewrite(self) -> None:
        """Apply every rule."""
        self._model()
        for path, new in GROUPS.items():
            if path in self.written.key_marks:
                self._rename(path, new)
        if PARTNERS in self.written.key_marks:
            self._leave(
                PARTNERS,
                "there is no group `partners` any more: move praise to `evaluations`, ranks and shares to `figures`, "
                "anything else to `statements`, and take `partners` out",
            )
        for path, remark in _each(("remarks",), self.written.content.get("remarks", [])):
            for key in GONE.keys() & remark.keys() if isinstance(remark, dict) else ():
                if not self._change(self._removal((*path, key))):
                    self._leave((*path, key), f"take `{key}` out")
        for path, record in _records(self.written.content):
            self._record(path, record)

    def _record(self, path: Path, record: Mapping[str, Any]) -> None:
        for old, new in FIELDS.items():
            if old in record:
                self._rename((*path, old), new)
        if ANSWER in record:
            self._answer((*path, ANSWER))
        self._field_names(path, record)

    def _model(self) -> None:
        """Write the version of the model above everything else, below the comments at the top."""
        if self.written.content.get("model") == str(MODEL):
            return
        if "model" in self.written.content:
            done = self._change(self._swap(self.written.marks["model",], BEFORE, str(MODEL)))
        else:
            done = self._change(self._insertion(f"model: {MODEL}"))
        if not done:
            self._leave(("model",), f"write `model: {MODEL}` above everything else")

    def _insertion(self, entry: str) -> Change | None:
        """Return the change that puts an entry before all others of the file; None if it is written unusually."""
        line, column = self.written.marks[()]
        text = self.lines[line - 1]
        if text[column - 1] == "{":
            return Change(line, column + 1, "", f"{entry}, " if text[column:].strip() else f"{entry},")
        if (line, column) != min(self.written.key_marks.values()):
            return None
        end = "\r\n" if text.endswith("\r") else "\n"
        return Change(line, column, "", f"{entry}{end}{text[: column - 1]}")

    def _rename(self, path: Path, new: str, *also: Change | None, entry: str = "") -> None:
        """Give a key its new name, and make other changes with it; what then stands there is `entry`, or the name."""
        old, target = path[-1], (*path[:-1], new)
        if target in self.written.key_marks or target in self.renamed:
            self._leave(path, f"`{old}` is now `{new}`, which stands here too: put what both have under `{new}`")
        elif self._change(self._swap(self.written.key_marks[path], str(old), new), *also):
            self.renamed.add(target)
        else:
            self._leave(path, f"write `{entry or new}` instead of `{old}`")

    def _answer(self, path: Path) -> None:
        if self.written.at(path) == UNKNOWN:
            word = self._swap(self.written.marks[path], UNKNOWN, NOT_GIVEN)
            self._rename(path, RESPONSE, word, entry=f"{RESPONSE}: {NOT_GIVEN}")
            return
        kinds = listed([each for each in get_args(ResponseKind) if each != NOT_GIVEN], "or")
        self._leave(
            path,
            f"only a person can say what kind of answer this is: write `{RESPONSE}: [{{kind: …, says: …}}]` "
            f"instead of `{ANSWER}`, with these words behind `says`; the kind is {kinds}",
        )

    def _field_names(self, path: Path, record: Mapping[str, Any]) -> None:
        """Respell the keys of fields where a record names them, except those that it has itself and that stay."""
        for place, name in _named_fields(path, record):
            new = NAMES.get(name, "")
            if not new or (name in record and (*path, new) not in self.renamed):
                continue
            if name == ANSWER and place[-1] == "field":
                self._leave(place, f"write the answer in another source as a form in `{RESPONSE}`, with its `src`")
            elif not self._change(self._swap(self.written.marks[place], name, new)):
                self._leave(place, f"write `{new}` instead of `{name}`")

    def _swap(self, mark: tuple[int, int], old: str, new: str) -> Change | None:
        """Return the change of a word at a mark, in its quotes; None if the word is written in some other way."""
        line, column = mark
        text = self.lines[line - 1]
        column += text.startswith(("'", '"'), column - 1)
        return Change(line, column, old, new) if text.startswith(old, column - 1) else None

    def _removal(self, path: Path) -> Change | None:
        """Return the change that takes out an entry of one word, with its comma; None if it is written unusually."""
        line, column = self.written.key_marks[path]
        text = self.lines[line - 1]
        entry = re.compile(rf"{path[-1]}: *\w+(?=[\s,}}]|$)").match(text, column - 1)
        if entry is None:
            return None
        before, after = re.search(r", *$", text[: entry.start()]), re.match(r", *", text[entry.end() :])
        start = before.start() if before else entry.start()
        end = entry.end() + (after.end() if after and not before else 0)
        return Change(line, start + 1, text[start:end], "")

    def _change(self, *changes: Change | None) -> bool:
        """Make changes, all or none: none if one cannot be made."""
        possible = [change for change in changes if change]
        if len(possible) < len(changes):
            return False
        self.changes += possible
        return True

    def _leave(self, path: Path, message: str) -> None:
        self.problems.append(self.written.problem(path, message, key=path in self.written.key_marks))


def _records(content: Mapping[str, Any]) -> Iterator[tuple[Path, Mapping[str, Any]]]:
    """Yield each record of a dossier, with its path."""
    for section in (each.key for each in SECTIONS):
        groups = content.get(section)
        for group, records in groups.items() if isinstance(groups, dict) else ():
            for path, record in _each((section, group), records):
                if isinstance(record, dict):
                    yield path, record


def _named_fields(path: Path, record: Mapping[str, Any]) -> Iterator[tuple[Path, str]]:
    """Yield each key of a field that a record names as a value, with the path of that value."""
    inferred = _each((*path, "inferred"), record.get("inferred"))
    others = _each((*path, "other_sources_say"), record.get("other_sources_say"))
    named = [
        *inferred,
        *(((*place, "field"), other.get("field")) for place, other in others if isinstance(other, dict)),
    ]
    yield from ((place, name) for place, name in named if isinstance(name, str))


def _each(path: Path, values: Any) -> Collection[tuple[Path, Any]]:
    """Return each value of a list with its path, or the only one that stands instead of a list."""
    return [((*path, n), value) for n, value in enumerate(values)] if isinstance(values, list) else [(path, values)]
