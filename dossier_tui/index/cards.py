"""What the index holds of a dossier: a card for each record as its pane shows it, with all that scopes ask of it."""

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
"""Letters to the tokenizer, for private use: what begins the word of a tag, and what parts its words."""
_BETWEEN = re.compile(r"[\W_]+")
LONGEST_SPAN = 200
"""Years of a date beyond which only its ends are found by year."""

Cite = tuple[str, tuple[int, ...], tuple[int, ...]]
"""A source's id, the paragraphs of it that a card cites, and the numbers of the claims."""


@dataclass(frozen=True)
class Card:
    """One record: where it is, what is written on it, what it can be asked for by."""

    section: str
    group: str
    record: str
    """The record's id; empty for what is said of names and what curators list as not said."""
    label: str
    line: str
    """The whole record in one sentence."""
    more: str = ""
    """What its row, the remarks and other sources have beside that."""
    cites: tuple[Cite, ...] = ()
    tags: frozenset[tuple[str, str]] = field(default_factory=frozenset)
    """Scope and value, beside those of the dossier: `("year", "2018")`."""


def tag_word(scope: str, value: str) -> str:
    """A tag as one word of the index, which no text can hold."""
    return _SCOPE + scope + _BREAK + _BETWEEN.sub(_BREAK, fold(value))


def tag_range(scope: str) -> tuple[str, str]:
    """The words between which all tags of a scope lie."""
    return f"{_SCOPE}{scope}{_BREAK}", f"{_SCOPE}{scope}{chr(ord(_BREAK) + 1)}"


def tag_value(word: str) -> str:
    """The value of a tag, from its word."""
    return word.partition(_BREAK)[2].replace(_BREAK, " ")


def tag_words(plain: str) -> str:
    """The words of tags that are written small, `year-2018 person-lavrov`, which takes less room."""
    return " ".join(_SCOPE + word.replace("-", _BREAK) for word in plain.split())


def plain_tags(tags: Iterable[tuple[str, str]]) -> str:
    """Tags written small, each once."""
    words = sorted({tag_word(scope, value) for scope, value in tags})
    return " ".join(word.removeprefix(_SCOPE).replace(_BREAK, "-") for word in words)


TAGS_BEGIN = _SCOPE
"""The words of all tags lie from here on; those of texts before."""
ANY = ("any", "any")
"""The tag that every card has."""


def cards(dossier: Dossier) -> Iterator[Card]:
    """A card for each record, for what is said on names, and for each thing that curators list as not said."""
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
    """The texts of the section's pane by the address of their row."""
    found: dict[Address | None, list[str]] = {}
    for block in section_blocks(dossier, section):
        for address, text in searchable(block):
            found.setdefault(address, []).append(text)
    return found


def _card(dossier: Dossier, record: AnyRecord, cells: Sequence[str]) -> Card:
    section, group = dossier.home(record.id)
    line = text_of(record_line(dossier, record))
    beside = [*cells, *_said_of(dossier, record)]
    return Card(
        section=section.key,
        group=group.key,
        record=record.id,
        label=record_label(dossier, record),
        line=line,
        more=" · ".join(dict.fromkeys(words for words in beside if words and words not in line)),
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
    """The tags that every card of a dossier has."""
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
    """The entries that each scope names, polities aside."""
    return {kind.word: registry.of_kind(kind.key) for kind in ENTRY_KINDS.values() if kind.ref != "polity"}


def called(panes: Sequence[Pane], registry: Registry, sources: Mapping[str, Source]) -> Iterator[tuple[str, str, str]]:
    """What a scope's value may be called: the scope, the value, and one spelling."""
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
