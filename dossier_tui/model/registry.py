"""The registry: polities, people, places and organisations that dossiers name."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

import msgspec

from ..values import Citations, Date
from .fields import Form, OrganisationId, PlaceId, PolityId, values_of

Role = Literal["head of state", "leader", "prime minister", "foreign minister", "minister", "speaker", "other"]

LEVELS: Mapping[str, int] = {
    "head of state": 0, "leader": 0, "prime minister": 1, "foreign minister": 2, "minister": 3, "speaker": 4,
    "other": 5,
}  # fmt: skip
"""Rank of a role, the highest 0. A leader whose status is left open ranks with heads of state."""


class PartyWording(Form, kw_only=True):
    """How one party words the name or the status of an entry, where a source shows it."""

    name: str = ""
    status: str = ""
    src: Citations


class Entry(Form, kw_only=True):
    """Something with a name."""

    name: str
    """As our texts write it."""
    names: dict[str, str] = msgspec.field(default_factory=dict)
    """Names in other languages, by BCP 47 tag."""
    also: tuple[str, ...] = ()
    """Other spellings, found by search."""
    note: str = ""
    """What the sources say it is, in a few words."""
    src: Citations | None = None
    """What the note, or the name, rests on."""
    by_viewpoint: dict[PolityId, PartyWording] = msgspec.field(default_factory=dict)
    """What parties call it, and how they word its status, where that is disputed: shown to readers who ask for it."""

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every way to write the name, ours first."""
        of_parties = (wording.name for wording in self.by_viewpoint.values() if wording.name)
        return tuple(dict.fromkeys((self.name, *self.names.values(), *self.also, *of_parties)))


class Recognition(Form, kw_only=True):
    """One polity's recognition of another."""

    by: PolityId
    src: Citations
    since: Date | None = None


class TerritorialClaim(Form, kw_only=True):
    """One polity's claim that another's territory is its own."""

    by: PolityId
    src: Citations


class Polity(Entry, kw_only=True):
    """A state, or a territory that is governed like one. The status is described, never decided."""

    kind: Literal["state", "disputed", "territory", "historical", "bloc"] = "state"
    formal: str = ""
    adjective: str = ""
    """`Kyrgyz`, for headings."""
    codes: dict[str, str] = msgspec.field(default_factory=dict)
    """Codes by scheme (iso2, iso3, wikidata, …): attributes, never ids."""
    capital: PlaceId = ""
    claimed_by: tuple[TerritorialClaim, ...] = ()
    recognised_by: tuple[Recognition, ...] = ()


class Office(Form, kw_only=True):
    """An office, and the dates at which sources show somebody in it."""

    role: Role
    of: PolityId
    src: Citations
    styled: str = ""
    """The title as the source gives it, where the role alone is not it."""
    held: Date | None = None
    """From when to when, as far as a source says: `2017-11-24/` has no known end."""
    seen: tuple[Date, ...] = ()
    """Dates at which a source shows the person in office."""
    over_by: Date | None = None
    """A date at which a source says that it was over."""

    @property
    def title(self) -> str:
        """The styled title, else the role."""
        return self.styled or self.role

    def certainty(self, date: Date) -> Literal["known", "inferred", ""]:
        """Whether the person held it on that date: known, inferred between attestations, or not said."""
        first, last = date.first, date.last
        if first is None or last is None:
            return ""
        spans = [seen for seen in self.seen if seen.is_interval or seen.day or seen == date]
        if self.held and self.held.first and (self.held.last or self.held.open_end):
            spans.append(self.held)
        if any(_inside(first, last, span) for span in spans):
            return "known"
        marks = [day for span in (*self.seen, self.held) if span for day in (span.first, span.last) if day]
        return "inferred" if marks and min(marks) <= first and last <= max(marks) else ""

    def over(self, as_of: Date) -> bool:
        """Whether a source says that it had ended by that date."""
        ends = [date.last for date in (self.over_by, self.held) if date and date.last]
        return as_of.last is not None and any(end <= as_of.last for end in ends)


def _inside(first: dt.date, last: dt.date, span: Date) -> bool:
    return (span.first or dt.date.min) <= first and last <= (span.last or dt.date.max)


