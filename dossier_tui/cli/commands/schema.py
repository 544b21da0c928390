"""`dossier schema`: print, write or verify the JSON Schemas of the files that curators write."""

import argparse
from pathlib import Path

from ...files.writing import write_file
from ...library.schema import SCHEMAS, schema_text
from ...values import listed, plural
from ..exits import DONE, PROBLEMS
from ..library import unwritten
from ..output import a_path
from ..streams import say, tell


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the kind of file, and the options to write or verify all schemas in a folder."""
    parser.add_argument("kind", nargs="?", choices=SCHEMAS, default=next(iter(SCHEMAS)), help="the kind of file")
    parser.add_argument("--write", type=a_path, metavar="DIR", help="write all of them into this folder")
    parser.add_argument("--verify", type=a_path, metavar="DIR", help="say whether those in this folder are current")


def run(parsed: argparse.Namespace) -> int:
    """Print one schema, or write or verify all of them. Returns 1 if one is not current."""
    if parsed.verify:
        return _verify(parsed.verify)
    if not parsed.write:
        say(schema_text(parsed.kind).rstrip("\n"))
        return DONE
    for kind in SCHEMAS:
        path = parsed.write / f"{kind}.schema.json"
        try:
            parsed.write.mkdir(parents=True, exist_ok=True)
            write_file(path, schema_text(kind), force=True)
        except OSError as error:
            raise unwritten(path, error) from error
    tell(f"Wrote {plural(len(SCHEMAS), 'schema')} to {parsed.write}.")
    return DONE


def _verify(folder: Path) -> int:
    paths = {kind: folder / f"{kind}.schema.json" for kind in SCHEMAS}
    stale = [p for kind, p in paths.items() if not p.is_file() or p.read_bytes() != schema_text(kind).encode()]
    if stale:
        are = "is" if len(stale) == 1 else "are"
        tell(f"{listed(list(map(str, stale)))} {are} not current; `dossier schema --write {folder}` renews them")
    return PROBLEMS if stale else DONE
