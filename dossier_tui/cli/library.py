"""What commands share: the library named, the pair meant, answers as JSON, problems on stderr."""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from ..dossier import Dossier
from ..library import Library, NotALibrary, find_roots
from ..library.pairs import UnknownPair
from ..values import clean, nearest
from . import COMMANDS, UsageError


def user_data() -> Path:
    """The reader's own library, where there is one."""
    from platformdirs import user_data_path

    return user_data_path("dossier", appauthor=False)


def library_of(parsed: argparse.Namespace) -> Library:
    """The library that the arguments name. Raises UsageError where a named folder is none."""
    try:
        return Library(find_roots(parsed.library, user_data()))
    except NotALibrary as error:
        raise UsageError(str(error)) from error


def key_of(library: Library, words: list[str], *, commands: bool = False) -> str:
    """The key of the pair that the words name. Raises UsageError with the nearest pair, or command."""
    try:
        return library.find(words)
    except UnknownPair as error:
        meant = nearest(words[0], COMMANDS) if commands and len(words) == 1 else None
        command = f", nor a command; did you mean `dossier {meant}`?" if meant else ""
        raise UsageError(f"no dossier '{words[0]}'{command}" if command else str(error)) from error


def dossier_of(library: Library, words: list[str]) -> Dossier:
    """The dossier that the words name. Raises UsageError naming its problems where it is broken."""
    key = key_of(library, words)
    dossier = library.dossier(key)
    if dossier is None:
        problems = "\n".join(map(str, library.problems_of(key)))
        raise UsageError(f"{key} has problems and cannot be shown:\n{problems}")
    return dossier


def add_pair(parser: argparse.ArgumentParser, *, optional: bool = False) -> None:
    """The argument that names a pair, in one word or several."""
    parser.add_argument(
        "pair", nargs="*" if optional else "+", metavar="PAIR", help="the pair, such as russia-kyrgyzstan"
    )


def add_json(parser: argparse.ArgumentParser) -> None:
    """The option for scripts."""
    parser.add_argument("--json", action="store_true", help="answer in JSON")


def say(text: str) -> None:
    """An answer on stdout; made safe where stdout is a terminal."""
    print(clean(text) if sys.stdout.isatty() else text)


def say_json(answer: Any) -> None:
    """An answer as JSON on stdout."""
    print(json.dumps(answer, ensure_ascii=False, indent=2))


def tell(text: str) -> None:
    """A word to the reader on stderr, which is no part of the answer."""
    print(clean(text), file=sys.stderr)
