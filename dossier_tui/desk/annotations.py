"""Annotations: the reader's bookmarks and notes, kept in a file outside any library.

Every change locks the file, reads it again, changes one entry and writes the rest back unchanged. So several running
copies of the program never lose each other's entries. If two of them edit the same note, both wordings are kept.
A file that cannot be read is kept under a new name when the next entry is written.
"""

import datetime as dt
import os
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, Literal

import msgspec

from ..model import Dossier
from ..values import Address
from .storage import NotSaved, Shape, Unreadable, misshapen, parse_toml, read_text, update_toml

Kind = Literal["bookmarks", "notes"]

HEAD = """Bookmarks and notes of the reader's own. They may be edited here; comments are not kept.
`dossier` is the pair, `record` what the mark is on, `label` what that was called, in case it is renamed."""


class Annotation(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A bookmark or a note on a record, source or registry entry of one dossier."""

    id: str = ""
    """A random id, or the kind and the position in the file if the file has none."""
    dossier: str
    """The key of the dossier."""
    record: str
    """The address without the pair: a record's id, `source:ID` or `entry:ID`."""
    label: str = ""
    """The label at the time of the annotation, to recognise it if the record is gone."""
    text: str = ""
    """The text of a note; empty for a bookmark."""
    made: dt.datetime | None = None
    """The time of creation, in UTC."""
    changed: dt.datetime | None = None
    """The time of the last edit, in UTC; None if it has not been edited."""

    @property
    def address(self) -> Address:
        """The address of what is annotated."""
        return Address.parse(self.record, self.dossier)

    @property
    def is_note(self) -> bool:
        """Whether it is a note; otherwise it is a bookmark."""
        return bool(self.text)


class Annotations(msgspec.Struct):
    """The annotations in one file, which is read again for every question."""

    path: Path
    """The path of the file."""
    notice: str = ""
    """A message to the reader about the file as it was last read; empty if there is none."""
    moved: str = ""
    """A message to the reader about a file that was kept under a new name; empty if there is none."""
    _taken: dict[Address, Annotation] = msgspec.field(default_factory=dict)
    """The bookmarks that were taken away since the file was opened: one that is set again is the same."""

    @property
    def all(self) -> list[Annotation]:
        """All annotations that can be read. If some cannot, the notice says why."""
        self.notice = ""
        try:
            text = read_text(self.path) or ""
            content = parse_toml(self.path, text)
        except Unreadable as error:
            self.notice = f"{error}. Correct it; it is kept under a new name when you next write a note"
            return []
        errors = [*misshapen(self.path, text, content, _SHAPE), *_invalid_entries(self.path, text, content)]
        if errors:
            more = f" (and {len(errors) - 1} more)" if len(errors) > 1 else ""
            self.notice = f"{errors[0]}; the other entries are not affected{more}"
        return [annotation for _, annotation in _entries(content)]

    def of(self, dossier: str, address: Address | None = None) -> list[Annotation]:
        """Return the annotations on a dossier, given its key, or only those on one address in it."""
        return [
            annotation
            for annotation in self.all
            if annotation.dossier == dossier and address in {None, annotation.address}
        ]

    @property
    def bookmarks(self) -> list[Annotation]:
        """All bookmarks."""
        return [annotation for annotation in self.all if not annotation.is_note]

    @property
    def notes(self) -> list[Annotation]:
        """All notes."""
        return [annotation for annotation in self.all if annotation.is_note]

    def toggle(self, dossier: Dossier, address: Address) -> bool:
        """Set or remove the bookmark at an address. Returns whether there is one now. Raises NotSaved.

        One that is set again is the same as before, with its day.
        """
        bookmarks = [annotation for annotation in self.of(dossier.key, address) if not annotation.is_note]
        if not bookmarks:
            again = self._taken.get(address) or _new_annotation(dossier, address, "")
            self._change(lambda content: self._put(content, again))
            return True
        for annotation in bookmarks:
            self.remove(annotation)
            self._taken[address] = annotation
        return False

    def add(self, dossier: Dossier, address: Address, text: str) -> Annotation:
        """Add an annotation and return it: a note, or a bookmark if the text is empty. Raises NotSaved."""
        annotation = _new_annotation(dossier, address, text)
        self._change(lambda content: self._put(content, annotation))
        return annotation

    def edit(self, annotation: Annotation, text: str) -> Annotation:
        """Change the text of a note and return the new one. Raises NotSaved.

        If another copy of the program has changed or removed the note since, the new text is added as a note.
        """
        edited = msgspec.structs.replace(annotation, text=text, changed=_now())

        def change(content: dict[str, Any]) -> None:
            nonlocal edited
            for raw, kept in _entries(content):
                if kept.id == annotation.id and kept.text == annotation.text:
                    raw.update(_written(edited))
                    return
                if kept.id == annotation.id:
                    edited = msgspec.structs.replace(edited, id=_new_id())
            self._put(content, edited)

        self._change(change)
        return edited

    def remove(self, annotation: Annotation) -> None:
        """Remove an annotation, unless another copy of the program has changed it since. Raises NotSaved."""

        def change(content: dict[str, Any]) -> None:
            removed = [
                raw for raw, kept in _entries(content) if kept.id == annotation.id and kept.text == annotation.text
            ]
            for kind in _KINDS:
                if kind in content:
                    content[kind] = [raw for raw in content[kind] if not any(raw is each for each in removed)]

        self._change(change, may_begin_anew=False)

    def orphans(self, dossiers: Iterable[Dossier]) -> list[Annotation]:
        """Return the annotations on dossiers that are not among these, or on addresses that they do not have."""
        by_key = {dossier.key: dossier for dossier in dossiers}
        return [
            annotation
            for annotation in self.all
            if annotation.dossier not in by_key or not by_key[annotation.dossier].has(annotation.address)
        ]

    def _change(self, change: Callable[[dict[str, Any]], None], *, may_begin_anew: bool = True) -> None:
        try:
            self.moved = (
                update_toml(self.path, change, _SHAPE, known={} if may_begin_anew else None, head=HEAD) or self.moved
            )
        except OSError as error:
            raise NotSaved(f"{self.path}: {error.strerror or error}") from error
        except Unreadable as error:
            raise NotSaved(str(error)) from error

    def _put(self, content: dict[str, Any], annotation: Annotation) -> None:
        """Add an annotation, but no second bookmark at one address, which another copy of the program may have set."""
        kind: Kind = "notes" if annotation.is_note else "bookmarks"
        at = annotation.dossier, annotation.address
        bookmarked = ((kept.dossier, kept.address) for _, kept in _entries(content) if not kept.is_note)
        if not annotation.is_note and at in bookmarked:
            return
        content.setdefault(kind, []).append(_written(annotation))


_KINDS: tuple[Kind, ...] = ("bookmarks", "notes")
_SHAPE: Shape = dict.fromkeys(_KINDS, list)


def _entries(content: dict[str, Any]) -> Iterator[tuple[dict[str, Any], Annotation]]:
    """Yield each valid entry of the file, as written and as an annotation."""
    for kind, number, raw in _raw_entries(content):
        annotation = _annotation(raw)
        if isinstance(annotation, Annotation):
            yield raw, annotation if annotation.id else msgspec.structs.replace(annotation, id=f"{kind}-{number}")


def _raw_entries(content: dict[str, Any]) -> Iterator[tuple[Kind, int, Any]]:
    """Yield whatever stands in the lists of the file, with its kind and its number."""
    for kind in _KINDS:
        entries = content.get(kind)
        for number, raw in enumerate(entries if isinstance(entries, list) else (), 1):
            yield kind, number, raw


def _annotation(raw: Any) -> Annotation | str:
    """Return an entry as an annotation, or what is wrong with it."""
    try:
        annotation = msgspec.convert(raw, Annotation)
        for time in filter(None, (annotation.made, annotation.changed)):
            time.astimezone()
    except msgspec.ValidationError as error:
        return str(error)
    except (ValueError, OverflowError):
        return "the time is out of range"
    return annotation


def _invalid_entries(path: Path, text: str, content: dict[str, Any]) -> Iterator[Unreadable]:
    for kind, number, raw in _raw_entries(content):
        error = _annotation(raw)
        if isinstance(error, str):
            line = _line_of_entry(text, kind, number, len(content[kind]))
            yield Unreadable(path, f"entry {number} of {kind}: {error}", line)


def _line_of_entry(text: str, kind: Kind, number: int, count: int) -> int:
    """Return the line of an entry's heading; 0 if the entries are written in another way."""
    heading = re.compile(rf"\s*\[\[\s*{kind}\s*\]\]")
    lines = [line for line, written in enumerate(text.split("\n"), 1) if heading.match(written)]
    return lines[number - 1] if len(lines) == count else 0


def saved_text(text: str) -> str:
    """Return a text as it can be saved: with plain line feeds, and without halves of characters."""
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return whole.replace("\r\n", "\n").replace("\r", "\n")


def _written(annotation: Annotation) -> dict[str, Any]:
    annotation = msgspec.structs.replace(annotation, text=saved_text(annotation.text))
    return {name: value for name, value in msgspec.structs.asdict(annotation).items() if value}


def _new_annotation(dossier: Dossier, address: Address, text: str) -> Annotation:
    from ..words.labels import address_label  # here, since the start of the app needs no labels

    return Annotation(
        id=_new_id(),
        dossier=dossier.key,
        record=address.local,
        label=address_label(dossier, address),
        text=text,
        made=_now(),
    )


def _new_id() -> str:
    return os.urandom(6).hex()


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC).replace(microsecond=0)


def annotations_path() -> Path:
    """Return the path of the file with bookmarks and notes."""
    from platformdirs import user_data_path

    return user_data_path("dossier", appauthor=False) / "notes.toml"
