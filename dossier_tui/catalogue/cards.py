"""Cards: the content of the index, one card for each record, with its texts and its tags for scopes."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ..blocks import prose, searchable, text_of
from ..library.pairs import spellings
from ..model import ENTRY_KINDS, AnyRecord, Dossier, Entry, Registry, Section, Source, references, values_of
from ..values import Address, Date, fold
from ..views import Pane
from ..views.section import section_blocks
from ..words.citing import footnotes
from ..words.labels import record_label
from ..words.lines import record_line
from ..words.values import other_line

_SCOPE, _BREAK = "\ue000", "\ue001"
"""Private-use characters, which the tokenizer treats as letters: the start of a tag, and the separator inside it."""
_BETWEEN = re.compile(r"[\W_]+")
LONGEST_SPAN = 200
"""The longest date, in years, that is found by each of its years; of a longer one only the two ends are."""

Cite = tuple[str, tuple[int, ...], tuple[int, ...]]
"""A source's id, the paragraphs that a card cites, and the numbers of the claims cited."""


@dataclass(frozen=True)
class Card:
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
    tags: frozenset[tuple[str, str]] = field(default_factory=frozenset)
    """Pairs of scope and value, `("year", "2018")`, without those that all cards of the dossier have."""


def tag_word(scope: str, value: str) -> str:
    """Return a tag as one word of the index, which cannot occur in a text."""
    return _SCOPE + scope + _BREAK + _BETWEEN.sub(_BREAK, fold(value))


def tag_range(scope: str) -> tuple[str, str]:
    """Return the lower bound (inclusive) and the upper bound (exclusive) of the words of a scope's tags."""
    return f"{_SCOPE}{scope}{_BREAK}", f"{_SCOPE}{scope}{chr(ord(_BREAK) + 1)}"


def tag_value(word: str) -> str:
    """Return the value of a tag, given its word."""
    return word.partition(_BREAK)[2].replace(_BREAK, " ")


def tag_words(plain: str) -> str:
    """Return the words of tags in the compact form of `plain_tags`, `year-2018 person-lavrov`."""
    return " ".join(_SCOPE + word.replace("-", _BREAK) for word in plain.split())


def plain_tags(tags: Iterable[tuple[str, str]]) -> str:
    """Return tags in a compact form, sorted and without duplicates."""
    words = sorted({tag_word(scope, value) for scope, value in tags})
    return " ".join(word.removeprefix(_SCOPE).replace(_BREAK, "-") for word in words)


TAGS_BEGIN = _SCOPE
"""The lower bound of the words of tags; all words of texts sort before it."""
ANY = ("any", "any")
"""A tag that every card has."""


def cards(dossier: Dossier) -> Iterator[Card]:
    """Yield a card for the note on names, for each record, and for each thing that curators list as not said."""
    if dossier.header.on_names:
        words = text_of(prose(dossier.header.on_names))
        yield Card("overview", "", "", "On names and status", words, tags=frozenset({("tab", "overview")}))
    for section in dossier.sections:
        rows = _rows(dossier, section)
        for record in dossier.records(section=section.key):
            yield _card(dossier, record, rows.get(dossier.address(record), ()))
        tags = frozenset({("tab", section.key), ("kind", "not said")})
        for words in dossier.not_said.get(section.key, ()):
            yield Card(section.key, "", "", "What the sources do not say", words, tags=tags)


def _rows(dossier: Dossier, section: Section) -> Mapping[Address | None, list[str]]:
    """Return the texts of a section's pane, by the address of their row."""
    texts: dict[Address | None, list[str]] = {}
    for block in section_blocks(dossier, section):
        for address, text in searchable(block):
            texts.setdefault(address, []).append(text)
    return texts


