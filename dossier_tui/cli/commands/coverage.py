"""`dossier coverage PAIR`: the claims of a dossier's sources with what carries each, the uncarried first."""

import argparse

from ...curation.places import places_of
from ...model import Dossier
from ...values import did_you_mean, listed, quoted
from ...views.coverage import ALL_CARRIED, coverage_blocks, coverage_data, left_words
from ..exits import DONE, PROBLEMS, UsageError
from ..library import add_pair, dossier_of, library_of, reading_width
from ..options import add_json
from ..streams import say, say_json, tell


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the pair, the sources, and the option for JSON."""
    add_pair(parser)
    parser.add_argument(
        "--source", action="append", default=[], metavar="ID", help="only this source, by its id or alias (repeatable)"
    )
    add_json(parser)


def run(parsed: argparse.Namespace) -> int:
    """Print the coverage. Returns 1 if a claim is not carried. Raises UsageError for an unknown source."""
    from ...render.text import blocks_text

    dossier = dossier_of(library_of(parsed), parsed.pair)
    sources = places_of(dossier, [_source(dossier, named) for named in parsed.source])
    lost = sum(each.lost for each in sources)
    if parsed.json:
        say_json(coverage_data(dossier, sources))
    else:
        say(blocks_text(dossier, coverage_blocks(dossier, sources), reading_width()).strip("\n"))
        left = left_words(sources)
        tell(f"Left: {left}." if left else ALL_CARRIED)
    return PROBLEMS if lost else DONE


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
