"""Cards: the content of the index, one card for each record, with its texts and its tags for scopes.

They are made of what is on file, not of panes: what panes work out, such as counts, the reader finds in the pane.
"""

from collections.abc import Iterator, Mapping

from msgspec import Struct, field

from ..blocks import prose, text_of
from ..matching import SEPARATOR
from ..model import ENTRY_KINDS, AnyRecord, Dossier, Entry, Header, Registry, Remark, Source, values_of
from ..values import Date, FiscalYear, sentence
from ..views.panes import PANES
from ..words.citing import footnotes
from ..words.labels import record_label
from ..words.lines import record_line
from ..words.sources import entry_line, listed_source
from ..words.values import other_line
from .tags import ANY, REST, Cite, Tag

LONGEST_SPAN = 200
"""The longest date, in years, that is found by each of its years; of a longer one only the two ends are."""
Scopes = Mapping[str, Mapping[str, Entry]]
"""The entries of a dossier by the scope that asks for them."""


class Card(Struct, frozen=True):
    """The indexed form of one record: its place, its texts and its tags."""

    section: str
    group: str
    record: str
    """The record's id; empty for everything else."""
    label: str
    line: str
    """The whole record in one sentence."""
    more: str = ""
    """Further text from remarks and from other sources."""
    cites: tuple[Cite, ...] = ()
    """The citations of the record."""
    tags: frozenset[Tag] = field(default_factory=frozenset)
    """The tags, without those that all cards of the dossier have."""


def cards(dossier: Dossier) -> Iterator[Card]:
    """Yield a card for each part of the header's prose, for each record, for each gap and source, and for all names."""
    yield from _header(dossier.header)
    scopes = _scopes(dossier.registry)
    for section in dossier.sections:
        for record in dossier.records(section=section.key):
            yield _card(dossier, record, scopes)
    yield from _not_said(dossier)
    yield from _sources_and_names(dossier)


def _header(header: Header) -> Iterator[Card]:
    """Yield a card for the note on names, and one for each remark that is about no record."""
    tags = frozenset({("tab", "overview")})
    if header.on_names:
        yield Card("overview", "", "", "On names and status", text_of(prose(header.on_names)), tags=tags)
    for remark in header.remarks:
        if not remark.about:
            yield Card("overview", "", "", remark.title, _remark_words(remark), tags=tags)


def _remark_words(remark: Remark) -> str:
    return " ".join(filter(None, (f"{remark.title}.", text_of(prose(remark.says)), sentence(remark.instead))))


def _not_said(dossier: Dossier) -> Iterator[Card]:
    for section in dossier.sections:
        tags = frozenset({("tab", section.key), ("kind", "not said")})
        for words in dossier.not_said.get(section.key, ()):
            yield Card(section.key, "", "", "What the sources do not say", words, tags=tags)


def _sources_and_names(dossier: Dossier) -> Iterator[Card]:
    """Yield a card for each source cited, and one for all entries named, as the tab of sources lists them."""
    tags = frozenset({REST, ("tab", "sources")})
    for key in dossier.cited_sources:
        of_source = tags | {("source", key), ("source", dossier.alias(key))}
        yield Card("sources", "", "", dossier.sources[key].name, _source_words(dossier, key), tags=of_source)
    entries = dossier.registry.entries
    names = [text_of(entry_line(dossier, entries[key])) for key in entries if key in dossier.named]
    yield Card("sources", "", "", "Who and what is named", "", SEPARATOR.join(names), tags=tags)


def _source_words(dossier: Dossier, key: str) -> str:
    """Return a source as it is listed, behind its publisher if that is not told."""
    listed, publisher = text_of(listed_source(dossier, key)), dossier.sources[key].publisher
    return listed if publisher in listed else f"{publisher}: {listed}"


def _card(dossier: Dossier, record: AnyRecord, scopes: Scopes) -> Card:
    section, group = dossier.home(record.id)
    return Card(
        section=section.key,
        group=group.key,
        record=record.id,
        label=record_label(dossier, record),
        line=text_of(record_line(dossier, record)),
        more=SEPARATOR.join(_said_of(dossier, record)),
        cites=_cites(dossier, record),
        tags=frozenset({("tab", section.key), *_tags(dossier, record, scopes)}),
    )


