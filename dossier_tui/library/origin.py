"""Where a library's dossiers come from: its files, or what was kept of them."""

import datetime as dt
from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from msgspec import Struct, field
from msgspec.structs import replace

from ..blocks import Block
from ..model import Dossier, FilePosition, Problem, Registry, Source
from ..values import Address, Citations, Date

NO_CITATIONS = Citations()

_KINDS: Mapping[str, Sequence[str]] = {
    "entry": ("person", "polity", "organisation", "place"),
    "actor": ("person", "polity", "organisation"),
    "owner": ("polity", "organisation"),
    "place": ("place", "polity"),
}
"""The kinds of entry that a reference may point to, where these are several."""


class Reading(Struct, frozen=True):
    """The result of reading a dossier's file."""

    dossier: Dossier | None
    """The dossier; None if it cannot be shown, for which `problems` has the reasons."""
    problems: tuple[Problem, ...] = ()


class Met(Struct, frozen=True, array_like=True):
    """A contact in a few words, in the wording of the file whatever the reader's: they are kept as they were said."""

    date: str
    """Its date as EDTF."""
    last: int
    """The last day on which it can be, as an ordinal; 0 if that is open or unknown."""
    words: str
    """Where and who: `Bishkek: Putin, Jeenbekov`."""


class Glance(Struct, frozen=True, array_like=True):
    """What the app's list of dossiers shows of one besides its numbers, and what it can be filtered by.

    `views` says it and the app shows it; a library only keeps it, as it was said in the wording of the file.
    """

    trade: str = ""
    """The latest trade, or else our own sum of both ways: `USD 1.8 bn`; empty if neither is known."""
    traded_in: str = ""
    """The period of that trade, as EDTF."""
    voices: tuple[tuple[str, int], ...] = ()
    """The number of sources on the side of each party and of others, by name; the name is empty for no side."""
    last: Met | None = None
    """The last contact."""
    planned: Met | None = None
    """The next contact that was planned on the dossier's day."""
    regions: tuple[str, ...] = ()
    """The regions of the parties."""
    findings: tuple[str, ...] = ()
    """The codes of what the rules find, each once."""


class Figures(Struct, frozen=True):
    """What a list of dossiers shows of one."""

    title: str
    parties: tuple[str, ...]
    """The ids of the two polities."""
    as_of: Date
    records: int
    """The number of records."""
    carried: int
    """The number of claims of the dossier's sources that are carried."""
    claims: int
    """The number of claims of the dossier's sources."""
    checks: int
    """The number of things to check before quoting."""
    years: tuple[tuple[int, int], ...]
    """Each year from the first contact to the last, with how many there were."""
    glance: Glance = Glance()


class NotLoaded(Struct, frozen=True):
    """The parts of a library that have problems, so that references to them cannot be checked or followed."""

    kinds: frozenset[str] = frozenset()
    """The kinds of registry entry of which not all are known, by their names in references."""
    entries: frozenset[str] = frozenset()
    """The ids of the registry entries with problems."""
    sources: Mapping[str, Source | None] = field(default_factory=dict)
    """The sources with problems, by id: with placeholders, or None if their claims are not known."""

    def may_hold(self, ref: str, key: str) -> bool:
        """Whether a reference of this kind may point to an entry that has problems."""
        return key in self.entries or any(kind in self.kinds for kind in _KINDS.get(ref, (ref,)))


class Shared(Struct, frozen=True):
    """What the dossiers of a library share: the registry and the sources, with the problems in their files."""

    registry: Registry = field(default_factory=Registry)
    """The merged registry of all roots; entries of the bundled one have the lowest precedence."""
    sources: Mapping[str, Source] = field(default_factory=dict)
    """All sources by id, which is the file's name without extension."""
    files: Mapping[str, Path] = field(default_factory=dict)
    """The files of the sources by id, those with problems included."""
    positions: Mapping[str, FilePosition] = field(default_factory=dict)
    """The position of each entry that a file has, by id."""
    problems: Collection[Problem] = ()
    not_loaded: NotLoaded = field(default_factory=NotLoaded)
    hidden: Citations = NO_CITATIONS
    """The citations of the registry entries that have the id of an entry of a root with higher precedence."""
    replaced: Sequence[Problem] = ()
    """Remarks on the fields that a registry has other than the one that it extends."""

    def whole(self) -> "Shared":
        """Return the same with everything read and checked now, since files may change."""
        not_loaded = replace(self.not_loaded, sources=dict(self.not_loaded.sources))
        sources, files, problems = dict(self.sources), dict(self.files), list(self.problems)
        return replace(self, sources=sources, files=files, problems=problems, not_loaded=not_loaded)

    def position(self, address: Address) -> FilePosition | None:
        """Return the position of a source or an entry; None if it has none, or if the address is of something else."""
        if address.kind == "source" and address.id in self.files:
            return FilePosition(path=str(self.files[address.id]))
        return self.positions.get(address.id) if address.kind == "entry" else None


class Origin(Protocol):
    """The dossiers of some roots, as they are written. Thread-safe."""

    @property
    def paths(self) -> Mapping[str, Path]:
        """The dossier files by key, sorted; the key is the file's name without extension."""

    @property
    def shared(self) -> Shared:
        """The registry and the sources."""

    def reading(self, key: str) -> Reading:
        """Return the result of reading one dossier. Raises KeyError if there is no such file."""

    def naming(self, entry: str) -> Sequence[str]:
        """Return the keys of all dossiers that name a registry entry, given its id, and perhaps of others."""

    def coming_round(self, on: dt.date, within: int) -> Sequence[str]:
        """Return the keys of all dossiers with an anniversary or a plan near a day, and perhaps of others."""

    def reloaded(self) -> "Origin":
        """Return the same dossiers with the changes that were made to the files."""

    def titles(self, key: str = "") -> Mapping[str, str]:
        """Return the titles that are known without reading a dossier, or only that of one; files may have changed."""

    def overview(self, dossier: Dossier) -> Sequence[Block] | None:
        """Return the overview of a dossier as it was read and as its file is, if it is kept."""

    def figures(self, key: str) -> Figures | None:
        """Return the figures of a dossier as its file is, if they are known without opening it."""

    def known_figures(self) -> "Mapping[str, Figures]":
        """Return the figures that are known without reading a dossier, by key; files may have changed."""

    def update(self, is_wanted: Callable[[], bool]) -> bool:
        """Bring what is kept up to date as long as that is wanted. Returns whether a list of dossiers has changed."""
