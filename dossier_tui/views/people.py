"""People, polities, places and bodies across dossiers: every record that names one of them, in order of time."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from msgspec import Struct

from ..blocks import (
    Block,
    Bullets,
    Dated,
    Heading,
    Line,
    Note,
    Row,
    Span,
    Table,
    cited,
    facts,
    joined,
    line,
    lines,
    timeline_of_years,
)
from ..model import (
    Actor,
    AnyRecord,
    Contact,
    Dossier,
    Entry,
    Office,
    Person,
    Place,
    Polity,
    Registry,
    counts,
    office_on,
    offices_at,
    references,
    references_by_others,
    values_of,
)
from ..values import UNKNOWN, Address, Date, fold, listed, plural
from ..words.labels import field_words
from ..words.offices import office_title, office_words
from .names import kind_word
from .several import DossierSet, shared_registry
from .timeline import Happening

NAMED = {"who": "", "names": "named", "signed_by": "signed it"}
"""Words for the role in which a field names an entry, where its label is not enough; empty for taking part."""
BY_ANOTHER = "by another source"
UNDATED = Date.parse(UNKNOWN)


class Mention(Struct, frozen=True):
    """A record that names an entry, and the roles in which it does."""

    dossier: Dossier
    record: AnyRecord
    ways: tuple[str, ...]
    """The roles, in words; empty text for taking part."""

    @property
    def when(self) -> Date:
        """The record's date; the unknown date if it has none."""
        return self.record.when or UNDATED

    @property
    def words(self) -> Line:
        """The record in a few words, without its date and citations."""
        return Happening(self.dossier, self.record, self.when).words

    def office(self, person: str) -> Office | None:
        """Return the office that a person held on the record's date; None if it is neither known nor inferred."""
        return office_on(self.dossier, person, self.when)


class Counterpart(Struct, frozen=True):
    """Somebody whom a person met."""

    person: str
    """The counterpart's id."""
    times: int
    """The number of contacts."""
    pairs: dict[str, int]
    """The number of contacts in each dossier, by the dossier's key."""


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
    def mentions(self) -> list[Mention]:
        """Every record that names the entry, the earliest first, undated ones last."""
        mentions = (
            Mention(d, r, tuple(ways)) for d in self.dossiers for r in d.records() if (ways := _ways(r).get(self.key))
        )
        return sorted(mentions, key=lambda mention: mention.when.sort_key)

    @cached_property
    def contacts(self) -> list[tuple[Dossier, Contact]]:
        """The contacts that count and in which the person took part, each with its dossier."""
        records = ((mention.dossier, mention.record) for mention in self.mentions)
        return [(d, r) for d, r in records if isinstance(r, Contact) and self.key in r.named and counts(d, r)]

    @cached_property
    def counterparts(self) -> list[Counterpart]:
        """The people whom the person met, the most frequent first, except those who held office for the same polity."""
        met: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for dossier, contact in self.contacts:
            sides = {person: office.of for person, office in offices_at(dossier, contact)}
            for other in dict.fromkeys(contact.named):
                same_side = other in sides and sides[other] == sides.get(self.key)
                if other != self.key and not same_side:
                    met[other][dossier.key] += 1
        counterparts = [Counterpart(person, pairs.total(), dict(pairs)) for person, pairs in met.items()]
        return sorted(
            counterparts, key=lambda counterpart: (-counterpart.times, fold(self.registry.name(counterpart.person)))
        )


def _ways(record: AnyRecord) -> dict[str, list[str]]:
    """Return the roles in which a record names registry entries, by the entry's id."""
    roles: dict[str, list[str]] = {}
    for path, ref, key in references(record):
        if ref not in {"record", "source"} and key != UNKNOWN:
            field = str(path[0])
            role = NAMED.get(field, field_words(record, field))
            roles.setdefault(key, []).append(role)
    for other in record.other_sources_say:
        for _, _, key in references_by_others(record, other):
            roles.setdefault(key, []).append(f"{field_words(record, other.field)}, {BY_ANOTHER}")
    return {key: list(dict.fromkeys(entry_roles)) for key, entry_roles in roles.items()}


