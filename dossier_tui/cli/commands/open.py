"""`dossier [PAIR]`: open the app, or print the dossier as text if there is no suitable terminal."""

import argparse
import os
import sys

from ..exits import DONE, UsageError
from ..lens import add_as_of, as_it_stood
from ..library import add_pair, dossier_of, key_of, library_of
from ..streams import say


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the optional pair, and the day."""
    add_pair(parser, optional=True)
    add_as_of(parser)


def run(parsed: argparse.Namespace) -> int:
    """Open the app and return its exit code. Raises UsageError if there is neither a terminal nor a pair."""
    library = library_of(parsed, updating=False)
    key = key_of(library, parsed.pair, commands=True) if parsed.pair else None
    if parsed.as_of and key is None:
        raise UsageError("--as-of goes with a pair: `dossier PAIR --as-of DAY`")
    if can_draw():
        from ...tui import run as run_app

        if key and parsed.as_of:
            as_it_stood(dossier_of(library, [key]), parsed)  # before the screen is taken: it may be no day of the pair
        return run_app(library, key, parsed.as_of)
    if key is None:
        raise UsageError("no terminal to draw on; try `dossier list`, `dossier show PAIR` or `dossier export PAIR`")
    from .show import whole

    say(whole(as_it_stood(dossier_of(library, [key]), parsed)))
    return DONE


def can_draw() -> bool:
    """Whether stdin and stdout are a terminal on which the app can run."""
    return sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM", "") not in {"", "dumb"}