def _card(dossier: Dossier, record: AnyRecord, cells: Sequence[str]) -> Card:
    section, group = dossier.home(record.id)
    line = text_of(record_line(dossier, record))
    texts = [*cells, *_said_of(dossier, record)]
    return Card(
        section=section.key,
        group=group.key,
        record=record.id,
        label=record_label(dossier, record),
        line=line,
        more=" · ".join(dict.fromkeys(words for words in texts if words and words not in line)),
        cites=_cites(dossier, record),
        tags=frozenset({("tab", section.key), *_tags(dossier, record)}),
    )


def _said_of(dossier: Dossier, record: AnyRecord) -> Iterator[str]:
    for other in record.other_sources_say:
        yield text_of(other_line(dossier, other))
    for remark in dossier.header.remarks:
        if record.id in remark.about:
            yield f"{remark.title}. {text_of(prose(remark.says))}"


def _cites(dossier: Dossier, record: AnyRecord) -> tuple[Cite, ...]:
    paragraphs: dict[str, list[int]] = {}
    for note in footnotes(dossier, record.src):
        paragraphs.setdefault(note.source, []).append(note.paragraph)
    claims: dict[str, list[int]] = {}
    for source, claim in dossier.claims(record.src):
        claims.setdefault(source, []).append(claim.n)
    return tuple((key, tuple(places), tuple(claims.get(key, ()))) for key, places in paragraphs.items())


def tags_of(dossier: Dossier) -> frozenset[tuple[str, str]]:
    """Return the tags that all cards of a dossier have."""
    return frozenset({ANY, ("pair", dossier.key), *(("party", party) for party in dossier.parties)})


def _tags(dossier: Dossier, record: AnyRecord) -> Iterator[tuple[str, str]]:
    kinds = (record.KIND, getattr(record, "kind", ""))
    yield from (("kind", words) for kind in kinds for words in (kind, *kind.split()) if words)
    for path, date in values_of(record, Date):
        if path != ("state_as_of",):
            yield from (("year", str(year)) for year in _years(date))
    for source in {cite.source for cite in record.src}:
        yield from (("source", dossier.alias(source)), ("source", source))
    yield from _named(dossier, record)


def _years(date: Date) -> Iterator[int]:
    ends = [day.year for day in (date.first, date.last) if day]
    if len(ends) == 2 and ends[1] - ends[0] <= LONGEST_SPAN:
        ends = list(range(ends[0], ends[1] + 1))
    yield from dict.fromkeys(ends)


def _named(dossier: Dossier, record: AnyRecord) -> Iterator[tuple[str, str]]:
    registry = dossier.registry
    scopes = _scopes(registry)
    for _, ref, key in references(record):
        yield from ((scope, key) for scope, entries in scopes.items() if key in entries)
        owner = registry.polity_of(key) if ref in {"place", "entry"} else ""
        if owner:
            yield "place", owner
        if key in registry.polities:
            yield "polity", key


def _scopes(registry: Registry) -> dict[str, Mapping[str, Entry]]:
    """Return the entries of each scope that names one kind of entry, except polities."""
    return {kind.word: registry.of_kind(kind.key) for kind in ENTRY_KINDS.values() if kind.ref != "polity"}


def scope_spellings(
    panes: Sequence[Pane], registry: Registry, sources: Mapping[str, Source]
) -> Iterator[tuple[str, str, str]]:
    """Yield every spelling of the values of scopes, as a scope, a value and one spelling."""
    for pane in panes:
        yield from (("tab", pane.key, spelling) for spelling in (pane.title, pane.short))
    for key, polity in registry.polities.items():
        for spelling in sorted(spellings(key, polity)):
            yield from ((scope, key, spelling) for scope in ("party", "polity", "place"))
    scopes = _scopes(registry)
    for scope, entries in scopes.items():
        for key, entry in entries.items():
            known = (*entry.spellings, getattr(entry, "abbr", ""), getattr(entry, "short", ""))
            yield from ((scope, key, spelling) for spelling in dict.fromkeys(known) if spelling)
    for key, source in sources.items():
        known = (source.publisher, source.agency, source.short, source.voice, source.title)
        yield from (("source", key, spelling) for spelling in dict.fromkeys(known) if spelling)
