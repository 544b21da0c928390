"""`dossier notes [PAIR]`: the reader's bookmarks and notes, those that have lost what they were on too."""

import argparse

import msgspec

from ..library import Library
from ..model.dossier import Dossier
from . import DONE, PROBLEMS
from .library import add_json, add_pair, key_of, library_of, say, say_json, tell


def arguments(parser: argparse.ArgumentParser) -> None:
    """The pair, where not all are meant."""
    add_pair(parser, optional=True)
    add_json(parser)


def run(parsed: argparse.Namespace) -> int:
    """A line for each mark, and 1 where the file cannot be read."""
    from ..desk import Desk

    library = library_of(parsed)
    kept = Desk.open().marks
    marks = kept.of(key_of(library, parsed.pair)) if parsed.pair else kept.all
    notice = kept.notice
    orphans = {mark.id for mark in kept.orphans(_dossiers(library, {mark.dossier for mark in marks}))}
    if parsed.json:
        say_json([{**msgspec.to_builtins(mark), "orphan": mark.id in orphans} for mark in marks])
    for mark in () if parsed.json else marks:
        lost = " (no longer there)" if mark.id in orphans else ""
        say(f"{mark.dossier}/{mark.record}{lost}: {mark.label}{f': {mark.text}' if mark.text else ''}")
    if not marks and not notice:
        tell("No bookmarks and no notes.")
    if notice:
        tell(notice)
    return PROBLEMS if notice else DONE


def _dossiers(library: Library, keys: set[str]) -> list[Dossier]:
    found = (library.dossier(key) for key in keys if key in library.paths)
    return [dossier for dossier in found if dossier]
