"""A dossier: the records of one pair, by section and group, with what they refer to."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar, overload

from .blocks import Line, Span, line
from .fields import Form, RecordId, SourceId, changed, names_of, references, values_of
from .record import AnyRecord, Group, Held, OtherValue, Record, Section
from .registry import Office, Registry
from .source import Claim, Source
from .values import UNKNOWN, Address, Citations, Date, Quantity, listed

AnyValue = TypeVar("AnyValue")


class Remark(Form, kw_only=True):
    """A curator's warning before the material is quoted."""

    title: str
    about: tuple[RecordId, ...]
    says: str
    """Prose; `[sp#12]` cites what stands before it."""
    accepted: bool = False
    """True where the oddity was looked into and is none, such as rounding."""


class Header(Form, kw_only=True):
    """The head of a dossier file: what is said once, above the sections."""

    title: str
    parties: tuple[str, str]
    as_of: Date
    """The day on which all of it was so."""
    sources: dict[str, SourceId]
    """Short alias of each source cited: its id, the file's name in seeds/. The main source first."""
    occasion: RecordId = ""
    """The contact for which the dossier was made."""
    on_names: str = ""
    """How names and status are worded, and whose words they are; `[sp#12]` cites."""
    remarks: tuple[Remark, ...] = ()
    """What to check before quoting, in the order of weight."""


@dataclass(frozen=True)
class Footnote:
    """One paragraph of one source; paragraph 0 is the document as a whole, where not all of it was read."""

    source: str
    """The source's id."""
    paragraph: int


def footnotes_of(cites: Citations, sources: Mapping[str, Source]) -> tuple[Footnote, ...]:
    """The paragraphs that citations stand for, each once."""
    notes: list[Footnote] = []
    for cite in cites:
        source = sources[cite.source]
        paragraphs = [source.by_number[n].p for n in cite.claims if n in source.by_number]
        places = [0] if source.unverified else [*paragraphs, *cite.paragraphs]
        notes += [Footnote(cite.source, place) for place in places]
    return tuple(dict.fromkeys(notes))


