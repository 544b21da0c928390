"""`dossier completions SHELL`: print a completion script for a shell."""

import argparse

from ..exits import DONE
from ..parsing import parser
from ..streams import say

SHELLS = ("bash", "zsh", "tcsh")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the shell."""
    parser.add_argument("shell", choices=SHELLS, help="the shell")


def run(parsed: argparse.Namespace) -> int:
    """Print the script."""
    import shtab

    say(shtab.complete(parser(), parsed.shell))
    return DONE
