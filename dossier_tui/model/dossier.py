"""A dossier: the records of one pair, resolved, with all that they refer to."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar, overload

from ..values import Address, Citations, Date
from .checks import Check
from .fields import Form, changed
from .header import Header
from .kinds import AnyRecord
from .registry import Registry
from .section import Group, Held, Section
from .sections import SECTIONS
from .source import Claim, Source

AnyValue = TypeVar("AnyValue")
Kind = TypeVar("Kind", bound=AnyRecord)


class FilePosition(Form):
    """Where something begins in a file: path, line and column, both from 1."""

    path: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True)
class Dossier:
    """One pair, whole. Sources are named by their ids, other sources' values are typed, derived ids are written in."""

    key: str
    """The file's name without ending: `russia-kyrgyzstan`."""
    header: Header
    held: Mapping[str, Mapping[str, Held]]
    """Groups by section key and group key."""
    registry: Registry
    """The entries that it names, and those that they refer to."""
    sources: Mapping[str, Source]
    """The sources that it cites, by id."""
    named: frozenset[str] = frozenset()
    """Ids of the registry entries that it names, with the polities and bodies they belong to."""
    checks: tuple[Check, ...] = ()
    """What to check before quoting, in order; the first has the number 1."""
    not_said: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By section key: what the curators list as not said."""
    positions: Mapping[str, FilePosition] = field(default_factory=dict)
    """Where each record begins, by its id."""
    path: str = ""
    sections: tuple[Section, ...] = SECTIONS

    @property
    def title(self) -> str:
        """The name of the pair."""
        return self.header.title

    @property
    def as_of(self) -> Date:
        """The day on which all of it was so."""
        return self.header.as_of

    @property
    def parties(self) -> tuple[str, str]:
        """The two polities' ids, in the file's order."""
        return self.header.parties

    # Records

    def held_in(self, section: Section, group: Group) -> Held:
        """What one group holds."""
        return self.held.get(section.key, {}).get(group.key)

    @cached_property
    def _placed(self) -> dict[str, tuple[AnyRecord, Section, Group]]:
        placed = {}
        for section in self.sections:
            for group in section.groups:
                held = self.held_in(section, group)
                for record in held if isinstance(held, tuple) else ():
                    placed[record.id] = (record, section, group)
        return placed

    @overload
    def records(self, *, section: str = "") -> list[AnyRecord]: ...

    @overload
    def records(self, kind: type[Kind], section: str = "") -> list[Kind]: ...

    def records(self, kind: type | None = None, section: str = "") -> list[Any]:
        """Records in file order, of one kind or all, of one section or all."""
        placed = self._placed.values()
        return [r for r, home, _ in placed if (kind is None or isinstance(r, kind)) and section in {"", home.key}]

    def record(self, key: str) -> AnyRecord | None:
        """The record with this id."""
        return self._placed[key][0] if key in self._placed else None

    def home(self, key: str) -> tuple[Section, Group]:
        """The section and the group that a record lives in."""
        return self._placed[key][1:]

    @cached_property
    def check_numbers(self) -> Mapping[str, tuple[int, ...]]:
        """The numbers of the checks about each record, by its id."""
        numbers: dict[str, tuple[int, ...]] = {}
        for number, check in enumerate(self.checks, 1):
            for key in check.about:
                numbers[key] = (*numbers.get(key, ()), number)
        return numbers

    # Addresses

    def address(self, record: AnyRecord) -> Address:
        """The address of one of its records."""
        return Address("record", record.id, self.key)

    def at(self, address: Address | None) -> AnyRecord | None:
        """The record at an address; None where that is of something else or of another dossier."""
        here = address and address.kind == "record" and address.pair in {"", self.key}
        return self.record(address.id) if address and here else None

    def stands(self, address: Address | None) -> bool:
        """Whether something stands at an address here: a record, a source or a registry entry."""
        if address is None or address.pair not in {"", self.key}:
            return False
        if address.kind == "source":
            return address.id in self.cited_sources
        return address.id in self.registry.entries if address.kind == "entry" else self.at(address) is not None

    # Sources

    @property
    def main(self) -> str:
        """The id of the source declared first; empty where none is."""
        return next(iter(self.cited_sources), "")

    @property
    def cited_sources(self) -> tuple[str, ...]:
        """The ids of the dossier's sources, in the file's order; the main source first."""
        return tuple(self.header.sources.values())

    @cached_property
    def aliases(self) -> Mapping[str, str]:
        """The short name of each source in the dossier's file, by its id."""
        return {source: alias for alias, source in reversed(self.header.sources.items())}

    def alias(self, source: str) -> str:
        """The alias of a source in this dossier; the id itself where it has none."""
        return self.aliases.get(source, source)

    def as_written(self, value: AnyValue) -> AnyValue:
        """Citations, or a form with all citations in it, as the dossier's file writes them: with aliases."""
        written: AnyValue = changed(value, Citations, lambda cites: cites.renamed(self.aliases))
        return written

    def claims(self, cites: Citations) -> list[tuple[str, Claim]]:
        """The claims that citations name, each with its source's id; those of whole paragraphs too."""
        return [
            (cite.source, claim)
            for cite in cites
            for claim in self.sources[cite.source].claims
            if claim.n in cite.claims or claim.p in cite.paragraphs
        ]

    def own_cites(self, cites: Citations | None) -> Citations:
        """Those of a registry entry's citations that are of this dossier's sources."""
        return Citations(cite for cite in cites or () if cite.source in self.cited_sources)

    def name(self, key: str) -> str:
        """The name of a registry entry."""
        return self.registry.name(key)
