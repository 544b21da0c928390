"""`dossier schema`: print, write or verify the JSON Schemas of the files that curators write."""

import argparse
from pathlib import Path

from ...files import write_file
from ...library.schema import SCHEMAS, schema_text
from .. import DONE, PROBLEMS
from ..library import say, tell, unwritten


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the kind of file, and the options to write or verify all schemas in a folder."""
    parser.add_argument("kind", nargs="?", choices=SCHEMAS, default=next(iter(SCHEMAS)), help="the kind of file")
    parser.add_argument("--write", type=Path, metavar="DIR", help="write all of them into this folder")
    parser.add_argument("--verify", type=Path, metavar="DIR", help="say whether those in this folder are current")


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
            write_file(path, schema_text(kind), force=True)
        except OSError as error:
            raise unwritten(path, error) from error
        tell(f"Wrote {path}.")
    return DONE


def _verify(folder: Path) -> int:
    paths = {kind: folder / f"{kind}.schema.json" for kind in SCHEMAS}
    stale = [p for kind, p in paths.items() if not p.is_file() or p.read_text(encoding="utf-8") != schema_text(kind)]
    for path in stale:
        tell(f"{path} is not current; `dossier schema --write {folder}` renews it")
    return PROBLEMS if stale else DONE
