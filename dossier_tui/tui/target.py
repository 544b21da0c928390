"""The file to which the reader wants something written."""

from pathlib import Path


class Refused(Exception):
    """Nothing is written; the message, for the reader, says why."""


def target(typed: str, folder: Path) -> Path:
    """The file that was typed. Raises Refused for no name, a folder, and a way out of the folder that is shown."""
    if not typed.strip():
        raise Refused("Name a file.")
    path = Path(typed.strip()).expanduser()
    if not path.is_absolute():
        path = folder / path
        if not path.resolve().is_relative_to(folder.resolve()):
            raise Refused(f"That leads out of {folder}. Type the whole path if you mean it.")
    if path.is_dir():
        raise Refused("That is a folder. Name a file in it.")
    if not path.parent.is_dir():
        raise Refused(f"There is no folder {path.parent}.")
    return path
