"""The content of each dossier when it was last read, to mark what is new since."""

import hashlib
import json
from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from ..model import Dossier
from ..values import Address
from ..values.plain import to_text
from .storage import locked

Prints = dict[str, str]
"""The fingerprint of each record and source, by its address without the pair."""


@dataclass
class Reading:
    """A folder with one small file of fingerprints for each dossier that has been read."""

    folder: Path
    _new: dict[str, frozenset[Address]] = field(default_factory=dict)

    def new_since(self, dossier: Dossier) -> frozenset[Address]:
        """Return the addresses of records and sources that are new or changed since the dossier was last read.

        Empty if it has never been read. The answer is kept until `forget`.
        """
        if dossier.key not in self._new:
            saved = self._saved(dossier.key)
            current = fingerprints(dossier) if saved else {}
            changed = (local for local, each in current.items() if saved.get(local) != each)
            self._new[dossier.key] = frozenset(Address.parse(local, dossier.key) for local in changed)
        return self._new[dossier.key]

    def mark_read(self, dossier: Dossier, unread: Collection[Address] = ()) -> None:
        """Save that the current content of a dossier, except the `unread` addresses, has been read. Raises OSError."""
        from ..files import write_file

        self.new_since(dossier)
        path = self._path(dossier.key)
        with locked(path):
            saved, current = self._saved(dossier.key), fingerprints(dossier)
            unread_locals = {address.local for address in unread}
            new = {key: saved.get(key, "") if key in unread_locals else each for key, each in current.items()}
            if new != saved:
                write_file(path, json.dumps(new, indent=0), force=True)

    def forget(self, key: str) -> None:
        """Discard the answer of `new_since` for a dossier, for instance after its file was read again."""
        self._new.pop(key, None)

    def _saved(self, key: str) -> Prints:
        """Return the saved fingerprints; empty if there is no readable file, since only the marks depend on it."""
        try:
            return msgspec.json.decode(self._path(key).read_bytes(), type=Prints)
        except (OSError, ValueError):
            return {}

    def _path(self, key: str) -> Path:
        return self.folder / f"{key}.json"


def fingerprints(dossier: Dossier) -> Prints:
    """Return the fingerprints of a dossier's records and sources as their files have them."""
    prints = {record.id: _fingerprint(dossier.as_written(record)) for record in dossier.records()}
    sources = {key: dossier.sources[key] for key in dossier.cited_sources}
    return prints | {f"source:{key}": _fingerprint(source) for key, source in sources.items()}


def _fingerprint(form: msgspec.Struct) -> str:
    return hashlib.blake2b(msgspec.json.encode(form, enc_hook=to_text), digest_size=8).hexdigest()
