"""Drafts: what the reader has typed into a note that is not saved yet, in a file for each dialog."""

import contextlib
import datetime as dt
import os
from collections.abc import Iterator
from pathlib import Path

import msgspec

from ..files.writing import sweep_folder
from ..values import Address
from .annotations import Annotation, saved_text
from .storage import Unreadable, locked, read_toml, write_toml

HEAD = "A note that was not saved. It is offered when a note is begun on the same entry, and goes when that is saved."


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """The unsaved text of a note."""

    id: str = msgspec.field(default_factory=lambda: os.urandom(6).hex())
    """A random id, the name of the file."""
    dossier: str
    """The key of the dossier."""
    record: str
    """The address without the pair."""
    label: str = ""
    """The label of what the note is on."""
    text: str = ""
    """The text as typed."""
    note: str = ""
    """The id of the note that is edited; empty for a new one."""
    before: str = ""
    """The text of that note before it was edited."""
    typed: dt.datetime | None = None
    """The time of the last change, in UTC."""

    @property
    def annotation(self) -> Annotation | None:
        """The note that is edited, as it was when the draft was begun; None for a new one."""
        if not self.note:
            return None
        return Annotation(id=self.note, dossier=self.dossier, record=self.record, label=self.label, text=self.before)

    @property
    def is_worth_keeping(self) -> bool:
        """Whether the text has words that are not in the note."""
        return self.text.strip() not in {"", self.before.strip()}


class Drafts(msgspec.Struct):
    """The folder of drafts."""

    folder: Path
    """The path of the folder."""
    notice: str = ""
    """A message to the reader about a draft that cannot be read; empty if there is none."""

    def on(self, dossier: str, address: Address) -> Draft | None:
        """Return the newest draft of a note on an address of a dossier; None if there is none."""
        self.notice = ""
        mine = [draft for draft in self._all() if (draft.dossier, draft.record) == (dossier, address.local)]
        never = dt.datetime.min.replace(tzinfo=dt.UTC)
        return max(mine, key=lambda draft: draft.typed or never, default=None)

    @property
    def count(self) -> int:
        """The number of drafts that can be read."""
        return len(list(self._all()))

    def keep(self, draft: Draft) -> None:
        """Save a draft in place of its last version, or delete it if it has no words of its own. Raises OSError."""
        if not draft.is_worth_keeping:
            self.drop(draft)
            return
        typed = dt.datetime.now(dt.UTC)
        draft = msgspec.structs.replace(
            draft, text=saved_text(draft.text), before=saved_text(draft.before), typed=typed
        )
        with self._locked():
            write_toml(self._path(draft.id), msgspec.structs.asdict(draft), HEAD)

    def drop(self, draft: Draft) -> None:
        """Delete a draft. Raises OSError."""
        if self.folder.exists():
            with self._locked():
                self._path(draft.id).unlink(missing_ok=True)

    def _all(self) -> Iterator[Draft]:
        try:
            paths = sorted(self.folder.glob("[!.]*.toml"))
        except OSError as error:
            self.notice = f"{self.folder}: {error.strerror or error}"
            return
        for path in paths:
            try:
                draft = msgspec.convert(read_toml(path), Draft)
            except Unreadable as error:
                self.notice = f"A draft cannot be read: {error}"
            except msgspec.ValidationError as error:
                self.notice = f"A draft cannot be read: {path}: {error}"
            else:
                yield msgspec.structs.replace(draft, id=path.stem, typed=_in_utc(draft.typed))

    @contextlib.contextmanager
    def _locked(self) -> Iterator[None]:
        with locked(self.folder / "drafts"):
            sweep_folder(self.folder)
            yield

    def _path(self, id: str) -> Path:
        return self.folder / f"{id}.toml"


def _in_utc(time: dt.datetime | None) -> dt.datetime | None:
    return time if time is None or time.tzinfo else time.replace(tzinfo=dt.UTC)
