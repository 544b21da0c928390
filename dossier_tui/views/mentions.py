"""Which records of several dossiers name one registry entry, in which roles, and whom a person met in them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from msgspec import Struct

from ..blocks import Line, cited, line
from ..model import (
    Actor,
    AnyRecord,
    Contact,
    Dossier,
    Entry,
    Registry,
    counts,
    office_on,
    offices_at,
    once,
    once_a_record,
    references_by_others,
    values_of,
)
from ..values import UNKNOWN, Address, Citations, Date, fold
from ..words.offices import office_words
from ..words.roles import TAKES_PART, role_words
from .several import DossierSet, SourceSet, shared_registry
from .timeline import Happening, happenings

BY_ANOTHER = "by another source"
UNDATED = Date.parse(UNKNOWN)


class NamingRecord(Struct, frozen=True):
    """A record as the pages of all entries show it that it names."""

    address: Address
    title: str
    """The title of the dossier."""
    when: Date
    """The record's date; the unknown date if it has none."""
    is_dated: bool
    """Whether the record has a date, if only an unknown one."""
    year: str
    """The heading in a timeline; empty if the date is unknown."""
    lane: str
    """The title of the record's section."""
    words: Line
    """The record in a few words, without its date and citations."""
    cites: Citations


class Mention(Struct, frozen=True):
    """A record that names an entry, as the entry's page shows it."""

    record: NamingRecord
    ways: tuple[str, ...]
    """The roles, in words; empty text for taking part."""
    then: Line = ()
    """Of a person, the office held on the date and the title that the source gives; empty without a date."""
    met: tuple[str, ...] | None = None
    """Whom the person met, without those of the same side; None unless it is a contact that counts."""


class Counterpart(Struct, frozen=True):
    """Somebody whom a person met."""

    person: str
    """The counterpart's id."""
    times: int
    """The number of contacts."""
    pairs: dict[str, int]
    """The number of contacts in each dossier, by the dossier's key."""


class OnEntry(Struct, frozen=True, dict=True):
    """What the page of one registry entry shows, from dossiers or from what is kept of them."""

    key: str
    registry: Registry
    sources: SourceSet
    titles: Mapping[str, str]
    """The titles of the dossiers, by key."""
    party: Sequence[str]
    """The titles of those of which the entry is a party."""
    mentions: Sequence[Mention]
    """Every record that names the entry, the earliest first, undated ones last."""

    @property
    def entry(self) -> Entry:
        """The registry entry. Raises KeyError if there is none."""
        return self.registry.entries[self.key]

    @property
    def contacts(self) -> int:
        """The number of contacts that count and in which the person took part."""
        return sum(each.met is not None for each in self.mentions)

    @cached_property
    def counterparts(self) -> list[Counterpart]:
        """The people whom the person met, the most frequent first, except those who held office for the same polity."""
        met: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for mention in self.mentions:
            for other in mention.met or ():
                met[other][mention.record.address.pair] += 1
        counterparts = [Counterpart(person, pairs.total(), dict(pairs)) for person, pairs in met.items()]
        return sorted(counterparts, key=lambda each: (-each.times, fold(self.registry.name(each.person))))


def in_order_of_time(mentions: Iterable[Mention]) -> list[Mention]:
    """Return mentions with the earliest first, undated ones last."""
    return sorted(mentions, key=lambda mention: mention.record.when.sort_key)


Naming = tuple[Dossier, AnyRecord, tuple[str, ...]]
"""A record that names an entry, with its dossier, and the roles in which it does."""


