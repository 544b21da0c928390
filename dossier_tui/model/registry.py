"""The registry: the polities, people, places and organisations that dossiers name."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from ..values import Citations, Date
from ..values.articles import with_article
from .fields import Form, LanguageTag, OrganisationId, OwnerId, PlaceId, PolityId, Text, references, values_of
from .office import ENVOYS, Office, Role


class PartyWording(Form, kw_only=True):
    """The name or status of an entry in the words of one party, as a source shows them."""

    name: str = ""
    """The name that the party uses, if it differs."""
    status: str = ""
    """The status in the party's words: `territory of Georgia`."""
    src: Citations
    """The citations that show this wording."""


class Entry(Form, kw_only=True):
    """An entry of the registry: something with a name."""

    name: Text
    """The name as dossiers write it; neutral if the name is disputed."""
    article: Literal["", "the"] | None = None
    """The article that the name takes inside a sentence: `the` for the United States, `""` for none.

    Worked out for an organisation where it is not written: the European Court, but Arland Airlines.
    """
    names: dict[LanguageTag, Text] = msgspec.field(default_factory=dict)
    """Names in other languages, by BCP 47 tag: `{ru: Сапар Исаков}`."""
    also: tuple[Text, ...] = ()
    """Other spellings that a search should find."""
    note: str = ""
    """What it is according to the sources, in a few words."""
    src: Citations | None = None
    """The citations for the note, or for the name if there is no note. They name the source by its id."""
    by_viewpoint: dict[PolityId, PartyWording] = msgspec.field(default_factory=dict)
    """For a disputed name or status, the wording of each party, by polity. Shown only to readers who choose it."""

    @property
    def said(self) -> str:
        """The name as it stands inside a sentence: `the United States`."""
        return f"{self.article or ''} {self.name}".strip()

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every spelling of the name, `name` itself first."""
        of_parties = (wording.name for wording in self.by_viewpoint.values() if wording.name)
        return tuple(dict.fromkeys((self.name, *self.names.values(), *self.also, *of_parties)))

    @property
    def neutral_spellings(self) -> tuple[str, ...]:
        """The spellings that may be shown to anybody: without those of one party."""
        return tuple(dict.fromkeys((self.name, *self.names.values(), *self.also)))

    @property
    def all_names(self) -> tuple[str, ...]:
        """Every word that stands for the entry in a text: its spellings, and what its kind has besides."""
        return self.spellings


def _named(*names: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, names)))


class Recognition(Form, kw_only=True):
    """The recognition of a polity by another."""

    by: PolityId
    """The polity that recognises it."""
    since: Date | None = None
    """The date of the recognition."""
    src: Citations
    """The citations for the recognition."""


class TerritorialClaim(Form, kw_only=True):
    """The claim of a polity that the territory of another is its own."""

    by: PolityId
    """The polity that makes the claim."""
    src: Citations
    """The citations for the claim."""


class Predecessor(Form, kw_only=True):
    """A polity that another took the place of."""

    of: PolityId
    """The predecessor."""
    date: Date | None = None
    """When it was succeeded."""
    src: Citations
    """The citations for it."""


class FiscalCalendar(Form, kw_only=True):
    """When a polity's fiscal year begins."""

    starts: Annotated[str, Meta(pattern=r"^[0-9]{2}-[0-9]{2}\Z", description="a month and a day such as 10-01")]
    """The first day of it, as MM-DD."""
    named_after: Literal["start", "end"]
    """Whether it has the name of the year in which it begins or ends."""
    src: Citations
    """The citations for it."""


_ENDINGS = {"ia": "n", "stan": "i"}
"""What follows the ends of names in the words for the people; any other word is the `adjective` or stands in `also`."""


class Polity(Entry, kw_only=True):
    """A state, or a territory governed like one. The registry describes its status and does not decide it."""

    formal: str = ""
    """The full formal name."""
    adjective: str = ""
    """The adjective for headings: `Kyrgyz`."""
    kind: Literal["state", "disputed", "territory", "historical", "bloc"] = "state"
    """The kind of polity; `disputed` if its status is contested."""
    codes: dict[Text, Text] = msgspec.field(default_factory=dict)
    """Codes by scheme (iso2, iso3, wikidata, …). Never use them as ids."""
    capital: PlaceId = ""
    """The capital, as a place of the registry."""
    region: str = ""
    """The region by the UN's classification (M49): `Eastern Europe`."""
    claimed_by: tuple[TerritorialClaim, ...] = ()
    """The polities that claim its territory."""
    recognised_by: tuple[Recognition, ...] = ()
    """The polities that recognise it, as far as sources say so."""
    predecessors: tuple[Predecessor, ...] = ()
    """The polities whose place it took: the Soviet Union, Yugoslavia."""
    fiscal_year: FiscalCalendar | None = None
    """When its fiscal year begins."""

    @property
    def all_names(self) -> tuple[str, ...]:
        """Its spellings, formal name, adjective, and the word for its people by rule: `Abkhazian`, `Kyrgyzstani`."""
        people = [self.name + ending for end, ending in _ENDINGS.items() if self.name.endswith(end)]
        return _named(*self.spellings, self.formal, self.adjective, *people)


