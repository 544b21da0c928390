"""The content of each dossier when it was last read, to mark what is new since."""

from collections.abc import Collection
from pathlib import Path
from typing import Any

import msgspec

from ..files.writing import write_file
from ..model import Dossier
from ..values import Address
from ..values.plain import to_text
from .storage import Unreadable, locked, read_text, set_aside

Prints = dict[str, str]
"""The fingerprint of each record and source, by its address without the pair."""


class Reading(msgspec.Struct):
    """A folder with one small file of fingerprints for each dossier that has been read."""

    folder: Path
    notice: str = ""
    """A message to the reader about a file that cannot be read; empty if there is none."""
    _new: dict[str, frozenset[Address]] = msgspec.field(default_factory=dict)

    def new_since(self, dossier: Dossier) -> frozenset[Address]:
        """Return the addresses of records and sources that are new or changed since the dossier was last read.

        Empty if it has never been read. The answer is kept until `forget`.
        """
        if dossier.key not in self._new:
            saved, _ = self._read(self._path(dossier.key))
            current = fingerprints(dossier) if saved else {}
            changed = (local for local, each in current.items() if saved.get(local) != each)
            self._new[dossier.key] = frozenset(Address.parse(local, dossier.key) for local in changed)
        return self._new[dossier.key]

    def mark_read(self, dossier: Dossier, unread: Collection[Address] = ()) -> None:
        """Save that the current content of a dossier, except the `unread` addresses, has been read. Raises OSError."""
        self.new_since(dossier)
        path = self._path(dossier.key)
        with locked(path):
            saved, error = self._read(path)
            current = fingerprints(dossier)
            unread_locals = {address.local for address in unread}
            new = {key: saved.get(key, "") if key in unread_locals else each for key, each in current.items()}
            if error:
                with set_aside(path) as aside:
                    _write(path, new)
                self.notice = f"{error}. That file is kept as {aside}, and a new one was begun"
            elif new != saved:
                _write(path, new)

    def forget(self, key: str) -> None:
        """Discard the answer of `new_since` for a dossier, for instance after its file was read again."""
        self._new.pop(key, None)

    def _read(self, path: Path) -> tuple[Prints, Unreadable | None]:
        """Return the saved fingerprints that can be read, and what is wrong with the file."""
        try:
            text = read_text(path)
            saved = msgspec.json.decode(text, type=dict[str, Any]) if text is not None else {}
        except Unreadable as error:
            return {}, error
        except (ValueError, RecursionError) as error:
            return {}, Unreadable(path, f"what you have read cannot be told from it: {error}")
        prints = {key: each for key, each in saved.items() if isinstance(each, str)}
        invalid = next((key for key in saved if key not in prints), None)
        return prints, None if invalid is None else Unreadable(path, f"'{invalid}' has no fingerprint")

    def _path(self, key: str) -> Path:
        return self.folder / f"{key}.json"


def fingerprints(dossier: Dossier) -> Prints:
    """Return the fingerprints of a dossier's records and sources as their files have them."""
    prints = {record.id: _fingerprint(dossier.as_written(record)) for record in dossier.records()}
    sources = {key: dossier.sources[key] for key in dossier.cited_sources}
    return prints | {f"source:{key}": _fingerprint(source) for key, source in sources.items()}


def _write(path: Path, prints: Prints) -> None:
    import json  # here, since nothing is written before a dossier is left

    write_file(path, json.dumps(prints, indent=0), force=True)


def _fingerprint(form: msgspec.Struct) -> str:
    import hashlib  # here, since a dossier that was never read needs none, and it loads OpenSSL

    return hashlib.blake2b(msgspec.json.encode(form, enc_hook=to_text), digest_size=8).hexdigest()
