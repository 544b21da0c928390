"""What commands share: the library named, the pair meant, answers as JSON, problems on stderr."""

import argparse
import json
import shutil
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from ..blocks import Block
from ..library import Library, NotALibrary, find_roots
from ..library.pairs import UnknownPair
from ..model import Dossier
from ..values import clean, did_you_mean, listed, nearest, quoted
from . import COMMANDS, UsageError

WIDEST = 100
"""Cells; wider text is hard to read."""

NEUTRAL = "neutral"
"""The viewpoint of nobody."""


def user_data() -> Path:
    """The reader's own library, where there is one."""
    from platformdirs import user_data_path

    return user_data_path("dossier", appauthor=False)


def library_of(parsed: argparse.Namespace) -> Library:
    """The library that the arguments name, worded as the reader's config file has it.

    Raises UsageError where a named folder is none, or has no words of the viewpoint that is asked for.
    """
    try:
        library = Library(find_roots(parsed.library, user_data()))
    except NotALibrary as error:
        raise UsageError(str(error)) from error
    return _worded(library, getattr(parsed, "viewpoint", None))


def _worded(library: Library, viewpoint: str | None) -> Library:
    """The library in the reader's wording, with another viewpoint where one is asked for."""
    from ..desk.config import config_path, load_config

    settings = load_config(config_path())
    for problem in settings.problems:
        tell(str(problem))
    wording = settings.config.wording
    wrong = _unknown_viewpoint(library, wording.viewpoint)
    if wrong and viewpoint is None:
        tell(str(settings.problem(f"{wrong}; names stay neutral", "viewpoint")))
        wording = replace(wording, viewpoint="")
    if viewpoint is not None:
        chosen = "" if viewpoint == NEUTRAL else viewpoint.lower()
        says = _unknown_viewpoint(library, chosen)
        if says:
            raise UsageError(says)
        wording = replace(wording, viewpoint=chosen)
    return library.said(wording)


def _unknown_viewpoint(library: Library, viewpoint: str) -> str:
    """What is wrong with a viewpoint; empty for a good one."""
    known = library.registry.viewpoints if viewpoint else ()
    if not viewpoint or viewpoint in known:
        return ""
    there = listed([*known, NEUTRAL])
    return f"no viewpoint {quoted(viewpoint)}{did_you_mean(viewpoint, [*known, NEUTRAL])} (there are {there})"


def key_of(library: Library, words: list[str], *, commands: bool = False) -> str:
    """The key of the pair that the words name. Raises UsageError with the nearest pair, or command."""
    try:
        return library.find(words)
    except UnknownPair as error:
        commands = commands and (len(words) == 1 or _key_or_none(library, " ".join(words[1:])) is not None)
        meant = nearest(words[0], COMMANDS) if commands else None
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


def dossiers_of(library: Library, words: list[str]) -> tuple[Dossier, ...]:
    """The dossiers that the words name, each word a pair or all together one; all of them where none is named."""
    if not words:
        for key in library.broken:
            tell(f"{key} has problems and is left out; see `dossier check`.")
        return tuple(library.dossiers)
    keys = [_key_or_none(library, word) for word in words]
    if not any(keys):
        return (dossier_of(library, words),)
    return tuple(dossier_of(library, [key or word]) for key, word in zip(keys, words, strict=True))


def _key_or_none(library: Library, word: str) -> str | None:
    try:
        return library.find([word])
    except UnknownPair:
        return None


def add_pair(parser: argparse.ArgumentParser, *, optional: bool = False) -> None:
    """The argument that names a pair, in one word or several."""
    parser.add_argument(
        "pair", nargs="*" if optional else "+", metavar="PAIR", help="the pair, such as russia-kyrgyzstan"
    )


def add_viewpoint(parser: argparse.ArgumentParser) -> None:
    """The option that says as whose side names are worded."""
    parser.add_argument(
        "--viewpoint", metavar="POLITY", help=f"word disputed names and statuses as this side does, or {NEUTRAL}"
    )


def add_json(parser: argparse.ArgumentParser) -> None:
    """The option for scripts."""
    parser.add_argument("--json", action="store_true", help="answer in JSON")


def unwritten(path: Path, error: OSError) -> UsageError:
    """The error of a file that could not be written, with a reason that one can act on."""
    missing = isinstance(error, FileNotFoundError) and not path.parent.is_dir()
    reason = f"there is no folder {path.parent}" if missing else error.strerror
    return UsageError(f"{path} cannot be written: {reason}")


def say(text: str) -> None:
    """An answer on stdout; made safe where stdout is a terminal."""
    print(clean(text) if sys.stdout.isatty() else text)


def say_json(answer: Any) -> None:
    """An answer as JSON on stdout."""
    print(json.dumps(answer, ensure_ascii=False, indent=2))


def reading_width() -> int:
    """Cells of the terminal, as far as text is easy to read."""
    return min(shutil.get_terminal_size((80, 24)).columns, WIDEST)


def say_blocks(dossiers: tuple[Dossier, ...], blocks: list[Block]) -> None:
    """Blocks of several dossiers as text, with what their citations stand for below."""
    from ..render.text import blocks_text
    from ..views.several import Several

    several = Several(dossiers)
    say(blocks_text(several, [*blocks, *several.legend(blocks)], reading_width()).strip("\n"))


def tell(text: str) -> None:
    """A word to the reader on stderr, which is no part of the answer."""
    print(clean(text), file=sys.stderr)
