"""The command line: one table of commands, each in a module of its own that is imported when it runs.

Exit codes: 0 done, 1 problems found or claims not carried, 2 wrong usage. The answer is on stdout, all
else on stderr.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from types import ModuleType
from typing import NoReturn

from .. import __version__

COMMANDS = {
    "open": "open the app, at a pair if one is named (as does no command at all)",
    "list": "list the dossiers of the library",
    "show": "print a dossier, or one of its panes, as text",
    "export": "write a brief: Markdown on stdout, or a file",
    "search": "search all dossiers for words, names in any spelling, years, people, kinds",
    "people": "trace a person, place or body over all dossiers, or list who is named",
    "timeline": "list what is dated in one dossier or several, or what comes round again soon",
    "compare": "set two dossiers side by side",
    "check": "report every problem, and which claims of each source are carried",
    "schema": "print the JSON Schema of the files that curators write",
    "notes": "list your bookmarks and notes, with those whose record is gone",
    "keys": "list the keys of the app, with those that you have changed",
    "paths": "say which folders and files are used",
    "completions": "print a completion script for a shell",
}
"""Every command and what it does. Each is a module of this name in `commands`, with `arguments` and `run`."""

DONE, PROBLEMS, USAGE = 0, 1, 2


class UsageError(Exception):
    """What was asked for cannot be done; the message says why and what can be."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        print(f"dossier: {message}", file=sys.stderr)
        print(f"Try: {self.prog} --help", file=sys.stderr)
        raise SystemExit(USAGE)


def parser(only: str = "") -> argparse.ArgumentParser:
    """The parser, with the arguments of one command, or of all where none is named."""
    top = _Parser(
        prog="dossier",
        description="The desk file on the relationship between two polities. Without a command it opens the app.",
        epilog="A pair is named in any usual way: russia-kyrgyzstan, ru kg, Россия Киргизия.",
    )
    top.add_argument("--version", action="version", version=f"dossier {__version__}")
    below = top.add_subparsers(title="commands", metavar="COMMAND", dest="command")
    for name, help_text in COMMANDS.items():
        command = below.add_parser(name, help=help_text, description=f"{help_text[0].upper()}{help_text[1:]}.")
        command.add_argument(
            "--library",
            action="append",
            default=[],
            metavar="DIR",
            help="a folder holding dossiers/ and seeds/ (may be repeated; else $DOSSIER_LIBRARY, else the bundled one)",
        )
        if only in {"", name}:
            _module(name).arguments(command)
    return top


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and returns its exit code."""
    command, words = _command(list(sys.argv[1:] if arguments is None else arguments))
    parsed = parser(only=command).parse_args(words)
    try:
        code = int(_module(command).run(parsed))
        sys.stdout.flush()
    except UsageError as error:
        print(f"dossier: {error}", file=sys.stderr)
        return USAGE
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except KeyboardInterrupt:
        return 130
    return code


def _module(command: str) -> ModuleType:
    return import_module(f".commands.{command}", __name__)


def _command(words: list[str]) -> tuple[str, list[str]]:
    """The command named and its words: `open` where none is, `help` for the parser's own options."""
    at = 0
    while at < len(words) and words[at].partition("=")[0] == "--library":
        at += 1 if "=" in words[at] else 2
    library, rest = words[:at], words[at:]
    if rest and rest[0] in COMMANDS:
        return rest[0], [rest[0], *library, *rest[1:]]
    if rest and not library and rest[0] in {"-h", "--help", "--version"}:
        return "help", rest
    return "open", ["open", *words]