class Person(Entry, kw_only=True):
    """Somebody whom the sources name."""

    short: str = ""
    """The family name, where it is not the last word of the name."""
    offices: tuple[Office, ...] = ()

    @property
    def family(self) -> str:
        """How tables name them."""
        return self.short or self.name.rpartition(" ")[2]

    def office_on(self, date: Date) -> Office | None:
        """The office held on a date, the surest first; None where that is not said."""
        certain = [(office.certainty(date), office) for office in self.offices]
        return next((o for wanted in ("known", "inferred") for c, o in certain if c == wanted), None)


class Place(Entry, kw_only=True):
    """Somewhere that something happened."""

    of: PolityId = ""
    """The polity that it lies in, as the sources place it."""
    kind: str = ""
    """`city`, `lake`, `residence`."""
    within: str = ""
    """The region, where a source gives it."""
    geo: tuple[float, float] | None = None
    """Latitude and longitude, degrees, WGS 84."""


class Organisation(Entry, kw_only=True):
    """A body that is not of the pair's own making: an agency, a company, a union of states."""

    kind: str = ""
    abbr: str = ""
    of: PolityId = ""
    part_of: OrganisationId = ""


@dataclass(frozen=True)
class EntryKind:
    """A kind of entry, and all that it is called."""

    key: str
    """The name of its file, and of the registry's attribute."""
    form: type[Entry]
    ref: str
    """What a reference calls one (see `fields`)."""
    word: str
    """What a reader calls one, and the scope of a search for it."""
    title: str
    """The heading above several."""


ENTRY_KINDS: Mapping[str, EntryKind] = {
    kind.key: kind
    for kind in (
        EntryKind("polities", Polity, "polity", "polity", "Polities"),
        EntryKind("people", Person, "person", "person", "People"),
        EntryKind("places", Place, "place", "place", "Places"),
        EntryKind("organisations", Organisation, "organisation", "body", "Bodies"),
    )
}
"""By key."""

LISTED_KINDS = ("people", "polities", "places", "organisations")
"""The keys in the order in which readers see them."""


class Registry(Form, kw_only=True, dict=True):
    """All entries by id. Ids are the project's own words, unique over the four kinds."""

    polities: dict[str, Polity] = msgspec.field(default_factory=dict)
    people: dict[str, Person] = msgspec.field(default_factory=dict)
    places: dict[str, Place] = msgspec.field(default_factory=dict)
    organisations: dict[str, Organisation] = msgspec.field(default_factory=dict)
    viewpoint: str = ""
    """The polity as whose side names and statuses are worded; empty for the registry's own, neutral words."""

    @cached_property
    def entries(self) -> Mapping[str, Entry]:
        """Every entry by id."""
        return {key: entry for kind in ENTRY_KINDS for key, entry in self.of_kind(kind).items()}

    def of_kind(self, kind: str) -> Mapping[str, Entry]:
        """The entries of one kind, by its key in ENTRY_KINDS."""
        entries: Mapping[str, Entry] = getattr(self, kind)
        return entries

    def ids(self, ref: str) -> Mapping[str, Entry]:
        """The entries that a reference of this kind may name (see `fields`)."""
        if ref == "place":
            return {**self.places, **self.polities}
        kind = next((kind.key for kind in ENTRY_KINDS.values() if kind.ref == ref), None)
        return self.of_kind(kind) if kind else self.entries

    def adjective(self, polity: str) -> str:
        """`Kyrgyz`, or the polity's name where it has no adjective."""
        entry = self.polities.get(polity)
        return entry.adjective or entry.name if entry else polity

    def name(self, key: str) -> str:
        """The name of an entry; the id itself where there is none."""
        entry = self.entries.get(key)
        return entry.name if entry else key

    @property
    def viewpoints(self) -> tuple[str, ...]:
        """The polities whose wordings the registry has, by id."""
        found = {key for entry in self.entries.values() for key in entry.by_viewpoint}
        return tuple(sorted(found))

    def wording(self, entry: Entry) -> PartyWording | None:
        """How the viewpoint chosen words an entry; None where none is chosen or it has no words for it."""
        return entry.by_viewpoint.get(self.viewpoint)

    def cited(self) -> Iterator[tuple[str, Entry, Citations]]:
        """Every citation in the registry with the entry that it carries."""
        for key, entry in self.entries.items():
            for _, cites in values_of(entry, Citations):
                yield key, entry, cites

    def polity_of(self, place: str) -> str:
        """The polity that a place lies in; a polity lies in itself; empty where not known."""
        if place in self.polities:
            return place
        found = self.places.get(place)
        return found.of if found else ""