class Named(Struct, frozen=True, dict=True):
    """One registry entry, and what several dossiers of one library have on it."""

    key: str
    dossiers: tuple[Dossier, ...]
    known: Registry = Registry()
    """The registry of the library, for an entry that no dossier names."""

    @cached_property
    def registry(self) -> Registry:
        """The merged registry of the dossiers, or that of the library if no dossier names the entry."""
        merged = shared_registry(self.dossiers)
        return merged if self.key in merged.entries else self.known

    @property
    def entry(self) -> Entry:
        """The registry entry. Raises KeyError if neither the dossiers nor the library have it."""
        return self.registry.entries[self.key]

    @cached_property
    def records(self) -> list[Naming]:
        """Every record that names the entry, the earliest first, undated ones last."""
        naming = (
            (d, r, tuple(ways)) for d in self.dossiers for r in d.records() if (ways := ways_of(d, r).get(self.key))
        )
        return sorted(naming, key=lambda each: (each[1].when or UNDATED).sort_key)

    @property
    def counterparts(self) -> list[Counterpart]:
        """The people whom the person met (see `OnEntry`)."""
        return self.shown.counterparts

    @cached_property
    def shown(self) -> OnEntry:
        """What the page of the entry shows."""
        return OnEntry(
            self.key,
            self.registry,
            DossierSet(self.dossiers).named,
            {dossier.key: dossier.title for dossier in self.dossiers},
            [dossier.title for dossier in self.dossiers if self.key in dossier.parties],
            [mention_of(d, r, naming_record(d, r), self.key, ways) for d, r, ways in self.records],
        )


def naming_record(dossier: Dossier, record: AnyRecord) -> NamingRecord:
    """Return what the pages of entries show of a record that names them."""
    when = record.when or UNDATED
    own = Happening(dossier, record, when)
    words = _happenings(dossier).get(record.id, own).words
    return NamingRecord(own.address, dossier.title, when, record.when is not None, own.year, own.lane, words, own.cites)


@once
def _happenings(dossier: Dossier) -> Mapping[str, Happening]:
    """Return those of the dated records that stand by themselves, by id: their words are known from the timeline."""
    return {each.record.id: each for each in happenings([dossier]) if not (each.act or each.beside)}


def mention_of(dossier: Dossier, record: AnyRecord, shown: NamingRecord, entry: str, ways: tuple[str, ...]) -> Mention:
    """Return what the page of an entry shows of a record that names it in these roles."""
    if entry not in dossier.registry.people:
        return Mention(shown, ways)
    then = _then(dossier, record, entry) if shown.when.known else ()
    return Mention(shown, ways, then, _met_by(dossier, record).get(entry) if isinstance(record, Contact) else None)


@once_a_record
def _met_by(dossier: Dossier, contact: Contact) -> Mapping[str, tuple[str, ...]]:
    """Return whom each person named in a contact that counts met there, without those of the same side."""
    if not counts(dossier, contact):
        return {}
    named = tuple(dict.fromkeys(contact.named))
    sides = {person: office.of for person, office in offices_at(dossier, contact)}

    def is_met(person: str, other: str) -> bool:
        return other != person and not (other in sides and sides[other] == sides.get(person))

    return {person: tuple(other for other in named if is_met(person, other)) for person in named}


def ways_of(dossier: Dossier, record: AnyRecord) -> dict[str, list[str]]:
    """Return the roles in which a record names registry entries, by the entry's id."""
    roles: dict[str, list[str]] = {}
    for path, ref, key in dossier.references[record.id]:
        if ref not in {"record", "source"} and key != UNKNOWN:
            role = role_words(record, path)
            roles.setdefault(key, []).append("" if role == TAKES_PART else role)
    for other in record.other_sources_say:
        for _, _, key in references_by_others(record, other):
            roles.setdefault(key, []).append(f"{role_words(record, (other.field,))}, {BY_ANOTHER}")
    return {key: list(dict.fromkeys(entry_roles)) for key, entry_roles in roles.items()}


def _then(dossier: Dossier, record: AnyRecord, person: str) -> Line:
    """Return the office that a person held on the record's date, and the source's title if it differs."""
    office = office_on(dossier, person, record.when)
    certainty_note = " (inferred)" if office and record.when and office.certainty(record.when) == "inferred" else ""
    said = f"{office_words(dossier, office)}{certainty_note}" if office else ""
    words = cited(said, style="em") if said else cited("office then not said", style="dim")
    styled = _styled(dossier, record).get(person)
    return line(words, f"; styled “{styled}”" if styled else "")


@once_a_record
def _styled(dossier: Dossier, record: AnyRecord) -> Mapping[str, str]:  # noqa: ARG001  (kept with the dossier)
    """Return the first title that a record gives each actor, by id."""
    return {actor.who: actor.styled for _, actor in reversed([*values_of(record, Actor)]) if actor.styled}
