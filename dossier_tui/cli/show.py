"""`dossier show PAIR`: a dossier, or one pane of it, as text or JSON."""

import argparse
import shutil

from ..dossier import Dossier
from ..panes import PANES
from ..render.text import text
from . import DONE
from .library import add_json, add_pair, dossier_of, library_of, say, say_json

WIDEST = 100
"""Cells; wider text is hard to read."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """The pair, the pane, the form."""
    add_pair(parser)
    parser.add_argument("--pane", choices=[pane.key for pane in PANES], help="only this pane")
    add_json(parser)


def run(parsed: argparse.Namespace) -> int:
    """Prints the dossier."""
    dossier = dossier_of(library_of(parsed), parsed.pair)
    if parsed.json:
        from ..render.json import as_data

        say_json(as_data(dossier, parsed.pane))
    else:
        say(whole(dossier, parsed.pane).rstrip("\n"))
    return DONE


def whole(dossier: Dossier, only: str | None = None) -> str:
    """All panes under their titles, or one."""
    width = min(shutil.get_terminal_size((80, 24)).columns, WIDEST)
    parts = [dossier.title.upper()]
    for pane in PANES:
        if only in {None, pane.key}:
            parts += [f"{pane.title}\n{'=' * len(pane.title)}", text(dossier, pane.blocks(dossier), width).strip("\n")]
    return "\n\n".join(parts) + "\n"
