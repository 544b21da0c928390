"""`dossier completions SHELL`: a completion script."""

import argparse

from .. import DONE, parser
from ..library import say

SHELLS = ("bash", "zsh", "tcsh")


def arguments(parser: argparse.ArgumentParser) -> None:
    """The shell."""
    parser.add_argument("shell", choices=SHELLS, help="the shell")


def run(parsed: argparse.Namespace) -> int:
    """Prints the script."""
    import shtab

    say(shtab.complete(parser(), parsed.shell))
    return DONE