@dataclass(frozen=True)
class Dossier:
    """One pair, whole: header, groups, and the registry and sources that they refer to."""

    key: str
    """The file's name without ending: `russia-kyrgyzstan`."""
    header: Header
    sections: tuple[Section, ...]
    held: Mapping[str, Mapping[str, Held]]
    """Groups by section key and group key."""
    registry: Registry
    sources: Mapping[str, Source]
    """Sources by global id; `header.sources` has the aliases."""
    not_said_by_section: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    path: str = ""

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

    @property
    def main_source(self) -> Source:
        """The source declared first."""
        return self.sources[self.main]

    @property
    def main(self) -> str:
        """The id of the source declared first; empty where none is."""
        return next(iter(self.cited_sources), "")

    @property
    def cited_sources(self) -> tuple[str, ...]:
        """The ids of the dossier's sources, in the file's order; the main source first."""
        return tuple(self.header.sources.values())

    def held_in(self, section: Section, group: Group) -> Held:
        """What one group holds."""
        return self.held.get(section.key, {}).get(group.key)

    @cached_property
    def _placed(self) -> dict[str, tuple[Record, Section, Group]]:
        placed = {}
        for section in self.sections:
            for group in section.groups:
                held = self.held_in(section, group)
                for record in held if isinstance(held, tuple) else ():
                    placed[record.id] = (record, section, group)
        return placed

    @overload
    def records(self, *, section: str = "") -> list[Record]: ...

    @overload
    def records(self, kind: type[AnyRecord], section: str = "") -> list[AnyRecord]: ...

    def records(self, kind: type[Record] = Record, section: str = "") -> list[Any]:
        """Records in file order, of one kind or all, of one section or all."""
        placed = self._placed.values()
        return [record for record, home, _ in placed if isinstance(record, kind) and section in {"", home.key}]

    def record(self, key: str) -> Record | None:
        """The record with this id."""
        return self._placed[key][0] if key in self._placed else None

    def home(self, key: str) -> tuple[Section, Group]:
        """The section and the group that a record lives in."""
        return self._placed[key][1:]

    def address(self, record: Record) -> Address:
        """The address of one of its records."""
        return Address("record", record.id, self.key)

    def at(self, address: Address | None) -> Record | None:
        """The record at an address; None where that is of something else or of another dossier."""
        here = address and address.kind == "record" and address.pair in {"", self.key}
        return self.record(address.id) if address and here else None

    def label(self, key: str) -> str:
        """What a record or registry entry is called, by its id."""
        record = self.record(key)
        return record.label(self) if record else self.registry.name(key)

    def called(self, address: Address) -> str:
        """What stands at an address is called."""
        if address.kind == "source" and address.id in self.sources:
            return self.sources[address.id].name
        return self.label(address.id)

    def stands(self, address: Address | None) -> bool:
        """Whether something stands at an address here: a record, a source or a registry entry."""
        if address is None or address.pair not in {"", self.key}:
            return False
        if address.kind == "source":
            return address.id in self.cited_sources
        return address.id in self.registry.entries if address.kind == "entry" else self.at(address) is not None

    # Citations

    def footnotes(self, cites: Citations) -> tuple[Footnote, ...]:
        """The paragraphs that citations stand for, each once."""
        return footnotes_of(cites, self.sources)

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

    # What is said of things

    def name(self, key: str) -> str:
        """The name of a registry entry."""
        return self.registry.name(key)

    def adjective(self, polity: str) -> str:
        """`Kyrgyz`, or the polity's name where it has no adjective."""
        entry = self.registry.polities.get(polity)
        return entry.adjective or entry.name if entry else polity

    def place(self, keys: str | Sequence[str]) -> str:
        """Places in words, with the polity where that is neither party: `Dushanbe, Tajikistan`."""
        ids = (keys,) if isinstance(keys, str) else keys
        return listed([self._one_place(key) for key in ids])

    def _one_place(self, key: str) -> str:
        if key in {"", UNKNOWN}:
            return "not said" if key else ""
        place = self.registry.places.get(key)
        if place is None:
            return self.name(key)
        within = place.within or ("" if place.of in {*self.parties, ""} else self.name(place.of))
        return f"{place.name}, {within}" if within else place.name

    def place_with_preposition(self, key: str) -> str:
        """`in Bishkek`, `on Lake Issyk-Kul`; empty where there is no place."""
        place = self.registry.places.get(key)
        kind = place.kind if place else ""
        preposition = "on" if kind in {"lake", "river", "sea", "island"} else "in the" if kind == "region" else "in"
        return f"{preposition} {self.place(key)}" if key else ""

    def office(self, person: str, date: Date | None) -> tuple[Office, str] | None:
        """The office on a date, and its words: `then prime minister of Kyrgyzstan`."""
        entry = self.registry.people.get(person)
        office = entry.office_on(date) if entry and date else None
        if office is None:
            return None
        then = "then " if office.over(self.as_of) else ""
        words = office.styled or f"{office.role} of {self.name(office.of)}"
        return office, then + words

    def state(self, record: Record) -> Line:
        """`planned on 11 July 2019`, where a record is not of something past and done."""
        if record.state is None:
            return ()
        passed = record.when and record.when.last and self.as_of.last and record.when.last < self.as_of.last
        late = "; outcome not recorded" if record.state == "planned" and passed else ""
        return (Span(f"{record.state} as of {record.state_as_of or self.as_of}{late}", "state"),)

    def marks(self, record: Record) -> Line:
        """What a table shows beside a record: its state and the numbers of the checks about it."""
        state = (Span(f" – {record.state}", "state"),) if record.state else ()
        checks = [str(n) for n in self.check_numbers.get(record.id, ())]
        return line(state, Span(f" (check {listed(checks)})", "check") if checks else "")

    # Other sources and remarks

    def contradicts(self, record: Record, other: OtherValue) -> bool:
        """Whether another source's value excludes the printed one, rather than adding to it."""
        printed = getattr(record, _attribute(record, other.field), None)
        if printed in (None, "", (), UNKNOWN):
            return False
        if isinstance(printed, Date):
            return not printed.covers(Date.parse(other.value))
        if isinstance(printed, Quantity):
            return printed.known and not printed.agrees(Quantity.parse(other.value))
        place = other.field == "place" and isinstance(printed, str)
        return not (place and printed in self.registry.polities and self.registry.polity_of(other.value) == printed)

    def said_otherwise(self, record: Record, other: OtherValue) -> str:
        """Another source's value in words. Raises ValueError where it is no value of that field."""
        if other.field == "place":
            return self.place(other.value)
        printed = getattr(record, _attribute(record, other.field), None)
        if isinstance(printed, Date):
            return str(Date.parse(other.value).in_order(printed.order))
        return str(Quantity.parse(other.value)) if isinstance(printed, Quantity) else self.name(other.value)

    @cached_property
    def checks(self) -> tuple[Remark | Record, ...]:
        """What to check before quoting, in order: remarks, then records that others contradict."""
        remarks = [remark for remark in self.header.remarks if not remark.accepted]
        covered = {key for remark in remarks for key in remark.about}
        disputed: list[Remark | Record] = [
            record
            for record in self.records()
            if record.id not in covered and any(self.contradicts(record, o) for o in record.other_sources_say)
        ]
        return (*remarks, *disputed)

    @cached_property
    def check_numbers(self) -> Mapping[str, tuple[int, ...]]:
        """The numbers of the checks about each record, by its id."""
        numbers: dict[str, tuple[int, ...]] = {}
        for number, check in enumerate(self.checks, 1):
            for key in check.about if isinstance(check, Remark) else (check.id,):
                numbers[key] = (*numbers.get(key, ()), number)
        return numbers

    # Carriers

    @cached_property
    def mentioned(self) -> set[str]:
        """Ids of the registry entries that the dossier names, with the polities they belong to."""
        found = {*self.parties}
        for record in self.records():
            found |= {key for _, ref, key in references(record) if ref not in {"record", "source"}}
        found.discard(UNKNOWN)
        for key, _, cites in self.registry.cited():
            if self.own_cites(cites):
                found.add(key)
        for key in list(found):
            entry = self.registry.entries.get(key)
            found |= {owner for owner in (getattr(entry, "of", ""), getattr(entry, "part_of", "")) if owner}
        return found & set(self.registry.entries)

    @cached_property
    def carriers(self) -> Mapping[tuple[str, int], tuple[Address, ...]]:
        """What carries each claim of this dossier's sources: records, registry entries, the sources' own records."""
        found: dict[tuple[str, int], list[Address]] = {}

        def carry(carrier: Address, source_id: str, numbers: Iterable[int]) -> None:
            for number in numbers:
                found.setdefault((source_id, number), []).append(carrier)

        for source_id in self.cited_sources:
            carry(Address("source", source_id), source_id, self.sources[source_id].own_claims)
        for key, _, cites in self.registry.cited():
            for cite in self.own_cites(cites):
                carry(Address("entry", key), cite.source, cite.claims)
        for record in self.records():
            for cite in record.src:
                carry(self.address(record), cite.source, cite.claims)
        return {claim: tuple(dict.fromkeys(by)) for claim, by in found.items()}

    def gaps(self, record: Record) -> list[str]:
        """The fields of a record of which the curators found that the source does not say them."""
        return [str(path[0]) for path, value in values_of(record, (str, Date, Quantity)) if _unsaid(value)]  # type: ignore[arg-type]


def _unsaid(value: Any) -> bool:
    return value == UNKNOWN or (isinstance(value, Date | Quantity) and not value.known)


def _attribute(record: Record, written: str) -> str:
    """The attribute that a field as written is kept in (`from` is a word of Python)."""
    return names_of(type(record)).get(written, written)


def said(value: Any, dossier: Dossier, ref: str = "") -> str:
    """Any field's value in a reader's words."""
    if isinstance(value, (tuple, list)):
        return "; ".join(said(item, dossier, ref) for item in value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (Date, Quantity)):
        return str(value)
    text = str(value)
    if text == UNKNOWN:
        return "not said"
    if ref == "place":
        return dossier.place(text)
    return dossier.label(text) if ref else text
