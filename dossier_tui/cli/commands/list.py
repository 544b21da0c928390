"""`dossier list`: list the dossiers of the library."""

import argparse

from ...library import Library
from ...values import plural
from ...views.completeness import claims_carried
from ..exits import DONE
from ..library import add_json, library_of
from ..streams import say, say_json, tell


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the option for JSON."""
    add_json(parser)


def run(parsed: argparse.Namespace) -> int:
    """Print a line for each dossier."""
    library = library_of(parsed)
    if parsed.json:
        say_json([_entry(library, key) for key in library.paths])
        return DONE
    for key in library.paths:
        dossier = library.dossier(key)
        if dossier is None:
            say(f"{key:28} has {plural(len(library.problems_of(key)), 'problem')}; see `dossier check`")
        else:
            say(f"{key:28} {dossier.title}, as of {dossier.as_of}, {len(dossier.records())} records")
    if not library.paths:
        tell(f"No dossiers in {', '.join(map(str, library.roots))}.")
    return DONE


def _entry(library: Library, key: str) -> dict[str, object]:
    dossier = library.dossier(key)
    path = str(library.paths[key])
    if dossier is None:
        return {"pair": key, "path": path, "problems": len(library.problems_of(key))}
    carried, claims = claims_carried(dossier)
    return {
        "pair": key,
        "title": dossier.title,
        "parties": list(dossier.parties),
        "as_of": dossier.as_of.edtf,
        "records": len(dossier.records()),
        "claims": claims,
        "claims_carried": carried,
        "path": path,
        "problems": 0,
    }
