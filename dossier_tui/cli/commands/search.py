"""`dossier search WORDS`: search all dossiers.

The catalogue answers, as long as no file has changed, without what reads dossiers or shows them.
"""

import argparse
import os
import re
import sys
from itertools import chain, pairwise
from pathlib import Path

from ...catalogue.catalogue import Catalogue
from ...catalogue.question import SCOPES
from ...catalogue.refusal import Unanswerable
from ...catalogue.searching import Answer, Hit
from ...homes import config_path
from ...values import clean, one_line, plural
from ..exits import DONE, PROBLEMS, UsageError
from ..options import add_json, count, report_progress, roots_of
from ..streams import say_json, tell, write_out

HIGHLIGHT, RESET = "\x1b[1;7m", "\x1b[0m"
"""The escape sequences before and after a hit: bold and reversed."""
MOST_NAMED = 3
"""The maximum number of broken dossiers that are named; the others are counted."""
_OPEN_SCOPE = re.compile(r"(-?\w+:)([^\"]*\s[^\"]*)")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the question, and the options for the answer."""
    parser.add_argument("words", nargs="+", metavar="WORDS", help='words, a "phrase", -word to leave out, or a scope')
    parser.add_argument("--limit", type=count, default=20, metavar="N", help="at most so many (20; 0 for all)")
    parser.add_argument("--rebuild", action="store_true", help="delete the catalogue and build it again")
    add_json(parser)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    scopes = "".join(f"\n  {scope + ':':9}{says}" for scope, says in SCOPES.items())
    parser.epilog = f'Scopes:{scopes}\n\nTo leave a word out, write all in one: dossier search "sukhumi -visit"'


def run(parsed: argparse.Namespace) -> int:
    """Print the hits. Returns 1 if there are none. Raises UsageError if the question cannot be answered."""
    catalogue = Catalogue.open(_roots(parsed), rebuild=parsed.rebuild, report=report_progress)
    if catalogue.notice:
        tell(catalogue.notice)
    try:
        answer = catalogue.search(" ".join(map(_one_value, parsed.words)), parsed.limit or -1)
    except Unanswerable as error:
        raise UsageError(str(error)) from error
    if parsed.json:
        say_json([_entry(hit) for hit in answer.hits])
    else:
        _say(answer)
    _tell(catalogue, answer)
    return DONE if answer.total else PROBLEMS


def _roots(parsed: argparse.Namespace) -> tuple[Path, ...]:
    """Return the library roots that the arguments name, and report what is wrong with the config file."""
    if not os.path.lexists(config_path()):  # one that leads nowhere or cannot be read is reported
        return roots_of(parsed)
    from ..library import library_of

    return library_of(parsed).roots


def _one_value(word: str) -> str:
    """Restore the quotes around the value of a scope, which the shell has removed."""
    match = _OPEN_SCOPE.fullmatch(word)
    return f'{match[1]}"{match[2]}"' if match else word


def _say(answer: Answer) -> None:
    """Print a heading and a snippet for each hit."""
    in_colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    for hit in answer.hits:
        heading, snippet = clean(one_line(f"{hit.pair} · {hit.section_title} · {hit.label}")), clean(hit.snippet)
        write_out(f"{heading}\n    {_highlighted(snippet, hit) if in_colour else snippet}\n")


def _highlighted(snippet: str, hit: Hit) -> str:
    edges = [0, *chain.from_iterable(hit.marks), len(snippet)]
    pieces = [snippet[start:end] for start, end in pairwise(edges)]
    return "".join(f"{HIGHLIGHT}{piece}{RESET}" if number % 2 else piece for number, piece in enumerate(pieces))


def _tell(catalogue: Catalogue, answer: Answer) -> None:
    shown = f", the first {len(answer.hits)} shown" if answer.more or len(answer.hits) < answer.total else ""
    order = "" if answer.ranked else "; too many to put the best first"
    near = f"; did you mean '{answer.nearest}'?" if answer.nearest else ""
    count = plural(answer.total, "hit") if answer.total else "no hits"
    tell(f"{'over ' if answer.more else ''}{count}{shown}{order}{near}")
    broken = catalogue.broken
    if broken:
        more = f" and {len(broken) - MOST_NAMED} more" if len(broken) > MOST_NAMED else ""
        tell(f"Nothing is found in {', '.join(broken[:MOST_NAMED])}{more}: see the problems in `dossier check`.")


def _entry(hit: Hit) -> dict[str, object]:
    return {
        "pair": hit.pair,
        "section": hit.section,
        "anchor": hit.address.id if hit.address else "",
        "label": hit.label,
        "snippet": hit.snippet,
        "citation": [
            {"source": place.source, "paragraph": place.paragraph, "words": place.words} for place in hit.citation
        ],
    }  # fmt: skip
