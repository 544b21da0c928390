"""`dossier where WORDS`: say where a kind of fact goes, and which ids of names, sources and records there are."""

import argparse
from collections.abc import Iterator, Sequence
from typing import Any

from msgspec import Struct

from ...catalogue.catalogue import Catalogue
from ...catalogue.refusal import Unanswerable
from ...catalogue.searching import Hit
from ...curation.facts import fact_places, places_for
from ...library import Library
from ...library.elsewhere import stands_in
from ...library.world import complete
from ...matching import Finder, Lookup, Term, terms_of
from ...model import ENTRY_KINDS, Dossier, Source
from ...values import fold, one_line, quoted
from ...words.labels import record_label
from ..exits import DONE, PROBLEMS
from ..library import library_of
from ..options import add_json, report_progress
from ..streams import say, say_json, tell

MOST = 8
"""The maximum number of things of one kind that are listed; the others are counted."""
READ_AT_ONCE = 100
"""The number of dossiers up to which all are read, for the aliases of their sources and the ids of their records."""
SHORTEST = 3
"""The minimum number of letters for which records are looked for."""


class Found(Struct, frozen=True):
    """Something that may be written in a file, or a place for a fact."""

    kind: str
    """The key of its list in JSON."""
    id: str
    """What is to be written: an id, or a section with a group."""
    says: str
    """What it stands for."""
    more: str = ""


TITLES = {
    "keys": "Keys of that name", "facts": "Where it goes", "entries": "In the registry", "sources": "Sources",
    "records": "Records",
}  # fmt: skip
"""The headings of the lists, in order."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the words, and the option for JSON."""
    parser.add_argument("words", nargs="+", metavar="WORDS", help="a kind of fact (embassy, loan), a name, or an id")
    add_json(parser)


def run(parsed: argparse.Namespace) -> int:
    """Print what was found. Returns 1 if nothing was."""
    typed = " ".join(parsed.words)
    found = list(_found(library_of(parsed), typed))
    if parsed.json:
        say_json({kind: [_data(each) for each in found if each.kind == kind] for kind in TITLES})
    else:
        _say(found)
    if not found:
        tell(f"Nothing is called {quoted(typed)}; try one word for it (loan, visit, treaty), or a part of a name.")
    return DONE if found else PROBLEMS


def _found(library: Library, typed: str) -> Iterator[Found]:
    forms = stands_in(typed)
    if forms:
        yield Found("keys", typed, forms)
    for place in places_for(typed, fact_places()):
        yield Found("facts", place.to, place.fact, place.more)
    registry = complete(library.registry)
    for key in Lookup(registry.names_with_ids()).named(typed):
        kind = next(kind for kind in ENTRY_KINDS.values() if key in registry.of_kind(kind.key))
        yield Found("entries", key, registry.name(key), kind.ref)
    few = library.dossiers if len(library.paths) <= READ_AT_ONCE else ()
    yield from _sources(library, few, typed)
    if len(typed) >= SHORTEST:
        yield from _records(library, few, typed)


def _sources(library: Library, dossiers: Sequence[Dossier], typed: str) -> Iterator[Found]:
    aliases = _aliases(dossiers)
    wanted = [Finder.of_terms([*terms_of(word), Term(word, begun=True)]) for word in typed.split()]
    for key, source in library.sources.items() if wanted else ():
        named = aliases.get(key, [])
        text = fold(" ".join((key, *named, _called(source))))
        if all(finder.matches(text) for finder in wanted):
            yield Found("sources", key, _called(source), ", ".join(named))


def _called(source: Source) -> str:
    title = f"“{source.title}”" if source.title else ""
    return ", ".join(filter(None, (source.name, str(source.issued), title)))


def _aliases(dossiers: Sequence[Dossier]) -> dict[str, list[str]]:
    """Return by what each source is cited, by its id: `sp in russia-abkhazia`."""
    aliases: dict[str, list[str]] = {}
    for dossier in dossiers:
        for alias, source in dossier.header.sources.items():
            aliases.setdefault(source, []).append(f"{alias} in {dossier.key}")
    return aliases


def _records(library: Library, dossiers: Sequence[Dossier], typed: str) -> Iterator[Found]:
    """Yield the records whose id begins as typed, then those that a search finds."""
    found = {each.id: each for dossier in dossiers for each in _called_so(dossier, typed)}
    for hit in _hits(library, typed):
        if hit.address and hit.address.kind == "record":
            id = str(hit.address)
            found.setdefault(id, Found("records", id, hit.label, f"{hit.section}.{hit.group}"))
    yield from found.values()


def _called_so(dossier: Dossier, typed: str) -> Iterator[Found]:
    id = typed.removeprefix(f"{dossier.key}/").lower()
    for record in dossier.records():
        if record.id.startswith(id):
            section, group = dossier.home(record.id)
            address, label = str(dossier.address(record)), record_label(dossier, record)
            yield Found("records", address, label, f"{section.key}.{group.key}")


def _hits(library: Library, typed: str) -> Sequence[Hit]:
    try:
        return Catalogue.open(library.roots, report=report_progress).search(typed, -1).hits
    except Unanswerable:
        return ()


def _data(found: Found) -> dict[str, Any]:
    return {"id": found.id, "says": found.says, "more": found.more}


def _say(found: Sequence[Found]) -> None:
    for kind, title in TITLES.items():
        listed = [each for each in found if each.kind == kind]
        if not listed:
            continue
        say(title)
        for each in listed[:MOST]:
            more = f" ({each.more})" if each.more else ""
            said = f"{each.says} → {each.id}{more}" if kind == "facts" else f"{each.id}: {each.says}{more}"
            say(f"  {one_line(said)}")
        if len(listed) > MOST:
            say(f"  and {len(listed) - MOST} more")
