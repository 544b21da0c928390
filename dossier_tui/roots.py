"""The roots of a library: the folders that hold its `dossiers/` and `seeds/`, and the names of the files in them."""

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

ENVIRONMENT = "DOSSIER_LIBRARY"
"""Environment variable with the library roots, separated as in PATH."""
ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""What ids are made of, those of dossiers and sources included, which are the names of their files."""
_YAML_NAME = re.compile(rf"(?<![^/])({ID.pattern})\.yaml(?![^/])")
"""An id with the ending .yaml among names that are joined by slashes, which no name has."""


class NotALibrary(Exception):
    """The folder given as a library root has no folder `dossiers` in it."""


def bundled_root() -> Path:
    """Return the root of the bundled library: inside the installed package, or the top folder of a checkout."""
    package = Path(__file__).parent
    inside = package / "bundled"
    return inside if inside.is_dir() else package.parent


def is_bundled(root: Path) -> bool:
    """Whether a root is that of the bundled library."""
    return root == bundled_root()


def guide_path() -> Path:
    """Return the path of the curators' guide."""
    return bundled_root() / "dossiers" / "README.md"


def with_bundled(roots: Iterable[Path]) -> tuple[Path, ...]:
    """Return the roots followed by the bundled one, whose registry and sources are available to every library."""
    return tuple(dict.fromkeys((*roots, bundled_root())))


def world_folder(root: Path) -> Path:
    """Return the folder with the generated entries of the world's polities below the bundled root."""
    return root / "dossiers" / "world"


def find_roots(named: Sequence[str] = (), user_data: Path | None = None) -> tuple[Path, ...]:
    """Return the library roots to use.

    The first choice are the named ones, then those in the environment variable DOSSIER_LIBRARY, then the reader's
    own library in `user_data`, then the bundled one. Raises NotALibrary if a root from the first two has no
    `dossiers/`.
    """
    chosen = list(named) or [part for part in os.environ.get(ENVIRONMENT, "").split(os.pathsep) if part]
    if chosen:
        return tuple(map(_root, chosen))
    if user_data and (user_data / "dossiers").is_dir():
        return (user_data,)
    return (bundled_root(),)


def _root(named: str) -> Path:
    try:
        root = Path(named).expanduser().resolve()
        if (root / "dossiers").is_dir():
            return root
    except (OSError, RuntimeError, ValueError) as error:
        raise NotALibrary(f"{named} is not a library: {error}") from error
    raise NotALibrary(f"{root} is not a library: it has no folder 'dossiers'")


def yaml_ids(folder: Path) -> list[str]:
    """Return the ids that with the ending .yaml are names in a folder, in any order; none if it cannot be read."""
    try:
        names = os.listdir(folder)  # noqa: PTH208  (without a Path for each of 20,000 files)
    except OSError:
        return []
    return _YAML_NAME.findall("/".join(names))


def yaml_names(folder: Path) -> list[str]:
    """Return the sorted names in a folder that are an id with the ending .yaml; none if it cannot be read."""
    return sorted(f"{id}.yaml" for id in yaml_ids(folder))


def folders_by_id(roots: Sequence[Path], name: str) -> dict[str, str]:
    """Return the folders of that name in these roots in which files are, by the id of the file, sorted.

    The first root with an id wins.
    """
    folders: dict[str, str] = {}
    for folder in (root / name for root in reversed(roots)):
        folders |= dict.fromkeys(yaml_ids(folder), str(folder))
    return {id: folders[id] for id in sorted(folders)}


def dossier_files(roots: Sequence[Path]) -> Iterator[str]:
    """Yield the paths of the dossier files of these roots, sorted by key."""
    return (f"{folder}{os.sep}{key}.yaml" for key, folder in folders_by_id(roots, "dossiers").items())


def shared_files(roots: Sequence[Path]) -> list[str]:
    """Return the paths of the registry and the sources, including the bundled ones, which every library uses."""
    folders = (folder for root in with_bundled(roots) for folder in (root / "dossiers" / "registry", root / "seeds"))
    return [f"{folder}{os.sep}{name}" for folder in folders for name in yaml_names(folder)]
