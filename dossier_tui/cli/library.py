"""Functions that commands share: find the library and the dossiers, and add common options."""

import argparse
import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from ..blocks import Block
from ..catalogue.catalogue import Catalogue
from ..catalogue.kept import Kept
from ..catalogue.origins import catalogue_path
from ..homes import config_path
from ..library import Library
from ..library.pairs import UnknownPair
from ..model import Dossier
from ..values import did_you_mean, listed, nearest, one_line, plural, quoted
from ..words.wording import AS_WRITTEN, Wording
from .exits import UsageError
from .options import roots_of
from .parsing import COMMANDS
from .streams import columns, say, tell

if TYPE_CHECKING:
    from ..views.several import SourceSet

WIDEST = 100
"""The maximum width of text, in cells; wider text is hard to read."""

NEUTRAL = "neutral"
"""The word for no viewpoint."""


def library_of(parsed: argparse.Namespace, *, from_files: bool = False, updating: bool = True) -> Library:
    """Return the library that the arguments name, in the wording of the reader's config file.

    It comes from the catalogue as far as files have not changed, or all from the files. With `updating`, the catalogue
    of a small library is brought up to date as soon as a dossier is wanted that has changed. Raises UsageError if a
    folder is not a library, or if the viewpoint of the arguments is unknown.
    """
    roots = roots_of(parsed)
    kept = None if from_files else Kept(Catalogue(roots, catalogue_path(roots)), updating=updating)
    return _worded(Library(roots, kept=kept), getattr(parsed, "viewpoint", None))


def _worded(library: Library, viewpoint: str | None) -> Library:
    """Return the library in the reader's wording; `viewpoint` overrides that of the config file."""
    has_config = os.path.lexists(config_path())  # one that leads nowhere or cannot be read is reported
    wording = _wording_of_config(library, is_overridden=viewpoint is not None) if has_config else AS_WRITTEN
    if viewpoint is not None:
        chosen = "" if viewpoint == NEUTRAL else viewpoint.lower()
        message = _unknown_viewpoint(library, chosen)
        if message:
            raise UsageError(message)
        wording = replace(wording, viewpoint=chosen)
    return library.in_wording(wording)


def _wording_of_config(library: Library, *, is_overridden: bool) -> Wording:
    """Return the wording of the config file, and say what is wrong with it, unless its viewpoint is overridden."""
    from ..desk.config import load_config

    settings = load_config(config_path())
    for problem in settings.problems:
        tell(str(problem))
    wording = settings.config.wording
    message = "" if is_overridden else _unknown_viewpoint(library, wording.viewpoint)
    if message:
        tell(str(settings.problem(f"{message}; names stay neutral", "viewpoint")))
        wording = replace(wording, viewpoint="")
    return wording


def _unknown_viewpoint(library: Library, viewpoint: str) -> str:
    """Return a message if the registry has no wording for a viewpoint; empty otherwise."""
    known = library.registry.viewpoints if viewpoint else ()
    if not viewpoint or viewpoint in known:
        return ""
    viewpoints = listed([*known, NEUTRAL])
    return f"no viewpoint {quoted(viewpoint)}{did_you_mean(viewpoint, [*known, NEUTRAL])} (there are {viewpoints})"


def key_of(library: Library, words: list[str], *, commands: bool = False) -> str:
    """Return the key of the dossier that the words name.

    Raises UsageError with a similar pair or, if `commands`, a similar command.
    """
    try:
        return library.find(words)
    except UnknownPair as error:
        commands = commands and (len(words) == 1 or _key_or_none(library, words[1:]) is not None)
        similar = nearest(words[0], COMMANDS) if commands else None
        command = f", nor a command; did you mean `dossier {similar}`?" if similar else ""
        raise UsageError(f"no dossier '{words[0]}'{command}" if command else str(error)) from error


