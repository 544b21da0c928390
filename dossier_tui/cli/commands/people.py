"""`dossier people [NAME]`: one person, place or body over all dossiers in order of time; or who is named at all."""

import argparse

from ...model import Dossier, Registry
from .. import DONE, UsageError
from ..documents import add_document, answer, wants_document
from ..library import add_json, dossiers_of, library_of, say_blocks, say_json

KINDS = {"polities": "polities", "places": "places", "bodies": "organisations"}
"""Options for what is no person, and the kind of entry that each means."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """The name, the kind, the dossiers, the format, and where to."""
    parser.add_argument("name", nargs="*", metavar="NAME", help="in any spelling: Medvedev, Медведев, Sukhum, CSTO")
    kinds = parser.add_mutually_exclusive_group()
    for option, kind in KINDS.items():
        kinds.add_argument(f"--{option}", dest="kind", action="store_const", const=kind, help=f"{option}, not people")
    parser.add_argument("--pair", action="append", default=[], metavar="PAIR", help="only in this dossier (repeatable)")
    add_document(parser)
    add_json(parser)


def run(parsed: argparse.Namespace) -> int:
    """Print or write one entry, or the list."""
    library = library_of(parsed)
    dossiers = dossiers_of(library, parsed.pair)
    if not dossiers:
        raise UsageError("there is no dossier to look in; `dossier paths` says which folders are used")
    return _one(library.registry, dossiers, parsed) if parsed.name else _all(library.registry, dossiers, parsed)


def _one(registry: Registry, dossiers: tuple[Dossier, ...], parsed: argparse.Namespace) -> int:
    from ...views.names import UnknownName, find_entry
    from ...views.people import Named, named_data, page

    try:
        key = find_entry(registry, " ".join(parsed.name), parsed.kind or "")
    except UnknownName as error:
        raise UsageError(str(error)) from error
    named = Named(key, dossiers)
    if wants_document(parsed):
        from ...views.reports import report_on_entry

        return answer(report_on_entry(named), parsed)
    if parsed.json:
        say_json(named_data(named))
    else:
        say_blocks(dossiers, page(named))
    return DONE


def _all(registry: Registry, dossiers: tuple[Dossier, ...], parsed: argparse.Namespace) -> int:
    from ...views.people import index, named_in

    kind = parsed.kind or "people"
    if wants_document(parsed):
        from ...views.reports import report_on_kind

        return answer(report_on_kind(dossiers, kind), parsed)
    if parsed.json:
        names = registry.name
        found = named_in(dossiers, kind)
        say_json([{"id": k, "name": names(k), "records": sum(pairs.values()), "pairs": pairs} for k, pairs in found])
    else:
        say_blocks(dossiers, index(dossiers, kind))
    return DONE
