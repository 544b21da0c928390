"""`dossier coverage PAIR`: the claims of a dossier's sources with what carries each, the uncarried first."""

import argparse
from pathlib import Path

from ...curation.places import places_of
from ...files.writing import write_file
from ...library import Library
from ...library.own_words import runs_path
from ...model import Dossier
from ...values import did_you_mean, listed, plural, quoted
from ...views.coverage import ALL_CARRIED, coverage_blocks, coverage_data, left_words
from ..exits import DONE, PROBLEMS, UsageError
from ..library import add_pair, dossier_of, library_of, reading_width, unwritten
from ..options import add_json
from ..output import a_path
from ..streams import say, say_json, tell
from ..texts import text_in


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the pair, the sources, and the option for JSON."""
    add_pair(parser)
    parser.add_argument(
        "--source", action="append", default=[], metavar="ID", help="only this source, by its id or alias (repeatable)"
    )
    parser.add_argument(
        "--text",
        type=a_path,
        metavar="FILE",
        help="the plain text of the one source named, or - for standard input: keep hashes of it, by which `check` "
        "finds eight words in a row that were copied",
    )
    add_json(parser)


def run(parsed: argparse.Namespace) -> int:
    """Print the coverage. Returns 1 if a claim is not carried. Raises UsageError for an unknown source."""
    from ...render.text import blocks_text

    library = library_of(parsed)
    dossier = dossier_of(library, parsed.pair)
    named = [_source(dossier, each) for each in parsed.source]
    if parsed.text:
        _keep(library, dossier, named, parsed.text)
    sources = places_of(dossier, named)
    lost = sum(each.lost for each in sources)
    if parsed.json:
        say_json(coverage_data(dossier, sources))
    else:
        say(blocks_text(dossier, coverage_blocks(dossier, sources), reading_width()).strip("\n"))
        left = left_words(sources)
        tell(f"Left: {left}." if left else ALL_CARRIED)
    return PROBLEMS if lost else DONE


def _keep(library: Library, dossier: Dossier, named: list[str], path: Path) -> None:
    """Keep the hashes of the text of a source beside its record. Raises UsageError."""
    if len(named) != 1:
        raise UsageError("--text is the text of one source; name it with --source ID")
    text, source = text_in(path), dossier.sources[named[0]]
    if source.sha256 not in {"", text.sha256}:
        raise UsageError(f"{path} is not the text of {named[0]}, whose checksum (sha256) is another")
    root = next((root for root in library.roots if (root / "seeds" / f"{named[0]}.yaml").exists()), None)
    if root is None:
        raise UsageError(f"the record of {named[0]} is not in this library but in the bundled one")
    kept = runs_path(root, named[0])
    try:
        kept.parent.mkdir(exist_ok=True)
        write_file(kept, text.runs, force=True)
    except OSError as error:
        raise unwritten(kept, error) from error
    runs = plural(len(text.runs.splitlines()), "run")
    tell(f"Kept in {library.shown(kept)}: the hashes of {runs} of eight words.")


def _source(dossier: Dossier, named: str) -> str:
    """Return the id of a source of the dossier, given its id or alias. Raises UsageError."""
    sources = dossier.header.sources
    key = sources.get(named, named)
    if key not in dossier.cited_sources:
        known = [*sources, *sources.values()]
        there_are = listed([f"{alias} ({id})" for alias, id in sources.items()])
        raise UsageError(
            f"no source {quoted(named)} in {dossier.key}{did_you_mean(named, known)} (there are {there_are})"
        )
    return key
