"""The commands, and the parser of their words. Each is a module that is imported when it runs."""

import argparse
from importlib import import_module
from types import ModuleType
from typing import Any, NoReturn

from .. import __version__
from .exits import UsageError
from .streams import columns, say

COMMANDS = {
    "open": "open the app, at a pair if one is named (as does no command at all)",
    "list": "list the dossiers of the library",
    "show": "print a dossier, or one of its panes, as text",
    "export": "write a brief: Markdown on stdout, or a file",
    "search": "search all dossiers for words, names in any spelling, years, people, kinds",
    "people": "trace a person, place or body over all dossiers, or list who is named",
    "timeline": "list what is dated in one dossier or several, or what comes round again soon",
    "map": "draw a map of where the two met and where bases and projects are, with the list of places",
    "compare": "set two dossiers side by side",
    "init": "make a library of your own in a new folder",
    "new": "begin a dossier on two polities in your library, or a source of it, with prompts from the source's text",
    "where": "say where a kind of fact goes, and which ids there are of names, sources and records",
    "check": "report every problem, and which claims of each source are carried",
    "questions": "list what a dossier leaves open, as questions grouped by whom to ask",
    "coverage": "list the claims of a dossier's sources with the records that carry them, the uncarried first",
    "fmt": "write the files of the library in one order and one style, in place",
    "diff": "say in words what differs between two versions, files or git revisions",
    "schema": "print the JSON Schema of the files that curators write",
    "notes": "list your bookmarks and notes, with those whose record is gone",
    "keys": "list the keys of the app, with those that you have changed",
    "paths": "say which folders and files are used",
    "completions": "print a completion script for a shell",
}
"""The commands with their help. Each is a module of that name in `commands`, with `arguments` and `run`."""
WITHOUT_MODEL = {"list", "keys", "completions"}
"""The commands whose modules import nothing that needs msgspec."""


class _Formatter(argparse.HelpFormatter):
    """Help as wide as by default; argparse makes a formatter for each option, and imports shutil for its width."""

    def __init__(self, prog: str, **options: Any) -> None:
        super().__init__(prog, **{"width": columns() - 2, **options})


USAGE = """\
%(prog)s [PAIR] [--as-of DAY] [--library DIR]
       %(prog)s COMMAND ... [--library DIR]
       %(prog)s [-h] [--version]"""
"""The forms of the command line: a pair alone opens the app."""


class _Parser(argparse.ArgumentParser):
    def __init__(self, **options: Any) -> None:
        super().__init__(**{"formatter_class": _Formatter, **options})

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message}; try `{self.prog} --help`")

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """Parse words. Those of a command are all its own: what it does not know is told, with the nearest option."""
        parsed, unknown = super().parse_known_args(args, namespace)
        if unknown and not self._subparsers:
            raise UsageError(self._not_known(unknown))
        return parsed, unknown

    def _not_known(self, words: list[str]) -> str:
        """Return the message for words that are neither options of this command nor their values."""
        from ..values import nearest, quoted

        option = next((word.partition("=")[0] for word in words if word.startswith("-")), "")
        if not option:
            return f"{quoted(words[0])} is one word too many; try `{self.prog} --help`"
        names = [*self._option_string_actions, *(["--version"] if self.prog == "dossier open" else [])]
        near = nearest(option.strip("-"), [name.strip("-") for name in names if name.startswith("--")], least=66)
        if near:
            return f"there is no option {quoted(option)} here; did you mean '--{near}'? `{self.prog} --help` lists all"
        return f"there is no option {quoted(option)} here; try `{self.prog} --help`"

    def _get_value(self, action: argparse.Action, arg_string: str) -> Any:
        """Return a value. An option is not left out by an empty one, such as that of a variable that a script lacks."""
        if action.option_strings and not arg_string and action.type is None and not action.choices:
            raise argparse.ArgumentError(action, "'' names nothing; leave the option out, or say what")
        return super()._get_value(action, arg_string)

    def _print_message(self, message: str, file: Any = None) -> None:  # noqa: ARG002
        say(message.rstrip("\n"))  # the help or the version: errors are raised


def parser(only: str = "") -> argparse.ArgumentParser:
    """Build the parser: of one command if it is named, without any command's arguments for `help`, else of all."""
    top = _Parser(
        prog="dossier",
        usage=USAGE,
        description="The desk file on the relationship between two polities. Without a command it opens the app.",
        epilog="PAIR is a pair in any usual way: russia-kyrgyzstan, ru kg, Россия Киргизия, or one of the two, "
        "if no other dossier has it. DIR holds dossiers/ and seeds/.",
    )
    top.add_argument("--version", action="version", version=f"dossier {__version__}")
    below = top.add_subparsers(title="commands", metavar="COMMAND", dest="command", prog="dossier")
    for name in [only] if only in COMMANDS else COMMANDS:
        help_text = COMMANDS[name]
        command = below.add_parser(name, help=help_text, description=f"{help_text[0].upper()}{help_text[1:]}.")
        command.add_argument(
            "--library",
            action="append",
            default=[],
            metavar="DIR",
            help="a folder holding dossiers/ and seeds/ (may be repeated; else $DOSSIER_LIBRARY, else the bundled one)",
        )
        if only in {"", name}:
            module_of(name).arguments(command)
    return top


def module_of(command: str) -> ModuleType:
    """Import the module of a command."""
    if command not in WITHOUT_MODEL:
        from .lean import import_msgspec

        import_msgspec()
    return import_module(f".commands.{command}", __package__)


def command_of(words: list[str]) -> tuple[str, list[str]]:
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