class Person(Entry, kw_only=True):
    """A person whom the sources name."""

    family: str = ""
    """The family name as `name` has it: `Xi`; the whole name if there is no family name. By default the last word."""
    short: str = ""
    """What tables call the person, if not by the family name: `Lula`."""
    offices: tuple[Office, ...] = ()
    """The offices held, in any order."""
    of: OwnerId = ""
    """The polity or organisation that the person belongs to, if no office says so."""

    @property
    def family_name(self) -> str:
        """The family name: as written, or by default the last word of the name."""
        return self.family or self.name.rpartition(" ")[2]

    @property
    def table_name(self) -> str:
        """What tables call the person: the short name, or the family name."""
        return self.short or self.family_name

    @property
    def terms(self) -> tuple[Office, ...]:
        """The offices in the order of their dates; those without any come first."""
        return tuple(sorted(self.offices, key=lambda office: office.latest or dt.date.min))

    def office_on(self, date: Date) -> Office | None:
        """Return the office held on a date, a known one before an inferred one; None if there is neither."""
        certain = [(office.certainty(date), office) for office in self.offices]
        return next((o for wanted in ("known", "inferred") for c, o in certain if c == wanted), None)


class Place(Entry, kw_only=True):
    """A place where something happened."""

    of: PolityId = ""
    """The polity that it lies in, according to the sources."""
    kind: str = ""
    """The kind of place: `city`, `lake`, `residence`."""
    within: str = ""
    """The region, if a source names it."""
    geo: tuple[Annotated[float, Meta(ge=-90, le=90)], Annotated[float, Meta(ge=-180, le=180)]] | None = None
    """Latitude and longitude in degrees (WGS 84)."""


class Organisation(Entry, kw_only=True):
    """An organisation that the pair did not create itself: an agency, a company, a union of states."""

    abbr: str = ""
    """The abbreviation."""
    kind: str = ""
    """The kind of organisation, in a word or two."""
    of: PolityId = ""
    """The polity that it belongs to, if it belongs to one."""
    part_of: OrganisationId = ""
    """The organisation that it is part of."""
    level: Role | None = None
    """For a council, the role of those who sit in it: `prime minister`."""

    @property
    def said(self) -> str:
        """The name as it stands inside a sentence, with the article that is written or else usual with such a name."""
        return with_article(self.name) if self.article is None else super().said

    @property
    def all_names(self) -> tuple[str, ...]:
        """Its spellings and abbreviation."""
        return _named(*self.spellings, self.abbr)


class EntryKind(msgspec.Struct, frozen=True):
    """A kind of registry entry, with its names in files, references, searches and headings."""

    key: str
    """The name of the file without extension, and of the attribute of Registry."""
    form: type[Entry]
    """The class of the entries."""
    ref: str
    """The name of this kind in references (see `fields`)."""
    word: str
    """The word for one entry in the interface, and the scope of a search for such entries."""
    title: str
    """The heading of a list of entries."""


ENTRY_KINDS: Mapping[str, EntryKind] = {
    kind.key: kind
    for kind in (
        EntryKind("polities", Polity, "polity", "polity", "Polities"),
        EntryKind("people", Person, "person", "person", "People"),
        EntryKind("places", Place, "place", "place", "Places"),
        EntryKind("organisations", Organisation, "organisation", "body", "Bodies"),
    )
}
"""The kinds of registry entry, by key."""

LISTED_KINDS = ("people", "polities", "places", "organisations")
"""The keys of the kinds, in the order in which the interface lists them."""


