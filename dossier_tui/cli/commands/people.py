"""`dossier people [NAME]`: trace a person, polity, place or body across dossiers, or list all that are named."""

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...catalogue.kept import Kept
from ...library import Library
from ...library.world import completed
from ...model import ENTRY_KINDS, LISTED_KINDS, Dossier, Registry
from ...values import listed, quoted
from ...words.wording import AS_WRITTEN
from ..documents import add_document, answer, wants_document
from ..exits import DONE, UsageError
from ..library import dossiers_of, library_of, say_blocks, say_with_sources
from ..options import add_json
from ..streams import say_json, tell

if TYPE_CHECKING:
    from ...views.mentions import Named, OnEntry

KINDS = {ENTRY_KINDS[key].title.lower(): key for key in LISTED_KINDS if key != "people"}
"""The options for entries other than people, each with its kind of entry."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the name, the kind, the dossiers, the format and the file."""
    parser.add_argument(
        "name",
        nargs="*",
        metavar="NAME",
        help="a person, polity, place or body in any spelling: Medvedev, Медведев, Sukhum, CSTO",
    )
    kinds = parser.add_mutually_exclusive_group()
    for option, kind in KINDS.items():
        kinds.add_argument(f"--{option}", dest="kind", action="store_const", const=kind, help=f"only {option}")
    parser.add_argument("--pair", action="append", default=[], metavar="PAIR", help="only in this dossier (repeatable)")
    add_document(parser)
    add_json(parser)


def run(parsed: argparse.Namespace) -> int:
    """Print or write the page of one entry, or the list of entries. Raises UsageError for an unknown name."""
    library = library_of(parsed)
    if not library.paths:
        raise UsageError("there is no dossier to look in; `dossier paths` says which folders are used")
    return _one(library, parsed) if parsed.name else _all(library.registry, _some(library, parsed), parsed)


def _some(library: Library, parsed: argparse.Namespace, keys: Sequence[str] | None = None) -> tuple[Dossier, ...]:
    """Return the dossiers named, or those with these keys or all. Raises UsageError if none can be shown."""
    dossiers = dossiers_of(library, parsed.pair, keys)
    if not dossiers:
        raise UsageError("there is no dossier to look in; `dossier paths` says which folders are used")
    return dossiers


def _one(library: Library, parsed: argparse.Namespace) -> int:
    from ...views.names import UnknownName, find_entries, name_and_kind
    from ...views.people import named_data, page

    registry, typed, kind = library.registry, " ".join(parsed.name), parsed.kind or ""
    as_document = wants_document(parsed)
    try:
        key, *others = find_entries(registry, typed, kind)
    except UnknownName as error:
        raise UsageError(str(error)) from error
    if others:
        known = completed(registry, others)
        tell(f"dossier: {quoted(typed)} also names {listed([name_and_kind(known, other) for other in others])}")
    if parsed.json:
        say_json(named_data(_opened(library, key, parsed)))
        return DONE
    shown = _kept(library, key, parsed) or _opened(library, key, parsed).shown
    if as_document:
        from ...views.reports import report_on_entry

        return answer(report_on_entry(shown), parsed)
    say_with_sources(shown.sources, page(shown))
    return DONE


def _kept(library: Library, entry: str, parsed: argparse.Namespace) -> "OnEntry | None":
    """Return what the library has on an entry; None if dossiers have to be opened for it."""
    kept = library.kept if library.wording == AS_WRITTEN and not parsed.pair else None
    return kept.on_entry(entry, completed(library.registry, [entry])) if isinstance(kept, Kept) else None


def _opened(library: Library, entry: str, parsed: argparse.Namespace) -> "Named":
    """Return the same from the dossiers themselves."""
    from ...views.mentions import Named

    dossiers = _some(library, parsed, library.origin.naming(entry) or None)
    return Named(entry, dossiers, completed(library.registry, [entry]))


def _all(registry: Registry, dossiers: tuple[Dossier, ...], parsed: argparse.Namespace) -> int:
    from ...views.people import index, named_in

    kind = parsed.kind or "people"
    if wants_document(parsed):
        from ...views.reports import report_on_kind

        return answer(report_on_kind(dossiers, kind), parsed)
    if parsed.json:
        name_of = registry.name
        records_by_entry = named_in(dossiers, kind)
        say_json(
            [
                {"id": k, "name": name_of(k), "records": sum(pairs.values()), "pairs": pairs}
                for k, pairs in records_by_entry
            ]
        )
    else:
        say_blocks(dossiers, index(dossiers, kind))
    return DONE