def _said_of(dossier: Dossier, record: AnyRecord) -> Iterator[str]:
    """Yield what is said of a record outside its line: what it is filed under, other sources' values, remarks."""
    yield from filter(None, (record.topic, getattr(record, "measure", "")))
    for other in record.other_sources_say:
        yield text_of(other_line(dossier, record, other))
    for remark in dossier.header.remarks:
        if record.id in remark.about:
            yield _remark_words(remark)


def _cites(dossier: Dossier, record: AnyRecord) -> tuple[Cite, ...]:
    cites = dossier.cites[record.id]
    paragraphs: dict[str, list[int]] = {}
    for note in footnotes(dossier, cites):
        paragraphs.setdefault(note.source, []).append(note.paragraph)
    claims: dict[str, list[int]] = {}
    for source, claim in dossier.claims(cites):
        claims.setdefault(source, []).append(claim.n)
    return tuple((key, tuple(places), tuple(claims.get(key, ()))) for key, places in paragraphs.items())


def tags_of(dossier: Dossier) -> frozenset[Tag]:
    """Return the tags that all cards of a dossier have."""
    return frozenset({ANY, ("pair", dossier.key), *(("party", party) for party in dossier.parties)})


def _tags(dossier: Dossier, record: AnyRecord, scopes: Scopes) -> Iterator[Tag]:
    own = getattr(record, "kind", ())
    kinds = (record.KIND, *([own] if isinstance(own, str) else own))
    yield from (("kind", words) for kind in kinds for words in (kind, *kind.split()) if words)
    dated = values_of(record, (Date, FiscalYear))
    dates = [date.span if isinstance(date, FiscalYear) else date for path, date in dated if path != ("state_as_of",)]
    if record.due and record.due.date:
        dates.append(record.due.date)
    yield from (("year", str(year)) for year in dict.fromkeys(year for date in dates for year in _years(date)))
    for source in {cite.source for cite in dossier.cites[record.id]}:
        yield from (("source", dossier.alias(source)), ("source", source))
    yield from _named(dossier, record, scopes)


def _years(date: Date) -> Iterator[int]:
    ends = [day.year for day in (date.first, date.last) if day]
    if len(ends) == 2 and ends[1] - ends[0] <= LONGEST_SPAN:
        ends = list(range(ends[0], ends[1] + 1))
    yield from dict.fromkeys(ends)


def _named(dossier: Dossier, record: AnyRecord, scopes: Scopes) -> Iterator[Tag]:
    registry = dossier.registry
    for ref, key in dict.fromkeys((ref, key) for _, ref, key in dossier.references[record.id]):
        yield from ((scope, key) for scope, entries in scopes.items() if key in entries)
        owner = registry.polity_of(key) if ref in {"place", "entry"} else ""
        if owner:
            yield "place", owner
        if key in registry.polities:
            yield "polity", key


def _scopes(registry: Registry) -> Scopes:
    """Return the entries of each scope that names one kind of entry, except polities."""
    return {kind.word: registry.of_kind(kind.key) for kind in ENTRY_KINDS.values() if kind.ref != "polity"}


def scope_spellings(registry: Registry, sources: Mapping[str, Source]) -> Iterator[tuple[str, str, str]]:
    """Yield every spelling of the values of scopes, as a scope, a value and one spelling."""
    for pane in PANES:
        yield from (("tab", pane.key, spelling) for spelling in (pane.title, pane.short))
    scopes = dict.fromkeys(("party", "polity", "place"), "polities")
    kinds = [*scopes.items(), *((kind.word, kind.key) for kind in ENTRY_KINDS.values() if kind.ref != "polity")]
    for scope, kind in kinds:
        yield from ((scope, key, spelling) for spelling, key in registry.names_with_ids(kind))
    for key, source in sources.items():
        known = (source.publisher, source.agency, source.short, source.voice, source.title)
        yield from (("source", key, spelling) for spelling in dict.fromkeys(known) if spelling)