class Registry(Form, kw_only=True, dict=True):
    """The entries of the registry by id. An id is unique across the four kinds."""

    polities: dict[str, Polity] = msgspec.field(default_factory=dict)
    people: dict[str, Person] = msgspec.field(default_factory=dict)
    places: dict[str, Place] = msgspec.field(default_factory=dict)
    organisations: dict[str, Organisation] = msgspec.field(default_factory=dict)
    viewpoint: str = ""
    """The polity whose wording of names and statuses is used; empty for neutral wording."""

    @cached_property
    def entries(self) -> Mapping[str, Entry]:
        """The entries of all kinds, by id."""
        return {key: entry for kind in ENTRY_KINDS for key, entry in self.of_kind(kind).items()}

    def of_kind(self, kind: str) -> Mapping[str, Entry]:
        """Return the entries of one kind, given its key in ENTRY_KINDS."""
        entries: Mapping[str, Entry] = getattr(self, kind)
        return entries

    def names_with_ids(self, kind: str = "") -> Iterator[tuple[str, str]]:
        """Yield every name of the entries of one kind or of all, with the entry's id: codes and ids are names too."""
        for key, entry in (self.of_kind(kind) if kind else self.entries).items():
            short, codes = getattr(entry, "short", ""), getattr(entry, "codes", {})
            yield from ((name, key) for name in (*entry.all_names, short, *codes.values(), key) if name)

    def ids(self, ref: str) -> Mapping[str, Entry]:
        """Return the entries that a reference may name; `ref` is its kind, such as `place` (see `fields`)."""
        return self._by_ref.get(ref, self.entries)

    @cached_property
    def _by_ref(self) -> Mapping[str, Mapping[str, Entry]]:
        of_kind = {kind.ref: self.of_kind(kind.key) for kind in ENTRY_KINDS.values()}
        owners = {**self.polities, **self.organisations}
        wider = {"place": {**self.places, **self.polities}, "owner": owners, "actor": {**self.people, **owners}}
        return {**of_kind, **wider}

    def with_predecessors(self, polity: str) -> AbstractSet[str]:
        """Return the ids of a polity, of those whose place it took, and of those whose place they took."""
        found: set[str] = set()
        waiting = [polity]
        while waiting:
            key = waiting.pop()
            entry = self.polities.get(key)
            if key not in found:
                found.add(key)
                waiting += [each.of for each in entry.predecessors] if entry else []
        return found

    def adjective(self, polity: str) -> str:
        """Return the adjective of a polity, `Kyrgyz`; its name or id if it has none."""
        entry = self.polities.get(polity)
        return entry.adjective or entry.name if entry else polity

    def name(self, key: str) -> str:
        """Return the name of an entry, or the id if there is no such entry."""
        entry = self.entries.get(key)
        return entry.name if entry else key

    def said(self, key: str) -> str:
        """Return the name of an entry as it stands inside a sentence: `the United States`."""
        entry = self.entries.get(key)
        return entry.said if entry else key

    @property
    def viewpoints(self) -> tuple[str, ...]:
        """The ids of the polities whose wording the registry holds, sorted."""
        polities = {key for entry in self.entries.values() for key in entry.by_viewpoint}
        return tuple(sorted(polities))

    def wording(self, entry: Entry) -> PartyWording | None:
        """Return the chosen viewpoint's wording of an entry; None if it has none or no viewpoint is chosen."""
        return entry.by_viewpoint.get(self.viewpoint)

    def office_on(self, person: str, date: Date) -> Office | None:
        """Return the office that a person held on a date, given the person's id; None if it is not known."""
        known, asked = self._held_on, (person, date.edtf)
        if asked not in known:
            entry = self.people.get(person)
            known[asked] = entry.office_on(date) if entry else None
        return known[asked]

    @cached_property
    def _held_on(self) -> dict[tuple[str, str], Office | None]:
        """The offices that have been asked for so far, by person and date."""
        return {}

    @cached_property
    def cited(self) -> Sequence[tuple[str, Entry, Citations]]:
        """All citations in the registry, each with its entry and the entry's id."""
        return [(key, entry, cites) for key, entry in self.entries.items() for _, cites in values_of(entry, Citations)]

    @cached_property
    def citing(self) -> Mapping[str, Sequence[str]]:
        """The ids of the entries that cite a source, by the source's id."""
        entries: dict[str, dict[str, None]] = {}
        for key, _, cites in self.cited:
            for cite in cites:
                entries.setdefault(cite.source, {})[key] = None
        return {source: tuple(keys) for source, keys in entries.items()}

    @cached_property
    def envoys(self) -> Mapping[str, Person]:
        """The people who have ever been ambassador or envoy: few of all those whom a library knows."""
        return {key: each for key, each in self.people.items() if any(o.role in ENVOYS for o in each.offices)}

    @cached_property
    def _referred(self) -> dict[str, tuple[str, ...]]:
        return {}

    def referred(self, key: str) -> tuple[str, ...]:
        """Return the ids of the entries to which an entry refers, worked out once for all dossiers that name it."""
        if key not in self._referred:
            self._referred[key] = tuple(name for _, _, name in references(self.entries[key]))
        return self._referred[key]

    def only(self, ids: AbstractSet[str]) -> "Registry":
        """Return a registry with those of the entries that have these ids, in the same order."""
        kinds: dict[str, Any] = {
            kind: {key: entries[key] for key in self.in_order(ids & entries.keys())}
            for kind in ENTRY_KINDS
            for entries in [self.of_kind(kind)]
        }
        return Registry(**kinds, viewpoint=self.viewpoint)

    def in_order(self, ids: Iterable[str]) -> Sequence[str]:
        """Return the ids of entries in the order of the registry."""
        return sorted(ids, key=self._order.__getitem__)

    @cached_property
    def _order(self) -> Mapping[str, int]:
        return {key: number for number, key in enumerate(self.entries)}

    def polity_of(self, place: str) -> str:
        """Return the id of the polity that a place lies in. A polity lies in itself. Empty if unknown."""
        if place in self.polities:
            return place
        entry = self.places.get(place)
        return entry.of if entry else ""