def dossier_of(library: Library, words: list[str]) -> Dossier:
    """Return the dossier that the words name. Raises UsageError if there is none, or with its problems."""
    key = key_of(library, words)
    dossier = library.dossier(key)
    if dossier is None:
        first, *more = library.problems_of(key)
        rest = f" (and {plural(len(more), 'more problem')}: see `dossier check`)" if more else ""
        raise UsageError(f"{key} cannot be shown: {first}{rest}; `dossier show --draft {key}` shows the rest")
    return dossier


def draft_of(library: Library, words: list[str]) -> Dossier:
    """Return what can be shown of the dossier that the words name, and tell its problems.

    Raises UsageError if there is no such dossier, or if nothing can be shown.
    """
    key = key_of(library, words)
    dossier, problems = library.dossier(key) or library.draft(key), library.problems_of(key)
    for problem in problems:
        tell(one_line(str(problem)))
    if dossier is None:
        raise UsageError(f"nothing of {key} can be shown until its problems are mended")
    if problems:
        tell(f"This is a draft: what has one of these {plural(len(problems), 'problem')} is left out.")
    return dossier


def dossiers_of(library: Library, words: list[str], keys: Iterable[str] | None = None) -> tuple[Dossier, ...]:
    """Return the dossiers that the words name; if there are none, those with these keys, or all.

    All words together are a pair, or else each is one. Dossiers with problems are left out, unless they are named.
    Raises UsageError.
    """
    if not words:
        found = {key: library.dossier(key) for key in (library.paths if keys is None else keys)}
        for key in (key for key, dossier in found.items() if dossier is None):
            tell(f"{key} has problems and is left out; see `dossier check`.")
        return tuple(filter(None, found.values()))
    return tuple(dossier_of(library, [key]) for key in keys_of(library, words))


def keys_of(library: Library, words: list[str]) -> list[str]:
    """Return the keys of the dossiers that the words name: all words together are a pair, or else each is one.

    Raises UsageError.
    """
    together, named = _key_or_none(library, words), [_key_or_none(library, [word]) for word in words]
    if together or not any(named):
        return [together or key_of(library, words)]
    return [key or key_of(library, [word]) for key, word in zip(named, words, strict=True)]


def _key_or_none(library: Library, words: list[str]) -> str | None:
    try:
        return library.find(words)
    except UnknownPair:
        return None


def add_pair(parser: argparse.ArgumentParser, *, optional: bool = False) -> None:
    """Add the argument for a pair, in one or several words."""
    parser.add_argument(
        "pair", nargs="*" if optional else "+", metavar="PAIR", help="the pair, such as russia-kyrgyzstan"
    )


def add_viewpoint(parser: argparse.ArgumentParser) -> None:
    """Add the option for a viewpoint."""
    parser.add_argument(
        "--viewpoint", metavar="POLITY", help=f"word disputed names and statuses as this side does, or {NEUTRAL}"
    )


def unwritten(path: Path, error: OSError) -> UsageError:
    """Return the usage error for a file or folder that could not be written, with the reason."""
    if isinstance(error, FileExistsError):
        return UsageError(f"{path} exists already; --force replaces it")
    if isinstance(error, IsADirectoryError):
        return UsageError(f"{path} is a folder; name a file in it")
    missing = isinstance(error, FileNotFoundError) and not path.parent.is_dir()
    reason = f"there is no folder {path.parent}" if missing else error.strerror or str(error)
    return UsageError(f"{path} cannot be written: {reason}")


def reading_width() -> int:
    """Return the width of the terminal in cells, at most WIDEST."""
    return min(columns(), WIDEST)


def say_blocks(dossiers: tuple[Dossier, ...], blocks: list[Block]) -> None:
    """Print blocks of several dossiers as text, with a list of their sources below."""
    from ..views.several import DossierSet

    say_with_sources(DossierSet(dossiers).named, blocks)


def say_with_sources(sources: "SourceSet", blocks: list[Block]) -> None:
    """Print blocks as text, with a list of the sources that they cite below."""
    from ..render.text import blocks_text

    say(blocks_text(sources, [*blocks, *sources.legend(blocks)], reading_width()).strip("\n"))
