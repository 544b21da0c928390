"""Bookmarks and notes: what readers attach to records, in a file of their own beside nobody's data.

Every change reads the file anew while no other copy may write, changes one entry and writes the rest back as
it was. So copies that run at once never lose each other's entries; where both have changed one note, both
wordings stay.
"""

import datetime as dt
import secrets
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import msgspec

from ..model import Dossier
from ..values import Address
from ..words.labels import called
from .storage import NotSaved, locked, read_toml, write_toml

Kind = Literal["bookmarks", "notes"]

HEAD = """Bookmarks and notes of the reader's own. They may be edited here; comments are not kept.
`dossier` is the pair, `record` what the mark is on, `label` what that was called, in case it is renamed."""


class Annotation(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A bookmark, or a note, on one record, source or registry entry of one dossier."""

    id: str = ""
    dossier: str
    """The key of the pair."""
    record: str
    """The address without the pair: a record's id, `source:ID` or `entry:ID`."""
    label: str = ""
    """What that was called when the annotation was made, so that an orphan can be told."""
    text: str = ""
    """The note; empty in a bookmark."""
    made: dt.datetime | None = None
    changed: dt.datetime | None = None

    @property
    def address(self) -> Address:
        """What the annotation is on."""
        return Address.parse(self.record, self.dossier)

    @property
    def is_note(self) -> bool:
        """Whether there are words, and not only a place."""
        return bool(self.text)


@dataclass
class Annotations:
    """The annotations and the file that they are kept in, which is read whenever it is asked."""

    path: Path
    notice: str = ""
    """What the reader should be told about the file."""

    @property
    def all(self) -> list[Annotation]:
        """Every annotation that can be read; of what cannot, the notice says why."""
        self.notice = ""
        try:
            return [annotation for _, annotation in self._read(read_toml(self.path))]
        except (OSError, ValueError) as error:
            self.notice = self._unreadable(error)
            return []

    def of(self, dossier: str, address: Address | None = None) -> list[Annotation]:
        """Those of one dossier, by its key, or of one thing in it."""
        return [
            annotation
            for annotation in self.all
            if annotation.dossier == dossier and address in {None, annotation.address}
        ]

    @property
    def bookmarks(self) -> list[Annotation]:
        """Those without words."""
        return [annotation for annotation in self.all if not annotation.is_note]

    @property
    def notes(self) -> list[Annotation]:
        """Those with words."""
        return [annotation for annotation in self.all if annotation.is_note]

    def toggle(self, dossier: Dossier, address: Address) -> bool:
        """Sets a bookmark, or takes it away; whether there is one now. Raises NotSaved."""
        there = [annotation for annotation in self.of(dossier.key, address) if not annotation.is_note]
        if not there:
            self._change(lambda content: self._put(content, _made(dossier, address, "")))
            return True
        for annotation in there:
            self.remove(annotation)
        return False

    def add(self, dossier: Dossier, address: Address, text: str) -> Annotation:
        """Keeps a new note. Raises NotSaved, and then nothing is changed."""
        annotation = _made(dossier, address, text)
        self._change(lambda content: self._put(content, annotation))
        return annotation

    def edit(self, annotation: Annotation, text: str) -> Annotation:
        """Gives a note other words. Where another copy has changed it meanwhile, both stay. Raises NotSaved."""
        edited = msgspec.structs.replace(annotation, text=text, changed=_now())

        def change(content: dict[str, Any]) -> None:
            nonlocal edited
            for raw, kept in self._read(content):
                if kept.id == annotation.id and kept.text == annotation.text:
                    raw.update(_written(edited))
                    return
                if kept.id == annotation.id:
                    edited = msgspec.structs.replace(edited, id=_new_id())
            self._put(content, edited)

        self._change(change)
        return edited

    def remove(self, annotation: Annotation) -> None:
        """Takes an annotation away, unless another copy has changed it meanwhile. Raises NotSaved."""

        def change(content: dict[str, Any]) -> None:
            gone = [
                raw for raw, kept in self._read(content) if kept.id == annotation.id and kept.text == annotation.text
            ]
            for kind in _KINDS:
                if kind in content:
                    content[kind] = [raw for raw in content[kind] if not any(raw is each for each in gone)]

        self._change(change)

    def orphans(self, dossiers: Iterable[Dossier]) -> list[Annotation]:
        """Annotations on what these dossiers no longer have, or on dossiers that are not among them."""
        by_key = {dossier.key: dossier for dossier in dossiers}
        return [
            annotation
            for annotation in self.all
            if annotation.dossier not in by_key or not by_key[annotation.dossier].stands(annotation.address)
        ]

    def _change(self, change: Callable[[dict[str, Any]], None]) -> None:
        try:
            with locked(self.path):
                content = read_toml(self.path)
                change(content)
                write_toml(self.path, content, HEAD)
        except (OSError, ValueError) as error:
            raise NotSaved(self._unreadable(error)) from error

    def _read(self, content: dict[str, Any]) -> Iterator[tuple[dict[str, Any], Annotation]]:
        """Each entry as it stands in the file, and as an annotation; the notice tells of one that is none."""
        for kind in _KINDS:
            for number, raw in enumerate(content.get(kind, ()), 1):
                try:
                    annotation = msgspec.convert(raw, Annotation)
                except msgspec.ValidationError as error:
                    self.notice = f"{self.path}: entry {number} of {kind}: {error}"
                    continue
                yield raw, annotation if annotation.id else msgspec.structs.replace(annotation, id=f"{kind}-{number}")

    def _put(self, content: dict[str, Any], annotation: Annotation) -> None:
        kind: Kind = "notes" if annotation.is_note else "bookmarks"
        content.setdefault(kind, []).append(_written(annotation))

    def _unreadable(self, error: Exception) -> str:
        says = (error.strerror if isinstance(error, OSError) else "") or str(error)
        return f"{self.path}: {says}"


_KINDS: tuple[Kind, ...] = ("bookmarks", "notes")


def _written(annotation: Annotation) -> dict[str, Any]:
    annotation = msgspec.structs.replace(annotation, text="\n".join(annotation.text.replace("\r\n", "\n").split("\r")))
    return {name: value for name, value in msgspec.structs.asdict(annotation).items() if value}


def _made(dossier: Dossier, address: Address, text: str) -> Annotation:
    return Annotation(
        id=_new_id(),
        dossier=dossier.key,
        record=address.local,
        label=called(dossier, address),
        text=text,
        made=_now(),
    )


def _new_id() -> str:
    return secrets.token_hex(6)


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC).replace(microsecond=0)


def annotations_path() -> Path:
    """The file that bookmarks and notes are kept in."""
    from platformdirs import user_data_path

    return user_data_path("dossier", appauthor=False) / "notes.toml"
