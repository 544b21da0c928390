"""`dossier notes [PAIR]`: list the reader's bookmarks and notes, including those whose record is gone."""

import argparse

import msgspec

from ...library import Library
from ...model import Dossier
from ..exits import DONE, PROBLEMS
from ..library import add_pair, key_of, library_of
from ..options import add_json
from ..streams import say, say_json, tell


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the optional pair, and the option for JSON."""
    add_pair(parser, optional=True)
    add_json(parser)


def run(parsed: argparse.Namespace) -> int:
    """Print a line for each annotation. Returns 1 if the file, or an entry in it, cannot be read."""
    from ...desk import Desk

    library = library_of(parsed)
    desk = Desk.open()
    kept = desk.annotations
    annotations = kept.of(key_of(library, parsed.pair)) if parsed.pair else kept.all
    notice = kept.notice
    orphans = {
        annotation.id
        for annotation in kept.orphans(_dossiers(library, {annotation.dossier for annotation in annotations}))
    }
    if parsed.json:
        say_json(
            [{**msgspec.to_builtins(annotation), "orphan": annotation.id in orphans} for annotation in annotations]
        )
    for annotation in () if parsed.json else annotations:
        lost = " (no longer there)" if annotation.id in orphans else ""
        text = f": {annotation.text}" if annotation.text else ""
        say(f"{annotation.address}{lost}: {annotation.label}{text}")
    if not annotations and not notice:
        tell("No bookmarks and no notes.")
    if notice:
        tell(notice)
    if desk.drafts.count:
        tell(f"{desk.drafts.count} not saved, in {desk.drafts.folder}; `a` on the same entry goes on with one.")
    return PROBLEMS if notice else DONE


def _dossiers(library: Library, keys: set[str]) -> list[Dossier]:
    dossiers = (library.dossier(key) for key in keys if key in library.paths)
    return [dossier for dossier in dossiers if dossier]