def named_in(dossiers: Sequence[Dossier], kind: str = "people") -> list[tuple[str, dict[str, int]]]:
    """Return the ids of the entries of a kind that records name, the most frequent first.

    Each comes with the number of records in each dossier, by the dossier's key.
    """
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    entries = shared_registry(dossiers).of_kind(kind)
    for dossier in dossiers:
        for record in dossier.records():
            for key in _ways(record):
                if key in entries:
                    found[key][dossier.key] += 1
    ordered = sorted(found, key=lambda key: (-found[key].total(), fold(entries[key].name)))
    return [(key, dict(found[key])) for key in ordered]


def index(dossiers: Sequence[Dossier], kind: str = "people") -> list[Block]:
    """Build a table of all entries of a kind that records name, with the number of records in each dossier."""
    titles = {dossier.key: dossier.title for dossier in dossiers}
    registry, rows = shared_registry(dossiers), []
    for key, pairs in named_in(dossiers, kind):
        entry = registry.entries[key]
        where = ", ".join(f"{titles[pair]} {times}" for pair, times in pairs.items())
        cells = (cited(entry.name, style="strong"), cited(_what(registry, entry)), cited(where))
        rows.append(Row(Address("entry", key), cells))
    if not rows:
        return [Note(cited("No record of these dossiers names any."))]
    return [Table(lines("Name", "Who or what", "Records"), tuple(rows))]


def _what(registry: Registry, entry: Entry) -> str:
    """Describe an entry in a few words: the last office, the note, the formal name, or the kind and the polity."""
    if isinstance(entry, Person) and entry.offices:
        return office_title(registry, entry.terms[-1])
    if isinstance(entry, Polity):
        return entry.note or entry.formal
    kind, of = getattr(entry, "kind", ""), getattr(entry, "of", "")
    whose = f"{'in' if isinstance(entry, Place) else 'of'} {registry.name(of)}" if of else ""
    return entry.note or " ".join(filter(None, (kind, whose)))


def page(named: Named) -> list[Block]:
    """Build the page of one entry: spellings, offices, people met, and every record that names it."""
    blocks: list[Block] = [Heading(line(named.entry.name), 1), facts(_facts(named))]
    if isinstance(named.entry, Person):
        blocks += [*_offices(named, named.entry), *_met(named)]
    if not named.mentions:
        return [*blocks, Note(cited("No record of these dossiers names it."))]
    return [*blocks, *_records(named)]


def _facts(named: Named) -> Iterator[tuple[str, Line]]:
    entry, several = named.entry, DossierSet(named.dossiers)
    yield "Kind", cited(kind_word(named.registry, named.key))
    others = [name for name in entry.neutral_spellings if name != entry.name]
    if others:
        yield "Also written", cited("; ".join(others))
    what = entry.note or ("" if isinstance(entry, Person) else _what(named.registry, entry))
    if what:
        yield "What", cited(what, several.own_cites(entry.src))
    party = [dossier.title for dossier in named.dossiers if named.key in dossier.parties]
    if party:
        yield "Party of", cited(listed(party))
    titles = {dossier.key: dossier.title for dossier in named.dossiers}
    times = Counter(mention.dossier.key for mention in named.mentions)
    records = ", ".join(f"{titles[pair]} {plural(n, 'record')}" for pair, n in times.items())
    yield "Named in", cited(records or "no record")


def _offices(named: Named, person: Person) -> list[Block]:
    rows = tuple(Row(None, (_office(named, office),)) for office in person.terms)
    if rows:
        return [Heading(line("Offices"), 3), Bullets(rows)]
    return [Note(cited("No office is said."))]


def _office(named: Named, office: Office) -> Line:
    """Return an office with its term, the dates on which sources show it, and whether the time between is inferred."""
    held = cited(f"held {office.held} (as a source gives it)") if office.held else ()
    seen = cited(f"seen in it {_dates(office.seen)}") if office.seen else ()
    whole = office.held and office.held.first and (office.held.last or office.held.open_end)
    between = not whole and len(office.seen) + (office.held is not None) > 1
    inferred = cited("between these dates inferred", style="dim") if between else ()
    over = cited(f"over by {office.over_by}") if office.over_by else ()
    title = Span(office_title(named.registry, office), "strong")
    cites = DossierSet(named.dossiers).office_cites(office)
    return line(title, ": ", joined((held, seen, inferred, over)), Span("", "", cites))


