"""Resolves a dossier as written into one that needs no library.

Citations name sources by id, the values of other sources are parsed, and only the registry entries and the sources
that the dossier needs are kept.
"""

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet

from msgspec.structs import replace

from ..audit.findings import with_findings
from ..model import (
    AnyRecord,
    Body,
    Dossier,
    FilePosition,
    Header,
    Held,
    Registry,
    Source,
    changed,
    representatives,
    unsaid_of,
    with_typed_others,
)
from ..values import INLINE, UNKNOWN, Citations, renamed_inline
from .world import completed
from .written import Written


def resolved(as_written: Dossier, written: Written) -> Dossier:
    """Resolve a dossier without problems. `as_written` has the registry and the sources of the whole library."""
    header = _header(as_written.header)
    held = {key: {group: _records(records, header) for group, records in groups.items()}
            for key, groups in as_written.held.items()}  # fmt: skip
    dossier = replace(as_written, header=header, held=held, positions=dict(_positions(as_written, written)))
    mentioned = _mentioned(dossier)
    beside = {text for record in dossier.records() for other in record.other_sources_say for text in other.value.texts}
    registry = completed(dossier.registry, mentioned | beside)
    named = frozenset(_named(dossier, registry, mentioned))
    sources = _cited(dossier, registry, named)
    registry = completed(registry, _sides(sources))
    whole = dossier.with_same_records(
        named=named,
        unsaid=unsaid_of(dossier.records()),
        registry=_needed(registry, {*named, *beside, *_named_beside(dossier, registry, sources)}),
        sources=sources,
    )
    return with_findings(whole)


def _header(header: Header) -> Header:
    ids = header.sources
    remarks = tuple(replace(r, says=renamed_inline(r.says, ids)) for r in header.remarks)
    parts = {name: getattr(header, name) for name in Header.__struct_fields__}  # leaves out the sections of the file
    return Header(**{**parts, "on_names": renamed_inline(header.on_names, ids), "remarks": remarks})


def _records(held: Held, header: Header) -> Held:
    if not isinstance(held, tuple):
        return held
    return tuple(_record(record, header) for record in held)


def _record(record: AnyRecord, header: Header) -> AnyRecord:
    by_id: AnyRecord = changed(record, Citations, lambda cites: cites.renamed(header.sources))
    return with_typed_others(by_id)


def _positions(dossier: Dossier, written: Written) -> Iterator[tuple[str, FilePosition]]:
    for section in dossier.sections:
        for group in section.groups:
            held = dossier.held_in(section, group)
            for number, record in enumerate(held if isinstance(held, tuple) else ()):
                line, column = written.mark((section.key, group.key, number))
                yield record.id, FilePosition(path=dossier.path, line=line, column=column)


def _mentioned(dossier: Dossier) -> set[str]:
    """Return the ids of the entries that a dossier names, and words for what has no entry."""
    mentioned = {*dossier.parties}
    for record in dossier.records():
        mentioned |= {key for _, ref, key in dossier.references[record.id] if _is_entry(dossier, ref, key)}
    return mentioned - {UNKNOWN}


def _named(dossier: Dossier, registry: Registry, mentioned: AbstractSet[str]) -> set[str]:
    """Return the ids of the entries that a dossier names, and of the polities and organisations they belong to."""
    entries = registry.entries
    named = {*mentioned}
    named |= {key for source in dossier.cited_sources for key in registry.citing.get(source, ())}
    for key in list(named):
        entry = entries.get(key)
        named |= {owner for owner in (getattr(entry, "of", ""), getattr(entry, "part_of", "")) if owner}
    return named & entries.keys()


def _is_entry(dossier: Dossier, ref: str, key: str) -> bool:
    """Whether a reference names an entry of the registry, if anything: a mention names a record before an entry."""
    return ref not in {"record", "source"} and not (ref == "mention" and dossier.record(key))


def _named_beside(dossier: Dossier, registry: Registry, sources: Mapping[str, Source]) -> Iterator[str]:
    """Ids of entries that the words need beside those named: sides of sources, ambassadors."""
    yield from _sides(sources)
    for body in dossier.records(Body):
        yield from representatives(registry, body)


def _sides(sources: Mapping[str, Source]) -> Iterator[str]:
    """Yield the ids of the polities from which sources speak."""
    return filter(None, (polity for source in sources.values() for polity in (*source.voices, source.home)))


def _needed(registry: Registry, named: Iterable[str]) -> Registry:
    """Return a registry with the entries named and all entries that these refer to, directly or indirectly."""
    entries = registry.entries
    needed: set[str] = set()
    waiting = list(named)
    while waiting:
        key = waiting.pop()
        if key in entries and key not in needed:
            needed.add(key)
            waiting += registry.referred(key)
    return registry.only(needed)


def _cited(dossier: Dossier, registry: Registry, named: AbstractSet[str]) -> Mapping[str, Source]:
    """Return the sources that a dossier declares or cites, the declared ones first, those of terms of office last."""
    everything = (*dossier.cites.values(), *_inline(dossier.header), *_of_terms(registry, named))
    ids = dict.fromkeys([*dossier.cited_sources, *(cite.source for cites in everything for cite in cites)])
    return {key: dossier.sources[key] for key in ids if key in dossier.sources}  # one of a term may have problems


def _of_terms(registry: Registry, named: AbstractSet[str]) -> Iterator[Citations]:
    """The citations for the terms of office of the people named, in the order of the registry."""
    for key in registry.in_order(named & registry.people.keys()):
        yield from (office.term_src for office in registry.people[key].offices if office.term_src)


def _inline(header: Header) -> Iterator[Citations]:
    """The citations inside the prose of a header."""
    for text in (header.on_names, *(remark.says for remark in header.remarks)):
        yield from (Citations.parse(cited[1]) for cited in INLINE.finditer(text))
