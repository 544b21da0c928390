"""Cards: the content of the index, one card for each record, with its texts and its tags for scopes."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from ..blocks import Block, Heading, Table, prose, searchable, text_of
from ..matching import SEPARATOR, phrase_of
from ..model import ENTRY_KINDS, AnyRecord, Dossier, Entry, Registry, Source, values_of
from ..values import Address, Date, FiscalYear
from ..views.panes import PANES
from ..words.citing import footnotes
from ..words.labels import record_label
from ..words.lines import record_line
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
    """The record's id; empty for the note on names and for things listed as not said."""
    label: str
    line: str
    """The whole record in one sentence."""
    more: str = ""
    """Further text from its row, from remarks and from other sources."""
    cites: tuple[Cite, ...] = ()
    """The citations of the record."""
    tags: frozenset[Tag] = field(default_factory=frozenset)
    """The tags, without those that all cards of the dossier have."""


def cards(dossier: Dossier, panes: Mapping[str, Iterable[Block]]) -> Iterator[Card]:
    """Yield a card for the note on names, for each record, for each thing not said, and for the rest of each pane.

    `panes` are the blocks of every pane, by key.
    """
    shown = {key: list(_lines(blocks)) for key, blocks in panes.items()}
    done = [*_on_names(dossier), *_records(dossier, shown), *_not_said(dossier)]
    yield from done
    found = _Phrases(each for card in done for each in (card.line, *card.more.split(SEPARATOR)))
    for pane, lines in shown.items():
        rest = found.new(text for address, text in lines if address is None or address.kind != "record")
        if rest:
            yield Card(
                pane, "", "", "Elsewhere on the tab", "", SEPARATOR.join(rest), tags=frozenset({REST, ("tab", pane)})
            )


def _lines(blocks: Iterable[Block]) -> Iterator[tuple[Address | None, str]]:
    """Yield the texts of a pane with the addresses of their rows, without headings, which say the same everywhere."""
    for block in blocks:
        if not isinstance(block, Heading):
            yield from searchable(replace(block, columns=()) if isinstance(block, Table) else block)


def _on_names(dossier: Dossier) -> Iterator[Card]:
    if dossier.header.on_names:
        words = text_of(prose(dossier.header.on_names))
        yield Card("overview", "", "", "On names and status", words, tags=frozenset({("tab", "overview")}))


def _records(dossier: Dossier, shown: Mapping[str, Sequence[tuple[Address | None, str]]]) -> Iterator[Card]:
    """Yield a card for each record, with what any pane shows of it."""
    rows: dict[str, list[str]] = {}
    for lines in shown.values():
        for address, text in lines:
            if address and address.kind == "record":
                rows.setdefault(address.id, []).append(text)
    scopes = _scopes(dossier.registry)
    for section in dossier.sections:
        for record in dossier.records(section=section.key):
            yield _card(dossier, record, rows.get(record.id, ()), scopes)


def _not_said(dossier: Dossier) -> Iterator[Card]:
    for section in dossier.sections:
        tags = frozenset({("tab", section.key), ("kind", "not said")})
        for words in dossier.not_said.get(section.key, ()):
            yield Card(section.key, "", "", "What the sources do not say", words, tags=tags)


class _Phrases:
    """Texts that a search finds already."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._each = dict.fromkeys(map(phrase_of, texts))
        self._words = " · ".join(["", *self._each, ""])

    def new(self, texts: Iterable[str]) -> list[str]:
        """Return those of the texts, once each, that are not found as a phrase."""
        return [text for text in dict.fromkeys(texts) if not self._has(phrase_of(text))]

    def _has(self, phrase: str) -> bool:
        return phrase in self._each or f" {phrase} " in self._words


def _card(dossier: Dossier, record: AnyRecord, cells: Sequence[str], scopes: Scopes) -> Card:
    section, group = dossier.home(record.id)
    line = text_of(record_line(dossier, record))
    texts = [*cells, *_said_of(dossier, record)]
    return Card(
        section=section.key,
        group=group.key,
        record=record.id,
        label=record_label(dossier, record),
        line=line,
        more=SEPARATOR.join(_Phrases([line]).new(texts)),
        cites=_cites(dossier, record),
        tags=frozenset({("tab", section.key), *_tags(dossier, record, scopes)}),
    )


def _said_of(dossier: Dossier, record: AnyRecord) -> Iterator[str]:
    for other in record.other_sources_say:
        yield text_of(other_line(dossier, record, other))
    for remark in dossier.header.remarks:
        if record.id in remark.about:
            yield f"{remark.title}. {text_of(prose(remark.says))}"


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
