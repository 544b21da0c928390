"""`dossier init DIR`: make a library of one's own, which holds no dossier yet and passes every check."""

import argparse
from pathlib import Path

from ...curation.beginning import FOLDERS, library_files
from ...files.several import write_new
from ...homes import user_data
from ..exits import DONE, UsageError
from ..library import unwritten
from ..options import library_words
from ..output import a_path
from ..streams import say, tell


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the folder."""
    parser.add_argument("folder", type=a_path, metavar="DIR", help="a folder that there is not yet, or an empty one")


def run(parsed: argparse.Namespace) -> int:
    """Make the library and print its folder. Raises UsageError if the folder has something in it."""
    folder = parsed.folder
    try:
        folder = folder.expanduser().resolve()
        _check_empty(folder)
        write_new(
            {folder / name: content.encode() for name, content in library_files()},
            [folder / name for name in FOLDERS],
        )
    except OSError as error:
        raise unwritten(Path(error.filename or folder), error) from error
    except RuntimeError as error:  # a user that there is not, or a loop of links
        raise UsageError(f"{folder} cannot be made: {error}") from error
    say(str(folder))
    named = library_words([] if folder == user_data() else [parsed.folder])
    tell(f"This is a library now. Begin a dossier: dossier new{named} norway peru")
    return DONE


def _check_empty(folder: Path) -> None:
    """Raise UsageError if a folder is in use. In the reader's data folder, the program itself has other files."""
    if not folder.exists():
        return
    if not folder.is_dir():
        raise UsageError(f"{folder} is a file, not a folder")
    names = {path.name for path in folder.iterdir()}
    if folder == user_data():
        names &= {"dossiers", "seeds", "README.md"}
    if "dossiers" in names:
        raise UsageError(f"{folder} is a library already; `dossier new --library {folder} A B` begins a dossier in it")
    if names:
        raise UsageError(f"{folder} is not empty; name a folder that is, or that there is not yet")
