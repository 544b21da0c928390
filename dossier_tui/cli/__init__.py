"""The command line: a table of commands, each in a module of its own that is imported when it runs.

Exit codes: 0 success; 1 if the command found problems, claims that are not carried, or nothing; 2 wrong usage, or
the command could not be carried out; 130 interrupted. Answers go to stdout, everything else to stderr. However a
command fails, it says so in one line.
"""

import argparse
import contextlib
import gc
import sys
from collections.abc import Sequence
from importlib import import_module
from types import ModuleType
from typing import Any, NoReturn

from .. import __version__
from ..values.dates import TODAY, today
from .streams import OutputFailed, flush_out, open_streams, say, tell

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
"""The commands with their help. Each is a module of that name in `commands`, with `arguments` and `run`."""

DONE, PROBLEMS, USAGE = 0, 1, 2

STARTING = 100_000
"""The number of objects made after which Python looks for garbage, of which a start leaves next to none."""


class UsageError(Exception):
    """The command cannot be carried out as written; the message says why and what is possible."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message}; try `{self.prog} --help`")

    def _print_message(self, message: str, file: Any = None) -> None:  # noqa: ARG002
        say(message.rstrip("\n"))  # the help or the version: errors are raised


def parser(only: str = "") -> argparse.ArgumentParser:
    """Build the parser, with the arguments of only one command if it is named, so that no other is imported."""
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
    """Run a command and return its exit code."""
    gc.set_threshold(STARTING)
    open_streams()
    try:
        code = _run(list(sys.argv[1:] if arguments is None else arguments))
        flush_out()
    except OutputFailed as error:
        return _unfinished(error.__cause__)
    except KeyboardInterrupt:
        return 130
    except Exception as error:  # noqa: BLE001  (the last resort: one line, and for a mistake of the program a log)
        return _failed(error)
    return code


def _run(arguments: list[str]) -> int:
    command, words = _command(arguments)
    try:
        parsed = parser(only=command).parse_args(words)
    except SystemExit:  # after the help or the version
        return DONE
    _check_today()
    return int(_module(command).run(parsed))


def _check_today() -> None:
    """Raise UsageError if the environment sets today's date to something that is none."""
    try:
        today()
    except ValueError as error:
        raise UsageError(f"{TODAY} in the environment is not a day, such as 2026-01-31: {error}") from error


def _unfinished(error: BaseException | None) -> int:
    """Return the exit code if stdout has failed; who reads has closed it, or else a message says why."""
    if isinstance(error, BrokenPipeError):
        return DONE
    tell(f"dossier: the answer cannot be written: {_reason(error)}")
    return USAGE


def _failed(error: Exception) -> int:
    """Say in one line why the command has failed, and return the exit code."""
    with contextlib.suppress(OutputFailed):
        flush_out()  # if stdout fails as well, that is not said too
    if isinstance(error, UsageError):
        tell(f"dossier: {error}")
    elif isinstance(error, OSError) and error.filename is not None:
        tell(f"dossier: {error.filename} cannot be used: {_reason(error)}")
    else:
        from ..tui.crash import log_crash

        tell(log_crash(error))
    return USAGE


def _reason(error: BaseException | None) -> str:
    return getattr(error, "strerror", None) or str(error)


def _module(command: str) -> ModuleType:
    return import_module(f".commands.{command}", __name__)


def _command(words: list[str]) -> tuple[str, list[str]]:
    """Return the name of the command and the words to parse.

    The name is `open` if no command is named, and `help` for `--help` and `--version` without a command.
    """
    end = 0
    while end < len(words) and words[end].partition("=")[0] == "--library":
        end += 1 if "=" in words[end] else 2
    library, rest = words[:end], words[end:]
    if rest and rest[0] in COMMANDS:
        return rest[0], [rest[0], *library, *rest[1:]]
    if rest and not library and rest[0] in {"-h", "--help", "--version"}:
        return "help", rest
    return "open", ["open", *words]
