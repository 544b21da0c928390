"""The file to which the reader wants something written."""

from pathlib import Path


class Refused(Exception):
    """Nothing is written; the message, for the reader, says why."""


def target(typed: str, folder: Path) -> Path:
    """Return the path that was typed. Raises Refused for an empty name, a folder, and a path that leaves `folder`."""
    if not typed.strip():
        raise Refused("Name a file.")
    try:
        path = _path(Path(typed.strip()).expanduser(), folder)
        is_folder, has_folder = path.is_dir(), path.parent.is_dir()
    except (OSError, RuntimeError, ValueError) as error:  # no such user, a loop of links, bad characters
        raise Refused(f"That is no name of a file here: {getattr(error, 'strerror', None) or error}.") from None
    if is_folder:
        raise Refused("That is a folder. Name a file in it.")
    if not has_folder:
        raise Refused(f"There is no folder {path.parent}.")
    return path


def _path(path: Path, folder: Path) -> Path:
    """Return a path relative to the folder, or as it is if it is absolute."""
    if path.is_absolute():
        return path
    if not (folder / path).resolve().is_relative_to(folder.resolve()):
        raise Refused(f"That leads out of {folder}. Type the whole path if you mean it.")
    return folder / path