def _dates(dates: Sequence[Date]) -> str:
    return listed([str(date) for date in sorted(dates)])


def _met(named: Named) -> list[Block]:
    if not named.contacts:
        return []
    titles = {dossier.key: dossier.title for dossier in named.dossiers}
    rows = tuple(
        Row(
            Address("entry", each.person),
            (
                cited(named.registry.name(each.person)),
                cited(str(each.times)),
                cited(", ".join(f"{titles[pair]} {times}" for pair, times in each.pairs.items())),
            ),
        )
        for each in named.counterparts
    )
    nobody = Note(cited("No counterpart is named."))
    number = plural(len(named.contacts), "contact")
    note = f"Of {number} that took place: not those planned, inside another, of one side alone, or mere attendance."
    return [
        Heading(line("Met"), 3),
        Table(lines("Whom", "Contacts", "In"), rows) if rows else nobody,
        Note(cited(note)),
    ]


def _records(named: Named) -> list[Block]:
    """Build the dated records in order of time, then the undated ones."""
    several = len({mention.dossier.key for mention in named.mentions}) > 1
    entries = [(mention, _entry(named, mention, several=several)) for mention in named.mentions]
    dated = [entry for mention, entry in entries if mention.when.known]
    rest = [entry for mention, entry in entries if not mention.when.known]
    blocks: list[Block] = [Heading(line("In order of time")), timeline_of_years(dated)] if dated else []
    return [*blocks, Heading(line("Without a date")), timeline_of_years(rest)] if rest else blocks


def _entry(named: Named, mention: Mention, *, several: bool) -> tuple[str, Dated]:
    """Return the year of a record and its entry for the timeline."""
    dossier, record = mention.dossier, mention.record
    happening = Happening(dossier, record, mention.when)
    ways = [way for way in mention.ways if way]
    then = _then(named, mention) if isinstance(named.entry, Person) and mention.when.known else ()
    what = line(
        happening.words,
        f" ({listed(ways)})" if ways else "",
        Span("", "", record.src),
        line("; ", then) if then else "",
        Span(f" · {dossier.title}", "dim") if several else "",
    )
    date = str(mention.when) if mention.record.when else "–"
    return happening.year, Dated(Row(dossier.address(record), (what,)), line(date), line(happening.lane))


def _then(named: Named, mention: Mention) -> Line:
    """Return the office that the person held on the date, and the source's title if it differs."""
    office = mention.office(named.key)
    certainty_note = " (inferred)" if office and office.certainty(mention.when) == "inferred" else ""
    said = f"{office_words(mention.dossier, office)}{certainty_note}" if office else ""
    words = cited(said, style="em") if said else cited("office then not said", style="dim")
    styled = [a.styled for _, a in values_of(mention.record, Actor) if a.who == named.key and a.styled]
    return line(words, f"; styled “{styled[0]}”" if styled else "")


def named_data(named: Named) -> Mapping[str, Any]:
    """Return everything on one entry as plain data for JSON."""
    entry = named.entry
    offices = entry.terms if isinstance(entry, Person) else ()
    return {
        "id": named.key,
        "name": entry.name,
        "kind": kind_word(named.registry, named.key),
        "spellings": list(entry.neutral_spellings),
        "offices": [_office_data(named, office) for office in offices],
        "contacts": len(named.contacts),
        "counterparts": [
            {"id": c.person, "name": named.registry.name(c.person), "times": c.times, "pairs": c.pairs}
            for c in named.counterparts
        ],
        "records": [_mention_data(named, mention) for mention in named.mentions],
    }


def _office_data(named: Named, office: Office) -> dict[str, Any]:
    return {
        "title": office_title(named.registry, office),
        "role": office.role,
        "of": office.of,
        "held": office.held.edtf if office.held else None,
        "seen": [date.edtf for date in office.seen],
        "over_by": office.over_by.edtf if office.over_by else None,
    }


def _mention_data(named: Named, mention: Mention) -> dict[str, Any]:
    office = mention.office(named.key)
    words = office_words(mention.dossier, office) if office else None
    then = {"office": words, "certainty": office.certainty(mention.when) if office else None}
    ways = [way or "took part" for way in mention.ways]
    return {**Happening(mention.dossier, mention.record, mention.when).as_data(), "as": ways, **then}
