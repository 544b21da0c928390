"""`dossier paths`: list the folders and files that the program uses."""

import argparse

from ...homes import config_path, user_data
from ...library import bundled_root
from ..exits import DONE
from ..library import library_of
from ..options import add_json
from ..streams import say, say_json


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the option for JSON."""
    add_json(parser)


def run(parsed: argparse.Namespace) -> int:
    """Print a line for each path."""
    from platformdirs import user_log_path

    from ...catalogue.origins import catalogue_path
    from ...desk import state_path
    from ...desk.annotations import annotations_path

    roots = library_of(parsed).roots
    paths = {
        "library": [str(root) for root in roots],
        "bundled library": str(bundled_root()),
        "your own library": str(user_data()),
        "config": str(config_path()),
        "bookmarks, notes": str(annotations_path()),
        "state": str(state_path().parent),
        "catalogue": str(catalogue_path(roots)),
        "log": str(user_log_path("dossier", appauthor=False)),
    }
    if parsed.json:
        say_json(paths)
        return DONE
    for name, path in paths.items():
        say(f"{name:18} {', '.join(path) if isinstance(path, list) else path}")
    return DONE
