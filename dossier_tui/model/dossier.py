"""A dossier: the resolved records of one pair, with everything that they refer to."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, Self, TypeVar, overload

from msgspec import Struct, field
from msgspec.structs import replace

from ..values import UNKNOWN, Address, Citations, Date, Quantity
from .checks import Check, Finding, checks_of
from .contact import Contact
from .document import Document
from .event import Event
from .fields import Form, Path, changed, cites_in, references, values_of
from .header import Header
from .kinds import AnyRecord
from .link import Link
from .office import Office
from .registry import Registry
from .section import Group, Held, Section
from .sections import SECTIONS
from .source import Claim, Source
from .steps import AHEAD, NOT_DONE

AnyValue = TypeVar("AnyValue")
Kind = TypeVar("Kind", bound=AnyRecord)


class FilePosition(Form):
    """The position of a value in a file: path, line and column, the latter two from 1."""

    path: str
    line: int = 1
    column: int = 1


class Dossier(Struct, frozen=True, dict=True):
    """The dossier of one pair.

    A library yields resolved dossiers: citations name sources by id, the values in `other_sources_say` are parsed,
    and every record has its id.
    """

    key: str
    """The file's name without extension: `russia-kyrgyzstan`."""
    header: Header
    held: Mapping[str, Mapping[str, Held]]
    """The content of each group, by section key and group key."""
    registry: Registry
    """The registry entries that the dossier names, and those that they refer to."""
    sources: Mapping[str, Source]
    """The sources that the dossier declares or cites, by id."""
    named: frozenset[str] = frozenset()
    """The ids of the registry entries that the dossier names, and of the polities and organisations they belong to."""
    found: tuple[Finding, ...] = ()
    """What the rules found when it was resolved, with what holds only from a later day on (see `findings`)."""
    not_said: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """What curators list as not said by the sources, by section key."""
    unsaid: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The keys of the fields that are `unknown`, by the id of the record; records without any are left out."""
    positions: Mapping[str, FilePosition] = field(default_factory=dict)
    """The position of each record in the file, by record id."""
    path: str = ""
    """The path of the dossier's file."""
    sections: tuple[Section, ...] = SECTIONS
    """The sections of a dossier, in the order of their tabs."""
    file_day: Date | None = None
    """The day as of which the file is correct, if the dossier is shown as of another (see `dossier_on`)."""

    @property
    def title(self) -> str:
        """The name of the pair."""
        return self.header.title

    @property
    def as_of(self) -> Date:
        """The date as of which the dossier is correct, or the day for which it is shown."""
        return self.header.as_of

    @property
    def told_on(self) -> Date:
        """The date as of which the file is correct: for what bears no date, on whatever day it is looked at."""
        return self.file_day or self.as_of

    @property
    def is_looking_back(self) -> bool:
        """Whether it is shown as it stood on an earlier day than the file's own."""
        return self.file_day is not None and (self.as_of.last or dt.date.max) < (self.file_day.last or dt.date.max)

    @property
    def parties(self) -> tuple[str, str]:
        """The ids of the two polities, in the order of the file."""
        return self.header.parties

    def held_in(self, section: Section, group: Group) -> Held:
        """Return the content of one group; None if nobody has looked for it."""
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

    @cached_property
    def _ids(self) -> Mapping[str, str]:
        """The id of each record, by that id and by those that it had before."""
        former = {old: record.id for record, _, _ in self._placed.values() for old in record.formerly}
        return {**former, **{key: key for key in self._placed}}

    @cached_property
    def _by_section(self) -> dict[str, list[AnyRecord]]:
        records: dict[str, list[AnyRecord]] = {"": [], **{section.key: [] for section in self.sections}}
        for record, home, _ in self._placed.values():
            records[""].append(record)
            records[home.key].append(record)
        return records

    @cached_property
    def _by_kind(self) -> dict[tuple[type | None, str], list[AnyRecord]]:
        """The records of a kind and a section that have been asked for so far."""
        return {}

    @overload
    def records(self, *, section: str = "") -> list[AnyRecord]: ...

    @overload
    def records(self, kind: type[Kind], section: str = "") -> list[Kind]: ...

    def records(self, kind: type | None = None, section: str = "") -> list[Any]:
        """Return the records in the order of the file, optionally only those of one kind or one section."""
        known = self._by_kind
        if (kind, section) not in known:
            records = self._by_section.get(section, [])
            known[kind, section] = [record for record in records if kind is None or isinstance(record, kind)]
        return [*known[kind, section]]

    def record(self, key: str) -> AnyRecord | None:
        """Return the record with this id, or that had it before; None if there is none."""
        return self._placed[self._ids[key]][0] if key in self._ids else None

    def home(self, key: str) -> tuple[Section, Group]:
        """Return the section and the group that hold a record. Raises KeyError if no record has or had this id."""
        return self._placed[self._ids[key]][1:]

    @cached_property
    def successors(self) -> Mapping[str, str]:
        """The party that stands for a polity, by the polity's id: itself, or the one that took its place."""
        return {each: party for party in reversed(self.parties) for each in self.registry.with_predecessors(party)}

    @cached_property
    def answers(self) -> dict[Any, Any]:
        """What functions of the dossier have worked out so far, by function (see `once`)."""
        return {}

    def forget(self) -> None:
        """Forget what has been worked out, which holds the dossier itself, so that its memory is free at once."""
        vars(self).clear()

    @cached_property
    def sides(self) -> dict[tuple[str, str], str]:
        """The sides that have been worked out so far, by the actor's id and the date (see `offices.side_of`)."""
        return {}

    @cached_property
    def offices_at(self) -> Mapping[str, Mapping[str, Office]]:
        """The known offices of the people at each contact, by the ids of the contact and of the person.

        They are those held on the day of the contact, or on the dossier's day if the contact has no date, or if it is
        ahead and nobody can know.
        """
        return {contact.id: dict(self._offices_at(contact)) for contact in self.records(Contact)}

    def _offices_at(self, contact: Contact) -> Iterator[tuple[str, Office]]:
        days = [contact.date] if contact.date.known else [self.told_on]
        if contact.state in AHEAD:
            days.append(self.as_of)
        for person in contact.named:
            office = next(filter(None, (self.registry.office_on(person, day) for day in days)), None)
            if office:
                yield person, office

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What the rules find today, the most severe first; also what the curators let stand, with the reason."""
        return tuple(finding for finding in self.found if finding.holds)

    @cached_property
    def checks(self) -> tuple[Check, ...]:
        """What to verify before quoting, in order. Checks are numbered from 1."""
        return tuple(checks_of(self.header.remarks, self.findings))

    @cached_property
    def check_numbers(self) -> Mapping[str, tuple[int, ...]]:
        """The numbers of the checks about each record, by record id."""
        numbers: dict[str, tuple[int, ...]] = {}
        for number, check in enumerate(self.checks, 1):
            for key in check.about:
                numbers[key] = (*numbers.get(key, ()), number)
        return numbers

    def with_found(self, found: tuple[Finding, ...]) -> Self:
        """Return a dossier that carries what the rules find, with what was worked out before anybody asked for that."""
        carrying = replace(self, found=found)
        if "findings" not in self.__dict__:
            carrying.__dict__.update(self.__dict__, answers={**self.answers})
        return carrying

    def with_same_records(self, **changes: Any) -> Self:
        """Return a dossier with the same records and other fields, with what was worked out of the records alone."""
        other = replace(self, **changes)
        other.__dict__.update((name, self.__dict__[name]) for name in _OF_RECORDS if name in self.__dict__)
        return other

    def with_held(self, change: Callable[[Held], Held]) -> Self:
        """Return a dossier of which each group holds something else."""
        held = {
            section: {group: change(records) for group, records in groups.items()}
            for section, groups in self.held.items()
        }
        return replace(self, held=held)

    def with_records(self, change: Callable[[AnyRecord], AnyRecord]) -> Self:
        """Return a dossier with each of its records changed."""
        return self.with_held(lambda held: tuple(map(change, held)) if isinstance(held, tuple) else held)

    def address(self, record: AnyRecord) -> Address:
        """Return the address of one of the dossier's records."""
        return self.address_of(record.id)

    def address_of(self, key: str) -> Address:
        """Return the address of the record with this id."""
        return Address("record", key, self.key)

    def record_at(self, address: Address | None) -> AnyRecord | None:
        """Return the record at an address; None if the address is of another kind or another dossier."""
        here = address and address.kind == "record" and address.pair in {"", self.key}
        return self.record(address.id) if address and here else None

    def has(self, address: Address | None) -> bool:
        """Whether the dossier has a record, a source or a registry entry at this address."""
        if address is None or address.pair not in {"", self.key}:
            return False
        if address.kind == "source":
            return address.id in self.cited_sources
        return address.id in self.registry.entries if address.kind == "entry" else self.record_at(address) is not None

    @property
    def main(self) -> str:
        """The id of the main source, which is declared first; empty if no source is declared."""
        return next(iter(self.cited_sources), "")

    @cached_property
    def cited_sources(self) -> tuple[str, ...]:
        """The ids of the sources that the header declares, the main source first."""
        return tuple(self.header.sources.values())

    @cached_property
    def aliases(self) -> Mapping[str, str]:
        """The alias of each source in the dossier's file, by source id."""
        return {source: alias for alias, source in reversed(self.header.sources.items())}

    def alias(self, source: str) -> str:
        """Return the alias of a source in this dossier, or its id if it has none."""
        return self.aliases.get(source, source)

    def as_written(self, value: AnyValue) -> AnyValue:
        """Replace source ids by the dossier's aliases in citations, or in all citations of a form."""
        written: AnyValue = changed(value, Citations, lambda cites: cites.renamed(self.aliases))
        return written

    @cached_property
    def cites(self) -> Mapping[str, Citations]:
        """All citations inside each record, in the order of its fields, by record id."""
        return {record.id: cites_in(record) for record in self.records()}

    @cached_property
    def references(self) -> Mapping[str, tuple[tuple[Path, str, str], ...]]:
        """Every reference inside each record (see `fields.references`), by record id."""
        return {record.id: tuple(references(record)) for record in self.records()}

    def claims(self, cites: Citations) -> list[tuple[str, Claim]]:
        """Return the claims cited, each with the id of its source. A cited paragraph stands for all its claims."""
        return [(cite.source, claim) for cite in cites for claim in self.sources[cite.source].cited(cite)]

    def own_cites(self, cites: Citations | None) -> Citations:
        """Return those of a registry entry's citations whose source this dossier has."""
        return Citations(cite for cite in cites or () if cite.source in self.sources)

    def office_cites(self, office: Office) -> Citations:
        """Return the citations of an office: of this dossier's own sources, then those for its term."""
        return Citations((*self.own_cites(office.src), *self.own_cites(office.term_src)))

    def name(self, key: str) -> str:
        """Return the name of a registry entry, or of a body of this dossier; the id if there is neither."""
        body = None if key in self.registry.entries else self.record(key)
        return getattr(body, "name", "") or self.registry.name(key)

    def said(self, key: str) -> str:
        """Return the name of an entry, or of a body of this dossier, as it stands inside a sentence: `the Isles`."""
        return self.registry.said(key) if key in self.registry.entries else self._said_of_body(key)

    def _said_of_body(self, key: str) -> str:
        name = self.name(key)
        return f"the {name}" if name != key else key


