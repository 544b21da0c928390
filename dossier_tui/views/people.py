"""People, polities, places and bodies across dossiers: every record that names one of them, in order of time."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

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
    AnyRecord,
    Dossier,
    Entry,
    Office,
    Person,
    Place,
    Polity,
    Registry,
    office_on,
)
from ..values import Address, Date, fold, listed, plural
from ..words.offices import office_title, office_words
from .bars import UNBROKEN
from .mentions import UNDATED, Mention, Named, OnEntry, ways_of
from .names import kind_word
from .several import shared_registry
from .timeline import Happening


def named_in(dossiers: Sequence[Dossier], kind: str = "people") -> list[tuple[str, dict[str, int]]]:
    """Return the ids of the entries of a kind that records name, the most frequent first.

    Each comes with the number of records in each dossier, by the dossier's key.
    """
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    entries = shared_registry(dossiers).of_kind(kind)
    for dossier in dossiers:
        for record in dossier.records():
            for key in ways_of(dossier, record):
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
        where = ", ".join(f"{titles[pair]}{UNBROKEN}{times}" for pair, times in pairs.items())
        cells = (cited(entry.name, style="strong"), cited(_what(registry, entry)), cited(where))
        rows.append(Row(Address("entry", key), cells))
    if not rows:
        return [Note(cited("No record of these dossiers names any."))]
    return [Table(lines("Name", "Who or what", "Records"), tuple(rows), is_list=True)]


def _what(registry: Registry, entry: Entry) -> str:
    """Describe an entry in a few words: the last office, the note, the formal name, or the kind and the polity."""
    if isinstance(entry, Person) and entry.offices:
        return office_title(registry, entry.terms[-1])
    if isinstance(entry, Polity):
        return entry.note or entry.formal
    kind, of = getattr(entry, "kind", ""), getattr(entry, "of", "")
    whose = f"{'in' if isinstance(entry, Place) else 'of'} {registry.name(of)}" if of else ""
    return entry.note or " ".join(filter(None, (kind, whose)))


def page(named: OnEntry) -> list[Block]:
    """Build the page of one entry: spellings, offices, people met, and every record that names it."""
    blocks: list[Block] = [Heading(line(named.entry.name), 1), facts(_facts(named))]
    if isinstance(named.entry, Person):
        blocks += [*_offices(named, named.entry), *_met(named)]
    if not named.mentions:
        return [*blocks, Note(cited("No record of these dossiers names it."))]
    return [*blocks, *_records(named)]


def _facts(named: OnEntry) -> Iterator[tuple[str, Line]]:
    entry = named.entry
    yield "Kind", cited(kind_word(named.registry, named.key))
    others = [name for name in entry.neutral_spellings if name != entry.name]
    if others:
        yield "Also written", cited("; ".join(others))
    what = entry.note or ("" if isinstance(entry, Person) else _what(named.registry, entry))
    if what:
        yield "What", cited(what, named.sources.own_cites(entry.src))
    if named.party:
        yield "Party of", cited(listed(named.party))
    times = Counter(mention.record.address.pair for mention in named.mentions)
    records = ", ".join(f"{named.titles[pair]} {plural(n, 'record')}" for pair, n in times.most_common())
    yield "Named in", cited(records or "no record")


def _offices(named: OnEntry, person: Person) -> list[Block]:
    rows = tuple(Row(None, (_office(named, office),)) for office in person.terms)
    if rows:
        return [Heading(line("Offices"), 3), Bullets(rows)]
    return [Note(cited("No office is said."))]


def _office(named: OnEntry, office: Office) -> Line:
    """Return an office with its term, the dates on which sources show it, and whether the time between is inferred."""
    held = cited(f"held {office.held} (as a source gives it)") if office.held else ()
    seen = cited(f"seen in it {_dates(office.seen)}") if office.seen else ()
    whole = office.held and office.held.first and (office.held.last or office.held.open_end)
    between = not whole and len(office.seen) + (office.held is not None) > 1
    inferred = cited("between these dates inferred", style="dim") if between else ()
    over = cited(f"over by {office.over_by}") if office.over_by else ()
    title = Span(office_title(named.registry, office), "strong")
    cites = named.sources.office_cites(office)
    return line(title, ": ", joined((held, seen, inferred, over)), Span("", "", cites))


def _dates(dates: Sequence[Date]) -> str:
    return listed([str(date) for date in sorted(dates)])


def _met(named: OnEntry) -> list[Block]:
    if not named.contacts:
        return []
    rows = tuple(
        Row(
            Address("entry", each.person),
            (
                cited(named.registry.name(each.person)),
                cited(str(each.times)),
                cited(", ".join(f"{named.titles[pair]}{UNBROKEN}{times}" for pair, times in each.pairs.items())),
            ),
        )
        for each in named.counterparts
    )
    nobody = Note(cited("No counterpart is named."))
    number = plural(named.contacts, "contact")
    note = f"Of {number} that took place: not those planned, inside another, of one side alone, or mere attendance."
    return [
        Heading(line("Met"), 3),
        Table(lines("Whom", "Contacts", "In"), rows) if rows else nobody,
        Note(cited(note)),
    ]


def _records(named: OnEntry) -> list[Block]:
    """Build the dated records in order of time, then the undated ones."""
    several = len({mention.record.address.pair for mention in named.mentions}) > 1
    entries = [(mention, _entry(mention, several=several)) for mention in named.mentions]
    dated = [entry for mention, entry in entries if mention.record.when.known]
    rest = [entry for mention, entry in entries if not mention.record.when.known]
    blocks: list[Block] = [Heading(line("In order of time")), timeline_of_years(dated)] if dated else []
    return [*blocks, Heading(line("Without a date")), timeline_of_years(rest)] if rest else blocks


def _entry(mention: Mention, *, several: bool) -> tuple[str, Dated]:
    """Return the year of a record and its entry for the timeline."""
    record = mention.record
    ways = [way for way in mention.ways if way]
    what = line(
        record.words,
        f" ({listed(ways)})" if ways else "",
        Span("", "", record.cites),
        line("; ", mention.then) if mention.then else "",
        Span(f" · {record.title}", "dim") if several else "",
    )
    date = str(record.when) if record.is_dated else "–"
    return record.year, Dated(Row(record.address, (what,)), line(date), line(record.lane))


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
        "contacts": named.shown.contacts,
        "counterparts": [
            {"id": c.person, "name": named.registry.name(c.person), "times": c.times, "pairs": c.pairs}
            for c in named.counterparts
        ],
        "records": [_record_data(*each, entry=named.key) for each in named.records],
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


def _record_data(dossier: Dossier, record: AnyRecord, ways: tuple[str, ...], entry: str) -> dict[str, Any]:
    when = record.when or UNDATED
    office = office_on(dossier, entry, when)
    words = office_words(dossier, office) if office else None
    then = {"office": words, "certainty": office.certainty(when) if office else None}
    as_what = [way or "took part" for way in ways]
    return {**Happening(dossier, record, when).as_data(), "as": as_what, **then}
