"""What was in a dossier when it was last read, so that what is new since can be marked."""

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
"""A fingerprint of each record and source, by its address without the pair."""


@dataclass
class Reading:
    """A small file for each dossier read, in a folder of their own."""

    folder: Path
    _new: dict[str, frozenset[Address]] = field(default_factory=dict)

    def new_since(self, dossier: Dossier) -> frozenset[Address]:
        """The addresses of what is new or changed since the dossier was last read; nothing where it never was."""
        if dossier.key not in self._new:
            before = self._before(dossier.key)
            now = fingerprints(dossier) if before else {}
            changed = (local for local, each in now.items() if before.get(local) != each)
            self._new[dossier.key] = frozenset(Address.parse(local, dossier.key) for local in changed)
        return self._new[dossier.key]

    def mark_read(self, dossier: Dossier, unread: Collection[Address] = ()) -> None:
        """Keeps that the dossier has been read as it is now, all but what is at some addresses. Raises OSError."""
        from ..files import write_file

        self.new_since(dossier)
        path = self._path(dossier.key)
        with locked(path):
            before, now = self._before(dossier.key), fingerprints(dossier)
            left = {address.local for address in unread}
            kept = {key: before.get(key, "") if key in left else each for key, each in now.items()}
            if kept != before:
                write_file(path, json.dumps(kept, indent=0), force=True)

    def forget(self, key: str) -> None:
        """Looks anew for what has been read, as after the files of the library were read again."""
        self._new.pop(key, None)

    def _before(self, key: str) -> Prints:
        """What was kept; a file that cannot be read counts as none, since only marks hang on it."""
        try:
            return msgspec.json.decode(self._path(key).read_bytes(), type=Prints)
        except (OSError, ValueError):
            return {}

    def _path(self, key: str) -> Path:
        return self.folder / f"{key}.json"


def fingerprints(dossier: Dossier) -> Prints:
    """A fingerprint of each record and each source of a dossier, of what stands in their files."""
    prints = {record.id: _print(dossier.as_written(record)) for record in dossier.records()}
    sources = {key: dossier.sources[key] for key in dossier.cited_sources}
    return prints | {f"source:{key}": _print(source) for key, source in sources.items()}


def _print(form: msgspec.Struct) -> str:
    return hashlib.blake2b(msgspec.json.encode(form, enc_hook=to_text), digest_size=8).hexdigest()