_OF_RECORDS = ("_placed", "_ids", "_by_section", "_by_kind", "cites", "references")
"""What is worked out of the records of a dossier alone."""


def unsaid_of(records: Iterable[AnyRecord]) -> dict[str, tuple[str, ...]]:
    """Return the keys of the fields that are `unknown`, by the id of the record; records without any are left out."""
    return {record.id: fields for record in records if (fields := _unsaid_fields(record))}


_STEPS = {"acts", "terms", "response", "by_account_of"}
"""Fields that say themselves what the source does not give: most have forms of their own."""


def _unsaid_fields(record: AnyRecord) -> tuple[str, ...]:
    unsaid = [str(path[0]) for path, value in values_of(record, (str, Date, Quantity)) if _is_unsaid(value)]
    return tuple(key for key in unsaid if key not in {*_STEPS, *_needless(record)})


def _needless(record: AnyRecord) -> Iterator[str]:
    """Yield the keys of which nobody misses a value: the day of what recurs or was not done, force of what has none."""
    if isinstance(record, Event) and (record.due or record.state in NOT_DONE):
        yield "date"
    if record.how_often:
        yield from ("date", "since", "signed", "period")
    if isinstance(record, Link) and not record.begins:
        yield "date"
    if isinstance(record, Document) and not record.has_force:
        yield "in_force"


def _is_unsaid(value: str | Date | Quantity) -> bool:
    if isinstance(value, Date):
        return value.is_unknown
    return value == UNKNOWN if isinstance(value, str) else not value.known
