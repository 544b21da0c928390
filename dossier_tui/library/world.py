"""The world's polities and their capitals, generated: read only when something names one that no registry file has.

260 of them would cost each start, so they are no part of a library's registry: a dossier takes those that it names, and
what a reader types is looked for in one text. An entry is a line of its file, so that one is read without the others.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import msgspec
from msgspec.structs import replace

from ..model import ENTRY_KINDS, Entry, Polity, Registry, references
from ..roots import ID, bundled_root, world_folder

KINDS = ("polities", "places")
"""The kinds of entry, by key in ENTRY_KINDS, of which there are files."""
_TAKEN_FOR = {"polity": ("polities",), "owner": ("polities",), "actor": ("polities",), "place": ("places", "polities"),
              "entry": KINDS, "mention": KINDS}  # fmt: skip
"""The kinds of entry that each kind of reference takes."""
LONGEST_NAME = 16
"""The maximum number of words of a name of a polity."""


class World:
    """The entries of the world's polities and of their capitals."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @cached_property
    def _lines(self) -> Mapping[str, Mapping[str, bytes]]:
        """The encoded entries by kind and id."""
        return {
            kind: {
                id.decode(): value
                for id, value in re.findall(
                    rb"(?m)^([a-z0-9-]+): (\{.*\})$", self._folder.joinpath(f"{kind}.yaml").read_bytes()
                )
            }
            for kind in KINDS
        }

    @cached_property
    def _names(self) -> str:
        """A line for each name and code of a polity, folded, with the ids of those that have it, below an empty one."""
        return "\n" + (self._folder / "names.tsv").read_text(encoding="utf-8")

    def ids(self, ref: str) -> Sequence[str]:
        """Return the ids that a reference of a kind may name; none if it takes no polity and no place."""
        return [id for kind in _TAKEN_FOR.get(ref, ()) for id in self._lines[kind]]

    def has(self, ref: str, id: str) -> bool:
        """Whether a reference of a kind, such as `place` (see `model.fields`), may name an entry with this id."""
        return any(id in self._lines[kind] for kind in _TAKEN_FOR.get(ref, ()))

    def entry(self, kind: str, id: str) -> Entry | None:
        """Return an entry, given its kind by key in ENTRY_KINDS; None if there is none."""
        line = self._lines[kind].get(id) if kind in KINDS else None
        return _decoder(kind).decode(line) if line else None

    def written(self, kind: str, id: str) -> Any:
        """Return an entry as its file has it, for one that extends it; None if there is none."""
        line = self._lines[kind].get(id) if kind in KINDS else None
        return msgspec.json.decode(line) if line else None

    def polities(self, typed: str) -> Sequence[str]:
        """Return the ids of the polities that have a name or a code as it is typed, however it is spelled."""
        from ..matching import words_of  # who names a pair by its key needs no names

        _, found, rest = self._names.partition(f"\n{' '.join(words_of(typed))}\t")
        return rest.partition("\n")[0].split(" ") if found else ()

    def names(self) -> Iterator[tuple[str, str]]:
        """Yield every name and code of a polity, folded, with the polity's id."""
        for line in self._names.strip("\n").split("\n"):
            name, _, ids = line.partition("\t")
            yield from ((name, id) for id in ids.split(" "))


@cache
def _decoder(kind: str) -> msgspec.json.Decoder[Entry]:
    return msgspec.json.Decoder(ENTRY_KINDS[kind].form)


@cache
def world() -> World:
    """Return the bundled entries of the world's polities; nothing is read before one is asked for."""
    return World(world_folder(bundled_root()))


def completed(registry: Registry, ids: Iterable[str]) -> Registry:
    """Return the registry with those of the world's entries that these ids name and that it lacks.

    What they refer to is there too. They stand behind the registry's own, in the order of their ids.
    """
    waiting = [id for id in ids if id not in registry.entries and ID.fullmatch(id)]  # no words of what has no entry
    if not waiting:
        return registry
    found: dict[str, dict[str, Entry]] = {kind: {} for kind in KINDS}
    while waiting:
        id = waiting.pop()
        for kind in KINDS:
            entry = None if id in found[kind] else world().entry(kind, id)
            if entry:
                found[kind][id] = entry
                waiting += [name for _, _, name in references(entry) if name not in registry.entries]
    if not any(found.values()):
        return registry
    more = {kind: {**registry.of_kind(kind), **dict(sorted(found[kind].items()))} for kind in KINDS}
    return replace(registry, **more)


def complete(registry: Registry) -> Registry:
    """Return the registry with all of the world's entries that it lacks, for who writes a dossier."""
    return completed(registry, world().ids("entry"))


def polity(registry: Registry, id: str) -> Polity | None:
    """Return a polity of the registry, or of the world if the registry lacks it; None if there is none."""
    entry = registry.polities.get(id) or world().entry("polities", id)
    return entry if isinstance(entry, Polity) else None
