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

from ..model.dossier import Dossier
from ..values import Address
from ..words.labels import called
from .keeping import NotKept, alone, read_toml, write_toml

Kind = Literal["bookmarks", "notes"]

HEAD = """Bookmarks and notes of the reader's own. They may be edited here; comments are not kept.
`dossier` is the pair, `record` what the mark is on, `label` what that was called, in case it is renamed."""


class Mark(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A bookmark, or a note, on one record, source or registry entry of one dossier."""

    id: str = ""
    dossier: str
    """The key of the pair."""
    record: str
    """The address without the pair: a record's id, `source:ID` or `entry:ID`."""
    label: str = ""
    """What that was called when the mark was made, so that an orphan can be told."""
    text: str = ""
    """The note; empty in a bookmark."""
    made: dt.datetime | None = None
    changed: dt.datetime | None = None

    @property
    def address(self) -> Address:
        """What the mark is on."""
        return Address.parse(self.record, self.dossier)

    @property
    def is_note(self) -> bool:
        """Whether there are words, and not only a place."""
        return bool(self.text)


@dataclass
class Marks:
    """The marks and the file that they are kept in, which is read whenever it is asked."""

    path: Path
    notice: str = ""
    """What the reader should be told about the file."""

    @property
    def all(self) -> list[Mark]:
        """Every mark that can be read; of what cannot, the notice says why."""
        self.notice = ""
        try:
            return [mark for _, mark in self._read(read_toml(self.path))]
        except (OSError, ValueError) as error:
            self.notice = self._unreadable(error)
            return []

    def of(self, dossier: str, address: Address | None = None) -> list[Mark]:
        """Those of one dossier, by its key, or of one thing in it."""
        return [mark for mark in self.all if mark.dossier == dossier and address in {None, mark.address}]

    @property
    def bookmarks(self) -> list[Mark]:
        """Those without words."""
        return [mark for mark in self.all if not mark.is_note]

    @property
    def notes(self) -> list[Mark]:
        """Those with words."""
        return [mark for mark in self.all if mark.is_note]

    def toggle(self, dossier: Dossier, address: Address) -> bool:
        """Sets a bookmark, or takes it away; whether there is one now. Raises NotKept."""
        there = [mark for mark in self.of(dossier.key, address) if not mark.is_note]
        if not there:
            self._change(lambda content: self._put(content, _made(dossier, address, "")))
            return True
        for mark in there:
            self.remove(mark)
        return False

    def add(self, dossier: Dossier, address: Address, text: str) -> Mark:
        """Keeps a new note. Raises NotKept, and then nothing is changed."""
        mark = _made(dossier, address, text)
        self._change(lambda content: self._put(content, mark))
        return mark

    def edit(self, mark: Mark, text: str) -> Mark:
        """Gives a note other words. Where another copy has changed it meanwhile, both stay. Raises NotKept."""
        edited = msgspec.structs.replace(mark, text=text, changed=_now())

        def change(content: dict[str, Any]) -> None:
            nonlocal edited
            for raw, kept in self._read(content):
                if kept.id == mark.id and kept.text == mark.text:
                    raw.update(_written(edited))
                    return
                if kept.id == mark.id:
                    edited = msgspec.structs.replace(edited, id=_new_id())
            self._put(content, edited)

        self._change(change)
        return edited

    def remove(self, mark: Mark) -> None:
        """Takes a mark away, unless another copy has changed it meanwhile. Raises NotKept."""

        def change(content: dict[str, Any]) -> None:
            gone = [raw for raw, kept in self._read(content) if kept.id == mark.id and kept.text == mark.text]
            for kind in _KINDS:
                if kind in content:
                    content[kind] = [raw for raw in content[kind] if not any(raw is each for each in gone)]

        self._change(change)

    def orphans(self, dossiers: Iterable[Dossier]) -> list[Mark]:
        """Marks on what these dossiers no longer have, or on dossiers that are not among them."""
        by_key = {dossier.key: dossier for dossier in dossiers}
        return [
            mark for mark in self.all if mark.dossier not in by_key or not by_key[mark.dossier].stands(mark.address)
        ]

    def _change(self, change: Callable[[dict[str, Any]], None]) -> None:
        try:
            with alone(self.path):
                content = read_toml(self.path)
                change(content)
                write_toml(self.path, content, HEAD)
        except (OSError, ValueError) as error:
            raise NotKept(self._unreadable(error)) from error

    def _read(self, content: dict[str, Any]) -> Iterator[tuple[dict[str, Any], Mark]]:
        """Each entry as it stands in the file, and as a mark; the notice tells of one that is none."""
        for kind in _KINDS:
            for number, raw in enumerate(content.get(kind, ()), 1):
                try:
                    mark = msgspec.convert(raw, Mark)
                except msgspec.ValidationError as error:
                    self.notice = f"{self.path}: entry {number} of {kind}: {error}"
                    continue
                yield raw, mark if mark.id else msgspec.structs.replace(mark, id=f"{kind}-{number}")

    def _put(self, content: dict[str, Any], mark: Mark) -> None:
        kind: Kind = "notes" if mark.is_note else "bookmarks"
        content.setdefault(kind, []).append(_written(mark))

    def _unreadable(self, error: Exception) -> str:
        says = (error.strerror if isinstance(error, OSError) else "") or str(error)
        return f"{self.path}: {says}"


_KINDS: tuple[Kind, ...] = ("bookmarks", "notes")


def _written(mark: Mark) -> dict[str, Any]:
    mark = msgspec.structs.replace(mark, text="\n".join(mark.text.replace("\r\n", "\n").split("\r")))
    return {name: value for name, value in msgspec.structs.asdict(mark).items() if value}


def _made(dossier: Dossier, address: Address, text: str) -> Mark:
    return Mark(
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


def marks_path() -> Path:
    """The file that bookmarks and notes are kept in."""
    from platformdirs import user_data_path

    return user_data_path("dossier", appauthor=False) / "notes.toml"
