"""`dossier export PAIR`: the brief, on stdout or into a file."""

import argparse
import sys
from pathlib import Path

from ..panes.brief import BriefOptions
from ..render.formats import FORMATS
from ..render.writing import write_file
from ..sections import SECTIONS
from ..values import did_you_mean
from . import DONE, UsageError
from .library import add_pair, dossier_of, library_of, say, tell


def arguments(parser: argparse.ArgumentParser) -> None:
    """The pair, what to take in, and where to."""
    add_pair(parser)
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="write to this file instead of stdout")
    parser.add_argument("-f", "--format", choices=FORMATS, default=next(iter(FORMATS)), help="the format")
    parser.add_argument("--sections", metavar="KEYS", help=f"only these, by comma: {','.join(s.key for s in SECTIONS)}")
    parser.add_argument("--no-evaluative", action="store_true", help="leave out the sources' own judgements")
    parser.add_argument("--force", action="store_true", help="replace the file if it exists")


def run(parsed: argparse.Namespace) -> int:
    """Writes the brief."""
    options = BriefOptions(_sections(parsed.sections), evaluative=not parsed.no_evaluative)
    dossier = dossier_of(library_of(parsed), parsed.pair)
    brief = FORMATS[parsed.format].render(dossier, options)
    if parsed.output is None:
        if sys.stdout.isatty():
            say(brief.rstrip("\n"))
        else:
            sys.stdout.write(brief)
        return DONE
    try:
        write_file(parsed.output, brief, force=parsed.force)
    except FileExistsError as error:
        raise UsageError(f"{parsed.output} exists already; --force replaces it") from error
    except OSError as error:
        raise UsageError(f"{parsed.output} cannot be written: {error.strerror}") from error
    tell(f"Wrote {dossier.title} to {parsed.output}.")
    return DONE


def _sections(written: str | None) -> tuple[str, ...] | None:
    if written is None:
        return None
    known = [section.key for section in SECTIONS]
    chosen = [word.strip() for word in written.split(",") if word.strip()]
    for word in chosen:
        if word not in known:
            raise UsageError(f"no section '{word}'{did_you_mean(word, known)} (there are {', '.join(known)})")
    if not chosen:
        raise UsageError(f"--sections names none of {', '.join(known)}")
    return tuple(chosen)
